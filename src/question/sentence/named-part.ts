import type { Asking } from '../asking.ts';
import type { Part } from '../question.ts';
import { handing } from '../wanted/wanted-source.ts';

/** Words for what something is aimed at. */
export const aim = /^(?:sasaran|target|targets|incaran)$/;
/** Verbs that say no more than "is". */
export const being = /^(?:belong-to|include|become)$/;

/** "did the information come from them": the verb says no more than "from". */
export function takeOrigin({ deeds, parts, used }: Asking): void {
  if (!parts.some(({ keys, role }) => role === 'source' && keys.length > 0)) return;
  const thing = deeds.some(({ readings }) => readings.some(({ deed }) => handing.has(deed)));
  for (const { readings, unit } of deeds)
    if (thing && readings.some(({ deed }) => deed === 'originate')) used.add(unit);
}

/** "apakah katedral itu termasuk sasaran serangan", "was it a target of the attack": asked whether it was done to just this. */
export function asTarget({ deeds, parts, units, used }: Asking): readonly Part[] {
  const at = units.findIndex(({ names, text }) => aim.test(text) && names.length === 0);
  const [part, ...others] = parts.filter(({ keys }) => keys.length > 0);
  if (at < 0 || !part || others.length > 0 || part.unit > at) return parts;
  const governed = deeds.findIndex(({ unit }) => unit > at);
  if (governed < 0) return parts;
  used.add(at);
  for (const { readings, unit } of deeds)
    if (unit < at && readings.some(({ deed }) => being.test(deed))) used.add(unit);
  return parts.map((each) => (each === part ? { ...part, role: 'target', deed: governed } : each));
}

/** "did the call come from Trump": whoever it comes from makes it. */
export function asCaller({ deeds, units, used }: Asking, parts: readonly Part[]): readonly Part[] {
  const call = deeds.findIndex(
    ({ readings, voice }) => voice === 'noun' && readings.some(({ deed }) => deed === 'phone'),
  );
  const verb = deeds.find(({ unit }) => /^(?:come|came|coming)(?: from)?$/.test(units[unit]?.text ?? ''));
  if (call < 0 || !verb || verb.unit < (deeds[call]?.unit ?? 0)) return parts;
  used.add(verb.unit);
  return parts.map((part) => (part.role === 'source' ? { ...part, role: 'agent', deed: call } : part));
}

/** "was ISIS behind the attack", "is X the group behind it": asked whether just this one did it. */
export function asDoer({ deeds, units, used }: Asking, parts: readonly Part[]): readonly Part[] {
  const at = units.findIndex(({ text }) => text === 'behind');
  const [part, ...others] = parts.filter(({ keys }) => keys.length > 0);
  const governed = deeds.findIndex(({ unit, voice }) => unit > at && voice === 'noun');
  if (at < 0 || !part || others.length > 0 || part.unit > at || governed < 0) return parts;
  used.add(at);
  for (const [index, { text }] of units.entries())
    if (index < at && /^(?:group|one|ones|people|person|man|organi[sz]ation|agency)$/.test(text))
      used.add(index);
  return parts.map((each) => (each === part ? { ...part, role: 'agent', deed: governed } : each));
}
