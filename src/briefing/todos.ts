import type { Finding, Path } from './finding.ts';
import type { Briefing } from './schema.ts';

const todo = /^TODO\b/;

/** Whether this text, or the year of this date, waits for a person: `TODO`, `TODO: …`, `TODO-12-17`. */
export function isTodo(text: string): boolean {
  return todo.test(text);
}

/** Everything in a briefing that waits for a person, wherever it stands. A draft may have it, nothing else. */
export function findTodos(briefing: Briefing): Finding[] {
  const findings: Finding[] = [];
  function walk(node: unknown, path: Path) {
    if (typeof node === 'string') {
      if (isTodo(node)) findings.push({ path, message: messageFor(path) });
    } else if (Array.isArray(node)) {
      for (const [at, item] of node.entries()) walk(item, [...path, at]);
    } else if (node !== null && typeof node === 'object') {
      for (const [name, item] of Object.entries(node)) walk(item, [...path, name]);
    }
  }
  walk(briefing, []);
  return findings;
}

/** Whether a complaint is that a text or a date is still to be written. */
export function isTodoComplaint({ message }: { readonly message: string }): boolean {
  return /, got TODO: a person has to /.test(message);
}

function messageFor(path: Path): string {
  return /^(?:date|until|announced)$/.test(String(path.at(-1)))
    ? 'expected a date, got TODO: a person has to find it'
    : 'expected a text, got TODO: a person has to write this';
}
