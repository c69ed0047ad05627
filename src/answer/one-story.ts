import type { MadeOfBriefings } from '../briefing/made.ts';
import type { Briefing } from '../briefing/schema.ts';
import type { Language } from '../language.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { alsoAsked } from '../question/also-asked.ts';
import { alternativesIn, withoutChoice } from '../question/alternatives.ts';
import { parseQuestion } from '../question/parse.ts';
import type { Question } from '../question/question.ts';
import type { Utterance } from '../question/utterance/normalise.ts';
import type { Spelling } from '../question/utterance/spelling.ts';
import { withWho } from '../question/who-left-out.ts';
import { withinSpeech } from '../question/within-speech.ts';
import type { Answer, Say, Topic } from './answer.ts';
import { askBriefing } from './asks/ask-briefing.ts';
import { settleEither } from './asks/events/ask-either.ts';
import { tellBoth } from './asks/going-on/ask-also.ts';
import { askCompared } from './asks/numbers/ask-compared.ts';
import { askSex } from './asks/people/ask-sex.ts';
import { askWhoSays } from './asks/sayings/ask-backing.ts';
import { isToldBy } from './asks/sayings/told-by.ts';
import type { Desk } from './desk.ts';
import { createLatest } from './latest.ts';
import { notSaid } from './not-said.ts';
import { type PreparedBriefing, prepareBriefing } from './prepare/prepare.ts';
import { withoutBecoming } from './recall/becoming.ts';
import { withoutCircumstance } from './recall/circumstance.ts';
import { settleCounterpart } from './recall/counterparts.ts';
import { settleByDeed } from './recall/known-by-deed.ts';
import { settleWinner } from './recall/known-by-prize.ts';
import { settleMember } from './recall/member-described.ts';
import { settleOfficeOf } from './recall/office-of-described.ts';
import { resolveOffices } from './recall/offices.ts';
import { settleOwner } from './recall/owners.ts';
import { withoutPair } from './recall/pairs.ts';
import { namePatients } from './recall/patients.ts';
import { recall } from './recall/recall.ts';
import { sinceInOffice } from './recall/since-in-office.ts';
import { settleNames } from './recall/which-one.ts';
import { settleWish } from './recall/wishes.ts';
import { askSupplied } from './weigh/ask-supplied.ts';
import { withDoubt } from './weigh/doubt.ts';

/** An utterance as one story understands it. */
export interface Reading {
  readonly utterance: Utterance;
  readonly briefing: Briefing;
  /** As it was put. */
  readonly parsed: Question;
  /** As it is meant here, after what was told. */
  readonly question: Question;
  readonly desk: Desk;
}

/** Reads and answers questions in one story at a time, whichever it is. */
export interface OneStory {
  /** The briefing ready to be asked; those asked for last are held. */
  prepare(briefing: Briefing): PreparedBriefing;
  isReady(briefing: Briefing): boolean;
  /** Reads one briefing of which nothing is kept, so that no reader waits until it is; how many may be left. */
  readAhead(published: readonly Briefing[]): number;
  /** @param topic what the conversation is about; null: nothing of this story */
  read(utterance: Utterance, briefing: Briefing, topic: Topic | null): Reading;
  /** @param topic as it was read with; without one it is answered where it fits, without doubts about it */
  ask(reading: Reading, topic: Topic | null): Answer;
}

/** How many briefings are held ready to be asked, some 0.1 MB each. */
const maxReady = 64;
/** Under this name it is kept what was read of a briefing. */
const reading = 'reading';
/** Of how many briefings it is seen at once whether they are kept. */
const lookedAtOnce = 64;

/** "Yang disita?" may mean people or things: the question word that was left out does not tell. */
function withEither(question: Question): Question {
  return question.deeds.every(({ voice }) => voice === 'active') ? question : { ...question, type: null };
}

/** @param made keeps what is read of briefings for the next start */
export function createOneStory(
  lexicon: Lexicon,
  say: Say,
  spelling: Spelling,
  made: MadeOfBriefings | undefined,
): OneStory {
  const ready = createLatest(maxReady, (briefing: Briefing) => {
    const kept = made?.find(briefing, reading) ?? null;
    // A copy: what the library gives may fetch its parts anew each time, and they are compared by identity.
    const prepared = prepareBriefing({ ...briefing }, lexicon, kept);
    if (kept === null) made?.keep(briefing, reading, prepared.reading());
    return prepared;
  });
  const prepare = ready.of;

  function read(utterance: Utterance, briefing: Briefing, topic: Topic | null): Reading {
    const prepared = prepare(briefing);
    const desk = { prepared, lexicon: prepared.lexicon, say };
    const correct = (word: string, language: Language) => spelling.correct(word, prepared.words, language);
    const vocabulary = { lexicon: prepared.lexicon, names: prepared.names, correct };
    const typed = parseQuestion(utterance, vocabulary);
    // "Yang luka?" after how many died asks how many were hurt.
    const counts = topic?.asked?.wanted.kind === 'number';
    const whole = counts ? null : withWho(utterance, typed);
    const parsed = whole ? withEither(parseQuestion(whole, vocabulary)) : typed;
    const recalled = recall(withoutPair(namePatients(parsed, desk), desk), topic, desk);
    const named = settleOwner(settleNames(settleMember(recalled, desk), desk), desk);
    const settled = settleByDeed(settleWinner(settleOfficeOf(named, desk), desk), desk);
    const resolved = resolveOffices(withoutBecoming(sinceInOffice(settled, desk), desk), desk);
    const question = settleWish(withoutCircumstance(settleCounterpart(resolved, desk), desk), desk);
    return { utterance, briefing, parsed, question, desk };
  }

  function ask(reading: Reading, topic: Topic | null): Answer {
    const { parsed, question, desk } = reading;
    const weighedUp = askCompared(question, desk, topic) ?? askSex(question, desk, topic);
    if (weighedUp) return weighedUp;
    const plain = withoutChoice(reading.utterance, parsed.units);
    if (plain) return ask(read(plain, reading.briefing, topic), topic);
    const spoken = withinSpeech(reading.utterance, parsed.units);
    const within = spoken && ask(read(spoken.plain, reading.briefing, topic), topic);
    if (within && isToldBy(spoken.speaker, within, desk)) return within;
    if (spoken?.turned) return notSaid(question, desk, topic, null);
    const also = alsoAsked(reading.utterance, parsed.units);
    if (also) {
      const of = (one: Utterance, about: Topic | null) => ask(read(one, reading.briefing, about), about);
      const first = of(also.first, topic);
      const alone = also.hangs ? null : of(also.then, topic);
      const then = first.kind === 'said' || topic === null ? first.topic : topic;
      return tellBoth(first, alone?.kind === 'said' ? alone : of(also.then, then));
    }
    const either = alternativesIn(reading.utterance, parsed.units)?.map((one) =>
      ask(read(one, reading.briefing, topic), topic),
    );
    if (either) return settleEither(either, desk) ?? either[0] ?? notSaid(question, desk, topic, null);
    const answer = askBriefing(question, desk, topic);
    // Another story than the chat's own answers only where it fits well.
    if (!topic) return answer;
    const doubted = withDoubt(answer, question, desk, topic);
    if (doubted.kind !== 'not-said') return doubted;
    const again = (last: Question) => askBriefing(last, desk, topic);
    return askSupplied(question, desk, topic) ?? askWhoSays(question, desk, topic, again) ?? doubted;
  }

  let [looked, lookedAt]: [readonly Briefing[] | null, number] = [null, 0];
  function readAhead(published: readonly Briefing[]): number {
    if (!made) return 0;
    if (published !== looked) [looked, lookedAt] = [published, 0];
    for (const briefing of published.slice(lookedAt, lookedAt + lookedAtOnce)) {
      lookedAt += 1;
      if (made.has(briefing, reading)) continue;
      made.keep(briefing, reading, prepareBriefing({ ...briefing }, lexicon).reading());
      break;
    }
    return published.length - lookedAt;
  }

  return { prepare, isReady: ready.has, readAhead, read, ask };
}
