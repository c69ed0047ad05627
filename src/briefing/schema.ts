import { z } from 'zod';
import { ownWordsSchema } from '../lexicon/schema.ts';
import {
  bilingualError,
  bilingualSchema,
  date,
  instantAt,
  key,
  lexiconKey,
  oneOf,
  sentences,
  slug,
  text,
  timeOfDay,
  zone,
} from './values.ts';

const inferred = bilingualSchema
  .optional()
  .describe(
    'A link that the article does not make in so many words: what the editor concluded, in both languages.',
  );

const statement = z
  .strictObject({ id: text, en: text, sentences }, { error: bilingualError })
  .describe('A text in both languages and the sentences that say it.');

/** One part in an event: a key of an actor, place or event, or a text in both languages; or several of these. */
const filler = z.union([key, bilingualSchema], {
  error: 'expected the key of an actor, place or event, or a text in both languages (id, en)',
});
const fillers = z
  .union([filler, z.array(filler).min(1, 'expected at least one')], {
    error:
      'expected the key of an actor, place or event, or a text in both languages (id, en), or a list of these',
  })
  .transform((value) => (Array.isArray(value) ? value : [value]));

const actorKinds = ['person', 'organisation', 'group', 'country'] as const;
const eventStatuses = ['happened', 'planned', 'foiled', 'denied', 'said'] as const;
const briefingStatuses = ['draft', 'published', 'corrected', 'withdrawn'] as const;
const maxNoteLength = 200;

const aliases = z
  .array(text, { error: 'expected a list of other names' })
  .default([])
  .describe('Other names, spellings and descriptions under which readers look for it, in either language.');

const actorSchema = z
  .strictObject({
    key,
    kind: oneOf(actorKinds).describe('A group is people without a name of their own: "para tersangka".'),
    name: bilingualSchema.describe('The name as answers say it.'),
    description: bilingualSchema
      .optional()
      .describe('What it is, as a short phrase: "dinas keamanan federal Rusia".'),
    offices: z
      .array(
        z.strictObject({
          office: lexiconKey.describe('An office or relation of the lexicon: president, director, spouse …'),
          of: key.optional().describe('What or whom it is the office of: the key of an actor or place.'),
          title: bilingualSchema
            .optional()
            .describe('How to say it here, when it is more than the office and its name.'),
          former: z.boolean().default(false).describe('Whether it is over: "mantan presiden".'),
          sentences,
        }),
      )
      .default([])
      .describe('What it is or was in whose service: president of russia, spouse of rina.'),
    aliases,
    pronoun: oneOf(['he', 'she', 'they', 'it'])
      .optional()
      .describe('What "dia", "mereka", "he", "she", "they", "it" of a question may mean.'),
    belongs: z
      .array(
        z.strictObject({
          to: key.describe('The key of an actor or place.'),
          as: bilingualSchema.optional().describe('As what: anggota / member.'),
          sentences,
        }),
      )
      .default([])
      .describe('What it is a part or member of: the keys of actors or places.'),
    inferred,
    sentences,
  })
  .describe('A person, an organisation, a group or a country.');

const placeSchema = z.strictObject({
  key,
  kind: bilingualSchema.optional().describe('What sort of place: kota / city, katedral / cathedral.'),
  name: bilingualSchema.describe('The name as answers say it.'),
  description: bilingualSchema.optional().describe('What it is, as a short phrase.'),
  aliases,
  within: key.optional().describe('The place or country that it lies in.'),
  inferred,
  sentences,
});

const linkSchema = z.strictObject({ event: key.describe('The key of the other event.'), sentences });

const eventSchema = z
  .strictObject({
    key,
    action: z
      .union([lexiconKey, z.array(lexiconKey).min(1)], { error: 'expected a deed of the lexicon' })
      .transform((value) => (Array.isArray(value) ? value : [value]))
      .describe('What was done: a deed of the lexicon, or several that name the same act.'),
    agent: fillers.optional().describe('Who did it.'),
    target: fillers.optional().describe('To whom or what it was done.'),
    recipient: fillers.optional().describe('To whom it was given, said or sent.'),
    through: fillers.optional().describe('By whose hands or mouth: who passed it on.'),
    together: fillers.optional().describe('With whom.'),
    about: fillers.optional().describe('What was said, asked or discussed.'),
    instrument: fillers.optional().describe('With what.'),
    date: date.optional().describe('The day it happens, only when the article says it.'),
    until: date.optional().describe('The last day, when it took more than one.'),
    time: timeOfDay.optional().describe('The local time: "02:40".'),
    when: bilingualSchema.optional().describe('A time that is not a date: "sesaat sebelum serangan".'),
    announced: date
      .optional()
      .describe('The day it was made known, when the day itself is not said or differs.'),
    place: fillers.optional().describe('Where.'),
    purpose: bilingualSchema.optional().describe('What for, as "untuk …" / "to …".'),
    reason: bilingualSchema
      .optional()
      .describe('Why, when it is not another event: as "karena …" / "because …".'),
    means: bilingualSchema.optional().describe('How: "bom bunuh diri" / "suicide bombing".'),
    outcome: bilingualSchema.optional().describe('What came of it.'),
    amount: key.optional().describe('The key of a figure: how many, how much.'),
    status: oneOf(eventStatuses)
      .default('happened')
      .describe(
        'said: somebody claims it and the article does not vouch for it; denied: somebody says it is not so.',
      ),
    by: fillers.optional().describe('With status said or denied: who says or denies it.'),
    text: bilingualSchema.describe('The whole event in one short sentence.'),
    because: z.array(linkSchema).default([]).describe('Events that led to this one.'),
    after: z.array(linkSchema).default([]).describe('Events that came before this one.'),
    inferred,
    sentences,
  })
  .describe('Who did what to whom, when, where, why and how.');

const timeSchema = z.strictObject({
  date,
  time: timeOfDay.optional().describe('The local time: "02:40".'),
  what: bilingualSchema.describe('What is on this day, as a short phrase.'),
  event: key.optional().describe('The event that this is the time of.'),
  sentences,
});

const figureSchema = z.strictObject({
  key: key.optional(),
  value: z
    .number('expected a number, in digits and without separators: 1200000')
    .describe('In digits and without separators: 1200000.'),
  unit: bilingualSchema.describe('What is counted: orang / people, rupiah / rupiah.'),
  of: filler.describe('Of whom or what: a key, or a text in both languages.'),
  shown: bilingualSchema.optional().describe('How answers write it: "Rp 1,2 triliun" / "Rp 1.2 trillion".'),
  text: bilingualSchema.optional().describe('The figure in one short sentence.'),
  sentences,
});

const quoteSchema = z.strictObject({
  key: key.optional(),
  text: text.describe('The words as the article prints them, without the quotation marks.'),
  translation: text.describe("The same words in the sentence's translation."),
  speaker: key.optional().describe('Who said it; left out when the article does not say.'),
  via: text.optional().describe('The medium that it came by.'),
  about: bilingualSchema.optional(),
  sentences,
});

const note = text.max(maxNoteLength, `expected a note of at most ${maxNoteLength} characters`);

const changeSchema = z.strictObject({
  change: oneOf(['published', 'corrected', 'withdrawn']).describe('What was done.'),
  version: z
    .int('expected a whole number')
    .min(1, 'expected 1 or more')
    .describe('Counts up with each change.'),
  at: instantAt.describe('When it was done.'),
  by: text.describe('Who did it; readers are not told.'),
  note: z
    .strictObject({ id: note, en: note }, { error: bilingualError })
    .optional()
    .describe('What readers are told: what was wrong, or why the story was withdrawn.'),
});

/** What a briefing file holds, line by line in docs/briefing.md. */
export const briefingSchema = z
  .strictObject({
    slug: slug.describe('The name of this file without .yaml; it stays the same for ever.'),
    status: oneOf(briefingStatuses).describe('Readers see published and corrected briefings only.'),
    published: z
      .strictObject({
        date: date
          .refine(
            (value) => value.length === 10 || value === 'TODO',
            'expected a whole date such as 2017-12-17',
          )
          .describe('The day of publication, YYYY-MM-DD.'),
        time: timeOfDay.optional().describe('Orders the briefings of one day: "14:05".'),
        zone: zone.describe('The time zone of the newsroom: Asia/Jakarta.'),
      })
      .describe('When the article was published.'),
    language: oneOf(['id', 'en']).describe('The language of the article.'),
    outlet: text.describe('Who published the article.'),
    via: text.optional().describe('The medium that the article took it from.'),
    byline: text.optional().describe('Who wrote the article, as it signs them.'),
    url: z.url('expected an address such as https://…').optional().describe('Where the article can be read.'),
    topics: z.array(bilingualSchema).default([]).describe('What it is about, in a word or two each.'),
    sentences: z
      .array(
        z.strictObject({
          text: text.describe('Word for word, misspellings kept.'),
          translation: text.describe('The same sentence in the other language, reviewed by a person.'),
        }),
      )
      .min(1, 'expected at least one sentence')
      .describe('The article itself, sentence by sentence, without its dateline and promos.'),
    headline: statement.describe('The news in one line.'),
    summary: statement.describe('The news in two or three sentences.'),
    points: z
      .array(statement)
      .min(3, 'expected 3 to 5 points')
      .max(5, 'expected 3 to 5 points')
      .describe('What else matters, a line each.'),
    actors: z.array(actorSchema).default([]).describe('Who acts or is acted upon.'),
    places: z.array(placeSchema).default([]).describe('Where it happens.'),
    events: z
      .array(eventSchema)
      .default([])
      .describe('What happens; actors, places and figures are named by their keys.'),
    times: z.array(timeSchema).default([]).describe('The time line.'),
    figures: z.array(figureSchema).default([]).describe('Every number that counts something.'),
    quotes: z.array(quoteSchema).default([]).describe('Who said what, word for word.'),
    background: z.array(statement).default([]).describe('What else the article tells.'),
    words: ownWordsSchema
      .optional()
      .describe(
        'Words that the lexicon lacks and that only this article needs, in the form of locales/lexicon/.',
      ),
    held: z
      .strictObject({ at: instantAt.describe('When.'), by: text.describe('Who; readers are not told.') })
      .optional()
      .describe('Who put the draft aside from Telegram, and when.'),
    history: z
      .array(changeSchema)
      .default([])
      .describe(
        'Who published, corrected or withdrew it and when, oldest first: npm run briefing writes it.',
      ),
  })
  .describe('A news article as a structured briefing of Ringkas.');

/** A briefing as its file says it, defaults filled in, single fillers as lists of one. */
export type Briefing = z.output<typeof briefingSchema>;
export type Actor = Briefing['actors'][number];
export type Office = Actor['offices'][number];
export type Place = Briefing['places'][number];
export type BriefingEvent = Briefing['events'][number];
export type Figure = Briefing['figures'][number];
/** What was done to a briefing as a whole: published, corrected, withdrawn. */
export type BriefingChange = Briefing['history'][number];
/** The key of an actor, place or event, or a text in both languages. */
export type Filler = string | z.output<typeof bilingualSchema>;

/** The parts of an event that somebody or something fills, in the order in which answers name them. */
export const roles = [
  'agent',
  'target',
  'recipient',
  'through',
  'together',
  'about',
  'instrument',
  'place',
  'by',
] as const;
export type Role = (typeof roles)[number];
