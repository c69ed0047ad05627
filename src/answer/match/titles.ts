import type { Actor, Office } from '../../briefing/schema.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Unit } from '../../question/question.ts';
import { suits } from './ties.ts';

/**
 * Whether a word of the question is an office that somebody holds: the office itself, or the general word for it ("minister" of a trade
 * minister, "hakim" of a hakim ketua).
 */
export function isOfficeOf(unit: Unit, office: Office, holder: Actor, lexicon: Lexicon): boolean {
  if (!suits(unit.text, holder)) return false;
  if (unit.offices.includes(office.office) || unit.relations.includes(office.office)) return true;
  if (unit.offices.length === 0) return false;
  const known = lexicon.offices.get(office.office);
  return (
    known !== undefined &&
    (known.id.some((name) => name.startsWith(`${unit.text} `)) ||
      known.en.some((name) => name.endsWith(` ${unit.text}`)))
  );
}
