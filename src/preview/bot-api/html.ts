import type { Entity } from './model.ts';

/** What parse mode HTML makes of a text: the bare text with its entities, or Telegram's complaint. */
export type ParsedHtml =
  | { readonly kind: 'parsed'; readonly text: string; readonly entities: readonly Entity[] }
  | { readonly kind: 'refused'; readonly description: string };

const entityOfTag: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  'tg-emoji': 'custom_emoji',
};

const namedCharacters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const space = /[ \t\r\n\v\0]/;

interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly at: number;
}

/**
 * Reads parse mode HTML as Telegram's servers do. Byte offsets in complaints count UTF-8 bytes of the text as it was sent.
 * The rules and the words of the complaints follow TDLib's `MessageEntity.cpp` (`parse_html`): https://github.com/tdlib/td
 */
export function parseHtml(html: string): ParsedHtml {
  let text = '';
  const entities: Entity[] = [];
  const open: OpenTag[] = [];
  const refused = (description: string): ParsedHtml => ({ kind: 'refused', description });

  let i = 0;
  while (i < html.length) {
    const next = nextSpecial(html, i);
    text += html.slice(i, next);
    i = next;
    if (i >= html.length) break;
    if (html[i] === '&') {
      const character = characterAt(html, i);
      text += character?.text ?? '&';
      i = character?.end ?? i + 1;
      continue;
    }
    const start = i;
    if (html[i + 1] === '/') {
      const tag = open.at(-1);
      if (!tag) return refused(`Unexpected end tag at byte offset ${bytesBefore(html, start)}`);
      const match = /^([^ \t\r\n\v\0>]*)[ \t\r\n\v\0]*>/.exec(html.slice(i + 2));
      if (!match) return refused(`Unclosed end tag at byte offset ${bytesBefore(html, start)}`);
      const name = (match[1] ?? '').toLowerCase();
      if (name !== '' && name !== tag.name) {
        return refused(
          `Unmatched end tag at byte offset ${bytesBefore(html, start)}, expected "</${tag.name}>", found "</${name}>"`,
        );
      }
      open.pop();
      const entity = entityOf(tag, text);
      if (entity) entities.push(entity);
      i += 2 + match[0].length;
      continue;
    }
    const tag = readStartTag(html, start, text.length);
    if (typeof tag === 'string') return refused(tag);
    open.push(tag.tag);
    i = tag.end;
  }
  const unclosed = open.at(-1);
  if (unclosed) return refused(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  return { kind: 'parsed', text, entities: tidy(entities) };
}

function bytesBefore(html: string, at: number): number {
  return Buffer.byteLength(html.slice(0, at));
}

function nextSpecial(html: string, from: number): number {
  const tag = html.indexOf('<', from);
  const character = html.indexOf('&', from);
  if (tag < 0) return character < 0 ? html.length : character;
  return character < 0 ? tag : Math.min(tag, character);
}

/** `&lt;` and its like, also without the semicolon; null leaves the ampersand as it stands. */
function characterAt(html: string, at: number): { text: string; end: number } | null {
  const match = /^&(?:#x([0-9a-f]*)|#([0-9]*)|([a-z]*));?/i.exec(html.slice(at, at + 16));
  if (!match) return null;
  const end = at + match[0].length;
  if (match[3] !== undefined) {
    const text = namedCharacters[match[3]];
    return text === undefined ? null : { text, end };
  }
  const code = match[1] !== undefined ? Number.parseInt(match[1], 16) : Number.parseInt(match[2] ?? '', 10);
  if (!(code > 0 && code < 0x10ffff) || match[0].replace(';', '').length >= 10) return null;
  return { text: String.fromCodePoint(code), end };
}

/** The tag that starts at `start`, or a complaint. */
function readStartTag(html: string, start: number, at: number): { tag: OpenTag; end: number } | string {
  const offset = bytesBefore(html, start);
  let i = start + 1;
  while (i < html.length && !space.test(html[i] ?? '') && html[i] !== '>') i++;
  if (i >= html.length) return `Unclosed start tag at byte offset ${offset}`;
  const name = html.slice(start + 1, i).toLowerCase();
  if (!Object.hasOwn(entityOfTag, name)) return `Unsupported start tag "${name}" at byte offset ${offset}`;
  const unclosed = `Unclosed start tag "${name}" at byte offset ${offset}`;
  const attributes = new Map<string, string>();
  const skipSpace = () => {
    while (i < html.length && space.test(html[i] ?? '')) i++;
  };
  while (html[i] !== '>') {
    skipSpace();
    if (i >= html.length) return unclosed;
    if (html[i] === '>') break;
    const nameStart = i;
    while (i < html.length && !/[ \t\r\n\v\0=>/"']/.test(html[i] ?? '')) i++;
    const attribute = html.slice(nameStart, i);
    if (attribute === '') return `Empty attribute name in the tag "${name}" at byte offset ${offset}`;
    skipSpace();
    if (html[i] !== '=') {
      if (i >= html.length) return unclosed;
      attributes.set(attribute.toLowerCase(), '');
      continue;
    }
    i++;
    skipSpace();
    const quote = html[i];
    if (quote === '"' || quote === "'") {
      let value = '';
      i++;
      while (i < html.length && html[i] !== quote) {
        const character = html[i] === '&' ? characterAt(html, i) : null;
        value += character?.text ?? html[i];
        i = character?.end ?? i + 1;
      }
      i++;
      attributes.set(attribute.toLowerCase(), value);
    } else {
      const tokenStart = i;
      const token = /^[a-z0-9.-]*/i.exec(html.slice(i))?.[0] ?? '';
      i += token.length;
      if (i < html.length && !space.test(html[i] ?? '') && html[i] !== '>') {
        return `Unexpected end of name token at byte offset ${bytesBefore(html, tokenStart)}`;
      }
      attributes.set(attribute.toLowerCase(), token.toLowerCase());
    }
    if (i >= html.length) return unclosed;
  }
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
    return `Tag "span" must have class "tg-spoiler" at byte offset ${offset}`;
  }
  return { tag: { name, attributes, at }, end: i + 1 };
}

function entityOf(tag: OpenTag, text: string): Entity | null {
  const length = text.length - tag.at;
  if (length === 0) return null;
  const place = { offset: tag.at, length };
  const type = entityOfTag[tag.name] ?? tag.name;
  if (type === 'text_link') {
    const url = linkOf(tag.attributes.get('href') || text.slice(tag.at));
    return url === null ? null : { type, ...place, url };
  }
  if (type === 'blockquote' && tag.attributes.has('expandable')) {
    return { type: 'expandable_blockquote', ...place };
  }
  if (type === 'code') {
    const language = /^language-(.+)$/.exec(tag.attributes.get('class') ?? '')?.[1];
    return { type, ...place, ...(language ? { language } : {}) };
  }
  if (type === 'custom_emoji') {
    return { type, ...place, custom_emoji_id: tag.attributes.get('emoji-id') ?? '' };
  }
  return { type, ...place };
}

/** The address as Telegram keeps it, or null where it takes none (the text then stays, without a link). */
function linkOf(href: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : `http://${href}`;
  if (!/^(https?|tg|ton|tonsite):/i.test(address) || !URL.canParse(address)) return null;
  if (/^https?:/i.test(address) && !/^[^/]+:\/\/[^/]*[^/.]\.[^/.]|^[^/]+:\/\/localhost/i.test(address))
    return null;
  return new URL(address).href;
}

/** Outer entities first; `<pre><code class="language-x">` becomes one pre with a language. */
function tidy(entities: readonly Entity[]): Entity[] {
  const merged: Entity[] = [];
  for (const entity of entities) {
    const inner = merged.at(-1);
    const same = inner && inner.offset === entity.offset && inner.length === entity.length;
    if (same && entity.type === 'pre' && inner.type === 'code') {
      merged.pop();
      merged.push({ ...entity, ...(inner.language ? { language: inner.language } : {}) });
    } else merged.push(entity);
  }
  return merged
    .map((entity) => {
      if (entity.type !== 'code' || entity.language === undefined) return entity;
      return { type: entity.type, offset: entity.offset, length: entity.length };
    })
    .sort((a, b) => a.offset - b.offset || b.length - a.length);
}
