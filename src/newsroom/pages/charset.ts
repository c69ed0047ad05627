/** Bytes that stand at the beginning of a text and name its encoding. */
const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How far into a text its own declaration is looked for, in bytes (HTML, 13.2.3.2). */
const declaredWithin = 1024;

/**
 * A text from its bytes: by its byte order mark, else the charset of its Content-Type header, else the one that HTML's
 * `meta` or XML's declaration names, else UTF-8, else (what is no UTF-8) Windows-1252, which any bytes are. A charset
 * that nobody knows counts as none.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const mark = marks.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  const named = [mark?.[0], charsetIn(contentType ?? ''), declaredIn(bytes)];
  for (const label of named) {
    const decoder = label === undefined ? null : decoderOf(label);
    if (decoder) return decoder.decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether somebody could read it: pictures, PDF and word processors' files have letters in them that no text has. */
export function isText(decoded: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/^(?:%PDF-|\{\\rtf)|[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(decoded);
}

function charsetIn(text: string): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(text)?.[1];
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, declaredWithin));
  const declared =
    /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1] ??
    charsetIn(/<meta\b[^>]*charset[^>]*>/i.exec(start)?.[0] ?? '');
  // It was read as single bytes, so it cannot be what it says (HTML, 13.2.3.2).
  return /^utf-?16/i.test(declared ?? '') ? 'utf-8' : declared;
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
