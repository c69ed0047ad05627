import type { MadeOfBriefings } from '../briefing/made.ts';
import type { Briefing } from '../briefing/schema.ts';
import type { Bilingual, Language } from '../language.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { languageWished } from '../question/utterance/language-wish.ts';
import { readUtterance, type Utterance } from '../question/utterance/normalise.ts';
import { createSpelling } from '../question/utterance/spelling.ts';
import {
  type Answer,
  aboutNothing,
  type Say,
  type StoryChoice,
  type SuggestedKind,
  type Topic,
} from './answer.ts';
import { askBriefing } from './asks/ask-briefing.ts';
import { type Chitchat, chitchatIn } from './chitchat.ts';
import { createOneStory, type Reading } from './one-story.ts';
import { type Asked, keepQuestion, keptQuestion } from './recall/asked.ts';
import { holdOn } from './recall/hold-on.ts';
import { pointsBack } from './recall/recall.ts';
import {
  answeringBest,
  isSpokenOf,
  mayPutRight,
  namesSomebody,
  scoreOf,
  showingBest,
} from './stories/fitting.ts';
import { createShortlist } from './stories/shortlist.ts';
import { storyMeant } from './stories/which-story.ts';
import { createSuggestions } from './suggestions.ts';
import { both } from './tell/wording.ts';
import { withDoubt } from './weigh/doubt.ts';
import { withNearest } from './weigh/nearest.ts';

/** The answer to one utterance and the language to give it in. */
export type Reaction =
  | { readonly kind: 'answer'; readonly language: Language; readonly answer: Answer }
  | { readonly kind: 'chitchat'; readonly language: Language; readonly about: Chitchat }
  /** It may be about any of these. */
  | {
      readonly kind: 'which-briefing';
      readonly language: Language;
      readonly slugs: readonly string[];
      /** Holds the question until one of them is chosen. */
      readonly topic: Topic;
    }
  /** There is nothing published to ask. */
  | { readonly kind: 'nothing'; readonly language: Language };

/** Answers questions from the published briefings. */
export interface Answerer {
  /**
   * @param published the briefings that may be spoken of, newest first
   * @param fallback the language where the words do not tell: the reader's
   * @param topic what the conversation is about; null: nothing yet
   */
  answer(text: string, published: readonly Briefing[], fallback: Language, topic: Topic | null): Reaction;
  /**
   * Does a small part of what makes the first questions quick: to be called between other work, again and again after each
   * change of what is published, until nothing is left. A question asked before is answered from the briefings that are
   * known by then, the newest first.
   * @returns how many briefings are left.
   */
  learn(published: readonly Briefing[]): number;
  /** The words of a suggested question; null: the briefing has no such event, no good words for it or no answer to them. */
  questionAbout(briefing: Briefing, event: string, wanted: SuggestedKind): Bilingual | null;
}

// A question about another briefing than the chat's own must fit well before the chat changes its subject.
const goodElsewhere = 0.9;
// Just this was done to just these, though it is not told when or where: nobody means another story's.
const knownHere = 0.37;

/** How many of the newest are held ready before anybody asks. */
const warm = 8;
/** How many new briefings the shortlist reads at once: before a question, and between other work. */
const readAtOnce = { asked: 64, between: 2 };

export interface AnswererOptions {
  readonly lexicon: Lexicon;
  readonly say: Say;
  /** Keeps what is read of briefings for the next start; without it all is read anew. */
  readonly made?: MadeOfBriefings;
  /** How many of the published are asked besides the conversation's own; default: up to 8 all, of more the 6 likeliest. */
  readonly maxAsked?: number;
}

export function createAnswerer({ lexicon, say, made, maxAsked }: AnswererOptions): Answerer {
  const spelling = createSpelling(lexicon);
  const oneStory = createOneStory(lexicon, say, spelling, made);
  const { prepare, read, ask } = oneStory;
  const suggestions = createSuggestions(oneStory, say, made);
  const shortlist = createShortlist(lexicon, (word) => spelling.correct(word, noWords), made);

  function withSuggestions(reaction: Reaction, published: readonly Briefing[]): Reaction {
    if (reaction.kind !== 'answer') return reaction;
    const { answer } = reaction;
    const briefing = findIn(published, answer.slug);
    return briefing ? { ...reaction, answer: suggestions.suggestAfter(answer, briefing) } : reaction;
  }

  function react(
    text: string,
    published: readonly Briefing[],
    fallback: Language,
    topic: Topic | null,
  ): Reaction {
    const again = inLanguage(text, published, topic);
    if (again) return again;
    const utterance = readUtterance(text, fallback);
    const { language } = utterance;
    const about = chitchatIn(utterance, text);
    if (about) return { kind: 'chitchat', language, about };
    if (published.length === 0) return { kind: 'nothing', language };
    const chosen = topic?.which && inChosen(utterance, published, topic.which);
    if (chosen) return chosen;
    const followed = topic && !topic.which ? findIn(published, topic.slug) : undefined;
    return followed && topic
      ? inStory(utterance, published, followed, topic)
      : anywhere(utterance, published);
  }

  /** "In English, please": the last answer once more, in the other language; null: something else is asked, or nothing was told. */
  function inLanguage(text: string, published: readonly Briefing[], topic: Topic | null): Reaction | null {
    const language = languageWished(text);
    const briefing = language && topic?.asked && !topic.which ? findIn(published, topic.slug) : undefined;
    if (!language || !briefing || !topic?.asked) return null;
    const answer = askKept(topic.asked, briefing);
    return { kind: 'answer', language, answer: { ...answer, topic } };
  }

  /** A question that was kept, as it would be answered if nothing had been told yet. */
  function askKept(asked: Asked, briefing: Briefing): Answer {
    const prepared = prepare(briefing);
    const desk = { prepared, lexicon: prepared.lexicon, say };
    const question = keptQuestion(asked);
    const topic = aboutNothing(briefing.slug);
    const answer = withDoubt(askBriefing(question, desk, topic), question, desk, topic);
    return withNearest(answer, question, desk, topic);
  }

  /** The question that waited, in the story that was chosen; null: none was, and something else is asked. */
  function inChosen(
    utterance: Utterance,
    published: readonly Briefing[],
    which: readonly StoryChoice[],
  ): Reaction | null {
    const stories = which.flatMap(({ slug }) => findIn(published, slug) ?? []).map(prepare);
    const prepared = storyMeant(utterance, stories);
    const choice = which.find(({ slug }) => slug === prepared?.briefing.slug);
    if (!prepared || !choice) return null;
    const { language } = keptQuestion(choice.asked);
    return { kind: 'answer', language, answer: askKept(choice.asked, prepared.briefing) };
  }

  /** The chat's own story first; others where it is silent and they answer well what names somebody of theirs. */
  function inStory(
    utterance: Utterance,
    published: readonly Briefing[],
    own: Briefing,
    topic: Topic,
  ): Reaction {
    const { language } = utterance;
    const reading = read(utterance, own, topic);
    const first = ask(reading, topic);
    if (first.kind !== 'not-said') return { kind: 'answer', language, answer: first };
    // Who points back at what was told asks of nothing else, and what is told with doubt keeps to the chat's own story.
    const stays =
      published.length === 1 ||
      first.nearest !== null ||
      first.score >= knownHere ||
      pointsBack(reading.parsed, topic);
    const answer =
      (!stays && elsewhere(utterance, published, own)) ||
      holdOn(withNearest(first, reading.question, reading.desk, topic), reading.parsed, topic, reading.desk);
    return { kind: 'answer', language, answer };
  }

  /** What another story says well; a chat leaves its own only for what it is asked for by name. */
  function elsewhere(
    utterance: Utterance,
    published: readonly Briefing[],
    own: Briefing,
  ): Answer | undefined {
    const answers = likeliest(utterance, published, 1)
      .likeliest.filter((briefing) => briefing !== own)
      .map((briefing) => read(utterance, briefing, null))
      .filter(namesSomebody)
      .map((reading) => ask(reading, null))
      .filter((answer) => answer.kind === 'said' && answer.score >= goodElsewhere);
    return answers.toSorted((left, right) => scoreOf(right) - scoreOf(left))[0];
  }

  /** In a chat that is about nothing yet: the story that must be meant, else whichever answers, else which one is meant. */
  function anywhere(utterance: Utterance, published: readonly Briefing[]): Reaction {
    const { language } = utterance;
    const { likeliest: stories, first, outstanding } = likeliest(utterance, published, 0);
    const [only] = published.length === 1 ? published : [outstanding];
    if (only) {
      const reaction = inStory(utterance, published, only, aboutNothing(only.slug));
      const answer = reaction.kind === 'answer' && published.length > 1 ? reaction.answer : null;
      // Only what shows a story or puts right hangs on whether the story is spoken of: it is not read again for the rest.
      const corrects = answer?.kind === 'said' && answer.as === 'correction';
      if (!answer || !(answer.kind === 'view' || corrects)) return reaction;
      const reading = read(utterance, only, null);
      const newest = answer.kind === 'view' ? newestInstead(reading, published) : undefined;
      if (newest) return { kind: 'answer', language, answer: newest };
      if (mayPutRight({ reading, answer })) return reaction;
    }
    const all = stories
      .map((briefing) => read(utterance, briefing, null))
      .map((reading) => ({ reading, answer: ask(reading, null) }));
    const asked = all.filter(mayPutRight);
    const said = answeringBest(asked);
    const [best, second] = said;
    if (best && second) {
      const which = said.slice(0, 5).map(({ reading: { briefing, question, desk } }) => ({
        slug: briefing.slug,
        asked: keepQuestion(question, desk.prepared.words),
      }));
      const topic = { ...aboutNothing(best.answer.slug), which };
      return { kind: 'which-briefing', language, slugs: which.map(({ slug }) => slug), topic };
    }
    const shown = showingBest(asked);
    const view = shown && (newestInstead(shown.reading, published) ?? shown.answer);
    const told = best?.answer ?? view;
    if (told) return { kind: 'answer', language, answer: told };
    // Where no story answers well, the one that speaks of most of the question is asked like the chat's own.
    const own = asked.find(({ reading }) => reading.briefing === first);
    if (own?.answer.kind === 'not-said') {
      const { question, desk, briefing } = own.reading;
      const answer = withNearest(own.answer, question, desk, aboutNothing(briefing.slug));
      return { kind: 'answer', language, answer };
    }
    const isSilent = all.some((each) => each.reading.briefing === first && !asked.includes(each));
    if (first && !isSilent) return inStory(utterance, published, first, aboutNothing(first.slug));
    const [silent] = asked.filter(({ answer }) => answer.kind === 'not-said');
    return { kind: 'answer', language, answer: silent?.answer ?? nothingSaid(published, say) };
  }

  /** "Tldr?", "media apa?": such words stand in this story or that by chance; undefined: the story is spoken of. */
  function newestInstead(reading: Reading, published: readonly Briefing[]): Answer | undefined {
    const [newest] = published;
    return newest && newest !== reading.briefing && !isSpokenOf(reading)
      ? ask(read(reading.utterance, newest, null), null)
      : undefined;
  }

  function likeliest(utterance: Utterance, published: readonly Briefing[], besides: number) {
    shortlist.follow(published, readAtOnce.asked);
    return shortlist.pick(utterance, (maxAsked ?? (published.length > 8 ? 6 : 8)) + besides);
  }

  return {
    learn(published) {
      const left = shortlist.follow(published, readAtOnce.between);
      const unread = published.slice(0, warm).find((briefing) => !oneStory.isReady(briefing));
      const untried = unread
        ? undefined
        : published.slice(0, warm).find((briefing) => !suggestions.areTried(briefing));
      if (unread) prepare(unread);
      else if (untried) suggestions.tryOne(untried);
      return left > 0 || unread || untried ? Math.max(left, 1) : oneStory.readAhead(published);
    },
    questionAbout(briefing, event, wanted) {
      const found = briefing.events.find(({ key }) => key === event);
      return found ? suggestions.questionAbout(briefing, found, wanted) : null;
    },
    answer: (text, published, fallback, topic) =>
      withSuggestions(react(text, published, fallback, topic), published),
  };
}

const noWords: ReadonlySet<string> = new Set();

/** What is published stays the same list until something changes. */
const bySlug = new WeakMap<readonly Briefing[], ReadonlyMap<string, Briefing>>();

function findIn(published: readonly Briefing[], slug: string): Briefing | undefined {
  const known = bySlug.get(published);
  if (known) return known.get(slug);
  const found = new Map(published.map((briefing) => [briefing.slug, briefing] as const));
  bySlug.set(published, found);
  return found.get(slug);
}

function nothingSaid(published: readonly Briefing[], say: Say): Answer {
  const slug = published[0]?.slug ?? '';
  return {
    kind: 'not-said',
    slug,
    line: both((language) => say(language, 'notSaid.what')),
    nearest: null,
    stranger: false,
    next: [],
    topic: aboutNothing(slug),
    score: 0,
  };
}
