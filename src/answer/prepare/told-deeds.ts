import type { BriefingEvent } from '../../briefing/schema.ts';
import { languages } from '../../language.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { cleanText, wordsOf } from '../../text/tokens.ts';

const none: ReadonlySet<string> = new Set();

/**
 * The deeds by which an event is told although its `action` is none of them: an altimeter that breaks down "failed", a lander that crashes
 * "jatuh". They are what the first verb of its text may mean, in a language whose text has no word for the event's own deed, and
 * no event of the same people or things is of that deed.
 */
export function deedsToldBy(
  event: BriefingEvent,
  events: readonly BriefingEvent[],
  lexicon: Lexicon,
): ReadonlySet<string> {
  const { action, status, text } = event;
  if (status !== 'happened') return none;
  const isOwn = (deed: string) =>
    action.some(
      (own) =>
        own === deed ||
        lexicon.areKin(own, deed) ||
        lexicon.deeds.get(own)?.kinds.has(deed) ||
        lexicon.deeds.get(deed)?.kinds.has(own),
    );
  const told = languages.flatMap((language) => {
    const words = deedWordsOf(text[language], lexicon);
    if (words.some(({ deeds }) => deeds.some(isOwn))) return [];
    return words.find(({ isVerb }) => isVerb)?.deeds ?? [];
  });
  const found = told.filter(
    (deed) => !events.some((other) => other.action.includes(deed) && sharesSide(event, other)),
  );
  return found.length === 0 ? none : new Set(found);
}

function sharesSide(one: BriefingEvent, other: BriefingEvent): boolean {
  const keys = (event: BriefingEvent) =>
    [...(event.agent ?? []), ...(event.target ?? [])].filter((filler) => typeof filler === 'string');
  const [own, others] = [keys(one), keys(other)];
  return own.length === 0 || own.some((key) => others.includes(key));
}

interface DeedWord {
  readonly deeds: readonly string[];
  readonly isVerb: boolean;
}

/** Each word for a deed in a text, with all that it may mean. */
function deedWordsOf(text: string, lexicon: Lexicon): DeedWord[] {
  const words = wordsOf(cleanText(text));
  const found: DeedWord[] = [];
  for (let at = 0; at < words.length; ) {
    const [reading] = lexicon.match(words, at);
    const senses = reading?.senses.flatMap((sense) => (sense.kind === 'deed' ? [sense] : [])) ?? [];
    if (senses.length > 0) {
      const isVerb = senses.every(
        ({ voice }) => voice === 'active' || voice === 'passive' || voice === 'open',
      );
      found.push({ deeds: [...new Set(senses.map(({ deed }) => deed))], isVerb });
    }
    at += reading?.length ?? 1;
  }
  return found;
}
