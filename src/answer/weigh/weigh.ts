import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Question } from '../../question/question.ts';
import { boundBy, isWithin } from '../match/bounds.ts';
import { covers, sameDay } from '../match/covers.ts';
import { relate } from '../match/deeds.ts';
import { sameActor } from '../match/same-actor.ts';
import { isSetting } from '../match/setting.ts';
import type { PreparedBriefing, PreparedEvent } from '../prepare/prepare.ts';
import { namesIn, type Terms } from '../prepare/read-terms.ts';
import { type Need, needsOf } from './needs.ts';

/** How much of a question an event or a sentence speaks of. */
export interface Weight {
  /** 0 to 1: the share of what the question speaks of, by weight, that is spoken of here too. */
  readonly share: number;
  /** The same for each need of the question, 0 to 1. */
  readonly met: readonly { readonly need: Need; readonly how: number }[];
}

/** Weighs what a briefing tells against one question. */
export interface Scales {
  readonly needs: readonly Need[];
  event(event: PreparedEvent): Weight;
  /** @param number counts from 1 */
  sentence(number: number): Weight;
  /**
   * The share of a weight where each need counts as much as it tells the events of the briefing apart: what one of them alone
   * speaks of in full, what all speak of hardly. It says which comes closest, not how close.
   */
  telling(weight: Weight): number;
}

// How sure it is that two words mean the same when they are met in a looser way than word for word.
const kin = 0.6;
const circle = 0.5;
/** The deed itself is another one, but the text speaks of it. */
const inText = 0.8;
/** What only the sentences speak of, not the event itself. */
export const beside = 0.7;

/** Gets ready to weigh the events and sentences of a briefing against a question. */
export function createScales(question: Question, prepared: PreparedBriefing, lexicon: Lexicon): Scales {
  const needs = needsOf(question, lexicon);
  const whole = needs.reduce((sum, { weight }) => sum + weight, 0);
  const rarity = rarityIn(prepared, lexicon);
  const weigh = (own: Terms, near: Terms, event: PreparedEvent | null): Weight => {
    const met = needs.map((need) => ({ need, how: how(need, own, near, event) }));
    const sum = met.reduce((total, each) => total + each.need.weight * each.how, 0);
    return { met, share: whole === 0 ? 0 : sum / whole };
  };
  // Each is asked for more than once.
  const ofEvents = remembering((event: PreparedEvent) => weigh(event.terms, event.sentenceTerms, event));
  const ofSentences = remembering((number: number) => {
    const terms = prepared.sentences[number - 1] ?? empty;
    return weigh(terms, terms, null);
  });
  let tellingWeights: readonly number[] | null = null;

  function how(need: Need, own: Terms, near: Terms, event: PreparedEvent | null): number {
    const { unit } = need;
    if (need.keys.length > 0) {
      if (speaksOf(need.keys, own, prepared)) return 1;
      return speaksOf(need.keys, near, prepared) ? beside : 0;
    }
    const { date } = unit;
    if (date && event) {
      const days = [event.event.date, event.event.until, event.event.announced];
      const bound = boundBy(need.at, question);
      if (bound)
        return isWithin(
          days.filter((day) => day !== undefined),
          bound,
          date,
          prepared,
        )
          ? 1
          : 0;
      return days.some((day) => day !== undefined && sameDay(day, date)) ? 1 : 0;
    }
    if (date) return date.day !== null && own.has(`#${date.day}`) ? 1 : 0;
    const isSet = (deed: NonNullable<Need['deed']>, told: PreparedEvent) =>
      isSetting(question.deeds.indexOf(deed), question, told, prepared, lexicon);
    if (need.deed && event && isSet(need.deed, event)) return 1;
    const deed = need.deed && event ? deedOf(need.deed, event, lexicon) : 0;
    const isVerb = need.deed !== null && need.deed.voice !== 'noun' && event !== null;
    const word = covers(unit, own) ? (isVerb ? inText : 1) : covers(unit, near) ? beside : 0;
    const best = Math.max(deed, word);
    if (best >= kin || unit.number) return best;
    const shared = (terms: Terms) => {
      const others = circlesIn(terms, lexicon);
      let rarest = 0;
      for (const each of need.circles) if (isIn(each, others)) rarest = Math.max(rarest, rarity(each));
      return rarest;
    };
    return Math.max(best, circle * shared(own), circle * beside * shared(near));
  }

  return {
    needs,
    event: ofEvents,
    sentence: ofSentences,
    telling({ met }) {
      tellingWeights ??= tellingWeightsOf(needs, prepared.events.map(ofEvents));
      const weights = tellingWeights;
      const all = weights.reduce((total, weight) => total + weight, 0);
      const sum = met.reduce((total, { how }, at) => total + how * (weights[at] ?? 0), 0);
      return all === 0 ? 0 : sum / all;
    },
  };
}

const empty: Terms = new Set();

function remembering<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** How much each need tells the events apart: the more of them speak of it, the less. */
function tellingWeightsOf(needs: readonly Need[], events: readonly Weight[]): readonly number[] {
  return needs.map(({ weight }, at) => {
    const speak = events.reduce((sum, { met }) => sum + (met[at]?.how ?? 0), 0);
    const most = Math.log(1 + 2 * events.length);
    return most === 0 ? weight : (weight * Math.log(1 + events.length / (speak + 0.5))) / most;
  });
}

function deedOf({ readings }: NonNullable<Need['deed']>, event: PreparedEvent, lexicon: Lexicon): number {
  return Math.max(
    ...readings.map(({ deed }) => {
      const isKin = event.event.action.some((action) => lexicon.areKin(deed, action));
      return Math.max(relate(deed, event, lexicon).score, isKin ? kin : 0);
    }),
  );
}

function speaksOf(keys: readonly string[], terms: Terms, prepared: PreparedBriefing): boolean {
  return keys.some(
    (key) => terms.has(`n:${key}`) || namesIn(terms).some((name) => sameActor(key, name, prepared)),
  );
}

/** A bit for each circle, by its number: a text is in hundreds of them, and hundreds of texts are held. */
type Circles = Uint8Array;

const circlesOfTerms = new WeakMap<Terms, Circles>();

/** The circles that a text is in. */
function circlesIn(terms: Terms, lexicon: Lexicon): Circles {
  const before = circlesOfTerms.get(terms);
  if (before) return before;
  const lists = [...terms].map((term) => lexicon.circlesOf(term));
  const last = lists.reduce((highest, list) => list.reduce((most, each) => Math.max(most, each), highest), 0);
  const found = new Uint8Array((last >>> 3) + 1);
  for (const list of lists)
    for (const each of list) found[each >>> 3] = (found[each >>> 3] ?? 0) | (1 << (each & 7));
  circlesOfTerms.set(terms, found);
  return found;
}

function isIn(circle: number, circles: Circles): boolean {
  return ((circles[circle >>> 3] ?? 0) & (1 << (circle & 7))) !== 0;
}

/** How much a circle tells one sentence of a briefing from the others: 1 where one alone is in it, near 0 where all are. */
function rarityIn({ sentences }: PreparedBriefing, lexicon: Lexicon): (circle: number) => number {
  const all = sentences.length;
  const counts = countsIn(sentences, lexicon);
  return (circle) => Math.log(1 + all / (counts[circle] || 1)) / Math.log(1 + all);
}

const countsOfSentences = new WeakMap<readonly Terms[], Uint16Array>();

/** Circle → how many of these sentences are in it. */
function countsIn(sentences: readonly Terms[], lexicon: Lexicon): Uint16Array {
  const before = countsOfSentences.get(sentences);
  if (before) return before;
  const all = sentences.map((terms) => circlesIn(terms, lexicon));
  const counts = new Uint16Array(8 * Math.max(0, ...all.map(({ length }) => length)));
  for (const circles of all)
    for (let circle = 0; circle < 8 * circles.length; circle += 1)
      if (isIn(circle, circles)) counts[circle] = (counts[circle] ?? 0) + 1;
  countsOfSentences.set(sentences, counts);
  return counts;
}
