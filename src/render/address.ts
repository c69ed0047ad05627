import { type Language, languages } from '../language.ts';

/**
 * Where a button leads: the callback data of every button of ours is one of these. Buttons outlive the version that
 * sent them, so a code never gets a second meaning; one that is given up is simply not registered any more, and
 * whoever presses it is told that the button is too old.
 */
export interface Address {
  /** What is shown or done: two small letters. */
  readonly code: string;
  /** The briefing; empty where none is meant. */
  readonly slug: string;
  /** What of it: a key of the briefing or whatever the code defines; empty where nothing is meant. */
  readonly key: string;
  /** The language chosen for this one message; null: the reader's. */
  readonly language: Language | null;
  /** Page of a long list, 0 to {@link maxPage}. */
  readonly page: number;
  /** Whether the press sends a new message and leaves the one above as it is. */
  readonly anew: boolean;
}

/** The last page that an address can name. */
export const maxPage = 9;

/** What Telegram allows in callback data, in bytes of UTF-8. */
export const maxAddressBytes = 64;

/** An address from its parts; what is left out is empty, the reader's language, the first page, in place. */
export function addressOf(
  code: string,
  slug = '',
  key = '',
  how: Partial<Pick<Address, 'language' | 'page' | 'anew'>> = {},
): Address {
  return { code, slug, key, language: null, page: 0, anew: false, ...how };
}

/** An address does not fit a button, or could not be read back. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
  readonly code = 'address-unfit';
  readonly address: Address;
  constructor(address: Address) {
    super(`expected an address of at most ${maxAddressBytes} bytes, got ${JSON.stringify(address)}`);
    this.address = address;
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const tongues: readonly (Language | null)[] = [null, ...languages];
const form = /^([a-z]{2})([A-Za-z0-9_-])([a-z0-9-]*)(?:\/([\s\S]+))?$/;

/**
 * Callback data: code (2), one sign for language, page and way, slug (at most 40), `/` and key (at most 20 beside a
 * slug of 40).
 * @throws AddressError when it would not fit or not come back the same.
 */
export function encodeAddress(address: Address): string {
  const { code, slug, key, language, page, anew } = address;
  const sign = alphabet[(page * tongues.length + tongues.indexOf(language)) * 2 + Number(anew)];
  const data = `${code}${sign}${slug}${key && `/${key}`}`;
  const isPage = Number.isInteger(page) && page >= 0 && page <= maxPage;
  if (!isPage || !form.test(data) || !key.isWellFormed() || bytesOf(data) > maxAddressBytes) {
    throw new AddressError(address);
  }
  return data;
}

/** Whether it fits a button. */
export function fitsButton({ slug, key }: Pick<Address, 'slug' | 'key'>): boolean {
  return bytesOf(`aaA${slug}/${key}`) <= maxAddressBytes;
}

/** The address that callback data stands for; null when it is none of ours. */
export function decodeAddress(data: string): Address | null {
  const [, code = '', sign = '', slug = '', key = ''] = form.exec(data) ?? [];
  const at = alphabet.indexOf(sign);
  if (code === '' || at < 0) return null;
  const language = tongues[Math.floor(at / 2) % tongues.length] ?? null;
  const page = Math.floor(at / 2 / tongues.length);
  if (page > maxPage) return null;
  return { code, slug, key, language, page, anew: at % 2 === 1 };
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

const maxKeyLength = 20;

/**
 * Numbers of sentences as a key of at most 20 characters: a bit for each up to the 98th; where one lies beyond that,
 * the numbers themselves, as many as fit.
 */
export function sentenceKey(sentences: readonly number[]): string {
  const numbers = [...new Set(sentences)].sort((left, right) => left - right);
  const mask = numbers.reduce((bits, number) => bits | (1n << BigInt(number - 1)), 0n);
  const key = `=${mask.toString(36)}`;
  if (key.length <= maxKeyLength) return key;
  let list = '';
  for (const number of numbers) {
    if (`${list}.${number}`.length > maxKeyLength) break;
    list += `.${number}`;
  }
  return list;
}

/** The numbers of sentences that a key stands for, in order; null when it stands for none. */
export function sentencesOfKey(key: string): readonly number[] | null {
  if (/^(?:\.[1-9]\d*)+$/.test(key)) return key.slice(1).split('.').map(Number);
  if (!/^=[0-9a-z]{1,19}$/.test(key)) return null;
  let mask = 0n;
  for (const digit of key.slice(1)) mask = mask * 36n + BigInt(Number.parseInt(digit, 36));
  const numbers: number[] = [];
  for (let number = 1; mask > 0n; number += 1, mask >>= 1n) if (mask & 1n) numbers.push(number);
  return numbers.length > 0 ? numbers : null;
}
