import type { Entity } from './entities.ts';
import { type Gender, genderOfWord } from './genders.ts';
import type { Mention } from './mention.ts';
import { nameOf, type Part, type Parts } from './parts.ts';
import type { Sentence } from './reading.ts';
import type { Noun } from './unit.ts';
import { isSomething } from './worth-telling.ts';

/** Where a noun stands. */
export interface Surroundings {
  readonly sentence: Sentence;
  /** Who speaks where it stands in a quotation; null: nobody is named, or it stands in none. */
  readonly speaker: Entity | null;
  readonly isQuoted: boolean;
  /** Whether somebody is told it: "he" may be the one or the other. */
  readonly isAddressed: boolean;
  /** Whoever acts in the first clause of the sentence. */
  readonly main: readonly Part[];
  readonly role: 'subject' | 'object';
  /** Of an object: whoever does it, and so is not the one to whom it is done. */
  readonly without: readonly Part[];
}

/** Tells whom pronouns and "the company" mean, from what has been read so far. */
export interface References {
  meant(noun: Noun, around: Surroundings): readonly Part[];
  /** Takes in who acts in a clause; `isMain`: in the one that the sentence opens with. */
  remember(subject: readonly Part[], isMain: boolean): void;
  /** Takes in a whole sentence; `speaker`: of its last quotation; `hasNamedSubject`: whether a name acts in it. */
  pass(
    sentence: Sentence,
    state: { speaker: Entity | null; hasClauses: boolean; hasNamedSubject: boolean },
  ): void;
  /** Whom "he" or "dia" means now, where such a word stands. */
  lastNamed(pronoun?: string): Entity | null;
}

const bodies =
  /^(?:perusahaan|bank|partai|lembaga|yayasan|organisasi|badan|klub|kementerian|universitas|company|firm|union|foundation|institute|agency|party|airline|group|club|charity|ministry|university)(?:nya)?(?: (?:itu|tersebut|ini))?$/i;

const companies =
  /^(?:perusahaan|company|firm|group|institute|lembaga|organisasi|yayasan|foundation|charity)$/;
const traders = /^(?:perusahaan|company|firm|group)$/;
const noCompanies =
  /\b(?:serikat|partai|yayasan|asosiasi|federasi|universitas|rs|rsud|sekolah|union|party|foundation|association|federation|university|hospital|school)\b/i;
const publicBodies =
  /\b(?:ministry|police|authority|regulator|agency|court|department|commission|committee|council|parliament|government|kementerian|dinas|otoritas|polda|polres(?:ta|tabes)?|polsek|polri|kejaksaan|kejari|kejati|mahkamah|pengadilan|komisi|dewan|pemerintah|dpr|dprd)\b/i;

/** Starts with nobody named. */
export function createReferences(
  parts: Parts,
  mentionsIn: (sentence: Sentence) => readonly Mention[],
  entityOf: (mention: Mention) => Entity | undefined,
  bodyOf: (entity: Entity) => Entity | null,
  genders: ReadonlyMap<Entity, Gender>,
): References {
  let person: Entity | null = null;
  /** Whom it meant before the sentence that is read. */
  let personBefore: Entity | null = null;
  let body: Entity | null = null;
  let many: readonly Part[] = [];
  const met: Entity[] = [];
  /** Who acted, the last one last. */
  const people: Entity[] = [];
  /** With what pronouns have told since. */
  const known = new Map(genders);
  /** Who acts in the sentence that is read, or to whom something is done, also as a pronoun. */
  let told: Entity[] = [];
  /** Whom the sentence before names. */
  let near: readonly Entity[] = [];
  /** "She" is nobody who has been told of as a man: then whoever acted before. */
  const fitting = (one: Entity | null, pronoun: string): Entity | null => {
    const wanted = genderOfWord(pronoun);
    const fits = (entity: Entity) => wanted === null || (known.get(entity) ?? wanted) === wanted;
    if (one === null) return null;
    if (fits(one)) {
      if (wanted !== null) known.set(one, wanted);
      return one;
    }
    return (
      near.findLast((each) => known.get(each) === wanted) ??
      near.findLast(fits) ??
      people.findLast((each) => known.get(each) === wanted) ??
      null
    );
  };
  const asPartOf = (entity: Entity | undefined) => (entity === undefined ? null : asPart(entity));
  const asPart = (entity: Entity | null): readonly Part[] =>
    entity === null ? [] : [{ kind: 'entity', entity }];

  /** "perusahaan itu", "the company": the body that was named last; "pihaknya": whose side somebody is on. */
  function pointedAt(text: string, noun: Noun, { sentence, main }: Surroundings): readonly Part[] | null {
    const [first] = main;
    const owner = first?.kind === 'entity' ? bodyOf(first.entity) : null;
    if (/^pihaknya$/i.test(text)) return owner === null ? main.slice(0, 1) : asPart(owner);
    if (!bodies.test(text)) return null;
    if (/nya$/i.test(text) && owner !== null) return asPart(owner);
    const kind = /^\p{L}+?(?=nya|\s|$)/u.exec(text.toLowerCase())?.[0] ?? '';
    const fits = ({ kind: sort, name }: Entity) =>
      sort === 'organisation' &&
      (companies.test(kind)
        ? !publicBodies.test(name) && !(traders.test(kind) && noCompanies.test(name))
        : name.toLowerCase().split(' ').includes(kind));
    const named = mentionsIn(sentence)
      .filter((mention) => mention.from < noun.from)
      .flatMap((mention) => entityOf(mention) ?? [])
      .findLast(fits);
    if (named !== undefined) return asPart(named);
    if (body !== null && fits(body)) return asPart(body);
    // "the agency" is one that is called so, however long ago.
    return asPartOf(met.findLast(fits));
  }

  /** "She accused him": the only other one named just now of whom it was told; null where it may be anybody. */
  function otherThan({ sentence, without, main }: Surroundings, noun: Noun): Entity | null {
    const wanted = genderOfWord(sentence.words[noun.from]?.word ?? '');
    // "Her label dropped her": somebody told of before.
    if (wanted === null || wanted === genderOfWord(sentence.words[0]?.word ?? '')) return null;
    const doers = without.flatMap((part) => (part.kind === 'entity' ? [part.entity] : []));
    const here = mentionsIn(sentence)
      .filter(({ from }) => from < noun.from)
      .flatMap((mention) => entityOf(mention) ?? []);
    const sure = [...new Set([...near, ...here])].filter(
      (entity) => entity.kind === 'person' && !doers.includes(entity) && known.get(entity) === wanted,
    );
    // "Brosz phoned Dursun and urged him": the other one, where the sentence is about whoever does it.
    const isHers =
      doers.length > 0 && main.every((part) => part.kind === 'entity' && doers.includes(part.entity));
    const others = [...new Set(here)].filter(
      (entity) =>
        entity.kind === 'person' && !doers.includes(entity) && (known.get(entity) ?? wanted) === wanted,
    );
    const one =
      sure.length === 1 ? sure[0] : sure.length === 0 && isHers && others.length === 1 ? others[0] : null;
    if (one != null) told.push(one);
    return one ?? null;
  }

  return {
    meant(noun, around) {
      const { sentence, speaker, isQuoted, isAddressed, main, role } = around;
      if (noun.kind === 'thing') {
        const part = parts.partOf(noun, sentence);
        if (part === null || !(isSomething(part) || (role === 'object' && /\d/.test(nameOf(part)))))
          return [];
        return (part.kind === 'words' && !isQuoted ? pointedAt(part.text, noun, around) : null) ?? [part];
      }
      if (noun.means === 'speaker') {
        const word = sentence.words[noun.from]?.word ?? '';
        if (speaker === null || word === 'kita') return [];
        // "Kami menangkap …", says the spokesman: his house did.
        return asPart(/^(?:kami|we)$/.test(word) ? (bodyOf(speaker) ?? speaker) : speaker);
      }
      // Whom somebody means by "he" or "it" in what he says, only he knows.
      if (isQuoted) return [];
      // "ordered her to pay": whom somebody has do something.
      const isHad = /^(?:him|her)$/.test(sentence.words[noun.from]?.word ?? '');
      if (isHad && role === 'subject') return asPart(otherThan({ ...around, without: main }, noun));
      if (role === 'object') return noun.means === 'one' ? asPart(otherThan(around, noun)) : [];
      // "Her coach, Daniel Osei, said she …": not the coach.
      const opener = sentence.words[0]?.word ?? '';
      const pronoun = sentence.words[noun.from]?.word ?? '';
      // "His daughter said she …": not he whose daughter she is.
      const isAnother = /^h(?:is|er)$/.test(opener) && genderOfWord(opener) !== genderOfWord(pronoun);
      const isOfBefore = /^(?:his|her|\p{L}{3,}nya)$/u.test(opener) && !isAnother;
      if (noun.means === 'one')
        return asPart(isAddressed ? null : fitting(isOfBefore ? personBefore : person, pronoun));
      if (noun.means === 'thing') return asPart(body);
      return main.length > 0 ? main : many.length > 0 ? many : asPart(body);
    },
    remember(subject, isMain) {
      // "Pemilik katering membantah …": whoever "ia" means now has no name.
      if (isMain && subject.length === 1 && subject[0]?.kind === 'words' && subject[0].isPeople)
        person = null;
      for (const part of subject) {
        if (part.kind !== 'entity') continue;
        if (part.entity.kind === 'person') {
          people.push(part.entity);
          told.push(part.entity);
        }
        // "Crane and Pell …": "she" may be the one or the other.
        if (part.entity.kind === 'person' && isMain) person = subject.length > 1 ? null : part.entity;
        if (part.entity.kind === 'organisation') body = part.entity;
      }
      if (subject.length > 1) many = subject;
    },
    pass(sentence, { speaker, hasClauses, hasNamedSubject }) {
      if (!/^(?:his|her)$/.test(sentence.words[0]?.word ?? '')) personBefore = person;
      const named = mentionsIn(sentence).map(entityOf);
      near = [...told, ...named.flatMap((each) => (each?.kind === 'person' ? [each] : []))];
      told = [];
      if (speaker?.kind === 'person') person = speaker;
      else if (!hasClauses || person === null)
        person = named.findLast((each) => each?.kind === 'person') ?? person;
      met.push(...named.flatMap((each) => (each?.kind === 'organisation' ? [each] : [])));
      const last = named.findLast((each) => each?.kind === 'organisation');
      if (last !== undefined && (!hasNamedSubject || body === null)) body = last;
    },
    lastNamed: (pronoun) => fitting(person, pronoun ?? '') ?? body,
  };
}
