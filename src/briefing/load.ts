import { LineCounter, parseDocument } from 'yaml';
import { checkBriefing, type Finding, type Vocabulary } from './checks.ts';
import { type Briefing, briefingSchema } from './schema.ts';

/** One thing that is wrong in a briefing file, where an editor finds it. */
export interface Complaint {
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** `events[2].target`; empty where the file as a whole, or its YAML, is meant. */
  readonly field: string;
  /** What was expected and what is there. */
  readonly message: string;
}

export type ParsedBriefing =
  | { readonly kind: 'briefing'; readonly briefing: Briefing }
  | { readonly kind: 'rejected'; readonly complaints: readonly Complaint[] };

/** `content/x.yaml:12:5 events[2].target: expected an actor's key, got "fbs"`. */
export function formatComplaint({ file, line, column, field, message }: Complaint): string {
  return `${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}`;
}

/**
 * Reads one briefing file. `file` is how complaints call it. All complaints come at once: those of the YAML, else
 * those of the form, else those of what the facts say. Pure.
 */
export function parseBriefing(source: string, file: string, vocabulary: Vocabulary): ParsedBriefing {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    const complaints = broken.map(({ pos, message }) => ({
      file,
      ...at(pos[0]),
      field: '',
      message: `YAML: ${message}`,
    }));
    return { kind: 'rejected', complaints };
  }

  /** The place of a path in the file: the value's own, a key's when `key` is given, else the nearest that exists. */
  function locate(path: readonly (string | number)[], key?: string): { line: number; column: number } {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (!isNode(node)) continue;
      if (key !== undefined && length === path.length && 'items' in node) {
        const pair = node.items?.find((item) => isNode(item.key) && item.key.value === key);
        if (isNode(pair?.key)) return at(pair.key.range?.[0] ?? 0);
      }
      return at(node.range?.[0] ?? 0);
    }
    return { line: 1, column: 1 };
  }
  const complain = ({ path, message }: Finding, key?: string): Complaint => ({
    file,
    ...locate(path, key),
    field: formatPath(key === undefined ? path : [...path, key]),
    message,
  });

  const parsed = briefingSchema.safeParse(document.toJS(), { reportInput: true });
  if (!parsed.success) {
    const complaints = parsed.error.issues.flatMap((issue): Complaint[] => {
      const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
      if (issue.code === 'unrecognized_keys' && issue.message.startsWith('Unrecognized')) {
        return issue.keys.map((key) => complain({ path, message: 'expected no field of this name' }, key));
      }
      const got = describe(issue.input);
      return [
        complain({
          path,
          message: `${withExpected(issue.message)}${got === null || issue.message.includes('got ') ? '' : `, got ${got}`}`,
        }),
      ];
    });
    return { kind: 'rejected', complaints: sorted(complaints) };
  }
  const findings = checkBriefing(parsed.data, vocabulary);
  if (findings.length > 0)
    return { kind: 'rejected', complaints: sorted(findings.map((finding) => complain(finding))) };
  return { kind: 'briefing', briefing: parsed.data };
}

interface YamlNode {
  readonly range?: readonly [number, number, number] | null;
  readonly value?: unknown;
  readonly items?: readonly { readonly key?: unknown }[];
}

function isNode(node: unknown): node is YamlNode {
  return node !== null && typeof node === 'object' && 'range' in node;
}

function withExpected(message: string): string {
  return message.startsWith('expected') ? message : `expected otherwise: ${message}`;
}

/** What stands there, short; null when the message says it already or nothing short can be said. */
function describe(input: unknown): string | null {
  if (input === undefined) return 'nothing';
  if (input === null) return 'an empty field';
  if (typeof input === 'string') return `"${input.length > 60 ? `${input.slice(0, 57)}…` : input}"`;
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  return null;
}

function formatPath(path: readonly (string | number)[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${part}`))
    .join('');
}

function sorted(complaints: Complaint[]): Complaint[] {
  return complaints.sort((left, right) => left.line - right.line || left.column - right.column);
}
