import type { BriefingCache } from '../briefing/cache.ts';
import { formatComplaint } from '../briefing/complaint.ts';
import { type OpenLibrary, openLibrary } from '../briefing/library.ts';
import type { Vocabulary } from '../briefing/vocabulary.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { endThrift } from '../thrift/end.ts';

/** How often a load that takes longer tells how far it is. */
const progressMs = 2_000;

/** The briefings of CONTENT_DIR, followed as they change until `open` is closed. */
export async function openBriefings(
  config: Config,
  vocabulary: Vocabulary,
  cache: BriefingCache | undefined,
  log: Log,
  open: AsyncDisposableStack,
): Promise<OpenLibrary> {
  const library = await openLibrary({
    folder: config.CONTENT_DIR,
    vocabulary,
    // What `npm run briefing -- preview` asks for; a bot with readers never shows one.
    drafts: config.mode === 'preview' && process.argv.includes('--drafts'),
    ...(cache && { cache }),
    onProgress: createProgressLog(log, systemClock),
    onRejected: ({ file, kept, complaints }) =>
      log.error({ file, kept, complaints: complaints.map(formatComplaint) }, 'A briefing is not taken in'),
    onUnreadable: (cause) =>
      log.error({ err: cause }, 'CONTENT_DIR cannot be read: the briefings stay as they were'),
  });
  open.defer(() => library.close());
  return library;
}

/** Tells how far a long first load has come, every few seconds. */
function createProgressLog(log: Log, clock: Clock): (progress: { done: number; total: number }) => void {
  let toldAt = clock.now();
  return ({ done, total }) => {
    if (clock.now() - toldAt < progressMs) return;
    toldAt = clock.now();
    // So much is read sooner by code that is compiled to be quick.
    endThrift();
    log.info({ done, total }, 'Reading the briefings');
  };
}
