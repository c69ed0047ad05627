import { type Asking, takeAll, takeWords } from '../asking.ts';
import type { Wanted } from '../question.ts';

/** Words that ask for the order of events. */
const timelineWord = /^(?:kronologi|kronologis|urutan|linimasa|timeline|chronology|sequence)$/;

/** "apa kronologinya", "give me the timeline". */
export function asksTimeline(asking: Asking): Wanted | null {
  const { parts, units } = asking;
  // "urutan ketiga": a place in a race.
  const isRank = units.some(
    ({ number, text }, at) =>
      text === 'urutan' &&
      (units[at + 1]?.number ||
        number?.ordinal ||
        /^(?:pertama|kedua|ketiga|keempat|kelima|berapa)$/.test(units[at + 1]?.text ?? '')),
  );
  if (parts.length > 0 || isRank || !takeWords(asking, timelineWord)) return null;
  takeAll(asking);
  return { kind: 'timeline' };
}

/** The article itself, rather than what it tells of. */
const thisArticle =
  /\b(?:artikel|berita|article|story|news) (?:ini|itu|this)?|\bthis (?:article|story|news)\b/;

/** "when was this article published". */
export function asksPublication(asking: Asking): Wanted | null {
  const { deeds, parts, text, wh } = asking;
  const publication = deeds.some((deed) =>
    deed.readings.some((reading) => /^(?:publish|report|write|quote)$/.test(reading.deed)),
  );
  if (parts.length > 0 || wh !== 'when' || !publication || !thisArticle.test(text)) return null;
  takeAll(asking);
  return { kind: 'source' };
}

/** What brings out the news. */
export const paper =
  /\b(?:newspaper|paper|news agency|publication|koran|surat kabar|kantor berita|outlet|media|majalah|magazine|portal|situs berita|website)\b/;

/** What a paper does with what somebody said. */
export const carrying: ReadonlySet<string> = new Set(
  'report publish quote write carry broadcast cite'.split(' '),
);

/** By what else one comes to read it there. */
const reading: ReadonlySet<string> = new Set(
  'take originate read hear get receive know inform tell say announce reveal find release put come see make do'.split(
    ' ',
  ),
);

/** Handing on what somebody said. */
const relaying: ReadonlySet<string> = new Set('convey state transport bring run contain load'.split(' '));
const ofSaying =
  /\b(?:statements?|remarks?|comments?|quotes?|quotation|words|pernyataan(?:nya)?|kutipan(?:nya)?|komentar(?:nya)?|ucapan(?:nya)?)\b/;

/** "siapa yang menggugat majalah itu": what is done to a paper is no matter of where the article comes from. */
function isDoneToPaper({ deeds }: Asking): boolean {
  return deeds.some(
    ({ readings, voice }) =>
      (voice === 'active' || voice === 'passive') &&
      readings.every(({ deed }) => !carrying.has(deed) && !reading.has(deed)),
  );
}

const printed = /\b(?:dimuat|termuat|diterbitkan|dilansir|diberitakan|published|printed|reported)\b/;

/** "where are the quotes from", "kutipan itu dari mana", "pernyataannya dimuat di mana". */
export function asksOriginOfQuote(asking: Asking): Wanted | null {
  const { text, wh } = asking;
  const origin =
    /\b(?:quotes?|quotation|quoted|kutipan|dikutip|pernyataan|statement)\b/.test(text) &&
    (wh === 'where' || wh === 'which' || (wh === 'what' && paper.test(text))) &&
    (/\b(?:from|dari(?:mana)?)\b/.test(text) || (wh === 'where' && printed.test(text)));
  if (!origin) return null;
  takeAll(asking);
  return { kind: 'source' };
}

/** "ke wartawan", "to the press": whom somebody told, not who brings it out. */
const withoutAddressee = (text: string) =>
  text.replace(
    /\b(?:ke|kepada|sama|pada|to|with|di depan|di hadapan|in front of) (?:para |the |awak |some )?(?:media|outlets?|wartawan(?:nya)?|jurnalis|reporters?|journalists?)\b/g,
    ' ',
  );

/** "koran mana", "what newspaper is this", "through which publication was the remark reported". */
export function asksNewspaper(asking: Asking): Wanted | null {
  const { deeds, parts, text, units, whAt } = asking;
  const said = withoutAddressee(text);
  const beside = units.slice(Math.max(0, whAt - 1), whAt + 2).some((unit) => paper.test(unit.text));
  const carries = deeds.some(({ readings }) => readings.some(({ deed }) => carrying.has(deed)));
  const asksWhich = /\b(?:which|what|apa|mana|siapa)\b/.test(text);
  const ofNews =
    /\b(?:berita|kabar|artikel)\b/.test(text) && /\b(?:situs|laman|web) (?:mana|apa)\b/.test(text);
  // "who reported the statement": who carried what somebody else had said.
  const reports = deeds.some(({ readings }) =>
    readings.some(({ deed }) => deed !== 'quote' && deed !== 'publish' && carrying.has(deed)),
  );
  const carriesWords =
    reports &&
    asking.wh === 'who' &&
    deeds[0]?.voice === 'active' &&
    / (?:statements?|remarks?|comments?|pernyataan|kutipan|komentar) /.test(text) &&
    // "… to the police": told to somebody, rather than printed.
    !/ (?:to|ke|kepada) /.test(text);
  // "which newspaper carried the statement", "lewat koran mana pernyataannya disampaikan": whose words they are is beside the point.
  const handsOn = deeds.every(
    ({ readings, voice }) =>
      voice === 'noun' ||
      readings.some(({ deed }) => carrying.has(deed) || reading.has(deed) || relaying.has(deed)),
  );
  const ofWords = beside && paper.test(said) && ofSaying.test(text) && handsOn;
  const newspaper =
    carriesWords ||
    ofWords ||
    (asksWhich &&
      (beside || !isDoneToPaper(asking)) &&
      ((parts.length === 0 && (paper.test(said) || ofNews)) || (beside && carries && paper.test(said))));
  if (!newspaper) return null;
  takeAll(asking);
  return { kind: 'source' };
}

/** "isi artikel", "singkatnya berita ini". */
const contents =
  /\bsingkat\b.*\b(?:artikel|berita|isi)\b|\b(?:pokok|poin)(?:-\w+)? (?:berita|artikel|cerita|isi)\b|\bisi (?:artikel|berita)\b|\b(?:ceritakan|ceritain|jelaskan|jelasin|simplify|simpelin) (?:dong |saja |tolong )*(?:kasus|berita|cerita|kejadian|peristiwa|artikel)\b|\b(?:brief|short|quick) (?:account|version|run-?down)\b|\b(?:main|key|important) (?:points?|takeaways?|facts?)\b|\b(?:poin|pokok|hal|fakta)(?:-\w+)? (?:utama|penting|pokok|kunci)\b/;

/** "in a nutshell", "tentang apa": the gist, unless the question names deeds of its own. */
const gist =
  /\b(?:sum (?:it|this|that|everything) up|singkat(?:nya)? apa|in short|in a nutshell|garis besar|what(?:'s| is| was) (?:it|this|that|(?:(?:the|this|that) )?(?:story|news|article|piece|report)) (?:all )?about|tentang apa|apa isi)\b/;

/** "what happened?", "ada apa ini": of nothing in particular. */
const happening =
  /\b(?:apa (?:yang |saja )*terjadi|terjadi apa|what happened|what happen|going on|ada apa|kejadian apa|apa kejadian|peristiwa apa|kasus apa|apa kasus|perkara apa|apa perkara)\b/;

/** Words that mean a summary by themselves. */
const summaryWord =
  /^(?:ringkas\p{L}*|rangkum\p{L}*|ikhtisar|(?:di|me)?ny?impulkan|(?:di)?simpul(?:kan|in)|summar\p{L}*|recap|tldr|tl|dr|overview|intinya|inti|gist|garis|takeaways?)$/u;

/** "walk me through it", "apa yang perlu aku tahu": ways of asking for the whole story, with nothing else said. */
const toldWhole =
  /\b(?:break (?:it|this|that|(?:the|this) \w+|break the story)(?: all)? down|break the story down|(?:walk|talk|take|run) (?:me|us) through|fill (?:me|us) in|(?:bring|get) (?:me|us) up to (?:speed|date)|catch (?:me|us) up|give[- ](?:me|us) the (?:lowdown|rundown|highlights|essentials|basics)|what (?:do|should) (?:i|we)(?: need to| have to)? know|what's the (?:deal|scoop)|apa yang (?:perlu|harus|wajib) (?:(?:saya|aku|kami|kita) )?(?:tahu|ketahui|diketahui)|(?:ceritakan|jelaskan|kasih tahu) (?:dari awal|singkat|ringkas|pelan pelan))\b/;

/** Nothing but such a way, and what only builds a question. */
function asksForAll({ text, units }: Asking): boolean {
  const found = toldWhole.exec(text)?.[0];
  if (found === undefined) return false;
  const words = new Set(found.split(' '));
  return units.every(
    (unit) =>
      unit.isFunction ||
      unit.wh !== null ||
      unit.auxiliary !== null ||
      unit.pronoun !== null ||
      unit.text.split(' ').every((word) => words.has(word)),
  );
}

/** "filmnya tentang apa": of a thing in the story, not of the story. */
function namesThing({ units, whAt }: Asking): boolean {
  return units.some(
    (unit, at) =>
      at !== whAt &&
      !unit.isFunction &&
      unit.names.length === 0 &&
      !/^(?:short|brief|nutshell|sum|happen(?:ed|s)?|terjadi)$/.test(unit.text) &&
      unit.concepts.length + unit.deeds.length > 0,
  );
}

/** "ringkasannya dong", "what is it about". */
export function asksSummary(asking: Asking): Wanted | null {
  const { deeds, parts, text } = asking;
  if (parts.length > 0) return null;
  const ofNothing = asking.units.every(
    (unit) =>
      unit.isFunction || unit.auxiliary !== null || unit.wh !== null || happening.test(`what ${unit.text}`),
  );
  const asked =
    contents.test(text) ||
    asksForAll(asking) ||
    (deeds.length < 2 && gist.test(text) && !namesThing(asking)) ||
    (ofNothing &&
      asking.wh !== 'when' &&
      asking.wh !== 'where' &&
      asking.wh !== 'why' &&
      happening.test(text));
  if (!asked && !takeWords(asking, summaryWord)) return null;
  takeAll(asking);
  return { kind: 'summary' };
}

/** Words for somebody's own words. */
const quoteWord =
  /^(?:kutipan|kutip|dikutip|quot\p{L}*|pernyataan(?: resmi| pers| tertulis)?|(?:official |press )?statements?|ucapan persis|ucapan)$/u;

/** "his exact words", "kata-kata persisnya": words that somebody used, rather than what he did with them. */
const wordsAsked =
  /\b(?:exact|actual|own|very|precise|original) words?\b|\bword for word\b|\bverbatim\b|\bkata(?:-kata| kata)? (?:persis|asli|lengkap)\b/;

/** "who is quoted in the article", "siapa saja yang dikutip": whoever says something in it. */
const quotedAsked =
  /^ (?:who(?:'s| is| was| are| were)?(?: all)?|siapa(?: saja)?(?: orang)? yang|yang) (?:quoted|dikutip)(?: siapa(?: saja)?)?(?: (?:in|di|dalam|here|di sini|sini)(?: (?:the|this|that))?(?: (?:article|story|piece|report|news|artikel|berita|tulisan))?(?: (?:ini|itu))?)? $/;

/** "apa isi pernyataannya", "the exact quote". */
export function asksQuote(asking: Asking): Wanted | null {
  const { text, wh } = asking;
  if (quotedAsked.test(text)) {
    takeAll(asking);
    return { kind: 'quote' };
  }
  const inWords = wordsAsked.test(text);
  if (inWords) takeWords(asking, /^(?:words?|verbatim|kata|kata-kata|actual|own|very|original|asli)$/);
  const asked =
    (takeWords(asking, quoteWord) || inWords) &&
    !/\b(?:media|sumber|source|outlet|dilansir|when|kapan|kapankah)\b/.test(text) &&
    (wh === null || wh === 'how' || wh === 'what' || wh === 'who' || wh === 'whether');
  if (!asked) return null;
  takeWords(
    asking,
    /^(?:isi|bunyi|content|full|exact|words|lengkap|persis|utuh|keterangan|ucapan|perkataan|sentences?|lines?|passages?|paragraphs?|kalimat|kalimatnya|paragraf|gimme)$/,
  );
  // "who is quoted?": whose words the article has.
  const isOther = asking.deeds.some(({ unit }) => !isQuoted(asking.units[unit]));
  const isOpen = asking.parts.length === 0 && !isOther && asking.units.some(isQuoted);
  return wh === 'who' && !isOpen ? null : { kind: 'quote' };
}

function isQuoted(unit: Asking['units'][number] | undefined): boolean {
  return /^(?:quoted|dikutip)$/.test(unit?.text ?? '');
}

/** Words for where an article comes from and who wrote it. */
const sourceWord =
  /\b(?:sumber(?:nya)?|media|outlet|dilansir|melansir|source[ds]?|byline|wartawan(?:nya)?|jurnalis|penulis(?:nya)?|reporter|journalist)\b|\b(?:author|writer)(?: of(?: (?:this|the))?(?: (?:article|story|report|piece|news))?)? *$/;

/** What makes of such a word a question, be it the word alone. */
const sourceAsked = /\b(?:apa|siapa|mana|dari|which|what|who|where|sumber(?:nya)?|source)\b/;

/** The words of a question about the source that are no conditions. */
const sourceTaken =
  /^(?:sumber|media|outlet|dilansir|melansir|dikutip|kutipan|pernyataan|source|sources|byline|wartawan|jurnalis|penulis|reporter|journalist|author|writer|(?:is|was) the (?:author|writer) of|inisial|initials|menulis|nulis|ditulis|wrote|written|write|newspaper|koran|portal|situs|website|memuat|quote|quoted|statement|reported|report|published|terbit|asli|aslinya|utama|original|originally|primary|main)$/;

/** Whoever writes, where the sentence ends. */
const writerLast = /\b(?:wartawan|jurnalis|penulis|reporter|journalist|writer|author) *$/;

/** "sumbernya apa", "who is the reporter". */
export function asksSource(asking: Asking): Wanted | null {
  const { deeds, parts, text } = asking;
  // "who killed the writer": somebody in the story.
  const isVictim = writerLast.test(text) && isDoneToPaper(asking);
  if (isSourceOfThing(asking) || isVictim) return null;
  const asked =
    sourceWord.test(withoutAddressee(text)) && sourceAsked.test(text) && parts.length + deeds.length < 5;
  return asked && takeWords(asking, sourceTaken) ? { kind: 'source' } : null;
}

/** "sumber apinya dari mana", "the source of the smoke": not of what was written. */
function isSourceOfThing({ units }: Asking): boolean {
  const at = units.findIndex(({ text }) => /^(?:sumber|sources?)$/.test(text));
  const thing = units
    .slice(at + 1)
    .find(({ text }) => !/^(?:of|the|dari|nya|daripada)$/.test(text) && !sourceTaken.test(text));
  return at >= 0 && thing !== undefined && thing.concepts.length > 0 && !writing.test(thing.text);
}

const writing =
  /^(?:artikel|article|berita|news|story|info\w*|kabar|data|kutipan|quotes?|pernyataan|statements?|tulisan|laporan|report|media|foto|photo|angka|figures?)$/;

/** Words that speak of the text in hand. */
const textInHand = /\b(?:this|it|that|ini|hal itu|artikel|berita|article|story|news|laporan|report)\b/;

/** Words for bringing out an article, and for where it comes from. */
const broughtOut =
  /\b(?:wrote|written|writes|appear|appeared|published|publishes|publish|menerbitkan|diterbitkan|terbitkan|menulis|ditulis|nulis|memuat|dimuat|news agency|newspaper|media|koran|outlet|berasal|dari mana|wheres|where's|from where|(?:who|which \w+) reported (?:this|it|that)|where (?:was|is|were|has) (?:this|it|that)(?: been)? (?:first )?(?:reported|quoted|published|printed)|siapa yang (?:melaporkan|memberitakan) (?:ini|itu|hal itu)|where (?:is|does) this|where did .* (?:get|got) (?:this|the|it))\b/;

/** "which news agency wrote this", "media apa yang menerbitkan berita ini", "where's this from". */
export function asksPublisher(asking: Asking): Wanted | null {
  const { parts, text, wh } = asking;
  const asked =
    parts.length === 0 &&
    textInHand.test(text) &&
    broughtOut.test(text) &&
    (wh === 'who' || wh === 'what' || wh === 'which' || wh === 'where' || wh === null);
  if (!asked) return null;
  takeAll(asking);
  return { kind: 'source' };
}

/** "apa latar belakangnya", "give me some context". */
export function asksBackground(asking: Asking): Wanted | null {
  if (!takeWords(asking, /^(?:latar belakang|latar|background|konteks|context)$/)) return null;
  takeWords(asking, /^(?:belakang)$/);
  return { kind: 'background' };
}

/** "siapa saja yang terlibat", "who was involved", "sebutkan semua tokoh". */
const castAsked =
  /\b(?:tokoh|pihak|orang|people|figures?|persons?|actors|names|nama)\b.*\b(?:disebut|mentioned|named|terlibat|involved|muncul|appear)|\bsiapa (?:saja )?(?:yang )?(?:terlibat|disebut)|^ (?:dan |and )?(?:siapa (?:lagi|saja lagi)|who else)(?: yang)?(?: is| was)? (?:mentioned|named|disebut|disebutkan)(?: (?:here|di (?:situ|sini|berita itu|artikel itu)))? $|\bsiapa (?:saja )?(?:yang )?(?:ada|muncul) $|^ ada siapa saja $|\bsiapa (?:saja )?(?:yang )?(?:masuk|muncul|ada)(?: (?:di|dalam|ke))? (?:berita|artikel|cerita)|\bwho(?:'s| is| was| are| were| all)* (?:was |is |are |were )?(?:all )?(?:involved|mentioned)|^ who (?:is|are|were) (?:all )?the (?:people|persons|characters|actors|players|names) (?:here )?$|^ siapa (?:saja )?(?:orang|tokoh|pihak)(?:-\w+)?(?:nya)? (?:(?:di|dalam|yang ada)+ )?$|\bsebutkan (?:semua )?(?:tokoh|pihak|orang)|^ (?:name|list) (?:everyone|everybody|all (?:of )?(?:the )?(?:people|persons|names|figures)) |\b(?:main|key|central) (?:people|characters|figures|players|actors|persons)\b|\b(?:tokoh|pemain|pemeran)(?:-\w+)? (?:utama|kunci|sentral|penting)\b/;

const partWord = /^(?:terlibat|involved)(?: (?:dalam|in))?$/;

/** All who take part in the story. */
export function asksCast(asking: Asking): Wanted | null {
  if (!castAsked.test(asking.text) || asking.parts.length > 0) return null;
  // "nama direktur yang disebut": one of an office, not all.
  if (
    asking.units.some(
      ({ offices, text }) => offices.length > 0 && !/^(?:tokoh|pihak|orang|people)$/.test(text),
    )
  )
    return null;
  // "siapa saja yang terlibat percakapan itu": in just that, not in the whole story.
  const part = asking.deeds.findIndex(({ unit }) => partWord.test(asking.units[unit]?.text ?? ''));
  const deed = asking.deeds.findIndex(({ voice }, index) => part >= 0 && index > part && voice === 'noun');
  if (deed >= 0 && asking.deeds.length === 2) {
    takeWords(asking, partWord);
    return { kind: 'filler', role: null, deed };
  }
  takeAll(asking);
  return { kind: 'cast' };
}
