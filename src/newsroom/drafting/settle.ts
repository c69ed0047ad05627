import type { Complaint } from '../../briefing/complaint.ts';
import { parseBriefing } from '../../briefing/load.ts';
import type { Vocabulary } from '../../briefing/vocabulary.ts';
import type { DraftFile } from './assemble.ts';
import { writeDraft } from './write-file.ts';

/** A draft that the loader takes as one. */
export interface SettledDraft {
  readonly text: string;
  /** What waits for a person. */
  readonly todos: readonly Complaint[];
  /** What was proposed and is left out, since the loader would refuse it. */
  readonly dropped: readonly Complaint[];
}

const rooms = new Set(['actors', 'places', 'events', 'times', 'figures', 'quotes', 'background']);
const maxRounds = 40;

/**
 * Leaves out of a draft what the loader refuses, until it refuses nothing: a text becomes TODO, a fact goes as a whole.
 * @throws Error when that does not end, which would be a fault of drafting.
 */
export function settle(draft: DraftFile, file: string, vocabulary: Vocabulary): SettledDraft {
  const dropped: Complaint[] = [];
  for (let round = 0; round < maxRounds; round += 1) {
    const text = writeDraft(draft);
    const parsed = parseBriefing(text, file, vocabulary);
    if (parsed.kind === 'briefing') return { text, todos: parsed.todos, dropped };
    const gone = new Set<string>();
    const items: { room: string; index: number }[] = [];
    for (const complaint of parsed.complaints) {
      const [, room = '', index, field = ''] = /^(\w+)(?:\[(\d+)\])?\.?(.*)$/.exec(complaint.field) ?? [];
      dropped.push(complaint);
      if (rooms.has(room) && index !== undefined && !repair(draft, room, Number(index), field)) {
        if (!gone.has(`${room} ${index}`)) items.push({ room, index: Number(index) });
        gone.add(`${room} ${index}`);
      } else if (!rooms.has(room)) loosen(draft, room, index);
    }
    for (const { room, index } of items.toSorted((a, b) => b.index - a.index)) {
      const list = draft[room];
      if (Array.isArray(list)) list.splice(index, 1);
    }
  }
  throw new Error(
    `a draft of ${file} did not come to rest: ${dropped.at(-1)?.field} ${dropped.at(-1)?.message}`,
  );
}

/** Takes away only the optional part that is wrong; false: the whole fact has to go. */
function repair(draft: DraftFile, room: string, index: number, field: string): boolean {
  const list = draft[room];
  const item: unknown = Array.isArray(list) ? list[index] : undefined;
  if (item === null || typeof item !== 'object') return false;
  const fact = item as Record<string, unknown>;
  const [name = ''] = /^\w+/.exec(field) ?? [];
  const optional = [
    'date',
    'place',
    'by',
    'recipient',
    'shown',
    'aliases',
    'offices',
    'event',
    'speaker',
    'via',
  ];
  if (optional.includes(name) && name in fact) {
    delete fact[name];
    return true;
  }
  if (/^(?:text|what|of)$/.test(name) && room !== 'quotes' && typeof fact[name] === 'object') {
    fact[name] = { id: 'TODO', en: 'TODO' };
    return true;
  }
  return false;
}

/** A headline or point that its sentences do not hold is written by a person. */
function loosen(draft: DraftFile, room: string, index: string | undefined): void {
  const node = draft[room];
  const item: unknown = index === undefined ? node : Array.isArray(node) ? node[Number(index)] : undefined;
  if (item !== null && typeof item === 'object') Object.assign(item, { id: 'TODO', en: 'TODO' });
  else if (room === 'via' || room === 'byline' || room === 'url') delete draft[room];
}
