import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Complaint } from '../briefing/complaint.ts';
import { parseBriefing } from '../briefing/load.ts';
import type { Briefing, BriefingChange } from '../briefing/schema.ts';
import type { Vocabulary } from '../briefing/vocabulary.ts';
import type { Bilingual } from '../language.ts';
import { instantIn } from './instant.ts';

/** What an editor does to a briefing as a whole. */
export type EditorsChange = {
  /** Who does it, as the file keeps it. */
  readonly by: string;
  /** When, in milliseconds since the epoch. */
  readonly at: number;
} & (
  | { readonly kind: 'publish' }
  /** `note`: what readers are told, at most 200 characters a language. */
  | { readonly kind: 'correct' | 'withdraw'; readonly note: Bilingual }
);

export type ChangeKind = EditorsChange['kind'];

/** What came of a change: the file's new text, or why it stays as it is. */
export type ChangedBriefing =
  | { readonly kind: 'changed'; readonly text: string; readonly briefing: Briefing; readonly version: number }
  /** A draft cannot be corrected, what is published cannot be published again; `status` is what it is now. */
  | {
      readonly kind: 'not-now';
      readonly status: Briefing['status'];
      readonly expected: readonly Briefing['status'][];
    }
  /** The file is wrong, or would be. */
  | { readonly kind: 'wrong'; readonly complaints: readonly Complaint[] };

const steps: Readonly<
  Record<ChangeKind, { readonly from: readonly Briefing['status'][]; readonly to: BriefingChange['change'] }>
> = {
  publish: { from: ['draft', 'withdrawn'], to: 'published' },
  correct: { from: ['published', 'corrected'], to: 'corrected' },
  withdraw: { from: ['published', 'corrected'], to: 'withdrawn' },
};

/**
 * Publishes, corrects or withdraws: sets the status and adds to the history, and leaves every other letter of the file, its
 * comments and its layout, as it was. `file` is how complaints call it; its last part is the slug and `.yaml`. Pure.
 */
export function changeBriefing(
  source: string,
  file: string,
  change: EditorsChange,
  vocabulary: Vocabulary,
): ChangedBriefing {
  const { from, to } = steps[change.kind];
  const document = parseDocument(source, { prettyErrors: false });
  const root = document.contents;
  const status = document.errors.length === 0 && isMap(root) ? root.get('status', true) : undefined;
  if (!isMap(root) || !isScalar(status)) return complaintsOf(source, file, vocabulary);
  const now = from.find((each) => each === String(status.value));
  if (now === undefined) {
    const known = (['draft', 'published', 'corrected', 'withdrawn'] as const).find(
      (each) => each === String(status.value),
    );
    if (known === undefined) return complaintsOf(source, file, vocabulary);
    return { kind: 'not-now', status: known, expected: from };
  }
  const { history, zone } = readHead(document.toJS());
  const entry = {
    change: to,
    version: history.length > 0 ? Math.max(...history) + 1 : change.kind === 'publish' ? 1 : 2,
    at: instantIn(zone, change.at),
    by: change.by,
    ...('note' in change && { note: change.note }),
  };
  const added = entryEdit(source, root, entry);
  const text = [added, statusEdit(status, to)]
    .sort((left, right) => right.start - left.start)
    .reduce((before, { start, end, put }) => before.slice(0, start) + put + before.slice(end), source);
  const parsed = parseBriefing(text, file, vocabulary);
  if (parsed.kind === 'briefing') {
    return { kind: 'changed', text, briefing: parsed.briefing, version: entry.version };
  }
  // The editor's file has not got the new lines.
  const line = source.slice(0, added.start).split('\n').length;
  const lines = added.put.split('\n').length - source.slice(added.start, added.end).split('\n').length;
  const complaints = parsed.complaints.map((complaint) => ({
    ...complaint,
    line: complaint.line <= line ? complaint.line : Math.max(line, complaint.line - lines),
  }));
  return { kind: 'wrong', complaints };
}

function complaintsOf(source: string, file: string, vocabulary: Vocabulary): ChangedBriefing {
  const parsed = parseBriefing(source, file, vocabulary);
  return { kind: 'wrong', complaints: parsed.kind === 'rejected' ? parsed.complaints : [] };
}

/** What a new entry is made from, as far as a file that nobody has checked yet has it. */
function readHead(file: unknown): { history: readonly number[]; zone: string } {
  const { history, published } = file as { history?: unknown; published?: { zone?: unknown } | null };
  const entries = Array.isArray(history) ? history : [];
  return {
    history: entries.map((entry) => (Number.isInteger(entry?.version) ? Number(entry.version) : 1)),
    zone: typeof published?.zone === 'string' ? published.zone : 'UTC',
  };
}

/** One place of a text that is written otherwise. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

function statusEdit({ range }: Scalar, status: string): Edit {
  const [start, end] = range ?? [0, 0];
  return { start, end, put: status };
}

/** One more entry at the end of the history; where there is none yet, one at the end of the file. */
function entryEdit(source: string, root: YAMLMap, entry: unknown): Edit {
  const history = root.get('history', true);
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n';
  const lines = (value: unknown) => stringify(value, { lineWidth: 0 }).replaceAll('\n', lineBreak);
  const indented = (text: string, columns: number) => text.replace(/^(?=.)/gm, ' '.repeat(columns));
  const insert = (at: number, text: string): Edit => {
    const isOpen = at > 0 && source[at - 1] !== '\n';
    return { start: at, end: at, put: isOpen ? lineBreak + text : text };
  };
  if (!isScalarOrSeq(history) || !history.range) return insert(source.length, lines({ history: [entry] }));
  const [start, end] = history.range;
  if (isSeq(history) && !history.flow) {
    const column = start - (source.lastIndexOf('\n', start - 1) + 1);
    const lineEnd = source.indexOf('\n', source.slice(0, end).trimEnd().length);
    return insert(lineEnd < 0 ? source.length : lineEnd + 1, indented(lines([entry]), column));
  }
  // Nothing, or a list on one line: what it holds and the new entry take its place, a line each.
  const kept: readonly unknown[] = isSeq(history) ? history.toJSON() : [];
  const from = source.slice(0, start).trimEnd().length;
  return { start: from, end, put: lineBreak + indented(lines([...kept, entry]), 2).trimEnd() };
}

function isScalarOrSeq(node: unknown): node is Scalar | YAMLSeq {
  return isScalar(node) || isSeq(node);
}
