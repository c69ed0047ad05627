import type { Actor, Briefing, BriefingEvent, Filler, Place } from '../../briefing/schema.ts';
import { type Bilingual, type Language, languages } from '../../language.ts';
import type { Deed } from '../../lexicon/lexicon.ts';
import type { Wanted } from '../../question/question.ts';
import type { SuggestedKind, Suggestion, Topic } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { lightDeeds } from '../match/deeds.ts';
import { isActor } from '../prepare/prepare.ts';
import { both } from './wording.ts';

/**
 * The next questions that this briefing can answer, nearest first: of the event spoken of, then of the others. At most three.
 * @param ask the words of a question; null: there are none, or no answer to them
 */
export function suggest(
  { slug, events: all }: Briefing,
  { event: key, asked }: Pick<Topic, 'event' | 'asked'>,
  ask: (event: BriefingEvent, wanted: SuggestedKind) => Bilingual | null,
): Suggestion[] {
  const current = all.find((event) => event.key === key);
  const events = current ? [current, ...all.filter((event) => event !== current)] : all;
  const found: Suggestion[] = [];
  for (const event of events) {
    const kinds = answerable(event);
    for (const wanted of kinds) {
      if (event === current && asked && wanted === kindOf(asked.wanted)) continue;
      if (event !== current && wanted !== 'agent' && wanted !== 'target') continue;
      const label = ask(event, wanted);
      if (!label || found.some((each) => each.label.id === label.id)) continue;
      found.push({ slug, event: event.key, wanted, label });
      if (event !== current) break;
    }
    if (found.length >= 3) return found.slice(0, 3);
  }
  return found;
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

/** What may be asked of an event: what it has to tell. */
export function answerable(event: BriefingEvent): SuggestedKind[] {
  const kinds: SuggestedKind[] = [];
  if (event.target) kinds.push('target');
  if (event.agent) kinds.push('agent');
  if (event.purpose || event.reason || event.because.length > 0) kinds.push('reason');
  if (event.date || event.announced || event.when) kinds.push('time');
  if (event.place) kinds.push('place');
  if (event.means) kinds.push('manner');
  return kinds;
}

/** As many characters as a button shows: a longer question says "them" instead of who they are. */
const longestQuestion = 40;

/** A short question in both languages; null where the deed gives none that reads well. */
export function questionAbout(event: BriefingEvent, wanted: SuggestedKind, desk: Desk): Bilingual | null {
  const deed = desk.lexicon.deeds.get(event.action[0] ?? '');
  // "Who planned?" asks nothing by itself.
  if (!deed || event.status !== 'happened' || lightDeeds.has(event.action[0] ?? '')) return null;
  const { say } = deed;
  const agent = firstNamed(event.agent, desk);
  const target = say.id.passive === null ? null : firstNamed(event.target, desk);
  // "Who thanked?" lacks whom.
  const lacksObject = !target && (say.id.passive !== null || event.target !== undefined);
  if (wanted !== 'target' && lacksObject) return null;
  // "What was informed?": with a recipient the deed may be done to either.
  if (wanted === 'target' && event.recipient) return null;
  const ask = (object: Bilingual) => worded(wanted, say, agent, target, object);
  const whole = ask(both((language) => (target ? ` ${short(target, language)}` : '')));
  const isLong = languages.some((language) => (whole?.[language].length ?? 0) > longestQuestion);
  const isGroup = target && isActor(target) && target.kind === 'group';
  return isLong && isGroup ? ask({ id: ' mereka', en: ' them' }) : whole;
}

function worded(
  wanted: SuggestedKind,
  say: Deed['say'],
  agent: Actor | Place | null,
  target: Actor | Place | null,
  object: Bilingual,
): Bilingual | null {
  switch (wanted) {
    case 'target': {
      if (say.id.passive === null) return null;
      // Only who has a part in the story is a "who"; what it was about is a "what".
      const [id, en] = target && isActor(target) ? ['Siapa', 'Who'] : ['Apa', 'What'];
      return { id: `${id} yang ${say.id.passive}?`, en: `${en} was ${say.en.participle}?` };
    }
    case 'agent':
      return {
        id: `Siapa yang ${say.id.active}${object.id}?`,
        en: `Who ${withObject(say.en.past, object.en)}?`,
      };
    default: {
      if (!agent) return null;
      const [id, en] = {
        reason: ['Kenapa', 'Why'],
        time: ['Kapan', 'When'],
        place: ['Di mana', 'Where'],
        manner: ['Bagaimana', 'How'],
      }[wanted];
      return {
        id: `${id} ${short(agent, 'id')} ${say.id.active}${object.id}?`,
        en: `${en} did ${short(agent, 'en')} ${withObject(say.en.base, object.en)}?`,
      };
    }
  }
}

/** "tracked down the cell", but "tracked them down". */
function withObject(verb: string, object: string): string {
  const [, first, particle] = /^(\S+) (away|back|down|in|off|out|over|up)$/.exec(verb) ?? [];
  return object === ' them' && first ? `${first}${object} ${particle}` : `${verb}${object}`;
}

/** The first of the fillers that has a name to be asked by; what happened and what was counted have none. */
function firstNamed(fillers: readonly Filler[] | undefined, desk: Desk): Actor | Place | null {
  const found = fillers?.flatMap((filler) =>
    typeof filler === 'string' ? (desk.prepared.entities.get(filler) ?? []) : [],
  );
  return found?.[0] ?? null;
}

/** The shortest proper name: "Putin" for Vladimir Putin. */
function short(entity: Actor | Place, language: Language): string {
  const name = entity.name[language];
  if (!isActor(entity) || entity.kind !== 'person') return name;
  const words = name.split(' ');
  return entity.aliases.find((alias) => !alias.includes(' ') && words.includes(alias)) ?? name;
}
