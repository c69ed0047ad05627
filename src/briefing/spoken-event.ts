import type { Bilingual, Language } from '../language.ts';
import type { DeedForms, Vocabulary } from './vocabulary.ts';

type NameOf = (key: string) => Bilingual | null;

/**
 * An event without a text of its own, in a short sentence of its deed and its parts: "FSB menangkap anggota sel." Null: it
 * names nobody, or the deed is not known. `event` may be anything that a file holds.
 */
export function spokenEvent(
  event: Readonly<Record<string, unknown>>,
  nameOf: NameOf,
  { formsOf }: Vocabulary,
): Bilingual | null {
  const action: unknown = Array.isArray(event.action) ? event.action[0] : event.action;
  const forms = typeof action === 'string' ? formsOf?.(action) : undefined;
  if (forms === undefined || forms === null) return null;
  const agent = spoken(event.agent, nameOf);
  const target = spoken(event.target, nameOf);
  if (agent === null && target === null) return null;
  const status = typeof event.status === 'string' ? event.status : 'happened';
  return {
    id: sentence(agent === null ? passiveId(target, forms, status) : activeId(agent, target, forms, status)),
    en: sentence(agent === null ? passiveEn(target, forms, status) : activeEn(agent, target, forms, status)),
  };
}

const modals: Readonly<Record<string, Bilingual>> = {
  planned: { id: 'akan', en: 'is to' },
  foiled: { id: 'hendak', en: 'was to' },
  denied: { id: 'disebut', en: 'is said to' },
  said: { id: 'disebut', en: 'is said to' },
};

function activeId(agent: Bilingual, target: Bilingual | null, { id }: DeedForms, status: string): string {
  return [agent.id, modals[status]?.id, id.active, target?.id, ending(status, 'id')]
    .filter(Boolean)
    .join(' ');
}

function passiveId(target: Bilingual | null, { id }: DeedForms, status: string): string {
  return [target?.id, modals[status]?.id, id.passive ?? id.active, ending(status, 'id')]
    .filter(Boolean)
    .join(' ');
}

function activeEn(agent: Bilingual, target: Bilingual | null, { en }: DeedForms, status: string): string {
  const modal = modals[status]?.en;
  const past = status === 'said' || status === 'denied' ? `have ${en.participle}` : en.base;
  return [agent.en, modal, modal === undefined ? en.past : past, target?.en, ending(status, 'en')]
    .filter(Boolean)
    .join(' ');
}

function passiveEn(target: Bilingual | null, { en }: DeedForms, status: string): string {
  const modal = modals[status]?.en;
  const done =
    status === 'said' || status === 'denied' ? `have been ${en.participle}` : `be ${en.participle}`;
  return [target?.en, modal === undefined ? `was ${en.participle}` : `${modal} ${done}`, ending(status, 'en')]
    .filter(Boolean)
    .join(' ');
}

function ending(status: string, language: Language): string {
  if (status === 'foiled') return language === 'id' ? 'tetapi digagalkan' : 'but it was foiled';
  if (status === 'denied') return language === 'id' ? 'tetapi dibantah' : 'which is denied';
  return '';
}

function sentence(text: string): string {
  const whole = text.replace(/ (tetapi|but|which)/, ', $1');
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`;
}

/** One part or several, by their names. */
function spoken(filler: unknown, nameOf: NameOf): Bilingual | null {
  const all: unknown[] = Array.isArray(filler) ? filler : filler === undefined ? [] : [filler];
  const texts = all.flatMap((one): Bilingual[] => {
    if (typeof one === 'string') return [nameOf(one) ?? []].flat();
    if (one === null || typeof one !== 'object' || !('id' in one) || !('en' in one)) return [];
    return typeof one.id === 'string' && typeof one.en === 'string' ? [{ id: one.id, en: one.en }] : [];
  });
  if (texts.length === 0 || texts.length < all.length) return null;
  return { id: texts.map(({ id }) => id).join(' dan '), en: texts.map(({ en }) => en).join(' and ') };
}
