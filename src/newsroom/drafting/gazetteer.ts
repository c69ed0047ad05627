import type { Bilingual } from '../../language.ts';
import { foldWord } from '../../text/tokens.ts';

/** A country's two-letter code by what it is called in either language, lower case. */
const countries = new Map<string, string>();
const names = {
  id: new Intl.DisplayNames('id', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
// Codes of what is no country: regions, user-assigned and pseudo codes.
const noCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'DG', 'EA', 'IC', 'TA']);
for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
  if (noCountries.has(code)) continue;
  for (const language of ['id', 'en'] as const) {
    const name = names[language].of(code);
    if (name !== undefined && name !== code) countries.set(foldWord(name), code);
  }
}
const everyday: Readonly<Record<string, string>> = {
  ...{ as: 'US', us: 'US', usa: 'US', amerika: 'US', america: 'US', inggris: 'GB', uk: 'GB', britain: 'GB' },
  ...{ korut: 'KP', korsel: 'KR', rrt: 'CN', tiongkok: 'CN', cina: 'CN', china: 'CN', uea: 'AE', uae: 'AE' },
  ...{
    belanda: 'NL',
    turki: 'TR',
    turkey: 'TR',
    palestina: 'PS',
    palestine: 'PS',
    myanmar: 'MM',
    'korea selatan': 'KR',
  },
};
for (const [name, code] of Object.entries(everyday)) countries.set(name, code);

const cities = new Set(
  Intl.supportedValuesOf('timeZone').map((zone) =>
    foldWord((zone.split('/').at(-1) ?? '').replaceAll('_', ' ')),
  ),
);
const compass =
  /^(?:jawa|sumatra|sumatera|kalimantan|sulawesi|papua|nusa tenggara|maluku|jakarta|north|south|east|west|northern|southern|eastern|western|central|new) (?:barat|timur|tengah|utara|selatan|tenggara|\p{L}+)$/u;

/** The code of a country by its name in either language; null for what is none. Capitals count in "AS" and "US". */
export function countryCode(name: string): string | null {
  if (/^(?:as|us|in|am|it)$/.test(name)) return null;
  return countries.get(foldWord(name.replaceAll('.', ''))) ?? null;
}

/** What a country is called in both languages. */
export function countryName(code: string): Bilingual {
  return { id: names.id.of(code) ?? code, en: names.en.of(code) ?? code };
}

/** Whether a name is that of a city that a time zone is called after, or of part of an island or country. */
export function isKnownPlace(name: string): boolean {
  const folded = foldWord(name);
  return cities.has(folded) || compass.test(folded);
}
