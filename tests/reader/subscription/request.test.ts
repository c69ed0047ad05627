import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScheduleRequest } from '../../../src/reader/subscription/request.ts';
import { findZone } from '../../../src/reader/subscription/zone.ts';

/** `time zone days`, as far as they were understood. */
function understood(text: string): string {
  const request = parseScheduleRequest(text);
  if (request.kind !== 'understood') return request.kind;
  return [request.localTime, request.zone, request.days].filter((part) => part !== null).join(' ');
}

describe('what a reader types after /langganan', () => {
  test.each([
    ['', ''],
    ['06:30', '06:30'],
    ['6.30', '06:30'],
    ['0630', '06:30'],
    ['7', '07:00'],
    ['19', '19:00'],
    ['6.30 pagi WITA', '06:30 Asia/Makassar'],
    ['7am Berlin', '07:00 Europe/Berlin'],
    ['7 a.m. in Berlin', '07:00 Europe/Berlin'],
    ['at 7:15 pm, New York time', '19:15 America/New_York'],
    ['setengah tujuh', '06:30'],
    ['setengah 7 malam', '18:30'],
    ['setengah satu siang', '12:30'],
    ['jam 7 malam', '19:00'],
    ['jam 12 malam', '00:00'],
    ['jam 12 siang', '12:00'],
    ['jam 1 siang', '13:00'],
    ['jam 11 siang', '11:00'],
    ['jam 5 sore waktu Makassar', '17:00 Asia/Makassar'],
    ['pukul 05.45 WIT ya', '05:45 Asia/Jayapura'],
    ['jam tujuh lewat lima belas', '07:15'],
    ['jam 7 kurang seperempat', '06:45'],
    ['jam 6 pagi di Surabaya dong', '06:00 Asia/Jakarta'],
    ['hari kerja 6.15', '06:15 weekdays'],
    ["senin-jum'at jam 6", '06:00 weekdays'],
    ['senin sampai jumat 07.00 wib', '07:00 Asia/Jakarta weekdays'],
    ['every day at 8', '08:00 daily'],
    ['setiap hari jam delapan', '08:00 daily'],
    ['weekdays', 'weekdays'],
    ['half past six', '06:30'],
    ['quarter to seven in the evening', '18:45'],
    ['seven thirty', '07:30'],
    ['noon', '12:00'],
    ['tengah malam', '00:00'],
    ['7 UTC+8', '07:00 +08:00'],
    ['7.30 GMT', '07:30 UTC'],
    ['06:30 asia/kolkata', '06:30 Asia/Kolkata'],
    ['06:30 America/Argentina/Buenos_Aires', '06:30 America/Argentina/Buenos_Aires'],
    ['６：３０', '06:30'],
    ['san francisco 6am', '06:00 America/Los_Angeles'],
    ['25:00', 'not-a-time'],
    ['7:75', 'not-a-time'],
    ['13 am', 'not-a-time'],
    ['0 pm', 'not-a-time'],
    ['setengah 0', 'not-a-time'],
    ['6 7 8', 'not-a-time'],
    ['123456', 'not-a-time'],
    ['6:30 nowhere-at-all', 'unknown-zone'],
    ['7 Indonesia', 'which-zone'],
  ])('“%s” is %s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });

  test('every minute in the plain forms is itself', () => {
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const hours = String(Math.floor(minute / 60)).padStart(2, '0');
      const minutes = String(minute % 60).padStart(2, '0');
      for (const sign of [':', '.']) {
        expect(understood(`${hours}${sign}${minutes}`)).toBe(`${hours}:${minutes}`);
      }
      expect(understood(`${hours}${minutes} WIB`)).toBe(`${hours}:${minutes} Asia/Jakarta`);
    }
  });

  test('any text gives an answer, and a time that is one', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[0-9:. apmjwit+-]{0,20}$/)),
        (text) => {
          const request = parseScheduleRequest(text);
          if (request.kind === 'not-a-time' || request.localTime === null) return;
          expect(request.localTime).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        },
      ),
    );
  });
});

describe('the zone that a text names', () => {
  test.each([
    ['WIB', 'Asia/Jakarta'],
    ['wita', 'Asia/Makassar'],
    ['Yogyakarta', 'Asia/Jakarta'],
    ['Yogjakarta', 'Asia/Jakarta'],
    ['Surbaya', 'Asia/Jakarta'],
    ['makasar', 'Asia/Makassar'],
    ['Denpasra', 'Asia/Makassar'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['sanfrancisco', 'America/Los_Angeles'],
    ['Lodnon', 'Europe/London'],
    ['asia/jakarta', 'Asia/Jakarta'],
    ['US/Eastern', 'US/Eastern'],
    ['UTC-3:30', '-03:30'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Ho Chi Minh', 'Asia/Ho_Chi_Minh'],
  ])('“%s” is %s', (text, zone) => {
    expect(findZone(text)).toEqual({ kind: 'found', zone });
  });

  test.each(['Indonesia', 'amerika', 'Kalimantan', 'IST'])('“%s” is asked back', (text) => {
    expect(findZone(text).kind).toBe('doubtful');
  });

  test('a name that two zones are equally like is asked back, with both', () => {
    const found = findZone('Sorang'); // Serang or Sorong
    expect(found).toEqual({ kind: 'doubtful', zones: ['Asia/Jakarta', 'Asia/Jayapura'] });
  });

  test.each(['', 'x', 'qwertyuiop', 'toString', 'constructor', '../etc', '+99'])(
    '“%s” is unknown',
    (text) => {
      expect(findZone(text)).toEqual({ kind: 'unknown' });
    },
  );

  test('every IANA zone is found by its own name, and is one that Temporal takes', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const found = findZone(zone);
      expect(found.kind).toBe('found');
      if (found.kind === 'found') Temporal.Now.zonedDateTimeISO(found.zone);
    }
  });
});
