import { languages } from '../language.ts';
import { nearestWord } from '../text/distance.ts';
import { wordsOf } from '../text/tokens.ts';
import type { Finding, Path } from './finding.ts';
import { type Briefing, type Filler, roles } from './schema.ts';
import { isTodo } from './todos.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Keys that lead nowhere, to the wrong kind of thing or in a circle; keys, words and names that are not unique. */
export function checkReferences(briefing: Briefing, vocabulary: Vocabulary): Finding[] {
  return [
    ...checkKeys(briefing),
    ...checkWords(briefing, vocabulary),
    ...checkCircles(briefing),
    ...checkNames(briefing),
  ];
}

const keyedRooms = ['actors', 'places', 'events', 'figures', 'quotes'] as const;

function checkKeys(briefing: Briefing): Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, string>();
  for (const room of keyedRooms) {
    for (const [index, { key }] of briefing[room].entries()) {
      if (key === undefined) continue;
      const owner = owners.get(key);
      const message = `expected a key of its own, got "${key}", which ${owner} has`;
      if (owner !== undefined) findings.push({ path: [room, index, 'key'], message });
      else owners.set(key, `${room}[${index}]`);
    }
  }
  const keysOf = (...rooms: (typeof keyedRooms)[number][]) =>
    new Set(rooms.flatMap((room) => briefing[room].map(({ key }) => key ?? [])).flat());
  const actors = keysOf('actors');
  const named = keysOf('actors', 'places');
  const events = keysOf('events');
  const figures = keysOf('figures');
  const anything = keysOf('actors', 'places', 'events', 'figures');

  function expect(known: ReadonlySet<string>, what: string, key: string | undefined, path: Path) {
    if (key !== undefined && !known.has(key)) findings.push({ path, message: unknown(what, key, known) });
  }
  const expectFiller = (filler: Filler, path: Path) => {
    if (typeof filler === 'string')
      expect(anything, 'the key of an actor, place, event or figure', filler, path);
  };
  const aNamed = 'the key of an actor or place';

  for (const [index, { offices, belongs }] of briefing.actors.entries()) {
    const path = ['actors', index];
    for (const [at, { of }] of offices.entries()) expect(named, aNamed, of, [...path, 'offices', at, 'of']);
    for (const [at, { to }] of belongs.entries()) expect(named, aNamed, to, [...path, 'belongs', at, 'to']);
  }
  for (const [index, { within }] of briefing.places.entries()) {
    expect(named, aNamed, within, ['places', index, 'within']);
  }
  for (const [index, event] of briefing.events.entries()) {
    const path = ['events', index];
    for (const role of roles) {
      for (const [at, filler] of (event[role] ?? []).entries()) expectFiller(filler, [...path, role, at]);
    }
    for (const link of ['because', 'after'] as const) {
      for (const [at, { event: key }] of event[link].entries()) {
        expect(events, "an event's key", key, [...path, link, at, 'event']);
      }
    }
    expect(figures, "a figure's key", event.amount, [...path, 'amount']);
  }
  for (const [index, { event }] of briefing.times.entries()) {
    expect(events, "an event's key", event, ['times', index, 'event']);
  }
  for (const [index, { of }] of briefing.figures.entries()) expectFiller(of, ['figures', index, 'of']);
  for (const [index, { speaker }] of briefing.quotes.entries()) {
    expect(actors, "an actor's key", speaker, ['quotes', index, 'speaker']);
  }
  return findings;
}

function checkWords(briefing: Briefing, { isDeed, isOffice, keys, keysOf }: Vocabulary): Finding[] {
  const { deeds = {}, offices: ownOffices = {}, relations = {} } = briefing.words ?? {};
  const findings: Finding[] = [];
  const called = (key: string) => keysOf?.(key.replaceAll('-', ' '));
  for (const [index, { offices }] of briefing.actors.entries()) {
    for (const [at, { office }] of offices.entries()) {
      if (isOffice(office) || office in ownOffices || office in relations) continue;
      const message = unknown(
        'an office or relation of the lexicon',
        office,
        keys?.offices ?? [],
        called(office)?.offices,
      );
      findings.push({ path: ['actors', index, 'offices', at, 'office'], message });
    }
  }
  for (const [index, { action }] of briefing.events.entries()) {
    for (const [at, deed] of action.entries()) {
      if (isDeed(deed) || deed in deeds) continue;
      const message = unknown(
        'a deed of the lexicon (locales/lexicon/)',
        deed,
        keys?.deeds ?? [],
        called(deed)?.deeds,
      );
      findings.push({ path: ['events', index, 'action', at], message });
    }
  }
  return findings;
}

/** The most keys that a complaint suggests. */
const maxSuggested = 3;

/** @param called the keys of what is called as the unknown key is: they say more than a key that is merely spelt like it. */
function unknown(what: string, key: string, known: Iterable<string>, called: readonly string[] = []): string {
  const meant = called.length > 0 ? called.slice(0, maxSuggested) : [nearestWord(key, known) ?? []].flat();
  const hint = meant.length === 0 ? '' : ` (did you mean ${meant.map((each) => `"${each}"`).join(' or ')}?)`;
  return `expected ${what}, got "${key}"${hint}`;
}

interface Step {
  readonly to: string;
  readonly path: Path;
}

/** What lies in itself, belongs to itself or comes before itself would send whoever follows it round for ever. */
function checkCircles({ actors, places, events }: Briefing): Finding[] {
  const graphs: ReadonlyMap<string, readonly Step[]>[] = [
    new Map(
      places.map(({ key, within }, index) => [
        key,
        within === undefined ? [] : [{ to: within, path: ['places', index, 'within'] }],
      ]),
    ),
    new Map(
      actors.map(({ key, belongs }, index) => [
        key,
        belongs.map(({ to }, at) => ({ to, path: ['actors', index, 'belongs', at, 'to'] })),
      ]),
    ),
    ...(['because', 'after'] as const).map(
      (link) =>
        new Map(
          events.map((event, index) => [
            event.key,
            event[link].map(({ event: to }, at) => ({ to, path: ['events', index, link, at, 'event'] })),
          ]),
        ),
    ),
    new Map(
      events.map((event, index) => [
        event.key,
        roles.flatMap((role) =>
          (event[role] ?? []).flatMap((to, at) =>
            typeof to === 'string' ? [{ to, path: ['events', index, role, at] }] : [],
          ),
        ),
      ]),
    ),
  ];
  return graphs.flatMap(circlesIn);
}

/** One finding for each step that leads back to where a walk came through. */
function circlesIn(graph: ReadonlyMap<string, readonly Step[]>): Finding[] {
  const findings: Finding[] = [];
  const done = new Set<string>();
  const under = new Set<string>();
  function walk(key: string) {
    if (done.has(key)) return;
    under.add(key);
    for (const { to, path } of graph.get(key) ?? []) {
      if (under.has(to)) findings.push({ path, message: `expected no way back to itself, got "${to}"` });
      else walk(to);
    }
    under.delete(key);
    done.add(key);
  }
  for (const key of graph.keys()) walk(key);
  return findings;
}

/** Two actors or places that answer to the same name would be taken for each other. */
function checkNames(briefing: Briefing): Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, string>();
  for (const room of ['actors', 'places'] as const) {
    for (const [index, { key, name, aliases }] of briefing[room].entries()) {
      const own = new Set<string>();
      const names: readonly { name: string; isAlias: boolean; path: Path }[] = [
        ...languages.map((it) => ({ name: name[it], isAlias: false, path: [room, index, 'name', it] })),
        ...aliases.map((alias, at) => ({ name: alias, isAlias: true, path: [room, index, 'aliases', at] })),
      ];
      for (const { name: said, isAlias, path } of names) {
        const folded = wordsOf(said).join(' ');
        if (isTodo(said)) continue;
        const owner = owners.get(folded);
        const message =
          folded === ''
            ? `expected a name with a letter or a digit, got "${said}"`
            : owner !== undefined && owner !== key
              ? `expected a name of its own, got "${said}", which "${owner}" has too`
              : own.has(folded) && isAlias
                ? `expected each name once, got "${said}" again`
                : null;
        if (message !== null) findings.push({ path, message });
        own.add(folded);
        if (owner === undefined) owners.set(folded, key);
      }
    }
  }
  return findings;
}
