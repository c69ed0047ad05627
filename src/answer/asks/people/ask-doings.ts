import type { BriefingEvent, Filler } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Question } from '../../../question/question.ts';
import { partWord } from '../../../question/wanted/wanted-piece.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { spokenActs } from '../../match/deeds.ts';
import { sameActor } from '../../match/same-actor.ts';
import { isAhead, isToCome } from '../../match/to-come.ts';
import { said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { tellDoings, tellIdentity } from '../../tell/from-actors.ts';
import { createScales } from '../../weigh/weigh.ts';
import { tellShareIn } from './ask-share.ts';

/** Less than this of what the question speaks of, and it is another event that is asked for. */
const rightDeed = 0.55;

/** What somebody did, and to whom where the question names more than one; with matter of its own, the one event that it speaks of. */
export function askDoings(
  keys: readonly string[],
  question: Question,
  desk: Desk,
  topic: Topic | null,
): Answer | null {
  const { prepared } = desk;
  const [key = '', ...others] = keys;
  const place = keys.length === 1 ? prepared.briefing.places.find((each) => each.key === key) : undefined;
  if (place) return tellWhatWasThere(place.key, question, desk, topic);
  if (question.order === 'before' && others.length === 0 && !place) {
    const former = tellFormerly(key, desk);
    if (former) return said(question, desk, topic, former, null, 'answer', 0.85);
  }
  const part = question.units.some((unit) => partWord.test(unit.text));
  const matter = question.rest.length + question.deeds.length;
  // "peran Trump dalam penyampaian terima kasih": what he did in just that.
  const share = part && others.length === 0 ? tellShareIn(key, question, desk) : null;
  if (share) return said(question, desk, topic, share, null, 'answer', 0.85);
  if (matter > 0 && !part) {
    const scales = createScales(question, prepared, desk.lexicon);
    const asksAhead = question.units.some(({ text }) => isAhead(text));
    const takesPart = prepared.events.flatMap((each) => {
      const { agent, target, recipient } = each.event;
      // "one robber", of the robbers; "kontrak katering", of the caterer.
      const namesHim = (filler: Filler) =>
        typeof filler !== 'string' && prepared.termsOf(filler.id).has(`n:${key}`);
      const isHis = agent?.some((filler) => sameActor(key, filler, prepared) || namesHim(filler)) ?? false;
      const isDoneTo = [...(target ?? []), ...(recipient ?? [])].some((filler) =>
        sameActor(key, filler, prepared),
      );
      // "What happened to the contract with the caterer?": his contract, not he.
      const isHisThing =
        befalls.test(question.units.map(({ text }) => text).join(' ')) &&
        (target?.some((filler) => namesHim(filler) && isCalledSo(filler, question, desk)) ?? false);
      const { share } = scales.event(each);
      // "Duitnya mau diapain?": what is to be done with it, before what was.
      const isMeant = asksAhead && isToCome(each.event);
      return (isHis || isDoneTo || isHisThing) && share >= rightDeed
        ? [{ event: each.event, share: share + (isMeant ? 0.5 : 0) + (isHisThing ? 0.4 : isHis ? 0.2 : 0) }]
        : [];
    });
    const [best] = takesPart.sort((left, right) => right.share - left.share);
    const told = best ? tellDoings(key, [best.event]) : null;
    return told ? said(question, desk, topic, told, best?.event.key ?? null, 'answer', 0.75) : null;
  }
  // "What happened to the suspects?": what was done to them, not what they did.
  const isDoneTo =
    others.length === 0 &&
    question.parts.some(
      ({ keys: own, role, unit }) =>
        own[0] === key &&
        (role === 'target' || role === 'recipient' || question.units[unit - 1]?.text === 'terhadap'),
    );
  const undergone = isDoneTo ? undergoneBy(key, desk) : [];
  const fits = (undergone.length > 0 ? undergone : doingsOf(key, part, desk)).filter(
    (event) =>
      !event.action.some((action) => question.apart.includes(action)) &&
      others.every((other) =>
        [...(event.target ?? []), ...(event.recipient ?? [])].some((filler) =>
          sameActor(other, filler, prepared),
        ),
      ),
  );
  // "What will they do?": what is still to come, where they are to do anything.
  const ahead = question.units.some(({ text }) => isAhead(text)) ? fits.filter(isToCome) : [];
  const told = tellDoings(key, ahead.length > 0 ? ahead : fits);
  return told ? said(question, desk, topic, told, (ahead[0] ?? fits[0])?.key ?? null, 'answer', 0.85) : null;
}

const befalls =
  /\b(?:happens?|happened|became|become) (?:to|of|with) |\bterjadi (?:dengan|pada|sama) |\bdilakukan (?:\S+ )?terhadap /;

/** All that the question speaks of beside its names stands in what something was done to. */
function isCalledSo(filler: Filler, { rest, units }: Question, { prepared }: Desk): boolean {
  if (typeof filler === 'string' || rest.length === 0) return false;
  return rest.every((at) => {
    const unit = units[at];
    return unit && languages.some((language) => covers(unit, prepared.termsOf(filler[language])));
  });
}

/** "What did she do before?": what he is called a former one of; null: of nothing. */
function tellFormerly(key: string, desk: Desk): Told | null {
  const entity = desk.prepared.entities.get(key);
  const isFormer = entity && isActor(entity) && former.test(entity.description?.en ?? '');
  return isFormer ? tellIdentity(key, desk) : null;
}

const former = /\b(?:former|formerly|ex|once|retired)\b/i;

/** "What were they going to do in the city?": what took place there, or was to. */
function tellWhatWasThere(place: string, question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const events = desk.prepared.briefing.events.filter((event) => event.place?.includes(place));
  const told = tellDoings(place, events);
  return told ? said(question, desk, topic, told, events[0]?.key ?? null, 'answer', 0.8) : null;
}

/** What somebody had done to him, without what was only said to him. */
function undergoneBy(key: string, { prepared }: Desk): readonly BriefingEvent[] {
  return prepared.briefing.events.filter(
    ({ action, status, target }) =>
      status === 'happened' &&
      !action.some((deed) => spokenActs.has(deed)) &&
      target?.some((filler) => sameActor(key, filler, prepared)),
  );
}

/** The events that somebody did; `part`: also those in which he is on the other side, for who plays a part without acting alone. */
function doingsOf(key: string, part: boolean, desk: Desk): readonly BriefingEvent[] {
  const { events } = desk.prepared.briefing;
  const has = (fillers: BriefingEvent['agent']) =>
    fillers?.some((filler) => sameActor(key, filler, desk.prepared)) ?? false;
  const did = events.filter((event) => has(event.agent));
  const alone = did.filter((event) => event.agent?.length === 1);
  const met = events.filter(
    (event) => !has(event.agent) && (has(event.target) || has(event.recipient) || has(event.through)),
  );
  if (!part) return did.length > 0 ? did : met;
  return alone.length > 0 ? alone : [...met, ...did];
}
