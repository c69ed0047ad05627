import { type Answerer, createAnswerer } from '../../src/answer/answerer.ts';
import { libraryOf } from '../../src/briefing/library.ts';
import type { Briefing } from '../../src/briefing/schema.ts';
import type { AnswerQuestion } from '../../src/chat/answer-question.ts';
import type { Feature } from '../../src/chat/feature.ts';
import { type FocusStore, focusLifetimeMs, type JsonValue } from '../../src/chat/focus-store.ts';
import type { ChatKind, IncomingBody, Replied, Reply } from '../../src/chat/incoming.ts';
import { createAnswerQuestion } from '../../src/chat/questions.ts';
import { createReaderFeatures } from '../../src/chat/reader-features.ts';
import { createRespond } from '../../src/chat/respond.ts';
import { createI18n, createSay } from '../../src/i18n.ts';
import { parseHtml } from '../../src/preview/bot-api/html.ts';
import type { Reader, ReaderStore } from '../../src/reader/reader.ts';
import type { Button, Message } from '../../src/telegram/message.ts';
import { openLexicon } from './lexicon.ts';

/** Settings of readers, kept in memory. */
export function memoryReaders(): ReaderStore {
  const readers = new Map<number, Reader>();
  return {
    find: async (chatId) => readers.get(chatId) ?? null,
    save: async (reader) => {
      readers.set(reader.chatId, reader);
    },
  } as ReaderStore;
}

/** Focus, kept in memory. */
function memoryFocus(): FocusStore {
  const kept = new Map<string, { focus: JsonValue; until: number }>();
  return {
    find: async (chatId, personId, now) => {
      const found = kept.get(`${chatId} ${personId}`);
      return found && found.until > now ? found.focus : null;
    },
    save: async (chatId, personId, focus, now) => {
      kept.set(`${chatId} ${personId}`, { focus, until: now + focusLifetimeMs });
    },
    forgetExpired: async () => 0,
  };
}

let answerer: Answerer | null = null;

/** The answerer with the project's own lexicon, which is read once. */
export function testAnswerer(): Answerer {
  if (answerer) return answerer;
  answerer = createAnswerer({ lexicon: openLexicon(), say: createSay() });
  return answerer;
}

/** Who speaks and where; a private chat of an Indonesian reader by default. */
export interface Speaker {
  readonly chatId?: number;
  readonly personId?: number;
  readonly chatKind?: ChatKind;
  readonly languageCode?: string | null;
  readonly isAdministrator?: boolean;
}

/** A conversation over these briefings with stores of its own; time stands still until it is set. */
export function createTestChat(
  briefings: readonly Briefing[],
  options: {
    answerQuestion?: AnswerQuestion;
    features?: readonly Feature[];
    speaker?: Speaker;
    received?: readonly string[];
  } = {},
) {
  const i18n = createI18n();
  let library = libraryOf(briefings);
  const live = {
    published: () => library.published(),
    find: (slug: string) => library.find(slug),
    notices: () => library.notices(),
    findWithdrawn: (slug: string) => library.findWithdrawn(slug),
    onChange: () => () => {},
  };
  const readers = memoryReaders();
  const answerer = testAnswerer();
  const respond = createRespond({
    library: live,
    readers,
    focus: memoryFocus(),
    answerQuestion: options.answerQuestion ?? createAnswerQuestion({ answerer, library: live, i18n }),
    i18n,
    defaultLanguage: 'id',
    features: [
      ...createReaderFeatures({
        ...{ library: live, readers, answerer, i18n },
        hasReceived: async (chatId, slug) => options.received?.includes(`${chatId} ${slug}`) ?? false,
      }),
      ...(options.features ?? []),
    ],
  });
  let at = Date.UTC(2026, 10, 24, 7, 0);

  async function hear(body: IncomingBody, speaker: Speaker = {}): Promise<readonly Reply[]> {
    const who = { ...options.speaker, ...speaker };
    return respond({
      chatId: who.chatId ?? 1,
      chatKind: who.chatKind ?? 'private',
      personId: who.personId ?? 1,
      languageCode: who.languageCode === undefined ? 'id' : who.languageCode,
      at,
      isAdministrator: async () => who.isAdministrator ?? true,
      body,
    });
  }

  return {
    hear,
    readers,
    /** `/siapa@bot cia`: addressed in a private chat or when it names the bot. */
    command(line: string, speaker: Speaker = {}, replied: Replied | null = null) {
      const [, name = '', mention, argument = ''] = /^\/(\w+)(@\w+)?\s*([\s\S]*)$/.exec(line) ?? [];
      const kind = speaker.chatKind ?? options.speaker?.chatKind ?? 'private';
      const addressed = mention !== undefined || kind === 'private';
      return hear({ kind: 'command', name, argument, addressed, messageId: 1, replied }, speaker);
    },
    say: (text: string, speaker: Speaker = {}, replied: Replied | null = null) =>
      hear({ kind: 'text', text, messageId: 1, replied }, speaker),
    press: (data: string, speaker: Speaker = {}) => hear({ kind: 'button', data, messageId: 7 }, speaker),
    /** What editors publish from now on. */
    publish(now: readonly Briefing[]) {
      library = libraryOf(now);
    },
    pass(milliseconds: number) {
      at += milliseconds;
    },
  };
}

/** The message of a single reply that sends or edits. */
export function messageOf(replies: readonly Reply[]): Message {
  const [reply] = replies;
  if (replies.length !== 1 || !reply || !('message' in reply)) {
    throw new Error(`expected one message, got ${JSON.stringify(replies)}`);
  }
  return reply.message;
}

/** Its text as Telegram shows it, folded parts too; throws where Telegram would refuse it. */
export function plainOf({ html }: Pick<Message, 'html'>): string {
  const parsed = parseHtml(html);
  if (parsed.kind === 'refused') throw new Error(`Telegram refuses ${html}: ${parsed.description}`);
  return parsed.text;
}

/** What a reader sees without unfolding anything. */
export function unfolded(message: Message): string {
  return plainOf({ html: message.html.replace(/<blockquote expandable>[\s\S]*?<\/blockquote>/g, '') }).trim();
}

/** All its buttons in order. */
export function buttonsOf(message: Message): readonly Button[] {
  return (message.buttons ?? []).flat();
}

/** The callback data of the button with this label. */
export function dataOf(message: Message, label: string): string {
  const found = buttonsOf(message).find(({ text }) => text === label);
  if (!found || !('data' in found)) {
    throw new Error(`expected a button "${label}", got ${buttonsOf(message).map(({ text }) => text)}`);
  }
  return found.data;
}
