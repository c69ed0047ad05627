import { createInstance, type TFunction } from 'i18next';
import en from '../locales/en.json' with { type: 'json' };
import id from '../locales/id.json' with { type: 'json' };
import { type Bilingual, type Language, languages } from './language.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** Text of the interface by key, in one language; the key is checked by the compiler. Values are not escaped. */
export type Translate = TFunction;

/** Text of the interface in both languages. */
export type I18n = Bilingual<Translate>;

/** Reads the locales; ready at once. */
export function createI18n(): I18n {
  const instance = createInstance();
  void instance.init({
    resources: { id: { translation: id }, en: { translation: en } },
    supportedLngs: languages,
    fallbackLng: false,
    // All text is here already, and `html` escapes what goes into a message.
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return { id: instance.getFixedT('id'), en: instance.getFixedT('en') };
}

/** The same made in both languages. */
export function inBoth<T>(i18n: I18n, make: (t: Translate, language: Language) => T): Bilingual<T> {
  return { id: make(i18n.id, 'id'), en: make(i18n.en, 'en') };
}
