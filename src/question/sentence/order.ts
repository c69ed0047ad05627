import type { Question, SpokenDeed, Unit } from '../question.ts';
import { talkingDeeds } from './speech.ts';

/** "a similar crime", "kejadian serupa": another of its kind. */
const alike = /^(?:similar|alike|comparable|serupa|sejenis|semacam|mirip)$/;

/** "sebelumnya", "the call before this one": an earlier one is meant, not a time before something named. */
export function orderIn(
  units: readonly Unit[],
  deeds: readonly SpokenDeed[],
): { order: Question['order']; used: readonly number[] } {
  const used: number[] = [];
  let order: Question['order'] = null;
  for (const [at, unit] of units.entries()) {
    if (!/^(?:sebelum|sebelumnya|before|previous|previously|earlier|prior|terakhir|last)$/.test(unit.text))
      continue;
    // "last year": a time, not a place in an order.
    if (/^(?:year|years|month|week|night|decade|century|season)$/.test(units[at + 1]?.text ?? '')) continue;
    // "how long will the truce last", "is it supposed to last".
    const helped = units.slice(0, at).some(({ auxiliary }) => auxiliary === 'do' || auxiliary === 'modal');
    const isVerb =
      /(?:^| )to$/.test(units[at - 1]?.text ?? '') ||
      (helped && at === units.length - 1 && units[at - 1]?.pronoun === null);
    if (unit.text === 'last' && isVerb) continue;
    // "how long did it take before the rescue": a time before something else.
    const noun = units[at + 1]?.text === 'the' ? units[at + 2] : undefined;
    if (unit.text === 'before' && noun && noun.deeds.length + noun.concepts.length > 0) continue;
    const next = units.slice(at + 1, at + 3);
    const named =
      next.some((each) => each.names.length > 0 || each.date !== null) ||
      deeds.some(
        (deed) =>
          deed.unit === at + 1 &&
          deed.voice === 'noun' &&
          unit.text !== 'previous' &&
          unit.text !== 'earlier' &&
          unit.text !== 'last',
      );
    if (named && !/nya$/i.test(unit.typed) && !isSameTalk(units, deeds, at)) continue;
    order = 'before';
    used.push(at);
  }
  // "dulu pernah terbakar juga?": of old, not now.
  const [once, of] = [/^(?:dulu|dulunya)$/, /^(?:pernah|juga)$/].map((word) =>
    units.some(({ text }) => word.test(text)),
  );
  if (once && of) order ??= 'before';
  const ever = units.some(({ text }) => /^(?:pernah|pernahkah|ever)$/.test(text));
  for (const [at, unit] of units.entries()) {
    if (!alike.test(unit.text) || (!order && !ever)) continue;
    order = 'before';
    used.push(at);
  }
  for (const [at, unit] of units.entries()) {
    if (order && (unit.number?.value === 1 || /^(?:one|kali|time|times)$/.test(unit.text))) used.push(at);
  }
  return { order, used };
}

/** "kapan mereka berbicara sebelum panggilan ini": the noun after "before" is another one of what is asked about. */
function isSameTalk(units: readonly Unit[], deeds: readonly SpokenDeed[], at: number): boolean {
  const isTalk = ({ readings }: SpokenDeed) => readings.some(({ deed }) => talkingDeeds.has(deed));
  const noun = deeds.find((deed) => deed.unit === at + 1 && deed.voice === 'noun');
  const pointed = /^(?:itu|ini|tersebut|yang|this|that)$/.test(units[at + 2]?.text ?? '');
  return noun !== undefined && pointed && isTalk(noun) && deeds.some((deed) => deed !== noun && isTalk(deed));
}
