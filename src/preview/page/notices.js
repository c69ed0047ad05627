import { byId } from './dom.js';

/** The short line over the chat and the box that has to be closed: what a bot answers a pressed button with. */
export function createNotices() {
  const toast = byId('toast', HTMLElement);
  const box = byId('box', HTMLDialogElement);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return {
    hide() {
      toast.hidden = true;
    },
    /** @param {string} text @param {boolean} alert */
    show(text, alert) {
      if (alert) {
        byId('box-text', HTMLElement).textContent = text;
        box.showModal();
        return;
      }
      toast.textContent = text;
      toast.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(() => {
        toast.hidden = true;
      }, 3500);
    },
  };
}
