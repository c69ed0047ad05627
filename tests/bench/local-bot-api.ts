import { systemClock } from '../../src/clock.ts';
import { createBotApi } from '../../src/preview/bot-api/bot-api.ts';

// A local Bot API in a process of its own, as Telegram would be: `local-bot-api.ts <messages a second>`. Tells its
// address at the start, and how many calls it refused when it is asked by any message.
const perSecond = Number(process.argv[2]);
const api = createBotApi({ clock: systemClock, openToAll: true, flood: { perSecond } });
const root = await api.start();
process.send?.({ root, token: api.token });
process.on('message', () => {
  const times = api.ledger.entries.map(({ at }) => at);
  process.send?.({ refused: api.ledger.calls.get('sendMessage 429') ?? 0, times });
});
process.on('disconnect', () => process.exit());
