import type { Document, Message } from './message.ts';
import { plainText } from './plain-text.ts';
import type { SendOptions } from './sender.ts';

/** One method call without the chat it goes to. */
export interface Call {
  readonly method: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The call that sends a message; `plain`: its text without the HTML, for when Telegram could not parse it. */
export function sendCall(message: Message, options: SendOptions, plain: boolean): Call {
  return { method: 'sendMessage', fields: { ...textFields(message, plain), ...placeFields(options) } };
}

/** The call that replaces a message of ours. */
export function editCall(messageId: number, message: Message, plain: boolean): Call {
  return { method: 'editMessageText', fields: { message_id: messageId, ...textFields(message, plain) } };
}

/** The call that sends a file. */
export function documentCall(document: Document, options: SendOptions): Call {
  return {
    method: 'sendDocument',
    fields: {
      document: new File([document.content], document.fileName),
      ...(document.caption && { caption: document.caption }),
      ...placeFields(options),
    },
  };
}

function textFields({ html, buttons }: Message, plain: boolean) {
  return {
    ...(plain ? { text: plainText(html) } : { text: html, parse_mode: 'HTML' }),
    link_preview_options: { is_disabled: true },
    ...(buttons?.length && {
      reply_markup: {
        inline_keyboard: buttons.map((row) =>
          row.map((button) =>
            'url' in button
              ? { text: button.text, url: button.url }
              : { text: button.text, callback_data: button.data },
          ),
        ),
      },
    }),
  };
}

function placeFields({ replyToMessageId, topicId }: SendOptions) {
  return {
    ...(replyToMessageId !== undefined && {
      reply_parameters: { message_id: replyToMessageId, allow_sending_without_reply: true },
    }),
    ...(topicId !== undefined && { message_thread_id: topicId }),
  };
}
