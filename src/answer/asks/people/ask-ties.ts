import type { Part, Question, Unit } from '../../../question/question.ts';
import type { Answer, Topic } from '../../answer.ts';
import type { Desk, Told } from '../../desk.ts';
import { fitsTie, isKinship, type Tie, tiesIn } from '../../match/ties.ts';
import { notSaid, said } from '../../not-said.ts';
import { isA } from '../../prepare/prepare.ts';
import { tellIdentity, tellTie } from '../../tell/from-actors.ts';
import { withoutVerdict, withVerdict } from '../../tell/verdicts.ts';
import { bothLines } from '../../tell/wording.ts';
import { quoteSentence } from '../events/ask-sentences.ts';

/** A question about who is what to whom, cut into its parts. */
interface TieAsked {
  /** The word for it ("keponakan", "wife"); none: "siapanya". */
  readonly words: readonly Unit[];
  readonly people: readonly string[];
  /** "whose nephew is X", "X keponakannya siapa": X himself may be the nephew. */
  readonly whose: boolean;
}

/** "Nadia itu keponakannya siapa", "who is his wife", "are they siblings": what one is to another; null: it asks no such thing. */
export function askTie(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const asked = tieAsked(question, desk);
  if (!asked) return null;
  const { people, words } = asked;
  const ties = tiesIn(desk);
  const [one = '', other] = people;
  // "Saudaranya X bukan?" of whoever was spoken of.
  const spoken = asksOfSpoken(question)
    ? topic?.actors.find((key) => key !== one && isPerson(key, desk))
    : undefined;
  const second = other ?? spoken;
  if (second !== undefined) return askBetween(one, second, words, question, desk, topic);
  const holds = (tie: Tie) => words.some((word) => fitsTie(word, tie));
  // Whoever is it to him, or whom he is it to where the words may mean that.
  const first = (fitting: readonly Tie[]) => fitting.find(({ turned }) => !turned) ?? fitting[0];
  const whose = asked.whose
    ? first(ties.filter((tie) => tie.one.key === one && holds(tie) && !(tie.turned && isSymmetrical(tie))))
    : undefined;
  const hangs = words.some(({ enclitic }) => enclitic);
  const isOneWay = ({ relation }: Tie) => desk.lexicon.relations.get(relation)?.reverse !== relation;
  const tie =
    whose ??
    first(ties.filter((each) => each.other.key === one && holds(each))) ??
    // "Anaknya siapa?" of one of whom no child is told: whose child he is.
    (hangs ? first(ties.filter((each) => each.one.key === one && holds(each) && isOneWay(each))) : undefined);
  if (!tie) return words.some(isKin) ? notSaid(question, desk, topic, null) : null;
  const told = asksWork(question) ? tellIdentity(tie.one.key, desk) : tellHolder(tie, desk);
  if (!told) return null;
  const actors = whose ? [whose.other.key, whose.one.key] : [tie.one.key, one];
  const line = question.wanted.kind === 'truth' ? withVerdict(told, 'yes', desk) : told.line;
  return said(question, desk, topic, { ...told, line, actors }, null, 'answer', 0.95);
}

/** "si bayi punya bapak di mana", "her uncle's house": a relative of whom the article says nothing; then nothing else answers. */
export function speaksOfStrangeKin(question: Question, desk: Desk): boolean {
  const { parts, rest, units } = question;
  const ties = tiesIn(desk);
  return rest.some((at) => {
    const unit = units[at];
    if (!unit || !isKin(unit)) return false;
    const ownedBy = (part: Part) =>
      part.unit === at + 1 ||
      (part.unit === at + 2 && /^(?:of|si|sang|dari)$/.test(units[at + 1]?.text ?? '')) ||
      (part.unit === at - 1 && units[part.unit]?.enclitic === true);
    const owner = parts.find(ownedBy);
    const [key] = owner?.keys ?? [];
    return (
      key !== undefined &&
      !ties.some((tie) => (tie.other.key === key || tie.one.key === key) && fitsTie(unit, tie))
    );
  });
}

/** Whether a question is left to `askTie`: then no word in it stands for anybody by itself. */
export function asksTie(question: Question, desk: Desk): boolean {
  return tieAsked(question, desk) !== null;
}

function tieAsked(question: Question, desk: Desk): TieAsked | null {
  const { deeds, parts, rest, units, wanted } = question;
  const kinds: readonly Question['wanted']['kind'][] = [
    'identity',
    'filler',
    'name',
    'truth',
    'relation',
    'topic',
  ];
  const spouse = spouseAsked(question, desk);
  if (spouse) return spouse;
  // "related" tells of a tie here, not of telling.
  if (deeds.some(({ unit }) => units[unit]?.text !== 'related') || !kinds.includes(wanted.kind)) return null;
  const named = parts.flatMap((part) => {
    const [key] = part.keys;
    return key !== undefined && isPerson(key, desk) ? [{ part, key }] : [];
  });
  const people = [...new Set(named.map(({ key }) => key))];
  const words = rest.flatMap((at) => units[at] ?? []);
  const related = words.filter((unit) => unit.relations.length > 0);
  const hanging = units.some((unit) => unit.wh === 'who' && unit.enclitic);
  const kin = related.filter(isKin);
  if (people.length === 0 || people.length > 2 || parts.some(({ keys }) => keys.length > 1)) return null;
  if (people.length === 2 && (hanging || kin.length > 0 || asksKinship(question)))
    return words.every((unit) => kin.includes(unit)) ? { words: kin, people, whose: false } : null;
  // "Who is X related to?"
  const tied = units.find(({ text }) => text === 'related');
  if (tied && words.length === 0 && people.length === 1 && question.type === 'person')
    return { words: [{ ...tied, relations: ['relative'] }], people, whose: true };
  if (people.length > 1 || related.length === 0 || related.length !== words.length) return null;
  if (
    related.some(({ offices }) => offices.length > 0) &&
    kin.length === 0 &&
    !asksWhose(question, named[0]?.part)
  )
    return null;
  return { words: related, people, whose: asksWhose(question, named[0]?.part) };
}

function isPerson(key: string, { prepared }: Desk): boolean {
  return isA(key, prepared, 'person', 'group');
}

/** A word of kinship opens it and it asks whether that is so: nobody else is its subject. */
function asksOfSpoken({ rest, units, wanted }: Question): boolean {
  return wanted.kind === 'truth' && rest[0] === 0 && units[0]?.enclitic === true;
}

/** "Is she married?", where no wedding is told of: whether she has a husband. */
function spouseAsked({ deeds, parts, rest, units, wanted }: Question, { prepared }: Desk): TieAsked | null {
  const [deed, ...others] = deeds;
  const [one, ...more] = parts.filter(({ keys }) => keys.length > 0);
  const unit = units[deed?.unit ?? -1];
  const marries = (deed?.readings ?? []).some((reading) => reading.deed === 'marry');
  if (wanted.kind !== 'truth' || !unit || !marries || others.length + more.length + rest.length > 0)
    return null;
  if (one?.keys.length !== 1 || !isA(one.keys[0], prepared, 'person')) return null;
  if (prepared.briefing.events.some(({ action }) => action.includes('marry'))) return null;
  return { words: [{ ...unit, text: 'spouse', relations: ['spouse'] }], people: one.keys, whose: false };
}

/** "X keponakannya siapa", "whose uncle is X": the name stands before the word in Indonesian, "whose" or "of" in English. */
function asksWhose({ language, rest, units }: Question, part: Part | undefined): boolean {
  const at = rest.find((each) => (units[each]?.relations.length ?? 0) > 0) ?? -1;
  const wh = units.findIndex((unit) => unit.wh === 'who');
  if (part === undefined || at < 0 || wh < 0) return false;
  if (language === 'en')
    return units[wh]?.text === 'whose' || (part.unit < at && units[part.unit]?.enclitic !== true);
  return part.unit < at && at < wh;
}

/** "are X and Y related", rather than how they hang together. */
function asksKinship({ units, wanted }: Question): boolean {
  return (
    (wanted.kind === 'relation' || wanted.kind === 'truth') &&
    units.some(({ text }) => /^(?:related|relatives?|kin|kerabat|sekeluarga|bersaudara)$/.test(text))
  );
}

function isKin({ relations }: Unit): boolean {
  return relations.some(isKinship);
}

function isSymmetrical({ office, relation }: Tie): boolean {
  return office.office === relation;
}

/** What two are to each other: yes where it is what is asked, no where it is something else or the article denies it. */
function askBetween(
  one: string,
  other: string,
  words: readonly Unit[],
  question: Question,
  desk: Desk,
  topic: Topic | null,
): Answer | null {
  const isTruth = question.units.every((unit) => unit.wh === null || unit.wh === 'whether');
  const between = tiesIn(desk).filter(
    (tie) => !tie.turned && [tie.one.key, tie.other.key].every((key) => key === one || key === other),
  );
  const first = (ties: readonly Tie[]) => ties.find(({ one: holder }) => holder.key === one) ?? ties[0];
  const tie = first(between.filter((each) => words.some((word) => fitsTie(word, each)))) ?? first(between);
  const told = tie ? tellTie(tie.one.key, tie.office, desk) : tellDenial([one, other], desk);
  if (!told) {
    const asksKin = isTruth || words.length > 0 || asksKinship(question);
    return asksKin && question.wanted.kind !== 'relation' ? notSaid(question, desk, topic, null) : null;
  }
  if (!isTruth) return said(question, desk, topic, told, null, 'answer', 0.95);
  const pair = (word: Unit) =>
    tie !== undefined &&
    tiesIn(desk).some(
      (each) => each.office === tie.office && word.relations.some((relation) => relation === each.relation),
    );
  const owner = ownerOf(words, question);
  const directed = tiesIn(desk).filter((each) => each.other.key === owner && each.one.key !== owner);
  const isOther = ({ one: holder }: Tie) => holder.key === one || holder.key === other;
  const right =
    tie !== undefined &&
    (words.length === 0 ||
      // "Is A the niece of B?" where she is his aunt: whose niece it is has been said.
      (owner === null
        ? words.some((word) => fitsTie(word, tie)) || words.every(pair)
        : words.some((word) => directed.some((each) => isOther(each) && fitsTie(word, each)))) ||
      (isKinship(tie.relation) && words.some(({ relations }) => relations.includes('relative'))));
  const line = withVerdict(told, right ? 'yes' : 'no', desk);
  return said(question, desk, topic, { ...told, line }, null, right ? 'answer' : 'correction', 0.95);
}

/** "keponakan Yusuf", "the niece of Yusuf", "Yusuf's niece": whose it is of the two; null: the words leave it open. */
function ownerOf([word, ...more]: readonly Unit[], { parts, units }: Question): string | null {
  if (word === undefined || more.length > 0) return null;
  const at = units.indexOf(word);
  const next = /^(?:of|dari|si|sang|to)$/.test(units[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const owner = parts.find(({ unit }) =>
    unit === at - 1 ? units[unit]?.enclitic === true : unit === next && !units[unit]?.enclitic,
  );
  return owner?.keys[0] ?? null;
}

/** Whoever is it, told as what he is to the other. */
function tellHolder({ office, one, other, turned }: Tie, desk: Desk): Told | null {
  // The briefing says it of the other: his line names the one who is asked for.
  return tellTie(turned ? other.key : one.key, office, desk) ?? tellIdentity(one.key, desk);
}

/** "bapaknya kerja apa", "what does her uncle do": what he is besides. */
function asksWork({ units }: Question): boolean {
  return units.some(({ text }) =>
    /^(?:kerja|bekerja|pekerjaan|kerjaan|profesi|do|job|work|living)$/.test(text),
  );
}

const kinWord = /^(?:related|relatives?|kin|kerabat|sekeluarga|bersaudara|family|keluarga|saudara)$/;

/** "Are the two Santosos related?", "is the union's president the CEO's sister?": what the article denies of them; null: nothing. */
export function askUnrelated(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { parts, units, wanted } = question;
  const asksKin = units.some((unit) => kinWord.test(unit.text) || isKin(unit));
  // "What is A Saputra to B Saputra?" asks it too.
  if (!(asksKin || wanted.kind === 'relation') || (wanted.kind !== 'truth' && wanted.kind !== 'relation'))
    return null;
  const isPerson = (key: string) =>
    desk.prepared.briefing.actors.some((actor) => actor.key === key && actor.kind === 'person');
  // "the minister", of whom there are several, is only described.
  const named = parts.filter(
    ({ keys, unit }) => keys.length === 1 || (keys.length > 1 && (units[unit]?.names.length ?? 0) > 0),
  );
  const people = [...new Set(named.flatMap(({ keys }) => keys.filter(isPerson)))];
  const described =
    named.length < parts.filter(({ keys }) => keys.length > 0).length ||
    units.some((unit) => unit.offices.length > 0 && unit.names.length === 0);
  const told = people.length === 2 || (people.length === 1 && described) ? tellDenial(people, desk) : null;
  if (!told) return null;
  if (!asksKin) {
    // Whom a pronoun means is open.
    if (units.some(({ enclitic, pronoun }) => enclitic || pronoun !== null)) return null;
    const plain = bothLines((language) => withoutVerdict(told.line[language], desk));
    return bearOneName(people, desk)
      ? said(question, desk, topic, { ...told, line: plain }, null, 'answer', 0.9)
      : null;
  }
  const line = bothLines((language) => ({
    lead: '',
    rest: desk.say(language, 'no', { text: withoutVerdict(told.line[language], desk).rest }),
  }));
  return said(question, desk, topic, { ...told, line }, null, 'correction', 0.95);
}

function bearOneName(people: readonly string[], { prepared }: Desk): boolean {
  const last = people.map((key) => prepared.entities.get(key)?.name.id.split(' ').at(-1));
  return new Set(last).size === 1;
}

const deniesKinship =
  /\b(?:bukan (?:kerabat|keluarga|saudara|sanak)|tidak (?:memiliki|punya|mempunyai|ada) hubungan (?:keluarga|darah)|tidak berkerabat|not related|no (?:relation|relative|family ties?)|not (?:a |an )?relatives?)\b/i;

/** What the article says of two who are no relatives; null: nothing. */
function tellDenial(people: readonly string[], desk: Desk): Told | null {
  const { prepared } = desk;
  const officesOf = (key: string) =>
    prepared.briefing.actors.find((actor) => actor.key === key)?.offices.map(({ office }) => `o:${office}`) ??
    [];
  const speaksOfBoth = (texts: readonly string[]) => {
    const terms = new Set(texts.flatMap((text) => [...prepared.termsOf(text)]));
    const named = people.filter((key) => terms.has(`n:${key}`));
    // "the minister, who is not related to the chief executive": one of them by what he is.
    const isSpokenOf = (key: string) => named.includes(key) || officesOf(key).some((each) => terms.has(each));
    return named.length > 0 && people.every(isSpokenOf);
  };
  const item = prepared.briefing.background.find(
    (each) => deniesKinship.test(`${each.id} ${each.en}`) && speaksOfBoth([each.id, each.en]),
  );
  if (item)
    return {
      line: bothLines((language) => ({ lead: '', rest: item[language] })),
      sentences: item.sentences,
      actors: people,
    };
  const index = prepared.briefing.sentences.findIndex(
    ({ text, translation }) =>
      deniesKinship.test(`${text} ${translation}`) && speaksOfBoth([text, translation]),
  );
  if (index < 0) return null;
  const quoted = quoteSentence(index + 1, desk, (language, text) => desk.say(language, 'no', { text }));
  return {
    line: bothLines((language) => ({ lead: '', rest: quoted[language] })),
    sentences: [index + 1],
    actors: people,
  };
}
