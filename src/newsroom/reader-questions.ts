import type { SuggestedKind } from '../answer/answer.ts';
import type { Answerer, Reaction } from '../answer/answerer.ts';
import type { Briefing } from '../briefing/schema.ts';
import type { Bilingual, Language } from '../language.ts';
import { mainActors } from '../render/views/who.ts';

/** A question that a reader is likely to ask, and what the bot answers now. */
export interface AnsweredQuestion {
  readonly language: Language;
  readonly question: string;
  readonly answer: string;
  /** False: it says that the article does not say it, or asks back. */
  readonly isAnswered: boolean;
}

const mostQuestions = 20;

/** What is asked of any story. */
const ofAnyStory: readonly Bilingual[] = [
  { id: 'apa yang terjadi?', en: 'what happened?' },
  { id: 'siapa saja yang terlibat?', en: 'who is involved?' },
  { id: 'kapan kejadiannya?', en: 'when did it happen?' },
  { id: 'di mana kejadiannya?', en: 'where did it happen?' },
  { id: 'kenapa itu terjadi?', en: 'why did it happen?' },
  { id: 'bagaimana itu terjadi?', en: 'how did it happen?' },
];
/** Nobody asks how many rupiah or percent, without saying of what. */
const measures =
  /^(?:(?:\w+ )?(?:dollars?|pounds?)|rupiah|euros?|yen|yuan|ringgit|percent|years?|months?|weeks?|days?|hours?|minutes?|times|TODO)$/i;
const kinds: readonly SuggestedKind[] = ['agent', 'target', 'time', 'place', 'reason', 'manner'];

/**
 * The twenty questions that readers will ask first of this briefing, half of them in each language, and the answers of the
 * bot itself. `briefing` may be a draft: nothing else is asked.
 */
export function askLikeReaders(briefing: Briefing, answerer: Answerer): readonly AnsweredQuestion[] {
  const { slug } = briefing;
  const topic = { slug, actors: [], event: null, place: null, asked: null };
  return likelyQuestions(briefing, answerer).map((question, index) => {
    const ask = (language: Language) => {
      const reaction = answerer.answer(question[language], [briefing], language, topic);
      return { language, question: question[language], ...told(reaction, language) };
    };
    const [first, second] = index % 2 === 0 ? (['id', 'en'] as const) : (['en', 'id'] as const);
    const asked = ask(first);
    // While one language is still to be written, the other tells what there will be to say.
    const other = waits(asked) ? ask(second) : asked;
    return waits(other)
      ? { ...asked, answer: '(a text is still to be written: TODO)', isAnswered: false }
      : other;
  });
}

function waits({ question, answer }: AnsweredQuestion): boolean {
  return /\bTODO\b/.test(question + answer);
}

function likelyQuestions(briefing: Briefing, answerer: Answerer): Bilingual[] {
  const actors = mainActors(briefing)
    .filter(({ kind }) => kind === 'person' || kind === 'organisation')
    .map(({ name }) => ({
      id: `siapa ${name.id}?`,
      en: `who is ${name.en}?`,
    }));
  const speakers = new Set(briefing.quotes.flatMap(({ speaker }) => speaker ?? []));
  const words = briefing.actors
    .filter(({ key }) => speakers.has(key))
    .map(({ name }) => ({ id: `apa kata ${name.id}?`, en: `what did ${name.en} say?` }));
  const amounts = briefing.figures
    .filter(({ unit }) => !measures.test(unit.en))
    .map(({ unit }) => ({
      id: `berapa ${unit.id}?`,
      en: `how many ${unit.en}?`,
    }));
  const deeds = briefing.events.flatMap(({ key }) =>
    kinds.flatMap((wanted) => answerer.questionAbout(briefing, key, wanted) ?? []),
  );
  const first = [...ofAnyStory, ...actors.slice(0, 4), ...words.slice(0, 2), ...amounts.slice(0, 2)];
  const all = [...first, ...deeds, ...actors.slice(4), ...words.slice(2), ...amounts.slice(2)];
  return [...new Map(all.map((question) => [question.id, question])).values()].slice(0, mostQuestions);
}

function told(reaction: Reaction, language: Language): Pick<AnsweredQuestion, 'answer' | 'isAnswered'> {
  if (reaction.kind !== 'answer') return { answer: `(${reaction.kind})`, isAnswered: false };
  const { answer } = reaction;
  switch (answer.kind) {
    case 'said': {
      const { lead, rest } = answer.line[language];
      return { answer: lead + rest, isAnswered: true };
    }
    case 'not-said':
      return { answer: answer.line[language], isAnswered: false };
    case 'which': {
      const choices = answer.choices.map(({ label }) => label[language]).join(', ');
      return { answer: `${answer.line[language]} ${choices}`, isAnswered: false };
    }
    case 'view':
      return { answer: `(${viewNames[answer.view]})`, isAnswered: true };
  }
}

const viewNames = {
  summary: 'the summary',
  cast: 'the list of people and organisations',
  timeline: 'the timeline',
  source: 'the source',
  quotes: 'the quotations',
} as const;
