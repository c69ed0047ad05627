import { monthOf } from '../../text/dates.ts';

/** What stands before the first sentence: "VELIKA, May 8 (Continental Wire) - ". */
export interface Dateline {
  /** In characters, the dash and the spaces behind it included. */
  readonly length: number;
  readonly outlet: string | null;
}

const domain = /^[\p{L}\d-]+\.(?:com|co|co\.id|id|net|org|news|tv|my|sg|uk|au)(?:\.\w\w)?$/iu;
const pattern =
  /^(\p{Lu}|\p{Ll}[\p{L}\d-]*\.(?:id|com|co))[^.!?"“”]{0,10}?[^!?"“”]{0,70}?(?:\s+(?:--+|[-–—])\s*|\s*—\s*|\s*--+\s*)(?=["“‘']?[\p{Lu}\d])/u;

/** Reads the dateline of an article's first paragraph; null when it has none. */
export function readDateline(paragraph: string): Dateline | null {
  const found = pattern.exec(paragraph);
  if (found === null) return null;
  const inner = found[0].replace(/\s*(?:--+|[-–—])\s*$/u, '');
  const words = inner.split(/[\s,()/]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > 8) return null;
  if (!words.every(isDatelineWord)) return null;
  return { length: found[0].length, outlet: outletIn(inner) };
}

function isDatelineWord(word: string): boolean {
  return (
    /^\p{Lu}/u.test(word) ||
    /^\d+$/.test(word) ||
    domain.test(word) ||
    monthOf(word.replace('.', '').toLowerCase()) !== null
  );
}

function outletIn(inner: string): string | null {
  const bracket = /\(([^)]+)\)/u.exec(inner)?.[1];
  if (bracket !== undefined) return titled(bracket.trim());
  const parts = inner
    .split(/[,/]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const site = parts.find((part) => domain.test(part));
  if (site !== undefined) return titled(site);
  // "Jakarta, Warta Kita": the place comes first; a date is no outlet.
  const second = parts.length > 1 ? parts.at(-1) : undefined;
  return second === undefined || /\d/.test(second) ? null : titled(second);
}

/** DREAMERS.ID → Dreamers.id, HALAMAN TIMUR → Halaman Timur; short ones (CNN) stay. */
function titled(name: string): string {
  if (name !== name.toUpperCase() || (name.length <= 4 && !name.includes('.'))) return name;
  if (domain.test(name)) return name.charAt(0) + name.slice(1).toLowerCase();
  return name.replace(/\p{L}+/gu, (word) =>
    word.length <= 3 ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  );
}
