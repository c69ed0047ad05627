import { describe, expect, it } from 'vitest';
import { parsed } from '../parsed.ts';

describe('who writes and who was written about', () => {
  it.each([
    ['Who killed the writer?', 'filler'],
    ['Who arrested the author?', 'filler'],
    ['Who reported the comments to the police?', 'filler'],
    ['Siapa yang melaporkan komentar itu ke polisi?', 'filler'],
    ['Who is the author of this article?', 'source'],
    ['siapa penulisnya?', 'source'],
  ])('%s', (text, kind) => {
    expect(parsed(text, 'en').wanted.kind).toBe(kind);
  });
});

describe('an order', () => {
  it('is none where "state" says what police they are', () => {
    expect(parsed('State police arrested the man?', 'en').wanted.kind).toBe('truth');
  });

  it('leaves a measure of somebody what it is', () => {
    expect(parsed('Sebutkan umur orang yang ditangkap').wanted.kind).toBe('number');
  });

  it.each([
    ['State the date of the call.', 'time'],
    ['Name the person who called Trump.', 'filler'],
  ])('asks: %s', (text, kind) => {
    expect(parsed(text, 'en').wanted.kind).toBe(kind);
  });
});

describe('"gak" behind what is no verb', () => {
  it('denies', () => {
    expect(parsed('mereka gak dari Rusia?').negated).toBe(true);
  });

  it('only asks behind a verb or a helping word', () => {
    expect(parsed('Trump mau gak nelpon Putin?').negated).toBe(false);
  });
});

describe('on what charge and for what reason', () => {
  it.each([
    'atas tuduhan apa tujuh orang itu ditahan?',
    'on what charges were they arrested?',
    'What reason does the FSB give for arresting the seven?',
  ])('asks why: %s', (text) => {
    expect(parsed(text).wanted.kind).toBe('reason');
  });
});

it.each([
  ['How many suspects are still wanted?', 'want'],
  ['How much had they wanted?', 'demand'],
])('who is wanted asks for nothing: %s', (text, deed) => {
  expect(parsed(text, 'en').deeds.flatMap(({ readings }) => readings.map((each) => each.deed))).toContain(
    deed,
  );
});

it('a name that ends in -e stays one among words of Java', () => {
  expect(parsed('sopo presiden Chile?').units.map(({ text }) => text)).toContain('chile');
});
