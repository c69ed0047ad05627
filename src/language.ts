/** The two languages that every text of Ringkas exists in. */
export const languages = ['id', 'en'] as const;

/** Indonesian or English. */
export type Language = (typeof languages)[number];

/** The same text (or value) in both languages. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;

/** The language that is not this one. */
export function otherLanguage(language: Language): Language {
  return language === 'id' ? 'en' : 'id';
}
