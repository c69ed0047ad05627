/** Opens a library over `<folder>/content` with its cache beside it and prints what that took, as JSON. */
import { join, resolve } from 'node:path';
import { openBriefingCache } from '../../src/briefing/cache.ts';
import { openLibrary } from '../../src/briefing/library.ts';
import { vocabularyOf } from '../../src/briefing/vocabulary.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';
import { endThrift } from '../../src/thrift/end.ts';

const folder = process.argv[2] ?? '.';
const loaded = loadLexicon(resolve(import.meta.dirname, '../../locales/lexicon'), {
  keptIn: join(folder, 'lexicon.json'),
});
if (loaded.kind === 'rejected') throw new Error(loaded.complaints.join('\n'));
const vocabulary = vocabularyOf(loaded.lexicon);

const megabytes = () => process.resourceUsage().maxRSS / 1024;
const startedAt = performance.now();
const cache = openBriefingCache({ file: join(folder, 'briefings.db'), vocabulary, words: loaded.source });
const library = await openLibrary({
  folder: join(folder, 'content'),
  vocabulary,
  cache,
  onProgress({ done, total }) {
    // Like the program, where there is much to read.
    if (performance.now() - startedAt > 2_000) endThrift();
    if (done % 100 === 0 || done === total) process.stderr.write(`\r  ${done} of ${total}`);
  },
  onRejected({ complaints }) {
    throw new Error(complaints[0]?.message);
  },
});
process.stderr.write('\r\u001b[K');
const opened = { ms: performance.now() - startedAt, mb: megabytes() };

const readAt = performance.now();
let sentences = 0;
for (const briefing of library.published()) sentences += briefing.sentences.length;
if (sentences === 0) throw new Error('expected briefings with sentences');
const read = { readMs: performance.now() - readAt, mbRead: megabytes() };
await library.close();
cache.close();
process.stdout.write(JSON.stringify({ ...opened, ...read }));
