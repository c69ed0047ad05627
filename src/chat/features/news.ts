import type { Library } from '../../briefing/library.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import { truncateText } from '../../render/html.ts';
import { viewLink } from '../../render/views/links.ts';
import { newsPanel, searchPanel } from '../../render/views/news.ts';
import { noticePanel } from '../../render/views/notice.ts';
import type { Feature } from '../feature.ts';
import type { Search } from '../search.ts';

/** How much of what a reader wrote is said back. */
const maxEcho = 40;
const maxFound = 8;

/** The list of briefings and the search across them. */
export function createNewsFeature({
  library,
  search,
  i18n,
}: {
  library: Library;
  search: Search;
  i18n: I18n;
}): Feature {
  return {
    commands: [
      {
        names: { id: 'berita', en: 'news' },
        menu: (t) => t('menu.news'),
        run: (turn) => turn.show(newsPanel(library.published(), 0, i18n)),
      },
      {
        names: { id: 'cari', en: 'search' },
        menu: (t) => t('menu.search'),
        run(turn, words) {
          if (words === '') {
            const usage = inBoth(i18n, (t) => t('search.usage'));
            return turn.show(noticePanel([usage], [viewLink('nw', '', i18n)], i18n));
          }
          const found = search.find(words, maxFound);
          return turn.show(searchPanel(truncateText(words, maxEcho), found, i18n));
        },
      },
    ],
    views: { nw: ({ key }) => newsPanel(library.published(), Number.parseInt(key, 10) || 0, i18n) },
  };
}
