import type { SpokenDeed, Unit } from '../question.ts';

/** Verbs by which news are handed on. */
export const handsOn: ReadonlySet<string> = new Set([
  'give',
  'convey',
  'send',
  'supply',
  'deliver',
  'hand-over',
]);

/** Verbs by which words are brought out. */
const publishing: ReadonlySet<string> = new Set(['make', 'release', 'publish', 'launch', 'take-out']);

/** What whoever gives the words that a noun names does: "statement", "pernyataan resmi"; none: it names no words. */
function wordsIn(unit: Unit | undefined): readonly string[] {
  const nouns = (unit?.deeds ?? []).flatMap(({ deed, voice }) => (voice === 'noun' ? [deed] : []));
  if (unit?.concepts.includes('press-release')) return ['say', 'state'];
  return nouns.filter((deed) => deed === 'say' || deed === 'state');
}

/** "who passed the tip along": whoever hands on what is known informs. */
export function withHanding(units: readonly Unit[], deeds: readonly SpokenDeed[]): SpokenDeed[] {
  return deeds.map((deed) => {
    const { readings, unit: at, voice } = deed;
    const hands = readings.some((reading) => handsOn.has(reading.deed));
    const publishes = readings.some((reading) => publishing.has(reading.deed));
    if (voice === 'noun' || voice === 'patient' || !(hands || publishes)) return deed;
    const isNewsIn = (unit: Unit | undefined) =>
      unit?.deeds.some((each) => each.deed === 'inform' && each.voice === 'noun') === true;
    const before = units.slice(0, at);
    const object =
      voice === 'passive'
        ? before.find((unit) => wordsIn(unit).length > 0)
        : units
            .slice(at + 1)
            .find(
              ({ concepts, deeds: own, names, offices }) =>
                concepts.length + own.length + names.length + offices.length > 0,
            );
    // "kasih pernyataan", "made a statement", "released an official statement": whoever does says something.
    const words = wordsIn(object);
    if (words.length > 0) return { ...deed, readings: words.map((key) => ({ deed: key, voice })) };
    // "lewat jalur apa informasi itu disampaikan": what is handed on stands before.
    if (voice === 'passive') {
      const sends = ['inform', 'send'].map((key) => ({ deed: key, voice }));
      return hands && before.some(isNewsIn) ? { ...deed, readings: [...readings, ...sends] } : deed;
    }
    return hands && isNewsIn(object) ? { ...deed, readings: [...readings, { deed: 'inform', voice }] } : deed;
  });
}

const leadingWord = /^(?:lead|leads|led|leading)$/;

/** "the tip that led the police to them": with a preposition behind whom it leads, it informs them, and is no office. */
export function leadsTo(units: readonly Unit[], at: number): boolean {
  const to = units.findIndex(({ text }, index) => index > at && text === 'to');
  if (to < 0) return false;
  const led = units.slice(at + 1, to);
  const next = units[units[to + 1]?.text === 'the' ? to + 2 : to + 1];
  const isSomebody = led.some(({ names, pronoun }) => names.length > 0 || pronoun !== null);
  const isThere =
    next !== undefined && (next.names.length + next.concepts.length > 0 || next.pronoun !== null);
  return (
    leadingWord.test(units[at]?.text ?? '') && led.length > 0 && led.length <= 3 && isSomebody && isThere
  );
}

/** "who led the police to them": by what he told them. */
export function withLeading(units: readonly Unit[], deeds: readonly SpokenDeed[]): SpokenDeed[] {
  return deeds.map((deed) => {
    const leads = deed.voice === 'active' && leadsTo(units, deed.unit);
    return leads ? { ...deed, readings: [{ deed: 'inform', voice: deed.voice }] } : deed;
  });
}

const granting =
  /^(?:grant(?:s|ed)?|upheld|upholds?|met|meets?|honou?r(?:s|ed)?|heed(?:s|ed)?|allow(?:s|ed)?|dipenuhi|(?:me)?menuhi|turuti|dituruti)$/;
const askedFor: ReadonlySet<string> = new Set(
  'appeal request demand complain propose offer urge call-for apply'.split(' '),
);

/** "was the appeal granted", "tuntutan mereka dipenuhi?": what is asked for is accepted, and neither given nor met with. */
export function withGranting(units: readonly Unit[], deeds: readonly SpokenDeed[]): SpokenDeed[] {
  return deeds.map((deed) => {
    const [before, after] = [-1, 1].map((step) => deeds[deeds.indexOf(deed) + step]);
    const isAskedFor = [before, after].some(
      (each) => each?.voice === 'noun' && each.readings.some((reading) => askedFor.has(reading.deed)),
    );
    const grants = deed.voice !== 'noun' && granting.test(units[deed.unit]?.text ?? '') && isAskedFor;
    return grants ? { ...deed, readings: [{ deed: 'accept', voice: deed.voice }] } : deed;
  });
}

/** "FSB ngasih tahu soal penangkapannya", with nobody whom it tells: it makes it known. */
export function withNews(units: readonly Unit[], deeds: readonly SpokenDeed[]): SpokenDeed[] {
  return deeds.map((deed) => {
    const { unit: at, readings, voice } = deed;
    const informs = voice === 'active' && readings.some((reading) => reading.deed === 'inform');
    // "ngebocorin rencananya ke polisi", "leaked it to the press": whoever reveals something to somebody informs him.
    const reveals =
      voice === 'active' && readings.some((reading) => reading.deed === 'reveal' || reading.deed === 'leak');
    const toSomebody = units.some(
      ({ text }, index) =>
        index > at &&
        /^(?:ke|kepada|pada|to)$/.test(text) &&
        units.slice(index + 1, index + 3).some(({ names }) => names.length > 0),
    );
    if (reveals && toSomebody) return { ...deed, readings: [...readings, { deed: 'inform', voice }] };
    const about = /^(?:tentang|about|of|kalau|bahwa)$/.test(units[at + 1]?.text ?? '');
    return informs && about ? { ...deed, readings: [...readings, { deed: 'announce', voice }] } : deed;
  });
}

/** What two do who speak with each other. */
export const talkingDeeds: ReadonlySet<string> = new Set(['talk', 'phone', 'discuss', 'meet', 'negotiate']);
const bringingUp =
  /^(?:rais(?:e|es|ed|ing)|(?:bring|brings|brought) up|came up|come up|comes up|touch(?:ed)? (?:on|upon)|cover(?:ed)?|(?:di|meng|nge?)?angkat|(?:di|meny|ny)?inggung|disinggung|menyinggung|muncul|mengemuka)$/;

/** "what did they talk about", "apa yang dibicarakan": whoever talks about something talks. */
export function withTalk(units: readonly Unit[], deeds: readonly SpokenDeed[]): SpokenDeed[] {
  return deeds.map((deed) => {
    const { unit: at, readings, voice } = deed;
    // "what was raised in the call": what is brought up in a talk is talked about.
    const inTalk = deeds.some(
      (each) => each.voice === 'noun' && each.readings.some(({ deed: key }) => talkingDeeds.has(key)),
    );
    if (voice !== 'noun' && inTalk && bringingUp.test(units[at]?.text ?? ''))
      return { ...deed, readings: [{ deed: 'discuss', voice }] };
    const talks = /^(?:talk|speak|spoke|chat)\w* about$|bicara|obrol|omong/.test(units[at]?.text ?? '');
    const discusses = voice !== 'noun' && readings.some((reading) => reading.deed === 'discuss');
    return talks && discusses ? { ...deed, readings: [...readings, { deed: 'talk', voice }] } : deed;
  });
}

/** "nyampein terima kasih Putin": what somebody hands on is a thing, and the name behind it says whose. */
export function isHandedOn(units: readonly Unit[], at: number): boolean {
  const hands =
    units[at - 1]?.deeds.some(({ deed, voice }) => handsOn.has(deed) && voice === 'active') === true;
  return hands && (units[at + 1]?.names.length ?? 0) > 0;
}
