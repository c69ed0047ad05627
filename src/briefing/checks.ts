import { type Language, languages } from '../language.ts';
import { wordsOf } from '../text/tokens.ts';
import { createEvidence, type Evidence } from './evidence.ts';
import type { Briefing, BriefingEvent, Filler } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Something wrong at one place of a briefing; `path` as in `['events', 2, 'target']`. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = readonly (string | number)[];

/** Everything that a well-formed briefing may still have wrong: keys that lead nowhere, facts that their sentences do not hold. */
export function checkBriefing(briefing: Briefing, vocabulary: Vocabulary): Finding[] {
  return [
    ...checkKeys(briefing, vocabulary),
    ...checkNames(briefing),
    ...checkSentenceNumbers(briefing),
    ...checkGrounds(briefing),
  ];
}

function checkKeys(briefing: Briefing, vocabulary: Vocabulary): Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, string>();
  const keyed = (['actors', 'places', 'events', 'figures', 'quotes'] as const).flatMap((room) =>
    briefing[room].map((item, index) => ({ room, index, key: item.key })),
  );
  for (const { room, index, key } of keyed) {
    if (key === undefined) continue;
    const owner = owners.get(key);
    if (owner) {
      findings.push({
        path: [room, index, 'key'],
        message: `expected a key of its own, got "${key}", which ${owner} has`,
      });
    } else owners.set(key, `${room}[${index}]`);
  }
  const keysOf = (...rooms: (typeof keyed)[number]['room'][]) =>
    new Set(keyed.filter((item) => rooms.includes(item.room)).map((item) => item.key));
  const named = keysOf('actors', 'places');
  const events = keysOf('events');
  const anything = keysOf('actors', 'places', 'events', 'figures');

  function expect(known: ReadonlySet<string | undefined>, what: string, key: string | undefined, path: Path) {
    if (key === undefined || known.has(key)) return;
    findings.push({ path, message: `expected ${what}, got "${key}"${nearest(key, known)}` });
  }
  const expectFillers = (fillers: readonly Filler[] | undefined, path: Path) => {
    for (const [index, filler] of (fillers ?? []).entries()) {
      if (typeof filler === 'string') {
        expect(anything, 'the key of an actor, place, event or figure', filler, [...path, index]);
      }
    }
  };

  for (const [index, actor] of briefing.actors.entries()) {
    const path = ['actors', index];
    for (const [at, office] of actor.offices.entries()) {
      if (!vocabulary.isOffice(office.office)) {
        findings.push({
          path: [...path, 'offices', at, 'office'],
          message: `expected an office or relation of the lexicon, got "${office.office}"`,
        });
      }
      expect(named, 'the key of an actor or place', office.of, [...path, 'offices', at, 'of']);
    }
    for (const [at, whole] of actor.belongs.entries()) {
      expect(named, 'the key of an actor or place', whole.to, [...path, 'belongs', at, 'to']);
    }
  }
  for (const [index, place] of briefing.places.entries()) {
    expect(named, 'the key of a place or country', place.within, ['places', index, 'within']);
  }
  for (const [index, event] of briefing.events.entries()) {
    const path = ['events', index];
    for (const [at, action] of event.action.entries()) {
      if (!vocabulary.isDeed(action)) {
        findings.push({
          path: [...path, 'action', at],
          message: `expected a deed of the lexicon, got "${action}" (locales/lexicon/ lists them; a new one is added there)`,
        });
      }
    }
    for (const role of fillerRoles) expectFillers(event[role], [...path, role]);
    for (const link of ['because', 'after'] as const) {
      for (const [at, { event: key }] of event[link].entries()) {
        expect(events, "an event's key", key, [...path, link, at, 'event']);
        if (key === event.key)
          findings.push({
            path: [...path, link, at, 'event'],
            message: 'expected another event, got this one',
          });
      }
    }
    expect(keysOf('figures'), "a figure's key", event.amount, [...path, 'amount']);
  }
  for (const [index, time] of briefing.times.entries()) {
    expect(events, "an event's key", time.event, ['times', index, 'event']);
  }
  for (const [index, figure] of briefing.figures.entries())
    expectFillers([figure.of], ['figures', index, 'of']);
  for (const [index, quote] of briefing.quotes.entries()) {
    expect(keysOf('actors'), "an actor's key", quote.speaker, ['quotes', index, 'speaker']);
  }
  return findings;
}

const fillerRoles = [
  ...(['agent', 'target', 'recipient', 'through', 'together', 'about', 'instrument', 'place', 'by'] as const),
];

function nearest(key: string, known: ReadonlySet<string | undefined>): string {
  const candidates = [...known].filter((candidate): candidate is string => candidate !== undefined);
  const letters = (word: string) => [...word].sort().join('');
  const like = candidates.find(
    (candidate) =>
      letters(candidate) === letters(key) ||
      candidate.includes(key) ||
      key.includes(candidate) ||
      candidate[0] === key[0],
  );
  return like ? ` (did you mean "${like}"?)` : '';
}

/** Two actors or places that answer to the same name would be taken for each other. */
function checkNames(briefing: Briefing): Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, { key: string; path: Path }>();
  for (const room of ['actors', 'places'] as const) {
    for (const [index, item] of briefing[room].entries()) {
      const own = new Set<string>();
      const names: [string, Path][] = [
        ...languages.map((language): [string, Path] => [
          item.name[language],
          [room, index, 'name', language],
        ]),
        ...item.aliases.map((alias, at): [string, Path] => [alias, [room, index, 'aliases', at]]),
      ];
      for (const [name, path] of names) {
        const folded = wordsOf(name).join(' ');
        const owner = owners.get(folded);
        if (owner && owner.key !== item.key) {
          findings.push({
            path,
            message: `expected a name of its own, got "${name}", which "${owner.key}" has too`,
          });
        } else if (own.has(folded) && path[2] === 'aliases') {
          findings.push({ path, message: `expected each name once, got "${name}" again` });
        }
        own.add(folded);
        if (!owner) owners.set(folded, { key: item.key, path });
      }
    }
  }
  return findings;
}

/** Every `sentences` of the briefing, wherever it stands. */
function checkSentenceNumbers(briefing: Briefing): Finding[] {
  const count = briefing.sentences.length;
  const findings: Finding[] = [];
  function walk(node: unknown, path: Path) {
    if (Array.isArray(node)) {
      for (const [index, item] of node.entries()) walk(item, [...path, index]);
    } else if (node !== null && typeof node === 'object') {
      for (const [name, value] of Object.entries(node)) {
        if (name === 'sentences' && path.length > 0 && Array.isArray(value)) {
          for (const [at, number] of value.entries()) {
            if (number > count) {
              findings.push({
                path: [...path, name, at],
                message: `expected a sentence from 1 to ${count}, got ${number}`,
              });
            } else if (value.indexOf(number) < at) {
              findings.push({
                path: [...path, name, at],
                message: `expected each sentence once, got ${number} again`,
              });
            }
          }
        } else walk(value, [...path, name]);
      }
    }
  }
  walk(briefing, []);
  return findings;
}

/** Numbers, dates, names and quotations that are not in the sentences which the fact names. */
function checkGrounds(briefing: Briefing): Finding[] {
  const findings: Finding[] = [];
  const evidence: Evidence = createEvidence(briefing);

  function text(
    said: Partial<Record<Language, string>> | undefined,
    sentences: readonly number[],
    path: Path,
  ) {
    if (!said) return;
    for (const language of languages) {
      for (const { kind, said: what } of evidence.unfoundedIn(said[language] ?? '', language, sentences)) {
        findings.push({
          path: [...path, language],
          message: `expected every ${kind} to be in ${sentenceList(sentences)}, got "${what}"`,
        });
      }
    }
  }
  function date(value: string | undefined, sentences: readonly number[], path: Path) {
    if (value === undefined) return;
    if (!evidence.holdsDate(value, sentences)) {
      findings.push({ path, message: `expected a date that is in ${sentenceList(sentences)}, got ${value}` });
    }
  }

  for (const room of ['headline', 'summary'] as const) text(briefing[room], briefing[room].sentences, [room]);
  for (const room of ['points', 'background'] as const) {
    for (const [index, item] of briefing[room].entries()) text(item, item.sentences, [room, index]);
  }
  for (const room of ['actors', 'places'] as const) {
    for (const [index, item] of briefing[room].entries()) {
      text(item.name, item.sentences, [room, index, 'name']);
      text(item.description, item.sentences, [room, index, 'description']);
    }
  }
  for (const [index, actor] of briefing.actors.entries()) {
    for (const [at, office] of actor.offices.entries()) {
      text(office.title, office.sentences, ['actors', index, 'offices', at, 'title']);
    }
    for (const [at, whole] of actor.belongs.entries()) {
      text(whole.as, whole.sentences, ['actors', index, 'belongs', at, 'as']);
    }
  }
  for (const [index, event] of briefing.events.entries()) {
    const path = ['events', index];
    for (const field of eventTexts) text(event[field], event.sentences, [...path, field]);
    for (const role of fillerRoles) {
      for (const [at, filler] of (event[role] ?? []).entries()) {
        if (typeof filler !== 'string') text(filler, event.sentences, [...path, role, at]);
      }
    }
    for (const field of ['date', 'until', 'announced'] as const)
      date(event[field], event.sentences, [...path, field]);
  }
  for (const [index, time] of briefing.times.entries()) {
    date(time.date, time.sentences, ['times', index, 'date']);
    text(time.what, time.sentences, ['times', index, 'what']);
  }
  for (const [index, figure] of briefing.figures.entries()) {
    const path = ['figures', index];
    if (!evidence.holdsNumber(figure.value, figure.sentences)) {
      findings.push({
        path: [...path, 'value'],
        message: `expected a number that is in ${sentenceList(figure.sentences)}, got ${figure.value}`,
      });
    }
    text(figure.shown, figure.sentences, [...path, 'shown']);
    text(figure.text, figure.sentences, [...path, 'text']);
  }
  for (const [index, quote] of briefing.quotes.entries()) {
    for (const [field, side] of [
      ['text', 'text'],
      ['translation', 'translation'],
    ] as const) {
      if (!evidence.holdsWords(quote[field], quote.sentences, side)) {
        const where = side === 'text' ? '' : 'the translation of ';
        findings.push({
          path: ['quotes', index, field],
          message: `expected the exact words of ${where}${sentenceList(quote.sentences)}`,
        });
      }
    }
  }
  return findings;
}

const eventTexts = [
  ...(['text', 'purpose', 'reason', 'means', 'outcome', 'when'] as const),
] satisfies (keyof BriefingEvent)[];

function sentenceList(sentences: readonly number[]): string {
  return `sentence ${sentences.join(', ')}`;
}
