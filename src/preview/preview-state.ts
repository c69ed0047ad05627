import type { BotApi } from './bot-api/bot-api.ts';
import type { Message, User } from './bot-api/model.ts';
import type { BotCommand } from './bot-api/profile.ts';
import type { MovableClock } from './movable-clock.ts';

/** Someone whose phone the page shows. */
export interface PreviewReader {
  readonly user: User;
  /** What their app is set to: it picks the menu, the bot's name and the page's own words. */
  readonly languageCode: string;
}

/** What is on one reader's screen. */
export interface ReaderState {
  readonly id: number;
  readonly name: string;
  readonly languageCode: string;
  /** The bot as this reader's app names and describes it. */
  readonly bot: { readonly name: string; readonly username: string; readonly description: string };
  readonly commands: readonly BotCommand[];
  readonly blocked: boolean;
  readonly messages: readonly Message[];
}

/** Everything that the page shows, sent whole when it connects and when menus change. */
export interface PreviewState {
  /** The preview's present instant, milliseconds since the epoch. */
  readonly now: number;
  readonly timeZone: string;
  readonly readers: readonly ReaderState[];
}

/** What the state is read from. */
export interface StateDependencies {
  readonly botApi: BotApi;
  readonly clock: MovableClock;
  readonly readers: readonly PreviewReader[];
  readonly timeZone: string;
}

/** The page's whole state at this moment. */
export function readState({ botApi, clock, readers, timeZone }: StateDependencies): PreviewState {
  return {
    now: clock.now(),
    timeZone,
    readers: readers.map(({ user, languageCode }) => ({
      id: user.id,
      name: user.first_name,
      languageCode,
      bot: {
        name: botApi.profile.text('name', languageCode),
        username: botApi.bot.username ?? '',
        description: botApi.profile.text('description', languageCode),
      },
      commands: botApi.profile.menuFor(user.id, languageCode),
      blocked: botApi.people.botStatus(user.id) === 'kicked',
      messages: botApi.messages(user.id),
    })),
  };
}
