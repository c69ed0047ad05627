import type { BriefingEvent } from '../../../briefing/schema.ts';
import type { Question } from '../../../question/question.ts';
import type { Desk, Told } from '../../desk.ts';
import { sameActor } from '../../match/same-actor.ts';
import { tellDoings } from '../../tell/from-actors.ts';

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
export function tellShareIn(
  key: string,
  { deeds, parts, rest, units, wanted }: Question,
  desk: Desk,
): Told | null {
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
  // The part that somebody has in it is none that is only spoken of beside it.
  const beside = wanted.kind === 'doing' ? [] : told;
  const his = [...done, ...causes, ...results, ...beside].filter((event) => has(event, key));
  // "the part of the FSB in foiling it": what it did by itself, before what others had done with it.
  const alone = wanted.kind === 'doing' ? his.find((each) => isByHimAlone(each, key, desk)) : undefined;
  if (alone) return tellDoings(key, [alone]);
  // "penyampaian terima kasih": that which is both.
  const spoken = new Set([...asked, ...rest.flatMap((at) => units[at]?.deeds.map(({ deed }) => deed) ?? [])]);
  const likeness = ({ action }: BriefingEvent) => action.filter((deed) => spoken.has(deed)).length;
  const most = Math.max(...his.map(likeness));
  const event =
    his.find((each) => others.some((other) => has(each, other))) ??
    his.find((each) => likeness(each) === most);
  return event ? tellDoings(key, [event]) : null;
}

function isByHimAlone({ agent }: BriefingEvent, key: string, { prepared }: Desk): boolean {
  const [own, ...others] = agent ?? [];
  return own !== undefined && others.length === 0 && sameActor(key, own, prepared);
}
