import { type Answer, badRequest, done } from './model.ts';

/** Whom a list of commands is for. */
export interface Scope {
  readonly type: string;
  readonly chat_id?: number | string;
  readonly user_id?: number;
}

/** One line of the command menu. */
export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

/** What the bot says of itself, by language: command menus, name, descriptions. */
export interface Profile {
  setCommands(commands: readonly BotCommand[], scope?: Scope, languageCode?: string): Answer;
  commands(scope?: Scope, languageCode?: string): readonly BotCommand[];
  deleteCommands(scope?: Scope, languageCode?: string): Answer;
  setText(kind: ProfileText, text: string, languageCode?: string): Answer;
  /** The text for this language, else the one for all others, else empty. */
  text(kind: ProfileText, languageCode?: string): string;
  /** The menu that a person in a private chat sees: the first list set for their chat, private chats or everyone, own language first. */
  menuFor(chatId: number, languageCode: string): readonly BotCommand[];
}

export type ProfileText = 'name' | 'description' | 'short_description';

const longest: Readonly<Record<ProfileText, number>> = { name: 64, description: 512, short_description: 120 };

/** `name`: what @BotFather was told; it stands wherever no other name was set. */
export function createProfile(name: string): Profile {
  const lists = new Map<string, readonly BotCommand[]>();
  const texts = new Map<string, string>([['name ', name]]);
  const keyOf = (scope: Scope | undefined, languageCode = '') =>
    [scope?.type ?? 'default', scope?.chat_id ?? '', scope?.user_id ?? '', languageCode].join(' ');
  const checkLanguage = (code = '') =>
    code === '' || /^[a-z]{2}$/.test(code) ? null : badRequest('invalid language code specified');

  return {
    setCommands(commands, scope, languageCode) {
      const refusal = checkLanguage(languageCode) ?? checkCommands(commands);
      if (refusal) return refusal;
      lists.set(keyOf(scope, languageCode), commands);
      return done();
    },
    commands: (scope, languageCode) => lists.get(keyOf(scope, languageCode)) ?? [],
    deleteCommands(scope, languageCode) {
      lists.delete(keyOf(scope, languageCode));
      return checkLanguage(languageCode) ?? done();
    },
    setText(kind, text, languageCode = '') {
      const refusal = checkLanguage(languageCode);
      if (refusal) return refusal;
      if (!text.isWellFormed()) return badRequest('strings must be encoded in UTF-8');
      if (text.length > longest[kind]) return badRequest(`bot ${kind.replaceAll('_', ' ')} is too long`);
      if (text !== '') texts.set(`${kind} ${languageCode}`, text);
      else if (kind !== 'name' || languageCode !== '') texts.delete(`${kind} ${languageCode}`);
      return done();
    },
    text: (kind, languageCode = '') => texts.get(`${kind} ${languageCode}`) ?? texts.get(`${kind} `) ?? '',
    menuFor(chatId, languageCode) {
      const scopes: Scope[] = [
        { type: 'chat', chat_id: chatId },
        { type: 'all_private_chats' },
        { type: 'default' },
      ];
      for (const scope of scopes) {
        for (const code of [languageCode, '']) {
          const commands = lists.get(keyOf(scope, code));
          if (commands && commands.length > 0) return commands;
        }
      }
      return [];
    },
  };
}

function checkCommands(commands: readonly BotCommand[]) {
  if (commands.length > 100) return badRequest('too many commands specified');
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command.replace(/^\//, ''))) return badRequest('BOT_COMMAND_INVALID');
    if (!description.isWellFormed()) return badRequest('strings must be encoded in UTF-8');
    const length = description.trim().length;
    if (length < 1 || length > 256) return badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  return null;
}
