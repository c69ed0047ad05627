import type { Answer, SuggestedKind, Suggestion } from '../answer/answer.ts';
import type { Answerer, Reaction } from '../answer/answerer.ts';
import type { Library } from '../briefing/library.ts';
import { type I18n, inBoth } from '../i18n.ts';
import type { Bilingual, Language } from '../language.ts';
import { addressOf } from '../render/address.ts';
import type { Link } from '../render/panel.ts';
import { viewLink } from '../render/views/links.ts';
import { masthead } from '../render/views/source.ts';
import { sideLinks } from '../render/views/summary.ts';
import { mainActors } from '../render/views/who.ts';
import type { AnswerQuestion, QuestionAnswer } from './answer-question.ts';
import type { Feature } from './feature.ts';
import { type Focus, focusOn } from './focus.ts';

const codeOf: Readonly<Record<SuggestedKind, string>> = {
  agent: 'qa',
  target: 'qt',
  time: 'qw',
  place: 'qp',
  reason: 'qr',
  manner: 'qm',
};

/** The story that a question is about which waits for it. */
const codeOfChoice = 'qs';

const codeOfView = {
  summary: 'su',
  cast: 'wo',
  quotes: 'qu',
  timeline: 'tl',
} as const;

/** Turns what the answerer finds into what is shown: lines, a view, or a question back. */
export function createAnswerQuestion({
  answerer,
  library,
  i18n,
}: {
  answerer: Answerer;
  library: Library;
  i18n: I18n;
}): AnswerQuestion {
  return (text, { focus, language }) => {
    const reaction = answerer.answer(text, library.published(), language, focus);
    return reaction.kind === 'answer'
      ? shown(reaction.answer, reaction.language, focus)
      : aside(reaction, focus);
  };

  function shown(answer: Answer, language: Language, focus: Focus | null): QuestionAnswer {
    const corrected = library.find(answer.slug)?.status === 'corrected';
    const { slug } = answer;
    const common = { kind: 'answer', language, slug, corrected, sentences: [], more: [] } as const;
    const next = { ...focusOn(answer.slug), ...answer.topic };
    switch (answer.kind) {
      case 'said': {
        const { line, sentences } = answer;
        const suggestions = answer.next.map(suggestionLink);
        const form = answer.verbatim ? 'list' : 'short';
        return { ...common, line, form, sentences, suggestions, focus: { ...next, sentences } };
      }
      case 'not-said':
        return {
          ...common,
          line: plain(answer.line),
          sentences: answer.nearest?.sentences ?? [],
          suggestions: answer.next.map(suggestionLink),
          focus: { ...next, sentences: answer.nearest?.sentences ?? [] },
        };
      case 'which':
        return {
          ...common,
          line: plain(answer.line),
          form: 'list',
          more: answer.choices.map(({ label }) => ({ id: `• ${label.id}`, en: `• ${label.en}` })),
          suggestions: answer.choices.map(({ key, label }) => ({
            label,
            address: addressOf('ac', answer.slug, key),
          })),
          focus: next,
        };
      case 'view':
        if (answer.view === 'source') return sourceOf(answer, language, focus);
        return {
          ...{ kind: 'view', language, address: addressOf(codeOfView[answer.view], slug) },
          focus: answer.view === 'cast' ? { ...next, actors: actorsIn(slug) } : next,
        };
    }
  }

  /** Who is listed, in that order: "yang kedua" is the second of them. */
  function actorsIn(slug: string): readonly string[] {
    const briefing = library.find(slug);
    return briefing ? mainActors(briefing).map(({ key }) => key) : [];
  }

  /** Who published it, in a line; its sentences are a button away: those behind the last answer, else the headline's. */
  function sourceOf({ slug, topic }: Answer, language: Language, focus: Focus | null): QuestionAnswer {
    const briefing = library.find(slug);
    if (!briefing) return { kind: 'view', language, address: addressOf('su', slug), focus: null };
    const behind = focus?.slug === slug ? focus.sentences : [];
    return {
      ...{ kind: 'answer', language, slug, more: [], suggestions: [] },
      // What was told before is still spoken of.
      focus: { ...(focus?.slug === slug ? focus : focusOn(slug)), asked: topic.asked },
      corrected: briefing.status === 'corrected',
      line: inBoth(i18n, (t, each) => masthead(briefing, t, each)),
      sentences: behind.length > 0 ? behind : briefing.headline.sentences,
    };
  }

  function aside(reaction: Exclude<Reaction, { kind: 'answer' }>, focus: Focus | null): QuestionAnswer {
    const { language } = reaction;
    const common = { kind: 'answer', language, slug: null, sentences: [], more: [], focus: null } as const;
    if (reaction.kind === 'nothing') {
      return { ...common, line: plain(inBoth(i18n, (t) => t('news.none'))), suggestions: [] };
    }
    if (reaction.kind === 'which-briefing') {
      const found = reaction.slugs.flatMap((slug) => library.find(slug) ?? []);
      return {
        ...common,
        line: plain(inBoth(i18n, (t) => t('which.briefing'))),
        form: 'list',
        more: found.map(({ headline }, at) => ({
          id: `${at + 1}. ${headline.id}`,
          en: `${at + 1}. ${headline.en}`,
        })),
        suggestions: found.map(({ slug }, at) => ({
          label: { id: String(at + 1), en: String(at + 1) },
          address: addressOf(codeOfChoice, slug),
        })),
        focus: { ...focusOn(reaction.topic.slug), ...reaction.topic },
      };
    }
    const { about } = reaction;
    if (about === 'help') return { kind: 'view', language, address: addressOf('he'), focus: null };
    const current = (focus && library.find(focus.slug)) ?? library.published()[0];
    return {
      ...common,
      line: plain(inBoth(i18n, (t) => t(`chitchat.${about}`))),
      suggestions: current ? sideLinks(current, i18n).slice(0, 3) : [viewLink('he', '', i18n)],
    };
  }
}

/** Buttons that ask a question again which an answer suggested. */
export function createQuestionsFeature({
  answerer,
  library,
}: {
  answerer: Answerer;
  library: Library;
}): Feature {
  const kinds = Object.entries(codeOf) as [SuggestedKind, string][];
  return {
    presses: {
      ...Object.fromEntries(
        kinds.map(([wanted, code]) => [
          code,
          (turn, { slug, key: event }) => {
            const briefing = library.find(slug);
            const question = briefing && answerer.questionAbout(briefing, event, wanted);
            if (!question) return turn.miss(briefing ? 'detail' : 'briefing', slug);
            return turn.ask(question[turn.reader.language], focusOn(slug, { event }));
          },
        ]),
      ),
      [codeOfChoice]: (turn, { slug }) => {
        const { focus } = turn;
        const which = focus?.which?.filter((choice) => choice.slug === slug) ?? [];
        // Nothing waits any more: the story itself.
        if (!focus || which.length === 0 || !library.find(slug)) return turn.open(addressOf('su', slug));
        return turn.ask('1', { ...focus, which });
      },
    },
  };
}

function suggestionLink({ slug, event, wanted, label }: Suggestion): Link {
  return { label, address: addressOf(codeOf[wanted], slug, event) };
}

function plain(text: Bilingual): Bilingual<{ lead: string; rest: string }> {
  return { id: { lead: '', rest: text.id }, en: { lead: '', rest: text.en } };
}
