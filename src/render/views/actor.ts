import type { Actor, Briefing, BriefingEvent } from '../../briefing/schema.ts';
import { type I18n, inBoth } from '../../i18n.ts';
import { languages } from '../../language.ts';
import { addressOf } from '../address.ts';
import { html, lengthOf } from '../html.ts';
import { describeActor, eventsOf, nameOf, sentencesOfDescription, startingLarge } from '../naming.ts';
import { type Item, type Link, maxAnswerLength, type Panel } from '../panel.ts';
import { viewLink } from './links.ts';
import { actorLink, shortNameLink } from './who.ts';

/** Who somebody is and the first of what they did, as much as fits an answer. */
export function actorPanel(briefing: Briefing, actor: Actor, i18n: I18n): Panel {
  const description = describeActor(actor);
  const lead = inBoth(i18n, (_, language) => {
    const name = html`<b>${startingLarge(actor.name[language])}</b>`;
    return description ? html`${name} — ${description[language]}.` : name;
  });
  const own = eventsOf(briefing, actor.key);
  // Of a body that does nothing itself, what those do who are of it.
  const members = briefing.actors.filter(({ belongs }) => belongs.some(({ to }) => to === actor.key));
  const events = own.length > 0 ? own : members.flatMap(({ key }) => eventsOf(briefing, key));
  const [first, ...rest] = events.map((event) => eventItem(event, i18n));
  const note = noteItem(actor, i18n);
  const items: Item[] = [];
  for (const item of [...(first ? [first] : []), ...note, ...rest]) {
    const isFitting = languages.every((language) => {
      const shown = [lead, ...items.map(({ text }) => text), item.text];
      return shown.reduce((sum, text) => sum + lengthOf(text[language]) + 1, 0) <= maxAnswerLength;
    });
    if (isFitting || items.length === 0) items.push(item);
    else if (item !== note[0]) break;
  }
  const isWhole = items.length === events.length + note.length;
  return {
    address: addressOf('ac', briefing.slug, actor.key),
    briefing: briefing.slug,
    lead,
    leadSentences: sentencesOfDescription(actor),
    items,
    form: 'short',
    links: [
      [
        ...(isWhole ? [] : [allDeedsLink(briefing, actor, events.length, i18n)]),
        ...quotesLink(briefing, actor, i18n),
      ],
      relatedActors(briefing, actor, events).map((related) => shortNameLink(briefing, related)),
    ],
    back: viewLink('wo', briefing.slug, i18n),
  };
}

/** Everything that a briefing tells of somebody: deeds, what they belong to, what the editors add. */
export function actorDeedsPanel(briefing: Briefing, actor: Actor, i18n: I18n): Panel {
  const memberships = actor.belongs.map((membership): Item => {
    const whole = nameOf(briefing, membership.to);
    return {
      text: inBoth(i18n, (t, language) => {
        const as = membership.as?.[language];
        return html`• ${as ?? t('briefing.memberOf', { name: whole[language] })}`;
      }),
      sentences: membership.sentences,
    };
  });
  const deeds = eventsOf(briefing, actor.key).map((event) => ({
    text: inBoth(i18n, (_, language) => html`• ${event.text[language]}`),
    sentences: event.sentences,
  }));
  return {
    address: addressOf('aa', briefing.slug, actor.key),
    briefing: briefing.slug,
    lead: inBoth(i18n, (t, language) => html`<b>${t('briefing.allOf', { name: actor.name[language] })}</b>`),
    leadSentences: [],
    items: [...deeds, ...memberships, ...noteItem(actor, i18n)],
    form: 'list',
    links: [quotesLink(briefing, actor, i18n)],
    back: actorLink(briefing, actor),
  };
}

function eventItem(event: BriefingEvent, i18n: I18n): Item {
  return {
    text: inBoth(i18n, (_, language) => html`${event.text[language]}`),
    sentences: event.sentences,
  };
}

/** What the editors concluded about the actor, as an item; empty when nothing. */
function noteItem({ inferred }: Actor, i18n: I18n): Item[] {
  if (!inferred) return [];
  const text = inBoth(
    i18n,
    (t, language) => html`<i>${t('briefing.editors', { text: inferred[language] })}</i>`,
  );
  return [{ text, sentences: [] }];
}

function allDeedsLink(briefing: Briefing, actor: Actor, count: number, i18n: I18n): Link {
  return {
    label: inBoth(i18n, (t) => t('briefing.allDeeds', { count })),
    address: addressOf('aa', briefing.slug, actor.key),
  };
}

function quotesLink(briefing: Briefing, actor: Actor, i18n: I18n): Link[] {
  const isQuoted = briefing.quotes.some(({ speaker }) => speaker === actor.key);
  return isQuoted ? [viewLink('qu', briefing.slug, i18n, { key: actor.key })] : [];
}

const maxRelated = 4;

/** Whom a reader may ask about next: those it belongs to or that belong to it, then those of the same events. */
function relatedActors(briefing: Briefing, actor: Actor, events: readonly BriefingEvent[]): readonly Actor[] {
  const keys = [
    ...actor.belongs.map(({ to }) => to),
    ...briefing.actors
      .filter(({ belongs }) => belongs.some(({ to }) => to === actor.key))
      .map(({ key }) => key),
    ...events.flatMap((event) => [
      ...(event.agent ?? []),
      ...(event.target ?? []),
      ...(event.recipient ?? []),
      ...(event.through ?? []),
    ]),
  ];
  const others = new Set(keys.filter((key) => key !== actor.key));
  const known = [...others].flatMap(
    (key) => briefing.actors.find((candidate) => candidate.key === key) ?? [],
  );
  const people = known.filter(({ kind }) => kind !== 'country');
  return people.slice(0, maxRelated);
}
