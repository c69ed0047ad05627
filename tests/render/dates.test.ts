import { describe, expect, test } from 'vitest';
import { fullDate, newsDate, numberInDigits, timeInWords } from '../../src/render/dates.ts';

describe('dates in words', () => {
  test('within six days of the publication: the weekday and the day', () => {
    expect(newsDate('2017-12-17', '2017-12-18', 'id')).toBe('Minggu (17/12)');
    expect(newsDate('2017-12-17', '2017-12-18', 'en')).toBe('Sunday (17/12)');
    expect(newsDate('2017-12-12', '2017-12-18', 'id')).toBe('Selasa (12/12)');
    expect(newsDate('2018-01-03', '2017-12-28', 'id')).toBe('Rabu (03/01)');
  });

  test('a week away and further: in full', () => {
    expect(newsDate('2017-12-11', '2017-12-18', 'id')).toBe('11 Desember 2017');
    expect(newsDate('2017-12-25', '2017-12-18', 'en')).toBe('25 December 2017');
  });

  test('say as much as is known', () => {
    expect(newsDate('2017-12', '2017-12-18', 'id')).toBe('Desember 2017');
    expect(newsDate('2017', '2017-12-18', 'en')).toBe('2017');
    expect(fullDate('2026-08-17', 'id')).toBe('17 Agustus 2026');
  });
});

test('a time of day is written as each language writes it', () => {
  expect(timeInWords('06:30', 'id')).toBe('pukul 06.30');
  expect(timeInWords('06:30', 'en')).toBe('at 06:30');
});

test('a number is written with each language’s separators', () => {
  expect(numberInDigits(1_200_000.5, 'id')).toBe('1.200.000,5');
  expect(numberInDigits(1_200_000.5, 'en')).toBe('1,200,000.5');
});
