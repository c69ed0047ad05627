import { describe, expect, test } from 'vitest';
import type { Incoming, Reply, Respond } from '../../src/chat/incoming.ts';
import { renderJson, renderReport } from '../../src/evaluation/report.ts';
import { type RunOptions, runSets } from '../../src/evaluation/run.ts';
import { percentile, tally } from '../../src/evaluation/tally.ts';
import { asked, setOf } from './asked.ts';

function say(...html: string[]): Reply[] {
  return html.map((text) => ({ kind: 'send', message: { html: text } }));
}

/** A clock of which each look takes a millisecond. */
function options(special: Partial<RunOptions> = {}): RunOptions {
  let elapsed = 0;
  return {
    focus: true,
    languageCode: 'id',
    firstChatId: 500,
    now: () => 1_700_000_000_000,
    elapsed: () => {
      elapsed += 1;
      return elapsed;
    },
    ...special,
  };
}

function recorder(answer: (incoming: Incoming) => readonly Reply[]): { heard: Incoming[]; respond: Respond } {
  const heard: Incoming[] = [];
  return {
    heard,
    respond: async (incoming) => {
      heard.push(incoming);
      return answer(incoming);
    },
  };
}

describe('how questions are put to the chat', () => {
  test('each has a chat of its own, opened on its briefing', async () => {
    const { heard, respond } = recorder(() => say('ok'));
    await runSets(respond, [setOf([asked({ turns: ['a?', 'b?'] }), asked({ id: 'q2' })])], options());
    expect(heard.map(({ chatId, body }) => [chatId, body.kind])).toEqual([
      [500, 'command'],
      [500, 'text'],
      [500, 'text'],
      [501, 'command'],
      [501, 'text'],
    ]);
    expect(heard[0]?.body).toMatchObject({ name: 'start', argument: 'b_town-hall' });
  });

  test('or with a plain /start', async () => {
    const { heard, respond } = recorder(() => say('ok'));
    await runSets(respond, [setOf([asked()])], options({ focus: false }));
    expect(heard[0]?.body).toMatchObject({ kind: 'command', name: 'start', argument: '' });
  });

  test.each([
    ['/Siapa@ringkas_bot Hana Wijaya', 'siapa', 'Hana Wijaya'],
    ['/sumber', 'sumber', ''],
  ])('a turn that opens with a slash is a command: %s', async (turn, name, argument) => {
    const { heard, respond } = recorder(() => say('ok'));
    await runSets(respond, [setOf([asked({ turns: [turn] })])], options());
    expect(heard[1]?.body).toMatchObject({ kind: 'command', name, argument, addressed: true });
  });
});

describe('what of a reply is scored', () => {
  async function replyTo(replies: readonly Reply[]) {
    const { respond } = recorder(({ body }) => (body.kind === 'text' ? replies : say('Hello!')));
    const [trial] = await runSets(respond, [setOf([asked()])], options());
    return trial;
  }

  test('the text of every message sent, without tags', async () => {
    const trial = await replyTo(say('<b>Hana</b> &amp; Budi', 'won &lt;twice&gt;'));
    expect(trial?.reply).toBe('Hana & Budi\nwon <twice>');
  });

  test('not its buttons, edits or toasts', async () => {
    const trial = await replyTo([
      { kind: 'send', message: { html: 'Hana', buttons: [[{ text: 'Budi?', data: 'b' }]] } },
      { kind: 'edit', message: { html: 'Citra' } },
      { kind: 'toast', text: 'Dewi' },
    ]);
    expect(trial?.reply).toBe('Hana');
  });

  test('only the last turn', async () => {
    const { respond } = recorder(({ body }) =>
      body.kind === 'text' ? say(`on ${body.text}`) : say('Hello!'),
    );
    const [trial] = await runSets(respond, [setOf([asked({ turns: ['one', 'two'] })])], options());
    expect(trial?.reply).toBe('on two');
    expect(trial?.turnMs).toEqual([1, 1]);
  });

  test.each([
    ['The mayor said it.<blockquote expandable>Kata wali kota yang di balai kota.</blockquote>', 'en'],
    ['Itu dikatakan wali kota.<blockquote expandable>It was said by the mayor.</blockquote>', 'id'],
    ['Hana Wijaya', null],
  ])('the language that it starts with: %s', async (html, language) => {
    expect((await replyTo(say(html)))?.language).toBe(language);
  });

  test('a chat that breaks down is a wrong reply, also where silence is right', async () => {
    const { respond } = recorder(({ body }) => {
      if (body.kind === 'text') throw new TypeError('no such event');
      return [];
    });
    const [trial] = await runSets(respond, [setOf([asked({ silenceOk: true })])], options());
    expect(trial?.verdict.outcome).toBe('confident');
    expect(trial?.error?.message).toBe('no such event');
  });
});

describe('the report', () => {
  const set = setOf([
    asked({ id: 'a', accept: [['Hana']], turns: ['Who won?', 'really?'] }),
    asked({ id: 'b', kind: 'when', accept: [['Monday']], language: 'id', register: 'sloppy' }),
    asked({ id: 'c', accept: [['Budi']] }),
  ]);
  const answers = new Map([
    ['really?', 'Hana won the election.'],
    ['Who won?', 'The article does not say who won.'],
  ]);
  const answer = ({ body }: Incoming) => say((body.kind === 'text' ? answers.get(body.text) : null) ?? 'Hi!');

  async function trialsOf(...sets: Parameters<typeof runSets>[1]) {
    return runSets(recorder(answer).respond, sets, options());
  }

  test('counts right, confident and wrongly not said by every section', async () => {
    const figures = tally(await trialsOf(set));
    expect(figures.total).toEqual({ all: 3, right: 1, confident: 0, notSaid: 2, faulty: 0, answerable: 3 });
    expect(figures.sections.get('kind')?.get('who')).toMatchObject({ all: 2, right: 1, notSaid: 1 });
    expect(figures.sections.get('turns')?.get('dialog')).toMatchObject({ all: 1, right: 1 });
    expect(figures.sections.get('register')?.get('sloppy')).toMatchObject({ all: 1, right: 0 });
    expect(figures.language).toEqual({ judged: 3, right: 2 });
    expect(figures.latencyMs).toEqual({ p50: 1, p99: 1 });
  });

  test('shows each failure with its turns, its reply and what was expected', async () => {
    const trials = await trialsOf(set);
    const report = renderReport(tally(trials), trials);
    expect(report).toContain('✗ town-hall b · when, id, sloppy · not-said');
    expect(report).toContain('  ? Who won?\n  = The article does not say who won.\n  · expected Monday');
    expect(report).not.toContain('✗ town-hall a');
  });

  test('never shows what is held out, but counts it', async () => {
    const hidden = { ...set, name: 'town-hall.held-out.jsonl', heldOut: true };
    const trials = await trialsOf(hidden);
    for (const report of [renderReport(tally(trials), trials), renderJson(tally(trials), trials)]) {
      expect(report).not.toContain('Who won');
      expect(report).not.toContain('Monday');
    }
    expect(renderReport(tally(trials), trials)).toContain('failures of held-out questions, not shown: 2');
  });

  test('is one JSON object for machines', async () => {
    const trials = await trialsOf(set);
    const json = JSON.parse(renderJson(tally(trials), trials));
    expect(json.total.right).toBe(1);
    expect(json.sections.kind.when.notSaid).toBe(1);
    expect(json.trials).toHaveLength(3);
    expect(json.trials[0]).toMatchObject({ file: 'town-hall.jsonl', id: 'a', outcome: 'right' });
  });

  test.each([
    [[], 99, 0],
    [[5], 50, 5],
    [[4, 1, 3, 2], 50, 2],
    [Array.from({ length: 100 }, (_, index) => index + 1), 99, 99],
  ])('a percentile is the nearest rank: %j at %i', (values, percent, expected) => {
    expect(percentile(values, percent)).toBe(expected);
  });
});
