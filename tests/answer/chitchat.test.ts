import { describe, expect, it } from 'vitest';
import { chitchatIn } from '../../src/answer/chitchat.ts';
import { readUtterance } from '../../src/question/utterance/normalise.ts';

const heard = (text: string) => chitchatIn(readUtterance(text, 'id'), text);

describe('small talk', () => {
  it.each([
    ['🤡🤡🤡', 'noted'],
    ['gmn kabarnya', 'greeting'],
    ['halo min, masih di situ?', 'greeting'],
    ['hey bot', 'greeting'],
    ['how r you doing?', 'greeting'],
    ['makasih ya infonya', 'thanks'],
    ['sip makasih', 'thanks'],
    ['ok thx, very helpful', 'thanks'],
    ['wkwk ok noted gan', 'praise'],
    ['bagus botnya', 'praise'],
    ['ok cool', 'praise'],
    ['oh gitu ya', 'noted'],
    ['hmm ok', 'noted'],
    ['udah dulu ya', 'bye'],
    ['lu bot ya?', 'about'],
    ['kamu siapa?', 'about'],
    ['mau nanya dong', 'help'],
    ['dasar bot bodoh', 'complaint'],
  ])('%s', (text, kind) => {
    expect(heard(text)).toBe(kind);
  });

  it.each([
    'siapa?',
    'siapa dia?',
    'dan siapa lagi?',
    'terima kasih untuk siapa?',
    'terima kasih Putin kepada Trump',
    'lagi di mana dia',
    'ada korban?',
    'di sana ada siapa?',
    'halo, siapa Trump?',
    'oke terus kapan?',
    'this one?',
    'apa kabar Pompeo?',
    'good, and who called?',
    'serius?',
    'bot',
  ])('%s is none', (text) => {
    expect(heard(text)).toBe(text === 'bot' ? 'greeting' : null);
  });
});
