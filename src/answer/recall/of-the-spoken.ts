import type { Part, Question } from '../../question/question.ts';
import type { Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { allFillers } from '../match/covers.ts';
import { tellWhere } from '../tell/from-actors.ts';
import { namesNothing } from './elided.ts';
import { fromSomewhere, isFromSomewhere, latestOfSort, onlyOfSort } from './whom-it-means.ts';

/** What a question that names nobody asks of whoever was spoken of: where he is from, what his part was, what it is; null: nothing of the sort. */
export function askedOfSpoken(
  question: Question,
  parts: readonly Part[],
  topic: Topic,
  desk: Desk,
): Question | null {
  // "where is she from?", "dari kelompok apa?": who that is.
  const [named] = parts.find(({ keys }) => keys.length > 0)?.keys ?? [];
  const origin = named ?? fromSomewhere(topic, desk);
  const untold = question.type !== null || tellWhere(origin ?? '', desk) === null;
  if (asksOrigin(question) && origin !== undefined && untold && isFromSomewhere(origin, desk))
    return {
      ...question,
      wanted: { kind: 'identity' },
      parts: [{ unit: 0, keys: [origin], role: null, deed: null }],
    };
  // "tugasnya apa?", "what was his part?": what he did.
  const [actor] = topic.actors;
  const task = question.rest.length === 1 ? question.units[question.rest[0] ?? -1] : undefined;
  if (actor !== undefined && taskWord.test(task?.text ?? '') && namesNothing({ ...question, parts: [] }))
    return {
      ...question,
      wanted: { kind: 'doing' },
      rest: [],
      parts: [
        {
          unit: 0,
          keys: [parts.find(({ keys }) => keys.length > 0)?.keys[0] ?? actor],
          role: null,
          deed: null,
        },
      ],
    };
  // "itu lembaga apa?": what the latest of that sort is.
  const isRecipient = question.wanted.kind === 'filler' && question.wanted.role === 'recipient';
  if (
    question.wanted.kind === 'filler' &&
    !isRecipient &&
    question.rest.length + question.deeds.length === 0
  ) {
    const points = question.units.some(({ text }) => /^(?:itu|ini|it|that|this)$/.test(text));
    const key =
      points && parts.every((part) => part.keys.length === 0)
        ? (latestOfSort(question, topic, desk) ?? onlyOfSort(question, topic, desk))
        : undefined;
    if (key !== undefined)
      return {
        ...question,
        wanted: { kind: 'identity' },
        parts: [{ unit: 0, keys: [key], role: null, deed: null }],
      };
  }
  return null;
}

const taskWord = /^(?:tugas|peran|fungsi|kerjaan|role|part|task|andil|kontribusi)$/;

/** It asks where somebody is from and nothing else. */
function asksOrigin({ deeds, rest, units, wanted }: Question): boolean {
  const from = units.findIndex(({ text }) => /^(?:from|dari|asal|berasal|darimana|dari mana)$/.test(text));
  const last = units.findIndex(({ text }, at) => at > from && !/^(?:mana|apa|itu|sih|ya)$/.test(text));
  if (from < 0 || deeds.length + rest.length > 0) return false;
  const ofBody = units.some(({ text }) =>
    /^(?:organisasi|kelompok|lembaga|negara|organi[sz]ation|group|country)$/.test(text),
  );
  return (wanted.kind === 'place' || wanted.kind === 'filler') && (ofBody || last < 0);
}

/** "Ada hubungan apa sama Nadia?": of whoever was spoken of, with her. */
export function tieToSpoken(question: Question, parts: readonly Part[], topic: Topic): Question | null {
  const named = parts.filter(({ keys }) => keys.length > 0);
  const [one, ...others] = named;
  const asks = question.units.some(
    ({ enclitic, text }) =>
      (enclitic && /^(?:siapa|apa)$/.test(text)) ||
      /^(?:hubungan|kaitan|relasi|related|relationship|relation|connection|connected)$/.test(text),
  );
  const other = topic.actors.find((key) => !one?.keys.includes(key));
  if (!asks || !one || others.length > 0 || other === undefined || question.deeds.length > 0) return null;
  const spoken: Part = { unit: one.unit, keys: [other], role: null, deed: null };
  return { ...question, wanted: { kind: 'relation' }, parts: [spoken, one], rest: [] };
}

/** "which church?" of what was told without one: the one of which the article tells. */
export function chosenAlone(question: Question, topic: Topic, { prepared }: Desk): Question | null {
  const { deeds, only, parts, rest, wanted } = question;
  const [key, ...others] = only;
  if (key === undefined || others.length + deeds.length + parts.length + rest.length > 0) return null;
  const spoken = prepared.briefing.events.find((event) => event.key === topic.event);
  if (wanted.kind !== 'filler' || (spoken && allFillers(spoken).includes(key))) return null;
  return {
    ...question,
    wanted: { kind: 'identity' },
    type: null,
    parts: [{ unit: 0, keys: [key], role: null, deed: null }],
    only: [],
  };
}
