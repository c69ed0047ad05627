import type { Language } from '../language.ts';
import { formsOfVerb, pluralOf } from './english.ts';
import type { Form, Voice } from './form.ts';
import { formsOfPlain, formsOfStem } from './indonesian.ts';
import type { DeedData, Rules } from './schema.ts';

/** A form of a deed together with the listed word that it comes from. */
export interface Surface extends Form {
  readonly language: Language;
  readonly word: string;
}

/** Whether nothing is done to anybody in this deed (die, resign), as its examples tell; without examples something is. */
export function isIntransitive(deed: DeedData, language: Language): boolean {
  return deed.examples?.[language].question !== undefined;
}

/** Every form of every word of a deed; the same form may come several times, in other voices or from other words. */
export function surfacesOf(deed: DeedData, rules: Rules): Surface[] {
  const surfaces: Surface[] = [];
  const never = { id: new Set(rules.never.id), en: new Set(rules.never.en) };
  const listed = (language: Language, words: readonly string[], voice: Voice) => {
    for (const word of words) {
      surfaces.push({ language, word, text: word, voice, loose: false });
      if (language === 'en' && (voice === 'noun' || voice === 'agent' || voice === 'patient'))
        surfaces.push({ language, word, text: pluralOf(word, rules), voice, loose: false });
    }
  };
  const derived = (language: Language, word: string, forms: readonly Form[]) => {
    for (const { text, voice, loose } of forms)
      if (!never[language].has(text)) surfaces.push({ language, word, text, voice, loose });
  };

  for (const language of ['id', 'en'] as const) {
    listed(language, deed.undergone[language], 'passive');
    listed(language, deed.nouns[language], 'noun');
    listed(language, deed.agents[language], 'agent');
    listed(language, deed.patients[language], 'patient');
  }
  for (const word of deed.plain.id) {
    const [itself, ...others] = formsOfPlain(word);
    if (itself !== undefined) surfaces.push({ language: 'id', word, ...itself });
    derived('id', word, others);
  }
  listed('en', deed.plain.en, 'active');
  for (const stem of deed.id) derived('id', stem, formsOfStem(stem, rules));
  const isTransitive = !isIntransitive(deed, 'en');
  for (const verb of deed.en) derived('en', verb, formsOfVerb(verb, rules, isTransitive));
  return surfaces;
}

/** Sure forms only, unless all are loose: a guess gives way to a word that somebody listed or that the grammar gives. */
export function surest<T extends { readonly loose: boolean }>(readings: readonly T[]): readonly T[] {
  const sure = readings.filter((reading) => !reading.loose);
  return sure.length > 0 ? sure : readings;
}
