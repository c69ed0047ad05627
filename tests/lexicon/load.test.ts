import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLexicon, loadLexicon } from '../../src/lexicon/load.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function complaintsAbout(files: Record<string, string>): string[] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return checkLexicon(folder).map((line) => line.slice(line.indexOf('/') + 1));
}

function deed(key: string, stem: string, verb: string, past: string, more = ''): string {
  return `  ${key}:
    id: [${stem}]
    en: [${verb}]
${more}    examples:
      id:
        active: Mereka me${stem} dia.
        passive: Dia di${stem} mereka.
      en:
        active: They ${past} him.
        passive: He was ${past} by them.
`;
}

const free = deed('free', 'lepas', 'free', 'freed');

test('files are put together into one lexicon', () => {
  const rob = deed('rob', 'rampok', 'rob', 'robbed');
  expect(complaintsAbout({ 'a.yaml': `deeds:\n${free}`, 'b.yaml': `deeds:\n${rob}` })).toEqual([]);
  const loaded = loadLexicon(folder);
  expect(loaded.kind === 'loaded' && [...loaded.lexicon.deeds.keys()]).toEqual(['free', 'rob']);
});

test('a word in two deeds is told at both, and may stand where both say that they share it', () => {
  const other = deed('drop', 'lepas', 'drop', 'dropped');
  expect(complaintsAbout({ 'a.yaml': `deeds:\n${free}${other}` })).toEqual([
    'a.yaml:2:3 deeds.free: "lepas" also belongs to drop: expected it in shared, or in one of them only',
    'a.yaml:12:3 deeds.drop: "lepas" also belongs to free: expected it in shared, or in one of them only',
  ]);
  const shared = '    shared: [lepas]\n';
  const both =
    deed('free', 'lepas', 'free', 'freed', shared) + deed('drop', 'lepas', 'drop', 'dropped', shared);
  expect(complaintsAbout({ 'a.yaml': `deeds:\n${both}` })).toEqual([]);
});

test('a form that two different words have in common is a clash too', () => {
  const lie = deed('lie', 'lipat', 'lay', 'laid');
  const other = deed('rest', 'lantai', 'lie', 'lay').replaceAll(' lay', ' lies');
  const [first] = complaintsAbout({
    'a.yaml': `deeds:\n${lie}${other}`,
    'b.yaml': 'rules:\n  irregular:\n    lie: [[lay], [lain]]\n    lay: [[laid], [laid]]\n',
  });
  expect(first).toBe(
    'a.yaml:2:3 deeds.lie: "lay" also belongs to rest: expected it in shared, or in one of them only',
  );
});

test('families hold deeds that are there, and no opposites', () => {
  const jail = deed('jail', 'rantai', 'jail', 'jailed', '    opposite: free\n');
  const freed = deed('free', 'lepas', 'free', 'freed', '    opposite: jail\n');
  const families = 'families:\n  free-jail: [free, jail]\n  free-fre: [free, fre]\n';
  expect(complaintsAbout({ 'a.yaml': `deeds:\n${freed}${jail}`, 'b.yaml': families })).toEqual([
    'b.yaml:2:15 families.free-jail.0: expected no opposites in one family, got free and jail',
    'b.yaml:2:21 families.free-jail.1: expected no opposites in one family, got jail and free',
    'b.yaml:3:20 families.free-fre.1: expected a deed\'s key, got "fre"',
  ]);
});

test('keys that lead nowhere and opposites that only one side knows are told at their place', () => {
  const more =
    '    broader: [frei]\n    opposite: free\n    reverse: [{ deed: sell, swap: [agent, recipient] }]\n';
  const jail = deed('jail', 'rampok', 'jail', 'jailed', more);
  expect(complaintsAbout({ 'a.yaml': `deeds:\n${free}${jail}` })).toEqual([
    'a.yaml:15:14 deeds.jail.broader: expected a deed\'s key, got "frei"',
    'a.yaml:16:15 deeds.jail.opposite: expected free to name jail as its opposite too',
    'a.yaml:17:14 deeds.jail.reverse: expected a deed\'s key, got "sell"',
  ]);
});

test("a concept's broader one is there", () => {
  const concepts = `concepts:
  gun: { id: [pistol], en: [gun], broader: weapn }
`;
  expect(complaintsAbout({ 'a.yaml': concepts })).toEqual([
    'a.yaml:2:44 concepts.gun.broader: expected a concept\'s key, got "weapn"',
  ]);
});

test('a relation and its reverse know each other', () => {
  const relations = `relations:
  parent: { id: [ayah], en: [father], reverse: child }
  child: { id: [putra], en: [son] }
`;
  expect(complaintsAbout({ 'a.yaml': relations })).toEqual([
    'a.yaml:2:48 relations.parent.reverse: expected child to name parent as its reverse too',
  ]);
});

test('a key in two files is told at the second', () => {
  expect(complaintsAbout({ 'a.yaml': `deeds:\n${free}`, 'b.yaml': `deeds:\n${free}` })).toEqual([
    expect.stringMatching(/^b\.yaml:2:3 deeds\.free: expected a new key, but .*a\.yaml has it already$/),
  ]);
});

test('an example without the deed, or in the wrong voice, is told', () => {
  const swapped = free
    .replace('Mereka melepas dia', 'Mereka dilepas dia')
    .replace('They freed him', 'They kissed him');
  expect(complaintsAbout({ 'a.yaml': `deeds:\n${swapped}` })).toEqual([
    'a.yaml:7:17 deeds.free.examples.id.active: expected a form of free in the active or open voice, got passive',
    'a.yaml:10:17 deeds.free.examples.en.active: expected a form of free in the active or open voice, got none of its forms',
  ]);
});

test('what is doubtful keeps nobody from using the rest; what leads nowhere does', () => {
  const doubtful = free.replace('They freed him', 'They kissed him');
  expect(complaintsAbout({ 'a.yaml': `deeds:\n${doubtful}` })).toHaveLength(1);
  expect(loadLexicon(folder).kind).toBe('loaded');
  writeFileSync(
    join(folder, 'a.yaml'),
    `deeds:\n${deed('jail', 'kurung', 'jail', 'jailed', '    broader: [frei]\n')}`,
  );
  expect(loadLexicon(folder)).toEqual({
    kind: 'rejected',
    complaints: [expect.stringContaining('deeds.jail.broader: expected a deed\'s key, got "frei"')],
  });
});

test('what was kept reads like what was built, until a word changes', () => {
  writeFileSync(join(folder, 'a.yaml'), `deeds:\n${free}`);
  const keptIn = join(folder, 'kept', 'lexicon.json');
  const readingsOf = (text: string) => {
    const loaded = loadLexicon(folder, { keptIn });
    return loaded.kind === 'loaded' ? loaded.lexicon.match(text.split(' '), 0) : loaded.complaints;
  };
  const words = ['melepas', 'dilepas', 'ngelepasin', 'freed', 'merampok'];
  const built = words.map(readingsOf);
  const text = readFileSync(keptIn, 'latin1');
  expect(words.map(readingsOf)).toEqual(built);
  // It is what is read, not only written.
  writeFileSync(keptIn, text.replaceAll('dilepas', 'dilipat'), 'latin1');
  expect(readingsOf('dilipat')).not.toEqual([]);
  writeFileSync(keptIn, text.slice(0, 100), 'latin1');
  expect(words.map(readingsOf)).toEqual(built);
  writeFileSync(join(folder, 'a.yaml'), `deeds:\n${deed('rob', 'rampok', 'rob', 'robbed')}`);
  expect(readingsOf('merampok')).not.toEqual([]);
});

test('what has the wrong shape is told from all files at once, with its place', () => {
  const complaints = complaintsAbout({
    'a.yaml': 'deeds:\n  free: { en: [free] }\n',
    'b.yaml': 'offices:\n  king: { id: [raja], en: [king], head: true }\n',
    'c.yaml': 'offices: [\n',
  });
  expect(complaints).toEqual([
    expect.stringMatching(/^a\.yaml:2:\d+ deeds\.free\.examples: /),
    expect.stringMatching(/^b\.yaml:2:\d+ offices\.king: .*head/),
    expect.stringMatching(/^c\.yaml:\d+:\d+ /),
  ]);
});
