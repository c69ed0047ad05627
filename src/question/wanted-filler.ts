import type { Role } from '../briefing/schema.ts';
import type { Asking } from './asking.ts';
import { being } from './named-part.ts';
import { prepositionRoles, restrictionAt } from './parts.ts';
import type { SpokenDeed, Unit, Wanted } from './question.ts';
import { whileWord } from './small-words.ts';
import { talkingDeeds } from './speech.ts';
import { verbsOf } from './voice.ts';
import { asksThanksToWhom, asksWhoMade, withoutPlanning } from './wanted-made.ts';
import { isPlayed, partWord, takePiece } from './wanted-piece.ts';
import { isHandedBy } from './wanted-source.ts';
import { wantedType } from './wanted-type.ts';

/** Words that put anybody's deed in place of a verb: "what did he do", "Putin ngapain". */
const anyDeed =
  /^(?:lakukan|melakukan|dilakukan|ngelakuin|dilakuin|perbuat|diperbuat|berbuat|do|did|done|doing|terjadi|happen|happened|happening|up|kerjakan|dikerjakan|ngapain|peran|role|perannya)$/;

const isAnyDeed = (unit: Unit | undefined) => anyDeed.test(unit?.text ?? '');

/** The verb of "what did he do about it", "apa yang terjadi pada dia". */
const mereDeed =
  /^(?:lakukan|melakukan|dilakukan|ngelakuin|dilakuin|perbuat|diperbuat|kerjakan|dikerjakan|do|done|doing|undertaken?|terjadi|kejadian|happen|happened|happening)$/;

/** Words for what somebody does next or against something. */
const stepWord = /^(?:langkah|tindakan|upaya|steps?|moves?|measures?)$/;

const roleNouns: readonly (readonly [RegExp, Role])[] = [
  [/^(?:sasaran|target|korban|incaran|bidikan|buruan|victims?|crosshairs)$/, 'target'],
  [
    /^(?:pelaku|dalang|otak|biang|perpetrators?|culprits?|mastermind|penyebab|penjahat|villains?|baddies|baddie|bad guys?|wrongdoers?|offenders?)$/,
    'agent',
  ],
  [/^(?:penerima|recipients?|receiver)$/, 'recipient'],
];

/** The index of a deed, as a filler's `deed` says it. */
function indexIn(deeds: readonly SpokenDeed[], deed: SpokenDeed | undefined): number | null {
  return deed ? deeds.indexOf(deed) : null;
}

/** Who or what is asked for by "who", "what" and "which": the part that it fills, and of which deed. */
export function wantedFiller(asking: Asking): Wanted {
  const { deeds, units, whAt } = asking;
  // "what caused the fire?" asks why there was one.
  const causal = deeds.some((deed) => deed.readings.some((reading) => reading.deed === 'cause'));
  const it = units.some(({ pronoun, text }) => pronoun === 'it' || /^(?:itu|nya)$/.test(text));
  // "what did the fire start from"
  const begins = deeds.some(
    ({ readings, voice }) => voice === 'active' && readings.some(({ deed }) => deed === 'originate'),
  );
  if (begins && asking.wh === 'what' && asking.utterance.language === 'en' && deeds.length > 1)
    return { kind: 'reason' };
  const caused = causal && asking.wh === 'what' && deeds.some(({ voice }) => voice === 'passive');
  // "the tip that led to the arrests": which one is meant, not what is asked.
  const asksWho =
    asking.wh === 'who' && units.some(({ text }) => /^(?:that|which|yang|(?:\w+ )?behind)$/.test(text));
  if (asksWhoMade(asking) || asksThanksToWhom(asking)) return { kind: 'reason' };
  if (!asksWho && ((causal && (deeds.length > 1 || it)) || caused)) return { kind: 'reason' };
  takeTitle(asking);
  const verbs = verbsOf(deeds).filter((deed) => !isAnyDeed(units[deed.unit]));
  const right = withoutPlanning(
    verbs.filter((deed) => deed.unit > whAt),
    asking,
  );
  const left = leftOf(verbs, asking);
  takePiece(asking);
  const wanted =
    asksWhose(asking) ??
    asksOtherSide(asking) ??
    asksForPart(asking) ??
    asksForTool(asking) ??
    asksForDeeds(asking, verbs) ??
    asksWhoIsBehind(asking) ??
    asksByNoun(asking) ??
    asksNgapain(asking, verbs) ??
    asksWithoutVerb(asking, verbs) ??
    asksByPreposition(asking, right ?? left);
  if (wanted) return wanted;
  if (asking.utterance.language === 'en') return asksInEnglish(asking, right ?? left);
  if (right) return asksBeforeVerb(asking, right);
  if (left) return asksAfterVerb(asking, left);
  const noun = deeds.find((deed) => deed.voice === 'noun');
  // "apa tuduhan yayasan": of what, rather than whom.
  const isOfMatter = asking.wh === 'what' && noun?.readings.some(({ deed }) => directed.has(deed)) === true;
  return { kind: 'filler', role: isOfMatter ? 'about' : null, deed: indexIn(deeds, noun) };
}

/** Deeds that are done to somebody about something. */
const directed: ReadonlySet<string> = new Set(
  'accuse blame criticize request ask urge order warn remind invite demand complain charge'.split(' '),
);

/** The verb that a question word at the end belongs to: "yang dibahas waktu telepon kamis apa" asks what was discussed, not who phoned. */
function leftOf(verbs: readonly SpokenDeed[], { units, whAt }: Asking): SpokenDeed | undefined {
  const before = verbs.filter((deed) => deed.unit < whAt);
  const opens = units.findIndex(({ text }, at) => at > 0 && whileWord.test(text));
  const main = before.filter((deed) => opens < 0 || deed.unit < opens);
  if (units[0]?.text !== 'yang') return before.at(-1);
  // "yang bilang udah nangkap mereka siapa": of what is said who did it.
  const says = main[0]?.readings.some(({ deed }) => deed === 'say') === true;
  return (says ? main.at(-1) : main[0]) ?? before.at(-1);
}

/** "judul film yang menang apa", "the title of the film that won": the film is asked for, by what it is called. */
function takeTitle({ units, used }: Asking): void {
  const at = units.findIndex(({ text }) => /^(?:judul|title|titles)$/.test(text));
  const next = units.findIndex(({ text }, index) => index > at && !/^(?:of|the|dari|sebuah)$/.test(text));
  if (at >= 0 && next > at && (units[next]?.concepts.length ?? 0) > 0) used.add(at);
}

/** "whose plan was it to blow it up", "whose information led to it": whoever did what the noun names. */
function asksWhose({ deeds, units, whAt }: Asking): Wanted | null {
  const handed = deeds.findIndex(({ unit, voice }) => voice === 'noun' && isHandedBy(units, unit));
  if (handed >= 0) return { kind: 'filler', role: 'agent', deed: handed };
  const deed = deeds.findIndex(({ unit, voice }) => unit === whAt + 1 && voice === 'noun');
  // "through whose account", "whose account did they use": somebody's thing, with which another did it.
  const isThing = units[whAt - 1]?.preposition === true || units[whAt + 2]?.auxiliary === 'do';
  const asks = units[whAt]?.text === 'whose' && deed >= 0 && !isThing;
  return asks ? { kind: 'filler', role: 'agent', deed } : null;
}

/** Words for whoever somebody talks with. */
const otherSide =
  /^(?:(?:lawan|mitra|teman|rekan) (?:bicara|ngobrol)|interlocutor|conversation partner|other party)$/;

/** "siapa lawan bicara Putin di telepon", "who was his interlocutor": with whom he talked. */
function asksOtherSide({ deeds, parts, units, used, wh }: Asking): Wanted | null {
  const at = units.findIndex(({ text }) => otherSide.test(text));
  if (at < 0 || wh !== 'who' || parts.length === 0) return null;
  const talk = deeds.findIndex(
    ({ readings, unit }) => unit !== at && readings.some(({ deed }) => talkingDeeds.has(deed)),
  );
  if (talk >= 0) used.add(at);
  const own = deeds.findIndex(({ unit }) => unit === at);
  return { kind: 'filler', role: 'together', deed: talk >= 0 ? talk : own };
}

/** "what role did the FSB play". */
function asksForPart({ parts, units, used }: Asking): Wanted | null {
  if (parts.length === 0 || !units.some(isPlayed)) return null;
  for (const [at, unit] of units.entries())
    if (partWord.test(unit.text) || /^(?:play|played|memainkan)$/.test(unit.text)) used.add(at);
  return { kind: 'doing' };
}

/** Words for what something is done with. */
const toolWord = /^(?:alat|benda|barang|perkakas|tools?|equipment|device|machine|mesin|kendaraan|vehicle)$/;

/** "alat apa yang dipakai untuk mengangkatnya", "what was used to lift it": with what it was done. */
function asksForTool({ deeds, units, used, wh }: Asking): Wanted | null {
  const at = deeds.findIndex(({ readings }) => readings.some(({ deed }) => deed === 'use'));
  const [use, done] = [deeds[at], deeds[at + 1]];
  if ((wh !== 'what' && wh !== 'which') || !use || use.voice !== 'passive' || !done) return null;
  const between = units.slice(use.unit + 1, done.unit).map(({ text }) => text);
  if (between.length !== 1 || !/^(?:untuk|buat|to|for)$/.test(between[0] ?? '')) return null;
  used.add(use.unit);
  for (const [index, { text }] of units.entries()) if (toolWord.test(text)) used.add(index);
  return { kind: 'filler', role: 'instrument', deed: at + 1 };
}

/** "what did Luzon do with the offer", "apa langkah jaksa setelah vonis", "what happened to the server". */
function asksForDeeds({ parts, units, used, wh, whAt }: Asking, verbs: readonly SpokenDeed[]): Wanted | null {
  if (wh !== 'what' || parts.length === 0) return null;
  const isDeed = (unit: Unit, at: number) => {
    if (stepWord.test(unit.text)) return true;
    if (!mereDeed.test(unit.text) || (unit.text === 'do' && at === whAt + 1)) return false;
    return !verbs.some((deed) => deed.unit > whAt && deed.unit < at);
  };
  const at = units.findIndex(isDeed);
  if (at < 0) return null;
  used.add(at);
  return { kind: 'doing' };
}

/** "who was behind the plot", "siapa di balik rencana itu"; "what's behind the fire" asks why. */
function asksWhoIsBehind({ deeds, units, used, wh }: Asking): Wanted | null {
  const at = units.findIndex(
    ({ text }, index) =>
      /^(?:\w+ )?behind$/.test(text) ||
      (text === 'balik' && /^(?:di|dari)$/.test(units[index - 1]?.text ?? '')),
  );
  if (at < 0) return null;
  // What is meant stands behind the word; the first is what it is, not what became of it ("the thwarted plot").
  const meant = deeds.findIndex((deed) => deed.unit > at && deed.voice === 'noun');
  used.add(at);
  // "the thwarted plot": what became of it is not what it is.
  const became = deeds.filter(
    ({ unit, voice }) => unit > at && voice !== 'noun' && units[unit + 1]?.concepts.length,
  );
  for (const { unit } of became) used.add(unit);
  if (wh === 'what' && deeds.some(({ unit }) => unit !== at)) return { kind: 'reason' };
  const deed = meant >= 0 ? meant : deeds.findIndex(({ unit }) => unit !== at);
  if (deed < 0) return null;
  return { kind: 'filler', role: 'agent', deed };
}

/** "siapa sasarannya", "who was the victim": a noun that names the part. */
export function asksByNoun({ deeds, units, used }: Asking): Wanted | null {
  for (const [pattern, role] of roleNouns) {
    const at = units.findIndex((unit) => pattern.test(unit.text) && unit.names.length === 0);
    if (at < 0) continue;
    used.add(at);
    // "termasuk sasaran", "ended up as the target": the verb says no more than "is".
    for (const { readings, unit } of deeds)
      if (unit < at && at - unit <= 3 && readings.some(({ deed }) => being.test(deed))) used.add(unit);
    const alone = deeds.every(
      (deed) =>
        deed.unit === at ||
        used.has(deed.unit) ||
        deed.readings.some((reading) => /^(?:intend|plan|become)$/.test(reading.deed)),
    );
    if (alone) {
      for (const deed of deeds) used.add(deed.unit);
      return { kind: 'filler', role, deed: null };
    }
    const governed = deeds.findIndex((deed) => deed.unit > at);
    return { kind: 'filler', role, deed: governed >= 0 ? governed : null };
  }
  return null;
}

/** "ngapain Putin nelpon": why; "Putin ngapain": what. */
function asksNgapain({ deeds, units, whAt }: Asking, verbs: readonly SpokenDeed[]): Wanted | null {
  if (units[whAt]?.text !== 'ngapain') return null;
  if (whAt === 0 && verbs.length > 0) return { kind: 'reason' };
  const accusing = verbs.at(-1);
  return accusing ? { kind: 'filler', role: 'about', deed: deeds.indexOf(accusing) } : { kind: 'doing' };
}

/** Without a verb of its own: what somebody did, or who he is. */
function asksWithoutVerb(asking: Asking, verbs: readonly SpokenDeed[]): Wanted | null {
  const { deeds, parts, units, used, wh } = asking;
  if (verbs.length > 0 || !deeds.every((deed) => deed.voice !== 'noun' || isAnyDeed(units[deed.unit])))
    return null;
  // "dapat apa dia", "what did she get": neither who he is nor what he did.
  const gets = units.some(({ text }) => text === 'dapat') || /^(?:get|got)$/.test(units.at(-1)?.text ?? '');
  if (wh === 'what' && gets && parts.length > 0) return { kind: 'filler', role: 'target', deed: null };
  if (units.some(isAnyDeed) && wh !== 'who') {
    for (const [at, unit] of units.entries()) if (isAnyDeed(unit)) used.add(at);
    return { kind: 'doing' };
  }
  const somebody =
    parts.length > 0 || units.some((unit) => unit.offices.length > 0 || unit.relations.length > 0);
  return somebody ? { kind: 'identity' } : null;
}

/** "oleh siapa", "kepada siapa", "to whom", "by which agency"; in English also left behind at the end: "who was he called by". */
function asksByPreposition(asking: Asking, governing: SpokenDeed | undefined): Wanted | null {
  const { deeds, units, wh, whAt } = asking;
  const before = units[whAt - 1];
  const preposition = before?.preposition ? before.text : danglingPreposition(units, whAt);
  if (!preposition || (preposition === 'dari' && wh === 'which')) return null;
  const deed = indexIn(deeds, governing);
  if (preposition === 'sama')
    return { kind: 'filler', role: governing?.voice === 'passive' ? 'agent' : 'together', deed };
  if (preposition === 'gara-gara' || preposition === 'karena' || preposition === 'berkat')
    return { kind: 'reason' };
  if (preposition === 'for' && wh === 'what') {
    const asks = deeds.some((each) =>
      each.readings.some((reading) =>
        /^(?:ask|request|demand|call-for|look-for|wait|hope)$/.test(reading.deed),
      ),
    );
    return asks ? { kind: 'filler', role: 'about', deed } : { kind: 'reason' };
  }
  const role = prepositionRoles[preposition];
  if (role === 'source') return { kind: 'filler', role: 'agent', deed, fromWhom: true };
  return role ? { kind: 'filler', role, deed } : null;
}

/** "who was he called by?": the preposition that lost its noun. */
function danglingPreposition(units: readonly Unit[], whAt: number): string | undefined {
  if (whAt > 2) return undefined;
  // "who handed the trophy over": who is the subject, so what stands at the end belongs to the verb.
  const next = units[whAt + 1];
  if (
    units[whAt]?.wh === 'who' &&
    next?.auxiliary === null &&
    next.deeds.some(({ voice }) => voice === 'open')
  )
    return undefined;
  for (let at = units.length - 1; at > whAt; at -= 1) {
    const unit = units[at];
    if (!unit) return undefined;
    if (unit.preposition && /^(?:by|to|with|from|about|for|over)$/.test(unit.text)) {
      const after = units.slice(at + 1);
      if (unit.text === 'to' && after[0]?.auxiliary === 'do') return undefined; // "asked to do"
      // "taken from them": the preposition has its noun.
      if (after.some(({ pronoun, text }) => pronoun !== null || /^(?:the|a|an)$/.test(text)))
        return undefined;
      if (
        after.every(
          (each) => each.isFunction || each.preposition || /^(?:phone|telephone|call)$/.test(each.text),
        )
      )
        return unit.text;
      return undefined;
    }
    if (!unit.isFunction && unit.deeds.length > 0) return undefined;
  }
  return undefined;
}

/** English: the subject stands between the auxiliary and the verb, or is asked for. */
function asksInEnglish({ deeds, units, used, whAt }: Asking, main: SpokenDeed | undefined): Wanted {
  if (!main) return { kind: 'filler', role: null, deed: null };
  const deed = indexIn(deeds, main);
  if (main.unit < whAt) return { kind: 'filler', role: main.voice === 'active' ? 'target' : 'agent', deed };
  const auxiliary = units.slice(whAt, main.unit).findIndex((unit) => unit.auxiliary !== null);
  // "who is it that phoned Trump": the subject stands, if anywhere, after "that".
  const clause = units.findIndex((unit, at) => at < main.unit && unit.text === 'that') + 1;
  const told =
    auxiliary >= 0 &&
    units
      .slice(Math.max(whAt + auxiliary + 1, clause), main.unit)
      .some(
        (unit) =>
          !used.has(units.indexOf(unit)) &&
          (unit.names.length > 0 ||
            unit.pronoun !== null ||
            (!unit.isFunction && unit.number === null && !unit.preposition && unit.auxiliary === null)),
      );
  const subject = told || startsWithSubject(units, whAt, main);
  if (main.voice === 'passive') return { kind: 'filler', role: subject ? 'about' : 'target', deed };
  // "whom did he ask her to thank": she is asked, another is to be thanked.
  const done = subject
    ? deeds.findIndex(({ unit }) => unit > main.unit && units[unit - 1]?.text === 'to')
    : -1;
  const between = units.slice(main.unit + 1, deeds[done]?.unit ?? 0);
  const isAskedOf = between.some(({ names, pronoun }) => names.length > 0 || pronoun !== null);
  if (isAskedOf && units[whAt]?.wh === 'who') return { kind: 'filler', role: 'target', deed: done };
  return { kind: 'filler', role: subject ? 'target' : 'agent', deed };
}

/** "(tell me) who the suspects wanted to kill", "what Tarrant said": whoever stands right behind the word does it. */
function startsWithSubject(units: readonly Unit[], whAt: number, main: SpokenDeed): boolean {
  if (!/^(?:who|whom|what)$/.test(units[whAt]?.text ?? '')) return false;
  const at = units.findIndex(({ text }, index) => index > whAt && text !== 'else');
  const first = units[at];
  if (!first || at >= main.unit) return false;
  const isNamed = first.names.length > 0 && !/^(?:of|'s)$/.test(units[at + 1]?.text ?? '');
  const isOpened = /^(?:the|a|an|his|her|their|its|this|that|these|those|my|our)$/.test(first.text);
  return isNamed || isOpened || first.pronoun === 'person' || first.pronoun === 'they';
}

/** "siapa yang Putin telepon", "apa yang mereka sita": the subject may stand between "yang" and the verb. */
function asksBeforeVerb({ deeds, units, whAt }: Asking, verb: SpokenDeed): Wanted {
  const meant = restrictionAt(units);
  // "siapa di CIA yang memberi": what stands behind a preposition is no subject.
  const subject = units
    .slice(whAt + 1, verb.unit)
    .some(
      (unit, at) =>
        (unit.names.length > 0 && units[whAt + at]?.preposition !== true && whAt + 1 + at !== meant) ||
        unit.pronoun === 'person' ||
        unit.pronoun === 'they',
    );
  const passive = verb.voice === 'passive';
  // "srikandi Indonesia terakhir yang merebut gelar": what stands before "yang" is she who did it.
  if (!passive && units[verb.unit - 1]?.text === 'yang')
    return { kind: 'filler', role: 'agent', deed: indexIn(deeds, verb) };
  return { kind: 'filler', role: subject === passive ? 'agent' : 'target', deed: indexIn(deeds, verb) };
}

/** "yang nelpon Trump siapa" asks for the doer, "yang ditangkap siapa" for whom it was done to. */
function asksAfterVerb({ deeds, parts, units, wh, whAt }: Asking, verb: SpokenDeed): Wanted {
  const deed = indexIn(deeds, verb);
  const active = verb.voice === 'active';
  const yang = units.findIndex((unit) => unit.text === 'yang');
  const relative = yang >= 0 && yang < verb.unit;
  if (!relative && active) return { kind: 'filler', role: 'target', deed };
  // "didukung partai apa": the noun says that whoever does it is asked for; "dituduh apa" asks of what.
  const doer = /^(?:person|organisation|country)$/.test(wantedType(units, whAt) ?? '');
  if (!relative) return { kind: 'filler', role: wh === 'what' && !doer ? 'about' : 'agent', deed };
  // "telepon yang tadi ngomongin apa": of what was spoken of in it.
  const talks = verb.readings.some((reading) => /^(?:talk|discuss)$/.test(reading.deed));
  if (wh === 'what' && active && talks && yang > 0) return { kind: 'filler', role: 'about', deed };
  if (wh === 'what') return { kind: 'filler', role: active && parts.length === 0 ? 'agent' : 'target', deed };
  const named = parts.some((part) => part.unit < verb.unit);
  return { kind: 'filler', role: active || named ? 'agent' : 'target', deed };
}
