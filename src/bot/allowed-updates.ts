/** The kinds of updates that we want; Telegram brings no others. */
export const allowedUpdates = ['message', 'channel_post', 'callback_query', 'my_chat_member'] as const;
