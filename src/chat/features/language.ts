import { type I18n, inBoth } from '../../i18n.ts';
import type { LanguageChoice, Reader, ReaderStore } from '../../reader/reader.ts';
import { addressOf } from '../../render/address.ts';
import type { Panel } from '../../render/panel.ts';
import { backToStart, noticePanel } from '../../render/views/notice.ts';
import { foldWord } from '../../text/tokens.ts';
import type { Feature, Step, Turn } from '../feature.ts';

const choices = ['id', 'en', 'both'] as const;

const words: Readonly<Record<LanguageChoice, readonly string[]>> = {
  id: ['id', 'indonesia', 'indonesian', 'bahasa indonesia'],
  en: ['en', 'inggris', 'english', 'bahasa inggris'],
  both: ['both', 'dua', 'dua bahasa', 'dua-duanya', 'keduanya', 'bilingual'],
};

/** Which languages a reply shows: one alone, or the reader's with the other folded under it. */
export function createLanguageFeature({ readers, i18n }: { readers: ReaderStore; i18n: I18n }): Feature {
  async function choose(turn: Turn, choice: LanguageChoice): Promise<Step> {
    if (!(await turn.incoming.isAdministrator())) {
      const refused = inBoth(i18n, (t) => t('language.administratorsOnly'));
      if (turn.incoming.body.kind !== 'button') return turn.show(noticePanel([refused], [], i18n));
      return { replies: [{ kind: 'toast', text: refused[turn.reader.language], alert: true }] };
    }
    const language = choice === 'both' ? turn.reader.language : choice;
    const reader: Reader = { ...turn.reader, language, shows: choice };
    await readers.save(reader);
    return turn.as(reader).show(languagePanel(reader, i18n));
  }

  return {
    commands: [
      {
        names: { id: 'bahasa', en: 'language' },
        menu: (t) => t('menu.language'),
        run(turn, argument) {
          if (argument === '') return turn.show(languagePanel(turn.reader, i18n));
          const choice = choices.find((each) => words[each].includes(foldWord(argument)));
          if (choice) return choose(turn, choice);
          return turn.show(languagePanel(turn.reader, i18n, true));
        },
      },
    ],
    views: { la: (_, turn) => languagePanel(turn.reader, i18n) },
    presses: {
      ls(turn, { key }) {
        const choice = choices.find((each) => each === key);
        return choice ? choose(turn, choice) : turn.show(languagePanel(turn.reader, i18n));
      },
    },
  };
}

/** How replies come now, and the other ways as buttons; `unknown`: what was asked for is none of them. */
function languagePanel({ language, shows }: Reader, i18n: I18n, unknown = false): Panel {
  const lines = [
    ...(unknown ? [inBoth(i18n, (t) => t('language.unknown'))] : []),
    inBoth(i18n, (t) => t(`language.now.${shows}`, { first: t(`language.names.${language}`) })),
  ];
  const links = choices.map((choice) => ({
    label: inBoth(i18n, (t) => `${choice === shows ? '✓ ' : ''}${t(`language.choices.${choice}`)}`),
    address: addressOf('ls', '', choice),
  }));
  return noticePanel(lines, links, i18n, { back: backToStart(i18n) });
}
