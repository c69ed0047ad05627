import type { Language } from '../language.ts';
import { type CircleTable, tabulateCircles } from './circles.ts';
import { formsOfVerb, formsUndergone, pluralOf } from './english.ts';
import type { Form, Voice } from './form.ts';
import { coreOf, formsOfStem } from './indonesian.ts';
import type { ConceptData, DeedData, LexiconData, OfficeData, RelationData, Rules } from './schema.ts';
import type { Sense } from './sense.ts';
import { type TextTable, tableOf } from './text-table.ts';

/** An Indonesian word of a deed that more forms can be guessed from. */
export interface Guessable {
  readonly deed: string;
  readonly word: string;
  /** Whether it takes meN- and di-. */
  readonly isStem: boolean;
}

/** Every sure form of every word of some data. */
export interface Table {
  /** Text (lower case, one space between words) → what it may stand for. */
  readonly entries: TextTable<readonly Sense[]>;
  /** Core of an Indonesian word → the words with that core. */
  readonly guessables: TextTable<readonly Guessable[]>;
  readonly circles: CircleTable;
}

/** Whether nothing is done to anybody in this deed (die, resign), as its examples tell; without examples something is. */
export function isIntransitive(deed: Pick<DeedData, 'examples'>, language: Language): boolean {
  return deed.examples?.[language].question !== undefined;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}

/** Is told of every text that goes into a table: what it may stand for, and the listed word that it is a form of. */
export type OnForm = (text: string, sense: Sense, word: string) => void;

/**
 * Writes out the forms of all words.
 * @param examplesOf the examples of a deed that the data only adds words to.
 */
export function tabulate(
  data: LexiconData,
  rules: Rules,
  examplesOf: (deed: string) => DeedData['examples'] = () => undefined,
  onForm?: OnForm,
): Table {
  const entries = new Map<string, readonly Sense[]>();
  const guessables = new Map<string, Guessable[]>();
  // Most texts have one sense, which many texts share: so do they share the list.
  const enter = (text: string, only: readonly [Sense], word: string) => {
    const there = entries.get(text);
    entries.set(text, there === undefined ? only : [...there, ...only]);
    onForm?.(text, only[0], word);
  };
  const never = { id: new Set(rules.never.id), en: new Set(rules.never.en) };

  for (const [key, deed] of Object.entries(data.deeds)) {
    const examples = deed.examples ?? examplesOf(key);
    const isTransitive = examples === undefined || !isIntransitive({ examples }, 'en');
    for (const language of ['id', 'en'] as const) {
      const forms = new Map<string, { voice: Voice; word: string }[]>();
      const add = (word: string, { text, voice }: Form) => {
        if (forms.get(text)?.some((form) => form.voice === voice) !== true) put(forms, text, { voice, word });
      };
      const derive = (word: string, derived: readonly Form[]) => {
        for (const form of derived) if (!never[language].has(form.text)) add(word, form);
      };
      for (const word of deed.plain[language]) add(word, { text: word, voice: 'active' });
      for (const word of deed.undergone[language])
        for (const form of language === 'en'
          ? formsUndergone(word, rules)
          : [{ text: word, voice: 'passive' } as const])
          add(word, form);
      for (const [list, voice] of [
        [deed.nouns, 'noun'],
        [deed.agents, 'agent'],
        [deed.patients, 'patient'],
      ] as const) {
        for (const word of list[language]) {
          add(word, { text: word, voice });
          if (language === 'en') add(word, { text: pluralOf(word, rules), voice });
        }
      }
      if (language === 'id') for (const stem of deed.id) derive(stem, formsOfStem(stem, rules));
      else for (const verb of deed.en) derive(verb, formsOfVerb(verb, rules, isTransitive));

      const senses = new Map<Voice, readonly [Sense]>();
      for (const [text, all] of forms) {
        for (const { voice, word } of settled(all)) {
          const only = senses.get(voice) ?? [{ kind: 'deed', deed: key, language, voice }];
          senses.set(voice, only);
          enter(text, only, word);
        }
      }
    }
    for (const word of deed.id) put(guessables, coreOf(word), { deed: key, word, isStem: true });
    for (const word of deed.plain.id) put(guessables, coreOf(word), { deed: key, word, isStem: false });
  }

  for (const language of ['id', 'en'] as const) {
    const name = (entry: OfficeData | RelationData | ConceptData, sense: Sense) => {
      const texts = new Set([...entry[language], ...entry.short[language]]);
      if (language === 'en') for (const word of entry.en) texts.add(pluralOf(word, rules));
      const only = [sense] as const;
      for (const text of texts) enter(text, only, text);
    };
    for (const [office, entry] of Object.entries(data.offices))
      name(entry, { kind: 'office', office, language });
    for (const [relation, entry] of Object.entries(data.relations))
      name(entry, { kind: 'relation', relation, language });
    for (const [concept, entry] of Object.entries(data.concepts))
      name(entry, { kind: 'concept', concept, language });
  }
  const circles = tabulateCircles(data.circles ?? {}, (word) => entries.get(word) ?? []);
  // "luka-luka" is one word to some and two to others; apart, "a tip-off" may also be what somebody does.
  for (const [text, senses] of [...entries]) {
    const apart = text.replaceAll('-', ' ');
    if (apart === text) continue;
    const there = entries.get(apart);
    entries.set(apart, there === undefined ? senses : [...there, ...senses]);
  }
  return { entries: tableOf(entries), guessables: tableOf(guessables), circles };
}

/** Active and passive at once leave it open (caught), and what is open is neither. */
export function settled<T extends { readonly voice: Voice }>(forms: readonly T[]): readonly T[] {
  const one = forms.find(({ voice }) => voice === 'open') ?? forms.find(({ voice }) => voice === 'active');
  const isOpen =
    one?.voice === 'open' || (one !== undefined && forms.some(({ voice }) => voice === 'passive'));
  if (!isOpen || one === undefined) return forms;
  const rest = forms.filter(({ voice }) => voice !== 'active' && voice !== 'passive' && voice !== 'open');
  return [{ ...one, voice: 'open' }, ...rest];
}
