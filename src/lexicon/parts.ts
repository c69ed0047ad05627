import { closeSync, mkdirSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes parts one after another into a file, behind the name of what they are and their sizes. Never half a file, also
 * where two processes write at once.
 * @throws the file system's error when it takes nothing
 */
export function writeParts(file: string, name: string, parts: readonly Uint8Array[]): void {
  const sizes = Uint32Array.of(parts.length, ...parts.map(({ byteLength }) => byteLength));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    `${file}.${process.pid}`,
    Buffer.concat([Buffer.from(name), new Uint8Array(sizes.buffer), ...parts]),
  );
  renameSync(`${file}.${process.pid}`, file);
}

/**
 * The parts of a file, each read into a place of its own, since a file that is read whole is held whole for a while; null:
 * there is no such file, it is not whole, or has another name.
 */
export function readParts(file: string, name: string): Uint8Array<ArrayBuffer>[] | null {
  let opened: number | null = null;
  try {
    opened = openSync(file, 'r');
    const from = opened;
    if (Buffer.from(readPart(from, Buffer.byteLength(name))).toString() !== name) return null;
    const [count = 0] = new Uint32Array(readPart(from, 4).buffer);
    const sizes = new Uint32Array(readPart(from, 4 * count).buffer);
    return [...sizes].map((size) => readPart(from, size));
  } catch {
    return null;
  } finally {
    if (opened !== null) closeSync(opened);
  }
}

function readPart(file: number, size: number): Uint8Array<ArrayBuffer> {
  const part = new Uint8Array(size);
  if (readSync(file, part, 0, size, null) < size) throw new RangeError(`expected ${size} bytes more`);
  return part;
}
