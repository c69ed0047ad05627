import { bubbleOf } from './bubble.js';
import { byId, make } from './dom.js';
import { settleFolds } from './rich-text.js';

/** @import { Message } from '../bot-api/model.ts' */
/** @import { BubbleActions } from './bubble.js' */

/**
 * The messages on the wall: bubbles in their order, days between them, kept at the end unless the reader scrolled up.
 * @param {{ readerId: () => number, timeZone: () => string, now: () => number, actions: () => BubbleActions }} options
 */
export function createLog({ readerId, timeZone, now, actions }) {
  const list = byId('messages', HTMLElement);
  const toEnd = byId('to-end', HTMLButtonElement);
  /** @type {Message[]} */
  let shown = [];
  /** Whether new messages are to be scrolled to. A scroll down is still under way when an answer comes at once. */
  let following = true;
  let lastTop = 0;

  const isAtEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  function goToEnd(smooth = false) {
    following = true;
    list.scrollTo({ top: list.scrollHeight, behavior: smooth ? 'smooth' : 'instant' });
  }
  list.addEventListener('scroll', () => {
    if (isAtEnd()) following = true;
    else if (list.scrollTop < lastTop) following = false;
    lastTop = list.scrollTop;
    toEnd.hidden = following;
  });
  toEnd.addEventListener('click', () => goToEnd(true));

  /** @param {Message} message */
  const isOut = (message) => message.from?.id === readerId();
  /** @param {Message} message */
  const bubble = (message) => bubbleOf(message, isOut(message), actions());
  /** @param {number} id */
  const elementOf = (id) => document.getElementById(`message-${id}`);
  /** @param {Message | undefined} message */
  const dayOf = (message) => message && dayKey(message.date * 1000);
  /** @param {number} at */
  const dayKey = (at) => new Intl.DateTimeFormat('en-CA', { timeZone: timeZone() }).format(at);

  /** Marks where a run of one writer begins and ends, and puts the days in. */
  function arrange() {
    for (const day of list.querySelectorAll('.day')) day.remove();
    for (const [index, message] of shown.entries()) {
      const element = elementOf(message.message_id);
      const before = shown[index - 1];
      const after = shown[index + 1];
      const newDay = dayOf(before) !== dayOf(message);
      const breaks = (/** @type {Message | undefined} */ other) =>
        !other || isOut(other) !== isOut(message) || dayOf(other) !== dayOf(message);
      element?.classList.toggle('first', breaks(before));
      element?.classList.toggle('last', breaks(after));
      if (newDay) element?.before(make('li', { class: 'day' }, dayName(message.date * 1000)));
    }
  }

  /** @param {number} at */
  function dayName(at) {
    const { words } = actions();
    if (dayKey(at) === dayKey(now())) return words.today;
    const locale = document.documentElement.lang === 'id' ? 'id-ID' : 'en-GB';
    return new Intl.DateTimeFormat(locale, { timeZone: timeZone(), day: 'numeric', month: 'long' }).format(
      at,
    );
  }

  return {
    goToEnd,
    /** The line above an empty chat: what the bot says of itself. @param {string} title @param {string} description */
    showAbout(title, description) {
      if (shown.length > 0 || !description) return;
      list.replaceChildren(make('li', { class: 'about' }, make('strong', {}, title), description));
    },
    /** @param {readonly Message[]} messages */
    showAll(messages) {
      shown = [...messages];
      list.replaceChildren(...shown.map(bubble));
      arrange();
      settleFolds(list);
      goToEnd();
    },
    /** @param {Message} message */
    add(message) {
      const follow = following || isOut(message);
      if (shown.length === 0) list.replaceChildren();
      shown.push(message);
      list.append(bubble(message));
      arrange();
      settleFolds(list);
      if (follow) goToEnd(true);
      else toEnd.hidden = false;
    },
    /** @param {Message} message */
    replace(message) {
      const follow = following;
      shown = shown.map((each) => (each.message_id === message.message_id ? message : each));
      const next = bubble(message);
      next.classList.add('still');
      elementOf(message.message_id)?.replaceWith(next);
      arrange();
      settleFolds(list);
      if (follow) goToEnd();
    },
    /** @param {number} messageId */
    remove(messageId) {
      shown = shown.filter((each) => each.message_id !== messageId);
      elementOf(messageId)?.remove();
      arrange();
    },
    /** @param {number} messageId */
    goTo(messageId) {
      elementOf(messageId)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    },
  };
}
