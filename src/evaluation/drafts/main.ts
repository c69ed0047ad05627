/** `npm run eval:drafts`: how much of what a person finds in an article a draft finds. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLexicon } from '../../lexicon/load.ts';
import { letReadersLeave } from '../../pipes.ts';
import { type Measured, measureFolder } from './measure.ts';
import { rooms } from './score.ts';

letReadersLeave(process.stdout);

const root = resolve(import.meta.dirname, '../../..');
const usage = `npm run eval:drafts [-- options] [folder]

Drafts every article of tests/fixtures/newsroom and counts what it finds of what a person finds.

  --missing  tell what is not found
  --help     this text
`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { missing: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
if (values.help) process.stdout.write(usage);
else {
  const loaded = loadLexicon(join(root, 'locales/lexicon'));
  if (loaded.kind === 'rejected') throw new Error(loaded.complaints.join('\n'));
  const measured = await measureFolder(
    positionals[0] ?? join(root, 'tests/fixtures/newsroom'),
    loaded.lexicon,
  );
  process.stdout.write(report(measured, values.missing));
}

function report(measured: readonly Measured[], tellsMissing: boolean): string {
  const width = Math.max(...measured.map(({ name }) => name.length));
  const cells = (texts: readonly string[]) => texts.map((text) => text.padStart(11)).join('');
  const lines = [`${' '.repeat(width)}${cells(rooms)}`];
  for (const { name, score } of measured) {
    lines.push(
      `${name.padEnd(width)}${cells(rooms.map((room) => `${score[room].found}/${score[room].expected} (${score[room].proposed})`))}`,
    );
    if (tellsMissing)
      for (const room of rooms)
        for (const missing of score[room].missing) lines.push(`    ${room}: ${missing}`);
  }
  const total = rooms.map((room) => {
    const sum = (of: 'found' | 'expected') => measured.reduce((all, { score }) => all + score[room][of], 0);
    return `${((100 * sum('found')) / sum('expected')).toFixed(1)} %`;
  });
  return `${[...lines, `${'found'.padEnd(width)}${cells(total)}`, '', 'found/expected (proposed in all)'].join('\n')}\n`;
}
