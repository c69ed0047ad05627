import type { Briefing } from '../briefing/schema.ts';
import type { Bilingual, Language } from '../language.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { readUtterance, type Utterance } from '../question/normalise.ts';
import { parseQuestion } from '../question/parse.ts';
import { createSpelling } from '../question/spelling.ts';
import type { Answer, Say, SuggestedKind, Topic } from './answer.ts';
import { askBriefing } from './ask-briefing.ts';
import { type Chitchat, chitchatIn } from './chitchat.ts';
import { type PreparedBriefing, prepareBriefing } from './prepare.ts';
import { recall } from './recall.ts';
import { questionAbout } from './suggest.ts';
import { both } from './wording.ts';

/** The answer to one utterance and the language to give it in. */
export type Reaction =
  | { readonly kind: 'answer'; readonly language: Language; readonly answer: Answer }
  | { readonly kind: 'chitchat'; readonly language: Language; readonly about: Chitchat }
  /** It may be about any of these. */
  | { readonly kind: 'which-briefing'; readonly language: Language; readonly slugs: readonly string[] }
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
  /** The words of a suggested question; null: the briefing has no such event or no good words for it. */
  questionAbout(briefing: Briefing, event: string, wanted: SuggestedKind): Bilingual | null;
}

// A question about another briefing than the chat's own must fit well before the chat changes its subject.
const goodElsewhere = 0.9;

export function createAnswerer({ lexicon, say }: { lexicon: Lexicon; say: Say }): Answerer {
  const spelling = createSpelling(lexicon);
  const ready = new WeakMap<Briefing, PreparedBriefing>();
  const prepare = (briefing: Briefing) => {
    const known = ready.get(briefing);
    if (known) return known;
    const made = prepareBriefing(briefing, lexicon);
    ready.set(briefing, made);
    return made;
  };

  function ask(utterance: Utterance, briefing: Briefing, topic: Topic | null): Answer {
    const prepared = prepare(briefing);
    const desk = { prepared, lexicon: prepared.lexicon, say };
    const correct = (word: string) => spelling.correct(word, prepared.words);
    const question = recall(
      parseQuestion(utterance, { lexicon: prepared.lexicon, names: prepared.names, correct }),
      topic,
      desk,
    );
    return askBriefing(question, desk, topic);
  }

  return {
    questionAbout(briefing, event, wanted) {
      const found = briefing.events.find(({ key }) => key === event);
      return found ? questionAbout(found, wanted, { prepared: prepare(briefing), lexicon, say }) : null;
    },
    answer(text, published, fallback, topic) {
      const utterance = readUtterance(text, fallback);
      const { language } = utterance;
      const about = chitchatIn(utterance);
      if (about) return { kind: 'chitchat', language, about };
      if (published.length === 0) return { kind: 'nothing', language };
      const own = published.find(({ slug }) => slug === topic?.slug);
      const first = own ? ask(utterance, own, topic) : null;
      if (first && first.kind !== 'not-said') return { kind: 'answer', language, answer: first };
      const others = published
        .filter((briefing) => briefing !== own)
        .map((briefing) => ask(utterance, briefing, null));
      const said = others
        .filter((answer) => answer.kind === 'said' && answer.score >= (first ? goodElsewhere : 0))
        .sort((left, right) => scoreOf(right) - scoreOf(left));
      const [best, second] = said;
      if (best && second && !first && scoreOf(best) - scoreOf(second) < 0.15) {
        return { kind: 'which-briefing', language, slugs: said.slice(0, 5).map(({ slug }) => slug) };
      }
      if (best) return { kind: 'answer', language, answer: best };
      if (first) return { kind: 'answer', language, answer: first };
      const views = others.filter((answer) => answer.kind !== 'said' && answer.kind !== 'not-said');
      const nearest = [...others].sort((left, right) => scoreOf(right) - scoreOf(left))[0];
      return { kind: 'answer', language, answer: views[0] ?? nearest ?? nothingSaid(published, say) };
    },
  };
}

function scoreOf(answer: Answer): number {
  return answer.kind === 'said' || answer.kind === 'not-said' ? answer.score : 0.5;
}

function nothingSaid(published: readonly Briefing[], say: Say): Answer {
  const slug = published[0]?.slug ?? '';
  const topic = { slug, actors: [], event: null, place: null, wanted: null };
  return {
    kind: 'not-said',
    slug,
    line: both((language) => say(language, 'notSaid.what')),
    next: [],
    topic,
    score: 0,
  };
}
