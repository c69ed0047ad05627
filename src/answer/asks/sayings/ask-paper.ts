import type { Question, Unit } from '../../../question/question.ts';
import { carrying, paper } from '../../../question/wanted/wanted-views.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers } from '../../match/covers.ts';
import { said } from '../../not-said.ts';
import { isActor } from '../../prepare/prepare.ts';
import { tellWhole } from '../../tell/told.ts';

const reporting: ReadonlySet<string> = new Set([...carrying, 'say']);
const news = /^(?:berita|kabar|artikel|article|story|news|laporan|report|nama|name)$/;

/** "Which newspaper reported the ransom?": one that the article tells of, where it reported just this; null: none, the article's own is meant. */
export function askPaper(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const matter = question.units.filter(isMatter);
  if (question.wanted.kind !== 'source' || matter.length === 0) return null;
  const found = desk.prepared.events.filter(
    ({ event: { action, agent }, terms }) =>
      action.some((each) => reporting.has(each)) &&
      agent?.some((filler) => typeof filler === 'string' && isPaper(filler, desk)) === true &&
      matter.every((unit) => covers(unit, terms)),
  );
  const [only, another] = found;
  if (!only || another) return null;
  return said(question, desk, topic, tellWhole(only.event, desk), only.event.key, 'answer', wordForWord);
}

/** "Siapa rmh?": nobody of the article, but who signs it. */
export function asksOfByline({ deeds, parts, rest, type, units }: Question, { prepared }: Desk): boolean {
  const signed = (prepared.briefing.byline ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const isPlain = type === 'person' && deeds.length + parts.length === 0 && rest.length > 0;
  return isPlain && rest.every((at) => signed.includes(units[at]?.typed.toLowerCase() ?? ''));
}

/** What the paper wrote of: neither the paper nor its writing nor the news as such. */
function isMatter(unit: Unit): boolean {
  if (unit.isFunction || unit.wh || unit.auxiliary || unit.preposition || unit.pronoun) return false;
  if (paper.test(unit.text) || news.test(unit.text)) return false;
  return !unit.deeds.some(({ deed }) => reporting.has(deed));
}

function isPaper(key: string, { prepared }: Desk): boolean {
  const entity = prepared.entities.get(key);
  if (!entity || !isActor(entity) || entity.kind !== 'organisation') return false;
  return [entity.name.en, entity.name.id, entity.description?.en, entity.description?.id].some(
    (text) => text !== undefined && paper.test(text.toLowerCase()),
  );
}
