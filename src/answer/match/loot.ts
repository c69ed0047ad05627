import type { BriefingEvent, Filler } from '../../briefing/schema.ts';
import { languages } from '../../language.ts';
import type { Question } from '../../question/question.ts';
import type { PreparedBriefing } from '../prepare/prepare.ts';

/** Places and people are robbed; what is stolen is a thing. */
const robbed = /(?:rampok|todong|bobol|satron|rob(?:bed|bing|s)?|raid\w*|(?:break|broke|broken) in(?:to)?)$/;
const stolen = /\b(?:stolen|looted|curian|jarahan|rampasan|rampokan)\b/i;
const money = /\b(?:rupiah|dollars?|euros?|pounds?|yen|yuan|ringgit|baht|pesos?|rubles?)\b/i;

/** "What did they make off with?", "barang apa yang digasak?": asked of what was stolen, not of where. */
export function asksForLoot({ deeds, units, wanted }: Question): boolean {
  const deed = wanted.kind === 'filler' && wanted.role === 'target' ? deeds[wanted.deed ?? -1] : undefined;
  return (
    deed !== undefined &&
    deed.voice !== 'noun' &&
    deed.readings.some((reading) => reading.deed === 'steal') &&
    !robbed.test(units[deed.unit]?.text ?? '')
  );
}

/** What was stolen in an event: the things that it names, else how much money, else what the article calls stolen in the same sentence; empty: it is not told. */
export function lootOf(event: BriefingEvent, { briefing, entities }: PreparedBriefing): readonly Filler[] {
  const isThing = (filler: Filler) => typeof filler !== 'string' || !entities.has(filler);
  const things = (event.target ?? []).filter(isThing);
  if (things.length > 0) return things;
  const sum = briefing.figures.find(
    ({ key, sentences, unit }) =>
      key !== undefined &&
      key === event.amount &&
      money.test(unit.en) &&
      sentences.every((number) => event.sentences.includes(number)),
  );
  if (sum?.key !== undefined && sum.shown) return [sum.shown];
  return briefing.events
    .filter(({ sentences }) => sentences.some((number) => event.sentences.includes(number)))
    .flatMap(({ target }) => target ?? [])
    .filter(
      (filler) => typeof filler !== 'string' && languages.every((language) => stolen.test(filler[language])),
    );
}
