import type { Question } from '../../question/question.ts';
import type { Answer, Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { notSaid, said, strangers, topicOf } from '../not-said.ts';
import { askItem } from '../recall/ask-items.ts';
import { askBecause } from './events/ask-because.ts';
import { askCourse } from './events/ask-course.ts';
import { askEach } from './events/ask-each.ts';
import { askEvents } from './events/ask-events.ts';
import { askIf } from './events/ask-if.ts';
import { askKnown } from './events/ask-known.ts';
import { askMeanwhile } from './events/ask-meanwhile.ts';
import { askNeeds } from './events/ask-needs.ts';
import { askOnBehalf } from './events/ask-on-behalf.ts';
import { askOnly } from './events/ask-only.ts';
import { askOrdinal } from './events/ask-ordinal.ts';
import { askRanked } from './events/ask-ranked.ts';
import { tellBackgrounds } from './events/ask-sentences.ts';
import { askThere } from './events/ask-there.ts';
import { notThroughAnother } from './events/in-person.ts';
import { askGuess } from './going-on/ask-guess.ts';
import { askCountedThere, askImplied, askUnpointed } from './going-on/ask-implied.ts';
import { askLastTime } from './going-on/ask-last-time.ts';
import { askLikewise } from './going-on/ask-likewise.ts';
import { askMore } from './going-on/ask-more.ts';
import { askBeforeOrNow } from './numbers/ask-before-now.ts';
import { askNth } from './numbers/ask-nth.ts';
import { askQuantity } from './numbers/ask-quantity.ts';
import { askActors } from './people/ask-actors.ts';
import { askApposition } from './people/ask-appositions.ts';
import { askWhenBecame } from './people/ask-becoming.ts';
import { askCarried } from './people/ask-carried.ts';
import { askEmployer } from './people/ask-employer.ts';
import { askListed } from './people/ask-lists.ts';
import { askMember } from './people/ask-members.ts';
import { askOfBody } from './people/ask-of-body.ts';
import { askProduct } from './people/ask-product.ts';
import { askSortTold } from './people/ask-sort-told.ts';
import { askUnrelated } from './people/ask-ties.ts';
import { askWhich } from './people/ask-which.ts';
import { askBacking } from './sayings/ask-backing.ts';
import { askPaper, asksOfByline } from './sayings/ask-paper.ts';
import { askQuoteOf } from './sayings/ask-quotes.ts';

/**
 * Asks one briefing one question in which offices stand for those who hold them; what comes closest and what to ask next
 * is left to whoever gives the answer.
 */
export function askBriefing(question: Question, desk: Desk, topic: Topic | null): Answer {
  const ask = (other: Question) => askAnew(other, desk, topic);
  const beforehand =
    askBacking(question, desk, topic, ask) ??
    askApposition(question, desk, topic) ??
    askBeforeOrNow(question, desk, topic) ??
    askBecause(question, desk, topic, ask) ??
    askEach(question, desk, topic) ??
    askMore(question, desk, topic, ask) ??
    askGuess(question, desk, topic, ask) ??
    askLastTime(question, desk, topic) ??
    askOnBehalf(question, desk, topic) ??
    askEmployer(question, desk, topic) ??
    askNth(question, desk, topic) ??
    askItem(question, desk, topic) ??
    askOnly(question, desk, topic, ask) ??
    askLikewise(question, desk, topic, ask) ??
    askSortTold(question, desk, topic, ask) ??
    askImplied(question, desk, topic, ask) ??
    askCountedThere(question, desk, topic, ask);
  if (beforehand) return beforehand;
  const answer = notThroughAnother(withoutGuess(ask(question), question, desk, topic), question, desk);
  // "Apa yang diambil dari mereka?": told as just that, it is beyond doubt.
  const carried = askCarried(question, desk, topic);
  if (answer.kind === 'said' && carried && carried.topic.event === answer.topic.event) return carried;
  // "Were they released?": whoever was, before it is said of whom the pronoun might mean that it was the other way round.
  const isOpen = answer.kind === 'not-said' || (answer.kind === 'said' && answer.as === 'correction');
  const unpointed = isOpen ? askUnpointed(question, desk, topic, ask) : null;
  if (unpointed || answer.kind !== 'not-said') return unpointed ?? answer;
  return carried ?? askOfBody(question, desk, ask) ?? answer;
}

/** Whom a pronoun means is a guess: nobody is told that it was the other way round for it, unless he asked whether it is so. */
function withoutGuess(answer: Answer, question: Question, desk: Desk, topic: Topic | null): Answer {
  const named = question.parts.filter(({ keys }) => keys.length > 0);
  const isGuess = named.length > 0 && named.every(({ unit }) => question.units[unit]?.pronoun);
  const isWrong = answer.kind === 'said' && answer.as === 'correction' && question.wanted.kind !== 'truth';
  const foiled = answer.kind === 'said' && statusOf(answer.topic.event, desk) === 'foiled';
  return isGuess && isWrong && !foiled ? notSaid(question, desk, topic, null) : answer;
}

function statusOf(key: string | null, { prepared }: Desk) {
  return prepared.briefing.events.find((event) => event.key === key)?.status;
}

function askAnew(question: Question, desk: Desk, topic: Topic | null): Answer {
  return (
    askIf(question, desk, topic) ??
    askNeeds(question, desk, topic) ??
    askMeanwhile(question, desk, topic) ??
    askCourse(question, desk, topic) ??
    askOrdinal(question, desk, topic) ??
    askRanked(question, desk, topic) ??
    askQuantity(question, desk, (asked) => askAlone(asked, desk, topic)) ??
    askProduct(question, desk, topic) ??
    askKnown(question, desk, topic) ??
    askWhenBecame(question, desk, topic) ??
    askViews(question, desk, topic) ??
    askUnrelated(question, desk, topic) ??
    askWhich(question, desk, topic, (alone) => askAlone(alone, desk, topic)) ??
    askAlone(question, desk, topic)
  );
}

/** Asks with every name meaning one only. */
function askAlone(question: Question, desk: Desk, topic: Topic | null): Answer {
  return (
    askThere(question, desk, topic) ??
    askActors(question, desk, topic) ??
    askMember(question, desk, topic) ??
    askEvents(question, desk, topic) ??
    notSaid(question, desk, topic, null)
  );
}

function askViews(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { wanted } = question;
  const { slug } = desk.prepared.briefing;
  const listed = askListed(question, desk, topic) ?? askQuoteOf(question, desk, topic);
  if (listed) return listed;
  if (wanted.kind === 'summary' || wanted.kind === 'cast' || wanted.kind === 'timeline') {
    return { kind: 'view', view: wanted.kind, slug, topic: topicOf(question, desk, topic, [], null) };
  }
  const reported = askPaper(question, desk, topic);
  if (reported) return reported;
  const isOpen = wanted.kind === 'source' && strangers(question, desk).length === 0;
  if (isOpen || asksOfByline(question, desk)) {
    return { kind: 'view', view: 'source', slug, topic: topicOf(question, desk, topic, [], null) };
  }
  if (wanted.kind === 'background') {
    const told = tellBackgrounds(question, desk);
    return told
      ? said(question, desk, topic, told, null, 'answer', 0.8)
      : notSaid(question, desk, topic, null);
  }
  if (
    wanted.kind === 'quote' &&
    question.parts.every((part) => part.keys.length === 0) &&
    strangers(question, desk).length === 0
  ) {
    return { kind: 'view', view: 'quotes', slug, topic: topicOf(question, desk, topic, [], null) };
  }
  return null;
}
