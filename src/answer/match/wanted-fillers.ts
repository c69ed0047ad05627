import { type BriefingEvent, type Filler, type Role, roles } from '../../briefing/schema.ts';
import { languages } from '../../language.ts';
import { isFunctionWord } from '../../question/function-words.ts';
import type { Question, Unit, Wanted } from '../../question/question.ts';
import { findNumbers } from '../../text/numbers.ts';
import { stem } from '../../text/stem.ts';
import { wordsOf } from '../../text/tokens.ts';
import { isActor, type PreparedBriefing } from '../prepare/prepare.ts';
import { allFillers, covers } from './covers.ts';
import { forWhom, goBetween } from './go-between.ts';
import { asksForLoot, lootOf } from './loot.ts';
import type { Fit } from './match.ts';
import { isOfficerOf, sameActor } from './same-actor.ts';
import { isTaken, takenFrom } from './taken-from.ts';

const fieldsWanted: Readonly<Record<Role, readonly Role[]>> = {
  agent: ['agent', 'by'],
  target: ['target', 'about', 'recipient', 'together', 'place'],
  recipient: ['recipient', 'target', 'together'],
  through: ['through'],
  together: ['together', 'recipient', 'target', 'agent'],
  about: ['about', 'target'],
  instrument: ['instrument'],
  place: ['place'],
  by: ['by', 'agent'],
};

/** Who something was asked, bought or borrowed from. */
const sources: readonly Role[] = ['recipient', 'through', 'target', 'together'];

/** What an event tells of the sort that the question asks for ("mesin apa", "what kind of gun"), whatever part it plays; null: nothing. */
export function fillersOfSort(
  question: Question,
  event: BriefingEvent,
  prepared: PreparedBriefing,
): { role: Role; fillers: Filler[] } | null {
  const sort = question.sort === null ? undefined : question.units[question.sort];
  // Of which country those are who take part is told by their part.
  if (!sort || question.type === 'country') return null;
  const named = new Set(question.parts.flatMap((part) => part.keys));
  // "what kind of injuries": a deed's own noun is no sort of those whom it was done to.
  const isDone = sort.deeds.some(({ voice }) => voice === 'noun') && sort.offices.length === 0;
  const isOfSort = (filler: Filler) =>
    typeof filler === 'string'
      ? !isDone &&
        !named.has(filler) &&
        !isJustThese(filler, question, prepared) &&
        covers(sort, prepared.entityTerms.get(filler) ?? none)
      : languages.some((language) => covers(sort, prepared.termsOf(filler[language]))) &&
        !saysNothingNew(filler, question);
  // "which airline will be bought": the one that it is done to, before whoever does it.
  const asked = question.wanted.kind === 'filler' ? question.wanted.role : null;
  const others = event.target ? roles.filter((role) => role !== 'agent') : roles;
  for (const role of asked === 'target' ? [asked, ...others] : roles) {
    const fillers = (event[role] ?? []).filter(isOfSort);
    const ofKind = fillers.filter((filler) => isOfKind(sort, filler, prepared));
    if (fillers.length > 0) return { role, fillers: ofKind.length > 0 ? ofKind : fillers };
  }
  const texts = [event.means, event.outcome, event.purpose, event.reason].filter(
    (text) => text !== undefined && isOfSort(text),
  );
  return texts[0] ? { role: 'about', fillers: [texts[0]] } : null;
}

const none: ReadonlySet<string> = new Set();

/** Whether a place is of a sort by its kind: a cathedral "in the city centre" is no city. */
export function isOfKind(sort: Unit, filler: Filler, prepared: PreparedBriefing): boolean {
  const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
  const kind = entity && !isActor(entity) ? entity.kind : undefined;
  return kind !== undefined && languages.some((language) => covers(sort, prepared.termsOf(kind[language])));
}

/** A text that consists of the question's own words, or says but how many of them there are, is no answer to it. */
function saysNothingNew(filler: Exclude<Filler, string>, { language, units }: Question): boolean {
  const asked = new Set(units.flatMap(({ text }) => text.split(' ').map((word) => stem(word))));
  const words = wordsOf(filler[language]);
  const counts = new Set(
    findNumbers(words, language).flatMap(({ from, length }) => words.slice(from, from + length)),
  );
  return words.every((word) => isFunctionWord(word) || asked.has(stem(word)) || counts.has(word));
}

/** The fillers of an event that may answer "who" or "what", without those whom the question names itself. */
export function wantedFillers(
  question: Question,
  wanted: Extract<Wanted, { kind: 'filler' }>,
  fit: Fit,
  prepared: PreparedBriefing,
): { role: Role; fillers: Filler[] } | null {
  const { event } = fit.prepared;
  // Where it was stolen is not what was stolen.
  if (asksForLoot(question) && event.action.includes('steal')) {
    const fillers = lootOf(event, prepared);
    return fillers.length > 0 ? { role: 'about', fillers: [...fillers] } : null;
  }
  const through = goBetween(question, wanted, event, prepared);
  if (through.length > 0) return { role: 'through', fillers: through };
  const addressed = forWhom(question, wanted, event, prepared);
  if (addressed.length > 0) return { role: 'recipient', fillers: addressed };
  const doers = doersOfMatter(question, event, prepared);
  if (doers.length > 0) return { role: 'agent', fillers: doers };
  const ofSort = wanted.fromWhom ? null : fillersOfSort(question, event, prepared);
  if (ofSort) return ofSort;
  if (wanted.role === 'place' && question.sort !== null) return null;
  const asked = new Set([...question.parts.flatMap((part) => part.keys), ...question.besides]);
  const isNew = (filler: Filler) =>
    typeof filler === 'string' ? !asked.has(filler) : !saysNothingNew(filler, question);
  if (wanted.fromWhom && !takesPart(question, event, prepared)) return null;
  const owners = wanted.fromWhom ? takenFrom(event, prepared).filter(isNew) : [];
  if (owners.length > 0) return { role: 'target', fillers: [...owners] };
  // Whoever seized it is not whom it was taken from.
  if (wanted.fromWhom && isTaken(event)) return null;
  let role = (wanted.fromWhom && roleOfSource(question, wanted, prepared)) || wanted.role;
  if (fit.reversed) role = role === 'agent' ? 'recipient' : role === 'recipient' ? 'agent' : role;
  // "filmnya tentang apa": what is told of, not what takes part.
  const tells = role === 'about' && wanted.deed === null;
  // "what sort of attack": where it would be is no sort of it.
  const isDeedNoun =
    question.units[question.sort ?? -1]?.deeds.some(({ voice }) => voice === 'noun') === true;
  const order: readonly Role[] =
    role === null
      ? isDeedNoun && question.type === 'thing' && isOwnNoun(question, event)
        ? // "What pay rise did they get?": not whoever gives it.
          ['target', 'recipient']
        : ['agent', 'target', 'recipient']
      : tells
        ? ['about']
        : question.wanted.kind === 'name'
          ? [role]
          : wanted.fromWhom && role !== 'agent'
            ? sources
            : question.type === 'thing' && role === 'agent' && !event.agent
              ? ['agent', 'by', 'target']
              : role === 'together' && (event.agent?.length ?? 0) < 2
                ? // Whoever did it alone did it with nobody.
                  fieldsWanted[role].filter((each) => each !== 'agent')
                : fieldsWanted[role];
  if (question.type === 'place' && role !== 'place') {
    const places = (event.place ?? []).filter(isNew);
    if (places.length > 0) return { role: 'place', fillers: places };
  }
  const isPerson = (filler: Filler) => {
    const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
    return entity !== undefined && isActor(entity);
  };
  // "what did he ask for": a thing where there is one, before the people of the same event.
  if (question.type === 'thing') {
    for (const field of order.filter((each) => each !== 'place')) {
      // "what did she forbid": not those whom she forbade it, where the event tells what.
      const isOther = (filler: Filler) => field === 'target' && event.about && arePeople(filler, prepared);
      const things = (event[field] ?? []).filter(
        (filler) => !isPerson(filler) && !isOther(filler) && isNew(filler),
      );
      if (things.length > 0 && question.only.length === 0) return { role: field, fillers: things };
    }
  }
  // "kendaraan apa yang ditabrak" of "enam kendaraan": nor is what hit them an answer.
  const own = event[role ?? 'agent'] ?? [];
  if (own.length > 0 && role !== null && own.every((filler) => typeof filler !== 'string' && !isNew(filler)))
    return null;
  // "dia kena sanksi apa?": those to whom it was done along with him are no answer.
  const isUndergone = role === 'about' && isDoneTo(event, question, prepared);
  const fields = order.filter(
    (each) => (each !== 'place' || !isDeedNoun || role === 'place') && !(each === 'target' && isUndergone),
  );
  for (const field of fields) {
    const fillers = (event[field] ?? []).filter(
      (filler) => isNew(filler) && (!wanted.fromWhom || role === 'agent' || isPerson(filler)),
    );
    // "who at the CIA": one of them, not the body itself.
    const isBody = (filler: Filler) =>
      question.type === 'person' && typeof filler === 'string' && question.only.includes(filler);
    const only = fillers.filter(
      (filler) =>
        !isBody(filler) &&
        !isJustThese(filler, question, prepared) &&
        question.only.some(
          (key) =>
            sameActor(key, filler, prepared, true) ||
            isOfficerOf(filler, key, prepared) ||
            // "which juror": one of the jury.
            (typeof filler === 'string' && prepared.wholes.get(filler)?.has(key) === true),
        ),
    );
    const fitting =
      only.length > 0
        ? only
        : question.only.length > 0
          ? []
          : fillers.flatMap((filler) => ofType(filler, field, question, prepared));
    if (fitting.length > 0) return { role: field, fillers: fitting };
  }
  // "For whom?" may be told in what was asked for or said: "to pass on his thanks to Pompeo".
  const others = (filler: Filler) =>
    typeof filler !== 'string' &&
    [...prepared.termsOf(/\b(?:to|for) (?!.*\b(?:to|for) ).+/.exec(filler.en)?.[0] ?? '')].some(
      (term) => term.startsWith('n:') && !asked.has(term.slice(2)),
    );
  const matter = role === 'recipient' && question.type === 'person' ? (event.about ?? []).filter(others) : [];
  return matter.length > 0 ? { role: 'about', fillers: matter } : null;
}

/** The sort that is asked for is the noun of just what was done. */
function isOwnNoun({ sort, units }: Question, { action }: BriefingEvent): boolean {
  return (
    units[sort ?? -1]?.deeds.some(({ deed, voice }) => voice === 'noun' && action.includes(deed)) === true
  );
}

/** "Whose warning did they dismiss?", "peringatan siapa yang ditepis": of what was done to a deed, whoever did that. */
function doersOfMatter(question: Question, event: BriefingEvent, prepared: PreparedBriefing): Filler[] {
  const { units } = question;
  const who = units.findIndex(({ wh }) => wh === 'who');
  const noun = units[units[who]?.text === 'whose' ? who + 1 : who - 1];
  if (question.deeds.length < 2 || !noun?.deeds.some(({ voice }) => voice === 'noun')) return [];
  const matter = [...(event.target ?? []), ...(event.about ?? [])].flatMap(
    (filler) => prepared.events.find(({ event: { key } }) => key === filler) ?? [],
  );
  return matter
    .filter(({ event: { action } }) => noun.deeds.some(({ deed }) => action.includes(deed)))
    .flatMap(({ event: { agent } }) => agent ?? []);
}

const stemsOf = (text: string) => wordsOf(text).map((word) => stem(word.replace(/['’]s$/, '')));

/** Somebody whom the question names as the one to whom it was done is told of as just that. */
export function isDoneTo(event: BriefingEvent, { parts }: Question, prepared: PreparedBriefing): boolean {
  return parts.some(
    ({ keys, role }) =>
      role === 'target' &&
      event.target?.some((filler) => keys.some((key) => sameActor(key, filler, prepared))) === true,
  );
}

/** "which banks refused": that it was his banks says nothing new. */
function isJustThese(filler: Filler, { parts, units }: Question, prepared: PreparedBriefing): boolean {
  const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
  if (!entity || !isActor(entity) || entity.kind !== 'group') return false;
  if (!units.some(({ text, wh }) => wh === 'which' && /^(?:which|mana)$/.test(text))) return false;
  const known = [
    ...units.map(({ text }) => text),
    ...parts
      .flatMap(({ keys }) => keys)
      .flatMap((key) => {
        const named = prepared.entities.get(key);
        return named ? [named.name.id, named.name.en] : [];
      }),
  ].flatMap(stemsOf);
  return languages.some((language) =>
    stemsOf(entity.name[language]).every((word) => isFunctionWord(word) || known.includes(word)),
  );
}

/** Whoever got it takes part himself: what is only told about him comes from elsewhere. */
function takesPart({ parts }: Question, event: BriefingEvent, prepared: PreparedBriefing): boolean {
  return parts.every(
    ({ keys, role }) =>
      keys.length === 0 ||
      role === null ||
      allFillers(event).some((filler) => keys.some((key) => sameActor(key, filler, prepared, true))),
  );
}

/** "dibeli dari siapa", "heard from whom": the part that the verb gives to whoever it came from; null: it gives none. */
function roleOfSource(
  { deeds }: Question,
  { deed }: Extract<Wanted, { kind: 'filler' }>,
  { lexicon }: PreparedBriefing,
): Role | null {
  const readings = deeds[deed ?? -1]?.readings ?? [];
  for (const { deed: key, voice } of readings) {
    if (voice === 'noun') continue;
    const known = lexicon.deeds.get(key)?.roles ?? {};
    for (const role of ['recipient', 'target'] as const)
      if (known[role]?.some((word) => word === 'dari' || word === 'from')) return role;
  }
  return null;
}

/** The filler itself when it is of the wanted type, or what it belongs to ("which country": the FSB → Russia). */
function ofType(filler: Filler, field: Role, question: Question, prepared: PreparedBriefing): Filler[] {
  const { type } = question;
  if (typeof filler !== 'string') {
    if (type === 'country' || type === 'place') return namesPlace(filler, prepared) ? [filler] : [];
    // "For whom?" may be for trucks.
    const isNobody = field === 'about' || (field !== 'recipient' && isThing(filler, prepared));
    return type === 'person' && isNobody ? [] : [filler];
  }
  const entity = prepared.entities.get(filler);
  if (!entity) return type === null || type === 'thing' ? [filler] : [];
  if (type === 'person' && field === 'place') return [];
  if (type === null || type === 'thing' || type === 'person') return [filler];
  const isOfType = (key: string) => {
    const each = prepared.entities.get(key);
    if (!each) return false;
    if (!isActor(each)) return type === 'place';
    if (type === 'country') return each.kind === 'country';
    return type === 'organisation'
      ? each.kind === 'organisation' || each.kind === 'group'
      : each.kind === 'country';
  };
  if (isOfType(filler)) return [filler];
  return [...(prepared.wholes.get(filler) ?? [])].filter(isOfType).slice(0, 1);
}

/** "Hadiah uang Rp 500 juta": words for a thing; of several nouns the first Indonesian one says what it is. */
function isThing(filler: Exclude<Filler, string>, prepared: PreparedBriefing): boolean {
  const kinds = kindsOf(filler, prepared);
  return (
    kinds.some((kind) => kind === 'thing' || kind === 'quantity') &&
    !kinds.some((kind) => kind === 'person' || kind === 'organisation')
  );
}

/** "warga", "residents": words for nothing but people. */
function arePeople(filler: Filler, prepared: PreparedBriefing): boolean {
  const kinds = typeof filler === 'string' ? [] : kindsOf(filler, prepared);
  return kinds.length > 0 && kinds.every((kind) => kind === 'person');
}

function kindsOf(filler: Exclude<Filler, string>, prepared: PreparedBriefing): readonly string[] {
  const kindsIn = (text: string) =>
    [...prepared.termsOf(text)].flatMap((term) => {
      if (term.startsWith('c:')) return prepared.lexicon.concepts.get(term.slice(2))?.kind ?? [];
      const entity = term.startsWith('n:') ? prepared.entities.get(term.slice(2)) : undefined;
      return term.startsWith('o:') || term.startsWith('r:') || (entity && isActor(entity)) ? 'person' : [];
    });
  const first = kindsIn(wordsOf(filler.id)[0] ?? '');
  return first.length > 0 ? first : kindsIn(filler.en);
}

/** "regulators in Indonesia and Singapore": words that name a country or a place. */
function namesPlace(filler: Exclude<Filler, string>, prepared: PreparedBriefing): boolean {
  return [...prepared.termsOf(filler.en)].some((term) => {
    const entity = term.startsWith('n:') ? prepared.entities.get(term.slice(2)) : undefined;
    return entity !== undefined && (!isActor(entity) || entity.kind === 'country');
  });
}
