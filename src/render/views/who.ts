import type { Actor, Briefing } from '../../briefing/schema.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import { addressOf } from '../address.ts';
import { html } from '../html.ts';
import { describeActor, eventsOf, mapBilingual, sentencesOfDescription, startingLarge } from '../naming.ts';
import type { Item, Link, Panel } from '../panel.ts';
import { viewLink } from './links.ts';

/** Those who have a part in an event, countries last, else in the briefing's order; all of them when none has. */
export function mainActors(briefing: Briefing): readonly Actor[] {
  const acting = briefing.actors.filter(({ key }) => eventsOf(briefing, key).length > 0);
  const shown = acting.length > 0 ? acting : briefing.actors;
  return shown.toSorted((left, right) => Number(left.kind === 'country') - Number(right.kind === 'country'));
}

/** A button to an actor's card, labelled with the name; an article before it would only take room. */
export function actorLink(briefing: Briefing, actor: Actor): Link {
  return {
    label: mapBilingual(actor.name, (name) => startingLarge(name.replace(/^the /i, ''))),
    address: addressOf('ac', briefing.slug, actor.key),
  };
}

/** The same with the family name alone where nobody else of the briefing has it. */
export function shortNameLink(briefing: Briefing, actor: Actor): Link {
  const last = actor.name.id.split(' ').at(-1) ?? '';
  const isPlain = actor.kind === 'person' && actor.name.id === actor.name.en && actor.aliases.includes(last);
  return isPlain
    ? { ...actorLink(briefing, actor), label: { id: last, en: last } }
    : actorLink(briefing, actor);
}

/** An actor in one line: the name and what it is. */
function actorItem(briefing: Briefing, actor: Actor, i18n: I18n): Item {
  const description = describeActor(actor);
  return {
    text: inBoth(i18n, (_, language) => {
      const name = html`• <b>${startingLarge(actor.name[language])}</b>`;
      return description ? html`${name} — ${description[language]}` : name;
    }),
    sentences: sentencesOfDescription(actor),
    link: shortNameLink(briefing, actor),
  };
}

/** The people and organisations, each with a button to its card. */
export function whoPanel(briefing: Briefing, i18n: I18n): Panel {
  return {
    address: addressOf('wo', briefing.slug),
    briefing: briefing.slug,
    lead: inBoth(i18n, (t) => html`<b>${t('briefing.who')}</b>`),
    leadSentences: [],
    items: mainActors(briefing).map((actor) => actorItem(briefing, actor, i18n)),
    form: 'list',
    itemsPerPage: 8,
    links: [],
    back: viewLink('su', briefing.slug, i18n),
  };
}

/** A name that several bear, asked back: who is meant? `words` is what the reader wrote, already shortened. */
export function severalPanel(briefing: Briefing, words: string, actors: readonly Actor[], i18n: I18n): Panel {
  return {
    address: null,
    briefing: briefing.slug,
    lead: inBoth(i18n, (t) => html`<b>${t('who.several', { words })}</b>`),
    leadSentences: [],
    items: actors.map((actor) => ({ ...actorItem(briefing, actor, i18n), link: actorLink(briefing, actor) })),
    form: 'list',
    itemsPerPage: 10,
    links: [],
    back: viewLink('wo', briefing.slug, i18n),
  };
}
