import type { Briefing } from '../briefing/schema.ts';
import type { I18n } from '../i18n.ts';
import { type Address, addressOf, sentencesOfKey } from './address.ts';
import { type Panel, sentencesOn } from './panel.ts';
import { actorDeedsPanel, actorPanel } from './views/actor.ts';
import { figuresPanel } from './views/figures.ts';
import { correctedFoot } from './views/links.ts';
import { quotesPanel } from './views/quotes.ts';
import { backgroundPanel, howPanel, whatPanel, whenPanel, wherePanel, whyPanel } from './views/sides.ts';
import { sourcePanel } from './views/source.ts';
import { summaryPanel } from './views/summary.ts';
import { timelinePanel } from './views/timeline.ts';
import { whoPanel } from './views/who.ts';

type View = (briefing: Briefing, key: string, i18n: I18n) => Panel | null;

/** The views of a briefing by the code of their addresses. A code never gets a second meaning: see {@link Address}. */
const views: Readonly<Record<string, View>> = {
  su: (briefing, _, i18n) => summaryPanel(briefing, i18n),
  wo: (briefing, _, i18n) => whoPanel(briefing, i18n),
  ac: (briefing, key, i18n) => ofActor(briefing, key, (actor) => actorPanel(briefing, actor, i18n)),
  aa: (briefing, key, i18n) => ofActor(briefing, key, (actor) => actorDeedsPanel(briefing, actor, i18n)),
  wt: (briefing, _, i18n) => whatPanel(briefing, i18n),
  wn: (briefing, _, i18n) => whenPanel(briefing, i18n),
  wr: (briefing, _, i18n) => wherePanel(briefing, i18n),
  wy: (briefing, _, i18n) => whyPanel(briefing, i18n),
  hw: (briefing, _, i18n) => howPanel(briefing, i18n),
  tl: (briefing, _, i18n) => timelinePanel(briefing, i18n),
  qu: (briefing, key, i18n) =>
    key === ''
      ? quotesPanel(briefing, '', i18n)
      : ofActor(briefing, key, () => quotesPanel(briefing, key, i18n)),
  fi: (briefing, _, i18n) => figuresPanel(briefing, i18n),
  bg: (briefing, _, i18n) => backgroundPanel(briefing, i18n),
  so: source,
};

/** The codes of addresses that `briefingPanel` knows. */
export const briefingCodes: readonly string[] = Object.keys(views);

/** What an address shows of a briefing; null when the briefing has no such part (any more). Pure. */
export function briefingPanel(briefing: Briefing, { code, key }: Address, i18n: I18n): Panel | null {
  const panel = views[code]?.(briefing, key, i18n) ?? null;
  if (panel === null || panel.foot || briefing.status !== 'corrected') return panel;
  return { ...panel, foot: correctedFoot(i18n) };
}

function ofActor(
  briefing: Briefing,
  key: string,
  view: (actor: Briefing['actors'][number]) => Panel,
): Panel | null {
  const actor = briefing.actors.find((candidate) => candidate.key === key);
  return actor ? view(actor) : null;
}

/** The key of a source is a set of sentences, or the view that rests on them: its code, its page and its key. */
function source(briefing: Briefing, key: string, i18n: I18n): Panel | null {
  const [, code = '', page = '', rest = ''] = /^([a-z]{2})(\d)(.*)$/.exec(key) ?? [];
  if (code !== '' && code !== 'so') {
    const panel = briefingPanel(briefing, addressOf(code, briefing.slug, rest), i18n);
    if (!panel) return null;
    const back = addressOf(code, briefing.slug, rest, { page: Number(page) });
    return sourcePanel(briefing, { key, sentences: sentencesOn(panel, Number(page)), back }, i18n);
  }
  const all = briefing.sentences.map((_, at) => at + 1);
  const sentences = key === '' ? all : sentencesOfKey(key);
  if (!sentences?.some((number) => number <= all.length)) return null;
  return sourcePanel(briefing, { key, sentences, back: null }, i18n);
}
