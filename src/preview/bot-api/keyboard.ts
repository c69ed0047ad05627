import { badRequest, type InlineButton, type Refusal } from './model.ts';

// The limits of buttons are not in the reference; these are the ones that clients and servers keep to (https://limits.tginfo.me/en).
const mostButtons = 100;
const mostInARow = 8;

/** An inline keyboard as it will stand below the message (empty rows gone), or Telegram's refusal; null without one. */
export function checkKeyboard(
  markup: unknown,
): { readonly inline_keyboard: readonly (readonly InlineButton[])[] } | Refusal | null {
  if (typeof markup !== 'object' || markup === null || !('inline_keyboard' in markup)) return null;
  const rows = (markup.inline_keyboard as readonly (readonly InlineButton[])[]).filter(
    (row) => row.length > 0,
  );
  const buttons = rows.flat();
  if (buttons.length === 0) return null;
  if (buttons.length > mostButtons) return badRequest('reply markup is too long');
  if (rows.some((row) => row.length > mostInARow)) {
    return badRequest(`reply markup is too long: expected at most ${mostInARow} buttons in a row`);
  }
  for (const button of buttons) {
    const refusal = checkButton(button);
    if (refusal) return refusal;
  }
  return { inline_keyboard: rows };
}

function checkButton(button: InlineButton): Refusal | null {
  const unusable = (why: string) => badRequest(`can't parse inline keyboard button: ${why}`);
  if (!button.text.isWellFormed()) return badRequest('strings must be encoded in UTF-8');
  if (button.text.trim() === '') return badRequest('inline keyboard button text must be non-empty');
  const actions = Object.keys(button).filter((name) => name !== 'text' && name !== 'style');
  if (actions.length === 0) return unusable('Text buttons are unallowed in the inline keyboard');
  if (actions.length > 1) return unusable(`expected exactly one action, got ${actions.join(', ')}`);
  if (button.callback_data !== undefined) {
    if (!button.callback_data.isWellFormed()) return badRequest('strings must be encoded in UTF-8');
    const bytes = Buffer.byteLength(button.callback_data);
    if (bytes < 1 || bytes > 64) return badRequest('BUTTON_DATA_INVALID');
  }
  if (button.url !== undefined && !isButtonUrl(button.url)) {
    return badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
  }
  if (button.copy_text && (button.copy_text.text.length < 1 || button.copy_text.text.length > 256)) {
    return badRequest('BUTTON_COPY_TEXT_INVALID');
  }
  return null;
}

function isButtonUrl(url: string): boolean {
  if (!/^(https?|tg|ton):\/\//i.test(url) || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return !/^https?:$/.test(protocol) || /^[^.]+(\.[^.]+)+$|^\[/.test(hostname);
}
