import type { Role } from '../../briefing/schema.ts';
import type { Asking } from '../asking.ts';
import type { SpokenDeed, Unit, Wanted } from '../question.ts';
import { being } from '../sentence/named-part.ts';
import { talkingDeeds } from '../sentence/speech.ts';
import { planning } from './wanted-made.ts';
import { isHandedBy } from './wanted-source.ts';

const roleNouns: readonly (readonly [RegExp, Role])[] = [
  [/^(?:sasaran|targets?|korban|incaran|bidikan|buruan|victims?|crosshairs)$/, 'target'],
  [
    /^(?:pelaku|dalang|otak|biang|perpetrators?|culprits?|mastermind|penyebab|penjahat|villains?|baddies|baddie|bad guys?|wrongdoers?|offenders?)$/,
    'agent',
  ],
  [/^(?:penerima|recipients?|receiver)$/, 'recipient'],
];

/** Whether a word says what part somebody has in something: whose it is ("dalangnya") is what was done, and nobody. */
export function namesPart(unit: Unit): boolean {
  return roleNouns.some(([pattern]) => pattern.test(unit.text)) && unit.names.length === 0;
}

const chiefly = /^(?:main|primary|chief|principal|intended|prime|utama)$/;

/** "siapa sasarannya", "who was the victim": a noun that names the part. */
export function asksByNoun({ deeds, units, used }: Asking): Wanted | null {
  for (const [pattern, role] of roleNouns) {
    const at = units.findIndex((unit) => pattern.test(unit.text) && unit.names.length === 0);
    if (at < 0) continue;
    used.add(at);
    // "the main target", "sasaran utama": whichever the article tells of.
    for (const beside of [at - 1, at + 1]) if (chiefly.test(units[beside]?.text ?? '')) used.add(beside);
    // "termasuk sasaran", "ended up as the target": the verb says no more than "is".
    for (const { readings, unit } of deeds)
      if (unit < at && at - unit <= 3 && readings.some(({ deed }) => being.test(deed))) used.add(unit);
    const alone = deeds.every(
      (deed) =>
        deed.unit === at ||
        used.has(deed.unit) ||
        deed.readings.some((reading) => /^(?:intend|plan|become)$/.test(reading.deed)),
    );
    if (alone) {
      for (const deed of deeds) used.add(deed.unit);
      return { kind: 'filler', role, deed: null };
    }
    const governed = deeds.findIndex((deed) => deed.unit > at);
    return { kind: 'filler', role, deed: governed >= 0 ? governed : null };
  }
  return null;
}

/** Words for whoever somebody talks with. */
const otherSide =
  /^(?:(?:lawan|mitra|teman|rekan) (?:bicara|ngobrol)|interlocutor|conversation partner|other party)$/;

/** "siapa lawan bicara Putin di telepon", "who was his interlocutor": with whom he talked. */
export function asksOtherSide({ deeds, parts, units, used, wh }: Asking): Wanted | null {
  const at = units.findIndex(({ text }) => otherSide.test(text));
  if (at < 0 || wh !== 'who' || parts.length === 0) return null;
  const talk = deeds.findIndex(
    ({ readings, unit }) => unit !== at && readings.some(({ deed }) => talkingDeeds.has(deed)),
  );
  if (talk >= 0) used.add(at);
  const own = deeds.findIndex(({ unit }) => unit === at);
  return { kind: 'filler', role: 'together', deed: talk >= 0 ? talk : own };
}

/** Words for what something is done with. */
const toolWord = /^(?:alat|benda|barang|perkakas|tools?|equipment|device|machine|mesin|kendaraan|vehicle)$/;

/** "alat apa yang dipakai untuk mengangkatnya", "what was used to lift it": with what it was done. */
export function asksForTool({ deeds, units, used, wh }: Asking): Wanted | null {
  const at = deeds.findIndex(({ readings }) => readings.some(({ deed }) => deed === 'use'));
  const [use, done] = [deeds[at], deeds[at + 1]];
  // "what were they going to use", "senjata apa yang mau dipakai": how it was to be done.
  // "What can't be used?": the thing itself.
  const isBarred = units.some(({ text }) => /^(?:can't|cannot|couldn't|tidak|not|never)$/.test(text));
  if (wh !== null && use && !done && !isBarred && isToCome(units, deeds, at)) {
    used.add(use.unit);
    for (const [index, { concepts }] of units.entries()) if (concepts.includes('weapon')) used.add(index);
    return { kind: 'manner' };
  }
  if ((wh !== 'what' && wh !== 'which') || !use || use.voice !== 'passive' || !done) return null;
  const between = units.slice(use.unit + 1, done.unit).map(({ text }) => text);
  if (between.length !== 1 || !/^(?:untuk|buat|to|for)$/.test(between[0] ?? '')) return null;
  used.add(use.unit);
  for (const [index, { text }] of units.entries()) if (toolWord.test(text)) used.add(index);
  return { kind: 'filler', role: 'instrument', deed: at + 1 };
}

/** A modal verb or one of planning, and nothing else, stands before the verb, and nothing behind it. */
function isToCome(units: readonly Unit[], deeds: readonly SpokenDeed[], at: number): boolean {
  const verb = deeds[at]?.unit ?? 0;
  const isOpen = units.slice(verb + 1).every(({ isFunction }) => isFunction);
  const plans = deeds
    .slice(0, at)
    .filter(({ readings, voice }) => voice !== 'noun' && readings.some(({ deed }) => planning.has(deed)));
  const isAhead = units
    .slice(0, verb)
    .some(
      ({ auxiliary, text }) => auxiliary === 'modal' || /^(?:going to|about to|akan|mau|bakal)$/.test(text),
    );
  return isOpen && plans.length === at && (isAhead || plans.length > 0);
}

/** "whose plan was it to blow it up", "whose information led to it": whoever did what the noun names. */
export function asksWhose({ deeds, units, whAt }: Asking): Wanted | null {
  const handed = deeds.findIndex(({ unit, voice }) => voice === 'noun' && isHandedBy(units, unit));
  if (handed >= 0) return { kind: 'filler', role: 'agent', deed: handed };
  const deed = deeds.findIndex(({ unit, voice }) => unit === whAt + 1 && voice === 'noun');
  // "through whose account", "whose account did they use": somebody's thing, with which another did it.
  const isThing = units[whAt - 1]?.preposition === true || units[whAt + 2]?.auxiliary === 'do';
  const asks = units[whAt]?.text === 'whose' && deed >= 0 && !isThing;
  return asks ? { kind: 'filler', role: 'agent', deed } : null;
}

/** "who was behind the plot", "siapa di balik rencana itu"; "what's behind the fire" asks why. */
export function asksWhoIsBehind({ deeds, units, used, wh }: Asking): Wanted | null {
  const at = units.findIndex(
    ({ text }, index) =>
      /(?:^| )behind$/.test(text) || (text === 'balik' && /^(?:di|dari)$/.test(units[index - 1]?.text ?? '')),
  );
  if (at < 0) return null;
  // What is meant stands behind the word; the first is what it is, not what became of it ("the thwarted plot").
  const meant = deeds.findIndex((deed) => deed.unit > at && deed.voice === 'noun');
  used.add(at);
  // "the thwarted plot": what became of it is not what it is.
  const became = deeds.filter(
    ({ unit, voice }) => unit > at && voice !== 'noun' && units[unit + 1]?.concepts.length,
  );
  for (const { unit } of became) used.add(unit);
  if (wh === 'what' && deeds.some(({ unit }) => unit !== at)) return { kind: 'reason' };
  const deed = meant >= 0 ? meant : deeds.findIndex(({ unit }) => unit !== at);
  if (deed < 0) return null;
  return { kind: 'filler', role: 'agent', deed };
}
