import type { BriefingEvent } from '../briefing/schema.ts';
import type { Bilingual, Language } from '../language.ts';
import type { Wanted } from '../question/question.ts';
import type { SuggestedKind, Suggestion } from './answer.ts';
import type { Desk } from './desk.ts';
import { both, sayFiller } from './wording.ts';

/** The next questions that this briefing can answer, nearest first: of the event spoken of, then of the others. At most three. */
export function suggest(desk: Desk, eventKey: string | null, asked: Wanted): Suggestion[] {
  const { briefing } = desk.prepared;
  const current = briefing.events.find(({ key }) => key === eventKey);
  const events = current
    ? [current, ...briefing.events.filter((event) => event !== current)]
    : briefing.events;
  const found: Suggestion[] = [];
  for (const event of events) {
    const kinds = answerable(event);
    for (const wanted of kinds) {
      if (event === current && wanted === kindOf(asked)) continue;
      if (event !== current && wanted !== 'agent' && wanted !== 'target') continue;
      const label = questionAbout(event, wanted, desk);
      if (!label || found.some((each) => each.label.id === label.id)) continue;
      found.push({ slug: briefing.slug, event: event.key, wanted, label });
      if (event !== current) break;
    }
    if (found.length >= 3) break;
  }
  return found.slice(0, 3);
}

function kindOf(wanted: Wanted): SuggestedKind | null {
  if (wanted.kind === 'filler') return wanted.role === 'agent' ? 'agent' : 'target';
  return wanted.kind === 'time' ||
    wanted.kind === 'place' ||
    wanted.kind === 'reason' ||
    wanted.kind === 'manner'
    ? wanted.kind
    : null;
}

function answerable(event: BriefingEvent): SuggestedKind[] {
  const kinds: SuggestedKind[] = [];
  if (event.target?.some((filler) => typeof filler === 'string')) kinds.push('target');
  if (event.agent) kinds.push('agent');
  if (event.purpose || event.reason || event.because.length > 0) kinds.push('reason');
  if (event.date || event.announced || event.when) kinds.push('time');
  if (event.place) kinds.push('place');
  if (event.means) kinds.push('manner');
  return kinds;
}

/** A short question in both languages; null where the deed gives none that reads well. */
export function questionAbout(event: BriefingEvent, wanted: SuggestedKind, desk: Desk): Bilingual | null {
  const deed = desk.lexicon.deeds.get(event.action[0] ?? '');
  if (!deed || event.status !== 'happened') return null;
  const { say } = deed;
  const passive = say.id.passive;
  const agents = (language: Language) =>
    (event.agent ?? []).slice(0, 1).map((filler) => short(filler, language, desk))[0];
  const targets = (language: Language) =>
    (event.target ?? [])
      .filter((filler) => typeof filler === 'string')
      .slice(0, 1)
      .map((filler) => short(filler, language, desk))[0];
  switch (wanted) {
    case 'target':
      return passive === null ? null : { id: `Siapa yang ${passive}?`, en: `Who was ${say.en.participle}?` };
    case 'agent': {
      const [id, en] = [targets('id'), targets('en')];
      if (passive === null || !id || !en)
        return { id: `Siapa yang ${say.id.active}?`, en: `Who ${say.en.past}?` };
      return { id: `Siapa yang ${say.id.active} ${id}?`, en: `Who ${say.en.past} ${en}?` };
    }
    default: {
      const [id, en] = [agents('id'), agents('en')];
      if (!id || !en) return null;
      const words = {
        reason: ['Kenapa', 'Why'],
        time: ['Kapan', 'When'],
        place: ['Di mana', 'Where'],
        manner: ['Bagaimana', 'How'],
      }[wanted];
      const [idTarget, enTarget] = [targets('id'), targets('en')];
      return both((language) =>
        language === 'id'
          ? `${words[0]} ${id} ${say.id.active}${idTarget && passive !== null ? ` ${idTarget}` : ''}?`
          : `${words[1]} did ${en} ${say.en.base}${enTarget && passive !== null ? ` ${enTarget}` : ''}?`,
      );
    }
  }
}

/** The shortest proper name: "Putin" for Vladimir Putin. */
function short(filler: NonNullable<BriefingEvent['agent']>[number], language: Language, desk: Desk): string {
  const name = sayFiller(filler, language, desk.prepared);
  const entity = typeof filler === 'string' ? desk.prepared.entities.get(filler) : undefined;
  if (!entity || !('offices' in entity) || entity.kind !== 'person') return name;
  const words = name.split(' ');
  return entity.aliases.find((alias) => !alias.includes(' ') && words.includes(alias)) ?? name;
}
