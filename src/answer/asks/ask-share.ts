import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question } from '../../question/question.ts';
import type { Desk, Told } from '../desk.ts';
import { sameActor } from '../match/same-actor.ts';
import { tellDoings } from '../tell/from-actors.ts';

const tying: ReadonlySet<string> = new Set(['involve', 'connect']);

/** "Trump sama penangkapan ISIS", "the US with the arrests in Russia": of several named the one who stands apart from the deed; null: none does. */
export function besideDeed({ deeds, parts }: Question): string | null {
  const noun = deeds.find(
    ({ readings, voice }) => voice === 'noun' && !readings.some(({ deed }) => tying.has(deed)),
  );
  const behind = parts.filter(({ unit }) => noun && unit > noun.unit);
  const before = parts.filter(({ unit }) => noun && unit < noun.unit);
  const apart = before.length > 0 ? before[0] : behind.length > 1 ? behind.at(-1) : undefined;
  return apart?.keys[0] ?? null;
}

/** "apa kaitan CIA dengan penangkapan itu": what he did that it came of, that came of it, or in it. */
export function tellShareIn(key: string, { deeds, parts }: Question, desk: Desk): Told | null {
  const { prepared } = desk;
  const { events } = prepared.briefing;
  const asked = new Set(deeds.flatMap(({ readings }) => readings.map(({ deed }) => deed)));
  const done = events.filter(({ action }) => action.some((each) => asked.has(each)));
  const has = ({ agent, target, recipient, through }: BriefingEvent, one: string) =>
    [agent, target, recipient, through].some((fillers) =>
      fillers?.some((filler) => sameActor(one, filler, prepared)),
    );
  const others = parts.flatMap(({ keys }) => keys.filter((each) => each !== key));
  const causes = events.filter((event) =>
    done.some(({ because }) => because.some((link) => link.event === event.key)),
  );
  const results = events.filter(({ because }) =>
    because.some((link) => done.some((each) => each.key === link.event)),
  );
  const told = prepared.events.flatMap(({ event, terms }) =>
    [...asked].some((deed) => !tying.has(deed) && terms.has(`d:${deed}`)) ? [event] : [],
  );
  const his = [...done, ...causes, ...results, ...told].filter((event) => has(event, key));
  const event = his.find((each) => others.some((other) => has(each, other))) ?? his[0];
  return event ? tellDoings(key, [event]) : null;
}
