import { describe, expect, it } from 'vitest';
import { parsed } from '../parsed.ts';

const read = (text: string) => parsed(text).units.map(({ text: words }) => words);

describe('two words typed as one', () => {
  it.each([
    ['gedungputih bilang apa', 'gedung putih'],
    ['apa kata whitehouse', 'white house'],
    ['kapan phonecall itu', 'phone call'],
  ])('are read as two: %s', (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  it.each([
    ['apa background telepon ini', 'background'],
    ['siapa spokesperson itu', 'spokesperson'],
    ['how many flight attendants were there', 'flight attendants'],
  ])('but a word that is one stays: %s', (text, expected) => {
    expect(read(text).join(' ')).toContain(expected);
  });
});

describe('a last key held down', () => {
  it.each([
    ['yang ditangkap siapa ajaa', 'siapa saja'],
    ['kenapaa dia nelpon', 'kenapa'],
    ['apa sihh itu', 'sih'],
  ])('is read once: %s', (text, expected) => {
    expect(read(text).join(' ')).toContain(expected);
  });

  it('but a word of its own keeps its two letters', () => {
    expect(read('when did he pass the law').join(' ')).toContain('pass');
  });
});
