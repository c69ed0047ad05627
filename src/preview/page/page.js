import { createComposer } from './composer.js';
import { createDesk } from './desk.js';
import { byId } from './dom.js';
import { createLog } from './log.js';
import { createNotices } from './notices.js';
import { listenToServer, post } from './server.js';
import { translatePage, wordsFor } from './words.js';

/** @import { Announcement } from '../bot-api/announcer.ts' */
/** @import { Message } from '../bot-api/model.ts' */
/** @import { PreviewState, ReaderState } from '../preview-state.ts' */

// The chat page: keeps each reader's messages, shows the chosen reader's phone, and sends what the reader does.

/** @type {PreviewState} */
let state = { now: Date.now(), timeZone: 'UTC', readers: [] };
let readerId = Number(localStorage.getItem('reader')) || 0;
/** Messages that came while another reader's phone was shown, by reader. @type {Map<number, number>} */
const unread = new Map();
/** Buttons whose answer is awaited, by query. @type {Map<string, HTMLElement>} */
const waiting = new Map();
/** Answers that came before the page knew its query. @type {Set<string>} */
const answered = new Set();
/** @type {Message | null} */
let replyTo = null;
let connected = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let busyTimer;

const reader = () => state.readers.find(({ id }) => id === readerId) ?? state.readers[0];
const words = () => wordsFor(reader()?.languageCode ?? 'id');

const notices = createNotices();
const desk = createDesk({ choose: chooseReader, block: blockBot });
const composer = createComposer({ say, commands: () => reader()?.commands ?? [] });
const log = createLog({
  readerId: () => readerId,
  timeZone: () => state.timeZone,
  now: desk.now,
  actions: () => ({
    words: words(),
    botName: reader()?.bot.name ?? '',
    text: { say, username: reader()?.bot.username ?? '', unfold: words().unfold, fold: words().fold },
    reply: startReply,
    goTo: log.goTo,
    press,
    timeOf: (date) =>
      new Intl.DateTimeFormat('en-GB', {
        timeZone: state.timeZone,
        hour: '2-digit',
        minute: '2-digit',
      }).format(date * 1000),
  }),
});

/** @param {string} text */
async function say(text) {
  const reply = replyTo;
  startReply(null);
  await post(`chats/${readerId}/messages`, { text, ...(reply && { replyTo: reply.message_id }) });
  if (reader()?.blocked) change(readerId, { blocked: false });
  showFoot();
}

/** @param {Message} message @param {{ callback_data?: string, copy_text?: { text: string } }} button @param {HTMLElement} key */
async function press(message, { callback_data: data, copy_text: copy }, key) {
  if (copy) return navigator.clipboard.writeText(copy.text);
  if (data === undefined || key.classList.contains('waiting')) return;
  key.classList.add('waiting');
  const pressed = await post(`chats/${readerId}/presses`, { messageId: message.message_id, data });
  if (!pressed || answered.delete(pressed.queryId)) key.classList.remove('waiting');
  else waiting.set(pressed.queryId, key);
}

async function blockBot() {
  if (await post(`chats/${readerId}/block`, { blocked: true })) change(readerId, { blocked: true });
  showFoot();
}

/** @param {Message | null} message */
function startReply(message) {
  replyTo = message;
  byId('reply', HTMLElement).hidden = message === null;
  if (!message) return;
  const name = message.from?.is_bot ? reader()?.bot.name : words().you;
  byId('reply-name', HTMLElement).textContent = name ?? '';
  byId('reply-line', HTMLElement).textContent = message.text ?? message.caption ?? words().media;
  composer.focus();
}

/** @param {number} id */
function chooseReader(id) {
  readerId = id;
  localStorage.setItem('reader', String(id));
  unread.delete(id);
  notices.hide();
  startReply(null);
  composer.clear();
  showReader();
}

/** @param {number} id @param {Partial<ReaderState>} changes */
function change(id, changes) {
  state = {
    ...state,
    readers: state.readers.map((each) => (each.id === id ? { ...each, ...changes } : each)),
  };
}

/** Draws the chosen reader's phone anew. */
function showReader() {
  const shown = reader();
  if (!shown) return;
  readerId = shown.id;
  translatePage(shown.languageCode);
  byId('bot-name', HTMLElement).textContent = shown.bot.name;
  document.title = shown.bot.name;
  showStatus();
  desk.showReaders(state.readers, readerId, unread);
  log.showAll(shown.messages);
  log.showAbout(words().about, shown.bot.description);
  composer.refresh();
  showFoot();
}

/** Below an empty chat, or one whose bot is blocked, there is only the button that starts it. */
function showFoot() {
  const shown = reader();
  const start = byId('start', HTMLButtonElement);
  start.hidden = Boolean(shown && shown.messages.length > 0 && !shown.blocked);
  start.textContent = shown?.blocked ? words().restart : words().start;
  composer.show(start.hidden);
}

/** @param {string} [busy] What the bot is doing, if anything. */
function showStatus(busy) {
  const status = byId('bot-status', HTMLElement);
  status.textContent = connected ? (busy ?? words().bot) : words().away;
  status.classList.toggle('busy', busy !== undefined);
}

/** @param {Announcement} event */
function happened(event) {
  const here = event.chatId === readerId;
  const before = state.readers.find(({ id }) => id === event.chatId)?.messages ?? [];
  if (event.kind === 'message') {
    change(event.chatId, { messages: [...before, event.message] });
    if (here) log.add(event.message);
    else unread.set(event.chatId, (unread.get(event.chatId) ?? 0) + 1);
    if (here) showStatus();
    desk.showReaders(state.readers, readerId, unread);
    showFoot();
  } else if (event.kind === 'edited') {
    const { message } = event;
    const messages = before.map((each) => (each.message_id === message.message_id ? message : each));
    change(event.chatId, { messages });
    if (here) log.replace(message);
  } else if (event.kind === 'deleted') {
    change(event.chatId, { messages: before.filter(({ message_id: id }) => id !== event.messageId) });
    if (here) log.remove(event.messageId);
  } else if (event.kind === 'action' && here) {
    // Telegram's apps show an action for five seconds unless a message comes first.
    showStatus(event.action === 'typing' ? words().typing : words().uploading);
    clearTimeout(busyTimer);
    busyTimer = setTimeout(showStatus, 5000);
  } else if (event.kind === 'callback-answered') {
    const key = waiting.get(event.queryId);
    if (key) key.classList.remove('waiting');
    else answered.add(event.queryId);
    waiting.delete(event.queryId);
    if (here && event.text) notices.show(event.text, event.alert);
  }
}

byId('start', HTMLButtonElement).addEventListener('click', async () => {
  await say('/start');
  composer.focus();
});
byId('reply-cancel', HTMLButtonElement).addEventListener('click', () => startReply(null));

listenToServer({
  state(next) {
    state = next;
    desk.setTime(next.now, next.timeZone);
    showReader();
  },
  chat: happened,
  clock: (now) => desk.setTime(now),
  connected(isConnected) {
    connected = isConnected;
    showStatus();
  },
});
