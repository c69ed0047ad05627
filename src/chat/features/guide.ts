import type { Library } from '../../briefing/library.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import { addressOf } from '../../render/address.ts';
import type { Panel } from '../../render/panel.ts';
import { viewLink } from '../../render/views/links.ts';
import { backToStart, noticePanel, startPanel } from '../../render/views/notice.ts';
import type { Feature } from '../feature.ts';

/** Greeting with deep links, help and privacy. */
export function createGuideFeature({
  library,
  hasReceived,
  i18n,
}: {
  library: Library;
  /** Whether a chat got this story in a digest. */
  hasReceived: (chatId: number, slug: string) => Promise<boolean>;
  i18n: I18n;
}): Feature {
  const help = helpPanel(i18n);
  const start = () => startPanel(library.published()[0]?.slug ?? null, i18n);
  return {
    commands: [
      {
        names: { id: 'mulai', en: 'start' },
        menu: (t) => t('menu.start'),
        run: (turn, payload) => turn.follow(payload) ?? turn.show(start()),
      },
      {
        names: { id: 'bantuan', en: 'help' },
        menu: (t) => t('menu.help'),
        run: (turn) => turn.show(help),
      },
      {
        names: { id: 'privasi', en: 'privacy' },
        menu: (t) => t('menu.privacy'),
        run: (turn) => turn.show(privacyPanel(i18n)),
      },
    ],
    views: { st: start, he: () => help },
    links: {
      b_: async (turn, slug) => {
        const gone = library.findWithdrawn(slug);
        // That there ever was such a story only those learn who had it.
        if (gone && (await hasReceived(turn.incoming.chatId, slug))) return turn.withdrawn(gone);
        return turn.open(addressOf('su', slug));
      },
    },
  };
}

const helpLines = [
  'title',
  'news',
  'summary',
  'sides',
  'more',
  'search',
  'digest',
  'language',
  'privacy',
] as const;

function helpPanel(i18n: I18n): Panel {
  const lines = helpLines.map((line) => inBoth(i18n, (t) => t(`help.${line}`)));
  const links = [viewLink('nw', '', i18n), viewLink('la', '', i18n)];
  return noticePanel(lines, links, i18n, { form: 'list', back: backToStart(i18n) });
}

function privacyPanel(i18n: I18n): Panel {
  const lines = (['kept', 'never', 'rights'] as const).map((line) =>
    inBoth(i18n, (t) => t(`privacy.${line}`)),
  );
  return noticePanel(lines, [], i18n);
}
