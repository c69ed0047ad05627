import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Telegraf } from 'telegraf';

// The least that a bot on a webhook can be: it says what was said to it. `echo-bot.ts <Bot API root> <secret>`
const [apiRoot = '', secretToken = ''] = process.argv.slice(2);
// A reply inside the answer to the webhook cannot be seen to fail: like ours, this bot calls sendMessage.
const bot = new Telegraf('5:bench', { telegram: { apiRoot, webhookReply: false } });
bot.botInfo = {
  ...{ id: 5, is_bot: true, first_name: 'R', username: 'EchoBot' },
  ...{ can_join_groups: false, can_read_all_group_messages: false, supports_inline_queries: false },
};
bot.on('message', (context) => context.reply('text' in context.message ? context.message.text : ''));
const server = createServer(bot.webhookCallback('/hook', { secretToken }));
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1e6);
});
process.on('disconnect', () => process.exit());
