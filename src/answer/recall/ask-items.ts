import type { BriefingEvent, Filler, Role } from '../../briefing/schema.ts';
import { type Bilingual, type Language, languages } from '../../language.ts';
import type { Question } from '../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { said } from '../not-said.ts';
import { isA } from '../prepare/prepare.ts';
import { namesIn } from '../prepare/read-terms.ts';
import { sentencesOf } from '../tell/fillers.ts';
import { tellIdentity } from '../tell/from-actors.ts';
import { told } from '../tell/told.ts';
import { bothLines, capital, leadAndText, sayFiller } from '../tell/wording.ts';

/** Words that an item of a list is called by when its number says which. */
const itemWord =
  /^(?:topik|hal|poin|isu|soal|masalah|item|nama|orang|topic|subject|thing|point|issue|one|item|name|person)s?$/;
const lastWord = /^(?:terakhir|last)$/;

/** "Topik yang kedua apa?", "and the first one?": that item of what was told last; null: nothing of the sort was. */
export function askItem(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const place = placeAsked(question);
  const { prepared } = desk;
  const event = prepared.briefing.events.find(({ key }) => key === topic?.event);
  const last = topic?.asked?.wanted;
  if (place !== null && last?.kind === 'cast') return askListed(place, question, desk, topic);
  const asksWho = question.units.some(({ wh }) => wh === 'who');
  if (place !== null && asksWho && last?.kind === 'number') return askCalled(place, question, desk, topic);
  if (place === null || !event || last?.kind !== 'filler') return null;
  const own: readonly Role[] = last.role ? [last.role] : [];
  const things = ['about', 'target'] as const;
  for (const role of topic?.asked?.type === 'person' ? [...own, ...things] : [...things, ...own]) {
    const items = itemsOf(event, role, desk);
    const item = items.at(place);
    if (items.length < 2 || !item) continue;
    const line = bothLines((language) =>
      leadAndText(capital(item.name[language]), [item.name[language]], event.text[language]),
    );
    const telling = told(
      line,
      event,
      desk,
      item.key ? [item.key] : [],
      sentencesOf(item.key ?? item.name, prepared),
    );
    return said(question, desk, topic, telling, event.key, 'answer', 0.8);
  }
  return null;
}

/** "Yang kedua siapa?" of those who were listed: who that is. */
function askListed(place: number, question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const key = topic?.actors.at(place);
  const telling = key === undefined ? null : tellIdentity(key, desk);
  return telling && said(question, desk, topic, telling, null, 'answer', 0.8);
}

const ordinals: readonly (readonly [string, string])[] = [
  ['kedua', 'second'],
  ['ketiga', 'third'],
  ['keempat', 'fourth'],
  ['kelima', 'fifth'],
  ['keenam', 'sixth'],
];

/** "Who was the fourth?" after how many there were: whom alone a sentence names that counts him so. */
function askCalled(place: number, question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const [id, en] = ordinals[place - 1] ?? [];
  if (id === undefined) return null;
  const called = new RegExp(`\\b(?:${id}|${en})\\b`, 'i');
  const { briefing, sentences } = desk.prepared;
  const people = briefing.sentences.flatMap(({ text, translation }, at) => {
    const terms = sentences[at];
    const named = terms ? namesIn(terms) : [];
    const found = named.filter((key) => isA(key, desk.prepared, 'person'));
    return called.test(text) && called.test(translation) && found.length === 1 ? found : [];
  });
  const [key, another] = new Set(people);
  const telling = key === undefined || another !== undefined ? null : tellIdentity(key, desk);
  return telling && said(question, desk, topic, telling, null, 'answer', wordForWord);
}

/** Counted from 0, the last as -1; null: no item is asked for by its number. */
function placeAsked({ rest, units, wanted }: Question): number | null {
  const names = units.some((unit) => unit.names.length + unit.deeds.length > 0 || unit.pronoun === 'person');
  if (names || wanted.kind === 'number') return null;
  const [at, ...others] = rest.filter((each) => !itemWord.test(units[each]?.text ?? ''));
  const unit = units[at ?? units.findIndex(({ text }) => lastWord.test(text))];
  if (!unit || others.length > 0) return null;
  if (lastWord.test(unit.text)) return -1;
  return unit.number?.ordinal ? unit.number.value - 1 : null;
}

interface Item {
  readonly name: Bilingual;
  readonly key: string | null;
}

/** What fills a part of an event one by one; words that list several are cut where both languages list as many. */
function itemsOf(event: BriefingEvent, role: Role, { prepared }: Desk): readonly Item[] {
  const fillers = event[role] ?? [];
  const [only, ...others] = fillers;
  if (only === undefined) return [];
  const say = (filler: Filler, language: Language) => sayFiller(filler, language, prepared);
  if (others.length > 0)
    return fillers.map((filler) => ({
      name: { id: say(filler, 'id'), en: say(filler, 'en') },
      key: typeof filler === 'string' && prepared.entities.has(filler) ? filler : null,
    }));
  // What was done is told in a sentence of its own, which lists nothing.
  if (prepared.briefing.events.some(({ key }) => key === only)) return [];
  const [id = [], en = []] = languages.map((language) => say(only, language).split(joint[language]));
  return id.length === en.length
    ? id.map((text, at) => ({ name: { id: text, en: en[at] ?? text }, key: null }))
    : [];
}

const joint: Readonly<Record<Language, RegExp>> = {
  id: /,? (?:dan|serta) |, /,
  en: /,? and |, /,
};
