import { type Bilingual, type Language, languages } from '../../../language.ts';
import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { said } from '../../not-said.ts';
import { keptQuestion } from '../../recall/asked.ts';
import { wordsOf } from '../../recall/follow-ups-on-words.ts';
import { withoutVerdict, withVerdict } from '../../tell/verdicts.ts';
import { bothLines, saysAlike } from '../../tell/wording.ts';
import { quoteSentence } from '../events/ask-sentences.ts';

const opening = '(?:(?:but|and|so|wait|hm+|tapi|lho|loh|eh|ah|hah|oh|apa|apakah) )*';
const closing =
  '(?: (?:itu|sih|kah|ya|iya|nih|tuh|kan|tidak|nggak|banget|dong|deh|ah|lah|begitu|though|now|then|bot))*';
const ofThat = '(?: (?:about |of )?(?:that|this|it))?';

/** "Are you sure?", "is that true?", "serius?", "yakin tuh?": doubt of what was just told, and nothing else. */
const doubting = new RegExp(
  `^ ${opening}(?:${[
    `(?:are )?(?:you|we) (?:(?:really|quite|absolutely|very) )?sure${ofThat}`,
    `(?:is|was) (?:that|this|it) (?:(?:really|actually|even|all) )?(?:true|right|correct|confirmed|a fact)`,
    'really|seriously|for real|sure about (?:that|this|it)',
    '(?:(?:kamu|anda|lu|lo) )?(?:yakin|serius)|(?:itu )?(?:benar|betul|beneran|benarkah|betulkah)|masa|masak',
    '(?:emang|memang) (?:iya|benar|betul|begitu)|tidak (?:bohong|salah|ngarang|hoax|hoaks)',
  ].join('|')})${closing} $`,
);

/** "How do you know?", "kok kamu tahu?": what it rests on that this was told. */
const wondering = new RegExp(
  `^ ${opening}(?:${[
    `how (?:do|did|can|would) (?:you|we) know${ofThat}`,
    `where (?:do|did) you (?:get|read|hear|see) (?:that|this|it)(?: from)?|where does it say (?:that|so|this)`,
    '(?:(?:kamu|anda|lu|lo) )?(?:tahu|dapat)(?:nya)? (?:itu )?dari mana (?:kamu|anda|lu|lo)|(?:kamu|anda|lu|lo) tahu (?:itu )?dari mana',
    'dari mana (?:kamu|anda|lu|lo) tahu|kok (?:(?:kamu|anda|lu|lo|bisa) )*tahu',
  ].join('|')})${closing} $`,
);

/** "Who says so?", "tahu dari mana?": by whom or from whom it was told or heard, else what it rests on. */
const attributing = new RegExp(
  `^ ${opening}(?:who (?:says|said)(?: so| that| this| it)?|says who|according to whom|(?:(?:itu )?(?:kata|menurut) siapa|siapa yang (?:bilang|ngomong|mengatakan)|tahu(?:nya)? dari mana))${closing} $`,
);

/** What was just told, in the words of the article that it rests on, where the reader doubts it or asks how one knows; null: he asks otherwise. */
export function askBacking(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (again: Question) => Answer,
): Answer | null {
  const words = wordsOf(question);
  if (doubting.test(words)) return backing(question, desk, topic, ask, true);
  return wondering.test(words) ? backing(question, desk, topic, ask, false) : null;
}

/** The same where it is not told who said it. */
export function askWhoSays(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (again: Question) => Answer,
): Answer | null {
  return attributing.test(wordsOf(question)) ? backing(question, desk, topic, ask, false) : null;
}

function backing(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (again: Question) => Answer,
  doubts: boolean,
): Answer | null {
  if (!topic?.asked) return null;
  const last = ask(keptQuestion(topic.asked));
  // What was not said is not said for being asked again.
  if (last.kind === 'not-said') return { ...last, topic };
  if (last.kind !== 'said') return null;
  const { prepared } = desk;
  const frame = (language: Language, text: string) => {
    const sentence = desk.say(language, 'sentence', { text });
    return doubts ? desk.say(language, 'yes', { text: sentence }) : sentence;
  };
  const [best] = closest(last.line, last.sentences, desk).flatMap((number) => {
    const quoted = quoteSentence(number, desk, frame);
    // Cut where the languages no longer give the same dates and numbers, it tells neither.
    return saysAlike(quoted) ? [{ number, quoted }] : [];
  });
  const lead = prepared.termsOf(`${last.line.id.lead} ${last.line.en.lead}`);
  const shown = prepared.termsOf(best ? `${best.quoted.id} ${best.quoted.en}` : '');
  const plain = bothLines((language) => withoutVerdict(last.line[language], desk));
  const again = doubts ? withVerdict({ line: plain }, 'yes', desk) : plain;
  // Where just what was asked for has been cut, it is said once more.
  const isShown = best && (!doubts || [...lead].every((term) => shown.has(term)));
  const line = isShown
    ? bothLines((language) => ({ lead: '', rest: frame(language, best.quoted[language]) }))
    : again;
  const told = { line, sentences: isShown ? [best.number] : last.sentences, actors: topic.actors };
  const answer = said(question, desk, topic, told, topic.event, 'answer', wordForWord);
  // It is gone on from what was told, not from the doubt.
  return { ...answer, topic };
}

/** The sentences that hold a line, those that have most of its words first. */
function closest(
  line: Bilingual<{ readonly lead: string; readonly rest: string }>,
  numbers: readonly number[],
  { prepared }: Desk,
): number[] {
  const said = languages.flatMap((language) => [
    ...prepared.termsOf(`${line[language].lead} ${line[language].rest}`),
  ]);
  const shared = (number: number) =>
    said.filter((term) => prepared.sentences[number - 1]?.has(term) === true).length;
  return numbers.toSorted((one, other) => shared(other) - shared(one));
}
