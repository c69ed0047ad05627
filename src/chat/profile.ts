import type { I18n } from '../i18n.ts';
import type { Bilingual, Language } from '../language.ts';
import { mapBilingual } from '../render/naming.ts';
import type { Feature } from './feature.ts';

/** What Telegram shows of the bot in one language. */
export interface ProfileTexts {
  readonly name: string;
  readonly description: string;
  readonly shortDescription: string;
  /** The command menu, in its order; names without the slash. */
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

/** The bot's texts and command menu in both languages, and which of them those see whose app is set to neither. */
export function createProfile({
  features,
  i18n,
  defaultLanguage,
}: {
  readonly features: readonly Feature[];
  readonly i18n: I18n;
  readonly defaultLanguage: Language;
}): Bilingual<ProfileTexts> & { readonly default: Language } {
  const commands = features.flatMap(({ commands: own = [] }) => own);
  const texts = mapBilingual(i18n, (t, language) => ({
    name: t('profile.name'),
    description: t('profile.description'),
    shortDescription: t('profile.short'),
    commands: commands.flatMap(({ names, menu }) =>
      menu ? [{ command: names[language], description: menu(t) }] : [],
    ),
  }));
  return { ...texts, default: defaultLanguage };
}
