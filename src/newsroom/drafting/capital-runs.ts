import type { Language } from '../../language.ts';
import { monthOf, weekdayOf } from '../../text/dates.ts';
import { sentenceOpeners } from './closed-words.ts';
import { isDegree } from './degrees.ts';
import { countryCode } from './gazetteer.ts';
import { joinRuns, type Run } from './joined-names.ts';
import { companyNouns, organisationWords, placeWords, ranks, thingWords } from './ranks.ts';
import type { Sentence, Word } from './reading.ts';

/** What the whole article tells about how its words are written. */
interface Spelling {
  /** Words that stand somewhere with a capital where nothing asks for one, alone or in a row of such. */
  readonly capital: ReadonlySet<string>;
  /** Words that stand somewhere without. */
  readonly small: ReadonlySet<string>;
  /** Short forms of common words. */
  readonly shorts: ReadonlySet<string>;
  /** How often words open a sentence. */
  readonly openings: ReadonlyMap<string, number>;
}

const joiners = {
  id: /^(?:bin|binti|van|von|de|al|el)$/,
  en: /^(?:of|van|von|de|der|den|da|dos|al|el|bin|bint|binti|ibn|for)$/,
};
/** "Salim al-Busri": the particle is small, the name is not. */
const particled = /^(?:al|el|ad|an|ar|as|ash|at|az|ben|d|l)['’-]\p{Lu}/u;
const numbers = /^(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)$/;
/** What begins a sum or says by whose clock it is. */
const sumOrZone = /^(?:rp|usd|idr|wib|wita|wit|gmt)$/;
// Written with a capital, but naming nobody.
const noNames = /^(?:us|i|tv|x|am|pm|ktp|nik|tps|sim|npwp|ott|km|kg|cm|ha|pukul|wni|wna|pasal|kuhp|kuhap)$/;

/** They name nobody but with a name behind them: "Ibu Tati", "SD Negeri 3". */
const unlessFollowed =
  /^(?:sd|smp|sma|smk|tk|ibu|bu|bapak|pak|ayah|mama|papa|kakak|adik|nenek|kakek|mbak|mas|mum|mom|dad|grandma|grandpa)$/;

/** Every run of capitals of an article that names something: months, weekdays and mere openers of sentences are none. */
export function findRuns(sentences: readonly Sentence[], language: Language): Run[] {
  const spelling = spellingOf(sentences);
  return sentences.flatMap((sentence) => runsIn(sentence, language, spelling));
}

function spellingOf(sentences: readonly Sentence[]): Spelling {
  const capital = new Set<string>();
  const small = new Set<string>();
  const openings = new Map<string, number>();
  const shorts = new Set<string>();
  for (const { words } of sentences) {
    for (const [at, word] of words.entries()) {
      if (isShortForCommon(words, at)) shorts.add(word.surface);
      if (!word.isCapital) small.add(word.bare);
      else {
        const plain = word.word.replace(/'s?$/, '');
        if (!word.opens) capital.add(plain);
        else openings.set(plain, (openings.get(plain) ?? 0) + 1);
      }
    }
  }
  return { capital, small, shorts, openings };
}

function runsIn(sentence: Sentence, language: Language, spelling: Spelling): Run[] {
  const { words } = sentence;
  const runs: Run[] = [];
  for (let from = 0; from < words.length; ) {
    if (!namesAt(sentence, from, spelling)) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < words.length && goesOn(words, from, to, language)) {
      const word = words[to];
      // "Bank of Nuava", "Trust for Reefs": a small word inside, but none at the end.
      if (
        word !== undefined &&
        !word.isCapital &&
        !/^\(?\d/.test(word.surface) &&
        !particled.test(word.surface)
      )
        to += 2;
      else to += 1;
    }
    const isShortForm = /\($/.test(words[from]?.before ?? '') && runs.at(-1)?.to === from && to === from + 1;
    if (!isDegree(words[from]) && !isShortForm) runs.push({ sentence, from, to: Math.min(to, words.length) });
    from = to;
  }
  return joinRuns(runs, language);
}

/** Whether a name begins at a word. */
function namesAt(sentence: Sentence, at: number, { capital, small, shorts, openings }: Spelling): boolean {
  const { words } = sentence;
  const word = words[at];
  if (word === undefined || !word.isCapital || shorts.has(word.surface)) return false;
  const plain = word.word.replace(/'s?$/, '');
  if (isDegree(word)) return false;
  // "Sixteen-year-old Priya Nair"
  if (/-(?:year|month|week|day)s?-old$|-(?:based|listed|owned|backed|born|led|bound)$/.test(plain))
    return false;
  // "KM Pustaka Bahari": a ship, and no kilometre.
  if (plain === 'km' && words[at + 1]?.isCapital === true && words[at + 1]?.before === ' ')
    return !/\d/.test(words[at - 1]?.surface ?? '');
  if (isDateWord(word) || noNames.test(plain) || sumOrZone.test(plain))
    return /^\p{Lu}\.?\p{Lu}/u.test(word.surface) && plain === 'us';
  // "kelas VIII", "murid SD", "kata Ibu": which one, what sort of school, somebody's mother.
  if (/^[IVX]{2,}$/.test(word.surface) || (unlessFollowed.test(plain) && words[at + 1]?.isCapital !== true))
    return false;
  if (!word.opens)
    return (
      !sentenceOpeners.has(plain) || /\p{Lu}{2}/u.test(word.surface) || words[at + 1]?.isCapital === true
    );
  const next = words[at + 1];
  const isFollowed =
    next?.isCapital === true &&
    /^(?:\.? | & )$/.test(next.before) &&
    !isDateWord(next) &&
    !/'s?$/.test(word.word);
  if (sentenceOpeners.has(plain) && !(isFollowed && capital.has(plain))) return false;
  if (isFollowed && !capital.has(plain) && isCommon(word) && !isExplained(words, at)) return false;
  if (/\p{Lu}.*\p{Lu}|\d/u.test(word.surface) && word.surface.length > 1) return true;
  if (isFollowed) return true;
  if (numbers.test(plain)) return false; // Lima
  if (countryCode(plain) !== null) return true;
  if (word.readings.length > 0 && !/'s?$/.test(word.word)) return false;
  // "Agrichem, the company that …"
  if (
    word.readings.length === 0 &&
    !small.has(plain) &&
    next?.before === ', ' &&
    /^(?:an?|the|perusahaan|sebuah|seorang)$/.test(next.word)
  )
    return true;
  // "Norland freed …", "Norland's minister …": nothing that the lexicon knows, and again and again with a capital.
  if (word.readings.length === 0 && !small.has(plain) && (openings.get(plain) ?? 0) > 1) return true;
  return capital.has(plain) ? !small.has(plain) || word.readings.length === 0 : sentence.isPlace(plain);
}

/** "Otoritas Jasa Pembiayaan (OJP)": the short form in brackets tells that the first word belongs to the name. */
function isExplained(words: readonly Word[], at: number): boolean {
  let end = at + 1;
  while (words[end]?.isCapital === true && words[end]?.before === ' ') end += 1;
  const short = words[end];
  return (
    short?.before === ' (' &&
    /^\p{Lu}{2}/u.test(short.surface) &&
    // "Organisasi Kesehatan Dunia (WHO)", but not "Organisasi Harapan Samudra (HS)"
    (short.surface.charAt(0) === words[at]?.surface.charAt(0) ||
      (organisationWords.has(words[at]?.word ?? '') && initials(words.slice(at + 1, end)) !== short.surface))
  );
}

function initials(words: readonly Word[]): string {
  return words.map(({ surface }) => surface.charAt(0).toUpperCase()).join('');
}

/** "kejadian luar biasa (KLB)": a short form of common words names nobody, unless they open with those for a body. */
function isShortForCommon(words: readonly Word[], at: number): boolean {
  const short = words[at]?.surface ?? '';
  const long = words.slice(Math.max(0, at - short.length), at);
  return (
    /\($/.test(words[at]?.before ?? '') &&
    /^\p{Lu}{2,5}$/u.test(short) &&
    long.every(({ isCapital }) => !isCapital) &&
    !organisationWords.has(long[0]?.word ?? '') &&
    initials(long) === short
  );
}

// What somebody does, where no name ends so.
const occupations = /[a-z]{2}(?:keeper|ologist|ographer|worker|writer|player|driver|fighter)$/;

/** "Banjir Banyumala", "Chipmaker Solara": the first word of a sentence that only says what the name behind it is. */
function isCommon({ word, readings }: Word): boolean {
  if (companyNouns.test(word) || occupations.test(word)) return true;
  if (organisationWords.has(word) || placeWords.has(word) || thingWords.has(word) || ranks.has(word))
    return false;
  const senses = readings.filter(({ length }) => length === 1).flatMap((reading) => reading.senses);
  return (
    senses.length > 0 &&
    senses.every(
      (sense) =>
        sense.language === 'id' &&
        (sense.kind === 'concept' || (sense.kind === 'deed' && sense.voice === 'noun')),
    )
  );
}

/** Those for whom bodies are: "Women's Party". */
const kinds =
  /^(?:children|women|men|people|girls|boys|veterans|workers|teachers|farmers|miners|nurses|doctors|drivers|pilots|journalists|students|lawyers|fishermen|writers|players)'s?$/;

/** Whether the name that began at `from` takes in the word at `at`. */
function goesOn(words: readonly Word[], from: number, at: number, language: Language): boolean {
  const word = words[at];
  const last = words[at - 1];
  if (word === undefined || last === undefined || isDateWord(word) || isDegree(word)) return false;
  // "Children's Fund"
  const isOfKind =
    organisationWords.has(word.word) && word.isCapital && word.before === ' ' && kinds.test(last.word);
  if (isOfKind) return true;
  if (/'s?$/.test(last.word) && last.word.length > 2) return false; // "Oristan's Tarun field"
  // "Letjen (Purn) Bambang"
  if (word.word === 'purn' || last.word === 'purn') return /^[ ().]+$/.test(word.before);
  const isShort = last.surface.length === 1 || ranks.has(last.word) || /^(?:st|jr|sr|mt)$/.test(last.word);
  // "Mineworkers' Union"
  const isOfMany =
    word.before === "' " && word.isCapital && /s$/.test(last.word) && organisationWords.has(word.word);
  if (word.before !== ' ' && !(word.before === '. ' && isShort) && word.before !== ' & ' && !isOfMany)
    return false;
  if (particled.test(word.surface)) return last.isCapital;
  // "Laskar Rp 2,5 miliar": a sum begins.
  if (sumOrZone.test(word.word)) return false;
  if (word.isCapital) return word.surface.length > 1 || words[at + 1]?.isCapital === true || at > from;
  // "Route 9", "Rumah Nomor 9", "U-19": a number belongs to the name when nothing is counted by it.
  if (/^\d{1,4}$/.test(word.surface)) return isLabel(words, at) || isNumberOfSchool(words, from, at);
  const next = words[at + 1];
  // "Komisaris Tinggi PBB untuk Pengungsi (UNHCR)"
  if (word.word === 'untuk' && next?.isCapital === true && /^ \($/.test(words[at + 2]?.before ?? ''))
    return true;
  // "Grace Mbeki of Harrow Bank" is somebody of a house, "Bank of Nuava" is one.
  if (/^(?:of|for)$/.test(word.word) && at - from > 1) {
    const isBody = words
      .slice(from, at)
      .some(
        (each) => organisationWords.has(each.word) || thingWords.has(each.word) || placeWords.has(each.word),
      );
    if (!isBody) return false;
  }
  return (
    joiners[language].test(word.word) &&
    next?.isCapital === true &&
    next.before === ' ' &&
    !isDateWord(next) &&
    last.isCapital
  );
}

/** "SD Negeri 3 Kelandai", "SMA 1 Depok": schools are called by number and place. */
function isNumberOfSchool(words: readonly Word[], from: number, at: number): boolean {
  const next = words[at + 1];
  return (
    next?.isCapital === true &&
    next.before === ' ' &&
    words
      .slice(from, at)
      .some(({ word }) => /^(?:sdn?|smpn?|sman?|smkn?|mtsn?|tk|sekolah|school)$/.test(word))
  );
}

function isLabel(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const isClosed = next === undefined || next.before !== ' ' || /^(?:[a-z]+)$/.test(next.word) === false;
  return (
    isClosed ||
    (next.readings.length === 0 &&
      !/^\d/.test(next.surface) &&
      /^(?:setelah|yang|di|dan|on|in|last|at|after|and)$/.test(next.word))
  );
}

/** "Senin", "May": written with a capital without naming anybody. */
function isDateWord({ word, isCapital, surface }: Word): boolean {
  return isCapital && (weekdayOf(word) !== null || (monthOf(word) !== null && surface.length > 2));
}
