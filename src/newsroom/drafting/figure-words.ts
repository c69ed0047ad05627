import type { Bilingual, Language } from '../../language.ts';

const scales: readonly (readonly [string, string])[] = [
  ['ribu', 'thousand'],
  ['juta', 'million'],
  ['miliar', 'billion'],
  ['milyar', 'billion'],
  ['triliun', 'trillion'],
];
const small: readonly (readonly [string, string])[] = [
  ...([
    ['dua', 'two'],
    ['tiga', 'three'],
    ['empat', 'four'],
    ['lima', 'five'],
    ['enam', 'six'],
    ['tujuh', 'seven'],
  ] as const),
  ...([
    ['delapan', 'eight'],
    ['sembilan', 'nine'],
    ['sepuluh', 'ten'],
    ['sebelas', 'eleven'],
  ] as const),
];
const pattern =
  /^(?<currency>(?:Rp|IDR|USD|US\$|[$€£¥])\s?)?(?<number>\d[\d.,]*|\p{L}+)(?:\s(?<scale>ribu|juta|miliar|milyar|triliun|thousand|million|billion|trillion))?(?<rest>%|\s.+)?$/u;

/**
 * How a number with what it counts is written in the other language: "Rp 152,4 miliar" → "Rp 152.4 billion", "enam bulan" → "six
 * months". Null where a person has to say it.
 */
export function shownIn(other: Language, shown: string, unit: Partial<Bilingual>): string | null {
  const from: Language = other === 'id' ? 'en' : 'id';
  const { currency = '', number = '', scale, rest = '' } = pattern.exec(shown)?.groups ?? {};
  const [own, counted] = [unit[from], unit[other]];
  const said = numberIn(other, number);
  if (said === null || own === undefined || counted === undefined) return null;
  const scaled = scale === undefined ? '' : ` ${scaleIn(other, scale)}`;
  if (currency !== '' && rest === '') return `${currency}${said}${scaled}`;
  if (rest === '%') return `${said}${scaled}%`;
  if (currency !== '' || !startsAlike(rest.trim(), own)) return null;
  return `${said}${scaled} ${counted}`;
}

/** "hektar" is "hektare", "month" is "months". */
function startsAlike(one: string, other: string): boolean {
  return (
    one !== '' &&
    !one.includes(' ') &&
    (one.startsWith(other.slice(0, 4)) || other.startsWith(one.slice(0, 4)))
  );
}

function numberIn(other: Language, number: string): string | null {
  if (/^\d/.test(number)) return number.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
  const at = other === 'id' ? 1 : 0;
  return small.find((pair) => pair[at] === number.toLowerCase())?.[1 - at] ?? null;
}

function scaleIn(other: Language, scale: string): string {
  const at = other === 'id' ? 1 : 0;
  return scales.find((pair) => pair[at] === scale)?.[1 - at] ?? scale;
}
