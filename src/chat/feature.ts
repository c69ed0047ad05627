import type { Withdrawn } from '../briefing/history.ts';
import type { I18n, Translate } from '../i18n.ts';
import type { Bilingual } from '../language.ts';
import type { Reader } from '../reader/reader.ts';
import type { Address } from '../render/address.ts';
import type { Panel } from '../render/panel.ts';
import type { Focus } from './focus.ts';
import type { Incoming, Reply } from './incoming.ts';

/** One incoming thing and what is known of who sent it. */
export interface Turn {
  readonly incoming: Incoming;
  /** The chat's settings; those of a first contact where nothing is stored. */
  readonly reader: Reader;
  readonly i18n: I18n;
  /** What this person talks about here; a message that was replied to comes first. Its briefing is published. */
  readonly focus: Focus | null;
  /** Shows a panel: a new message, or in place of the one whose button was pressed. */
  show(panel: Panel): Step;
  /** Opens a view of any feature, as a press of a button with this address would. */
  open(address: Address): Step;
  /** Follows the payload of a deep link (`b_<slug>`); null when no feature knows it. */
  follow(payload: string): Step | Promise<Step> | null;
  /** The same turn, shown as a button with this address asks for: in its language, on its page, anew or in place. */
  at(address: Address): Turn;
  /** What a command gets that nobody knows: for one that this person is not to know. */
  unknown(): Step;
  /** Puts free text to the answerer, as if it had been typed; `about`: what it is about, else the focus. */
  ask(text: string, about?: Focus): Step;
  /** Says that the briefing of this slug, or this part of it, is no longer there. */
  miss(what: Missing, slug: string): Step;
  /** Says to who had it that a story was withdrawn, and why; what was talked about is forgotten. */
  withdrawn(story: Withdrawn): Step;
  /** The same turn for other settings: after they were changed. */
  as(reader: Reader): Turn;
}

/** What a turn comes to. */
export interface Step {
  readonly replies: readonly Reply[];
  /** What this person talks about from now on; null: nothing; left out: the same as before. */
  readonly focus?: Focus | null;
}

/** A command under its two names, both always understood. */
export interface Command {
  readonly names: Bilingual;
  /** Further names that are understood, but not shown. */
  readonly also?: readonly string[];
  /** The line of the command menu, at most 256 characters; left out: not in the menu. */
  readonly menu?: (t: Translate) => string;
  /** Never proposed to who typed something like it. */
  readonly isSecret?: boolean;
  /** `argument` is what stands after the command, tidied by `cleanText`; `name` is the name it was called by. */
  run(turn: Turn, argument: string, name: string): Step | Promise<Step>;
}

/** Why a view cannot be shown. */
export type Missing = 'briefing' | 'detail';

/**
 * One thing that the chat can do: its commands and its buttons. To add one, write a file in features/ and hand it
 * to `createRespond`; names and codes must be free, which is checked there.
 */
export interface Feature {
  readonly commands?: readonly Command[];
  /** Code of an address → what it shows. Pure: buttons, commands and deep links all come here. */
  readonly views?: Readonly<Record<string, (address: Address, turn: Turn) => Panel | Missing>>;
  /** Code of an address → what a press on it does, where it does more than show. */
  readonly presses?: Readonly<Record<string, (turn: Turn, address: Address) => Step | Promise<Step>>>;
  /** Prefix of a deep link's payload (`b_`) → what the rest of it opens. */
  readonly links?: Readonly<Record<string, (turn: Turn, rest: string) => Step | Promise<Step>>>;
  /** Told before /start is answered: the reader is here, perhaps again. */
  readonly started?: (turn: Turn) => Promise<void>;
  /** Told when the bot was let into a chat (true) or removed from it (false). */
  readonly membership?: (turn: Turn, canWrite: boolean) => Step | Promise<Step>;
}

/** Nothing to say. */
export const silence: Step = { replies: [] };
