import { type Language, otherLanguage } from '../../language.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { foldWord } from '../../text/tokens.ts';
import type { Article } from '../article.ts';
import type { Entity } from './entities.ts';
import { shownIn } from './figure-words.ts';
import { countryCode, countryName } from './gazetteer.ts';
import type { Happening } from './happenings.ts';
import { headlineOf } from './headline.ts';
import { createKeys } from './keys.ts';
import { nameOf, type Part } from './parts.ts';
import type { Understanding } from './understand.ts';

/** A briefing as its file will hold it, field by field in the order of the file. */
export type DraftFile = Record<string, unknown>;

const todo = 'TODO';

/** How a draft is called and where it belongs. */
export interface DraftSettings {
  readonly slug: string;
  readonly zone: string;
  readonly lexicon: Lexicon;
}

/** Writes down what was understood, each fact with its sentences; `TODO` wherever a person is needed. */
export function assemble(
  article: Article,
  known: Understanding,
  { slug, zone, lexicon }: DraftSettings,
): DraftFile {
  const { language, body, sentences } = known;
  const say = (text: string, other: string = todo) => bilingual(language, text, other);
  const newKey = createKeys();
  const keys = new Map<Entity, string>();
  const used = new Set(
    known.happenings
      .flatMap(({ agent, target, recipient }) => [...agent, ...target, ...recipient])
      .flatMap((part) => (part.kind === 'entity' ? [part.entity] : [])),
  );
  const actors = known.entities.filter(({ kind }) => kind !== 'place' && kind !== 'thing');
  const places = known.entities.filter((entity) => entity.kind === 'place' && !actors.includes(entity));
  // What is neither is kept where something happens to it or by it: there it acts like somebody.
  const things = known.entities.filter((entity) => entity.kind === 'thing' && used.has(entity));
  for (const entity of [...actors, ...things, ...places]) keys.set(entity, newKey(shortOf(entity)));

  const filler = (part: Part): unknown => {
    const key = part.kind === 'entity' ? keys.get(part.entity) : undefined;
    return key ?? say(nameOf(part));
  };
  const fillers = (parts: readonly Part[]) =>
    parts.length === 1 ? filler(parts[0] as Part) : parts.map(filler);

  const names = new Set<string>();
  const events = mergedHappenings(known.happenings).map((group) => {
    const [first] = group as [Happening, ...Happening[]];
    const pick = (role: 'agent' | 'target' | 'recipient') =>
      group.find((each) => each[role].length > 0)?.[role] ?? [];
    const [agent, target, recipient] = [pick('agent'), pick('target'), pick('recipient')];
    const day = group.find((each) => each.day !== null)?.day ?? null;
    const place = group.find((each) => each.place !== null)?.place ?? null;
    const placeKey = place === null ? undefined : keys.get(place);
    const numbers = withNames(
      [...agent, ...target, ...recipient],
      sorted(group.map(({ sentence }) => sentence.number)),
    );
    return {
      day,
      file: {
        key: newKey(first.deeds[0] ?? 'event'),
        action: first.deeds.length === 1 ? first.deeds[0] : first.deeds,
        ...(agent.length > 0 && { agent: fillers(agent) }),
        ...(target.length > 0 && { target: fillers(target) }),
        ...(recipient.length > 0 && { recipient: fillers(recipient) }),
        ...(first.status !== 'happened' && { status: first.status }),
        ...(first.status === 'said' && first.by !== null && keys.has(first.by) && { by: keys.get(first.by) }),
        ...(day !== null && { date: day.date }),
        ...(placeKey !== undefined && { place: placeKey }),
        text: say(first.text),
        sentences: numbers,
      },
    };
  });

  const times = [...new Set(known.days.map(({ date }) => date))].toSorted().map((date) => {
    const said = known.days.filter((each) => each.date === date);
    const event = events.find(({ day }) => day?.date === date)?.file;
    const what = event?.text[language] ?? said[0]?.sentence.clean ?? todo;
    const numbers = sorted(said.map(({ sentence }) => sentence.number));
    return {
      date,
      what: say(what.replace(/\.$/, '')),
      ...(event !== undefined && { event: event.key }),
      sentences: event === undefined ? numbers : sorted([...numbers, ...event.sentences]),
    };
  });

  const figures = mergedFigures(known).map(({ value, unit, shown, sentence, numbers }) => {
    const counted = unit[language] ?? '';
    const happening = known.happenings.find(
      (each) =>
        each.sentence === sentence &&
        [...each.target, ...each.agent].some(
          (part) => part.kind === 'words' && counted !== '' && part.text.includes(counted),
        ),
    );
    const of = happening === undefined || counted === '' ? clauseAround(sentence.clean, shown) : counted;
    return {
      key: newKey(`${counted || 'figure'} ${String(value).replace('.', '-')}`),
      value,
      unit: { id: unit.id ?? todo, en: unit.en ?? todo },
      of: say(of),
      shown: say(shown, shownIn(otherLanguage(language), shown, unit) ?? todo),
      sentences: numbers,
    };
  });

  const quotes = known.quotations.map(({ text, speaker, sentence }) => ({
    text,
    translation: todo,
    ...(speaker !== null && keys.has(speaker) && { speaker: keys.get(speaker) }),
    ...(body.via !== null && sentence.clean.includes(body.via) && { via: body.via }),
    sentences: [sentence.number],
  }));

  const headline = body.title === null ? null : headlineOf(body.title, sentences);
  const lead = sentences.slice(0, 2).map(({ number }) => number);
  const told = (numbers: readonly number[]) => ({
    ...say(numbers.map((number) => sentences[number - 1]?.clean ?? '').join(' ')),
    sentences: numbers,
  });
  // The sentences that tell most, behind those of the summary, as points; an editor makes lines of them.
  const weight = (number: number) => events.filter(({ file }) => file.sentences.includes(number)).length;
  const rest = sentences.slice(2).map(({ number }) => number);
  const best = new Set(rest.toSorted((a, b) => weight(b) - weight(a) || a - b).slice(0, 3));
  const points = rest.filter((number) => best.has(number)).map((number) => told([number]));
  while (points.length < 3) points.push({ id: todo, en: todo, sentences: [1] });

  const grounded = new Set<number>([...lead, ...best]);
  for (const { file } of events) for (const number of file.sentences) grounded.add(number);
  for (const quote of quotes) for (const number of quote.sentences) grounded.add(number);
  for (const figure of figures) for (const number of figure.sentences) grounded.add(number);

  return {
    slug,
    status: 'draft',
    published: { date: known.published ?? todo, zone },
    language,
    outlet: body.outlet ?? todo,
    ...(body.via !== null && { via: body.via }),
    ...(body.byline !== null && { byline: body.byline }),
    ...(article.url !== null && { url: article.url }),
    sentences: sentences.map(({ text }) => ({ text, translation: todo })),
    headline: { ...say(headline?.text ?? todo), sentences: headline?.sentences ?? lead },
    summary: told(lead),
    points,
    actors: [...actors, ...things].map((entity) => actorOf(entity)),
    places: places.map((entity) => ({
      key: keys.get(entity),
      name: nameIn(entity),
      ...aliasesOf(entity, names),
      sentences: sorted([...entity.sentences]),
    })),
    events: events.map(({ file }) => file),
    times,
    figures,
    quotes,
    background: sentences.filter(({ number }) => !grounded.has(number)).map(({ number }) => told([number])),
  };

  function nameIn(entity: Entity) {
    const code = countryCode(entity.name);
    if (code !== null && entity.kind === 'country') return countryName(code);
    // People, short forms and companies are called the same in both languages.
    const isSame =
      entity.kind === 'person' ||
      /^(?:PT|CV)\b|^\p{Lu}[\p{Lu}\d-]+$|\.(?:com|id|co)$/u.test(entity.name) ||
      language === 'en' ||
      (entity.kind === 'place' && !entity.name.includes(' '));
    return say(entity.name, isSame ? entity.name : todo);
  }

  function actorOf(entity: Entity) {
    const offices = entity.posts.flatMap(({ office, of, sentence }) => {
      if (!lexicon.offices.has(office) && !lexicon.relations.has(office)) return [];
      const owner =
        of === null
          ? undefined
          : known.entities.find(
              (each) =>
                foldWord(each.name) === foldWord(of) ||
                [...each.aliases].some((alias) => foldWord(alias) === foldWord(of)),
            );
      const key = owner === undefined ? undefined : keys.get(owner);
      return [{ office, ...(key !== undefined && { of: key }), sentences: [sentence] }];
    });
    return {
      key: keys.get(entity),
      kind: entity.kind === 'thing' || entity.kind === 'place' ? 'organisation' : entity.kind,
      name: nameIn(entity),
      ...(offices.length > 0 && { offices }),
      ...aliasesOf(entity, names),
      ...(entity.kind !== 'person' && { pronoun: entity.kind === 'group' ? 'they' : 'it' }),
      sentences: sorted([...entity.sentences]),
    };
  }
}

/** Where "ia" or "the agency" does it: also the sentence before that names whom it means. */
function withNames(parts: readonly Part[], numbers: readonly number[]): number[] {
  const named = parts.flatMap((part) => {
    if (part.kind !== 'entity' || numbers.some((number) => part.entity.sentences.has(number))) return [];
    const before = [...part.entity.sentences].filter((number) => number < (numbers[0] ?? 0));
    return before.length > 0 ? [Math.max(...before)] : [];
  });
  return sorted([...numbers, ...named]);
}

function bilingual(language: Language, text: string, other: string): { id: string; en: string } {
  const said = { [language]: text, [otherLanguage(language)]: text === todo ? todo : other };
  return { id: said.id ?? todo, en: said.en ?? todo };
}

/** Other names that nobody else in the briefing has. */
function aliasesOf(entity: Entity, names: Set<string>) {
  const code = entity.kind === 'country' ? countryCode(entity.name) : null;
  const own = new Set(
    [entity.name, ...(code === null ? [] : Object.values(countryName(code)))].map(foldWord),
  );
  for (const name of own) names.add(name);
  const aliases = [entity.name, ...entity.aliases].filter((alias, at) => {
    const folded = foldWord(alias);
    if ((at === 0 && code === null) || own.has(folded) || names.has(folded)) return false;
    names.add(folded);
    return true;
  });
  return aliases.length > 0 ? { aliases } : {};
}

/** By what somebody is called for short: an acronym, a surname. */
function shortOf({ name, kind, mentions, aliases }: Entity): string {
  const acronym = mentions.find((mention) => mention.acronym !== null)?.acronym;
  if (acronym != null) return acronym;
  if (kind === 'person') {
    const known = [...aliases]
      .filter((alias) => !alias.includes(' '))
      .toSorted((a, b) => b.length - a.length)[0];
    return known ?? name.split(' ').at(-1) ?? name;
  }
  return name;
}

/** Tellings of the same act, in the order of the first: the same deed by and to the same, or with one of these left open. */
function mergedHappenings(happenings: readonly Happening[]): Happening[][] {
  const groups: Happening[][] = [];
  for (const happening of happenings) {
    const group = groups.find((each) => each.every((other) => isSame(happening, other)));
    if (group === undefined) groups.push([happening]);
    else group.push(happening);
  }
  return groups;
}

function isSame(one: Happening, other: Happening): boolean {
  if (!one.deeds.some((deed) => other.deeds.includes(deed))) return false;
  if (one.status !== other.status && (one.status === 'planned' || other.status === 'planned')) return false;
  const agree = (a: readonly Part[], b: readonly Part[]) =>
    a.length === 0 ||
    b.length === 0 ||
    (a.length === b.length && a.every((part) => b.some((each) => nameOf(each) === nameOf(part))));
  const isShared = (a: readonly Part[], b: readonly Part[]) => a.length > 0 && b.length > 0;
  return (
    agree(one.agent, other.agent) &&
    agree(one.target, other.target) &&
    (isShared(one.target, other.target) ||
      (one.target.length === 0 && other.target.length === 0 && isShared(one.agent, other.agent)))
  );
}

function mergedFigures({ figures, language }: Understanding) {
  const merged: {
    value: number;
    unit: { id?: string; en?: string };
    shown: string;
    sentence: (typeof figures)[number]['sentence'];
    numbers: number[];
  }[] = [];
  for (const { value, unit, shown, sentence } of figures) {
    const same = merged.find(
      (each) =>
        each.value === value && each.unit[language] === unit[language] && each.unit[language] !== undefined,
    );
    if (same === undefined) merged.push({ value, unit, shown, sentence, numbers: [sentence.number] });
    else same.numbers = sorted([...same.numbers, sentence.number]);
  }
  return merged;
}

/** The part of a sentence between commas in which a passage stands. */
function clauseAround(sentence: string, passage: string): string {
  const at = sentence.indexOf(passage);
  const from = Math.max(sentence.lastIndexOf(', ', Math.max(0, at - 1)) + 1, 0);
  const comma = sentence.indexOf(', ', at + passage.length);
  return sentence
    .slice(from === 0 ? 0 : from, comma < 0 ? undefined : comma)
    .replace(/^[\s"]+|[\s".]+$/g, '');
}

function sorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
