import { Telegraf } from 'telegraf';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { labelsOf, startTelegram, type Telegram } from './telegram.ts';

let telegram: Telegram;
let bot: Telegraf;

beforeEach(async () => {
  telegram = await startTelegram();
  bot = new Telegraf(telegram.token, { telegram: { apiRoot: telegram.root } });
  bot.command('start', (context) =>
    context.reply('Halo <b>Sari</b>', {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: 'Sumber', callback_data: 'source' }]] },
    }),
  );
  bot.action('source', async (context) => {
    await context.answerCbQuery('Ini sumbernya');
    await context.editMessageText('Sumber: contoh');
  });
  bot.on('message', (context) => context.reply(`heard in ${context.chat.type}`));
  void bot.launch();
});

afterEach(async () => {
  bot.stop();
  await telegram.stop();
});

test('a reader asks, presses a button, and sees the edit', async () => {
  const sari = telegram.person({ firstName: 'Sari', languageCode: 'id' });
  const greeting = await sari.asks('/start');
  expect(greeting).toMatchObject({ text: 'Halo Sari', entities: [{ type: 'bold', offset: 5, length: 4 }] });
  expect(labelsOf(greeting)).toEqual([['Sumber']]);
  expect(await sari.presses(greeting, 'Sumb')).toEqual({ toast: 'Ini sumbernya', alert: false });
  expect((await sari.seesEdit(greeting)).text).toBe('Sumber: contoh');
  expect(sari.replies()).toHaveLength(1);
});

test('a group hears what its members say', async () => {
  const sari = telegram.person({ firstName: 'Sari' });
  const group = telegram.group({ title: 'Redaksi', members: [{ user: sari.user }] });
  expect((await group.asks(sari, 'halo')).text).toBe('heard in supergroup');
});

test('once the bot is idle, what it did not say it will not say', async () => {
  const sari = telegram.person({ firstName: 'Sari' });
  sari.says('/start');
  await telegram.untilIdle();
  expect(sari.replies()).toHaveLength(1);
  sari.blocks();
  await telegram.untilIdle();
  expect(sari.replies()).toHaveLength(1);
});

test('a wait that is in vain says what was waited for and what was there', async () => {
  const impatient = await startTelegram({ patienceMs: 10 });
  const emma = impatient.person({ firstName: 'Emma' });
  emma.says('hello?');
  await expect(emma.hears()).rejects.toThrow(
    /a message of the bot in chat 101; the last ones there:\n {2}1: hello\?/,
  );
  await impatient.stop();
});
