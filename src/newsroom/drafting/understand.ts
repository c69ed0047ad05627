import type { Language } from '../../language.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { foldWord } from '../../text/tokens.ts';
import type { Article } from '../article.ts';
import { daysIn, type SaidDay } from './days.ts';
import { type Entity, groupNames } from './entities.ts';
import { figuresIn, type SaidFigure } from './figures.ts';
import { type Body, readBody } from './furniture.ts';
import { type Happening, readHappenings } from './happenings.ts';
import type { Mention } from './mention.ts';
import { findNames } from './names.ts';
import { createParts } from './parts.ts';
import { languageOf, readSentence, type Sentence } from './reading.ts';
import type { Quotation } from './speech.ts';
import { splitSentences } from './split-sentences.ts';

/** What an article says, as far as rules can tell; nothing in it that the article does not hold. */
export interface Understanding {
  readonly body: Body;
  readonly language: Language;
  /** The day of publication; null: nobody knows. */
  readonly published: string | null;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly days: readonly SaidDay[];
  readonly figures: readonly SaidFigure[];
  readonly quotations: readonly Quotation[];
  readonly happenings: readonly Happening[];
}

/** Reads an article: its sentences, names, days, figures, quotations and events. Pure. */
export function understand(article: Article, lexicon: Lexicon): Understanding {
  const body = readBody(article);
  const language = article.language ?? languageOf(body.paragraphs.join(' '));
  const { published } = article;
  let number = 0;
  const sentences = body.paragraphs.flatMap((paragraph, at) =>
    splitSentences(paragraph).map((text) => readSentence(text, ++number, at, language, lexicon)),
  );
  const mentions = findNames(sentences, language);
  const entities = groupNames(mentions);
  const owners = new Map<Mention, Entity>(
    entities.flatMap((entity) => entity.mentions.map((mention) => [mention, entity] as const)),
  );
  const entityOf = (mention: Mention) => owners.get(mention);
  const daysBySentence = new Map(
    sentences.map((sentence) => [sentence, daysIn(sentence, published, language)]),
  );
  const parts = createParts(entityOf, entities, language);
  const bodyOf = ({ posts }: Entity) => {
    const of = posts.find((post) => post.of !== null)?.of;
    if (of == null) return null;
    const name = foldWord(of);
    return (
      entities.find(
        (each) =>
          each.kind === 'organisation' &&
          [each.name, ...each.aliases].some((alias) => foldWord(alias) === name),
      ) ?? null
    );
  };
  const told = readHappenings(
    sentences,
    mentions,
    parts,
    entityOf,
    bodyOf,
    (sentence) => daysBySentence.get(sentence) ?? [],
    language,
    lexicon,
  );
  // Bodies without a name of their own are met wherever they stand, also where they do nothing.
  for (const sentence of sentences) {
    for (const unit of told.unitsOf(sentence)) if (unit.kind === 'thing') parts.partOf(unit, sentence);
  }
  const figures = sentences.flatMap((sentence) =>
    figuresIn(sentence, daysBySentence.get(sentence) ?? [], told.unitsOf(sentence), language),
  );
  return {
    body,
    language,
    published,
    sentences,
    entities: [...entities, ...parts.composed],
    days: [...daysBySentence.values()].flat(),
    figures,
    quotations: told.quotations,
    happenings: told.happenings,
  };
}
