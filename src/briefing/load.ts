import { parseDocument } from 'yaml';
import { checkBriefing } from './checks.ts';
import type { Complaint } from './complaint.ts';
import type { Finding } from './finding.ts';
import { findingsOf } from './issues.ts';
import { createPlaces, formatPath } from './places.ts';
import { type Briefing, briefingSchema } from './schema.ts';
import { withShortForms } from './short-forms.ts';
import { findTodos } from './todos.ts';
import type { Vocabulary } from './vocabulary.ts';
import { yamlTrouble } from './yaml-trouble.ts';

export type ParsedBriefing =
  | {
      readonly kind: 'briefing';
      readonly briefing: Briefing;
      /** What still waits for a person, in the order of the file; only a draft has any. */
      readonly todos: readonly Complaint[];
    }
  | { readonly kind: 'rejected'; readonly complaints: readonly Complaint[] };

/** The longest briefing file, in bytes: far above any article, far below what would hold up the bot. */
const maxBytes = 1_000_000;

/**
 * Reads one briefing file: its bytes, or its text. `file` is how complaints call it; its last part must be the slug and
 * `.yaml`. All complaints come at once: those of the YAML, else those of the form, else those of what the facts say; `TODO`
 * is one too unless the briefing is a draft. Pure.
 */
export function parseBriefing(
  source: string | Uint8Array,
  file: string,
  vocabulary: Vocabulary,
): ParsedBriefing {
  const text = textOf(source);
  const document = text === null ? null : parseDocument(text, { prettyErrors: false });
  if (text === null || document === null) {
    const message =
      source.length > maxBytes
        ? `expected a file of at most ${maxBytes} bytes, got ${source.length}`
        : 'expected a text in UTF-8';
    return { kind: 'rejected', complaints: [{ file, line: 1, column: 1, field: '', message }] };
  }
  const places = createPlaces(text, document);
  const broken = yamlTrouble(text, document);
  if (broken.length > 0) {
    const complaints = broken.map(({ offset, message }) => ({
      file,
      ...places.at(offset),
      field: '',
      message,
    }));
    return { kind: 'rejected', complaints: sorted(complaints) };
  }

  const complain = ({ path, message }: Finding, key?: string): Complaint => ({
    file,
    ...places.of(path, key),
    field: formatPath(key === undefined ? path : [...path, key]),
    message,
  });

  const parsed = briefingSchema.safeParse(withShortForms(document.toJS(), vocabulary), { reportInput: true });
  if (!parsed.success) {
    const complaints = findingsOf(parsed.error.issues).map((finding) => complain(finding, finding.field));
    return { kind: 'rejected', complaints: sorted(complaints) };
  }
  const findings = checkBriefing(parsed.data, vocabulary);
  const name = file.split(/[/\\]/).at(-1) ?? file;
  if (!name.endsWith('.yaml')) {
    findings.push({ path: ['slug'], message: `expected a file name that ends in .yaml, got ${name}` });
  } else if (name !== `${parsed.data.slug}.yaml`) {
    const message = `expected the slug to be the name of the file, got "${parsed.data.slug}" in ${name}`;
    findings.push({ path: ['slug'], message });
  }
  const todos = findTodos(parsed.data);
  if (parsed.data.status !== 'draft') findings.push(...todos);
  if (findings.length > 0)
    return { kind: 'rejected', complaints: sorted(findings.map((finding) => complain(finding))) };
  return {
    kind: 'briefing',
    briefing: parsed.data,
    todos: sorted(todos.map((finding) => complain(finding))),
  };
}

/** Null for what is no text in UTF-8, or too long. */
function textOf(source: string | Uint8Array): string | null {
  if (source.length > maxBytes) return null;
  if (typeof source === 'string') return source;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source);
  } catch {
    return null;
  }
}

function sorted(complaints: Complaint[]): Complaint[] {
  return complaints.sort((left, right) => left.line - right.line || left.column - right.column);
}
