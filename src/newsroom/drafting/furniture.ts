import type { Article } from '../article.ts';
import { readByline } from './byline.ts';
import { readDateline } from './dateline.ts';
import { mediumIn } from './medium.ts';

/** An article without all that stands around it on a page. */
export interface Body {
  readonly title: string | null;
  readonly outlet: string | null;
  /** The medium that the article says it was taken from. */
  readonly via: string | null;
  readonly byline: string | null;
  /** The lines that tell the news, word for word. */
  readonly paragraphs: readonly string[];
  /** A line that tells the day of publication, such as "Kamis, 21 Nov 2024 09:14 WIB". */
  readonly dateLine: string | null;
  /** The lines that were taken for promos and the like, for an editor to see. */
  readonly leftOut: readonly string[];
}

const promoStart =
  /^[[(*>\s]*(?:(?:baca|simak|lihat|tonton|saksikan|dengarkan|klik|cek)\s+(?:juga|pula|selengkapnya|video|berita|artikel|foto|di sini|ini)\b|baca\s*:|(?:read|see|watch|listen)\s+(?:also|more|next|now)\b|also\s+(?:read|see|watch)\b|(?:related|recommended|more\s+(?:from|on)|related\s+(?:stories|articles|coverage)|you\s+may\s+also\s+like|berita\s+terkait|artikel\s+terkait|pilihan\s+editor|terpopuler|most\s+(?:read|popular))\b\s*(?::|$)|(?:infografis|video|foto|galeri|gallery|photos?|podcast|live)\s*:)/iu;
const furnitureLine =
  /^(?:advertisement|iklan|scroll\s+to\s+(?:continue|resume)|lanjut(?:kan)?\s+(?:ke\s+konten|membaca)|\[?(?:gambas|embed|video|foto|photo|youtube|caption)\b.*\]?$|halaman\s+(?:selanjutnya|berikutnya)|next\s+page|dapatkan\s+(?:update|berita|informasi)|ikuti\s+(?:kami|berita|terus|channel|saluran)|temukan\s+(?:berita|artikel|informasi)|(?:cek|nikmati|jangan\s+lewatkan)\s+(?:berita|artikel|informasi|konten)\b|follow\s+us|sign\s+up\b|subscribe\b|join\s+(?:our|us)\b|bergabung|mari\s+bergabung|gabung\b|unduh\s+aplikasi|download\s+(?:our|the)\s+app|copyright|hak\s+cipta|©|\(c\)|all\s+rights\s+reserved|our\s+standards|share\s+this|bagikan\b.{0,30}$|tags?\s*:|topik\s*:|label\s*:|kata\s+kunci\s*:|keywords\s*:|sumber\s*:|source\s*:|contact\s+\S.*@|kontak\s*:|email\s+the|artikel\s+ini\s+(?:telah\s+)?(?:tayang|terbit|dipublikasikan)|berita\s+ini\s+(?:telah\s+)?tayang|click\s+here|klik\s+di\s+sini|comments?\s*(?:\(\d+\))?$|komentar\b.{0,20}$|loading\b|cookie|kebijakan\s+privasi|privacy\s+policy|terms\s+of|this\s+(?:article|story)\s+(?:was\s+)?(?:originally|first)\s+(?:appeared|published)|article\s+originally)/iu;
/** A promo in the middle of a paragraph: it takes what is left of the line, since a title has no end of its own. */
const innerPromo =
  /(?<=[.!?"”)]\s*)(?:\(|\[)?(?:baca|simak|lihat)\s+(?:juga|pula)\s*[:-].*$|(?<=[.!?"”)]\s*)(?:read|see)\s+(?:also|more)\s*:.*$/iu;
const bracketPromo = /\s*[([](?:baca|simak|lihat|read|see)(?:\s+(?:juga|pula|also|more))?\s*:[^)\]]*[)\]]/giu;
/** Who wrote it, or a mere star, behind the last full stop: "… pelaku. (*)", "… pelaku. (bpr/ana)". */
const signedTail = /(?<=[.!?…]["”’')]?)\s*\((\*+|\p{Ll}{2,6}(?:\s*[/,-]\s*\p{Ll}{2,6}){0,3})\)$/u;
/** What a house says about itself and about who helped, not about the news. */
const houseLine =
  /\b(?:contributed to (?:this|the) (?:report|story|article)|berkontribusi (?:dalam|pada) (?:penulisan )?(?:artikel|berita|laporan) ini|(?:is|are) solely responsible for (?:all|this) content|(?:we|this (?:site|website)|kami|situs ini) (?:use|uses|menggunakan|memakai) cookies?|tanpa (?:izin|persetujuan) tertulis|without (?:the )?(?:prior )?written permission|may not be (?:published, broadcast|reproduced|redistributed))\b/iu;
/** Below a line of dashes an agency speaks of itself. */
const ruleLine = /^[_=*~–—-]{3,}$/u;
const bracketTail = /^\((?!\s*["“]).*\)$/u;
const ends = /[.!?…]["”’')\]]*$/u;
/** A paragraph without an end mark is the news when it is as long as that, in words; a heading is shorter. */
const longWords = 18;

/** Takes an article apart into what tells the news and what stands around it. */
export function readBody(article: Article): Body {
  const lines = article.text
    .split(/\r?\n/)
    .map(clean)
    .filter((line) => line !== '');
  const leftOut: string[] = [];
  const paragraphs: string[] = [];
  let title = article.title === null ? null : clean(article.title);
  let signed: string | null = null;
  let initials: string | null = null;
  let via: string | null = null;
  let outlet: string | null = null;
  let dateLine: string | null = null;
  let promoGoesOn = false;

  const rule = lines.findIndex((line) => ruleLine.test(line));
  const isBelowRule = (at: number) => rule > lines.length / 2 && at >= rule;

  for (const [at, raw] of lines.entries()) {
    const tail = signedTail.exec(raw)?.[1];
    if (tail !== undefined && /\p{L}/u.test(tail)) initials ??= tail;
    const line = clean(raw.replace(bracketPromo, '').replace(innerPromo, '').replace(signedTail, ''));
    if (line !== raw) leftOut.push(raw.slice(line.length).trim());
    if (isBelowRule(at) || houseLine.test(line) || isAboutAuthor(line, signed ?? article.byline)) {
      leftOut.push(line);
      continue;
    }
    const told = ends.test(line) || line.split(' ').length >= longWords;
    // "Baca juga:" by itself announces the title on the next line.
    if (promoGoesOn && !ends.test(line)) {
      leftOut.push(line);
      promoGoesOn = false;
      continue;
    }
    promoGoesOn = false;
    if (line === '') continue;
    if (promoStart.test(line) || furnitureLine.test(line)) {
      promoGoesOn = /:$/.test(line);
      via ??= mediumIn(line);
      leftOut.push(line);
      continue;
    }
    const byline = readByline(line, paragraphs.length === 0);
    if (byline !== null) {
      if (byline.isInitials) initials ??= byline.name;
      else signed ??= byline.name;
      outlet ??= byline.outlet;
      via ??= byline.via;
      dateLine ??= isDateLine(line) ? line : null;
      continue;
    }
    if (isDateLine(line)) {
      dateLine ??= line;
      continue;
    }
    if (bracketTail.test(line) && !(/\s/.test(line) && /[.!?]\)$/.test(line) && paragraphs.length === 0)) {
      leftOut.push(line);
      continue;
    }
    if (!told) {
      if (paragraphs.length === 0 && title === null) title = line;
      else if (line !== title) leftOut.push(line);
      continue;
    }
    paragraphs.push(line);
  }

  // A teaser may stand above the paragraph that names the place.
  const datelines = paragraphs.slice(0, 3).map(readDateline);
  const opening = datelines.findIndex((each) => each !== null);
  const dateline = datelines[opening] ?? null;
  if (dateline !== null) paragraphs[opening] = (paragraphs[opening] ?? '').slice(dateline.length);
  for (const paragraph of paragraphs) via ??= mediumIn(paragraph);
  outlet = article.outlet ?? dateline?.outlet ?? outlet;
  return {
    title,
    outlet,
    via: via !== null && via.toLowerCase() !== outlet?.toLowerCase() ? via : null,
    byline:
      (signed ?? article.byline ?? initials)?.replace(
        /,\s*(?:\p{Lu}\p{L}+\s+)*(?:Writer|Reporter|Correspondent|Editor|Staff|Journalist|Kontributor)$/u,
        '',
      ) ?? null,
    paragraphs,
    dateLine,
    leftOut,
  };
}

/** "Delia Marsh is a contributing writer.": below what somebody wrote stands who that is. */
function isAboutAuthor(line: string, byline: string | null): boolean {
  const names = byline?.split(/\s*(?:,|\/|&|\band\b|\bdan\b)\s*/).filter((name) => name.includes(' ')) ?? [];
  const rest = names.find((name) => line.startsWith(`${name} `));
  return (
    rest !== undefined &&
    /^ (?:(?:covers|writes|reports)\b|(?:is|are|was|adalah|merupakan)\b.{0,60}\b(?:writer|reporter|journalist|editor|correspondent|columnist|contributor|author|penulis|jurnalis|wartawan|kolumnis|kontributor)\b)/iu.test(
      line.slice(rest.length),
    )
  );
}

/** White space folded, invisible characters dropped; every other character stays as it is. */
function clean(line: string): string {
  return line
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const datePart =
  /\b(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|ag(?:ustus|t|s)|aug(?:ust)?|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[sc](?:ember)?|wib|wita|wit|gmt|utc|[ap]\.?m\.?|published|updated|posted|diperbarui|dipublikasikan|diterbitkan|tayang|terbit|pukul|jam|at|on|et|est|edt|pst)\b\.?/giu;

/** Whether a line tells a day and nothing else. */
function isDateLine(line: string): boolean {
  if (!/\d/.test(line) || line.length > 80) return false;
  const rest = line.replace(datePart, '').replace(/[\d\s/.,:|()·•–—-]+/gu, '');
  return rest === '' && new RegExp(datePart.source, 'iu').test(line);
}
