import { describe, expect, it } from 'vitest';
import { parsed } from '../parsed.ts';

/** What is wanted and the part that the one named plays, as `wanted | named`. */
function voices(text: string): string {
  const { wanted, parts } = parsed(text);
  const role = wanted.kind === 'filler' ? wanted.role : wanted.kind;
  const named = parts
    .filter(({ keys }) => keys.length > 0)
    .map((part) => `${part.keys.join('/')} ${part.role}`);
  return [role, ...named].join(' | ');
}

describe('who did it to Trump', () => {
  it.each([
    'Siapa yang menelepon Trump?',
    'siapa yg nelpon Trump?',
    'sp yg nelfon trump',
    'siapa yang nangkap Trump?',
    'siapa yang menangkap Trump?',
    'siapakah yang menangkap Trump?',
    'siapa sih yang nangkep Trump',
    'siapa yang udah nangkap Trump?',
    'siapa yang telah menangkap Trump?',
    'yang nelpon Trump siapa?',
    'yang menangkap Trump itu siapa?',
    'Trump ditelepon siapa?',
    'Trump ditelepon oleh siapa?',
    'Trump ditelpon sama siapa?',
    'Trump ditangkap siapa?',
    'Trump ditangkap oleh siapa?',
    'trump ditangkep siapa sih',
    'Trump ditangkap sama siapa?',
    'oleh siapa Trump ditelepon?',
    'oleh siapakah Trump ditangkap?',
    'sama siapa Trump ditangkap?',
    'Trump ketangkep sama siapa?',
    'Who called Trump?',
    'who phoned Trump',
    'who caught Trump?',
    'Who arrested Trump?',
    'who has arrested Trump?',
    'who nabbed trump',
    'who is it that phoned Trump?',
    'which agency arrested Trump?',
    'Who was Trump called by?',
    'who was Trump arrested by?',
    'by whom was Trump arrested?',
    'by which agency was Trump arrested?',
    'Trump was arrested by who?',
    'Trump got called by whom?',
    'who did Trump get arrested by?',
  ])('%s', (text) => {
    expect(voices(text)).toBe('agent | trump target');
  });
});

describe('whom Putin did it to', () => {
  it.each([
    'Putin menelepon siapa?',
    'Putin nelpon siapa',
    'putin nangkap siapa?',
    'Putin menangkap siapa saja?',
    'Siapa yang ditelepon Putin?',
    'siapa yang ditelepon oleh Putin?',
    'siapa yg ditelpon sama Putin?',
    'yang ditelepon Putin siapa?',
    'siapa yang ditangkap Putin?',
    'sp yg ditangkep putin',
    'siapa ditangkap Putin?',
    'siapa yang Putin telepon?',
    'siapa yang Putin tangkap?',
    'apa yang Putin sita?',
    'apa yang disita Putin?',
    'Putin menyita apa?',
    'Who did Putin call?',
    'who did Putin phone?',
    'who did Putin catch?',
    'who is it that Putin phoned?',
    'Whom did Putin arrest?',
    'who has Putin arrested?',
    'who will Putin arrest?',
    'who was called by Putin?',
    'who got phoned by Putin?',
    'who was arrested by Putin?',
    'Putin called who?',
    'who Putin called',
    'who Putin wanted to arrest',
    'what did Putin seize?',
    'what was seized by Putin?',
    'which city did Putin attack?',
  ])('%s', (text) => {
    expect(voices(text)).toBe('target | putin agent');
  });
});

describe('to whom, with whom, about what', () => {
  it.each([
    ['Kepada siapa Putin berterima kasih?', 'recipient | putin agent'],
    // "berterima kasih kepada" and "talk about" are verbs of several words: what comes after is their object.
    ['Putin berterima kasih kepada siapa?', 'target | putin agent'],
    ['to whom did Putin give the information?', 'recipient | putin agent'],
    ['who did Putin give the information to?', 'recipient | putin agent'],
    ['Putin berbicara dengan siapa?', 'together | putin agent'],
    ['dengan siapa Putin berbicara?', 'together | putin agent'],
    ['who did Putin talk with?', 'together | putin agent'],
    ['Putin bicara tentang apa?', 'about | putin agent'],
    ['what did Putin talk about?', 'target | putin agent'],
    ['what did Putin thank Trump for?', 'reason | putin agent | trump target'],
  ])('%s → %s', (text, expected) => {
    expect(voices(text)).toBe(expected);
  });
});

describe('two named: who does it and who suffers it are not changed about', () => {
  it.each([
    ['Kenapa Putin menelepon Trump?', 'reason | putin agent | trump target'],
    ['Kenapa Trump menelepon Putin?', 'reason | trump agent | putin target'],
    ['kapan Trump ditelepon Putin?', 'time | trump target | putin agent'],
    ['kapan Putin ditelepon oleh Trump?', 'time | putin target | trump agent'],
    ['kapan putin nelpon trump', 'time | putin agent | trump target'],
    ['knp trump ditelpon sama putin', 'reason | trump target | putin agent'],
    ['why did Putin phone Trump?', 'reason | putin agent | trump target'],
    ['when was Trump phoned by Putin?', 'time | trump target | putin agent'],
    ['when was Putin phoned by Trump?', 'time | putin target | trump agent'],
    ['did Trump call Putin?', 'truth | trump agent | putin target'],
    ['was Putin called by Trump?', 'truth | putin target | trump agent'],
    ['Apakah Putin menelepon Trump?', 'truth | putin agent | trump target'],
    ['apakah Trump ditelepon Putin?', 'truth | trump target | putin agent'],
    ['Putin menelepon Trump kan?', 'truth | putin agent | trump target'],
  ])('%s', (text, expected) => {
    expect(voices(text)).toBe(expected);
  });
});

describe('nobody named', () => {
  it.each([
    ['siapa yang ditangkap?', 'target'],
    ['sp sih yg ditangkep?', 'target'],
    ['siapa ditangkap', 'target'],
    ['yang ketangkep siapa?', 'target'],
    ['who was arrested?', 'target'],
    ['who got arrested?', 'target'],
    ['who were detained', 'target'],
    ['apa yang disita?', 'target'],
    ['what was seized?', 'target'],
    ['siapa yang menangkap?', 'agent'],
    ['siapa yang nangkep', 'agent'],
    ['who arrested them?', 'agent'],
    ['siapa yang menangkap mereka?', 'agent'],
    ['mereka ditangkap siapa?', 'agent'],
    ['oleh siapa mereka ditangkap?', 'agent'],
    ['by whom were they arrested?', 'agent'],
    ['siapa yang mereka tangkap?', 'target'],
    ['who did they arrest?', 'target'],
    ['oleh siapa?', 'agent'],
    ['by whom?', 'agent'],
    ['kepada siapa?', 'recipient'],
    ['siapa dalang serangan itu?', 'agent'],
    ['siapa korban serangan itu?', 'target'],
  ])('%s asks for the %s', (text, expected) => {
    expect(voices(text)).toBe(expected);
  });
});
