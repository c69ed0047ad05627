import { describe, expect, it } from 'vitest';
import type { SuggestedKind } from '../../../src/answer/answer.ts';
import type { Briefing, BriefingEvent } from '../../../src/briefing/schema.ts';
import { languages } from '../../../src/language.ts';
import { everyBriefing, petersburg } from '../../harness/briefings.ts';
import { buttonsOf, createTestChat, messageOf, plainOf, testAnswerer } from '../../harness/chat.ts';
import { lineOf, topicOn } from '../asked.ts';

const answerer = testAnswerer();
const published = everyBriefing();
const kinds: readonly SuggestedKind[] = ['agent', 'target', 'time', 'place', 'reason', 'manner'];

/** Whether the event says what such a question asks. */
function tells(event: BriefingEvent, wanted: SuggestedKind): boolean {
  switch (wanted) {
    case 'agent':
      return event.agent !== undefined;
    case 'target':
      return event.target !== undefined;
    case 'time':
      return (event.date ?? event.announced ?? event.when) !== undefined;
    case 'place':
      return event.place !== undefined;
    case 'reason':
      return (event.purpose ?? event.reason) !== undefined || event.because.length > 0;
    case 'manner':
      return event.means !== undefined;
  }
}

function questionsOf(briefing: Briefing) {
  return briefing.events.flatMap((event) =>
    kinds
      .filter((wanted) => tells(event, wanted))
      .flatMap((wanted) => {
        const question = answerer.questionAbout(briefing, event.key, wanted);
        return question ? languages.map((language) => ({ event, language, text: question[language] })) : [];
      }),
  );
}

describe('a suggested question', () => {
  it.each(published.map((briefing) => [briefing.slug, briefing] as const))(
    'is answered from the very event that it was made of, in both languages: %s',
    (_, briefing) => {
      const questions = questionsOf(briefing);
      expect(questions.length).toBeGreaterThan(20);
      const failed = questions.flatMap(({ event, language, text }) => {
        const reaction = answerer.answer(
          text,
          published,
          language,
          topicOn(briefing.slug, { event: event.key }),
        );
        const answer = reaction.kind === 'answer' ? reaction.answer : null;
        const right =
          answer?.kind === 'said' &&
          answer.as === 'answer' &&
          answer.slug === briefing.slug &&
          answer.topic.event === event.key &&
          reaction.language === language;
        return right ? [] : [`${event.key}: ${text} → ${answer ? lineOf(answer, language) : reaction.kind}`];
      });
      expect(failed).toEqual([]);
    },
  );

  it('is short, ends in a question mark and holds no sentence of its own', () => {
    for (const briefing of published)
      for (const { text } of questionsOf(briefing)) {
        // A name may hold a full stop: "St. Brendan Hospital".
        const rest = briefing.actors
          .flatMap(({ name }) => [name.id, name.en])
          .reduce((left, name) => left.replaceAll(name, 'X'), text);
        expect(rest).toMatch(/^(?:[^?.!]|(?<=\d)\.(?=\d))+\?$/);
        expect(text.length, text).toBeLessThanOrEqual(110);
      }
  });

  it('asks for things with "what" and for people with "who"', () => {
    const briefing = petersburg();
    expect(answerer.questionAbout(briefing, 'seizure', 'target')).toEqual({
      id: 'Apa yang disita?',
      en: 'What was seized?',
    });
    expect(answerer.questionAbout(briefing, 'arrest', 'target')).toEqual({
      id: 'Siapa yang ditangkap?',
      en: 'Who was arrested?',
    });
    expect(answerer.questionAbout(briefing, 'call', 'reason')).toEqual({
      id: 'Kenapa Putin menelepon Trump?',
      en: 'Why did Putin phone Trump?',
    });
  });

  it('says "them" of a group whose name would not fit on a button', () => {
    expect(answerer.questionAbout(petersburg(), 'arrest', 'agent')).toEqual({
      id: 'Siapa yang menangkap mereka?',
      en: 'Who arrested them?',
    });
  });

  it('puts "them" before the particle of an English verb', () => {
    expect(answerer.questionAbout(petersburg(), 'tracking', 'agent')?.en).toBe('Who tracked them down?');
  });

  it('is none that lacks whom it was done to', () => {
    const briefing = petersburg();
    const lacking = ['thanks', 'tell', 'tip', 'statement', 'seizure'];
    expect(lacking.map((event) => answerer.questionAbout(briefing, event, 'agent'))).toEqual(
      lacking.map(() => null),
    );
    // Told were the Russians; told was also what they were told.
    expect(answerer.questionAbout(briefing, 'tip', 'target')).toBeNull();
  });

  it('is none where the event did not happen, is not there or says nothing that can be asked', () => {
    const briefing = petersburg();
    expect(answerer.questionAbout(briefing, 'attack', 'agent')).toBeNull();
    expect(answerer.questionAbout(briefing, 'nothing-of-the-kind', 'agent')).toBeNull();
    expect(answerer.questionAbout(briefing, 'seizure', 'reason')).toBeNull();
  });

  it('is answered when its button under an answer is pressed', async () => {
    const chat = createTestChat([petersburg()]);
    const asked = messageOf(await chat.say('Siapa yang ditangkap?'));
    const questions = buttonsOf(asked).filter(({ text }) => /^(?:Siapa|Kapan|Kenapa)/.test(text));
    expect(questions.length).toBeGreaterThan(0);
    for (const button of questions) {
      if (!('data' in button)) throw new Error('a suggestion carries data');
      const shown = (await chat.press(button.data)).flatMap((reply) =>
        'message' in reply ? [reply.message] : [],
      );
      const text = shown.map(plainOf).join('\n');
      expect(text, button.text).not.toBe('');
      expect(text, button.text).not.toMatch(/tidak menyebutkan/);
    }
  });
});
