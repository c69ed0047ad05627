import { bare, type Claims, readClaims } from '../briefing/claims.ts';
import type { Finding, Path } from '../briefing/finding.ts';
import type { Actor, Briefing, BriefingEvent } from '../briefing/schema.ts';
import { isTodo } from '../briefing/todos.ts';
import { type Bilingual, type Language, languages, otherLanguage } from '../language.ts';
import { containsWords, tokenize, wordsOf } from '../text/tokens.ts';

/** What a reader's phone shows without scrolling, in characters. */
const mostInOneLanguage = 220;
const mostInBoth = 480;

/** What the names of other briefings are: for names that mean somebody else there. */
export interface NamedElsewhere {
  readonly slug: string;
  readonly actors: readonly Pick<Actor, 'name' | 'aliases'>[];
}

/** What an editor may want to look at in a briefing that is right as far as the loader can tell; TODOs are passed over. */
export function adviceFor(briefing: Briefing, others: readonly NamedElsewhere[]): Finding[] {
  return [
    ...silentSentences(briefing),
    ...unansweredSides(briefing),
    ...strangers(briefing),
    ...differences(briefing),
    ...longTexts(briefing),
    ...sharedNames(briefing, others),
  ];
}

/** Sentences that no fact rests on. */
function silentSentences(briefing: Briefing): Finding[] {
  const used = new Set<number>();
  function walk(node: unknown, isRoot: boolean) {
    if (node === null || typeof node !== 'object') return;
    for (const [name, value] of Object.entries(node)) {
      if (name === 'sentences' && Array.isArray(value) && !isRoot)
        for (const number of value) used.add(number);
      else walk(value, false);
    }
  }
  walk({ ...briefing, sentences: [] }, true);
  return briefing.sentences.flatMap((_, index) =>
    used.has(index + 1)
      ? []
      : [
          {
            path: ['sentences', index],
            message: `no fact rests on sentence ${index + 1}: nobody can ask for it`,
          },
        ],
  );
}

const sides: Readonly<Record<string, { fields: string; isTold: (event: BriefingEvent) => boolean }>> = {
  who: { fields: 'agent or target', isTold: ({ agent, target }) => Boolean(agent ?? target) },
  when: {
    fields: 'date, announced, time or when',
    isTold: ({ date, announced, time, when }) => Boolean(date ?? announced ?? time ?? when),
  },
  where: { fields: 'place', isTold: ({ place }) => place !== undefined },
  why: {
    fields: 'purpose, reason or because',
    isTold: ({ purpose, reason, because }) => Boolean(purpose ?? reason) || because.length > 0,
  },
  how: {
    fields: 'means, instrument or outcome',
    isTold: ({ means, instrument, outcome }) => Boolean(means ?? instrument ?? outcome),
  },
};

/** Who, what, when, where, why or how without an answer. */
function unansweredSides({ events }: Briefing): Finding[] {
  const path = ['events'];
  if (events.length === 0) return [{ path, message: 'no event: "what happened?" has no answer' }];
  return Object.entries(sides).flatMap(([side, { fields, isTold }]) =>
    events.some(isTold)
      ? []
      : [
          {
            path,
            message: `"${side}?" has no answer: no event has ${fields} (right where the article says none)`,
          },
        ],
  );
}

/** People of whom "who is …?" can tell nothing but what they did. */
function strangers({ actors }: Briefing): Finding[] {
  return actors.flatMap(({ kind, name, description, offices, belongs }, index) =>
    kind !== 'person' || description || offices.length + belongs.length > 0
      ? []
      : [
          {
            path: ['actors', index],
            message: `"who is ${name.en}?" can tell only deeds: no description, no office`,
          },
        ],
  );
}

/** Names and numbers that one language has and the other has not. */
function differences(briefing: Briefing): Finding[] {
  const named = [...briefing.actors, ...briefing.places].map(({ key, name, aliases }) => ({
    key,
    name,
    spelt: [name.id, name.en, ...aliases].map(bareWords),
    proper: [name.id, name.en, ...aliases].filter(isProper).map(bareWords),
    // Any word of the name that has a capital names it well enough.
    parts: new Set([name.id, name.en, ...aliases].flatMap(capitalWords)),
  }));
  const findings: Finding[] = [];

  /** @param own whose text it is: it need not name him. */
  function compare(texts: Bilingual, pathOf: (language: Language) => Path, withNames: boolean, own?: string) {
    if (languages.some((language) => isTodo(texts[language]))) return;
    const claims = { id: readClaims(texts.id, 'id'), en: readClaims(texts.en, 'en') };
    const words = { id: bareWords(texts.id), en: bareWords(texts.en) };
    for (const language of languages) {
      const other = otherLanguage(language);
      for (const number of numbersOnlyIn(claims[language], claims[other])) {
        findings.push({
          path: pathOf(other),
          message: `the ${names[language]} text says "${number}", this one does not`,
        });
      }
      if (!withNames) continue;
      for (const { key, name, spelt, proper, parts } of named) {
        if (key === own) continue;
        const isSaid = proper.some((each) => containsWords(words[language], each));
        const isSaidThere =
          words[other].some((word) => parts.has(word)) ||
          spelt.some((each) => containsWords(words[other], each));
        if (!isSaid || isSaidThere) continue;
        findings.push({
          path: pathOf(other),
          message: `the ${names[language]} text names "${name[language]}", this one does not name "${name[other]}"`,
        });
      }
    }
  }

  for (const [index, { text, translation }] of briefing.sentences.entries()) {
    const both = briefing.language === 'id' ? { id: text, en: translation } : { id: translation, en: text };
    const field = (language: Language) => (language === briefing.language ? 'text' : 'translation');
    compare(both, (language) => ['sentences', index, field(language)], false);
  }
  for (const { path, text, own } of shownTexts(briefing))
    compare(text, (language) => [...path, language], true, own);
  for (const [index, { note }] of briefing.history.entries()) {
    if (note) compare(note, (language) => ['history', index, 'note', language], false);
  }
  return findings;
}

const names: Bilingual = { id: 'Indonesian', en: 'English' };

/** Numbers above two: the small ones hide in "both", "a" and "pertama". */
function numbersOnlyIn(claims: Claims, other: Claims): string[] {
  const others = new Set(other.numbers.map(({ value }) => value));
  return claims.numbers.flatMap(({ value, said }) => (value > 2 && !others.has(value) ? [said] : []));
}

/** Texts that fill more than a phone's screen; summaries, quotations and lists may. */
function longTexts(briefing: Briefing): Finding[] {
  return shownTexts(briefing).flatMap(({ path, text, mayBeLong }) => {
    if (mayBeLong) return [];
    const long = languages.flatMap((language) => {
      const { length } = text[language];
      const message = `${length} characters: a phone shows ${mostInOneLanguage} well`;
      return length > mostInOneLanguage ? [{ path: [...path, language], message }] : [];
    });
    const both = text.id.length + text.en.length;
    const message = `${both} characters in both languages: a phone shows ${mostInBoth} well`;
    return long.length === 0 && both > mostInBoth ? [{ path, message }] : long;
  });
}

interface ShownText {
  readonly path: Path;
  readonly text: Bilingual;
  readonly mayBeLong?: true;
  /** The key of the actor whom the text describes. */
  readonly own?: string;
}

/** The texts that answers and views show as they are. */
function shownTexts({
  headline,
  summary,
  points,
  background,
  events,
  figures,
  actors,
}: Briefing): ShownText[] {
  const parts = ['text', 'purpose', 'reason', 'means', 'outcome'] as const;
  const optional = (path: Path, text: Bilingual | undefined): ShownText[] => (text ? [{ path, text }] : []);
  return [
    { path: ['headline'], text: headline },
    { path: ['summary'], text: summary, mayBeLong: true },
    ...points.map((text, index) => ({ path: ['points', index], text })),
    ...background.map((text, index) => ({ path: ['background', index], text })),
    ...events.flatMap((event, index) =>
      parts.flatMap((part) => optional(['events', index, part], event[part])),
    ),
    ...figures.flatMap(({ text }, index) => optional(['figures', index, 'text'], text)),
    ...actors.flatMap(({ key, description }, index) =>
      optional(['actors', index, 'description'], description).map((shown) => ({ ...shown, own: key })),
    ),
  ];
}

/** Names that mean one here and another in another briefing: a reader who types them is asked back, or misunderstood. */
function sharedNames({ slug, actors }: Briefing, others: readonly NamedElsewhere[]): Finding[] {
  const owners = new Map<string, { readonly slug: string; readonly name: Bilingual }[]>();
  for (const other of others) {
    if (other.slug === slug) continue;
    for (const { name, aliases } of other.actors) {
      for (const said of new Set([name.id, name.en, ...aliases].map(folded))) {
        owners.set(said, [...(owners.get(said) ?? []), { slug: other.slug, name }]);
      }
    }
  }
  return actors.flatMap(({ name, aliases }, index) => {
    const own = new Set([folded(name.id), folded(name.en)]);
    return aliases.flatMap((alias, at): Finding[] => {
      const stranger = owners
        .get(folded(alias))
        ?.find((owner) => !own.has(folded(owner.name.id)) && !own.has(folded(owner.name.en)));
      // "polisi" and "direktur utama" describe somebody in every story, and are meant of the one that is talked about.
      if (!stranger || !isProper(alias) || isTodo(alias)) return [];
      const message = `"${alias}" is also "${stranger.name.id}" in ${stranger.slug}: readers may mean either`;
      return [{ path: ['actors', index, 'aliases', at], message }];
    });
  });
}

function isProper(name: string): boolean {
  return /\p{Lu}/u.test(name);
}

function bareWords(text: string): string[] {
  return wordsOf(text).flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])].map(bare));
}

function capitalWords(name: string): string[] {
  return tokenize(name).flatMap(({ word, surface }) => (/^\p{Lu}/u.test(surface) ? [bare(word)] : []));
}

function folded(name: string): string {
  return wordsOf(name).join(' ');
}
