import { setFlagsFromString } from 'node:v8';

const flags = [
  '--no-optimize-for-size',
  '--heap-growing-percent=50',
  '--sparkplug',
  // V8's own limit.
  '--max-optimized-bytecode-size=61440',
];

/** Ends the thrift of a start: from here on somebody waits. */
export function endThrift(): void {
  for (const flag of flags) setFlagsFromString(flag);
}
