/**
 * What people say around a question: whom they put it to, that they ask, that they read the article and forgot. None of it is what they ask.
 * A run of such words is taken off where it stands apart from the question, or where it is what a question hangs on.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** They put what follows as a question, whatever its words are. */
const asking = words(`
  tanya nanya nanyak bertanya nanyain menanyakan ditanyain pertanyaan tanyakan
  question questions ask asking q
`);

/** A question word hangs on them: "do you know who", "belum jelas siapa". */
const knowing = words(`
  tau tahu tw mengetahui ketahui lupa kelupaan penasaran kepo bingung ngerti mengerti paham jelas jelasin jelaskan menjelaskan dijelasin dijelaskan
  infoin spill known
  info informasi informasinya infonya penjelasan penjelasannya sebutin sebutkan disebutin disebutkan disebut diceritain beritahu mastiin memastikan pastiin pastikan
  know knows knowing wonder wondering wondered curious confused forgot forget remember remind tell explain clarify say says mention mentions mentioned explained unclear clear sure idea clue figure understand
`);

const greeting = words(`
  halo hai hi hello hallo hey hei hay alo assalamualaikum assalamu'alaikum waalaikum salam selamat pagi siang sore malam good morning afternoon evening
  permisi punten numpang misi excuse maaf sorry mohon izin ijin btw ngomong-ngomong ngomong2 omong-omong dear
`);

/** Whom it is put to; of the second sort only before the question, since they may end one: "the rescue team". */
const address = words('min mimin minn admin kak kakak bang bro sis gan guys gais gaes ges cuy coy mate dude');
const addressBefore = words(`
  editor editors yth kalian ka om pak bu mas mbak mba bapak ibu redaksi teman teman-teman tim semua semuanya bos boss everyone everybody folks team there sir madam
`);

const thanks = words(
  'makasih makasi mksh mksih makasihh thanks thank thx tq ty trims terimakasih terima sebelumnya banyak advance cheers lot',
);

const tone = words('ya yah yak yaa dong donk dongs nih sih deh please pls plz plis kindly tolong ok oke');

const reading = words('baca membaca bacanya read reading skim skimmed missed terlewat kelewat kelewatan');

/** Of oneself, the article and the asking; content words of no article. */
const filler = words(`
  kasih beri coba mo sy lg konfirmasi mau ingin pengen pengin kepengen kepingin pgn pengn pingin boleh bolehkah bisa bisakah dapat minta aja saja cuma cuman hanya sekedar sekadar lagi masih belum blm udah udh sudah sdh gak ga nggak ngga gk tidak tdk
  tapi tp dan saya aku gue gw gua ane sy kita kami anda kamu lo lu baru sempat abis habis beritanya artikelnya beritany berita artikel ini itu tersebut ada yang di dari serius jujur
  buat bagi soal soalnya tentang mengenai kurang kalau kalo klo sebelum sebelumnya satu hal sebentar bentar dulu sedikit agak rada sebagai pembaca oh eh iya info serius jawab dijawab jawabannya ditunggu
  i i'd i'm i've i'll id im ive me my we you your anyone anybody someone somebody can could would will may might do does did didn't don't is was are it it's this that the a an one quick small simple just only really serious honest silly
  dumb stupid basic random if of for to from in on so but and not bit by way happen happened chance any have haven't has had got get like love want wanted need trying try find out must
  article story news report piece obvious already before asked been be were here hate bother bothering again wait quickly still totally kinda little please help interest first thing about up on
`);

const framing: readonly ReadonlySet<string>[] = [
  asking,
  knowing,
  greeting,
  address,
  addressBefore,
  thanks,
  reading,
  tone,
  filler,
];
const isFraming = (word: string) => calling.test(word) || framing.some((each) => each.has(word));
/** Only these tell that a run of words is said around a question, not in it. */
const isTelling = (word: string) =>
  calling.test(word) || [asking, knowing, greeting, address, reading].some((each) => each.has(word));

const wordsOf = (text: string) => [...text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu)];

const asks =
  /\b(?:si?a?pa|sapa|sopo|sp|siapakah|apa(?:kah|an)?|kapan(?:kah)?|kpn|di ?mana|dmn|mana(?:kah)?|kenapa|knp|mengapa|bagaimana|gimana|gmn|berapa(?:kah)?|brp|ngapain|who|whom|whose|what|when|where|why|how|which)\b/iu;

/** A sentence that only says that something is asked, or is wished well. */
export function isFrame(text: string): boolean {
  const said = wordsOf(text).map(([word]) => word);
  return said.length > 0 && said.every(isFraming) && said.some((word) => isTelling(word) || !tone.has(word));
}

/** "halo min, mau nanya dong, …", "… ya kak makasih": only what is asked. */
export function withoutFrame(text: string): string {
  const opened = withoutOpening(withoutLeadIn(text));
  const ended = withoutWonder(withoutEnding(withoutAside(opened)));
  return wordsOf(ended).length > 0 ? ended : text;
}

/** Behind a question: that whoever asks wonders why the story speaks of somebody at all. */
const wonder =
  /[,;]?\s+(?:(?:dan|terus|trus|and)\s+)?(?:kok|kenapa|knp|napa|why)\s+(?:\S+\s+){0,3}?(?:disebut(?:-?sebut|2|kan)?|dibawa-?bawa|mentioned)[\s?!.]*$/iu;

/** "Pompeo siapa, kok ikut disebut?", "who is he and why is he mentioned?": who he is says it all. */
function withoutWonder(text: string): string {
  const before = text.replace(wonder, '');
  return before !== text && asks.test(before) ? `${before}?` : text;
}

/** "apakah Anda tahu …" */
const asksWhether =
  /^\s*apa(?:kah)?\s+(?:anda|kamu|lo|lu|kalian|ada|boleh|bisa|dijelaskan|dijelasin|disebutkan|disebutin|disebut)\b/iu;

function withoutOpening(text: string): string {
  const found = wordsOf(text);
  const start = asksWhether.test(text) ? 1 : 0;
  const end = found.findIndex(([word], at) => at >= start && !isFraming(word));
  const run = (end < 0 ? found : found.slice(0, end)).slice(0, 20);
  if (run.length === 0) return text;
  // As much as stands before a mark: "sorry if this is obvious, …".
  for (let length = Math.min(run.length, found.length - 1); length > 0; length -= 1) {
    const from = found[length]?.index ?? 0;
    const before = run.slice(0, length).map(([word]) => word);
    const last = run[length - 1];
    const gap = text.slice((last?.index ?? 0) + (last?.[0].length ?? 0), from);
    const rest = text.slice(from);
    if (!before.some(isTelling) || found.length - length < 2) continue;
    if (/[,:;.!?\n-]/.test(gap) || hangsOn(before, rest)) return rest.replace(/^(?:if|whether)\s+/iu, '');
  }
  return text;
}

/** "mau nanya yang ditangkap siapa", "do you happen to know who …": a question hangs on what stands before it. */
function hangsOn(before: readonly string[], rest: string): boolean {
  const end = before.at(-1) ?? '';
  if (/^(?:but|tapi|tp)$/.test(end)) return true;
  // "buat apa", "ada berapa": it belongs to the question.
  if (
    /^(?:buat|di|dari|ada|yang|soal|tentang|the|an?|to|for|of|in|on|from|by|up|is|are|was|do|does|did)$/.test(
      end,
    )
  )
    return false;
  const own = before.findLast((word) => !tone.has(word) && !address.has(word) && !loose.has(word)) ?? '';
  // "yang kasih tahu mereka siapa": somebody in the news.
  if (before[0] === 'yang' && !before.some((word) => /^(?:saya|aku|gue|gw)$/.test(word))) return false;
  // "info soal rencana itu dari siapa": it is what is asked about.
  if (
    isNoun.test(own) &&
    (before[0] === own || /^(?:soal|tentang|mengenai|about|dari|yang|itu)\b/iu.test(rest))
  )
    return false;
  if (asking.has(own)) return true;
  if (before.every((word) => calling.test(word) || address.has(word) || tone.has(word)))
    return before.some((word) => calling.test(word)) && asks.test(rest);
  return knowing.has(own) && (asks.test(rest) || (/\?\s*$/.test(rest) && wordsOf(rest).length > 2));
}

/** Called out before a question, and nothing in it. */
const calling =
  /^(?:h[aei]llo|halo|hai|hi|hey|yo|w?oi|oy|permisi|punten|btw|(?:ngomong|omong)(?:-ngomong|-omong|2)|hm+|oiya|astaga|gila|buset|busyet|anjir|anjay|njir|waduh|a?duh|w(?:ow|kwk\w*)|haha\w*|hehe\w*|lol|lmao|omg|wtf|gosh|damn|serius|jujur|dear)$/;

const isNoun = /^(?:info\p{L}*|penjelasan\p{L}*|pertanyaan|questions?|idea|clue)$/u;

/** Said after the word that a question hangs on: "tau gak", "tell me", "belum jelas buat saya". */
const loose = words('me aja saja gak ga nggak ngga gk tidak buat saya out if again');

/** "what I want to know is …", "has anyone said …": the question is what stands behind. */
const leadIn =
  /^(?:what (?:i|we)(?:'m|'d)? [\p{L}' ]{2,30}? is|(?:have|has|did|do|does) (?:they|anyone|anybody|we|it) (?:said|say|know|known)|any (?:word|news) on)[,:]?\s+(?=(?:who|whom|what|when|where|why|how|which)\b)/iu;

/** "I'm writing a report on this, …", "for my homework: …": said of oneself, or before a colon. */
const ofOneself =
  /^(?:[^,:;.?!]*\b(?:i|i'm|i've|my|we|saya|aku|gue|gw|gua|sy)\b[^,:;.?!]*[,:]|(?:[^\s,:;.?!]+\s+){0,3}[^\s,:;.?!]+:)\s+/iu;

/** What points back to what was said before it. */
const pointing =
  /\b(?:they|them|their|he|him|his|she|her|it|its|this|that|those|there|mereka|dia|ia|itu|nya|tersebut|tadi)\b|nya\b/iu;

/** "eh satu lagi, …", "one more thing, …", "pertanyaan terakhir: …" */
const oneMore =
  /^\s*(?:(?:oh|eh|oke?|btw|and|dan|terus|by the way|just)[\s,]+)*(?:(?:1|sat[ou]) (?:pertanyaan |hal )?lagi|one (?:more|last|other|final)(?: (?:question|thing))?|(?:last|final) (?:question|thing|one)|pertanyaan (?:terakhir|lain))(?: (?:ya|nih|dong|deh))?\s*[,:;.…-]+\s*(?=\S)/iu;

function withoutLeadIn(text: string): string {
  const plain = text.replace(oneMore, '').replace(leadIn, '');
  const rest = plain.replace(ofOneself, '');
  const isWhole = rest !== plain && startsAsking.test(rest) && wordsOf(rest).length > 3;
  return isWhole && !pointing.test(rest) ? rest : plain;
}

const startsAsking =
  /^(?:(?:di|ke|dari|oleh|kepada|untuk|buat|by|to|for|from|in|at|on|with)\s+)?(?:siapa(?:kah)?|apa|kapan|mana|kenapa|mengapa|bagaimana|gimana|berapa|who|whom|whose|what|when|where|why|how|which)\b/iu;

/** "… (serius nanya)", "…, does anyone know?", "… cepet jawab". */
function withoutAside(text: string): string {
  const aside =
    /(?:\s*\(([^()]*)\)|,\s*([^,]*?)|\s+((?:cepet(?:an)?|buruan|tolong) (?:di)?jawab|asap|wkwk\w*|haha\w*|lol))([\s?.!]*)$/iu.exec(
      text,
    );
  if (!aside || aside.index < 1) return text;
  const [, inBrackets, clause, cry, marks = ''] = aside;
  const said = inBrackets ?? clause ?? '';
  const before = text.slice(0, aside.index);
  if (wordsOf(before).length < 2 || (cry === undefined && !isAside(said))) return text;
  return `${before.trimEnd()}${/[?]/.test(marks + said) ? '?' : ''}`;
}

function isAside(text: string): boolean {
  const said = wordsOf(text).map(([word]) => word);
  return (
    said.length > 1 &&
    isFrame(text) &&
    said.some((word) => asking.has(word) || knowing.has(word) || /^(?:di)?jawab/.test(word))
  );
}

function withoutEnding(text: string): string {
  const found = wordsOf(text);
  let from = found.length;
  while (from > 0 && isEnding(found[from - 1]?.[0] ?? '')) from -= 1;
  for (; from < found.length; from += 1) {
    const [word] = found[from] ?? [''];
    const at = found[from]?.index ?? 0;
    const before = text.slice(0, at);
    const isApart = /[,.!?;]\s*$/.test(before) || /^(?:Terima|Thank)/.test(text.slice(at));
    const isSaid = address.has(word) || /^(?:please|pls|plz|plis|tolong)$/.test(word);
    // "bilang terima kasih", "say thanks": somebody's words, unless they stand apart.
    if (from > 1 && (isSaid || (isApart && thanking.test(word))))
      return `${before.trimEnd()}${/[?]/.test(text.slice(at)) ? '?' : ''}`;
  }
  return text;
}

const thanking = /^(?:makasi|mksi?h|thank|thx|tq|ty$|trims|terima|cheers|mohon)/;

function isEnding(word: string): boolean {
  return (
    address.has(word) ||
    thanks.has(word) ||
    tone.has(word) ||
    /^(?:kasih|you|in|so|a|dijawab|jawab|dibantu|bantu)$/.test(word)
  );
}
