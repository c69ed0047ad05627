import { icon, make } from './dom.js';

/** @import { Entity } from '../bot-api/model.ts' */

/**
 * What tapping in a text does.
 * @typedef {object} TextActions
 * @property {(text: string) => void} say Sends a tapped /command or deep link as the reader's own words.
 * @property {string} username The bot's, without @.
 * @property {string} unfold Accessible name of a folded quotation's arrow.
 * @property {string} fold The same, unfolded.
 */

const blocks = ['blockquote', 'expandable_blockquote', 'pre'];

/**
 * A text with its entities as nodes. Entities lie in each other or apart, never across, as Telegram sends them.
 * @param {string} text
 * @param {readonly Entity[]} entities
 * @param {TextActions} actions
 * @returns {DocumentFragment}
 */
export function richText(text, entities, actions) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return between(text, 0, text.length, sorted, actions);
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {readonly Entity[]} entities
 * @param {TextActions} actions
 */
function between(text, start, end, entities, actions) {
  const fragment = document.createDocumentFragment();
  let at = start;
  let afterBlock = false;
  /** @param {number} until @param {boolean} beforeBlock */
  const plain = (until, beforeBlock) => {
    let piece = text.slice(at, until);
    // A block stands on lines of its own: the line breaks around it are not shown a second time.
    if (afterBlock && piece.startsWith('\n')) piece = piece.slice(1);
    if (beforeBlock && piece.endsWith('\n')) piece = piece.slice(0, -1);
    if (piece) fragment.append(piece);
  };
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    if (!entity || entity.offset < at) continue;
    const entityEnd = entity.offset + entity.length;
    const inner = entities.slice(index + 1).filter((other) => other.offset + other.length <= entityEnd);
    const isBlock = blocks.includes(entity.type);
    plain(entity.offset, isBlock);
    const content = between(text, entity.offset, entityEnd, inner, actions);
    fragment.append(dress(entity, text.slice(entity.offset, entityEnd), content, actions));
    at = entityEnd;
    afterBlock = isBlock;
  }
  plain(end, false);
  return fragment;
}

/** @type {Record<string, keyof HTMLElementTagNameMap>} */
const tags = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre' };

/**
 * @param {Entity} entity
 * @param {string} text
 * @param {DocumentFragment} content
 * @param {TextActions} actions
 * @returns {HTMLElement}
 */
function dress(entity, text, content, actions) {
  const tag = tags[entity.type];
  if (tag) return make(tag, {}, content);
  switch (entity.type) {
    case 'blockquote':
      return make('div', { class: 'quoted', role: 'blockquote' }, content);
    case 'expandable_blockquote':
      return foldable(content, actions);
    case 'spoiler':
      return spoiler(content);
    case 'bot_command': {
      const button = make('button', { type: 'button', class: 'tap' }, content);
      button.addEventListener('click', () => actions.say(text));
      return button;
    }
    case 'text_link':
      return link(entity.url ?? text, content, actions);
    case 'url':
      return link(/^[a-z]+:/i.test(text) ? text : `https://${text}`, content, actions);
    case 'mention':
      return link(`https://t.me/${text.slice(1)}`, content, actions);
    case 'email':
      return make('a', { href: `mailto:${text}` }, content);
    default:
      return make('span', {}, content);
  }
}

/**
 * A link; one that opens this bot with a payload does so in the chat.
 * @param {string} href
 * @param {Node} content
 * @param {TextActions} actions
 */
export function link(href, content, actions) {
  const anchor = make('a', { href, target: '_blank', rel: 'noopener noreferrer' }, content);
  const payload = deepLinkPayload(href, actions.username);
  if (payload !== null) {
    anchor.addEventListener('click', (event) => {
      event.preventDefault();
      actions.say(`/start ${payload}`.trim());
    });
  }
  return anchor;
}

/** @param {string} href @param {string} username */
function deepLinkPayload(href, username) {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  const isBot = url.hostname === 't.me' && url.pathname.slice(1).toLowerCase() === username.toLowerCase();
  return isBot ? (url.searchParams.get('start') ?? '') : null;
}

/** @param {DocumentFragment} content @param {TextActions} actions */
function foldable(content, actions) {
  const inside = make('span', { class: 'inside' }, content);
  const arrow = make('button', { type: 'button', class: 'fold' }, icon('M6 9l6 6 6-6'));
  const quote = make('div', { class: 'quoted foldable folded', role: 'blockquote' }, inside, arrow);
  /** @param {boolean} folded */
  const show = (folded) => {
    quote.classList.toggle('folded', folded);
    arrow.setAttribute('aria-expanded', String(!folded));
    arrow.setAttribute('aria-label', folded ? actions.unfold : actions.fold);
  };
  show(true);
  quote.addEventListener('click', (event) => {
    const onLink = event.target instanceof Element && event.target.closest('a, .tap');
    if (onLink || arrow.hidden) return;
    show(!quote.classList.contains('folded'));
  });
  return quote;
}

/**
 * Takes the arrow from quotations that fit into three lines. To be called once they are on the page.
 * @param {HTMLElement} root
 */
export function settleFolds(root) {
  for (const quote of root.querySelectorAll('.foldable.folded')) {
    const inside = quote.querySelector('.inside');
    const arrow = quote.querySelector('.fold');
    if (inside && arrow instanceof HTMLElement) arrow.hidden = inside.scrollHeight <= inside.clientHeight + 1;
  }
}

/** @param {Node} content */
function spoiler(content) {
  const cover = make('span', { class: 'spoiler', role: 'button', tabindex: '0' }, content);
  const show = () => cover.classList.add('shown');
  cover.addEventListener('click', show);
  cover.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' || key === ' ') show();
  });
  return cover;
}
