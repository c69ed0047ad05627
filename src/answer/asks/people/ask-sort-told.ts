import type { Question } from '../../../question/question.ts';
import { wordsOf } from '../../../text/tokens.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { isLightDeed } from '../../match/deeds.ts';
import { said } from '../../not-said.ts';
import { tellIdentity } from '../../tell/from-actors.ts';
import { bothLines } from '../../tell/wording.ts';

/**
 * "What disease is it for?", "hewan apa?": with nothing else to be met, what somebody or something is that is named, or else the headline, where it
 * speaks of one of that sort; null: it does not.
 */
export function askSortTold(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  ask: (question: Question) => Answer,
): Answer | null {
  const { deeds, parts, rest, units, wanted } = question;
  const { briefing, entities, termsOf } = desk.prepared;
  const at = units.findIndex(
    ({ concepts, names }, index) =>
      concepts.length > 0 &&
      names.length === 0 &&
      [units[index - 1], units[index + 1]].some((beside) => beside?.wh === 'what' || beside?.wh === 'which'),
  );
  const sort = units[at];
  const isAlone =
    rest.every((each) => each === at) && deeds.every((deed) => deed.unit === at || isLightDeed(deed));
  if (!sort || !isAlone || wanted.kind === 'number' || wanted.kind === 'truth') return null;
  const speaksOf = (text: { id: string; en: string }) =>
    // Word for word: what names somebody together ("vaksin dengue") is of no sort.
    [...wordsOf(text.id), ...wordsOf(text.en)].some((word) =>
      sort.concepts.some((concept) => termsOf(word).has(`k:${concept}`)),
    );
  const [named, other] = parts.flatMap(({ keys }) => keys);
  const about = entities.get(named ?? '')?.description;
  if (named !== undefined) {
    const told = about && !other && speaksOf(about) ? tellIdentity(named, desk) : null;
    return told && said(question, desk, topic, told, null, 'answer', 0.95);
  }
  // Only what the whole article is about is of a sort without further words, while nothing else was told.
  const { headline } = briefing;
  if (topic?.asked || !speaksOf(headline) || ask(question).kind === 'said') return null;
  const line = bothLines((language) => ({ lead: '', rest: headline[language] }));
  return said(
    question,
    desk,
    topic,
    { line, sentences: headline.sentences, actors: [] },
    null,
    'answer',
    0.95,
  );
}
