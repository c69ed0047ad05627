import type { Question } from './question.ts';

/** Small words that many rules read. Each kind stands here once, so that all of them know the same ones. */

/** What joins one thing to another. */
export const joiningWord = /^(?:dan|and|sama|serta|plus|&|n)$/;

/** What puts one thing beside another to choose between. */
export const orWord = /^(?:or|atau|ataukah)$/;

/** Whether a word sets one thing beside another: both of them, or either. */
export function setsBeside(word = ''): boolean {
  return joiningWord.test(word) || orWord.test(word);
}

/** What opens a clause that says more of the noun before it. */
export const relativeWord = /^(?:yang|who|whom|that|which)$/;

/** What says that the name behind it is what is meant: "yang menelepon itu Trump". */
export const linkingWord = /^(?:itu|adalah|ialah|yaitu|yakni|cuma|hanya|duluan)$/;

/** What takes the next one out: "selain Trump", "not counting", "apart from". */
export const exceptWord = /^(?:selain|kecuali|besides|except|excluding|apart|aside)$/;

/** "yang dua lagi", "the two others": not those who were told of. */
export const otherWord = /^(?:lagi|lain|lainnya|sisanya|others?|remaining)$/;

/** What says that one thing came of another: "the tip that led to the arrests". */
export const leadingOn =
  /^(?:(?:led|leads?|leading) (?:up )?to|brought about|resulted in|berujung(?: pada| ke)?|membuahkan|menghasilkan)$/;

/** What opens a clause of the time at which something was so. */
export const whileWord = /^(?:when|while|saat|ketika|waktu|sewaktu)$/;

/** "tiga kali", "3x": the number before it says how often. */
export const timesWord = /^(?:kali|times|x)$/;

/** A number of times in one word. */
export const onceWord = /^(?:once|twice|thrice|sekali)$/;

const allWord =
  /^(?:semua|semuanya|seluruh|seluruhnya|all|every|everyone|everybody|everything|entire|whole|both)$/;

/** "keempatnya semua", "all of them", "the whole village": what is asked is asked of every one. */
export function speaksOfAll({ units }: Pick<Question, 'units'>): boolean {
  return units.some(({ text }) => text.split(' ').some((word) => allWord.test(word)));
}

/** Words for those who died, or how many they were: who died, whoever is called a victim. */
export const deathWord = /^(?:korban jiwa|korban tewas|korban nyawa|fatalit(?:y|ies)|death toll)$/;
