import { type Actor, type Briefing, type Filler, type Place, roles } from '../../briefing/schema.ts';
import { languages } from '../../language.ts';
import type { Terms } from './read-terms.ts';

/**
 * Reads what everything in a briefing speaks of: each sentence with its translation, each actor and place, each event by
 * its own fields and those who take part, each event by the sentences that it rests on; in this order.
 */
export function readBriefing(briefing: Briefing, termsOf: (text: string) => Terms): Terms[] {
  const { events } = briefing;
  const sentences = briefing.sentences.map(({ text, translation }) =>
    union([termsOf(text), termsOf(translation)]),
  );
  // Two of one key are one to whoever asks: the last.
  const entities = new Map(
    [...briefing.actors, ...briefing.places].map((entity) => [entity.key, termsOfEntity(entity, termsOf)]),
  );
  const byKey = new Map(events.map((event) => [event.key, event] as const));
  const figures = new Map(briefing.figures.map((figure) => [figure.key, figure] as const));

  function fillerTerms(filler: Filler): Terms {
    if (typeof filler !== 'string') return union(languages.map((language) => termsOf(filler[language])));
    const event = byKey.get(filler);
    if (event)
      return union([
        new Set(event.action.map((action) => `d:${action}`)),
        ...languages.map((language) => termsOf(event.text[language])),
      ]);
    const figure = figures.get(filler);
    if (figure)
      return union([
        ...languages.map((language) => termsOf(figure.unit[language])),
        new Set([`#${figure.value}`]),
      ]);
    return entities.get(filler) ?? new Set();
  }

  const ofEvents = events.map((event) => {
    const own: Terms[] = [new Set(event.action.map((action) => `d:${action}`))];
    for (const field of ['text', 'purpose', 'reason', 'means', 'outcome', 'when'] as const) {
      const text = event[field];
      if (text) for (const language of languages) own.push(termsOf(text[language]));
    }
    for (const role of roles) for (const filler of event[role] ?? []) own.push(fillerTerms(filler));
    // Somebody through whom it goes is asked for as the messenger.
    const isThroughSomebody = briefing.actors.some(({ key }) => event.through?.includes(key));
    if (isThroughSomebody) own.push(new Set(['c:intermediary']));
    return union(own);
  });
  const besides = events.map((event) =>
    narrow(union(event.sentences.map((number) => sentences[number - 1] ?? new Set<string>()))),
  );
  return [...sentences, ...entities.values(), ...ofEvents, ...besides];
}

/** What the name, the description, the other names and the offices of somebody or something speak of. */
function termsOfEntity(entity: Actor | Place, termsOf: (text: string) => Terms): Terms {
  const kind = 'kind' in entity && typeof entity.kind === 'object' ? entity.kind : undefined;
  const offices = 'offices' in entity ? entity.offices.map(({ office }) => `o:${office}`) : [];
  return union([
    ...[entity.name, entity.description, kind].flatMap((text) =>
      text ? languages.map((language) => termsOf(text[language])) : [],
    ),
    ...entity.aliases.map(termsOf),
    new Set([`n:${entity.key}`, ...offices]),
  ]);
}

/** Without what things are sorts of: a sentence that only stands by must speak of the very thing. */
function narrow(terms: Terms): Terms {
  return new Set([...terms].filter((term) => !term.startsWith('k:')));
}

export function union(sets: readonly Terms[]): Terms {
  const all = new Set<string>();
  for (const set of sets) for (const term of set) all.add(term);
  return all;
}
