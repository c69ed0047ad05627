/** @import { Announcement } from '../bot-api/announcer.ts' */
/** @import { PreviewState } from '../preview-state.ts' */

/**
 * What the server tells the page.
 * @typedef {object} ServerListener
 * @property {(state: PreviewState) => void} state
 * @property {(event: Announcement) => void} chat
 * @property {(now: number) => void} clock
 * @property {(connected: boolean) => void} connected
 */

/**
 * Listens until the page is closed; the browser reconnects by itself, and each connection begins with the whole state.
 * @param {ServerListener} listener
 */
export function listenToServer(listener) {
  const source = new EventSource('/preview/events');
  source.addEventListener('open', () => listener.connected(true));
  source.addEventListener('error', () => listener.connected(false));
  source.addEventListener('state', ({ data }) => listener.state(JSON.parse(data)));
  source.addEventListener('chat', ({ data }) => listener.chat(JSON.parse(data)));
  source.addEventListener('clock', ({ data }) => listener.clock(JSON.parse(data).now));
}

/**
 * Sends what the reader did; null when it was refused or the server is away.
 * @param {string} path
 * @param {object} body
 * @returns {Promise<any>}
 */
export async function post(path, body) {
  try {
    const response = await fetch(`/preview/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
