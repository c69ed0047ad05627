import type { Clock } from '../clock.ts';
import type { Language } from '../language.ts';
import type { Log } from '../log.ts';
import type { Api, ApiAnswer } from '../telegram/api.ts';

/** What Telegram shows of the bot in one language. Lengths are Telegram's limits in characters. */
export interface ProfileTexts {
  /** At most 64. */
  readonly name: string;
  /** Shown in the empty chat, at most 512. */
  readonly description: string;
  /** Shown on the profile page and with shared links, at most 120. */
  readonly shortDescription: string;
  /** The command menu, at most 100; names without the slash. */
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

/** The bot's profile in both languages, and in which of them those see it whose app is set to neither. */
export interface Profile extends Readonly<Record<Language, ProfileTexts>> {
  readonly default: Language;
}

/** How long to wait when Telegram is out of reach. */
const pauseMs = 30_000;

/**
 * Brings what Telegram shows up to date: each part in each language is fetched, compared and set only where it
 * differs, since Telegram allows few changes a day. On 429 only the call itself waits. Ends early when `signal` aborts.
 */
export async function updateProfile({
  api,
  clock,
  log,
  profile,
  signal,
}: {
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Log;
  readonly profile: Profile;
  readonly signal: AbortSignal;
}): Promise<void> {
  async function call(method: string, payload: Readonly<Record<string, unknown>>): Promise<ApiAnswer> {
    for (;;) {
      const answer = await api.call(method, payload, { signal });
      const waitMs =
        answer.kind === 'refused' && answer.code === 429
          ? (answer.retryAfterSeconds ?? 60) * 1000
          : answer.kind === 'silent' || (answer.kind === 'refused' && answer.code >= 500)
            ? pauseMs
            : 0;
      if (waitMs === 0 || signal.aborted) return answer;
      await clock.wait(waitMs, signal);
      if (signal.aborted) return answer;
    }
  }

  async function bring(
    part: string,
    field: string | null,
    wanted: unknown,
    place: { language_code?: string },
  ) {
    const have = await call(`getMy${part}`, place);
    if (signal.aborted) return;
    if (have.kind === 'ok') {
      const current = field ? (have.result as Record<string, unknown> | null)?.[field] : have.result;
      if (sameJson(current, wanted)) return;
    }
    const set = await call(`setMy${part}`, { ...place, [field ?? 'commands']: wanted });
    if (signal.aborted) return;
    if (set.kind === 'ok') log.info({ part, ...place }, 'Changed what Telegram shows of the bot');
    else
      log.warn(
        { part, ...place, description: set.description },
        'Could not change what Telegram shows of the bot',
      );
  }

  for (const language of [null, 'id', 'en'] as const) {
    const texts = profile[language ?? profile.default];
    const place = language ? { language_code: language } : {};
    await bring('Commands', null, texts.commands, place);
    await bring('Name', 'name', texts.name, place);
    await bring('Description', 'description', texts.description, place);
    await bring('ShortDescription', 'short_description', texts.shortDescription, place);
  }
}

/** Compares the fields that we set, in whatever order Telegram names them. */
function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, n) => sameJson(each, b[n]));
  if (a && b && typeof a === 'object' && typeof b === 'object')
    return Object.entries(b).every(([key, value]) => sameJson((a as Record<string, unknown>)[key], value));
  return a === b;
}
