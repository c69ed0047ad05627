import { createInstance, type ParseKeys, type TFunction } from 'i18next';
import answersEn from '../locales/answers.en.json' with { type: 'json' };
import answersId from '../locales/answers.id.json' with { type: 'json' };
import en from '../locales/en.json' with { type: 'json' };
import id from '../locales/id.json' with { type: 'json' };
import { type Bilingual, type Language, languages } from './language.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en; answers: typeof answersEn };
  }
}

/** Text of the interface by key, in one language; the key is checked by the compiler. Values are not escaped. */
export type Translate = TFunction;

/** Text of the interface in both languages. */
export type I18n = Bilingual<Translate>;

function open() {
  const instance = createInstance();
  void instance.init({
    resources: {
      id: { translation: id, answers: answersId },
      en: { translation: en, answers: answersEn },
    },
    supportedLngs: languages,
    fallbackLng: false,
    // All text is here already, and `html` escapes what goes into a message.
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}

/** Reads the locales; ready at once. */
export function createI18n(): I18n {
  const instance = open();
  return { id: remembering(instance.getFixedT('id')), en: remembering(instance.getFixedT('en')) };
}

/** A text without values is the same each time, and i18next takes a hundredth of a millisecond to find it. */
function remembering(translate: Translate): Translate {
  const texts = new Map<unknown, string>();
  const remembered = (...asked: Parameters<Translate>) => {
    if (asked.length > 1) return translate(...asked);
    const [key] = asked;
    const known = texts.get(key);
    if (known !== undefined) return known;
    const text = translate(...asked);
    texts.set(key, text);
    return text;
  };
  return remembered as Translate;
}

/** Fills the templates that answers are made of; the key is that of locales/answers.*.json. */
export function createSay(): (
  language: Language,
  key: string,
  values?: Readonly<Record<string, string>>,
) => string {
  const instance = open();
  return (language, key, values = {}) =>
    instance.t(key as ParseKeys<'answers'>, { lng: language, ns: 'answers', replace: values });
}

/** The same made in both languages. */
export function inBoth<T>(i18n: I18n, make: (t: Translate, language: Language) => T): Bilingual<T> {
  return { id: make(i18n.id, 'id'), en: make(i18n.en, 'en') };
}
