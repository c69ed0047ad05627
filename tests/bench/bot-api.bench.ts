import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import type { Figure } from './main.ts';

const messages = 20_000;
const inFlight = 30;

/** How many messages a second the local Bot API takes in a process of its own, so that it never is what a test measures. */
export async function measure(): Promise<Figure[]> {
  const telegram = fork(join(import.meta.dirname, 'local-bot-api.ts'), ['1000000']);
  const [{ root, token }] = (await once(telegram, 'message')) as [{ root: string; token: string }];
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });

  async function send(chatId: number): Promise<void> {
    const call = request(`${root}/bot${token}/sendMessage`, {
      agent,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    call.end(
      JSON.stringify({
        chat_id: chatId,
        text: 'Ringkasan pagi: <b>FSB menangkap tujuh anggota sel ISIS</b> &amp; menyita bahan peledak. /berita',
        parse_mode: 'HTML',
        reply_markup: { inline_keyboard: [[{ text: 'Sumber', callback_data: 'source' }]] },
      }),
    );
    const [response] = await once(call, 'response');
    if (response.statusCode !== 200) throw new Error(`expected 200, got ${response.statusCode}`);
    response.resume();
    await once(response, 'end');
  }

  const startedAt = performance.now();
  let next = 1;
  const sendOn = async () => {
    while (next <= messages) await send(next++);
  };
  await Promise.all(Array.from({ length: inFlight }, sendOn));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  telegram.disconnect();
  return [{ what: 'sendMessage accepted', value: messages / seconds, unit: 'a second', atLeast: 3000 }];
}
