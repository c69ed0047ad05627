import type { Briefing } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Question, Unit } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { sameActor } from '../../match/same-actor.ts';
import { said } from '../../not-said.ts';
import { union } from '../../prepare/read-briefing.ts';
import { namesIn } from '../../prepare/read-terms.ts';
import { tellTime } from '../../tell/from-time-and-place.ts';
import { bothLines, capital, sayDate, sentence } from '../../tell/wording.ts';

/** Verbs that only ask, beside "until when", how far something goes. */
const goingOn = /^(?:run|runs|last|lasts|go on|berlaku|berjalan|berlangsung)$/;

type Time = Briefing['times'][number];

/** "When does his contract end?": a day of the time line in the words that it has there, which may be no event's; null: none has all that is asked for, or several have. */
export function askTimeTold(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, negated, parts, rest, units, wanted } = question;
  const { lexicon, prepared } = desk;
  if (wanted.kind !== 'time' || wanted.clock || negated) return null;
  const spoken = [...rest, ...deeds.map(({ unit }) => unit)].flatMap((at) => units[at] ?? []);
  const matter = wanted.end ? spoken.filter(({ text }) => !goingOn.test(text)) : spoken;
  const named = parts.filter(({ keys }) => keys.length > 0);
  if (matter.length === 0) return null;
  const isAsked = ({ sentences, what }: Time) => {
    const own = union(languages.map((language) => prepared.termsOf(what[language])));
    const names = namesIn(
      union([own, ...sentences.flatMap((number) => prepared.sentences[number - 1] ?? [])]),
    );
    const isHere = ({ keys }: (typeof named)[number]) =>
      keys.some((key) => names.some((name) => sameActor(key, name, prepared)));
    // "run out", "habis" of what ends: a kind of it.
    const isSaid = (unit: Unit) =>
      covers(unit, own) ||
      (unit.text === 'habis' && own.has('d:end')) ||
      unit.deeds.some(({ deed }) => lexicon.deeds.get(deed)?.broader.some((each) => own.has(`d:${each}`)));
    return matter.every(isSaid) && named.every(isHere);
  };
  const [time, another] = prepared.briefing.times.filter(isAsked);
  if (!time || another) return null;
  const event = prepared.briefing.events.find(({ key }) => key === time.event);
  const told = event ? tellTime(event, desk) : tellDay(time, desk);
  return told ? said(question, desk, topic, told, event?.key ?? null, 'answer', 0.85) : null;
}

function tellDay({ date, sentences, time, what }: Time, { prepared }: Desk): Told {
  const year = prepared.briefing.published.date.slice(0, 4);
  const line = bothLines((language) => ({
    lead: capital([sayDate(date, language, year), time ?? ''].filter(Boolean).join(' ')),
    rest: `: ${sentence(what[language])}`,
  }));
  return { line, sentences, actors: [] };
}
