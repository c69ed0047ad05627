import type { Pronoun, Unit } from './question.ts';

/** Helping phrases that carry no matter of their own. */
export const helpingPhrases = [
  'going to',
  'supposed to',
  'set to',
  'about to',
  'due to be',
  'able to',
  'used to',
  'have to',
  'at all',
  'in time',
  'that week',
  'that same week',
  'the same week',
  'in the same week',
  'at first',
  'in the first place',
  'habis itu',
  'abis itu',
  'setelah itu',
  'in the 1st place',
  'kinda',
  'on purpose',
  'in the end',
  'by the way',
  'kind of',
  'a lot of',
  'on the way',
  'in total',
  'so far',
  'at the time',
  'at that time',
  'at the moment',
  'in return',
  'in future',
  'in the future',
  'going forward',
  'from now on',
  'ke depannya',
  'ke depan',
  'in the space of',
  'in the span of',
  'in the course of',
  'over the course of',
  'dalam kurun waktu',
  'dalam rentang',
  'dalam tempo',
  'sebagai balasan',
  'sebagai balasannya',
  'sebagai gantinya',
  'akan dapat',
  'salah satu',
  'ucapan',
  'rasa',
].map((text) => text.split(' '));

/** English helping verbs and the forms of "be" that hang on a question word, by kind. */
export const auxiliaries: ReadonlyMap<string, NonNullable<Unit['auxiliary']>> = new Map([
  ...['do', 'does', 'did', "don't", "doesn't", "didn't"].map((word) => [word, 'do'] as const),
  ...[
    'is',
    'are',
    'was',
    'were',
    'be',
    'been',
    'being',
    'am',
    "isn't",
    "aren't",
    "wasn't",
    "weren't",
    "who's",
    "what's",
    "where's",
    "when's",
    "how's",
  ].map((word) => [word, 'be'] as const),
  ...['get', 'gets', 'got', 'getting'].map((word) => [word, 'get'] as const),
  ...['has', 'have', 'had', "hasn't", "haven't", "hadn't", 'having'].map((word) => [word, 'have'] as const),
  ...[
    'will',
    "won't",
    'would',
    'can',
    "can't",
    'cannot',
    'could',
    "couldn't",
    'shall',
    'should',
    'may',
    'might',
    'must',
  ].map((word) => [word, 'modal'] as const),
]);

/** Words that give the noun after them its part; `prepositionRoles` says which. */
export const prepositions = new Set(
  (
    'oleh kepada ke pada untuk bagi dari dengan bersama sama tentang atas di lewat melalui via terhadap antara by to from with about on over regarding concerning ' +
    'in at through of for against into onto toward towards between gara-gara gegara karena near'
  ).split(' '),
);

/** Words that point back at somebody or something, by what they may point at. */
export const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ...['dia', 'ia', 'beliau', 'he', 'him', 'his', 'she', 'her', 'hers'].map(
    (word) => [word, 'person'] as const,
  ),
  ...['mereka', 'they', 'them', 'their', 'those', 'theirs', 'keduanya'].map(
    (word) => [word, 'they'] as const,
  ),
  ...['it', 'its', 'that', 'this'].map((word) => [word, 'it'] as const),
  ...['there', 'sana', 'situ'].map((word) => [word, 'there'] as const),
]);

/** "that man", "this guy": somebody who was spoken of, as "he" is. */
export const thatMan = /^(?:that|this) (?:man|guy|fellow|dude|bloke|person)$/;

/** Function words that may also be what somebody in the news did. */
export const spokenOf = new Set(
  'question sebut beri tahu tanya jawab dijawab kasih minta tell give show explain name mention ask answer know describe'.split(
    ' ',
  ),
);
