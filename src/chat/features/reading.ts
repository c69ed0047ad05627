import type { Library } from '../../briefing/library.ts';
import type { Briefing } from '../../briefing/schema.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import type { Bilingual } from '../../language.ts';
import { type Address, addressOf, sentenceKey } from '../../render/address.ts';
import { briefingCodes, briefingPanel } from '../../render/briefing-panel.ts';
import { truncateText } from '../../render/html.ts';
import { viewLink } from '../../render/views/links.ts';
import { noticePanel } from '../../render/views/notice.ts';
import { severalPanel } from '../../render/views/who.ts';
import type { Command, Feature, Missing, Step, Turn } from '../feature.ts';
import { findActors } from '../find-actors.ts';
import type { Search } from '../search.ts';

/** How much of what a reader wrote is said back. */
const maxEcho = 40;
/** In how many other briefings a name is looked for. */
const maxElsewhere = 5;

/** "/summary short pls": how it is wanted, not of what. */
const onlyHow =
  /^(?:(?:short|brief(?:ly)?|quick(?:ly)?|please|pls|plz|plis|singkat(?:nya)?|pendek|cepat|dong|deh|ya|yah|tolong|aja|saja|versi|now|it|this|ini|itu|berita|artikel|story|article)[\s,.!?]*)+$/i;

/** Everything that is read of one briefing: the summary, the people, the sides of the story, its source. */
export function createReadingFeature({
  library,
  search,
  i18n,
}: {
  library: Library;
  search: Search;
  i18n: I18n;
}): Feature {
  const view = (address: Address): ReturnType<typeof briefingPanel> | Missing => {
    const briefing = library.find(address.slug);
    return briefing ? (briefingPanel(briefing, address, i18n) ?? 'detail') : 'briefing';
  };

  /** The briefing that is talked about, else the newest; null: there is none at all. */
  function currentBriefing({ focus }: Turn): Briefing | null {
    return (focus && library.find(focus.slug)) ?? library.published()[0] ?? null;
  }

  function inCurrent(turn: Turn, read: (briefing: Briefing) => Step): Step {
    const briefing = currentBriefing(turn);
    return briefing
      ? read(briefing)
      : notice(
          turn,
          inBoth(i18n, (t) => t('news.none')),
        );
  }

  function notice(turn: Turn, line: Bilingual): Step {
    return turn.show(noticePanel([line], [viewLink('nw', '', i18n)], i18n));
  }

  /** Opens a side of the story that is talked about; while the reader has still to say which one that is, of the one he taps. */
  function openSide(turn: Turn, sideOf: (briefing: Briefing) => Address): Step {
    const offered = (turn.focus?.which ?? []).flatMap(({ slug }) => library.find(slug) ?? []);
    if (offered.length < 2) return inCurrent(turn, (briefing) => turn.open(sideOf(briefing)));
    const lines = [
      inBoth(i18n, (t) => t('which.briefing')),
      ...offered.map(({ headline }, at) => ({
        id: `${at + 1}. ${headline.id}`,
        en: `${at + 1}. ${headline.en}`,
      })),
    ];
    const links = offered.map((briefing, at) => ({
      label: { id: String(at + 1), en: String(at + 1) },
      address: sideOf(briefing),
    }));
    return turn.show(noticePanel(lines, links, i18n, { form: 'list' }));
  }

  const opens =
    (code: string): Command['run'] =>
    (turn) =>
      openSide(turn, ({ slug }) => addressOf(code, slug));

  /** A side of the story; with words after it, a question. */
  const side =
    (code: string): Command['run'] =>
    (turn, words, name) => {
      if (words === '') return opens(code)(turn, words, name) as Step;
      return turn.ask(`${name === 'dimana' ? 'di mana' : name} ${words}`);
    };

  function summary(turn: Turn, argument: string): Step {
    if (argument === '' || onlyHow.test(argument)) return openSide(turn, ({ slug }) => addressOf('su', slug));
    if (/^\d+$/.test(argument)) {
      const published = library.published();
      const briefing = published[Number(argument) - 1];
      if (briefing) return turn.open(addressOf('su', briefing.slug));
      const count = published.length;
      return notice(
        turn,
        inBoth(i18n, (t) => (count > 0 ? t('news.onlyThese', { count }) : t('news.none'))),
      );
    }
    const [found] = search.find(argument, 1);
    if (found) return turn.open(addressOf('su', found.briefing.slug));
    const words = truncateText(argument, maxEcho);
    return notice(
      turn,
      inBoth(i18n, (t) => t('search.nothing', { words })),
    );
  }

  function who(turn: Turn, words: string, name: string): Step {
    if (words === '') return openSide(turn, ({ slug }) => addressOf('wo', slug));
    return inCurrent(turn, (current) => {
      const here = findActors(current, words);
      if (here.length > 0) return cardOf(turn, current, here, words);
      for (const { briefing } of search.find(words, maxElsewhere)) {
        // A slip is forgiven only in the briefing that is talked about: among all names it would meet a stranger.
        const there = briefing === current ? [] : findActors(briefing, words, { slips: false });
        if (there.length > 0) return cardOf(turn, briefing, there, words);
      }
      return turn.ask(`${name} ${words}`);
    });
  }

  function cardOf(
    turn: Turn,
    briefing: Briefing,
    actors: ReturnType<typeof findActors>,
    words: string,
  ): Step {
    const [actor] = actors;
    if (actor && actors.length === 1) return turn.open(addressOf('ac', briefing.slug, actor.key));
    return turn.show(severalPanel(briefing, truncateText(words, maxEcho), actors, i18n));
  }

  /** The sentences behind the last answer; before there is one, those of the headline. */
  function source(turn: Turn): Step {
    const behind = turn.focus?.sentences ?? [];
    return openSide(turn, ({ slug, headline }) =>
      addressOf('so', slug, sentenceKey(behind.length > 0 ? behind : headline.sentences)),
    );
  }

  return {
    commands: [
      {
        names: { id: 'ringkasan', en: 'summary' },
        also: ['ringkas'],
        menu: (t) => t('menu.summary'),
        run: summary,
      },
      { names: { id: 'siapa', en: 'who' }, menu: (t) => t('menu.who'), run: who },
      { names: { id: 'apa', en: 'what' }, menu: (t) => t('menu.what'), run: side('wt') },
      { names: { id: 'kapan', en: 'when' }, menu: (t) => t('menu.when'), run: side('wn') },
      { names: { id: 'dimana', en: 'where' }, menu: (t) => t('menu.where'), run: side('wr') },
      {
        names: { id: 'mengapa', en: 'why' },
        also: ['kenapa'],
        menu: (t) => t('menu.why'),
        run: side('wy'),
      },
      { names: { id: 'bagaimana', en: 'how' }, menu: (t) => t('menu.how'), run: side('hw') },
      { names: { id: 'linimasa', en: 'timeline' }, menu: (t) => t('menu.timeline'), run: opens('tl') },
      {
        names: { id: 'kutipan', en: 'quotes' },
        also: ['quote'],
        menu: (t) => t('menu.quotes'),
        run: opens('qu'),
      },
      { names: { id: 'angka', en: 'figures' }, menu: (t) => t('menu.figures'), run: opens('fi') },
      {
        names: { id: 'sumber', en: 'source' },
        also: ['sources'],
        menu: (t) => t('menu.source'),
        run: source,
      },
    ],
    views: Object.fromEntries(briefingCodes.map((code) => [code, (address) => view(address) ?? 'detail'])),
  };
}
