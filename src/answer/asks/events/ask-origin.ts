import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question, Unit } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { allFillers, covers, isPlace } from '../../match/covers.ts';
import { said } from '../../not-said.ts';
import { told } from '../../tell/told.ts';
import { bothLines, leadAndText, sayFiller, withName } from '../../tell/wording.ts';

/** Verbs that ask, beside "from where", only whence somebody has it. */
const coming: ReadonlySet<string> = new Set(['originate', 'come', 'receive', 'obtain', 'borrow']);
const fromWhere =
  /\bdari (?:daerah |kota |negara |provinsi |pulau |desa )?mana\b|\basal(?:nya)? (?:dari )?(?:\w+ )?mana\b|\bwhere\b.*\bfrom\b|\bfrom where\b|\bcome from\b/;

/** "Duriannya dari daerah mana?", "where is the rice from?": where a thing is from, as the words for it say ("durian from Central Sulawesi"); null: they do not. */
export function askOrigin(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, parts, rest, units, wanted } = question;
  const { prepared } = desk;
  // "the digger": a thing, though the word says what it does.
  const isThing = ({ unit, voice }: (typeof deeds)[number]) =>
    voice === 'agent' && (units[unit]?.concepts.length ?? 0) > 0;
  const [at, ...others] = [...rest, ...deeds.filter(isThing).map((deed) => deed.unit)];
  const unit = units[at ?? -1];
  const asksFrom = fromWhere.test(units.map(({ text }) => text).join(' '));
  const isFrom = deeds.every((each) => isThing(each) || each.readings.every(({ deed }) => coming.has(deed)));
  const asksIt = wanted.kind === 'place' || (wanted.kind === 'filler' && wanted.fromWhom === true);
  if (!asksIt || !asksFrom || !isFrom || !unit || others.length > 0) return null;
  if (parts.some(({ keys }) => keys.length > 0)) return null;
  const found = prepared.briefing.events.flatMap((event) =>
    originsIn(event, (text) => covers(unit, prepared.termsOf(text)), desk).map((key) => ({ event, key })),
  );
  const [first] = found;
  if (!first) return askLender(unit, question, desk, topic);
  if (found.some(({ key }) => key !== first.key)) return null;
  const { event, key } = first;
  const line = bothLines((language) =>
    leadAndText(sayFiller(key, language, prepared), [], event.text[language]),
  );
  const sentences = withName(key, event.sentences, prepared);
  return said(question, desk, topic, told(line, event, desk, [key], sentences), event.key, 'answer', 0.95);
}

/** How a thing came to whoever has it, before whom it came from. */
const got = {
  id: /^(.*?) (?:pinjaman|sewaan|kiriman|sumbangan|hibah|bantuan) dari (.+)$/,
  en: /^(.*?) (?:borrowed|rented|hired|sent|donated|given) (?:from|by) (.+)$/,
};

/** "Where did the digger come from?" of one "borrowed from an irrigation project". */
function askLender(unit: Unit, question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { briefing, termsOf } = desk.prepared;
  const found = briefing.events.flatMap((event) =>
    allFillers(event).flatMap((filler) => {
      if (typeof filler === 'string') return [];
      const [id, en] = [got.id.exec(filler.id), got.en.exec(filler.en)];
      const isIt = id !== null && en !== null && covers(unit, termsOf(id[1] ?? ''));
      return isIt ? [{ event, from: { id: id[2] ?? '', en: en[2] ?? '' } }] : [];
    }),
  );
  const [only, another] = found;
  if (!only || another) return null;
  const { event, from } = only;
  const line = bothLines((language) => leadAndText(from[language], [], event.text[language]));
  return said(question, desk, topic, told(line, event, desk, []), event.key, 'answer', 0.9);
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
