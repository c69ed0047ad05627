import type { BriefingEvent } from '../../briefing/schema.ts';
import type { Question, Unit } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { isActor } from '../prepare/prepare.ts';

const bothWord = /^(?:kedua|keduanya|dua|both|two|the two|duanya)$/;
/** Two of these may be any two. */
const anybody = /^(?:orang|pihak|men|people|guys|sides|parties)$/;
const personWord =
  /^(?:pemimpin|kepala negara|orang|tokoh|pihak|leaders?|heads of state|men|people|guys|sides|parties|figures?)$/;

/** "Kedua pemimpin itu siapa?", "who are the two players?": the two between whom was what is told right there. */
export function bothOfThem(question: Question, topic: Topic, desk: Desk): Question | null {
  const { deeds, parts, units, wanted } = question;
  const word = units.find((unit) => personWord.test(unit.text) || isPersons(unit, desk));
  const isAsked =
    word !== undefined &&
    units.some(({ text }) => bothWord.test(text)) &&
    units.some(({ wh }) => wh === 'who') &&
    deeds.every(({ unit }) => units[unit] === word) &&
    parts.every(({ keys, unit }) => keys.length === 0 || units[unit] === word);
  if (!isAsked || (wanted.kind !== 'identity' && wanted.kind !== 'filler')) return null;
  const { events } = desk.prepared.briefing;
  const spoken = events.find(({ key }) => key === topic.event);
  const pairs = events.filter(
    (event) => (event === spoken || !anybody.test(word.text)) && pairIn(event, word, desk) !== null,
  );
  const beside = [
    ...pairs.filter((event) => event === spoken),
    ...pairs.filter((event) => event.sentences.some((number) => spoken?.sentences.includes(number))),
  ];
  const [only, ...others] = new Map(
    pairs.map((event) => [pairIn(event, word, desk)?.join(), event]),
  ).values();
  const event = beside[0] ?? (others.length === 0 ? only : undefined);
  const [one, other] = (event && pairIn(event, word, desk)) ?? [];
  if (!event || one === undefined || other === undefined) return null;
  // Who they are is told of each of them; what they did together names them both.
  const isTheirs = event.agent?.length === 2;
  const readings = event.action.slice(0, 1).map((deed) => ({ deed, voice: 'noun' as const }));
  return {
    ...question,
    wanted: isTheirs ? { kind: 'filler', role: 'agent', deed: 0 } : { kind: 'topic' },
    type: 'person',
    deeds: [{ unit: 0, readings, voice: 'noun' }],
    parts: [],
    rest: [],
    event: event.key,
  };
}

function isPersons({ concepts, offices }: Unit, { lexicon }: Desk): boolean {
  return offices.length > 0 || concepts.some((concept) => lexicon.concepts.get(concept)?.kind === 'person');
}

/** The only two people between whom it was, who both hold the office that they are called by; null: others, or more. */
function pairIn(
  { agent, recipient, target, together }: BriefingEvent,
  word: Unit,
  { prepared }: Desk,
): readonly string[] | null {
  const sides = [...(agent ?? []), ...(target ?? []), ...(recipient ?? []), ...(together ?? [])];
  const people = [...new Set(sides)].flatMap((filler) => {
    const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
    return entity && isActor(entity) && entity.kind === 'person' ? [entity] : [];
  });
  const holds = people.every(
    ({ offices }) =>
      personWord.test(word.text) ||
      word.offices.length === 0 ||
      offices.some(({ office }) => word.offices.includes(office)),
  );
  return people.length === 2 && holds ? people.map(({ key }) => key).sort() : null;
}
