import type { Writable } from 'node:stream';

/**
 * For what a command line prints to: whoever reads it through a pipe may leave before the end (`| head -1`). The rest then
 * goes nowhere, the command ends as it would have ended, and nothing else that is wrong with the stream is hidden.
 */
export function letReadersLeave(...outputs: readonly Writable[]): void {
  for (const output of outputs)
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}
