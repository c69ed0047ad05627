import type { SpokenDeed, Unit } from '../question.ts';
import { handing } from '../wanted/wanted-source.ts';

/** Words that may stand between a verb and the noun that it lends itself to. */
const between =
  /^(?:the|a|an|his|her|their|any|that|this|phone|telephone|short|long|second|first|such|mr|mrs|ms|ucapan|rasa|sebuah|satu|itu)$/;

/**
 * "who received the call", "siapa yang dapat ucapan terima kasih", "who got a warning": the verb only says that what the noun
 * names was done to its subject.
 */
export function turnedByReceiving(units: readonly Unit[], deeds: readonly SpokenDeed[]): SpokenDeed[] {
  // Whether somebody got one is not denied by who else did.
  if (!units.some(({ wh }) => wh !== null && wh !== 'whether')) return [...deeds];
  const nouns = new Map<SpokenDeed, SpokenDeed>();
  const receives = deeds.filter(
    ({ readings, voice }) =>
      (voice === 'active' && readings.some(({ deed }) => deed === 'receive')) ||
      // "dikasih ucapan terima kasih", "was given a warning"
      (voice === 'passive' && readings.every(({ deed }) => deed === 'give')),
  );
  const openings = [
    ...receives.map(({ unit }) => unit),
    ...answeredAt(units, deeds),
    ...units.flatMap(({ auxiliary, text }, at) =>
      (auxiliary === 'get' && text !== 'getting') || text === 'dapat' ? [at] : [],
    ),
  ];
  const gone = new Set<SpokenDeed>();
  for (const from of openings) {
    const noun = deeds.find(({ unit }) => unit > from);
    if (!noun || !isReceived(units, from, noun)) continue;
    for (const verb of deeds) if (verb.unit === from && verb !== noun) gone.add(verb);
    nouns.set(noun, {
      ...noun,
      voice: 'passive',
      readings: noun.readings.map(({ deed }) => ({ deed, voice: 'passive' })),
    });
  }
  return deeds.flatMap((deed) => (gone.has(deed) ? [] : [nouns.get(deed) ?? deed]));
}

/** Verbs for what one who is called does. */
const answering =
  /^(?:(?:meng|nge?)?angkat|(?:men|nge)?jawab|(?:men|nge)?rima|terima|menerima|answer(?:s|ed)?|takes?|took|pick(?:s|ed)? up)$/;

/** "siapa yang mengangkat telepon dari X", "who answered his call": whoever answers a call is he who was called. */
function answeredAt(units: readonly Unit[], deeds: readonly SpokenDeed[]): readonly number[] {
  return units.flatMap(({ text }, at) => {
    const next = deeds.find(({ unit }) => unit > at);
    const isCall = next?.readings.some(({ deed }) => deed === 'phone') === true;
    return isCall && answering.test(text) ? [at] : [];
  });
}

/** A noun of what is done to people, right behind: what is handed over ("information") is a thing that they get. */
function isReceived(units: readonly Unit[], from: number, { readings, unit, voice }: SpokenDeed): boolean {
  const gap = units.slice(from + 1, unit);
  // "got arrested": a verb of its own.
  // "dapat telepon", but "dapat menelepon": he can.
  const isVerb = /^(?:me|ber|nge|ny)/.test(units[unit]?.text ?? '');
  const isNoun = voice === 'noun' || (units[from]?.auxiliary === null && voice === 'active' && !isVerb);
  if (!isNoun || (units[from]?.auxiliary === 'get' && gap.length === 0)) return false;
  if (readings.some(({ deed }) => handing.has(deed)) || (units[unit]?.concepts.length ?? 0) > 0) return false;
  // "receive Mr Putin's thanks": whose they are stands between.
  const isOfSomebody = ({ enclitic, names }: Unit) => names.length > 0 && enclitic;
  return unit - from <= 4 && gap.every((each) => between.test(each.text) || isOfSomebody(each));
}

/** What is done by saying it. */
const doneBySaying: ReadonlySet<string> = new Set(['thank', 'apologise', 'greet', 'congratulate', 'condole']);

/** "ngucapin makasih", "said sorry": the words are the deed, and saying them is none besides. */
export function withoutSaying(deeds: readonly SpokenDeed[]): SpokenDeed[] {
  return deeds.filter(
    ({ readings, unit }) =>
      !readings.some(({ deed }) => deed === 'say') ||
      !deeds.some(
        (next) => next.unit === unit + 1 && next.readings.some(({ deed }) => doneBySaying.has(deed)),
      ),
  );
}

/** Whether a verb says no more than that what the noun behind it names was done: "received the call". */
export function isTurned(units: readonly Unit[], deeds: readonly SpokenDeed[], at: number): boolean {
  const next = deeds.find(({ unit }) => unit > at);
  if (deeds.some(({ unit }) => unit === at)) return false;
  return (
    (answering.test(units[at]?.text ?? '') ||
      units[at]?.deeds.some(({ deed }) => deed === 'receive' || deed === 'give') === true) &&
    next?.voice === 'passive' &&
    units[next.unit]?.deeds.some(({ voice }) => voice === 'noun') === true
  );
}
