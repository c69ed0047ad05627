import { z } from 'zod';

const word = z
  .string()
  .min(1)
  .transform((text) => text.toLowerCase());
const words = z.array(word).default([]);
const both = z.strictObject({ id: words, en: words }).default({ id: [], en: [] });
/** A list of Indonesian words, or one list for each language. */
const indonesianOrBoth = z
  .union([
    z.array(word).transform((id) => ({ id, en: [] as string[] })),
    z.strictObject({ id: words, en: words }),
  ])
  .default({ id: [], en: [] });
const key = z.string().regex(/^[a-z0-9-]+$/, 'expected a key of a-z, 0-9 and -');
const keys = z.union([key.transform((one) => [one]), z.array(key)]).default([]);

/** The parts that somebody or something can play in a deed. */
const role = z.enum([
  'agent',
  'target',
  'recipient',
  'topic',
  'source',
  'companion',
  'place',
  'means',
  'purpose',
]);

const example = z
  .strictObject({
    active: z.string(),
    passive: z.string().optional(),
    question: z.string().optional(),
  })
  .refine((it) => (it.passive === undefined) !== (it.question === undefined), {
    message: 'expected either a passive sentence or, where nothing is done to anybody, a question',
  });

const deedShape = {
  id: words,
  en: words,
  plain: indonesianOrBoth,
  undergone: both,
  nouns: both,
  agents: both,
  patients: both,
  broader: keys,
  opposite: keys,
  reverse: z.array(z.strictObject({ deed: key, swap: z.tuple([role, role]) })).default([]),
  shared: words,
  roles: z.partialRecord(role, z.array(word)).default({}),
};

const deed = z
  .strictObject({ ...deedShape, examples: z.strictObject({ id: example, en: example }) })
  .refine((it) => it.id.length + it.plain.id.length > 0, {
    message: 'expected at least one Indonesian word in id or plain',
    path: ['id'],
  })
  .refine((it) => it.en.length > 0, { message: 'expected at least one English word', path: ['en'] });

const short = z
  .union([z.array(word).transform((all) => ({ id: all, en: all })), z.strictObject({ id: words, en: words })])
  .default({ id: [], en: [] });
const names = { id: z.array(word).min(1), en: z.array(word).min(1), short };

/** `does`: the deeds that are the trade of whoever is it: a lawyer defends. */
const office = z.strictObject({ ...names, heads: z.boolean().default(false), does: keys });
const relation = z.strictObject({ ...names, reverse: key.optional(), does: keys });
const concept = z.strictObject({
  ...names,
  broader: keys,
  kind: z
    .enum(['person', 'organisation', 'place', 'time', 'thing', 'quantity', 'manner', 'event'])
    .default('thing'),
});

const proper = z.string().min(1);
const propers = z.union([proper.transform((one) => [one]), z.array(proper)]).default([]);

const known = z
  .strictObject({
    /** Indonesian names; English ones are the same where none are given. */
    id: propers,
    en: propers,
    /** Short forms, nicknames, former names, common misspellings, in either language. */
    also: propers,
    /** What its people are called, where that may stand for itself: Russian. */
    people: propers,
    /** Where it is governed from, where the news names that instead: Moscow, Kremlin. */
    seat: propers,
    /** Names that another entry has too. */
    shared: propers,
  })
  .refine((it) => it.id.length + it.en.length > 0, { message: 'expected a name in id or en' });

const rules = z.strictObject({
  /** English verb → its past and its participle, each with all variants. */
  irregular: z.record(z.string(), z.tuple([z.array(word).min(1), z.array(word).min(1)])).default({}),
  /** English verbs of two and more syllables that double their last letter (commit → committed). */
  doubling: words,
  /** English nouns whose plural no rule gives. */
  plurals: z.record(z.string(), word).default({}),
  /** Beginnings of Indonesian stems that keep k, p, s or t after meN- (kaji → mengkaji). */
  keeps: words,
  /** Beginnings of Indonesian stems with per- that lose their p nevertheless (pergok → memergoki). */
  drops: words,
  /** Words that a rule would take for a form, but that mean something else. */
  never: both,
});

const circle = z.strictObject({ id: z.array(word).min(1), en: z.array(word).min(1) });

const section = <T extends z.ZodType>(entry: T) => z.record(key, entry).default({});

/** One file of locales/lexicon: any of its sections, each from key to entry. */
export const lexiconFileSchema = z.strictObject({
  deeds: section(deed),
  offices: section(office),
  relations: section(relation),
  concepts: section(concept),
  /** Deeds that readers take for one another. */
  families: section(z.array(key).min(2)),
  /** Words that readers bring together when they ask about one and the same thing. */
  circles: section(circle),
  /** The gazetteer: names that are common knowledge. */
  countries: section(known),
  places: section(known),
  bodies: section(known),
  rules: rules.optional(),
});

/** Words that a briefing adds for itself: new entries, or more words for a deed that is there already; no examples needed. */
export const ownWordsSchema = z.strictObject({
  deeds: section(z.strictObject(deedShape)),
  offices: section(office),
  relations: section(relation),
  concepts: section(concept),
});

/** One deed as its editor wrote it, all lists filled in. */
export type DeedData = z.infer<z.ZodObject<typeof deedShape>> &
  Partial<Pick<z.infer<typeof deed>, 'examples'>>;
/** One office as its editor wrote it. */
export type OfficeData = z.infer<typeof office>;
/** One relation as its editor wrote it. */
export type RelationData = z.infer<typeof relation>;
/** One concept as its editor wrote it. */
export type ConceptData = z.infer<typeof concept>;
/** One circle as its editor wrote it. */
export type CircleData = z.infer<typeof circle>;
/** One entry of the gazetteer as its editor wrote it, all lists filled in. */
export type GazetteerData = z.infer<typeof known>;
/** Irregular words and exceptions of both languages. */
export type Rules = z.infer<typeof rules>;

/** Everything that a lexicon is made of: the files put together, or what a briefing adds. */
export interface LexiconData {
  readonly deeds: Readonly<Record<string, DeedData>>;
  readonly offices: Readonly<Record<string, OfficeData>>;
  readonly relations: Readonly<Record<string, RelationData>>;
  readonly concepts: Readonly<Record<string, ConceptData>>;
  /** Deeds that readers take for one another; left out: none. */
  readonly families?: Readonly<Record<string, readonly string[]>>;
  /** Words that readers bring together; left out: none. */
  readonly circles?: Readonly<Record<string, CircleData>>;
  /** Names that are common knowledge; left out: none. */
  readonly countries?: Readonly<Record<string, GazetteerData>>;
  readonly places?: Readonly<Record<string, GazetteerData>>;
  readonly bodies?: Readonly<Record<string, GazetteerData>>;
  /** Left out: regular words only, or the rules of the lexicon that is added to. */
  readonly rules?: Rules;
}

/** Rules without an exception, for a lexicon that brings none. */
export const noRules: Rules = {
  irregular: {},
  doubling: [],
  plurals: {},
  keeps: [],
  drops: [],
  never: { id: [], en: [] },
};
