import type { Reply } from '../chat/incoming.ts';
import type { Language } from '../language.ts';

/** HTML as Telegram takes it → what the reader reads: tags removed, entities turned into their characters. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** The text of all new messages among the replies, in order; edits, toasts and button labels do not count. */
export function replyText(replies: readonly Reply[]): string {
  return replies
    .flatMap((reply) => {
      if (reply.kind === 'send') return [plainText(reply.message.html)];
      if (reply.kind === 'document') return [reply.document.caption ?? ''];
      return [];
    })
    .join('\n');
}

/**
 * The language that the first message starts with, up to the folded other language, by a vote of function words;
 * null where these do not decide (a bare name or number).
 */
export function firstLanguage(replies: readonly Reply[]): Language | null {
  const first = replies.find((reply) => reply.kind === 'send');
  if (!first) return null;
  const opening = plainText(first.message.html.split('<blockquote expandable')[0] ?? '');
  const words = opening.toLowerCase().match(/\p{L}+/gu) ?? [];
  const id = words.filter((word) => indonesian.has(word)).length;
  const en = words.filter((word) => english.has(word)).length;
  if (id === en) return null;
  return id > en ? 'id' : 'en';
}

const indonesian = new Set(
  `yang dan di itu ini dengan untuk pada dari tidak tak oleh karena adalah dalam ke kepada juga akan telah sudah ya bukan
  atau para seorang sebuah orang kata ujar menurut sebagai saat setelah sebelum hingga antara atas belum hanya lebih
  seperti ia dia mereka kami kita saya anda apa siapa kapan mana bagaimana mengapa senin selasa rabu kamis jumat sabtu minggu
  januari februari maret mei juni juli agustus oktober desember artikel menyebutkan menyebut berita sumber
  presiden direktur ketua anggota tujuh empat tiga dua lima enam delapan sembilan suara persen juta miliar triliun`.split(
    /\s+/,
  ),
);

const english = new Set(
  `the of and in to was is are were by for on with from that at it not a an has have had he she they we you i who which what
  when where why how no yes said says as be been will would its his her their after before until between about only more than
  this these those or but so into over out all monday tuesday wednesday thursday friday saturday sunday january february
  march june july august october december article mention source president director chair members seven four three two five
  six eight nine votes percent million billion trillion`.split(/\s+/),
);
