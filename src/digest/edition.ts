import { addHad, type Had, hadTest, nothingHad } from './had.ts';

/** Most briefings that one edition shows; the others are counted and come the next day. */
const editionSize = 5;

/** What one digest shows: briefings by number, newest first, at least one, at most {@link editionSize}. */
export interface Edition {
  readonly numbers: readonly number[];
  /** How many more are new to the reader. */
  readonly more: number;
}

/** The edition for who has had `had`, from the numbers of all published briefings, newest first; null: nothing is new. */
export function editionFor(published: readonly number[], had: Had): Edition | null {
  const isHad = hadTest(had);
  const unread = published.filter((number) => !isHad(number));
  if (unread.length === 0) return null;
  return { numbers: unread.slice(0, editionSize), more: Math.max(0, unread.length - editionSize) };
}

/** What counts as had when a reader begins: everything but the newest five. */
export function hadAtStart(published: readonly number[]): Had {
  return addHad(nothingHad, published.slice(editionSize));
}

/** The edition as a delivery keeps it: `9,8,7,6,5+3`. */
export function editionText({ numbers, more }: Edition): string {
  return more === 0 ? numbers.join(',') : `${numbers.join(',')}+${more}`;
}

/** Reads {@link editionText}. */
export function parseEdition(text: string): Edition {
  const [numbers = '', more = '0'] = text.split('+');
  return { numbers: numbers.split(',').map(Number), more: Number(more) };
}
