/** HTML that Telegram takes: only `html` and its kin make it, so no text reaches it unescaped. */
class SafeHtml {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

export type { SafeHtml as Html };

/** A piece of a message: text that will be escaped, or HTML that already is. */
export type HtmlValue = SafeHtml | string | number;

/**
 * HTML from a template: its values are escaped unless they are HTML already. The template's own tags must be
 * balanced and among those that Telegram knows.
 */
export function html(template: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  const pieces = template.map((piece, at) => {
    const value = values[at];
    return value === undefined ? piece : piece + markupOf(value);
  });
  return new SafeHtml(pieces.join(''));
}

/** HTML pieces one after another, `separator` (escaped when it is text) between them. */
export function joinHtml(parts: readonly HtmlValue[], separator: HtmlValue): SafeHtml {
  return new SafeHtml(parts.map(markupOf).join(markupOf(separator)));
}

function markupOf(value: HtmlValue): string {
  return value instanceof SafeHtml ? value.toString() : escapeText(String(value));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(text: string): string {
  return text.toWellFormed().replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

// A tag, an entity, or one whole character: what may not be cut in two.
const units = /<(\/?)([a-z]+)[^>]*>|&[a-z]+;|[\s\S]/gu;

/** How long Telegram counts it: UTF-16 units of the text that is left when the tags are gone and the entities read. */
export function lengthOf(markup: SafeHtml): number {
  return markup
    .toString()
    .replace(/<[^>]*>/g, '')
    .replace(/&[a-z]+;/g, '&').length;
}

/**
 * The beginning of it, at most `limit` long by {@link lengthOf}, an ellipsis at the end when something was left out:
 * cut between words where that keeps half of it, never inside a tag, an entity or a character.
 */
export function truncateHtml(markup: SafeHtml, limit: number): SafeHtml {
  if (lengthOf(markup) <= limit) return markup;
  let kept = '';
  let length = 0;
  let open: readonly string[] = [];
  let atSpace: { kept: string; open: readonly string[] } | null = null;
  for (const [unit, closing, tag] of markup.toString().matchAll(units)) {
    if (tag !== undefined) {
      open = closing ? open.slice(0, -1) : [...open, tag];
      kept += unit;
      continue;
    }
    const size = unit.startsWith('&') && unit.length > 1 ? 1 : unit.length;
    if (length + size > limit - 1) break;
    if (/\s/.test(unit) && length > limit / 2) atSpace = { kept, open };
    kept += unit;
    length += size;
  }
  const end = atSpace ?? { kept, open };
  const closers = end.open.toReversed().map((tag) => `</${tag}>`);
  return new SafeHtml(`${end.kept}${limit > 0 ? '…' : ''}${closers.join('')}`);
}

/**
 * The beginning of a plain text, at most `limit` UTF-16 units, an ellipsis at the end when something was left out. No
 * word is cut that begins in the first half.
 */
export function truncateText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > limit - 1) break;
    kept += character;
  }
  const lastGap = kept.lastIndexOf(' ');
  const cutsWord = /\S/.test(text[kept.length] ?? '');
  return `${(cutsWord && lastGap > limit / 2 ? kept.slice(0, lastGap) : kept).trimEnd()}…`;
}
