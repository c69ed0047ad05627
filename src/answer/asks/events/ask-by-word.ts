import type { Question } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { askWhoStopped } from '../going-on/ask-who-stopped.ts';
import { askResult } from '../numbers/ask-score.ts';
import { askSoMany } from '../numbers/ask-so-many.ts';
import { askWhoIsFrom } from '../people/ask-nationality.ts';
import { askSuccessor } from '../people/ask-successor.ts';
import { askContrary } from './ask-contrary.ts';
import { askFirst } from './ask-first.ts';
import { askInReturn } from './ask-in-return.ts';
import { askObliged } from './ask-obliged.ts';
import { askOrigin } from './ask-origin.ts';
import { askWhatFor } from './ask-what-for.ts';

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
