import type { Actor, Office } from '../../briefing/schema.ts';
import type { Part, Question, Unit } from '../../question/question.ts';
import { partAt, restrictionAt } from '../../question/sentence/parts.ts';
import { nounMeantAt } from '../../question/wanted/wanted-type.ts';
import { asksTie } from '../asks/people/ask-ties.ts';
import type { Desk } from '../desk.ts';
import { fitsTie, suits, tiesIn } from '../match/ties.ts';
import { isOfficeOf } from '../match/titles.ts';
import { isA, isActor, type PreparedBriefing, type PreparedEvent } from '../prepare/prepare.ts';

/** Words for whoever leads, whatever the office is called. */
const genericHead =
  /^(?:kepala|bos|boss|pimpinan|pemimpin|head|chief|leader|ketua|orang nomor satu|pucuk pimpinan|top man|number one man)$/;

/**
 * Turns "presiden Rusia", "the CIA boss", "who leads the agency" into the person who holds the office: a part of the question as
 * if it had been named. What no one holds in this briefing stays a word that nothing meets.
 */
export function resolveOffices(question: Question, desk: Desk): Question {
  // A list is of all who hold an office.
  if (question.wanted.kind === 'cast' || asksTie(question, desk)) return question;
  const { prepared, lexicon } = desk;
  const parts: Part[] = question.parts
    .filter((part) => !isOwnerOfNext(part, question, desk))
    .map((part) => forPerson(part, question, desk));
  const used = new Set<number>();
  const chosen = question.units[restrictionAt(question.units)];
  const only: string[] = [...((chosen && holderCalled(chosen, desk)) ?? question.only)];
  let { wanted } = question;
  const holders = prepared.briefing.actors.filter((actor) => actor.offices.length > 0);
  for (const at of question.rest) {
    const unit = question.units[at];
    // "the CIA guy", "orang CIA-nya": whoever leads it.
    const person =
      unit !== undefined &&
      /^(?:guy|dude|bloke)$/.test(unit.text) &&
      (question.units[at - 1]?.names.length ?? 0) > 0;
    if (!unit || (unit.offices.length + unit.relations.length === 0 && !person)) continue;
    if (isCounted(at, question)) continue;
    // "who won best actress": a title that is given, and nobody who holds the office.
    if (question.deeds.length > 0 && isTitle(at, question.units)) continue;
    // "who will be chair": whoever is to become it, not who is.
    if (question.deeds.some((deed) => isBecoming(deed, at, question.units))) continue;
    // The nearest name beside the office says of what: "bos CIA", "Russia's president", "director of the CIA".
    const beside = question.parts
      .filter(
        (part) => Math.abs(part.unit - at) <= 3 && part.keys.length > 0 && !isAcross(part.unit, at, question),
      )
      .sort((left, right) => Math.abs(left.unit - at) - Math.abs(right.unit - at));
    const wholesOf = (of: readonly Part[]) =>
      new Set(of.flatMap((part) => part.keys.flatMap((key) => [key, ...ownersOf(key, prepared)])));
    // "satpamnya": theirs who were spoken of last, unless they have none.
    const hanging = beside.find((part) => part.unit === at);
    const own = holdersOf(unit, person, wholesOf(beside), desk);
    // "ketuanya" of a body of which no head is told: nobody else's.
    const isBodys = hanging?.keys.every((key) => isA(key, prepared, 'organisation', 'country')) === true;
    const isOpen = own.length === 0 && hanging && !(isBodys && genericHead.test(unit.text));
    const matching = isOpen ? holdersOf(unit, person, new Set(), desk) : own;
    if (own.length === 0 && hanging && matching.length > 0) parts.splice(parts.indexOf(hanging), 1);
    const inOwn = question.parts.filter((part) =>
      part.keys.some((key) => matching.some((actor) => actor.key === key)),
    );
    // "his boss": nobody is his own.
    const isOwner = ({ unit: of }: Part) =>
      of === at ? unit.enclitic : of === at - 1 && question.units[of]?.pronoun === 'person';
    if (matching.length === 0 || inOwn.some(isOwner)) continue;
    // "which governor came along": of all who take part, one who is it.
    if (question.deeds.length > 0 && isChosenFrom(question, at)) {
      used.add(at);
      only.push(...matching.map(({ key }) => key));
      continue;
    }
    // A trade that several have ("sutradara") names nobody where the question is about a deed.
    if (matching.length > 1 && question.deeds.length > 0 && inOwn.length === 0) {
      used.add(at);
      // "the two presidents": as many as hold it.
      if (question.units[at - 1]?.number?.value === matching.length) used.add(at - 1);
      continue;
    }
    used.add(at);
    if (inOwn.length > 0) continue; // "presiden Trump": already named
    const held = matching.map(({ key }) => key);
    const whole = beside.find((part) =>
      matching.some((actor) =>
        actor.offices.some(({ of = '' }) =>
          part.keys.some(
            (key) =>
              key === of ||
              ownersOf(key, prepared).includes(of) ||
              (prepared.wholes.get(key)?.has(of) === true && !isCountry(of, prepared)),
          ),
        ),
      ),
    );
    const index = whole ? parts.indexOf(whole) : -1;
    // "Kenapa bupati memecat dia?": an office has its part like a name.
    const place = partAt(question.units, question.deeds, at, question.language);
    const { role, deed } = whole ?? place;
    const part: Part = { unit: at, keys: held, role, deed };
    if (index >= 0) parts[index] = part;
    else parts.push(part);
  }
  // "who leads that agency", "siapa yang memimpin CIA"
  const leading = question.deeds.find((deed) =>
    deed.readings.some((reading) =>
      ['lead', 'head', 'direct', 'run', 'manage', 'govern'].includes(reading.deed),
    ),
  );
  // "whose tip was it that led them there": who gave the tip is asked.
  const isAsked =
    wanted.kind === 'filler' &&
    (leading?.voice !== 'active' || wanted.deed === null || question.deeds[wanted.deed] === leading);
  if (
    leading &&
    (isAsked || wanted.kind === 'identity') &&
    !prepared.briefing.events.some(
      (event) =>
        event.action.some((action) => ['lead', 'head'].includes(action)) &&
        question.parts.every((part) =>
          part.keys.some((key) => [...(event.agent ?? []), ...(event.target ?? [])].includes(key)),
        ),
    )
  ) {
    // "which Santoso leads the union": the union, not those who bear the name.
    const named = question.parts.filter((part) => part.keys.length > 0);
    const whole = named.some((part) => part.keys.length > 1)
      ? (named.find((part) => part.role === 'target') ?? named[0])
      : named[0];
    const [head] = (whole?.keys ?? []).flatMap(
      (key) =>
        holders.find(({ offices }) =>
          offices.some(({ of, office }) => of === key && lexicon.offices.get(office)?.heads),
        ) ?? [],
    );
    const leader = question.parts.find((part) =>
      part.keys.some((key) => holders.some((actor) => actor.key === key)),
    );
    if (!head && leader && question.deeds.length === 1)
      return {
        ...question,
        wanted: { kind: 'identity' },
        deeds: [],
        parts: [{ ...leader, role: null, deed: null }],
      };
    if (head) {
      wanted = { kind: 'identity' };
      return {
        ...question,
        wanted,
        deeds: [],
        parts: [{ unit: leading.unit, keys: [head.key], role: null, deed: null }],
        rest: question.rest.filter((at) => !used.has(at)),
      };
    }
  }
  // "who does he work for", "which country does it belong to"
  const belonging = question.deeds.find((deed) =>
    deed.readings.some((reading) =>
      ['belong-to', 'work', 'employ', 'come-from', 'originate', 'own'].includes(reading.deed),
    ),
  );
  // "who owns the club" asks for somebody else than the club.
  const asksOwner =
    wanted.kind === 'filler' &&
    wanted.role === 'agent' &&
    question.parts.every(({ role }) => role === 'target');
  const member = question.parts.find((part) => part.keys.length > 0);
  const known = prepared.briefing.events.some((event) =>
    event.action.some((action) => belonging?.readings.some((reading) => reading.deed === action)),
  );
  if (
    belonging &&
    member &&
    !asksOwner &&
    !known &&
    question.deeds.length === 1 &&
    (wanted.kind === 'filler' || wanted.kind === 'identity' || wanted.kind === 'place')
  ) {
    return {
      ...question,
      wanted: { kind: 'identity' },
      deeds: [],
      parts: [{ ...member, role: null, deed: null }],
    };
  }
  if (used.size === 0) return askedByAgent({ ...question, parts, only }, desk);
  return { ...question, wanted, parts, only, rest: question.rest.filter((at) => !used.has(at)) };
}

/** "the hospital's chief executive", where that is what she is called here: her hospital adds nothing. */
function isOwnerOfNext({ keys, unit }: Part, { parts, units }: Question, { prepared }: Desk): boolean {
  const next = parts.find((part) => part.unit === unit + 1 && part.keys.length === 1);
  const holder = prepared.entities.get(next?.keys[0] ?? '');
  if (!units[unit]?.enclitic || !units[unit + 1]?.descriptive || !holder || !isActor(holder)) return false;
  return holder.offices.some(({ of }) => of !== undefined && keys.includes(of));
}

/** "sisa karyawan berapa", "how many ministers": so many of them are asked for, and nobody who is one. */
function isCounted(at: number, { rest, units, wanted }: Question): boolean {
  const isAlone = rest.every(
    (each) => each === at || /^(?:sisa|jumlah|total|banyak)$/.test(units[each]?.text ?? ''),
  );
  const isAsked = (unit: Unit | undefined) => unit?.wh === 'how-many';
  return wanted.kind === 'number' && (isAsked(units[at - 1]) || (isAlone && isAsked(units[at + 1])));
}

/** "Kenapa bupati memecat dia?": whoever stands on the other side of the verb is not whose office it is; of "duduk di kursi bupati" he is. */
function isAcross(one: number, other: number, { deeds, units }: Question): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  if (units.slice(from, to).some(({ preposition, text }) => preposition && !/^(?:oleh|by)$/.test(text)))
    return false;
  return deeds.some(
    ({ unit, voice }) =>
      unit > from &&
      unit < to &&
      (voice === 'active' || voice === 'passive') &&
      !/ (?:di|ke|as|in|for|sebagai)\b/.test(units[unit]?.text ?? ''),
  );
}

function isBecoming({ unit }: Question['deeds'][number], at: number, units: readonly Unit[]): boolean {
  return (
    /^(?:be|been)$/.test(units[unit]?.text ?? '') &&
    units[unit]?.deeds.length === 1 &&
    at > unit &&
    at - unit <= 2
  );
}

/** "best translator", "aktor terbaik". */
function isTitle(at: number, units: readonly Unit[]): boolean {
  return units[at - 1]?.text === 'best' || units[at + 1]?.text === 'terbaik';
}

/**
 * Those who hold the office that a word means, of one of these wholes; of any where there are none. Only where nobody holds just this
 * office, whoever holds one that the word is the general name for.
 */
export function holdersOf(
  unit: Unit,
  person: boolean,
  wholes: ReadonlySet<string>,
  desk: Desk,
): readonly Actor[] {
  const { prepared, lexicon } = desk;
  const tied = tiesIn(desk).filter(
    (tie) =>
      unit.relations.includes(tie.relation) &&
      fitsTie(unit, tie) &&
      (wholes.size === 0 || wholes.has(tie.other.key)),
  );
  const leads = (office: string) => lexicon.offices.get(office)?.heads === true;
  const asksHead =
    person ||
    (genericHead.test(unit.text) && (unit.offices.some(leads) || unit.relations.includes('leader-of')));
  const isOfWholes = ({ of = '' }: Office) =>
    wholes.size === 0 ||
    wholes.has(of) ||
    (!isCountry(of, prepared) && [...wholes].some((whole) => prepared.wholes.get(whole)?.has(of)));
  const holders = (isHeld: (office: Office, actor: Actor) => boolean) =>
    prepared.briefing.actors.filter(
      (actor) =>
        tied.some(({ one }) => one.key === actor.key) ||
        actor.offices.some(
          (office) => (isHeld(office, actor) || (asksHead && leads(office.office))) && isOfWholes(office),
        ),
    );
  const exact = holders(
    ({ office }, actor) =>
      (unit.offices.includes(office) || unit.relations.includes(office)) && suits(unit.text, actor),
  );
  if (exact.length > 0) return exact;
  const called = holders((office, actor) => isOfficeOf(unit, office, actor, lexicon));
  // "the boss of Teras Trails", of which only the owner is told.
  const isBoss = /^(?:bos|boss)$/.test(unit.text) && wholes.size > 0;
  return called.length === 0 && isBoss ? holders(({ office }) => office === 'owner') : called;
}

/** "Siapa pemilik kebunnya?", of which nobody holds the office: who owns it, as an event tells. */
function askedByAgent(question: Question, { prepared }: Desk): Question {
  const { deeds, parts, rest, units, wanted } = question;
  if (wanted.kind !== 'identity' || deeds.length > 0) return question;
  const at = rest.find((each) => units[each]?.deeds.some(({ voice }) => voice === 'agent')) ?? -1;
  // Who owns the magazine is not told by what it says that another one owns.
  const speaksOf = ({ event, terms }: PreparedEvent) =>
    parts.every(
      ({ keys }) =>
        keys.length === 0 || keys.some((key) => terms.has(`n:${key}`) && !event.by?.includes(key)),
    );
  const readings = (units[at]?.deeds ?? []).flatMap(({ deed, voice }) =>
    voice === 'agent' && prepared.events.some((each) => each.event.action.includes(deed) && speaksOf(each))
      ? [{ deed, voice: 'active' as const }]
      : [],
  );
  if (readings.length === 0 || rest.length + parts.length < 2) return question;
  return {
    ...question,
    wanted: { kind: 'filler', role: 'agent', deed: 0 },
    deeds: [{ unit: at, readings, voice: 'active' }],
    parts: parts.map((part) => ({ ...part, role: 'target', deed: 0 })),
    rest: rest.filter((each) => each !== at),
  };
}

function isCountry(key: string, prepared: PreparedBriefing): boolean {
  return isA(key, prepared, 'country');
}

/** "Who is the prosecutor?": of a group and the one person who is it, the person. */
function forPerson(part: Part, question: Question, desk: Desk): Part {
  const unit = question.units[part.unit];
  const asks =
    question.wanted.kind === 'reaction' ||
    (question.type === 'person' && question.wanted.kind === 'identity' && question.deeds.length === 0);
  const called = asks && unit?.descriptive ? holderCalled(unit, desk) : null;
  return called ? { ...part, keys: called } : part;
}

/** The one person who holds the office that a word means, where the word also names a group or a body; null: it does not. */
function holderCalled(unit: Unit, { prepared, lexicon }: Desk): readonly string[] | null {
  const isPerson = (key: string) => {
    const entity = prepared.entities.get(key);
    return entity === undefined || !isActor(entity) || entity.kind === 'person';
  };
  if (unit.names.length === 0 || unit.names.some(isPerson) || /s$/.test(unit.typed)) return null;
  const words = unit.text.split(' ');
  const reading = lexicon.match(words, 0).find(({ length }) => length === words.length);
  const offices = reading?.senses.flatMap((sense) => (sense.kind === 'office' ? [sense.office] : [])) ?? [];
  const called = { ...unit, offices };
  const [holder, another] = prepared.briefing.actors.filter(
    (actor) =>
      actor.kind === 'person' && actor.offices.some((office) => isOfficeOf(called, office, actor, lexicon)),
  );
  // "juri": where several of the jury are told of, no one of them is just "the jury".
  const members = prepared.briefing.actors.filter(
    ({ key, kind }) => kind === 'person' && unit.names.some((group) => prepared.wholes.get(key)?.has(group)),
  );
  return holder && !another && members.length < 2 ? [holder.key] : null;
}

/** The word stands beside "which", or before "mana"; or behind "siapa", with what is said of him behind it. */
function isChosenFrom({ units }: Question, at: number): boolean {
  return units[at - 1]?.text === 'which' || units[at + 1]?.text === 'mana' || nounMeantAt(units) === at;
}

/** A place that is called after somebody is theirs: who directs "PT X's factory" directs PT X. */
function ownersOf(key: string, prepared: PreparedBriefing): readonly string[] {
  const entity = prepared.entities.get(key);
  if (!entity || isActor(entity)) return [];
  return [...prepared.termsOf(entity.name.id)].flatMap((term) => {
    const owner = term.startsWith('n:') ? term.slice(2) : key;
    return owner !== key ? [owner] : [];
  });
}
