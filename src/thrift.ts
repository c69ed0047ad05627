import { setFlagsFromString } from 'node:v8';

/**
 * Ends the thrift of a start. While the program starts, memory is what counts (the flags of `npm start`): it is collected early, and
 * nothing is compiled once more to be quick, which takes 15 MB and pays only for what is run often. From here on somebody waits; the
 * second is V8's own limit.
 */
export function endThrift(): void {
  for (const flag of ['--heap-growing-percent=50', '--max-optimized-bytecode-size=61440'])
    setFlagsFromString(flag);
}
