import { byId, make } from './dom.js';
import { post } from './server.js';
import { wordsFor } from './words.js';

/** @import { ReaderState } from '../preview-state.ts' */

/**
 * What stands beside the phone: the readers, the clock, the appearance.
 * @param {{ choose: (readerId: number) => void, block: () => void }} options
 */
export function createDesk({ choose, block }) {
  const desk = byId('desk', HTMLElement);
  const opener = byId('open-desk', HTMLButtonElement);
  const readers = byId('readers', HTMLElement);
  const themes = byId('themes', HTMLElement);
  const system = matchMedia('(prefers-color-scheme: dark)');
  /** How far the preview's clock is from the machine's, in milliseconds. */
  let aheadMs = 0;
  let timeZone = 'UTC';
  let languageCode = 'id';

  opener.addEventListener('click', () => setOpen(!desk.classList.contains('open')));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && desk.classList.contains('open')) {
      setOpen(false);
      opener.focus();
    }
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !desk.contains(target) && !opener.contains(target)) setOpen(false);
  });

  /** @param {boolean} isOpen */
  function setOpen(isOpen) {
    desk.classList.toggle('open', isOpen);
    opener.setAttribute('aria-expanded', String(isOpen));
  }

  /** @type {Record<string, object>} */
  const moves = {
    'next-minute': { nextMinute: true },
    '07:00': { timeOfDay: '07:00' },
    day: { minutes: 1440 },
  };
  for (const chip of desk.querySelectorAll('[data-move]')) {
    if (!(chip instanceof HTMLElement)) continue;
    chip.addEventListener('click', () => void post('clock', moves[chip.dataset.move ?? ''] ?? {}));
  }
  byId('block', HTMLButtonElement).addEventListener('click', block);

  /** @param {string} choice */
  function setTheme(choice) {
    localStorage.setItem('theme', choice);
    for (const chip of themes.querySelectorAll('button')) {
      chip.setAttribute('aria-pressed', String(chip.dataset.themeChoice === choice));
    }
    const dark = choice === 'dark' || (choice === 'auto' && system.matches);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }
  themes.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement && target.dataset.themeChoice) setTheme(target.dataset.themeChoice);
  });
  const theme = () => localStorage.getItem('theme') ?? 'auto';
  system.addEventListener('change', () => setTheme(theme()));
  setTheme(theme());

  const now = () => Date.now() + aheadMs;
  function showTime() {
    const at = new Date(now());
    const locale = languageCode === 'id' ? 'id-ID' : 'en-GB';
    byId('clock-time', HTMLTimeElement).textContent = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }).format(at);
    byId('clock-date', HTMLElement).textContent = new Intl.DateTimeFormat(locale, {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZoneName: 'short',
    }).format(at);
  }
  setInterval(showTime, 250);

  return {
    now,
    /** @param {number} at @param {string} [zone] */
    setTime(at, zone = timeZone) {
      aheadMs = at - Date.now();
      timeZone = zone;
      showTime();
    },
    /**
     * @param {readonly ReaderState[]} all
     * @param {number} chosenId
     * @param {ReadonlyMap<number, number>} unread Messages not seen yet, by reader.
     */
    showReaders(all, chosenId, unread) {
      readers.replaceChildren(
        ...all.map((reader) => {
          const isChosen = reader.id === chosenId;
          if (isChosen) languageCode = reader.languageCode;
          const count = unread.get(reader.id) ?? 0;
          const card = make(
            'button',
            { type: 'button', class: 'reader', 'aria-pressed': String(isChosen) },
            make('span', { class: 'face', 'aria-hidden': 'true' }, reader.name.slice(0, 1)),
            make(
              'span',
              {},
              make('strong', {}, reader.name),
              make('small', {}, wordsFor(reader.languageCode).language),
            ),
            ...(count > 0 && !isChosen ? [make('span', { class: 'unread' }, String(count))] : []),
          );
          card.addEventListener('click', () => choose(reader.id));
          return card;
        }),
      );
      showTime();
    },
  };
}
