import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Question } from '../../question/question.ts';
import type { PreparedBriefing, PreparedEvent } from '../prepare/prepare.ts';
import { relate, veryDeed } from './deeds.ts';
import { hangsOn } from './linked.ts';

const opening =
  /^(?:during|while|before|after|amid|saat|waktu|ketika|selama|pas|sewaktu|semasa|sebelum|setelah|sesudah|sehabis|usai|menjelang)$/;
const causing = /^(?:because|because of|due to|owing to|karena|akibat|gara-gara|gegara|lantaran)$/;
const afterwards = /^(?:after|setelah|sesudah|sehabis|usai)$/;
const within = /^(?:during|while|amid|saat|waktu|ketika|selama|pas|sewaktu|semasa)$/;

/** "siapa yang meninggal waktu mogok", "what failed before the landing": the deed only says when, or for what, by another event that this one goes with. */
export function isSetting(
  at: number,
  { deeds, units, wanted }: Question,
  candidate: PreparedEvent,
  prepared: PreparedBriefing,
  lexicon: Lexicon,
): boolean {
  const deed = deeds[at];
  if (!deed || deeds.length < 2) return false;
  const opens = units
    .slice(0, deed.unit)
    .findLast(({ text }) => !/^(?:the|this|that|of|nya|ada|terjadi)$/.test(text));
  // "Were there any deaths because of the hack?": just that came of it.
  const isCause = causing.test(opens?.text ?? '') && deed.voice === 'noun';
  if (isCause)
    return candidate.event.because.some(({ event }) =>
      prepared.events.some(
        (other) =>
          other.event.key === event &&
          deed.readings.some((reading) => relate(reading.deed, other, lexicon).score >= veryDeed),
      ),
    );
  if (wanted.kind === 'truth' || wanted.kind === 'time' || !opening.test(opens?.text ?? '')) return false;
  const isWithin = within.test(opens?.text ?? '');
  const { events } = prepared.briefing;
  return prepared.events.some((other) => {
    if (other === candidate || other.event.status === 'foiled' || other.event.status === 'denied')
      return false;
    if (!deed.readings.some((reading) => relate(reading.deed, other, lexicon).score >= veryDeed))
      return false;
    const span = isWithin ? spanOf(other.event, prepared) : null;
    if (span && candidate.event.date?.length === span.from.length)
      return candidate.event.date >= span.from && candidate.event.date <= span.to;
    return goesWith(candidate.event, other.event, events, afterwards.test(opens?.text ?? ''));
  });
}

/** From when to when something went on, as far as days tell; null: they do not. */
function spanOf(event: BriefingEvent, { briefing }: PreparedBriefing): { from: string; to: string } | null {
  const ended = briefing.events.find(
    ({ action, date, target }) => date && action.includes('end') && target?.includes(event.key),
  );
  const to = event.until ?? ended?.date;
  if (!to) return null;
  if (event.date) return { from: event.date, to };
  const days = briefing.figures.find(({ of, unit }) => of === event.key && unit.en === 'days')?.value;
  if (days === undefined || to.length < 10) return null;
  const from = new Date(Date.parse(to) - days * 86_400_000).toISOString().slice(0, 10);
  return { from, to };
}

/** One came of the other, by a third one or not, or both are told in one sentence; what came after came of the other. */
function goesWith(
  event: BriefingEvent,
  other: BriefingEvent,
  events: readonly BriefingEvent[],
  isAfter: boolean,
): boolean {
  if (hangsOn(event, other)) return true;
  if (isAfter) return false;
  if (hangsOn(other, event)) return true;
  if (event.sentences.some((number) => other.sentences.includes(number))) return true;
  const between = events.filter((each) => each !== event && each !== other);
  return between.some((each) => hangsOn(each, event) && hangsOn(other, each));
}
