import type { Asking } from '../asking.ts';
import type { SpokenDeed, Unit, Wanted } from '../question.ts';
import { restrictionAt, roleBy } from '../sentence/parts.ts';
import { wantedType } from './wanted-type.ts';

/** The index of a deed, as a filler's `deed` says it. */
export function indexIn(deeds: readonly SpokenDeed[], deed: SpokenDeed | undefined): number | null {
  return deed ? deeds.indexOf(deed) : null;
}

/** "oleh siapa", "kepada siapa", "to whom", "by which agency"; in English also left behind at the end: "who was he called by". */
export function asksByPreposition(asking: Asking, governing: SpokenDeed | undefined): Wanted | null {
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
        /^(?:ask|request|demand|call-for|look-for|wait|hope|blame|accuse|criticize)$/.test(reading.deed),
      ),
    );
    return asks ? { kind: 'filler', role: 'about', deed } : { kind: 'reason' };
  }
  const role = roleBy(preposition, governing);
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
export function asksInEnglish({ deeds, units, used, whAt }: Asking, main: SpokenDeed | undefined): Wanted {
  if (!main) return { kind: 'filler', role: null, deed: null };
  const deed = indexIn(deeds, main);
  if (main.unit < whAt) {
    // "yang dapet thank you dari Putin who": built as in Indonesian.
    const isOfWhom = main.voice === 'passive' && units[0]?.text === 'yang';
    return { kind: 'filler', role: main.voice === 'active' || isOfWhom ? 'target' : 'agent', deed };
  }
  const auxiliary = units.slice(whAt, main.unit).findIndex((unit) => unit.auxiliary !== null);
  // "who is it that phoned Trump": the subject stands, if anywhere, after "that".
  const clause =
    units.findLastIndex(
      ({ text, wh }, at) => at > whAt && at < main.unit && (text === 'that' || wh === 'who'),
    ) + 1;
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
  if (subject && isCallingIt(main, units)) return { kind: 'filler', role: 'about', deed };
  return { kind: 'filler', role: subject ? 'target' : 'agent', deed };
}

/** "what did she call it": by what name; the one it is given to stands behind the verb. */
function isCallingIt(main: SpokenDeed, units: readonly Unit[]): boolean {
  const called = units[main.unit + 1];
  return (
    (called?.pronoun === 'it' || called?.pronoun === 'they') &&
    units[main.unit + 2] === undefined &&
    main.readings.some(({ deed }) => deed === 'call-name')
  );
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
export function asksBeforeVerb({ deeds, units, whAt }: Asking, verb: SpokenDeed): Wanted {
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
export function asksAfterVerb({ deeds, parts, units, wh, whAt }: Asking, verb: SpokenDeed): Wanted {
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
