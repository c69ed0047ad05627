import type { Question } from '../../../question/question.ts';
import { emptyUnit } from '../../../question/units/units.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { harming, isLightDeed } from '../../match/deeds.ts';
import { sameActor } from '../../match/same-actor.ts';
import { asksToCome } from '../../match/to-come.ts';
import { said, strangers } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { tellTarget } from '../../tell/fillers.ts';
import { bothLines } from '../../tell/wording.ts';
import { createScales } from '../../weigh/weigh.ts';
import { quoteSentence } from './ask-sentences.ts';

/** Words that suppose something. */
const supposing = /^(?:kalau|jika|bila|apabila|seandai\w*|andai\w*|misal\w*|if|unless|had|otherwise)$/;
/** What the article tells of what did not come about, or has not yet. */
const supposed =
  /\b(?:(?:could|would|might|may) (?:well )?have|could (?:kill|cost|mean|lead|become|be)|if|unless|otherwise|in case)\b/i;

const mayBe = /^(?:dapat|bisa|mungkin|could|might|may)$/;

const kinds: ReadonlySet<Question['wanted']['kind']> = new Set([
  'filler',
  'doing',
  'manner',
  'outcome',
  'state',
  'number',
]);

/**
 * "Kalau tidak dicegah, bagaimana?", "what would have happened if …": only what the article itself supposes answers, and of what
 * it supposes elsewhere nothing follows. Null: nothing of the sort is asked, or the article supposes nothing of it.
 */
export function askIf(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const victims = askVictims(question, desk, topic);
  if (victims) return victims;
  const { deeds, type, units, wanted } = question;
  // "how would they have done it" asks by what means.
  const asksMeans = wanted.kind === 'manner';
  // "apa dampak yang dapat ditimbulkan": what might come of it.
  const comesOfIt = wanted.kind === 'outcome';
  const at = units.findIndex(
    ({ text }, index) =>
      supposing.test(text) || (!asksMeans && isUnreal(units, index)) || (comesOfIt && mayBe.test(text)),
  );
  const isOpen = wanted.kind !== 'filler' || type === 'thing' || type === null;
  if (at < 0 || deeds.length === 0 || !kinds.has(wanted.kind) || !isOpen) return null;
  // "how many might have been killed": a number of those who were not.
  if (wanted.kind === 'number' && !deeds.some(({ readings }) => readings.some(isHarm))) return null;
  // "kalau polisi bilang apa?" turns to somebody else, "had he called?" supposes nothing.
  const isSupposition = units.some(
    ({ text }, index) =>
      /^(?:would|bakal|akan|sampai|jadi|tidak|not|\w+n't)$/.test(text) ||
      (comesOfIt && (mayBe.test(text) || /^(?:berhasil|sukses|succe\w+)$/.test(text))) ||
      isUnreal(units, index),
  );
  const asksWhat = units.some(({ wh }) => wh === 'what' || wh === 'how' || wh === 'how-many');
  if (!isSupposition || !asksWhat || strangers(question, desk).length > 0) return null;
  if (isPromised(question, desk)) return null;
  const told = tellSupposed(question, desk, topic);
  return told && said(question, desk, topic, told, null, 'answer', 0.95);
}

/** "What will they do if they learn of a threat?": what those who are named are going to do is told by itself. */
function isPromised(question: Question, { prepared }: Desk): boolean {
  const [part, ...others] = question.parts.filter(({ role }) => role === 'agent');
  if (!asksToCome(question) || question.wanted.kind !== 'doing' || !part || others.length > 0) return false;
  return prepared.events.some(
    ({ event, terms }) =>
      event.status === 'planned' &&
      event.agent?.some((filler) => part.keys.some((key) => sameActor(key, filler, prepared, true))) &&
      question.rest.every((at) => covers(question.units[at] ?? emptyUnit, terms)),
  );
}

/** "What might it have led to?": of what did not come about. */
function isUnreal(units: Question['units'], at: number): boolean {
  const isModal = /^(?:might|could|would)$/.test(units[at]?.text ?? '');
  return isModal && units.slice(at + 1).some(({ text }) => text === 'have');
}

/** What the background or a sentence supposes of what is asked about. */
function tellSupposed(question: Question, desk: Desk, topic: Topic | null): Told | null {
  const { briefing, sentences } = desk.prepared;
  const scales = createScales(question, desk.prepared, desk.lexicon);
  const spoken = briefing.events.find(({ key }) => key === topic?.event)?.sentences ?? [];
  const found = briefing.sentences
    .flatMap(({ text, translation }, index) => {
      const english = briefing.language === 'en' ? text : translation;
      const number = index + 1;
      return supposed.test(english) && sentences[index]
        ? [{ number, share: scales.sentence(number).share + (spoken.includes(number) ? 0.2 : 0) }]
        : [];
    })
    .sort((left, right) => right.share - left.share);
  const [best, second] = found;
  const little = best && !second && isOfUndone(question, desk);
  if (!best || (best.share < enough && !little && (second || best.share < some))) return null;
  const item = briefing.background.find(
    (each) => each.sentences.includes(best.number) && supposed.test(each.en),
  );
  const quoted = quoteSentence(best.number, desk, (language, text) =>
    desk.say(language, 'sentence', { text }),
  );
  return {
    line: bothLines((language) => ({
      lead: '',
      rest: item?.[language] ?? desk.say(language, 'sentence', { text: quoted[language] }),
    })),
    sentences: item?.sentences ?? [best.number],
    actors: [],
  };
}

// What the article supposes speaks of so much of the question, or of this much where it supposes nothing else.
const enough = 0.5;
const some = 0.2;

const isHarm = ({ deed }: { readonly deed: string }) => harming.has(deed);
const victimWord = /^(?:korban|victims?|casualties)$/;
const toCome =
  /^(?:would|would've|might|could|bakal|akan|mau|hendak|supposed to|(?:(?:was|were|is|are) )?(?:going|meant|due|planned) to|hampir|nearly|almost)$/;

/** "Who would have died if it had gone ahead?": those to whom just that was to be done. */
function askVictims(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { deeds, type, units, wanted } = question;
  if (type !== 'person' || wanted.kind !== 'filler' || (wanted.role === 'agent' && !dies(question)))
    return null;
  const harmed =
    deeds.some(({ readings }) => readings.some(({ deed }) => harming.has(deed))) ||
    units.some(({ text }) => victimWord.test(text));
  // "against whom was it directed": to whom it was to be done.
  const aimed = /\b(?:against whom|against who|terhadap siapa|aimed at whom)\b/.test(
    units.map(({ text }) => text).join(' '),
  );
  const isAhead = units.some(({ text }) => toCome.test(text) || (supposing.test(text) && text !== 'kalau'));
  const unknown = strangers(question, desk).filter(({ text }) => !violent.test(text));
  if (!(aimed ? deeds.every(isMeant) : harmed && isAhead) || unknown.length > 0) return null;
  const [event, ...others] = desk.prepared.briefing.events.filter(
    ({ status, target }) =>
      (status === 'foiled' || status === 'planned') &&
      target?.some((filler) => {
        const entity = typeof filler === 'string' ? desk.prepared.entities.get(filler) : undefined;
        return (
          entity !== undefined && isActor(entity) && (entity.kind === 'person' || entity.kind === 'group')
        );
      }),
  );
  if (!event || others.length > 0) return null;
  return said(question, desk, topic, tellTarget(event, desk), event.key, 'answer', 0.95);
}

/** Who dies undergoes it, though he is the verb's subject. */
function dies({ deeds, wanted }: Question): boolean {
  const verb = wanted.kind === 'filler' ? deeds[wanted.deed ?? 0] : undefined;
  return verb?.readings.some(({ deed }) => deed === 'die') === true;
}

/** It speaks of nothing but what was meant to be done and was not. */
function isOfUndone({ deeds, rest }: Question, { prepared }: Desk): boolean {
  const undone = new Set(
    prepared.briefing.events.flatMap(({ action, status }) => (status === 'foiled' ? action : [])),
  );
  const isMeant = (deed: Question['deeds'][number]) =>
    isLightDeed(deed) || deed.readings.some((reading) => undone.has(reading.deed));
  return rest.length === 0 && undone.size > 0 && deeds.every(isMeant);
}

const violent = /^(?:violence|kekerasan|aggression|plot|scheme)$/;
const aiming: ReadonlySet<string> = new Set([
  'plan',
  'intend',
  'target',
  'order',
  'lead',
  'attack',
  'direct',
  'aim',
]);

function isMeant({ readings }: Question['deeds'][number]): boolean {
  return readings.some(({ deed }) => aiming.has(deed));
}
