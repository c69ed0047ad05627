import { boolean, chatId, file, integer, list, object, oneOf, type Shape, string } from './shape.ts';

// Every parameter of the methods that this Bot API speaks, by hand after https://core.telegram.org/bots/api.
// Left out on purpose are business connections, topics, payments and suggested posts: a call that names them is refused.

const entity = object({
  'type!': string,
  'offset!': integer,
  'length!': integer,
  url: string,
  language: string,
  custom_emoji_id: string,
});

const inlineKeyboard = object({
  'inline_keyboard!': list(
    list(
      object({
        'text!': string,
        url: string,
        callback_data: string,
        copy_text: object({ 'text!': string }),
        switch_inline_query: string,
        switch_inline_query_current_chat: string,
        style: oneOf('danger', 'success', 'primary'),
      }),
    ),
  ),
});

const replyKeyboard = object({
  'keyboard!': list(list(object({ 'text!': string, style: oneOf('danger', 'success', 'primary') }))),
  is_persistent: boolean,
  resize_keyboard: boolean,
  one_time_keyboard: boolean,
  input_field_placeholder: string,
  selective: boolean,
});

const removeKeyboard = object({ 'remove_keyboard!': boolean, selective: boolean });
const forceReply = object({ 'force_reply!': boolean, input_field_placeholder: string, selective: boolean });

const replyMarkup: Shape = (value, path, findings) => {
  const names = JSON.stringify(value);
  if (names.includes('remove_keyboard')) return removeKeyboard(value, path, findings);
  if (names.includes('force_reply')) return forceReply(value, path, findings);
  if (/"keyboard\\?"/.test(names)) return replyKeyboard(value, path, findings);
  return inlineKeyboard(value, path, findings);
};

const sending = {
  'chat_id!': chatId,
  parse_mode: string,
  disable_notification: boolean,
  protect_content: boolean,
  reply_parameters: object({
    'message_id!': integer,
    chat_id: chatId,
    allow_sending_without_reply: boolean,
    quote: string,
    quote_parse_mode: string,
    quote_entities: list(entity),
    quote_position: integer,
  }),
  reply_markup: replyMarkup,
};

const linkPreviewOptions = object({
  is_disabled: boolean,
  url: string,
  prefer_small_media: boolean,
  prefer_large_media: boolean,
  show_above_text: boolean,
});

const scope = object({
  'type!': oneOf(
    'default',
    'all_private_chats',
    'all_group_chats',
    'all_chat_administrators',
    'chat',
    'chat_administrators',
    'chat_member',
  ),
  chat_id: chatId,
  user_id: integer,
});

const ofLanguage = { language_code: string };

/** The shape of each method's parameters, by the method's name in lower case (Telegram does not mind the case). */
export const parametersOf: ReadonlyMap<string, { readonly name: string; readonly shape: Shape }> = new Map(
  Object.entries({
    getMe: {},
    logOut: {},
    close: {},
    getUpdates: { offset: integer, limit: integer, timeout: integer, allowed_updates: list(string) },
    setWebhook: {
      'url!': string,
      ip_address: string,
      max_connections: integer,
      allowed_updates: list(string),
      drop_pending_updates: boolean,
      secret_token: string,
    },
    deleteWebhook: { drop_pending_updates: boolean },
    getWebhookInfo: {},
    sendMessage: {
      ...sending,
      'text!': string,
      entities: list(entity),
      link_preview_options: linkPreviewOptions,
    },
    sendDocument: {
      ...sending,
      'document!': file,
      thumbnail: file,
      caption: string,
      caption_entities: list(entity),
      disable_content_type_detection: boolean,
    },
    editMessageText: {
      chat_id: chatId,
      message_id: integer,
      inline_message_id: string,
      'text!': string,
      parse_mode: string,
      entities: list(entity),
      link_preview_options: linkPreviewOptions,
      reply_markup: inlineKeyboard,
    },
    editMessageReplyMarkup: {
      chat_id: chatId,
      message_id: integer,
      inline_message_id: string,
      reply_markup: inlineKeyboard,
    },
    answerCallbackQuery: {
      'callback_query_id!': string,
      text: string,
      show_alert: boolean,
      url: string,
      cache_time: integer,
    },
    deleteMessage: { 'chat_id!': chatId, 'message_id!': integer },
    sendChatAction: {
      'chat_id!': chatId,
      'action!': oneOf(
        'typing',
        'upload_photo',
        'record_video',
        'upload_video',
        'record_voice',
        'upload_voice',
        'upload_document',
        'choose_sticker',
        'find_location',
        'record_video_note',
        'upload_video_note',
      ),
    },
    setMyCommands: {
      'commands!': list(object({ 'command!': string, 'description!': string })),
      scope,
      ...ofLanguage,
    },
    getMyCommands: { scope, ...ofLanguage },
    deleteMyCommands: { scope, ...ofLanguage },
    setMyName: { name: string, ...ofLanguage },
    getMyName: ofLanguage,
    setMyDescription: { description: string, ...ofLanguage },
    getMyDescription: ofLanguage,
    setMyShortDescription: { short_description: string, ...ofLanguage },
    getMyShortDescription: ofLanguage,
    getChat: { 'chat_id!': chatId },
    getChatMember: { 'chat_id!': chatId, 'user_id!': integer },
    getChatAdministrators: { 'chat_id!': chatId, return_bots: boolean },
    getFile: { 'file_id!': string },
  } satisfies Record<string, Readonly<Record<string, Shape>>>).map(([name, fields]) => [
    name.toLowerCase(),
    { name, shape: object(fields) },
  ]),
);
