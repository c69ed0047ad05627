import type { Briefing } from '../../src/briefing/schema.ts';
import type { Language } from '../../src/language.ts';
import { isFunctionWord } from '../../src/question/function-words.ts';
import { parseQuestion } from '../../src/question/parse.ts';
import type { Question, Unit } from '../../src/question/question.ts';
import { createNameIndex } from '../../src/question/units/names.ts';
import { readUnits } from '../../src/question/units/units.ts';
import type { Vocabulary } from '../../src/question/units/vocabulary.ts';
import { readUtterance, type Utterance } from '../../src/question/utterance/normalise.ts';
import { createSpelling, type Spelling } from '../../src/question/utterance/spelling.ts';
import { petersburg } from '../harness/briefings.ts';
import { openLexicon } from '../harness/lexicon.ts';

const lexicon = openLexicon();

/** The speller of the project's own lexicon. */
export const spelling: Spelling = createSpelling(lexicon);

/** The words of the lexicon and of one briefing, the first article's by default. */
export function vocabularyOf(briefing: Briefing = petersburg()): Vocabulary {
  const isCommon = (word: string) => isFunctionWord(word) || lexicon.match([word], 0).length > 0;
  return {
    lexicon,
    names: createNameIndex(briefing, isCommon, lexicon),
    correct: (word) => spelling.correct(word, new Set()),
  };
}

const vocabulary = vocabularyOf();

/** Units of a question about the first article. */
export function unitsOf(text: string, fallback: Language = 'id'): readonly Unit[] {
  return readUnits(readUtterance(text, fallback), vocabulary);
}

/** A question about the first article, understood. */
export function parsed(text: string, fallback: Language = 'id'): Question {
  return parseQuestion(readUtterance(text, fallback), vocabulary);
}

/** The words of an utterance as they are meant. */
export function wordsOf(utterance: Utterance): string {
  return utterance.words.map(({ word }) => word).join(' ');
}
