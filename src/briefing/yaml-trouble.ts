import { type Document, isAlias, visit } from 'yaml';

/** What is wrong with a file as YAML, and where, in characters. */
export interface YamlTrouble {
  readonly offset: number;
  readonly message: string;
}

/** All that is wrong with a file as YAML. What was opened and never closed is told where it opens, not where the file ends. */
export function yamlTrouble(
  text: string,
  document: Pick<Document, 'errors' | 'warnings' | 'contents'>,
): YamlTrouble[] {
  const trouble: YamlTrouble[] = [];
  const opened = document.errors.length > 0 ? openedIn(text, document) : [];
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    const [offset] = pos;
    const isUnclosed = /^Missing closing|^Flow (?:sequence|map)|^Missing [,\]}]/.test(message);
    const open = isUnclosed ? opened.findLast(({ from }) => from <= offset) : undefined;
    trouble.push(
      open === undefined
        ? { offset, message: `YAML: ${message}` }
        : {
            offset: open.from,
            message: `YAML: expected ${open.closes} before the end of the line, got none`,
          },
    );
  }
  // The mark that should have closed it opens the next one, and the trouble is told there: tell of both.
  for (const { from, isLong } of opened)
    if (isLong && !trouble.some(({ offset }) => offset === from))
      trouble.push({
        offset: from,
        message: 'YAML: expected the quotation mark to be closed on this line, got more fields',
      });
  // A few lines of aliases can unfold to millions of values; no briefing needs one.
  visit(document as Document, {
    Alias(_, node) {
      const message = `YAML: expected no alias, got *${node.source} (a text that begins with * must be quoted)`;
      if (isAlias(node)) trouble.push({ offset: node.range?.[0] ?? 0, message });
    },
  });
  return trouble;
}

interface Opened {
  readonly from: number;
  readonly closes: string;
  /** Whether whole fields stand between its marks. */
  readonly isLong: boolean;
}

/** Every quoted text and bracket, in the order of the file. */
function openedIn(text: string, document: Pick<Document, 'contents'>): Opened[] {
  const opened: Opened[] = [];
  const add = (range: readonly number[] | null | undefined, closes: string) => {
    const [from, to] = range ?? [];
    if (from === undefined || to === undefined) return;
    const isLong = closes !== 'a bracket' && /\n\s*(?:- )?[a-z]+:\s/.test(text.slice(from, to));
    opened.push({ from, closes, isLong });
  };
  visit(document as Document, {
    Scalar(_, { type, range }) {
      if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') add(range, 'a quotation mark');
    },
    Collection(_, { flow, range }) {
      if (flow === true) add(range, 'a bracket');
    },
  });
  return opened.toSorted((one, other) => one.from - other.from);
}
