import type { Update } from '../../src/preview/bot-api/model.ts';

/** Answers by the book, so that the page can be tried without the bot: it knows /start, /data and one question. */
export interface ScriptedBot {
  stop(): Promise<void>;
}

const html = {
  greeting: 'Halo, <b>Sari</b>! Coba /data atau <a href="https://t.me/RingkasBot?start=b_x">buka berita</a>.',
  answer: `<b>FSB</b> menangkap tujuh orang.\n\n<blockquote expandable>${'The FSB arrested seven members of a cell that was planning an attack. '.repeat(5)}</blockquote>`,
  source: '<b>FSB</b> menangkap tujuh orang.\n\n<blockquote>Kalimat 4 dan 5</blockquote>',
};

const keys = {
  greeting: [
    [
      { text: 'Berita', callback_data: 'news' },
      { text: 'English', callback_data: 'alert' },
    ],
  ],
  answer: [[{ text: 'Sumber', callback_data: 'source' }]],
};

/** Starts polling at once; resolves when the menus are set. */
export async function startScriptedBot(root: string, token: string): Promise<ScriptedBot> {
  const stopping = new AbortController();
  async function call<Result>(method: string, parameters: object, signal?: AbortSignal): Promise<Result> {
    const response = await fetch(`${root}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
      ...(signal && { signal }),
    });
    const answer = (await response.json()) as { ok: boolean; description?: string; result: Result };
    if (!answer.ok) throw new Error(`${method}: ${answer.description}`);
    return answer.result;
  }

  const say = (chat_id: number, text: string, inline_keyboard: object[][] = []) =>
    call('sendMessage', { chat_id, text, parse_mode: 'HTML', reply_markup: { inline_keyboard } });

  async function answer(update: Update) {
    const query = update.callback_query as
      | { id: string; data: string; message: { chat: { id: number }; message_id: number } }
      | undefined;
    if (query) {
      const { chat, message_id } = query.message;
      const text = { news: 'Ini berita terbaru', alert: 'English from now on.' }[query.data];
      await call('answerCallbackQuery', {
        callback_query_id: query.id,
        ...(text && { text, show_alert: query.data === 'alert' }),
      });
      if (query.data !== 'source') return;
      await call('editMessageText', { chat_id: chat.id, message_id, text: html.source, parse_mode: 'HTML' });
    }
    const message = update.message;
    if (!message) return;
    if (message.text === '/data') {
      const form = new FormData();
      form.set('chat_id', String(message.chat.id));
      form.set('document', new File(['{}'], 'dataku.json'));
      await fetch(`${root}/bot${token}/sendDocument`, { method: 'POST', body: form });
    } else if (message.text?.startsWith('/start')) {
      await say(message.chat.id, message.text === '/start' ? html.greeting : message.text, keys.greeting);
    } else await say(message.chat.id, html.answer, keys.answer);
  }

  async function poll() {
    let offset = 0;
    while (!stopping.signal.aborted) {
      const updates = await call<Update[]>('getUpdates', { offset, timeout: 30 }, stopping.signal).catch(
        () => [],
      );
      for (const update of updates) {
        await answer(update);
        offset = update.update_id + 1;
      }
    }
  }

  const commands = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([command, description]) => ({ command, description }));
  await call('setMyCommands', {
    commands: commands({ start: 'Mulai', data: 'Data saya', siapa: 'Siapa saja' }),
    language_code: 'id',
  });
  await call('setMyCommands', { commands: commands({ start: 'Start', who: 'Who is who' }) });
  await call('setMyDescription', { description: 'Berita dalam bentuk ringkas.', language_code: 'id' });
  const polling = poll();
  return {
    async stop() {
      stopping.abort();
      await polling;
    },
  };
}
