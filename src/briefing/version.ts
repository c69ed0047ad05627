import { hash } from 'node:crypto';
import type { Briefing } from './schema.ts';

const known = new WeakMap<Briefing, string>();

/**
 * What a briefing says, as 12 hexadecimal digits: equal for equal content, whatever its file's comments and layout;
 * another one after any correction. Kept with the object, so a second call costs nothing.
 */
export function versionOf(briefing: Briefing): string {
  const before = known.get(briefing);
  if (before !== undefined) return before;
  const version = hash('sha256', JSON.stringify(briefing)).slice(0, 12);
  known.set(briefing, version);
  return version;
}
