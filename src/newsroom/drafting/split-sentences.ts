/** Titles and units whose dot never ends a sentence. */
const neverEnds = new Set(
  (
    'mgr msgr drg apt prof dr drs dra ir hj h kh tn ny sdr bpk pol purn letjen mayjen brigjen jend kol letkol kapt aiptu ipda iptu briptu bripka pdt ust kyai tgl hlm jl jln kec kab kel gg no nos rp ' +
    'mr mrs ms lt col gen sgt capt cmdr maj rev hon gov sen rep pres det supt insp fr st vs dist gov atty adm cpl pvt messrs mt ft ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec okt des agt ags a.n d.a s.d u.p m.sc pp vol art fig approx est cf'
  ).split(' '),
);
/** Those that may also stand at the end: the next word decides. */
const mayEnd = new Set(
  'inc ltd co corp tbk jr sr etc dll dkk dsb st ave blvd rd hwy a.m p.m u.s u.k u.n e.u d.c ph.d m.d b.a m.a s.h s.e s.sos m.si m.h m.hum s.ik bros plc'.split(
    ' ',
  ),
);
/** Words that open sentences and are not part of a name. */
const openers = new Set(
  (
    'the a an he she it they we i you his her its their our this that these those in on at but and so if when while after before since as for from by with ' +
    'there both not no some many most all according however meanwhile police officials two three one another more what who how why where ' +
    'ia dia mereka kami kita saya namun tetapi tapi sementara selain sebelumnya kemudian menurut dalam pada di ke dari untuk hal itu ini ' +
    'adapun ketika saat setelah sejak meski meskipun walau karena jika bila kalau juga selanjutnya akibatnya sebagai sebanyak sedikitnya polisi ' +
    'para seorang sejumlah beberapa kedua ketiga keduanya'
  ).split(' '),
);
const speechNext =
  /^(?:\S+\s+){0,5}?(?:said|says|asked|told|added|wrote|replied|shouted|cried|kata|ujar|ucap|tanya|tutur|imbuh|seru|tulis)\w*\b/iu;

/**
 * The sentences of a paragraph, word for word. A quotation stays whole with whoever says it, however many sentences it has;
 * a full stop without a space behind it ends a sentence too ("disita.Kedua"), one of an abbreviation, initial, number or
 * address does not.
 */
export function splitSentences(paragraph: string): string[] {
  const quoted = quotationSpans(paragraph);
  const sentences: string[] = [];
  let start = 0;
  for (const mark of paragraph.matchAll(/[.!?…]+/gu)) {
    const at = mark.index;
    const end = at + mark[0].length;
    const quote = quoted.find(({ from, to }) => at > from && at < to);
    // Only the last mark of a quotation can end a sentence.
    if (quote !== undefined && /[^\s)\]]/u.test(paragraph.slice(end, quote.to - 1))) continue;
    const close = quote?.to ?? end + (/^[)\]]+/u.exec(paragraph.slice(end))?.[0].length ?? 0);
    if (close >= paragraph.length) continue;
    if (!endsSentence(paragraph, at, mark[0], close, quote !== undefined)) continue;
    sentences.push(paragraph.slice(start, close).trim());
    start = close;
  }
  sentences.push(paragraph.slice(start).trim());
  return sentences.filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

function endsSentence(text: string, at: number, mark: string, close: number, isQuoteEnd: boolean): boolean {
  const after = text.slice(close);
  const next = /^(\s*)(["“„«‘'([]*)(\S*)/u.exec(after);
  const space = next?.[1] ?? '';
  const opensQuote = next?.[2] ?? '';
  const word = next?.[3] ?? '';
  if (word === '' && opensQuote === '') return false;
  const isCapital = /^[\p{Lu}\d]/u.test(word) || opensQuote !== '';
  if (isQuoteEnd) {
    if (!isCapital) return /^\p{Ll}/u.test(word) ? false : space !== '';
    // “Why?” Smith asked.
    const isCarriedOn = /[?!…]/u.test(mark) && opensQuote === '' && speechNext.test(after.trimStart());
    return !isCarriedOn;
  }
  const before = /([\p{L}\p{M}.'’-]*)$/u.exec(text.slice(0, at))?.[1]?.toLowerCase() ?? '';
  const bare = word.replace(/[^\p{L}\d-].*$/u, '').toLowerCase();
  if (mark === '.' || mark === '…' || mark === '...') {
    if (space === '' && opensQuote === '') return isGlued(text, at, close, word);
    if (!isCapital) return false;
    if (mark === '.' && before !== '') {
      if (neverEnds.has(before) && !mayEnd.has(before)) return false;
      // "Dr. Eng. Wahyu": behind one title a short word with a dot is another.
      if (before.length <= 4 && isBehindTitle(text, at - before.length)) return false;
      // "a loan of £10m."
      const isInitial = /(?:^|\.)\p{L}$/u.test(before) && !/\d\p{L}$/u.test(text.slice(0, at));
      // "berinisial M. Polisi": the letter is all there is of the name.
      if (isInitial && /\b(?:inisial|berinisial|initials?)\s+\S+$/iu.test(text.slice(0, at)))
        return !/^\p{Lu}\./u.test(word);
      if (isInitial || mayEnd.has(before)) {
        if (/^[ap]\.m$/.test(before))
          return !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day/.test(bare) && !/^[A-Z]{2,4}\b/.test(word);
        return openers.has(bare) || opensQuote !== '';
      }
    }
    return true;
  }
  return isCapital && (space !== '' || /^\p{Lu}\p{Ll}/u.test(word));
}

function isBehindTitle(text: string, at: number): boolean {
  const title = /(\p{L}+)\. $/u.exec(text.slice(0, at))?.[1]?.toLowerCase() ?? '';
  return (
    /^(?:dr|drs|dra|prof|ir|h|hj|kombes|akbp|kompol|sgt|lt|col|gen)$/.test(title) &&
    /^\p{Lu}/u.test(text.slice(at))
  );
}

/** "disita.Kedua", "18/7).Perusahaan", "miliar.Sebanyak"; not "detik.Com", "A.B", "2.40". */
function isGlued(text: string, at: number, close: number, word: string): boolean {
  if (!/^\p{Lu}\p{L}*/u.test(word) || /^(?:Com|Id|Co|Net|Org|COM|ID|CO|NET|ORG|TV|NEWS)\b/u.test(word))
    return false;
  const before = text.slice(0, at);
  if (close > at + 1 || /[)\]%"”]$/u.test(before)) return true;
  const run = /(\S+)$/u.exec(before)?.[1] ?? '';
  const last = /([\p{L}\d]+)$/u.exec(run)?.[1] ?? '';
  if (run.includes('.') && !/\d/.test(run)) return false; // S.H.M
  if (neverEnds.has(last.toLowerCase())) return false;
  return (
    /^\d+$/.test(last) ||
    (last.length > 1 && /\p{Ll}$/u.test(last) && /^\p{Lu}(?:\p{Ll}|$|\s)/u.test(word)) ||
    // "PBB.Dia", not the "SLR.L" of an exchange.
    (/^\p{Lu}{2,}$/u.test(last) && /^\p{Lu}\p{Ll}/u.test(word))
  );
}

/** Where quotations stand, from the first mark to behind the last. A mark without its partner opens none. */
export function quotationSpans(text: string): { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  let open: number | null = null;
  // Some houses quote with single marks: they open behind a space and close behind the end of a sentence or a comma.
  const single = [...text.matchAll(/(?<=^|[\s(])['‘](?=\S)[^"“”]*?[,.!?…]['’](?=$|[\s).,])/gu)].filter(
    ({ 0: found }) => found.split(' ').length > 2,
  );
  for (const match of single) spans.push({ from: match.index, to: match.index + match[0].length });
  for (const match of text.matchAll(/["“”„‟«»]|(?<!\w)''|''(?!\w)/gu)) {
    const mark = match[0];
    // 6" and 5'' are inches.
    if (open === null && /["”]/.test(mark) && /\d/.test(text[match.index - 1] ?? '')) continue;
    if (open === null) open = match.index;
    else if (/[“„«]/u.test(mark)) {
      open = match.index; // the one before was never closed
    } else {
      spans.push({ from: open, to: match.index + mark.length });
      open = null;
    }
  }
  return spans.toSorted((a, b) => a.from - b.from);
}
