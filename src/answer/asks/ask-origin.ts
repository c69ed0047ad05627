import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import type { Answer, Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { covers, isPlace } from '../match/covers.ts';
import { said } from '../not-said.ts';
import { told } from '../tell/told.ts';
import { bothLines, leadAndText, sayFiller, withName } from '../tell/wording.ts';

const fromWhere =
  /\bdari (?:daerah |kota |negara |provinsi |pulau |desa )?mana\b|\basal(?:nya)? (?:dari )?(?:\w+ )?mana\b|\bwhere\b.*\bfrom\b|\bfrom where\b|\bcome from\b/;

/** "Duriannya dari daerah mana?", "where is the rice from?": where a thing is from, as the words for it say ("durian from Central Sulawesi"); null: they do not. */
export function askOrigin(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, units, wanted } = question;
  const { prepared } = desk;
  const [at, ...others] = rest;
  const unit = units[at ?? -1];
  const asksFrom = fromWhere.test(units.map(({ text }) => text).join(' '));
  const isFrom = deeds.every(({ readings }) =>
    readings.every(({ deed }) => deed === 'originate' || deed === 'come'),
  );
  if (wanted.kind !== 'place' || !asksFrom || !isFrom || !unit || others.length > 0) return null;
  if (parts.some(({ keys }) => keys.length > 0)) return null;
  const found = prepared.briefing.events.flatMap((event) =>
    originsIn(event, (text) => covers(unit, prepared.termsOf(text)), desk).map((key) => ({ event, key })),
  );
  const [first] = found;
  if (!first || found.some(({ key }) => key !== first.key)) return null;
  const { event, key } = first;
  const line = bothLines((language) =>
    leadAndText(sayFiller(key, language, prepared), [], event.text[language]),
  );
  const sentences = withName(key, event.sentences, prepared);
  return said(question, desk, topic, told(line, event, desk, [key], sentences), event.key, 'answer', 0.95);
}

/** The places that a text names behind "from", in both languages. */
function originsIn(
  { about, agent, target }: BriefingEvent,
  speaksOfIt: (text: string) => boolean,
  { prepared }: Desk,
): readonly string[] {
  return [...(target ?? []), ...(agent ?? []), ...(about ?? [])].flatMap((filler) => {
    if (typeof filler === 'string') return [];
    const [, before = '', after = ''] = /^(.*?)\basal (.+)$/.exec(filler.id) ?? [];
    if (!speaksOfIt(before) || !/\bfrom\b/.test(filler.en)) return [];
    return [...prepared.termsOf(after)].flatMap((term) =>
      term.startsWith('n:') && isPlace(term.slice(2), prepared) ? [term.slice(2)] : [],
    );
  });
}
