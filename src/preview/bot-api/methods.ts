import type { Announcer } from './announcer.ts';
import type { Callbacks } from './callbacks.ts';
import type { Chats } from './chats.ts';
import type { Files } from './files.ts';
import type { FloodGate } from './flood.ts';
import type { WritableLedger } from './ledger.ts';
import { createMembershipMethods } from './membership.ts';
import { createMessageMethods } from './messages.ts';
import {
  type Answer,
  badRequest,
  conflict,
  done,
  type Message,
  tooManyRequests,
  type User,
} from './model.ts';
import { parametersOf } from './parameters.ts';
import type { Profile, ProfileText, Scope } from './profile.ts';
import type { Findings } from './shape.ts';
import type { UpdateQueue } from './update-queue.ts';
import type { Webhook } from './webhook.ts';

/** The parts that the methods work on. */
export interface MethodDependencies {
  readonly bot: User;
  readonly chats: Chats;
  readonly files: Files;
  readonly flood: FloodGate;
  readonly callbacks: Callbacks;
  readonly profile: Profile;
  readonly queue: UpdateQueue;
  readonly webhook: Webhook;
  readonly announcer: Announcer;
  readonly ledger: WritableLedger;
  /** Whether a parameter that Telegram would silently ignore is refused; else it is only noted in the ledger. */
  readonly strict: boolean;
}

/** One call, read from the wire. */
export interface Call {
  /** As it stands in the path, in any case. */
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Aborted when the caller is gone. */
  readonly gone: AbortSignal;
  /** false: the answer will not reach the caller; only for the ledger. */
  readonly answered: boolean;
}

type Method = (parameters: never, call: Call) => Answer | Promise<Answer>;

/** Does calls: checks the parameters, runs the method, notes what became of it. */
export function createMethods(dependencies: MethodDependencies): (call: Call) => Promise<Answer> {
  const { bot, callbacks, profile, queue, webhook, announcer, ledger, strict } = dependencies;
  const messages = createMessageMethods(dependencies);
  const membership = createMembershipMethods(dependencies);

  /** A setMy… method: the flood rules first, then the change, then word to the menus. */
  const change = (method: string, { at }: Call, make: () => Answer): Answer => {
    const seconds = dependencies.flood.profile(method, at);
    if (seconds > 0) return tooManyRequests(seconds);
    const answer = make();
    if (answer.ok) announcer.announce({ kind: 'profile' });
    return answer;
  };
  const textMethods = (kind: ProfileText, setter: string) => ({
    set: (p: Partial<Record<ProfileText | 'language_code', string>>, call: Call) =>
      change(setter, call, () => profile.setText(kind, p[kind] ?? '', p.language_code)),
    get: (p: { language_code?: string }) => done({ [kind]: profile.text(kind, p.language_code) }),
  });
  const name = textMethods('name', 'setMyName');
  const description = textMethods('description', 'setMyDescription');
  const shortDescription = textMethods('short_description', 'setMyShortDescription');

  const methods: Readonly<Record<string, Method>> = {
    getMe: () =>
      done({
        ...bot,
        first_name: profile.text('name'),
        can_join_groups: true,
        can_read_all_group_messages: true,
        supports_inline_queries: false,
        can_connect_to_business: false,
        has_main_web_app: false,
      }),
    logOut: () => done(),
    close: () => done(),

    getUpdates(p: GetUpdates, { gone }) {
      if (webhook.isSet) {
        return conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      if (p.limit !== undefined && (p.limit < 1 || p.limit > 100)) {
        return badRequest(`limit: expected 1 to 100, got ${p.limit}`);
      }
      if (p.allowed_updates) queue.allowed = p.allowed_updates.length > 0 ? p.allowed_updates : null;
      return queue.poll(p, gone);
    },
    setWebhook: (p: Parameters<Webhook['set']>[0]) => webhook.set(p),
    deleteWebhook: (p: { drop_pending_updates?: boolean }) => webhook.set({ url: '', ...p }),
    getWebhookInfo: () => done(webhook.info()),

    sendMessage: (p: Parameters<typeof messages.sendMessage>[0], { at }) => messages.sendMessage(p, at),
    sendDocument: (p: Parameters<typeof messages.sendDocument>[0], { at }) => messages.sendDocument(p, at),
    editMessageText: (p: Parameters<typeof messages.editMessageText>[0], { at }) =>
      messages.editMessageText(p, at),
    editMessageReplyMarkup: (p: Parameters<typeof messages.editMessageReplyMarkup>[0], { at }) =>
      messages.editMessageReplyMarkup(p, at),
    deleteMessage: (p: Parameters<typeof messages.deleteMessage>[0], { at }) => messages.deleteMessage(p, at),
    sendChatAction: messages.sendChatAction,
    answerCallbackQuery: (p: Parameters<Callbacks['answer']>[0], { at }) => callbacks.answer(p, at),
    getFile(p: { file_id: string }) {
      const file = dependencies.files.find(p.file_id);
      if (!file) return badRequest('invalid file_id');
      const { file_id, file_unique_id, file_size } = dependencies.files.describe(file);
      return done({ file_id, file_unique_id, file_size, file_path: `documents/${file_id}` });
    },

    setMyCommands: (p: SetMyCommands, call) =>
      change('setMyCommands', call, () => profile.setCommands(p.commands, p.scope, p.language_code)),
    getMyCommands: (p: ScopeAndLanguage) => done(profile.commands(p.scope, p.language_code)),
    deleteMyCommands: (p: ScopeAndLanguage, call) =>
      change('deleteMyCommands', call, () => profile.deleteCommands(p.scope, p.language_code)),
    setMyName: name.set,
    getMyName: name.get,
    setMyDescription: description.set,
    getMyDescription: description.get,
    setMyShortDescription: shortDescription.set,
    getMyShortDescription: shortDescription.get,
    ...membership,
  };

  return async (call) => {
    const known = parametersOf.get(call.method.toLowerCase());
    const method = known && methods[known.name];
    if (!known || !method) return { ok: false, error_code: 404, description: 'Not Found: method not found' };
    const findings: Findings = { wrong: [], unknown: [] };
    const parameters = known.shape(call.parameters, '', findings);
    const complaints = findings.unknown.map((field) => `${known.name} has no parameter "${field}"`);
    if (!strict) for (const complaint of complaints) ledger.complain(complaint);
    const wrong = [...findings.wrong, ...(strict ? complaints : [])];
    // The shape has vouched for what the method is given; `never` stands for each method's own parameters.
    const answer = wrong.length > 0 ? badRequest(wrong.join('; ')) : await method(parameters as never, call);
    ledger.count(known.name, answer.ok ? 200 : answer.error_code);
    if (answer.ok && writes.has(known.name)) note(call, known.name, answer.result);
    return answer;
  };

  function note({ parameters, at, answered }: Call, method: string, result: unknown) {
    const message = result as Partial<Message>;
    ledger.accept({
      method,
      chatId: message.chat?.id ?? Number(parameters.chat_id),
      messageId: message.message_id ?? Number(parameters.message_id),
      text: message.text ?? message.caption ?? '',
      at,
      answered,
    });
  }
}

const writes = new Set([
  'sendMessage',
  'sendDocument',
  'editMessageText',
  'editMessageReplyMarkup',
  'deleteMessage',
]);

interface GetUpdates {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
  readonly allowed_updates?: readonly string[];
}

interface ScopeAndLanguage {
  readonly scope?: Scope;
  readonly language_code?: string;
}

interface SetMyCommands extends ScopeAndLanguage {
  readonly commands: Parameters<Profile['setCommands']>[0];
}
