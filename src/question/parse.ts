import { createAsking } from './asking.ts';
import { withoutBeforeOrAfter } from './before-or-after.ts';
import { asksForMore } from './more.ts';
import type { Part, Question, SpokenDeed, Unit } from './question.ts';
import { withGetting } from './senses/getting.ts';
import { withGoing } from './senses/going.ts';
import { withoutColour } from './senses/mere-adjectives.ts';
import {
  withAfter,
  withAtFirst,
  withConsent,
  withDeaths,
  withHarmed,
  withLives,
  withoutAsPlanned,
  withoutAudience,
  withoutCredit,
  withoutGuess,
  withoutMention,
  withoutSayingOfHimself,
  withoutStaying,
  withoutSucceeding,
  withoutTakingPart,
  withPrice,
  withPunishment,
  withSumOfYear,
  withThings,
  withTrying,
  withWanting,
  withWish,
} from './senses/mere-verbs.ts';
import { withoutGap, withoutOfThe, withWhether } from './senses/plain-asking.ts';
import { withSeized } from './senses/seized.ts';
import { aim, asCaller, asDoer, asTarget, takeOrigin } from './sentence/named-part.ts';
import { orderIn } from './sentence/order.ts';
import { besidesAt, isApart, memberAskedAt, restrictionAt, spokenParts } from './sentence/parts.ts';
import { isTurned } from './sentence/turned.ts';
import { isByTheVerb, isEpithet, isMeantBefore, spokenDeeds } from './sentence/voice.ts';
import { readUnits } from './units/units.ts';
import type { Vocabulary } from './units/vocabulary.ts';
import { withoutJoined } from './utterance/joined-words.ts';
import type { Utterance } from './utterance/normalise.ts';
import { turnsTo } from './utterance/turning.ts';
import { whatIsWanted } from './wanted/wanted.ts';
import { isAnything, kindWord, sortAt, typeNounAt, wantedType } from './wanted/wanted-type.ts';

/** Words that deny. */
export const denial =
  /^(?:tidak|bukan|belum|not|no|never|didn't|doesn't|isn't|wasn't|weren't|can't|cannot|couldn't|won't|aren't)$/;

/** Words for people of rank, whatever they lead. */
const anyLeader = /^(?:pemimpin|pimpinan|petinggi|pejabat|tokoh|sosok|figur)$/;

/** Beginnings that go on with what was spoken of. */
const continuing = /^(?:terus|lalu|trus|dan|and|kalau|so|then|but|tapi|no|bukan|maksudku|eh|n)$/;

/** What words that say little by themselves come to, one after another. */
const meaning = [
  withWhether,
  withoutGap,
  withConsent,
  withoutAsPlanned,
  withoutAudience,
  withoutCredit,
  withoutStaying,
  withoutTakingPart,
  withoutSucceeding,
  withLives,
  withDeaths,
  withAfter,
  withPrice,
  withHarmed,
  withoutGuess,
  withoutMention,
  withSumOfYear,
  withAtFirst,
  withPunishment,
  withThings,
  withTrying,
  withWish,
  withoutSayingOfHimself,
  withWanting,
  withoutColour,
  withoutOfThe,
  withGoing,
  withGetting,
  withoutBeforeOrAfter,
] as const;

/** Understands one utterance with the words of the lexicon and of one briefing. */
export function parseQuestion(typed: Utterance, vocabulary: Vocabulary): Question {
  const utterance = withoutJoined(typed, vocabulary);
  const units = meaning.reduce<readonly Unit[]>((read, of) => of(read), readUnits(utterance, vocabulary));
  const { language } = utterance;
  const spoken = spokenDeeds(units, language);
  const meant = spoken.filter(({ unit }) => !isApart(units, unit));
  const parts = spokenParts(units, meant, language);
  const deeds = withSeized(meant, parts, units);
  const asking = createAsking(units, deeds, parts, utterance);
  const { used, whAt } = asking;
  const wanted = whatIsWanted(asking);
  const named = wanted.kind === 'truth' ? asCaller(asking, asDoer(asking, asTarget(asking))) : parts;
  if (wanted.kind === 'truth') takeOrigin(asking);
  const asksDoer = wanted.kind === 'filler' && wanted.role === 'agent';
  const type = wantedType(units, whAt);
  const order = orderIn(units, deeds);
  for (const at of order.used) used.add(at);
  // "selain katedral mana lagi": what is not meant is of no sort.
  const beside = sortAt(units, whAt, language);
  // "target serangannya apa": what it was aimed at, not what attack it was.
  const isAimed = aim.test(units[beside - 1]?.text ?? '');
  const sort = isAimed || (units[beside]?.names.length && besidesAt(units, beside)) ? -1 : beside;
  const typeNoun = typeNounAt(units, whAt);
  // "in which prison": a place of this sort and no other.
  const restricted = restrictionAt(units);
  const restriction = restricted >= 0 ? restricted : memberAskedAt(units);
  const isPlace = wanted.kind === 'filler' && wanted.role === 'place' && sort !== typeNoun;
  // "jenis serangan apa": what is asked for is the noun's sort.
  for (const at of [sort - 1, sort + 1]) if (sort >= 0 && kindWord.test(units[at]?.text ?? '')) used.add(at);
  // "barang apa yang disita": a word for anything.
  if (wanted.kind === 'filler')
    for (const at of [whAt - 1, units[whAt + 1]?.text === 'saja' ? whAt + 2 : whAt + 1])
      if (isAnything(units[at])) used.add(at);
  const isSort = sort >= 0 && (!used.has(sort) || isPlace);
  // "siapakah pemimpin yang …", "who is the leader that …": anybody of the sort.
  const general = units[whAt]?.wh === 'who' && anyLeader.test(units[whAt + 1]?.text ?? '');
  if (general && units[whAt + 2]?.text === 'yang') used.add(whAt + 1);
  if (typeNoun >= 0 && type !== null && wanted.kind !== 'cast') used.add(typeNoun);
  // "isi pernyataan": words for the quotation itself are no deeds of anybody.
  const kept = [
    'quote',
    'identity',
    'filler',
    'place',
    'manner',
    'name',
    'doing',
    'state',
    'reaction',
    'cast',
    'truth',
    'outcome',
  ].includes(wanted.kind)
    ? deeds.filter((deed) => !used.has(deed.unit))
    : deeds;
  // "which team does he play for": what he is part of is told of himself.
  const isTakenIn = ({ deed }: Part) =>
    wanted.kind === 'identity' && deed !== null && used.has(deeds[deed]?.unit ?? -1);
  return {
    language,
    units,
    wanted:
      wanted.kind === 'filler' && wanted.deed !== null
        ? { ...wanted, deed: indexIn(kept, deeds[wanted.deed]) }
        : wanted,
    type,
    sort: isSort ? sort : null,
    deeds: kept,
    parts:
      wanted.kind === 'cast'
        ? []
        : named
            .filter((part) => !besidesAt(units, part.unit))
            .map((part) => ({
              ...part,
              // "yang kasih pernyataan dari perusahaan": whoever says it is of theirs.
              role: isTakenIn(part)
                ? null
                : asksDoer && isOfSpeaker(part, units) && speaks(deeds[part.deed ?? -1])
                  ? 'agent'
                  : part.role,
              deed: part.deed === null ? null : indexIn(kept, deeds[part.deed]),
            })),
    rest:
      wanted.kind === 'cast'
        ? sortsIn(units, used)
        : conditionsIn(
            units,
            new Set([
              ...used,
              ...spoken.map(({ unit }) => unit),
              ...units.keys().filter((at) => isTurned(units, deeds, at)),
            ]),
          ),
    more: asksForMore(units),
    besides: parts.flatMap((part) => (besidesAt(units, part.unit) ? part.keys : [])),
    apart: spoken.flatMap(({ readings, unit }) =>
      isApart(units, unit) ? readings.map(({ deed }) => deed) : [],
    ),
    only: wanted.kind === 'cast' || restriction === typeNoun ? [] : (units[restriction]?.names ?? []),
    continues: continues(units, parts, deeds),
    order: order.order,
    negated: !utterance.tag && units.some(({ text }) => denial.test(text)),
    takesBack: utterance.takesBack,
    event: null,
    quoted: utterance.quoted,
  };
}

/** "from the company", "for the company": on whose side somebody speaks. */
function isOfSpeaker({ role, unit }: Part, units: readonly Unit[]): boolean {
  const before = units.slice(0, unit).findLast(({ text }) => text !== 'the');
  return role === 'source' || (role === 'recipient' && before?.text === 'for');
}

function speaks(deed: SpokenDeed | undefined): boolean {
  return deed?.readings.some((reading) => reading.deed === 'say' || reading.deed === 'state') === true;
}

function indexIn(kept: readonly SpokenDeed[], deed: SpokenDeed | undefined): number | null {
  const at = deed ? kept.indexOf(deed) : -1;
  return at < 0 ? null : at;
}

/** The units that neither build the question nor name anybody nor are used already. */
function conditionsIn(units: readonly Unit[], used: ReadonlySet<number>): number[] {
  return units.flatMap((unit, at) =>
    unit.isFunction ||
    unit.wh ||
    unit.auxiliary ||
    unit.preposition ||
    unit.pronoun ||
    unit.names.length > 0 ||
    isByTheVerb(units, at) ||
    (unit.deeds.length > 0 && (isEpithet(units, at) || isMeantBefore(units, at))) ||
    used.has(at)
      ? []
      : [at],
  );
}

/** Of a list, the words that say of what sort its items are; a sort may be a word that the briefing calls somebody by ("the club"), or a country. */
function sortsIn(units: readonly Unit[], used: ReadonlySet<number>): number[] {
  return units.flatMap(({ concepts, names, offices }, at) =>
    !used.has(at) && !besidesAt(units, at) && concepts.length + offices.length + names.length > 0 ? [at] : [],
  );
}

/** Whether the question goes on with what was spoken of, by its first word or because it names nothing. */
function continues(units: readonly Unit[], parts: readonly Part[], deeds: readonly SpokenDeed[]): boolean {
  return (
    continuing.test(units[0]?.text ?? '') ||
    turnsTo(units) ||
    (parts.every((part) => part.keys.length === 0) && deeds.length === 0)
  );
}
