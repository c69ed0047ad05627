import type { Asking } from '../asking.ts';
import type { SpokenDeed, Wanted } from '../question.ts';

/** "where does the CIA come in", "how does he fit into this", "Pompeo muncul di bagian mana": what his part is. */
const comingIn =
  / (?:where|how) (?:do|does|did|would) .+ (?:come|fits?|figure|enter) (?:in|into)\b| where (?:do|does|did) .+ (?:come|fit)s? $/;

/** "so where does the CIA come into all this". */
export function asksWhereHeComesIn({ deeds, parts, text, units, used }: Asking): Wanted | null {
  const [part, ...others] = parts;
  if (!part || others.length > 0 || !comingIn.test(text)) return null;
  const after = units.slice(part.unit + 1);
  if (!after.every(({ text: word, isFunction }) => isFunction || /^(?:come|fits?|figure|enter)\b/.test(word)))
    return null;
  for (const { unit } of deeds) used.add(unit);
  return { kind: 'doing' };
}

/** "what's Pompeo got to do with it", "what does the CIA have to do with all this": what his part is. */
export function asksHisConcern({ deeds, parts, text, units, used, wh }: Asking): Wanted | null {
  const [part, ...others] = parts;
  const concern =
    / (?:have|has|had|got) (?:got )?to do with (?:all )?(?:it|this|that|the (?:story|case|affair|matter)) $/;
  if (wh !== 'what' || !part || others.length > 0 || !concern.test(text)) return null;
  for (const { unit } of deeds) if (unit > part.unit) used.add(unit);
  for (const [at, unit] of units.entries())
    if (/^(?:story|case|affair|matter)$/.test(unit.text)) used.add(at);
  return { kind: 'doing' };
}

/** "ada apa antara Putin dan Trump", "what is going on between the two of them": what happened, not who they are. */
export function asksBetween({ deeds, parts, text, units, used, wh }: Asking): Wanted | null {
  const between =
    / (?:antara|between) /.test(text) && / (?:ada apa|apa yang|going on|happen\w*|up) /.test(text);
  const isMere = ({ unit }: SpokenDeed) =>
    /^(?:going on|go on|happen\w*|terjadi)$/.test(units[unit]?.text ?? '');
  if (wh !== 'what' || parts.length < 2 || !between || !deeds.every(isMere)) return null;
  for (const { unit } of deeds) used.add(unit);
  return { kind: 'doing' };
}
