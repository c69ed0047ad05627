import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseQuestionSet, QuestionSetError } from '../../src/evaluation/question-set.ts';
import { score } from '../../src/evaluation/score.ts';

const line = JSON.stringify({
  id: 'q1',
  lang: 'id',
  kind: 'who',
  turns: ['siapa?', 'kapan?'],
  answerable: true,
  accept: [['Hana', 'dia']],
  reject: ['Budi'],
  maxlen: 600,
  abstain: false,
  register: 'sloppy',
  support: [1],
  note: '',
});

describe('a file of questions', () => {
  test('gives its briefing, its questions and whether they are held out', () => {
    const set = parseQuestionSet('sets/town-hall.held-out.jsonl', `${line}\n\n`);
    expect(set).toMatchObject({ name: 'town-hall.held-out.jsonl', slug: 'town-hall', heldOut: true });
    expect(set.questions).toMatchObject([
      { id: 'q1', language: 'id', maxLength: 600, abstainOk: false, command: false },
    ]);
  });

  test('complains of everything at once, each with its line', () => {
    const text = [line, '{"id": "q2"', line.replace('600', '-1'), line].join('\n');
    const error = catchError(() => parseQuestionSet('a.jsonl', text));
    expect(error).toBeInstanceOf(QuestionSetError);
    expect((error as QuestionSetError).complaints).toEqual([
      expect.stringMatching(/^a\.jsonl:2: expected one JSON object, got /),
      expect.stringMatching(/^a\.jsonl:3: maxlen: /),
      'a.jsonl:4: id: expected one of its own, got q1, the id of line 1',
    ]);
  });

  test('takes no field of another name', () => {
    const text = line.replace('"note"', '"remark"');
    expect(() => parseQuestionSet('a.jsonl', text)).toThrow(/remark/);
  });
});

const folder = resolve(import.meta.dirname, '../fixtures/questions');
const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
/** The sets that several briefings have. */
const shared = new Set(
  files.flatMap((file) => {
    const [slug, set = ''] = file.replace(/\.jsonl$/, '').split(/\.(.*)/);
    const isElsewhere = files.some(
      (other) => !other.startsWith(`${slug}.`) && other.endsWith(`.${set}.jsonl`),
    );
    return set !== '' && set !== 'held-out' && isElsewhere ? [set] : [];
  }),
);

describe('the questions of this project', () => {
  test.each(files)('%s keeps to the format, and every question can be answered rightly', (file) => {
    const set = parseQuestionSet(file, readFileSync(join(folder, file), 'utf8'));
    expect(set.questions.length).toBeGreaterThan(0);
    for (const question of set.questions) {
      const reply =
        question.abstain || (question.abstainOk && question.accept.length === 0)
          ? 'The article does not say it.'
          : question.accept.map((group) => group[0]).join(' — ') || 'Hello!';
      expect(score(question, reply).faults, `${question.id}: ${reply}`).toEqual([]);
    }
  });

  test('the README has a row for each set, with as many questions as it holds', () => {
    const held = new Map<string, number>();
    for (const file of files) {
      const { slug, name, questions } = parseQuestionSet(file, readFileSync(join(folder, file), 'utf8'));
      const set = name.slice(slug.length + 1).replace(/\.?jsonl$/, '');
      const isOne = set === '' || set.endsWith('held-out') || slug === 'putin-trump-petersburg';
      const own = set === '' ? slug : `${slug}.${set}`;
      const row = isOne && !shared.has(set) ? own : `<slug>.${set}`;
      held.set(row, (held.get(row) ?? 0) + questions.length);
    }
    const rows = readFileSync(join(folder, 'README.md'), 'utf8').matchAll(
      /^\| `([^`]+)` \|.*\| (\d+) \|[^|]*\|$/gm,
    );
    const told = new Map([...rows].map(([, name = '', count]) => [name, Number(count)]));
    expect([...told].toSorted()).toEqual([...held].toSorted());
  });

  test('no question is asked twice about one briefing', () => {
    const seen = new Map<string, string>();
    for (const file of files) {
      const set = parseQuestionSet(file, readFileSync(join(folder, file), 'utf8'));
      for (const question of set.questions) {
        const turns = `${set.slug}: ${question.turns.join(' / ').toLowerCase()}`;
        expect(seen.get(turns), turns).toBeUndefined();
        seen.set(turns, `${file} ${question.id}`);
      }
    }
  });
});

function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
}
