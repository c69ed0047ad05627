import type { Form } from './form.ts';
import type { Rules } from './schema.ts';

type Exceptions = Pick<Rules, 'irregular' | 'doubling' | 'plurals'>;

/** The forms of one English verb; where there are several, the usual one comes first. */
export interface Conjugation {
  readonly present: string;
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly ing: readonly string[];
}

/** -s of verbs and nouns alike: pass → passes, carry → carries, veto → vetoes. */
function withS(word: string): string {
  if (/(s|x|z|ch|sh|[^aeiou]o)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** The stems that -ed and -ing are put on; two where British and American spelling differ (cancelled, canceled). */
function stemsBeforeVowel(verb: string, exceptions: Exceptions): string[] {
  const doubled = verb + (verb.at(-1) ?? '');
  if (/^[^aeiou]*(qu)?[aeiou][^aeiouwxy]$/.test(verb) || exceptions.doubling.includes(verb)) return [doubled];
  if (/[^aeiou][aeiou]l$/.test(verb)) return [doubled, verb];
  if (/[aeiou]c$/.test(verb)) return [`${verb}k`];
  return [verb];
}

function regularPast(verb: string, exceptions: Exceptions): string[] {
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  return stemsBeforeVowel(verb, exceptions).map((stem) => `${stem}ed`);
}

function ingForms(verb: string, exceptions: Exceptions): string[] {
  if (verb.endsWith('ie')) return [`${verb.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(verb) && verb.length > 2) return [`${verb.slice(0, -1)}ing`];
  return stemsBeforeVowel(verb, exceptions).map((stem) => `${stem}ing`);
}

/** How an English verb of one or more words is inflected; particles stay (round up → rounded up), prefixes too (re-elect). */
export function conjugate(phrase: string, exceptions: Exceptions): Conjugation {
  const space = phrase.indexOf(' ');
  const head = space < 0 ? phrase : phrase.slice(0, space);
  const tail = space < 0 ? '' : phrase.slice(space);
  const hyphen = head.lastIndexOf('-') + 1;
  const before = head.slice(0, hyphen);
  const verb = head.slice(hyphen);
  const whole = (forms: readonly string[]) => forms.map((form) => `${before}${form}${tail}`);

  const irregular = exceptions.irregular[verb];
  const regular = regularPast(verb, exceptions);
  return {
    present: `${before}${verb === 'have' ? 'has' : verb === 'be' ? 'is' : withS(verb)}${tail}`,
    past: whole(irregular?.[0] ?? regular),
    participle: whole(irregular?.[1] ?? regular),
    ing: whole(ingForms(verb, exceptions)),
  };
}

const spellings = [
  ['ise', 'ize'],
  ['ize', 'ise'],
  ['yse', 'yze'],
  ['yze', 'yse'],
  ['our', 'or'],
] as const;

/** The same verb in the other spelling: organise → organize, honour → honor; null where there is none. */
function otherSpelling(phrase: string): string | null {
  const [, verb = '', tail = ''] = /^(\S+)(.*)$/.exec(phrase) ?? [];
  for (const [one, other] of spellings) {
    if (verb.endsWith(one)) return verb.slice(0, -one.length) + other + tail;
  }
  return null;
}

/**
 * Every form of an English verb in both spellings. -s and -ing are active; a past of its own is active (took), a
 * participle of its own passive (taken), one form for both open (arrested, caught, put).
 * @param isTransitive false: nothing is done to anybody, so every form but the bare one is active (died).
 */
export function formsOfVerb(verb: string, exceptions: Exceptions, isTransitive: boolean): Form[] {
  const forms: Form[] = [];
  // "had been planning": nothing is been to anybody.
  const isDone = isTransitive && !/^be /.test(verb);
  const other = otherSpelling(verb);
  for (const spelling of other === null ? [verb] : [verb, other]) {
    const { present, past, participle, ing } = conjugate(spelling, exceptions);
    forms.push({ text: spelling, voice: 'open' }, { text: present, voice: 'active' });
    for (const text of [...ing, ...past]) forms.push({ text, voice: 'active' });
    for (const text of participle) forms.push({ text, voice: isDone ? 'passive' : 'active' });
  }
  return forms;
}

/** Verbs whose subject it is done to: "got a fine", "suffered burns", "is insured". */
const undergoing = /^(?:get|receive|suffer|pick up|see|be|become|go|come|catch|face) /;

/** "get a fine" is inflected as any verb is; "under arrest" stands as it is written. */
export function formsUndergone(phrase: string, exceptions: Exceptions): Form[] {
  if (!undergoing.test(phrase)) return [{ text: phrase, voice: 'passive' }];
  const { present, past, participle, ing } = conjugate(phrase, exceptions);
  return [phrase, present, ...past, ...participle, ...ing].map((text) => ({ text, voice: 'passive' }));
}

/** The plural of an English noun of one or more words: spokeswoman → spokeswomen, chief of staff → chiefs of staff. */
export function pluralOf(noun: string, exceptions: Exceptions): string {
  const [head, tail] = /^(.+?)( (?:of|in|for|to|at) .*)$/.exec(noun)?.slice(1) ?? [noun, ''];
  const space = (head ?? '').lastIndexOf(' ') + 1;
  const before = (head ?? '').slice(0, space);
  const last = (head ?? '').slice(space);
  // "talks" and "thanks" are plurals already.
  const plural =
    exceptions.plurals[last] ??
    (/[^aeiousx]s$/.test(last) ? last : null) ??
    (/man$/.test(last)
      ? last.replace(/man$/, 'men')
      : /[^f]fe$/.test(last)
        ? `${last.slice(0, -2)}ves`
        : withS(last));
  return `${before}${plural}${tail}`;
}
