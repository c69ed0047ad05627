import type { Figure } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Unit } from '../../../question/question.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { countsTime } from './figures-of.ts';
import type { NumberAsked } from './number-asked.ts';

/** People, whoever they are. */
export const anybody =
  /^(?:orang|people|person|persons|men|guys|korban|victims?|korban jiwa|korban tewas|jiwa|nyawa|lives|anggota|members?|pelaku|tersangka|suspects?|casualties|fatalities)$/;

const moneyUnit =
  /\b(?:rupiah|dollars?|euros?|pounds?|yen|yuan|ringgit|baht|pesos?|rubles?|roubles?|cents?|crowns?|kron(?:a|or|e|er)|francs?|rupees?|lira|dong|ri(?:y)?als?|dirhams?|dinars?|zlotys?|shillings?)\b|^won\b|[$€£¥]|\bRp\b|\bUSD\b|\bIDR\b/i;

/** What is measured in these is nobody. */
export const sizeUnit =
  /^(?:gross |metric |square |cubic )?(?:ton(?:ne)?s?|kilo\w*|kg|grams?|\w*met(?:er|re)s?|km|miles?|feet|acres?|hectares?|lit(?:er|re)s?|degrees?)\b/;

/** It counts in just these. */
export function isNamedUnit({ unit }: Figure, { countedNames }: NumberAsked, { prepared }: Desk): boolean {
  return languages.some((language) => {
    const terms = prepared.termsOf(unit[language]);
    return countedNames.some((key) => terms.has(`n:${key}`));
  });
}

export function isMoney({ shown, unit }: Figure): boolean {
  return moneyUnit.test(`${unit.en} ${shown?.en ?? ''}`);
}

/** The unit that a figure counts in is what the word says. */
export function isUnitOf(unit: Unit, figure: Figure, { prepared }: Desk): boolean {
  return languages.some((language) => covers(unit, prepared.termsOf(figure.unit[language])));
}

export function hasUnit(unit: Unit, desk: Desk): boolean {
  return (
    unit.deeds.length === 0 &&
    desk.prepared.briefing.figures.some((figure) => !countsTime(figure) && isUnitOf(unit, figure, desk))
  );
}
