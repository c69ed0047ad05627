import type { Question } from '../../question/question.ts';
import type { Answer, Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { askContrary } from './ask-contrary.ts';
import { askFirst } from './ask-first.ts';
import { askInReturn } from './ask-in-return.ts';
import { askWhoIsFrom } from './ask-nationality.ts';
import { askObliged } from './ask-obliged.ts';
import { askOrigin } from './ask-origin.ts';
import { askResult } from './ask-score.ts';
import { askSoMany } from './ask-so-many.ts';
import { askSuccessor } from './ask-successor.ts';
import { askWhatFor } from './ask-what-for.ts';
import { askWhoStopped } from './ask-who-stopped.ts';

/** What is known to be asked by one word of the question: "now", "the first", "all of them", "from", "in return", "the result", "what for"; null: nothing of the sort. */
export function askByWord(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  return (
    askSuccessor(question, desk, topic) ??
    askFirst(question, desk, topic) ??
    askContrary(question, desk, topic) ??
    askWhoIsFrom(question, desk, topic) ??
    askOrigin(question, desk, topic) ??
    askInReturn(question, desk, topic) ??
    askObliged(question, desk, topic) ??
    askWhoStopped(question, desk, topic) ??
    askSoMany(question, desk, topic) ??
    askResult(question, desk, topic) ??
    askWhatFor(question, desk, topic)
  );
}
