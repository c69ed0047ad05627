import type { Language } from '../language.ts';
import { cleanText, type Token, tokenize } from '../text/tokens.ts';
import { plainClaim, withoutCleft } from './claim.ts';
import { doneToWhom } from './done-to.ts';
import { withoutEmphasis } from './emphasis.ts';
import { everydayLanguage, meantBy } from './everyday-words.ts';
import { isFrame, withoutFrame } from './frame.ts';
import { isFunctionWord, voteLanguage } from './function-words.ts';
import { withoutLanguageWish } from './language-wish.ts';
import { saidByHim } from './said-by-him.ts';

/** One word of a question, as it is meant. */
export interface QuestionWord {
  /** Lower case, everyday spelling resolved, enclitics and possessive 's removed. */
  readonly word: string;
  /** The same with its endings: "kalah" and "punya" are words as they stand. */
  readonly full: string;
  /** As the reader typed it. */
  readonly typed: string;
  /** `-nya` or a possessive 's was on it: something that is known already, or somebody's. */
  readonly enclitic: 'nya' | 's' | null;
  /** It was said twice: `kota2`, `siapa-siapa`. */
  readonly doubled: boolean;
  readonly capital: boolean;
  /** A slash stands between this word and the next: `17/12`. */
  readonly slash: boolean;
  /** A hyphen stands between this word and the next: `al-Qaeda`. */
  readonly hyphen: boolean;
  /** A mark that ends a clause stands after it. */
  readonly ends: boolean;
}

/** The part of an utterance that asks, in words, and the language to answer in. */
export interface Utterance {
  readonly words: readonly QuestionWord[];
  readonly language: Language;
  /** How sure the language is: the votes of each. */
  readonly votes: Readonly<Record<Language, number>>;
  /** It ended in a question mark, or with a tag such as "kan", "right" or "or not". */
  readonly questionMark: boolean;
  readonly tag: boolean;
  /** It takes back what was asked before: "eh bukan, …", "no, I meant …". */
  readonly takesBack: boolean;
  /** What stands in quotation marks, several words at least; null: nothing does. */
  readonly quoted: string | null;
}

/** Longest part of a text that is read; a question is shorter, and nobody shall keep the bot busy with a novel. */
const maxLength = 600;

const asksWord =
  /\b(?:(?:si?a?pa|sapa|sp)(?:nya|ny)?|spa|siapakah|apa(?:kah)?|ap|apaan|kapan(?:kah)?|kpn|dimana|dmn|mana(?:kah)?|kenapa|knp|mengapa|napa|bagaimana|gimana|gmn|berapa(?:kah)?|brp|ngapain|whos?|whom|whose|what|wh?ats?|wut|whens?|wen|wheres?|why|hows?|hw|which|did|does|was|were|is|are)\b/i;

// Where it is looked for, and how one asks to be told: nothing that an answer has to meet.
const aboutTheArticle =
  /\b(?:menurut|dalam|di|pada|berdasarkan)\s+(?:artikel|berita|teks|cerita)(?:\s+(?:ini|itu|tersebut))?\b|\baccording to (?:this|it)(?=\s*(?:[?.!,]|$))|\b(?:according to|in the words of|in|from)\s+(?:the|this|its|their)\s+(?:article|story|news|report|text|piece|statement)\b/giu;
const askingToBeTold =
  /^(?:(?:please|tolong|mohon|coba)\s+)?(?:(?:can|could|would|will)\s+you\s+(?:please\s+)?(?:tell|remind|show|inform)(?:\s+me)?|remind\s+me|tell\s+me|i(?:'d like| want| would like)?\s+to\s+know|i\s+wonder|(?:do\s+you\s+know|(?:do\s+you\s+have\s+)?any\s+idea|does\s+any(?:one|body)\s+know|any(?:one|body)\s+know)|(?:saya|aku|gue|gw)\s+(?:mau|ingin|pengen|pengin)\s+(?:tahu|tau|tanya)|(?:tahu|tau)\s+(?:gak|ga|nggak|tidak)|beri\s?tahu\s+saya|kasih\s+(?:tahu|tau))\b[\s,:]*/iu;

// "no, I mean …", "bukan, maksudku …": what follows is the question.
const takingBack =
  /^(?:(?:(?:(?:no|nope|nah|bukan|g?ak?|n?gg?ak|engg?ak?|eh|oh|hmm?|aduh|duh)[\s,.!]+)?(?:wait|hang on|hold on|sorry|maaf|salah|keliru|bentar|tunggu|bukan)|no|nope|nah|bukan|ga|gak|nggak|ngga|enggak|engga|eh|oh|wrong|(?:eh )?(?:ke|ter)balik(?: (?:deh|sih|ding|ya))?|(?:the )?other way (?:a)?round|i beg your pardon|pardon|excuse me)\s*[,.!]+\s*|i meant to ask\s+|(?:(?:no|nah|nope|bukan|eh|oh|sorry|maaf)\s+)?(?:maksud(?:ku|nya| saya| gue| gw| aku)?|i mean|i meant|i was asking|actually|balik(?: lagi)? ke|(?:going )?back to)\s*[,:]?\s+)+/i;

// "ok thanks, who …", "oh gitu. terus …": what was told has been read.
const takingNote =
  /^(?:(?:ok(?:e|ay|ey|eh|ee)?|oh|ooh|owh|sip|siap|thanks?|thank you|thx|makasih|makasi|terima kasih|got it|i see|alright|cool|nice|great|wah|wow|ah|noted|gitu|begitu)[\s,.!;…]+)+(?=\p{L})/iu;

/** Reads what somebody typed: picks the part that asks, undoes everyday spelling and tells the language. */
export function readUtterance(text: string, fallback: Language): Utterance {
  const { said, wished } = withoutLanguageWish(cleanText(text));
  const given = said
    .replace(/\btl\s?;\s?dr\b/giu, 'tldr')
    .replace(/\b(?:dengan|melalui|lewat|atas) (?:perantara(?:an)?|bantuan) (?=siapa)/giu, 'lewat ')
    .replace(/\bby way of (?=who)/giu, 'through ')
    // "di daerah yang seperti apa": of what sort it is.
    .replace(
      /(?<=\bdi \p{L}+ )yang (?:bagaimana|gimana|gmn|(?:seperti|kayak|kaya|macam) (?:apa|gimana))(?=[\s?.!]*$)/iu,
      'seperti apa',
    )
    .replace(aboutTheArticle, ' ')
    .replace(
      /(?<=\S\s\S.*),\s*(?:like|kayak|kaya|semacam|mirip)\s+(?:an?\s+|the\s+)?\p{L}+(?:\s+(?:gitu|begitu))?\s*\?*$/iu,
      '?',
    )
    // "X itu siapa ya, kok bisa …?": what he wonders at comes after what he asks.
    .replace(
      /(?<=\b(?:siapa|sapa|apa)(?:\s+(?:ya|sih|yah|tuh|nih))?)\s*,\s*(?:kok|koq|ko|sampai|sampe)\s.*$/iu,
      '?',
    )
    .replace(/[\s,]+(?:maksud ?(?:ku|nya|saya|gue|gw)|mksd ?(?:ku|nya)|i mean(?:t)?)\s*[.?!]*$/iu, '')
    .replace(/<\/?[a-z][^<>]{0,80}>/gi, ' ');
  const noted = given.replace(takingNote, '');
  const clean =
    noted !== given && asksWord.test(noted) && /[,.!;…]/.test(given.slice(0, -noted.length)) ? noted : given;
  const takesBack = takingBack.test(clean);
  const claim = plainClaim(
    askingPart(
      withoutFrame(
        clean
          .replace(takingBack, '')
          .replace(takesBack ? /[\s,]+maksudnya\s*[.?!]*$/iu : /$^/u, '')
          .replace(askingToBeTold, '')
          .replace(orTurned, ''),
      ),
    ).trim(),
  );
  const asking = evenly(withoutEmphasis(claim.said.slice(0, maxLength).toWellFormed()));
  const tokens = tokenize(asking);
  const isTitle = tokens.length > 2 && tokens.every(({ surface }) => !/^\p{Ll}/u.test(surface));
  const folded = tokens.map((token) => shorten(token.word));
  // Everyday spellings are read in the language that the other words speak.
  const first = voteLanguage(
    folded.flatMap((word) => meantBy(word, everydayLanguage(word) ?? fallback) ?? [word]),
  );
  const leaning: Language = first.id === first.en ? fallback : first.id > first.en ? 'id' : 'en';
  const read = formalWhat(
    doneByHim(
      dropRepeats(tokens.flatMap((token, at) => readToken(token, tokens[at + 1], asking, leaning, isTitle))),
    ),
  );
  const quoted =
    quotation
      .exec(clean)
      ?.slice(1)
      .find((each) => each !== undefined) ?? null;
  // Of a quotation it is always asked whose it is.
  const plain = saidByHim(doneToWhom(withoutThere(read)));
  const cleft = quoted === null ? withoutCleft(plain) : { said: plain, asked: false };
  const words = cleft.said;
  const votes = voteLanguage(plain.map(({ word }) => word));
  const language = wished ?? (votes.id === votes.en ? fallback : votes.id > votes.en ? 'id' : 'en');
  const last = words.at(-1)?.word ?? '';
  return {
    words,
    language,
    votes,
    takesBack,
    questionMark: /\?/.test(asking),
    tag:
      claim.asked ||
      cleft.asked ||
      /^(?:kan|right|rite|innit|huh|ya|yak)$/.test(last) ||
      // "sudah ketangkap belum", "did they or not", "jadi nggak"
      /\bsudah .*\bbelum\b|\bjadi .+ tidak\b|\S \S.* tidak(?:$| (?:saat|waktu|pada|di|dari|ke|hari|tanggal|kemarin|tadi)\b)/.test(
        words.map(({ word }) => word).join(' '),
      ) ||
      /\bor not\s*\?*$/i.test(asking) ||
      /\b(?:isn't it|didn't (?:he|she|they)|bukan)\s*\?*$/i.test(asking),
    quoted,
  };
}

const quotation = /"([^"]*\S\s+\S[^"]*)"|(?<=\s)'([^']*\S\s+\S[^']*)'(?=[\s?.!,]|$)/u;

/** "Did he call her or the other way round?" asks whether he did; the answer says which way round it was. */
const orTurned =
  /[\s,]+(?:or|atau|apa)(?:\s+(?:is|was|it|malah|justru))*\s+(?:the\s+other\s+way\s+a?round|vice\s+versa|the\s+reverse|sebaliknya|kebalik(?:annya|an)?)(?=\s*(?:[?.!]|$))/iu;

/** A question word, and nothing else that asks. */
const bareWord =
  /^\s*(?:(?:and|dan|terus|trs|trus|so)\s+)?(?:sama |oleh |by |with )?(?:sp|spa|siapa|sapa|siapa saja|kapan|kpn|dimana|dmn|di ?mana|kenapa|knp|mengapa|napa|bagaimana|gimana|gmn|berapa|brp|berapa orang|who|whom|when|where|why|how|(?:by )?how (?:many|much|long)|berapa lama)\s*[?.!]*\s*$/iu;

/** The sentence that asks: the first with a question word and a question mark, else with a question word, else everything. */
function askingPart(text: string): string {
  // A full stop after an abbreviation ("Kombes Pol.", "Dr.", "J.") ends nothing.
  // "… is Jane Doe. Who is …": a question begins.
  const all = text.match(
    /(?:[^.?!;\n]|(?<=(?:^|\s)\p{Lu}\p{L}{0,3})\.(?!\s+(?:Who|What|When|Where|Why|How|Which|Siapa|Apa|Kapan|Kenapa|Mengapa|Bagaimana|Berapa|Di mana)\p{L}*\s)|\.(?=\S))+[.?!;]*/gu,
  ) ?? [text];
  if (all.length < 2) return text;
  const sentences = all.filter((sentence) => !isFrame(sentence) || bareWord.test(sentence));
  if (sentences.length < 2) return sentences[0] ?? text;
  const asked = sentences.findIndex((sentence) => bareWord.test(sentence));
  const stated = sentences[asked - 1];
  // "Katanya nangkep orang ya? Berapa?", "Putin called Trump. When?": what the word asks for stands before it.
  if (stated !== undefined && !asksWord.test(stated) && stated.trim().split(/\s+/).length > 2)
    return `${stated.replace(/(?:[\s,]+(?:ya|yak|kan|right|huh))?[\s?.!;]*$/iu, '')} ${sentences[asked]?.trim()}`;
  return (
    sentences.find((sentence) => sentence.includes('?') && asksWord.test(sentence)) ??
    sentences.find((sentence) => asksWord.test(sentence)) ??
    lastAsked(sentences) ??
    text
  );
}

/** "I read it on the train. So they got nine?": what is told first is not asked. */
function lastAsked(sentences: readonly string[]): string | null {
  const last = sentences.at(-1) ?? '';
  const isLast = sentences.findIndex((sentence) => asksAnyway.test(sentence)) === sentences.length - 1;
  return isLast && last.trim().split(/\s+/).length > 2 ? last : null;
}

/** A mark, a tag, or a word that bids to tell: it asks without a question word. */
const asksAnyway =
  /\?|\b(?:kan|ya|bukan|gak|ga|nggak|belum|right|rite)[\s.!]*$|^\s*(?:list|name|sebutkan|sebutin|kutip|kutiplah|quote)\b/iu;

/** `siapaaaa` → `siapa`; double letters stay, since many words have them. */
function shorten(word: string): string {
  return /^\d/.test(word) ? word : word.replace(/(\p{L})\1{2,}/gu, '$1');
}

/** Capitals throughout say of no word that it is a name. */
function evenly(text: string): string {
  const letters = text.match(/\p{L}+/gu) ?? [];
  return letters.length > 2 && text === text.toUpperCase() ? text.toLowerCase() : text;
}

function readToken(
  token: Token,
  next: Token | undefined,
  text: string,
  language: Language,
  isTitle: boolean,
): QuestionWord[] {
  const between = next ? text.slice(token.end, next.start) : text.slice(token.end);
  const base = {
    typed: token.surface,
    capital: !isTitle && /^\p{Lu}/u.test(token.surface),
    slash: /^\s?[/]\s?$/.test(between),
    hyphen: false,
    ends: /[?!;:]|[.,](?:\s|$)/.test(between),
  };
  let word = shorten(token.word);
  let full = token.word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  let enclitic: QuestionWord['enclitic'] = null;
  let doubled = false;
  const resolved = (words: readonly string[]): QuestionWord[] =>
    words.map((each) => ({ ...base, word: each, full: words.length > 1 ? each : full, enclitic, doubled }));

  // "ajaa", "siapaa", "dongg": the last key held down.
  const held = /^(\p{L}{2,}([aeioughkny]))\2$/u.exec(word)?.[1];
  if (held && !isFunctionWord(word) && (meantBy(held, language) ?? isFunctionWord(held))) {
    word = held;
    full = held;
  }
  // "who's against it": as a verb it stands by itself.
  if (word === "who's" && /^against$/.test(next?.word ?? '')) return resolved(['who', 'is']);
  const direct = meantBy(word, language);
  if (direct) {
    full = direct[0] ?? word;
    return resolved(direct);
  }
  // "2" for a doubled word (siapa2), and for "to" and "for" in English.
  const digit = /^(\p{L}{2,})2(nya)?$/u.exec(word);
  if (digit) {
    doubled = true;
    word = (digit[1] ?? '') + (digit[2] ?? '');
  }
  const split = language === 'en' ? /^(\p{L}{2,})-(\p{L}{2,})$/u.exec(word) : null;
  if (split && split[1] !== split[2]) {
    const typed = token.surface.split('-');
    return [split[1] ?? '', split[2] ?? ''].map((each, at) => ({
      ...base,
      hyphen: at === 0,
      typed: typed[at] ?? each,
      capital: !isTitle && /^\p{Lu}/u.test(typed[at] ?? ''),
      word: each,
      full: each,
      enclitic: null,
      doubled: false,
    }));
  }
  if (ownWord.test(word)) return resolved([word]);
  if (/^undang-undang/.test(word)) return resolved(['undang-undang']);
  const twice = /^(\p{L}{2,})-(\p{L}{2,})$/u.exec(word);
  if (twice && (twice[2] === twice[1] || twice[2] === `${twice[1]}nya`)) {
    doubled = true;
    word = twice[2] ?? word;
  }
  if (language === 'en' && word === '2') return resolved(['to']);
  if (language === 'en' && word === '4' && !/^\s?\d/.test(between)) return resolved(['for']);
  if (/'s?$/.test(word) && !/^(?:it|that|who|what|where|how|when|there|here|let)'s$/.test(word)) {
    enclitic = 's';
    word = word.replace(/'s?$/, '');
  }
  word = meantBy(word, language)?.[0] ?? word;
  if (full === token.word || !/(\p{L})\1{2,}/u.test(token.word)) full = word;
  // "-ny" for "-nya", but "company" and "many" as they stand.
  const bare = (language === 'id' ? /^(?:(.{3,}?)-?|(.{2,})-)nya?$/ : /^(?:(.{3,}?)-?|(.{2,})-)nya$/)
    .exec(word)
    ?.slice(1)
    .find((part) => part !== undefined)
    ?.replace(/-$/, '');
  // "sebenarnya", "tepatnya": one word, and nobody's.
  const isOne = /^(?:sebenar|sebetul|persis|tepat|pasti|akhir|nyata|rupa|dulu|sedia)nya$/.test(word);
  if (bare && !isOne && !['ha', 'ta', 'pu', 'mi', 'a', 'kedua'].includes(bare)) {
    enclitic = 'nya';
    word = meantBy(bare, language)?.[0] ?? bare;
  } else {
    const particle = /^(.{3,})(?:lah|kah|pun)$/.exec(word)?.[1];
    if (particle && !keepsEnding.test(word)) word = particle;
  }
  return resolved([word]);
}

/** Said twice they are another word than said once: "mata-mata" is a spy. */
const ownWord =
  /^(?:gara|mata|laba|kupu|oleh|kura|paru|lumba|ubur|kunang|alun|hati|sia|pura|rata|kira|foya|biri)-\p{L}+$/u;

const keepsEnding =
  /^(?:berjumlah|sejumlah|sekolah|masalah|jumlah|istilah|setelah|sebelah|adalah|telah|celah|belah|salah|kalah|olah|lelah|makalah|majalah|langkah|bukankah|rumah|ampun|himpun|maupun|ataupun|walaupun|meskipun|namun|jangkah|pecah|naskah|nikah|berkah|sedekah|bupati|musnah|korupsi|allah|ulah|inilah|itulah|bolehkah|apakah|benarkah|betulkah|adakah|tidakkah|pernahkah|sudahkah|dapatkah|bisakah|akankah|masihkah|mungkinkah)$/;

// Nouns that the formal "apakah" asks for: "apakah tujuannya" is "apa tujuannya".
const askedFor =
  /^(?:tujuan|alasan|sebab|penyebab|latar|jabatan|peran|nama|hubungan|isi|maksud|judul|jenis|dampak|akibat|hasil|motif|arti|makna|posisi|pekerjaan|kaitan|target|sasaran|yang|kata|bunyi|sumber)$/;

/** The formal "apakah" where it means "apa": after another word, before what is asked for, or before a name alone. */
function formalWhat(words: QuestionWord[]): QuestionWord[] {
  const alone = words.length <= 3 && /^(?:itu|ini)$/.test(words.at(-1)?.word ?? '');
  // "apakah yang menangkap adalah CIA": whether it is.
  const linked = words.some(({ word }) => /^(?:adalah|ialah)$/.test(word));
  return words.map((each, at) =>
    each.word === 'apakah' && (at > 0 || alone || (askedFor.test(words[1]?.word ?? '') && !linked))
      ? { ...each, word: 'apa', full: 'apa' }
      : each,
  );
}

/** "apa yang ditegaskannya": whoever did it is the one spoken of; "dimulainya perang" is a thing. */
function doneByHim(words: QuestionWord[]): QuestionWord[] {
  return words.flatMap((each, at) => {
    const isPassive =
      each.enclitic === 'nya' && /^di\p{L}{4,}$/u.test(each.word) && words[at - 1]?.word === 'yang';
    const him = { ...each, word: 'dia', full: 'dia', enclitic: null };
    return isPassive
      ? [
          { ...each, enclitic: null },
          { ...him, ends: each.ends },
        ]
      : [each];
  });
}

/** "how many robbers were there?": nobody is asked who was at some place. */
function withoutThere(words: readonly QuestionWord[]): readonly QuestionWord[] {
  const counts = words[0]?.word === 'how' && /^(?:many|much)$/.test(words[1]?.word ?? '');
  const at = words.findIndex(
    ({ word }, index) => word === 'there' && /^(?:are|were|is|was)$/.test(words[index - 1]?.word ?? ''),
  );
  return counts && at > 0 ? words.filter((_, index) => index !== at) : words;
}

/** "tolong dijawab ya min tolong dijawab ya min …": said once is enough. */
function dropRepeats(words: QuestionWord[]): QuestionWord[] {
  const seen = new Set<string>();
  return words.filter((_, at) => {
    const run = words
      .slice(at, at + 3)
      .map((each) => each.word)
      .join(' ');
    if (at + 3 > words.length) return at < 60;
    if (seen.has(run)) return false;
    seen.add(run);
    return true;
  });
}
