import type { Part, Question, Unit } from '../../../question/question.ts';
import { wordsOf } from '../../../text/tokens.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { tellIdentity } from '../../tell/from-actors.ts';
import { withoutVerdict } from '../../tell/verdicts.ts';
import { bothLines } from '../../tell/wording.ts';
import { askOffice } from './ask-offices.ts';

const between = /^(?:the|a|of|dari|selaku|sebagai|si|sang|itu|mr|mister|pak)$/;

const asksOfDeeds: ReadonlySet<Question['wanted']['kind']> = new Set([
  'filler',
  'reason',
  'time',
  'place',
  'manner',
  'outcome',
  'number',
]);

/** "Why did Pompeo, the director of the FSB, …", "kenapa presiden AS Vladimir Putin …": what he is not is put right before all else. */
export function askApposition(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  if (question.deeds.length === 0 || !asksOfDeeds.has(question.wanted.kind)) return null;
  const { units } = question;
  const claimed = claimedOffice(question, desk);
  if (claimed) return putRight(claimed, question, desk, topic);
  const named = units.flatMap((unit, at) =>
    unit.isFunction && between.test(unit.text) ? [] : [{ unit, at }],
  );
  for (const [index, { unit, at }] of named.entries()) {
    const next = named[index + 1];
    const last = named[index + 2];
    if (!next) break;
    // "US President Vladimir Putin": the title is another one's.
    const [title, own] = [personOf(unit, desk), personOf(next.unit, desk)];
    const isTitle = title && next.at === at + 1 && !isCalled(title, unit, desk);
    if (isTitle && own && title !== own && isCalled(own, next.unit, desk))
      return putRight(own, question, desk, topic);
    if (!last) continue;
    const isOffice = ({ names, offices }: Unit) => names.length === 0 && offices.length > 0;
    const [who, office, body] = isOffice(next.unit)
      ? [unit, next.at, last]
      : isOffice(unit)
        ? [last.unit, at, next]
        : [null, -1, null];
    const holder = who && personOf(who, desk);
    const of = body?.unit.names[0];
    if (!holder || of === undefined || of === holder || !isBody(of, desk)) continue;
    const parts = [holder, of].map(
      (key, part): Part => ({
        unit: part === 0 ? at : (body?.at ?? at),
        keys: [key],
        role: null,
        deed: null,
      }),
    );
    const claim: Question = {
      ...question,
      wanted: { kind: 'truth' },
      deeds: [],
      parts,
      rest: [office],
      order: null,
      negated: false,
    };
    const answer = askOffice(claim, desk, topic);
    if (answer?.kind === 'said' && answer.as === 'correction') return putRight(holder, question, desk, topic);
  }
  return null;
}

/** "Pompeo yang jadi presiden Amerika itu", "Pompeo, who is the US president": he of whom it is said, who holds another office. */
function claimedOffice({ units }: Question, desk: Desk): string | null {
  for (const [at, unit] of units.entries()) {
    const key = personOf(unit, desk);
    if (!key || !isCalled(key, unit, desk) || !/^(?:yang|who)$/.test(units[at + 1]?.text ?? '')) continue;
    const next = units.findIndex(({ text }, index) => index > at + 1 && !claiming.test(text));
    const other = units[next] && personOf(units[next], desk);
    if (other && other !== key && !isCalled(other, units[next] as Unit, desk)) return key;
  }
  return null;
}

/** What says that somebody is something. */
const claiming = /^(?:jadi|menjadi|adalah|merupakan|menjabat|sebagai|is|was|the)$/;

function putRight(key: string, question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const told = tellIdentity(key, desk);
  if (!told) return null;
  const line = bothLines((language) => withoutVerdict(told.line[language], desk));
  return said(question, desk, topic, { ...told, line }, null, 'correction', 0.8);
}

/** The one person whom a word names, who holds an office. */
function personOf({ names }: Unit, { prepared }: Desk): string | null {
  const [key, ...others] = names;
  const entity = prepared.entities.get(key ?? '');
  const isHolder =
    entity !== undefined && isActor(entity) && entity.kind === 'person' && entity.offices.length > 0;
  return isHolder && others.length === 0 ? entity.key : null;
}

/** By his own name, rather than by what he is. */
function isCalled(key: string, { text }: Unit, { prepared }: Desk): boolean {
  const own = wordsOf(prepared.entities.get(key)?.name.en ?? '');
  return wordsOf(text).some((word) => own.includes(word));
}

function isBody(key: string, { prepared }: Desk): boolean {
  const entity = prepared.entities.get(key);
  return entity !== undefined && isActor(entity) && entity.kind !== 'person' && entity.kind !== 'group';
}
