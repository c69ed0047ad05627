/*
 * Begins the thrift of a start, while which memory is what counts: it is collected early, and nothing is compiled to
 * be quick, which takes 18 MB and pays only for what is run often. Read by `node --import` before the program, whose imports
 * are most of a start. On the command line itself `--optimize-for-size` would keep young memory at 1 MB for good, and every
 * question would be interrupted some six times.
 */
import { setFlagsFromString } from 'node:v8';

for (const flag of ['--optimize-for-size', '--max-optimized-bytecode-size=0', '--no-sparkplug'])
  setFlagsFromString(flag);
