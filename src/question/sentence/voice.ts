import type { Language } from '../../language.ts';
import type { SpokenDeed, SpokenVoice, Unit } from '../question.ts';
import {
  isAskedVerb,
  isBeforeDoneTo,
  isNamedThing,
  isOfBoth,
  isOfDoneTo,
  isOfSufferer,
  isOfTheNamed,
  isVerb,
  openVoice,
  standsBetween,
} from '../senses/noun-or-verb.ts';
import { asksFrom, handing, heardFrom, isHandedBy } from '../wanted/wanted-source.ts';
import { aim } from './named-part.ts';
import { isHandedOn, withGranting, withHanding, withLeading, withNews, withTalk } from './speech.ts';
import { turnedByReceiving, withoutSaying } from './turned.ts';

const adverb = /^(?:ever|never|actually|really|also|even|just|still|already|finally|eventually|ultimately)$/;

/** Nouns and verbs of the lexicon in the question, with the voice that the words around give them. */
export function spokenDeeds(units: readonly Unit[], language: Language): SpokenDeed[] {
  const fromWhom = asksFrom(units);
  const deeds = units.flatMap((unit, at): SpokenDeed[] => {
    if (unit.deeds.length === 0 || unit.names.length > 0 || unit.isFunction) return [];
    if (isByTheVerb(units, at)) return [];
    // "where does the targeted cathedral stand": of a thing with a name it says no more than which is meant.
    if (isEpithet(units, at) || isMeantBefore(units, at)) return [];
    // "was there a similar crime": nobody was there.
    if (/^(?:is|are|was|were) there$/.test(unit.text) && !isSomebodyBefore(units, at)) return [];
    // "named as the head of it": what he is, not what was done.
    if (/^(?:named|described|identified|disebut|dikenal)$/.test(unit.text) && isAsOffice(units, at))
      return [];
    // "kepala", "head": an office before it is a deed.
    if (
      unit.offices.length > 0 &&
      unit.deeds.every(({ voice }) => voice === 'agent' || voice === 'patient' || voice === 'noun') &&
      // "intel dari mana": what is handed on is a thing here.
      !(fromWhom && unit.deeds.some(({ deed, voice }) => voice === 'noun' && handing.has(deed)))
    )
      return [];
    // "who will be chair": what he becomes.
    if (unit.offices.length > 0 && /^(?:be|become|becomes|became|becoming)$/.test(units[at - 1]?.text ?? ''))
      return [];
    // "who is the judge": with nothing behind it, an office.
    if (
      unit.offices.length > 0 &&
      language === 'en' &&
      units[at - 1]?.text === 'the' &&
      at === units.length - 1
    )
      return [];
    const voices = new Set(unit.deeds.map(({ voice }) => voice));
    // "tutup sumur itu dicuri": what it was done to, by a word that is a verb elsewhere.
    if (language === 'id' && voices.has('open') && isOfDoneTo(units, at)) return [];
    // "did the union chair say": an office, since the verb stands right behind it.
    if (unit.offices.length > 0 && language === 'en' && isVerb(units[at + 1]) && !isVerb(units[at - 1]))
      return [];
    // "film", "score": a thing, unless somebody who does it stands before.
    const before = units[at - 1];
    // "did he ever actually pay": adverbs stand between.
    const doerAt = units.slice(0, at).findLastIndex(({ text }) => !adverb.test(text));
    const doer = units[doerAt];
    const subject =
      before !== undefined &&
      doer !== undefined &&
      // "to the company's stock": the name belongs to the preposition.
      ((doer.names.length > 0 && !(language === 'en' && units[doerAt - 1]?.preposition)) ||
        doer.pronoun !== null ||
        (doer.wh !== null && doer.wh !== 'how-many') ||
        doer.auxiliary !== null ||
        /^(?:yang|to|untuk|akan)$/.test(doer.text) ||
        (language === 'id' && standsBetween(units, at)) ||
        isAskedVerb(units, at));
    // "memberikan jaminan bahwa …": the noun is what is done.
    const isGiven =
      before?.deeds.some(({ deed }) => deed === 'give' || deed === 'express') === true &&
      /^(?:bahwa|that|to|untuk)$/.test(units[at + 1]?.text ?? '');
    // "which state does it belong to": the noun that is asked for.
    if (
      /^(?:which|what)$/.test(before?.text ?? '') &&
      unit.concepts.length > 0 &&
      units[at + 1]?.auxiliary != null
    )
      return [];
    // "when does his contract end", "kontraknya sampai kapan": it is somebody's, so it is no verb.
    const isHis =
      language === 'id'
        ? unit.enclitic && !/^(?:me|di|ber|ter)/.test(unit.text)
        : /^(?:his|its|their|whose)$/.test(before?.text ?? '') && !/(?:ed|ing)$/.test(unit.text);
    if (isHis && unit.concepts.length > 0 && !voices.has('noun')) return [];
    const isThing = unit.concepts.length > 0 && !voices.has('active') && !voices.has('passive');
    // "informasi siapa yang dipakai": of whoever did what the noun names.
    const isWhose = isHandedBy(units, at);
    // "who is behind the plot"
    const isBehind = units.slice(Math.max(0, at - 2), at).some(({ text }) => /(?:^| )behind$/.test(text));
    // "target bomnya apa"
    const isAimed = aim.test(before?.text ?? '');
    if (isThing && !subject && !fromWhom && !isGiven && !isWhose && !isBehind && !isAimed) return [];
    // "and the doubles?", "the bombs that they had": a thing, whatever else it may be.
    const last = at === units.length - 1 && /^(?:the|his|her|their)$/.test(before?.text ?? '');
    const isOnlyActive = voices.size === 1 && voices.has('active');
    if ((last || standsAsThing(units, at)) && language === 'en' && isOnlyActive) return [];
    // "by how many votes": counted, not done.
    if (unit.concepts.length > 0 && before?.text === 'how many') return [];
    // "the cover of the well": a thing, whatever the word may do elsewhere.
    const isOfSomething = units[at - 1]?.text === 'the' && units[at + 1]?.text === 'of';
    if (language === 'en' && isOfSomething && !voices.has('noun') && !/(?:ed|en|ing)$/.test(unit.text))
      return [];
    let voice: SpokenVoice | null = null;
    const verbal = voices.has('open') || voices.has('active') || voices.has('passive');
    const isOneOf =
      isMeantBefore(units, at - 1) ||
      /^(?:next|new|last|latest|first|second|third|other|previous|only|whole)$/.test(
        units[at - 1]?.text ?? '',
      );
    const determiner = /^(?:the|a|an|this|that|his|her|its|their|of|whose|another|any|no)$/.test(
      units[isOneOf ? at - 2 : at - 1]?.text ?? '',
    );
    const possessive = units[at - 1]?.names.length && units[at - 1]?.enclitic && language === 'en';
    const named =
      language === 'id' &&
      (voices.has('open') || voices.has('active')) &&
      (isNamedThing(units, at) || isBeforeDoneTo(units, at));
    const isSort = /^what (?:kind|type|sort)s? of$/.test(before?.text ?? '') && voices.has('noun');
    // "what tip-off did they pass along": what they passed along.
    const isAskedFor =
      /^(?:what|which)$/.test(before?.text ?? '') && units[at + 1]?.auxiliary === 'do' && language === 'en';
    if (named || isSort || isAskedFor) voice = 'noun';
    else if (
      voices.has('noun') &&
      (!verbal ||
        // "perantara makasih Putin": of what he carries.
        before?.concepts.includes('intermediary') ||
        isHandedOn(units, at) ||
        determiner ||
        possessive ||
        isOfBoth(units, at, language) ||
        (language === 'en' && isOfTheNamed(units, at)) ||
        (unit.enclitic && voices.has('open')) ||
        (language === 'id' && isOfSufferer(units, at)))
    )
      voice = 'noun';
    else if (voices.has('open')) voice = openVoice(units, at, language);
    else if (voices.has('passive')) voice = 'passive';
    else if (voices.has('active')) voice = 'active';
    else voice = (voices.values().next().value as SpokenVoice | undefined) ?? 'noun';
    const settled = voice;
    // "did the plan succeed": with nothing behind it, it takes nobody's place.
    const succeeds = at === units.length - 1 && unit.deeds.some(({ deed }) => deed === 'succeed');
    const spoken = succeeds ? unit.deeds.filter(({ deed }) => deed === 'succeed') : unit.deeds;
    // "the fire": as a noun it means none of what "to fire" does; "who will lead it": nor as a verb what "a lead" is.
    const isNoun = settled === 'noun';
    const isVerbal = settled === 'active' || settled === 'passive';
    const own = spoken.filter(({ voice: each }) => (isNoun ? each === 'noun' : isVerbal && each !== 'noun'));
    const meant = own.length > 0 ? own : spoken;
    // "Trump bales ngomong apa": what he said in answer.
    const answers =
      [units[at - 1], units[at + 1]].some((each) => /^(?:balas|bales)$/.test(each?.text ?? '')) &&
      meant.some(({ deed }) => deed === 'say');
    if (answers) return [{ unit: at, readings: [{ deed: 'answer', voice }], voice }];
    const readings = meant.map((each) => ({
      deed: each.deed,
      voice:
        each.voice === 'agent' || each.voice === 'patient' || each.voice === 'noun'
          ? (each.voice as SpokenVoice)
          : settled,
    }));
    return [{ unit: at, readings, voice }];
  });
  // "yang diajak bicara di telepon": it only says how they talked.
  const talks = deeds.some(({ readings }) => readings.some(({ deed }) => deed === 'talk'));
  const onPhone = deeds.findIndex(({ unit }) => units[unit]?.text === 'di telepon');
  if (talks && onPhone >= 0) deeds.splice(onPhone, 1);
  if (deeds.length === 0) return loneNoun(units);
  const turned = turnedByReceiving(
    units,
    withTalk(
      units,
      withNews(
        units,
        withHanding(
          units,
          withWishes(
            units,
            withoutSaying(withoutSource(units, withGranting(units, withLeading(units, deeds)))),
          ),
        ),
      ),
    ),
  );
  return fromWhom ? turned.map(heardFrom) : turned;
}

function isFromDoing(units: readonly Unit[], verb: number): boolean {
  return units.some(
    ({ text }, at) =>
      at > verb &&
      text === 'from' &&
      units[at + 1]?.names.length === 0 &&
      /^\w+ing\b/.test(units[at + 1]?.text ?? ''),
  );
}

/** "barang bukti apa saja?", "letusannya kapan?": with nothing else said, the thing is what was done to it, or what took place. */
function loneNoun(units: readonly Unit[]): SpokenDeed[] {
  const content = units.flatMap((unit, at) => (unit.isFunction || unit.wh !== null ? [] : [{ unit, at }]));
  const [only] = content;
  const asks = units.some(({ wh }) => wh === 'what' || wh === 'when' || wh === 'where' || wh === 'why');
  if (!only || content.length > 1 || !asks || only.unit.names.length > 0) return [];
  const nouns = only.unit.deeds.filter(({ voice }) => voice === 'noun');
  if (nouns.length === 0 || only.unit.deeds.some(({ voice }) => voice !== 'noun' && voice !== 'open'))
    return [];
  return [{ unit: only.at, readings: nouns.map(({ deed }) => ({ deed, voice: 'noun' })), voice: 'noun' }];
}

/** "what does he want her to do", "dia mau Trump ngapain": who wants somebody to do something asks him to. */
function withWishes(units: readonly Unit[], deeds: readonly SpokenDeed[]): SpokenDeed[] {
  const isSomebody = (at: number) => (units[at]?.names.length ?? 0) > 0 || units[at]?.pronoun != null;
  return deeds.map((deed) => {
    const after = units.findIndex((_, at) => at > deed.unit && isSomebody(at));
    const near = units.slice(deed.unit + 1, after).every(({ text }) => text === 'the' || text === 'si');
    const wishes = deed.voice === 'active' && deed.readings.some(({ deed: key }) => key === 'want');
    const does = /^(?:to|untuk|ngapain|melakukan|lakukan|ngelakuin|agar|supaya)$/.test(
      units[after + 1]?.text ?? '',
    );
    // "bikin serangannya gagal": what was made to fail was foiled.
    const fails = deeds.some(
      ({ readings, unit }) => unit > deed.unit && readings.some(({ deed: key }) => key === 'fail'),
    );
    if (fails && deed.voice === 'active' && deed.readings.some(({ deed: key }) => key === 'make'))
      return { ...deed, readings: [{ deed: 'foil', voice: deed.voice }] };
    // "shot down the accusation": of words, not of a drone.
    const shoots = deed.voice === 'active' && deed.readings.some(({ deed: key }) => key === 'shoot-down');
    const isClaim = deeds.some(
      ({ readings, unit, voice }) =>
        unit > deed.unit && voice === 'noun' && readings.some(({ deed: key }) => spokenOf.has(key)),
    );
    if (shoots && isClaim)
      return { ...deed, readings: ['deny', 'reject'].map((key) => ({ deed: key, voice: deed.voice })) };
    // "kept the bombing from happening"
    const keeps = deed.readings.some(({ deed: key }) => key === 'keep') && isFromDoing(units, deed.unit);
    if (keeps)
      return { ...deed, readings: ['foil', 'prevent'].map((key) => ({ deed: key, voice: deed.voice })) };
    return wishes && after > 0 && near && does
      ? { ...deed, readings: [...deed.readings, { deed: 'request', voice: deed.voice }] }
      : deed;
  });
}

/** What is said, offered or asked for, and may be turned down. */
const spokenOf: ReadonlySet<string> = new Set(
  'accuse claim allege say suggest offer propose request demand complain report spread-rumour call-for plan'.split(
    ' ',
  ),
);

/** An office stands behind the verb with nothing but "as the" between. */
function isAsOffice(units: readonly Unit[], at: number): boolean {
  const next = units.findIndex(({ text }, index) => index > at && !/^(?:as|the|sebagai|its)$/.test(text));
  return next > at + 1 && (units[next]?.offices.length ?? 0) > 0;
}

/** "who was there", "the people who were there" are asked of; "what side effects were there" is of no place. */
function isSomebodyBefore(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  if (!before) return false;
  const isPerson = before.names.length + before.offices.length + before.relations.length > 0;
  return (
    isPerson ||
    before.pronoun !== null ||
    before.wh === 'who' ||
    /^(?:who|that|else|people)$/.test(before.text)
  );
}

const givingReasons =
  /^(?:(?:is |was |were )?given?|gave|gives|cited?|offered|diberikan|dikemukakan|disampaikan|dikasih|kasih|memberi)$/;

/** "who does the FSB say it arrested": what somebody says that he did, he did. */
function withoutSource(units: readonly Unit[], deeds: readonly SpokenDeed[]): readonly SpokenDeed[] {
  return deeds.filter(({ readings, unit: at, voice }) => {
    const says = voice === 'active' && readings.some(({ deed }) => deed === 'say' || deed === 'claim');
    const own = /^(?:it|he|she|they)$/.test(units[at + 1]?.text ?? '');
    const asked = units[0]?.wh != null && units.slice(1, at).some(({ auxiliary }) => auxiliary === 'do');
    const isBefore = deeds.some(({ unit }) => unit > at + 1);
    // "what reason did they give for rejecting it": why they did that.
    const isReason = units.some(({ text, wh }) => wh === 'why' && /reason|alasan/.test(text));
    const isGiven = isReason && givingReasons.test(units[at]?.text ?? '');
    return !(isBefore && ((says && own && asked) || isGiven));
  });
}

/** "the new houses": behind an article, a quality between them or not, a form that is no participle is no verb. */
function standsAsThing(units: readonly Unit[], at: number): boolean {
  const [before, unit] = [units[at - 1], units[at]];
  const isQuality = before !== undefined && before.concepts.length > 0 && before.deeds.length === 0;
  const article = units[isQuality ? at - 2 : at - 1]?.text ?? '';
  return /^(?:the|a|an|his|their|its|these|those)$/.test(article) && (unit?.concepts.length ?? 0) > 0;
}

/** "balik menuduh", "nuduh balik", "ikut disita": how it is done, beside the verb itself. */
export function isByTheVerb(units: readonly Unit[], at: number): boolean {
  const text = units[at]?.text ?? '';
  const isDone = (unit: Unit | undefined) =>
    unit?.deeds.some(({ voice }) => voice === 'active' || voice === 'passive') ?? false;
  if (/^(?:ikut|turut)$/.test(text)) return isDone(units[at + 1]);
  return /^(?:balik|balas|bales)$/.test(text) && (isDone(units[at - 1]) || isDone(units[at + 1]));
}

const verbVoices: ReadonlySet<SpokenVoice> = new Set(['active', 'passive']);

/** "the detained suspects": a participle between an article and a name, beside another verb or question word. */
export function isEpithet(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  return (
    units[at - 1]?.text === 'the' &&
    /(?:ed|en|ught)$/.test(units[at]?.text ?? '') &&
    next !== undefined &&
    next.names.length > 0 &&
    next.descriptive &&
    units.slice(at + 2).some(({ isFunction }) => !isFunction)
  );
}

/** "the intended strike": that it was meant says no more of what the noun names. */
export function isMeantBefore(units: readonly Unit[], at: number): boolean {
  return (
    /^(?:the|a|an|this|that|their|his|her)$/.test(units[at - 1]?.text ?? '') &&
    /^(?:intended|planned|attempted|alleged|supposed)$/.test(units[at]?.text ?? '') &&
    (units[at + 1]?.deeds.length ?? 0) > 0
  );
}

/** The verbs that stand in the sentence as verbs. */
export function verbsOf(deeds: readonly SpokenDeed[]): readonly SpokenDeed[] {
  return deeds.filter(({ voice }) => verbVoices.has(voice));
}
