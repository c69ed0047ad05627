import { expect, test } from 'vitest';
import { decodeText } from '../../../src/newsroom/pages/charset.ts';

/** “Café” as these encodings write it. */
const windows = Uint8Array.of(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94);
const utf8 = new TextEncoder().encode('“Café”');

function join(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}

test('UTF-8 needs no word', () => {
  expect(decodeText(utf8, null)).toBe('“Café”');
  expect(decodeText(utf8, 'text/html')).toBe('“Café”');
});

test('the header names the charset, quoted or not', () => {
  expect(decodeText(windows, 'text/html; charset=windows-1252')).toBe('“Café”');
  expect(decodeText(windows, 'text/html; Charset="ISO-8859-1"')).toBe('“Café”');
});

test('a byte order mark goes before the header and is not part of the text', () => {
  expect(decodeText(join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8), 'text/html; charset=windows-1252')).toBe(
    '“Café”',
  );
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x41, 0), null)).toBe('A');
});

test.each([
  '<html><meta charset="windows-1252">',
  '<meta http-equiv=content-type content="text/html;charset=cp1252">',
  '<?xml version="1.0" encoding="windows-1252"?>',
])('without a header the text says it itself: %s', (declaration) => {
  expect(decodeText(join(declaration, windows), 'text/html')).toBe(`${declaration}“Café”`);
});

test('the header goes before the text', () => {
  expect(decodeText(join('<meta charset="windows-1252">', utf8), 'text/html; charset=utf-8')).toContain(
    '“Café”',
  );
});

test('a charset that nobody knows counts as none; what is no UTF-8 is taken for Windows-1252', () => {
  expect(decodeText(utf8, 'text/html; charset=klingon')).toBe('“Café”');
  expect(decodeText(windows, null)).toBe('“Café”');
});
