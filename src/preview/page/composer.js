import { byId, make } from './dom.js';

/** @import { BotCommand } from '../bot-api/profile.ts' */

/**
 * The line at the bottom: writing, the command menu, suggestions while a command is typed.
 * @param {{ say: (text: string) => void, commands: () => readonly BotCommand[] }} options
 */
export function createComposer({ say, commands }) {
  const form = byId('composer', HTMLFormElement);
  const text = byId('text', HTMLTextAreaElement);
  const send = byId('send', HTMLButtonElement);
  const menu = byId('menu', HTMLButtonElement);
  const panel = byId('commands', HTMLElement);
  /** Index of the chosen line of the panel, or -1. */
  let chosen = -1;

  const lines = () => [...panel.querySelectorAll('.command')].filter((line) => line instanceof HTMLElement);

  /** @param {readonly BotCommand[]} shown */
  function open(shown) {
    chosen = -1;
    panel.replaceChildren(
      ...shown.map(({ command, description }, index) => {
        const line = make(
          'div',
          { class: 'command', role: 'option', id: `command-${index}`, 'aria-selected': 'false' },
          make('b', {}, `/${command}`),
          make('span', {}, description),
        );
        line.addEventListener('click', () => pick(command));
        return line;
      }),
    );
    setOpen(shown.length > 0);
  }

  /** @param {boolean} isOpen */
  function setOpen(isOpen) {
    panel.hidden = !isOpen;
    menu.setAttribute('aria-expanded', String(isOpen));
    text.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) text.removeAttribute('aria-activedescendant');
  }

  /** @param {number} step */
  function choose(step) {
    const all = lines();
    chosen = (chosen + step + all.length + (chosen < 0 && step < 0 ? 1 : 0)) % all.length;
    for (const [index, line] of all.entries()) line.setAttribute('aria-selected', String(index === chosen));
    all[chosen]?.scrollIntoView({ block: 'nearest' });
    text.setAttribute('aria-activedescendant', `command-${chosen}`);
  }

  /** @param {string} command */
  function pick(command) {
    clear();
    say(`/${command}`);
    text.focus();
  }

  function clear() {
    text.value = '';
    changed();
  }

  function changed() {
    send.disabled = text.value.trim() === '';
    text.style.height = 'auto';
    // Nothing can be measured while the composer is hidden.
    if (text.scrollHeight > 0) text.style.height = `${text.scrollHeight}px`;
    const typed = /^\/([a-z0-9_]*)$/i.exec(text.value)?.[1]?.toLowerCase();
    open(typed === undefined ? [] : commands().filter(({ command }) => command.startsWith(typed)));
  }

  function submit() {
    const said = text.value.trim();
    if (said === '') return;
    clear();
    say(said);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
    text.focus();
  });
  text.addEventListener('input', changed);
  text.addEventListener('keydown', (event) => {
    const isOpen = !panel.hidden;
    const command =
      isOpen && chosen >= 0 ? lines()[chosen]?.querySelector('b')?.textContent?.slice(1) : undefined;
    if (event.key === 'Escape' && isOpen) setOpen(false);
    else if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      choose(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Tab' && command) text.value = `/${command} `;
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      if (command) pick(command);
      else submit();
    } else return;
    event.preventDefault();
    if (event.key === 'Tab') changed();
  });
  menu.addEventListener('click', () => {
    if (panel.hidden) open(commands());
    else setOpen(false);
    text.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !panel.contains(target) && !form.contains(target)) setOpen(false);
  });

  return {
    focus: () => text.focus(),
    clear,
    /** @param {boolean} shown */
    show(shown) {
      form.hidden = !shown;
      if (!shown) setOpen(false);
    },
    /** The menu button only stands there where the bot has set commands. */
    refresh() {
      menu.hidden = commands().length === 0;
    },
  };
}
