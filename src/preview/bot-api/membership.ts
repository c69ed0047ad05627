import type { Chats, Status } from './chats.ts';
import { type Answer, badRequest, done, type User } from './model.ts';

/** getChat, getChatMember, getChatAdministrators. */
export function createMembershipMethods({ bot, chats }: { readonly bot: User; readonly chats: Chats }) {
  return {
    getChat({ chat_id }: { chat_id: number | string }): Answer {
      const record = chats.find(chat_id);
      if (!record || (record.chat.type === 'private' && !record.met)) return badRequest('chat not found');
      return done({
        ...record.chat,
        accent_color_id: 0,
        max_reaction_count: 11,
        accepted_gift_types: {
          unlimited_gifts: false,
          limited_gifts: false,
          unique_gifts: false,
          premium_subscription: false,
          gifts_from_channels: false,
        },
      });
    },

    getChatMember({ chat_id, user_id }: { chat_id: number | string; user_id: number }): Answer {
      const record = chats.forWriting(chat_id);
      if ('ok' in record) return record;
      if (user_id === bot.id) return done(memberOf(bot, record.botStatus));
      const member = record.members.get(user_id);
      if (record.chat.type === 'private' && user_id === record.chat.id) {
        const { id, first_name = '', username } = record.chat;
        return done(memberOf({ id, is_bot: false, first_name, ...(username && { username }) }, 'member'));
      }
      return member ? done(memberOf(member.user, member.status)) : badRequest('PARTICIPANT_ID_INVALID');
    },

    getChatAdministrators({ chat_id }: { chat_id: number | string }): Answer {
      const record = chats.forWriting(chat_id);
      if ('ok' in record) return record;
      if (record.chat.type === 'private') {
        return badRequest('there are no administrators in the private chat');
      }
      const all = [...record.members.values(), { user: bot, status: record.botStatus }];
      return done(
        all
          .filter(({ status }) => status === 'creator' || status === 'administrator')
          .map(({ user, status }) => memberOf(user, status)),
      );
    },
  };
}

const rights = {
  can_be_edited: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
};

function memberOf(user: User, status: Status): object {
  if (status === 'creator') return { user, status, is_anonymous: false };
  if (status === 'administrator') return { user, status, is_anonymous: false, ...rights };
  return { user, status, ...(status === 'kicked' && { until_date: 0 }) };
}
