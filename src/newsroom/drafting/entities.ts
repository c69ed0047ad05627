import { foldWord } from '../../text/tokens.ts';
import { countryCode } from './gazetteer.ts';
import type { Hint, Mention } from './mention.ts';
import { organisationWords, placeWords } from './ranks.ts';

export type Kind = 'person' | 'organisation' | 'group' | 'country' | 'place' | 'thing';

/** Somebody, something or somewhere that the article names, by whatever name. */
export interface Entity {
  name: string;
  kind: Kind;
  /** Everything else that it is called. */
  readonly aliases: Set<string>;
  readonly mentions: Mention[];
  readonly sentences: Set<number>;
  readonly posts: { office: string; text: string; of: string | null; sentence: number }[];
}

/** Puts the names of an article together that mean the same: short forms, acronyms, adjectives of countries. */
export function groupNames(mentions: readonly Mention[]): Entity[] {
  const entities: Entity[] = [];
  // The longest names first, so that the short ones find whom they are short for.
  const byLength = mentions.toSorted(
    (a, b) => b.to - b.from - (a.to - a.from) || Number(b.post !== null) - Number(a.post !== null),
  );
  for (const mention of byLength) {
    const known = ownerOf(mention, entities);
    const entity: Entity = known ?? {
      name: mention.name,
      kind: 'thing',
      aliases: new Set(),
      mentions: [],
      sentences: new Set(),
      posts: [],
    };
    if (known === null) entities.push(entity);
    add(entity, mention);
  }
  const ofs = new Set(entities.flatMap(({ posts }) => posts.map(({ of }) => foldWord(of ?? ''))));
  // "Kabupaten Lumira": a Lumira by itself is that place.
  const sites = new Set(
    entities.flatMap(({ name }) => {
      const [first = '', ...rest] = foldWord(name).split(' ');
      return placeWords.has(first) && rest.length > 0 ? [rest.join(' ')] : [];
    }),
  );
  for (const entity of entities) entity.kind = kindOf(entity, ofs, sites);
  return entities.toSorted((a, b) => firstOf(a) - firstOf(b));
}

function firstOf({ mentions }: Entity): number {
  return Math.min(...mentions.map(({ sentence, from }) => sentence.number * 1000 + from));
}

function add(entity: Entity, mention: Mention): void {
  entity.mentions.push(mention);
  entity.sentences.add(mention.sentence.number);
  for (const alias of [mention.name, mention.acronym]) {
    if (alias !== null && foldWord(alias) !== foldWord(entity.name)) entity.aliases.add(alias);
  }
  if (mention.post !== null && !mention.isInner && mention.hints.has('person')) {
    const { office, text, of } = mention.post;
    if (!entity.posts.some((post) => post.office === office))
      entity.posts.push({ office, text, of, sentence: mention.sentence.number });
  }
}

/** The entity that a mention means; null: one of its own. */
function ownerOf(mention: Mention, entities: readonly Entity[]): Entity | null {
  const name = foldWord(mention.name);
  const words = name.split(' ');
  const code = countryCode(mention.name);
  const fits = entities.filter((entity) => {
    const names = [entity.name, ...entity.aliases].map(foldWord);
    if (names.includes(name)) return true;
    if (code !== null) return countryCode(entity.name) === code;
    if (entity.mentions.some(({ acronym }) => acronym !== null && foldWord(acronym) === name)) return true;
    if (isAdjective(name, foldWord(entity.name)) || isAdjective(foldWord(entity.name), name)) return true;
    if (isShortFor(mention.name, entity.name)) return true;
    return isPart(mention, words, entity) || isLastWord(mention, entity);
  });
  if (fits.length < 2) return fits[0] ?? null;
  const exact =
    fits.find((entity) => foldWord(entity.name) === name) ??
    // "BSN" was explained in brackets: no other body with these initials is meant.
    fits.find((entity) =>
      entity.mentions.some(({ acronym }) => acronym !== null && foldWord(acronym) === name),
    );
  if (exact !== undefined) return exact;
  // A name that two share means whoever was named last, by the whole name if possible.
  const at = mention.sentence.number * 1000 + mention.from;
  const last = (entity: Entity) =>
    Math.max(
      ...entity.mentions
        .map(({ sentence, from }) => sentence.number * 1000 + from)
        .filter((each) => each < at),
      0,
    );
  return fits.toSorted((a, b) => last(b) - last(a))[0] ?? null;
}

/** KAN: Komisi Antirasuah Nasional. */
function isShortFor(short: string, name: string): boolean {
  if (!/^\p{Lu}{3,}$/u.test(short)) return false;
  const initials = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
  return initials === short;
}

/** Karvanian: Karvania. */
function isAdjective(word: string, name: string): boolean {
  if (name.length < 4 || word.length <= name.length || word.includes(' ')) return false;
  const stem = name.replace(/[aeiouy]+$/, '');
  return (
    word.startsWith(stem) &&
    /^[aeiouy]*(?:n|an|ian|ese|ish|i)$/.test(word.slice(stem.length)) &&
    word.length - name.length <= 3
  );
}

/** "the Front", "the Fund": by the word that says what it is. */
function isLastWord({ name, sentence, from, hints }: Mention, entity: Entity): boolean {
  const [first, ...rest] = foldWord(entity.name).split(' ').toReversed();
  return (
    rest.length > 0 &&
    first === foldWord(name) &&
    organisationWords.has(first) &&
    sentence.words[from - 1]?.word === 'the' &&
    !hints.has('person') &&
    entity.mentions.every((each) => !each.hints.has('person'))
  );
}

const publicBodies =
  /^(?:agency|ministry|authority|commission|council|court|police|department|government|parliament|board|bureau|office|service|force)$/;

/** Part of a longer name: any word of a person's, the beginning of an organisation's. */
function isPart({ name, hints }: Mention, words: readonly string[], entity: Entity): boolean {
  const whole = foldWord(entity.name).split(' ');
  if (words.length >= whole.length) return false;
  const isPerson = entity.mentions.some((each) => each.hints.has('person'));
  // "PLN Unit Karimas" is nobody of that name.
  const isNone = !/\p{Lu}{2}/u.test(entity.name) && entity.mentions.every((each) => each.hints.size === 0);
  if (isPerson || isNone) {
    if (hints.has('country') || hints.has('place') || hints.has('organisation') || hints.has('state'))
      return false;
    const at = whole.indexOf(words[0] ?? '');
    return at >= 0 && words.every((word, index) => whole[at + index] === word) && words.join('').length > 2;
  }
  if (
    entity.mentions.some((each) => each.hints.has('place') || each.hints.has('thing')) &&
    !entity.mentions.some((each) => each.hints.has('organisation'))
  )
    return false;
  if (hints.has('country') || hints.has('person') || hints.has('place')) return false;
  // "Norvale Space Agency": what a public body is called after is not the body.
  if (words.length === 1 && publicBodies.test(whole.at(-1) ?? '')) return false;
  // "U.N. Children's Fund": one house of many.
  if (words.length === 1 && organisationWords.has(whole.at(-1) ?? '') && /^\p{Lu}\.?\p{Lu}/u.test(name))
    return false;
  const bare = /^(?:pt|cv|the)$/.test(whole[0] ?? '') ? whole.slice(1) : whole;
  return (
    words.every((word, index) => bare[index] === word) &&
    (bare.length > words.length || bare !== whole) &&
    !/^(?:bank|tim|komisi|badan|dinas|universitas|partai|police|university)$/.test(words.join(' '))
  );
}

function kindOf({ mentions, name }: Entity, ofs: ReadonlySet<string>, sites: ReadonlySet<string>): Kind {
  const count = (hint: Hint) => mentions.filter(({ hints }) => hints.has(hint)).length;
  // "BS (34)": two letters look like a body's, until an age or a rank stands with them.
  const isInitials = /^\p{Lu}{1,3}$/u.test(name);
  if (count('person') > 0 && (isInitials || count('person') >= count('organisation'))) return 'person';
  if (countryCode(name) !== null) return 'country';
  // "Tavia" and "Tavian": only of countries and their like is there such a word.
  if (
    count('organisation') === 0 &&
    mentions.some((each) => isAdjective(foldWord(each.name), foldWord(name)))
  )
    return 'country';
  if (count('thing') > 0) return 'thing';
  if (count('organisation') > 0 && count('organisation') >= count('place')) return 'organisation';
  if (count('place') > 0) return 'place';
  if (count('state') > 0) return stateIsCountry(mentions) ? 'country' : 'place';
  if (sites.has(foldWord(name))) return 'place';
  const before = mentions.map(({ sentence, from }) =>
    sentence.words.slice(Math.max(0, from - 2), from).map(({ word }) => word),
  );
  // "shares in Kestrel"
  const isOwned = before.some(
    ([far, near]) => near === 'in' && /^(?:shares?|stakes?|stock|investors?)$/.test(far ?? ''),
  );
  const isSomewhere = before.some((words) =>
    /^(?:di|ke|in|at|near|from|dari|above|outside|around|across)$/.test(words.at(-1) ?? ''),
  );
  if (isSomewhere && !isOwned && !/^\p{Lu}{2,}$/u.test(name)) return 'place';
  if (isOwned || ofs.has(foldWord(name))) return 'organisation';
  const words = name.split(' ').length;
  const hasArticle = before.some((each) => each.at(-1) === 'the');
  if (words > 1 && words < 5 && !/\d/.test(name))
    return hasArticle || /^The /.test(name) ? 'organisation' : 'person';
  return 'thing';
}

/** Countries have presidents and ministers, cities have mayors. */
function stateIsCountry(mentions: readonly Mention[]): boolean {
  return mentions.some(({ sentence, from, to }) => {
    const around = [
      sentence.words[from - 1],
      sentence.words[from - 2],
      sentence.words[to],
      sentence.words[to + 1],
    ];
    return around.some((word) =>
      /^(?:presiden|president|menteri|minister|prime|perdana|pemerintah|government|kanselir|chancellor|negeri)$/.test(
        word?.word ?? '',
      ),
    );
  });
}
