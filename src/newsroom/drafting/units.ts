import type { Language } from '../../language.ts';
import { findDates, slashesIn } from '../../text/dates.ts';
import { auxiliaries, conjunctions, determiners, prepositions, pronouns, relatives } from './closed-words.ts';
import type { Mention } from './mention.ts';
import { isQuantity, withQuantities } from './quantities.ts';
import type { Sentence, Word } from './reading.ts';
import { timeAt, timeBehind, vagueAt } from './time-words.ts';
import type { Unit } from './unit.ts';
import { verbAt } from './verbs.ts';

/** Takes the words from `from` to before `to` of a sentence apart; quotations in between count as one unit each. */
export function unitsOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  from: number,
  to: number,
  language: Language,
): Unit[] {
  const { words, clean } = sentence;
  const units: Unit[] = [];
  const dates = new Map<number, number>();
  for (const date of findDates(
    words.map((word) => (/^\p{Ll}/u.test(word.surface) ? '' : word.word)),
    slashesIn(clean, words),
  ))
    dates.set(date.from, date.length);
  const push = (unit: Unit) => {
    const last = units.at(-1);
    if (
      unit.kind === 'thing' &&
      last?.kind === 'thing' &&
      last.to === unit.from &&
      !isNewThing(words, unit.from)
    ) {
      units[units.length - 1] = { ...last, to: unit.to, mentions: [...last.mentions, ...unit.mentions] };
    } else units.push(unit);
  };
  for (let at = from; at < to; ) {
    const word = words[at];
    if (word === undefined) break;
    const quotation = sentence.quotations.find((each) => word.start >= each.from && word.end <= each.to);
    const isInside = (each: { from: number; to: number }) =>
      (words[from]?.start ?? 0) >= each.from && (words[to - 1]?.end ?? 0) <= each.to;
    if (quotation !== undefined && !isInside(quotation) && isSpeech(sentence, quotation)) {
      let end = at;
      while (end < to && (words[end]?.end ?? 0) <= quotation.to) end += 1;
      push({ kind: 'quotation', from: at, to: end, word: '' });
      at = end;
      continue;
    }
    const closing = closingOf(words, at, to);
    if (at > from && closing !== null) {
      at = closing;
      continue;
    }
    const mark = at > from ? (/,/.exec(word.before) ?? /[;:()]| - /.exec(word.before))?.[0] : undefined;
    const isTail = mark === ')' && isClosed(units.at(-1), at);
    if (mark !== undefined && !isTail) push({ kind: 'mark', from: at, to: at, word: mark });
    const mention =
      mentions.find((each) => each.start === at && each.end <= to && each.from >= at) ??
      mentions.find((each) => each.from === at && each.end <= to);
    if (mention !== undefined) {
      push({
        kind: 'thing',
        from: at,
        to: mention.end,
        mentions: mentions.filter((each) => each.from >= at && each.to <= mention.end),
      });
      at = mention.end;
      continue;
    }
    const date = dates.get(at);
    const time = date ?? timeAt(words, at, language);
    if (time > 0) {
      const end = Math.min(to, at + time + (date === undefined ? 0 : timeBehind(words, at + time)));
      push({ kind: 'date', from: at, to: end, word: word.word });
      at = end;
      continue;
    }
    const vague = vagueAt(words, at);
    if (vague > 0) {
      push({ kind: 'thing', from: at, to: Math.min(to, at + vague + 1), mentions: [] });
      at += vague + 1;
      continue;
    }
    // "juru bicara", "kuasa hukum": several words that name one thing.
    const compound = word.readings[0];
    if (
      compound !== undefined &&
      compound.length > 1 &&
      at + compound.length <= to &&
      !compound.senses.some((sense) => sense.kind === 'deed' && /active|passive|open/.test(sense.voice))
    ) {
      push({ kind: 'thing', from: at, to: at + compound.length, mentions: [] });
      at += compound.length;
      continue;
    }
    const read = unitAt(words, at, units.at(-1), units.at(-2), language);
    // "dilarikan ke Rumah Sakit Umum Daerah": the end of the verb is the beginning of a name.
    const isCut =
      read.kind === 'verb' &&
      mentions.some(({ start, end }) => start > at && start < read.to && end > read.to);
    const unit = isCut ? { ...read, to: at + 1 } : read;
    push(unit);
    at = Math.max(unit.to, at + 1);
  }
  return language === 'en' ? withQuantities(words, units) : units;
}

/** Behind a few words in brackets that open at a word, "(SLR.L)"; null: none do. */
function closingOf(words: readonly Word[], at: number, to: number): number | null {
  if (!/\($/.test(words[at]?.before ?? '')) return null;
  for (let end = at + 1; end <= Math.min(at + 3, to - 1); end += 1)
    if (/^\)/.test(words[end]?.before ?? '')) return end;
  return null;
}

/** "Komisi Antirasuah (KAN) Jakarta", "Karno (52) tewas": the bracket belongs to the name before it. */
function isClosed(last: Unit | undefined, at: number): boolean {
  return last?.kind === 'thing' && last.mentions.some(({ to, end }) => end === at && end > to);
}

/** A sum of money, and what stands behind "itu", are things of their own: "mendenda perusahaan itu Rp 5 miliar". */
function isNewThing(words: readonly Word[], at: number): boolean {
  return (
    /^(?:rp|usd|idr)(?:\d|$)/.test(words[at]?.word ?? '') ||
    /[$€£¥]$/.test(words[at]?.before ?? '') ||
    // "paid the museum 1.1 million euros"
    (/^\d[\d.,]*$/.test(words[at]?.surface ?? '') &&
      !/^(?:rp|usd|idr|rm|about|around|nearly|almost|over|some|sekitar|hampir|lebih|dari|than|of)$/.test(
        words[at - 1]?.word ?? '',
      ) &&
      /^(?:million|billion|trillion|juta|miliar|triliun)$/.test(words[at + 1]?.word ?? '')) ||
    // "costs the country about $9 million"
    (/^(?:about|around|nearly|almost|over|some|sekitar|hampir)$/.test(words[at]?.word ?? '') &&
      (/[$€£¥]$/.test(words[at + 1]?.before ?? '') || /^(?:rp|usd|idr)$/.test(words[at + 1]?.word ?? ''))) ||
    /^(?:itu|ini|tersebut)$/.test(words[at - 1]?.word ?? '') ||
    /^(?:the|an|his|its|their|these|those|this)$/.test(words[at]?.word ?? '')
  );
}

function unitAt(
  words: readonly Word[],
  at: number,
  last: Unit | undefined,
  lead: Unit | undefined,
  language: Language,
): Unit {
  const word = words[at] as Word;
  const next = words[at + 1];
  const one = { from: at, to: at + 1 };
  const text = word.word;
  // "diduga menerima", "dijadwalkan tiba": before another verb they only say how sure it is.
  const isDoubt =
    language === 'id' &&
    /^(?:diduga|disebut|dilaporkan|dikabarkan|dijadwalkan|direncanakan|diperkirakan|diharapkan|diketahui|berhasil|gagal|kembali|mulai|terus|sempat|batal)$/.test(
      text,
    );
  // "had earlier turned down", "was nearly cancelled"
  if (
    language === 'en' &&
    last?.kind === 'auxiliary' &&
    last.to === at &&
    /^(?:earlier|twice|once|since|almost|\p{L}{3,}ly)$/u.test(text) &&
    verbAt(words, at + 1, last, language) !== null
  )
    return { kind: 'auxiliary', ...one, word: text };
  // "are due to question", "is set to fall"
  if (
    language === 'en' &&
    next?.word === 'to' &&
    last?.kind === 'auxiliary' &&
    /^(?:due|set|likely|unlikely|able|unable|ready|about|supposed|expected|scheduled|reluctant|eager|keen)$/.test(
      text,
    ) &&
    verbAt(words, at + 2, { kind: 'auxiliary', ...one, word: 'to' }, language) !== null
  )
    return { kind: 'auxiliary', ...one, word: text };
  // "kept asking": what is kept up is the second verb.
  if (language === 'en' && /^(?:keep|keeps|kept)$/.test(text) && /ing$/.test(next?.word ?? ''))
    return { kind: 'auxiliary', ...one, word: text };
  if (
    isDoubt &&
    next !== undefined &&
    (verbAt(words, at + 1, { kind: 'auxiliary', ...one, word: text }, language) !== null ||
      auxiliaries.has(next.word))
  )
    return { kind: 'auxiliary', ...one, word: text };
  // "tengah diselidiki": just now.
  if (
    language === 'id' &&
    text === 'tengah' &&
    last?.to === at &&
    /^(?:di\p{L}{4}|me[mnlrwy]|ber)/u.test(next?.word ?? '')
  )
    return { kind: 'auxiliary', ...one, word: text };
  // "menyalakan kembali listrik": again.
  if (text === 'kembali' && last?.kind === 'verb' && last.to === at)
    return { kind: 'auxiliary', ...one, word: text };
  // "three days of mourning": of how much of it there is, it is no deed.
  const isMeasured =
    language === 'en' && last?.kind === 'preposition' && last.word === 'of' && isQuantity(words, lead);
  const verb = isMeasured ? null : verbAt(words, at, last, language, lead);
  if (verb !== null) return verb;
  if (relatives.has(text) && !(text === 'that' && next !== undefined && last?.kind !== 'thing'))
    return { kind: 'relative', ...one, word: text };
  const means = Object.hasOwn(pronouns, text) ? pronouns[text] : undefined;
  // "her baby", not "told her" or "invited her to join"
  const isOwner =
    text === 'her' &&
    next?.before === ' ' &&
    !prepositions.has(next.word) &&
    !auxiliaries.has(next.word) &&
    !conjunctions.has(next.word);
  // "perwakilan mereka", "klien kami"
  const isOwned =
    language === 'id' &&
    means !== undefined &&
    text !== 'ia' &&
    last?.kind === 'thing' &&
    last.to === at &&
    word.before === ' ' &&
    !/^(?:itu|ini|tersebut)$/.test(words[at - 1]?.word ?? '') &&
    !(
      text === 'kami' &&
      /^(?:tim|pihak|lembaga|institusi|organisasi|perusahaan|partai)$/.test(words[at - 1]?.word ?? '')
    ) &&
    !isStem(next);
  if (isOwned) return { kind: 'thing', ...one, mentions: [] };
  if (means !== undefined && !isOwner) return { kind: 'pronoun', ...one, means };
  // ", some throwing stones": some of those of whom the sentence tells.
  const isShare = /^(?:some|many|most|others|several|all|both)$/.test(text) && /,/.test(word.before);
  if (isShare && language === 'en' && /ing$/.test(next?.word ?? ''))
    return { kind: 'pronoun', ...one, means: 'many' };
  // "twice as many fish"
  if (text === 'as' && language === 'en' && /^(?:many|much|few|little)$/.test(next?.word ?? ''))
    return { kind: 'thing', ...one, mentions: [] };
  if (text === 'to' && language === 'en') {
    // "refused to be paid"
    const isInfinitive =
      /^(?:be|have)$/.test(next?.word ?? '') ||
      verbAt(words, at + 1, { kind: 'auxiliary', ...one, word: 'to' }, language) !== null;
    return { kind: isInfinitive ? 'auxiliary' : 'preposition', ...one, word: text };
  }
  // "ordered the boats out of the area"
  if (prepositions.has(text) || (text === 'out' && next?.word === 'of'))
    return { kind: 'preposition', ...one, word: text };
  // "menghubungi puskesmas begitu lima anak muntah": as soon as.
  if (text === 'begitu' && last?.kind === 'thing' && word.before === ' ' && next?.before === ' ')
    return { kind: 'conjunction', ...one, word: text };
  if (conjunctions.has(text)) return { kind: 'conjunction', ...one, word: text };
  // "the only one", "his first trip"
  if (
    language === 'en' &&
    /^(?:only|first|now|once)$/.test(text) &&
    determiners.has(words[at - 1]?.word ?? '')
  )
    return { kind: 'thing', ...one, mentions: [] };
  // "in May"
  if (auxiliaries.has(text) && !(text === 'may' && word.isCapital && !word.opens))
    return { kind: 'auxiliary', ...one, word: text };
  const opener = /^(?:an?|seorang|sebuah|seekor)$/.test(text) ? 'one' : text === 'whose' ? 'whose' : null;
  return { kind: 'thing', ...one, mentions: [], ...(opener === null ? {} : { opener }) };
}

/** "kami tangkap": a verb without a prefix, before which stands who does it. */
function isStem(word: Word | undefined): boolean {
  return (
    word?.before === ' ' &&
    word.readings.some(({ senses }) =>
      senses.some((sense) => sense.kind === 'deed' && sense.voice === 'open'),
    )
  );
}

/** Whether a quotation is something that was said, and no title or nickname in quotation marks. */
export function isSpeech(
  sentence: Sentence,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const { clean, words } = sentence;
  const inner = clean.slice(from + 1, to - 1).trim();
  const count = words.filter(({ start, end }) => start >= from && end <= to).length;
  const before = clean.slice(0, from).trimEnd();
  const after = clean.slice(to).trimStart();
  if (/[.!?,…]$/.test(inner) && count > 1) return true;
  if (/^[.,!?]?$/.test(after) && before === '') return true;
  if (/[,:]$/.test(before) && count > 2) return true;
  if (
    /^,?\s*(?:kata|ujar|tutur|ucap|jelas|ungkap|imbuh|tegas|tambah|sebut|papar|said|says|told|he|she)\b/i.test(
      after,
    )
  )
    return true;
  return (
    count >= 4 &&
    /^\p{Ll}/u.test(inner) &&
    !/^(?:film|novel|lagu|buku|album|bertajuk|berjudul|titled)/.test(before.split(' ').at(-1) ?? '')
  );
}
