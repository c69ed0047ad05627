import { type Document, parseDocument } from 'yaml';
import { readClaims } from '../../briefing/claims.ts';
import { parseBriefing } from '../../briefing/load.ts';
import type { Briefing } from '../../briefing/schema.ts';
import { isTodo } from '../../briefing/todos.ts';
import type { Vocabulary } from '../../briefing/vocabulary.ts';
import { languages, otherLanguage } from '../../language.ts';
import type { Proposal } from './proposal.ts';

/** What became of a proposal. */
export interface FilledDraft {
  /** The draft's new text, comments kept. */
  readonly text: string;
  /** Places that were TODO and are filled in. */
  readonly filled: number;
  /** Events that were added. */
  readonly events: number;
  /** What was not taken, one line each: it says what no sentence says, or names what is not there. */
  readonly dropped: readonly string[];
}

type Path = readonly (string | number)[];

/**
 * Puts a proposal into a draft, piece by piece: only where TODO stands, and only what the loader then has nothing against.
 * A draft that it would refuse as it is must not come here. Pure.
 */
export function fillDraft(
  source: string,
  file: string,
  proposal: Proposal,
  vocabulary: Vocabulary,
): FilledDraft {
  let document: Document = parseDocument(source, { prettyErrors: false });
  const dropped = [...proposal.dropped];
  let filled = 0;
  let events = 0;

  const textOf = (changed: Document) => changed.toString({ lineWidth: 0, flowCollectionPadding: false });
  /** Keeps a change unless the loader complains; resolves to whether it was kept. */
  function attempt(name: string, change: (draft: Document) => void): boolean {
    const changed = document.clone();
    change(changed);
    const parsed = parseBriefing(textOf(changed), file, vocabulary);
    if (parsed.kind === 'rejected') {
      const [first] = parsed.complaints;
      dropped.push(`${name}: ${first?.message}`);
      return false;
    }
    document = changed;
    return true;
  }
  function fill(path: Path, text: string): void {
    const now = document.getIn(path);
    if (typeof now !== 'string' || !isTodo(now)) return;
    if (isTodo(text)) return;
    if (attempt(nameOf(path), (draft) => draft.setIn(path, text))) filled += 1;
  }

  const parsed = parseBriefing(source, file, vocabulary);
  const briefing = parsed.kind === 'briefing' ? parsed.briefing : null;
  if (!briefing) return { text: source, filled, events, dropped };
  for (const { sentence, text } of proposal.translations) {
    const trouble = translationTrouble(briefing, sentence, text);
    if (trouble) dropped.push(`translations of sentence ${sentence}: ${trouble}`);
    else fill(['sentences', sentence - 1, 'translation'], text);
  }
  for (const room of ['headline', 'summary'] as const) {
    const said = proposal[room];
    if (said) fillStatement([room], said);
  }
  for (const [at, point] of proposal.points.entries()) {
    if (at < briefing.points.length) fillStatement(['points', at], point);
  }
  for (const [at, event] of proposal.events.entries()) {
    if (attempt(`events[${at}]`, (draft) => addTo(draft, 'events', event))) events += 1;
  }
  return { text: filled + events === 0 ? source : textOf(document), filled, events, dropped };

  /** Both languages at once where both are missing, with the sentences that they rest on; else the one that is missing. */
  function fillStatement(path: Path, said: Briefing['headline']): void {
    const now = languages.filter((language) => isTodo(String(document.getIn([...path, language]))));
    if (now.length === languages.length) {
      if (attempt(nameOf(path), (changed) => changed.setIn(path, changed.createNode(said)))) filled += 2;
    } else for (const language of now) fill([...path, language], said[language]);
  }
}

/** Why a text cannot be the translation of a sentence; null: nothing speaks against it. */
function translationTrouble({ sentences, language }: Briefing, number: number, text: string): string | null {
  const sentence = sentences[number - 1];
  if (!sentence) return `expected a sentence from 1 to ${sentences.length}`;
  const before = numbersIn(sentence.text, language);
  const after = numbersIn(text, otherLanguage(language));
  const odd = [
    ...after.filter((each) => !before.includes(each)),
    ...before.filter((each) => !after.includes(each)),
  ];
  return odd.length > 0
    ? `expected the same numbers as in the sentence, got a difference in ${odd.join(', ')}`
    : null;
}

function numbersIn(text: string, language: Briefing['language']): string[] {
  return readClaims(text, language).numbers.map(({ value }) => String(value));
}

function addTo(draft: Document, list: string, item: unknown): void {
  if (draft.has(list)) draft.addIn([list], draft.createNode(item));
  else draft.set(list, draft.createNode([item]));
}

function nameOf(path: Path): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${part}`))
    .join('');
}
