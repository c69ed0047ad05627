import { describe, expect, it } from 'vitest';
import { everyBriefing } from '../harness/briefings.ts';
import { testAnswerer } from '../harness/chat.ts';
import { converse, lineOf, topicOn } from './asked.ts';

const answerer = testAnswerer();
const briefings = everyBriefing();

function lead(slug: string, question: string): string {
  const published = briefings.filter((briefing) => briefing.slug === slug);
  const [reaction] = converse(answerer, [question], published, { topic: topicOn(slug) });
  if (reaction?.kind !== 'answer') throw new Error(`expected an answer, got ${reaction?.kind}`);
  const { answer, language } = reaction;
  return answer.kind === 'not-said' ? `not said: ${lineOf(answer, language)}` : lineOf(answer, language);
}

describe('the noun beside what and which', () => {
  it.each([
    ['orangutan-ketapang', 'What kind of gun was the ape hurt with?', /^An air rifle/],
    ['putin-trump-petersburg', 'Barang apa yang disita?', /bahan peledak|Bahan peledak/],
  ])('says of what sort the answer is, whatever part it plays: %s, %s', (slug, question, expected) => {
    expect(lead(slug, question)).toMatch(expected);
  });
});

describe('what somebody did', () => {
  it.each([
    ['kebocoran-sehatkita', 'Apa yang dilakuin perusahaan sama server yang bobol?', /menutup server/],
    ['nusawings-meridian', 'What did Luzon Skyways do with the offer from Meridian?', /turned down/],
  ])('is told by the event that speaks of the rest: %s, %s', (slug, question, expected) => {
    expect(lead(slug, question)).toMatch(expected);
  });

  it('in answer to something is told when his reaction is asked for', () => {
    expect(lead('festival-teluk-biru', 'gimana tanggapan direktur festivalnya?')).toMatch(
      /tidak ikut memberi suara/,
    );
  });
});

it('without another question word, "kok" asks why', () => {
  expect(lead('paramitha-sunda-strait', 'Saelim kok main pakai perban lutut?')).toMatch(/terjatuh/);
});

it('an answer never consists of what the question says itself', () => {
  expect(lead('nusawings-meridian', 'What did Luzon Skyways do with the offer from Meridian?')).not.toMatch(
    /^An offer/,
  );
});

describe('what came before', () => {
  it.each([
    ['Was this the first time the two had talked lately?', /^No\. .*Thursday/],
    ['ini telepon pertama mereka ya?', /^Tidak\. .*Kamis/],
  ])('tells that it was not the first: %s', (question, expected) => {
    expect(lead('putin-trump-petersburg', question)).toMatch(expected);
  });
});

it('what a thing of the story is about is no summary of the story', () => {
  expect(lead('festival-teluk-biru', 'cerita filmnya ttg apaan dah')).toMatch(/nelayan/);
});
