import { icon, make } from './dom.js';
import { link, richText } from './rich-text.js';

/** @import { InlineButton, Message } from '../bot-api/model.ts' */
/** @import { TextActions } from './rich-text.js' */
/** @import { Word } from './words.js' */

/**
 * What a bubble can start.
 * @typedef {object} BubbleActions
 * @property {TextActions} text
 * @property {Record<Word, string>} words
 * @property {string} botName
 * @property {(message: Message) => void} reply
 * @property {(messageId: number) => void} goTo Scrolls to a message.
 * @property {(message: Message, button: InlineButton, key: HTMLElement) => void} press
 * @property {(date: number) => string} timeOf Seconds since the epoch → what the phone's clock showed.
 */

/**
 * One message with its keyboard. `out`: the reader wrote it.
 * @param {Message} message
 * @param {boolean} out
 * @param {BubbleActions} actions
 */
export function bubbleOf(message, out, actions) {
  const keyboard = message.reply_markup?.inline_keyboard ?? [];
  const bubble = make('div', { class: 'bubble' });
  if (message.reply_to_message) bubble.append(answered(message.reply_to_message, actions));
  if (message.document) bubble.append(documentOf(message));
  const text = message.text ?? message.caption ?? (message.document ? '' : `[${actions.words.media}]`);
  const entities = message.entities ?? message.caption_entities ?? [];
  const body = make(
    'div',
    { class: 'text' },
    richText(text, entities, actions.text),
    metaOf(message, out, actions),
  );
  bubble.append(body);

  const kinds = ['message', out ? 'out' : 'in', ...(keyboard.length > 0 ? ['keyed'] : [])];
  const item = make('li', { class: kinds.join(' '), id: `message-${message.message_id}` }, bubble);
  if (keyboard.length > 0) item.append(keysOf(message, keyboard, actions));
  const reply = make('button', { type: 'button', class: 'answer-this', 'aria-label': actions.words.reply });
  reply.append(icon('M10 8V4L3 11l7 7v-4c6 0 9 2 11 6-.500-7-4-12-11-12z'));
  reply.addEventListener('click', () => actions.reply(message));
  bubble.addEventListener('dblclick', () => actions.reply(message));
  bubble.append(reply);
  return item;
}

/** An edit of a message with a keyboard is not marked, as in Telegram's apps. @param {Message} message @param {boolean} out @param {BubbleActions} actions */
function metaOf(message, out, { words, timeOf }) {
  const time = make('time', { datetime: new Date(message.date * 1000).toISOString() }, timeOf(message.date));
  const meta = make(
    'span',
    { class: 'meta' },
    ...(message.edit_date && !message.reply_markup ? [`${words.edited} `] : []),
    time,
  );
  if (out) meta.append(icon('M1 6l3.500 3.500L11 3M7.500 9.500L14 3', '0 0 16 12'));
  return meta;
}

/** @param {Message} quoted @param {BubbleActions} actions */
function answered(quoted, { words, botName, goTo }) {
  const name = quoted.from?.is_bot ? botName : words.you;
  const line = quoted.text ?? quoted.caption ?? quoted.document?.file_name ?? words.media;
  const button = make(
    'button',
    { type: 'button', class: 'answered' },
    make('b', {}, name),
    make('span', {}, line.replaceAll('\n', ' ')),
  );
  button.addEventListener('click', () => goTo(quoted.message_id));
  return button;
}

/** @param {Message} message */
function documentOf({ document: file }) {
  const size = file?.file_size ?? 0;
  const shown = size < 1024 ? `${size} B` : `${(size / 1024).toFixed(1)} KB`;
  return make(
    'a',
    { class: 'document', href: `/preview/files/${file?.file_id}`, download: file?.file_name ?? '' },
    make('span', { class: 'disc' }, icon('M12 5v10m-4-4l4 4 4-4M6 19h12')),
    make('span', {}, file?.file_name ?? '', make('small', {}, shown)),
  );
}

/**
 * @param {Message} message
 * @param {readonly (readonly InlineButton[])[]} keyboard
 * @param {BubbleActions} actions
 */
function keysOf(message, keyboard, actions) {
  const rows = keyboard.map((row) =>
    make(
      'div',
      {},
      ...row.map((button) => {
        if (button.url) {
          const anchor = link(button.url, new Text(button.text), actions.text);
          anchor.className = 'key link';
          return anchor;
        }
        const key = make('button', { type: 'button', class: 'key' }, button.text);
        key.addEventListener('click', () => actions.press(message, button, key));
        return key;
      }),
    ),
  );
  return make('div', { class: 'keys' }, ...rows);
}
