import { parseHtml } from './html.ts';
import { badRequest, type Entity, type Refusal } from './model.ts';

/** A text as it will stand in the chat, with the entities that were marked and those that Telegram finds by itself. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** What the bot asked for: its text, and either a parse mode or entities. */
export interface TextRequest {
  readonly text: string;
  readonly parseMode?: string | undefined;
  readonly entities?: readonly Entity[] | undefined;
}

// Telegram finds these in every text, a person's and a bot's alike (TDLib, `find_entities`).
const found: readonly (readonly [string, RegExp])[] = [
  [
    'url',
    /(?<![\w@])(?:https?:\/\/[^\s<>"']+|(?:t\.me|www\.[\w-]+\.\w+)(?:\/[^\s<>"']*)?)(?<![.,;:!?)\]])/giu,
  ],
  ['email', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.\p{L}{2,}/gu],
  ['bot_command', /(?<![\w/<>@.])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/@])/gu],
  ['mention', /(?<![\w@./])@[a-zA-Z0-9_]{3,32}(?!\w)/gu],
  ['hashtag', /(?<![\p{L}\p{N}_#/&])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,255}/gu],
];

/** Entities that nobody marked: commands, mentions, addresses and hashtags, first come first, never overlapping. */
export function findEntities(text: string, marked: readonly Entity[] = []): Entity[] {
  if (!/[/@#.]/.test(text)) return [];
  const taken = marked.filter(({ type }) => ['code', 'pre', 'text_link'].includes(type));
  const entities: Entity[] = [];
  for (const [type, pattern] of found) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (![...taken, ...entities].some((other) => overlap(other, entity))) entities.push(entity);
    }
  }
  return entities.sort((a, b) => a.offset - b.offset);
}

function overlap(a: Entity, b: Entity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

/**
 * The text as Telegram keeps it: parsed, without control characters, trimmed at both ends (entities move along), with
 * the entities it finds by itself; or a refusal in its words. The text may come out empty: the caller says whether that is allowed.
 */
export function formatText(request: TextRequest): FormattedText | Refusal {
  if (!request.text.isWellFormed()) return badRequest('strings must be encoded in UTF-8');
  let parsed: FormattedText = { text: request.text, entities: request.entities ?? [] };
  if (request.parseMode) {
    if (request.parseMode.toLowerCase() !== 'html') return badRequest('unsupported parse_mode');
    const html = parseHtml(request.text);
    if (html.kind === 'refused') return badRequest(`can't parse entities: ${html.description}`);
    // A numeric reference can spell half of a surrogate pair.
    if (!html.text.isWellFormed()) return badRequest('strings must be encoded in UTF-8');
    parsed = html;
  }
  // Control characters become spaces, carriage returns go (TDLib, `clean_input_string`); both keep or shorten from the left.
  const { text, entities } = without(parsed, /\r/g);
  const clean = [...text].map((c) => (c < ' ' && c !== '\n' ? ' ' : c)).join('');
  const trimmed = trim({ text: clean, entities });
  const all = [...trimmed.entities, ...findEntities(trimmed.text, trimmed.entities)];
  all.sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text: trimmed.text, entities: all };
}

function without(formatted: FormattedText, pattern: RegExp): FormattedText {
  const cuts = [...formatted.text.matchAll(pattern)].map(({ index }) => index);
  if (cuts.length === 0) return formatted;
  const moved = (offset: number) => offset - cuts.filter((cut) => cut < offset).length;
  return {
    text: formatted.text.replaceAll(pattern, ''),
    entities: formatted.entities.flatMap((entity) => {
      const offset = moved(entity.offset);
      const length = moved(entity.offset + entity.length) - offset;
      return length > 0 ? [{ ...entity, offset, length }] : [];
    }),
  };
}

function trim({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start === 0 && end === text.length) return { text, entities };
  return {
    text: text.trim(),
    entities: entities.flatMap((entity) => {
      const from = Math.max(entity.offset, start);
      const to = Math.min(entity.offset + entity.length, end);
      return to > from ? [{ ...entity, offset: from - start, length: to - from }] : [];
    }),
  };
}
