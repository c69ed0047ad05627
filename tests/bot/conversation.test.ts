import { expect, test, vi } from 'vitest';
import { createConversation } from '../../src/bot/conversation.ts';
import type { Heard } from '../../src/bot/to-incoming.ts';
import { createTurns } from '../../src/bot/turns.ts';
import type { Reply } from '../../src/chat/incoming.ts';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import type { Sender, SendOutcome } from '../../src/telegram/sender.ts';
import { createFakeClock } from '../harness/fake-clock.ts';
import { memorySeenUpdates } from '../harness/seen-updates.ts';

/** A conversation whose sender notes what it is given and answers with `outcome`. */
function setUp(respond: () => Promise<readonly Reply[]>, outcome: SendOutcome['kind'] = 'sent') {
  const sent: string[] = [];
  const marked = new Set<number>();
  const clock = createFakeClock();
  const log = createLog({ level: 'silent' });
  const outcomes: Record<SendOutcome['kind'], SendOutcome> = {
    sent: { kind: 'sent', messageId: 1, chatId: 7, doubtful: 0 },
    refused: { kind: 'refused', reason: 'blocked', description: '' },
    failed: { kind: 'failed', description: 'too long' },
    stopped: { kind: 'stopped', doubtful: 0 },
  };
  const sender: Sender = {
    async send(chatId, { html }) {
      sent.push(html);
      // -5 has become -1005.
      const told = outcomes[outcome];
      return told.kind === 'sent' ? { ...told, chatId: chatId === -5 ? -1005 : chatId } : told;
    },
    sendDocument: async () => outcomes[outcome],
    edit: async () => ({ kind: 'gone' }),
    async answerCallback(id, text) {
      sent.push(`${id}: ${text ?? ''}`);
    },
    stop: async () => {},
  };
  const converse = createConversation({
    respond,
    sender,
    turns: createTurns({
      ...{ seenUpdates: memorySeenUpdates(marked), owner: 'me', mostWaiting: 5, log },
      clock: { ...systemClock, wait: (_, signal) => systemClock.wait(0, signal) },
    }),
    api: { call: async () => ({ kind: 'ok', result: { status: 'administrator' } }) },
    isPassing: (error) => error instanceof Error && error.message === 'the store is away',
    onMigration: async (from, to) => {
      sent.push(`${from} is ${to} now`);
      throw new Error('no store');
    },
    phrases: {
      slowDown: () => ({ html: 'Pelan-pelan &amp; sabar' }),
      apology: () => ({ html: 'Maaf' }),
    },
    clock,
    log,
  });
  return { converse, sent, marked: () => [...marked].sort((a, b) => a - b) };
}

function pressed(callbackQueryId: string | null, chatId = 7): Heard {
  return {
    kind: 'incoming',
    chatId,
    chatKind: 'private',
    personId: chatId,
    languageCode: null,
    body: { kind: 'button', data: 'go', messageId: 3 },
    administrator: 'yes',
    callbackQueryId,
    topicId: null,
  };
}

const says = (html: string): Reply => ({ kind: 'send', message: { html } });

test('more than five waiting: one line asks to slow down, the rest is dropped, and later ones count again', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { converse, sent, marked } = setUp(async () => {
    await gate;
    return [says('answer')];
  });
  const all = Array.from({ length: 10 }, (_, n) => converse(pressed(null), n));
  await Promise.all(all.slice(6));
  expect(sent).toEqual(['Pelan-pelan & sabar'.replace('&', '&amp;')]);
  release();
  expect(await Promise.all(all)).toEqual(Array.from({ length: 10 }, () => true));
  expect(sent).toHaveLength(7);
  expect(marked()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  await converse(pressed(null), 10);
  expect(sent).toHaveLength(8);
});

test('each press that is turned away is answered too', async () => {
  const { converse, sent } = setUp(() => new Promise(() => {}));
  for (let n = 0; n < 8; n += 1) void converse(pressed(`press ${n}`), n);
  await vi.waitUntil(() => sent.length >= 2);
  expect(sent).toEqual(['press 6: Pelan-pelan & sabar', 'press 7: Pelan-pelan & sabar']);
});

test('an edit of a message that is gone is sent anew', async () => {
  const { converse, sent } = setUp(async () => [{ kind: 'edit', message: { html: 'new' } }]);
  await converse(pressed('77'), 1);
  expect(sent).toEqual(['77: ', 'new']);
});

test('a reply that was not sent because we stop leaves the update unanswered and unmarked', async () => {
  const { converse, marked } = setUp(async () => [says('a'), says('b')], 'stopped');
  expect(await converse(pressed(null), 1)).toBe(false);
  expect(marked()).toEqual([]);
});

test('after a refusal nothing more is tried, and the update is done', async () => {
  const { converse, sent, marked } = setUp(async () => [says('a'), says('b')], 'refused');
  expect(await converse(pressed(null), 1)).toBe(true);
  expect(sent).toEqual(['a']);
  expect(marked()).toEqual([1]);
});

test('a reply that failed does not hold back the next one', async () => {
  const { converse, sent } = setUp(async () => [says('a'), says('b')], 'failed');
  expect(await converse(pressed(null), 1)).toBe(true);
  expect(sent).toEqual(['a', 'b']);
});

test('a group that turns out to have migrated is followed with all that is kept of it; a store that fails ends no reply', async () => {
  const { converse, sent, marked } = setUp(async () => [says('one'), says('two')]);
  expect(await converse(pressed(null, -5), 1)).toBe(true);
  expect(sent).toEqual(['one', '-5 is -1005 now', 'two', '-5 is -1005 now']);
  expect(marked()).toEqual([1]);
  sent.length = 0;
  await converse(pressed(null, 7), 2);
  expect(sent).toEqual(['one', 'two']);
});

test('while the store is away nobody gets an apology: the update stays unanswered, and is answered when it comes again', async () => {
  let failures = 0;
  const { converse, sent, marked } = setUp(async () => {
    failures += 1;
    if (failures <= 2) throw new Error('the store is away');
    return [says('the answer')];
  });
  expect(await converse(pressed(null), 1)).toBe(false);
  expect(await converse(pressed(null), 1)).toBe(false);
  expect([sent, marked()]).toEqual([[], []]);
  expect(await converse(pressed(null), 1)).toBe(true);
  expect([sent, marked()]).toEqual([['the answer'], [1]]);
});
