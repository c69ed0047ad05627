import type { Briefing } from '../../../briefing/schema.ts';
import { type I18n, inBoth } from '../../../i18n.ts';
import { type Address, addressOf, fitsButton } from '../../../render/address.ts';
import { briefingPanel } from '../../../render/briefing-panel.ts';
import { html, truncateText } from '../../../render/html.ts';
import type { Item, Link, Panel } from '../../../render/panel.ts';
import { viewLink } from '../../../render/views/links.ts';
import { noticePanel } from '../../../render/views/notice.ts';
import type { Held, OpenDraft, WaitingDraft } from './desk.ts';

const mostListed = 20;
const mostComplaints = 5;
const maxTitle = 80;

/** The drafts that wait, a button each. */
export function draftsPanel(drafts: readonly WaitingDraft[], i18n: I18n): Panel {
  const title = inBoth(i18n, (t) =>
    drafts.length === 0 ? t('drafts.none') : t('drafts.title', { count: drafts.length }),
  );
  const items = drafts.slice(0, mostListed).map((draft): Item => {
    const { slug, errors, held } = draft;
    const name = truncateText(draft.title, maxTitle);
    return {
      text: inBoth(i18n, (t) => {
        const state = errors === 0 ? t('drafts.ready') : t('drafts.errors', { count: errors });
        return html`<b>${name}</b>: ${held ? `${state}, ${t('drafts.held', { by: held.by })}` : state}`;
      }),
      sentences: [],
      link: { label: { id: name, en: name }, address: addressOf('nd', slug) },
    };
  });
  const more = drafts.length - mostListed;
  return {
    ...noticePanel([title], [], i18n, { form: 'list' }),
    address: addressOf('nl'),
    items,
    ...(more > 0 && { foot: inBoth(i18n, (t) => html`<i>${t('drafts.more', { count: more })}</i>`) }),
  };
}

/** A draft: its summary as readers would see it, what check says in short, and what to do with it. */
export function draftPanel(draft: OpenDraft, i18n: I18n): Panel {
  const { slug, briefing, held } = draft;
  const shown = briefing && draftView(briefing, 'su', i18n);
  const links: Link[] = [
    ...(draft.errors === 0 ? [button('drafts.publish', 'np', slug, i18n)] : []),
    ...(held ? [] : [button('drafts.hold', 'nh', slug, i18n)]),
  ];
  const unreadable = noticePanel(
    [{ id: slug, en: slug }, inBoth(i18n, (t) => t('drafts.unreadable'))],
    [],
    i18n,
  );
  const source = viewLink('so', slug, i18n);
  return {
    ...(shown ?? unreadable),
    address: addressOf('nd', slug),
    items: [...(shown ?? unreadable).items, checkItem(draft, i18n), ...(held ? [heldItem(held, i18n)] : [])],
    form: 'list',
    links: [...(shown ? [...shown.links, [ofDraft(slug, source)]] : []), links],
    back: { label: inBoth(i18n, (t) => t('drafts.list')), address: addressOf('nl') },
  };
}

/**
 * A view of a draft as readers would see it; its buttons stay within the draft. `key` is the code of the view and its key.
 * Null: it has no such part.
 */
export function draftView(briefing: Briefing, key: string, i18n: I18n): Panel | null {
  const { slug } = briefing;
  const panel = briefingPanel(briefing, addressOf(key.slice(0, 2), slug, key.slice(2)), i18n);
  if (!panel) return null;
  return {
    ...panel,
    address: addressOf('nv', slug, key),
    // Of no briefing that could be talked about: no focus, no source that readers could open.
    briefing: null,
    items: panel.items.map(({ link, ...item }) => ({
      ...item,
      ...(link && isOf(slug, link) && { link: ofDraft(slug, link) }),
    })),
    links: panel.links.map((group) =>
      group.filter((link) => isOf(slug, link)).map((link) => ofDraft(slug, link)),
    ),
    back: { label: inBoth(i18n, (t) => t('drafts.draft')), address: addressOf('nd', slug) },
  };
}

function isOf(slug: string, { address }: Link): boolean {
  return address.slug === slug && fitsButton({ slug, key: inDraft(address) });
}

function ofDraft(slug: string, { label, address }: Link): Link {
  return { label, address: addressOf('nv', slug, inDraft(address), { page: address.page }) };
}

function inDraft({ code, key }: Address): string {
  return `${code}${key}`;
}

function checkItem({ errors, advice, complaints }: OpenDraft, i18n: I18n): Item {
  const lines = complaints.slice(0, mostComplaints);
  return {
    text: inBoth(i18n, (t) => {
      const count = errors === 0 ? t('drafts.noErrors') : t('drafts.errors', { count: errors });
      const told = [`${count}, ${t('drafts.advice', { count: advice })}`, ...lines];
      if (complaints.length > lines.length)
        told.push(t('drafts.more', { count: complaints.length - lines.length }));
      return html`<i>${told.join('\n')}</i>`;
    }),
    sentences: [],
  };
}

function heldItem({ by, at }: Held, i18n: I18n): Item {
  const time = at.slice(0, 16).replace('T', ' ');
  return { text: inBoth(i18n, (t) => html`<i>${t('drafts.held', { by })}, ${time}</i>`), sentences: [] };
}

function button(label: 'drafts.publish' | 'drafts.hold', code: string, slug: string, i18n: I18n): Link {
  return { label: inBoth(i18n, (t) => t(label)), address: addressOf(code, slug) };
}
