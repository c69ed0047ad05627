import { type Asking, takeWords } from '../asking.ts';
import type { Wanted } from '../question.ts';
import { wantedType } from './wanted-type.ts';

/** Places that are also bodies that act: where something is, only after a word of place. */
const placeNoun =
  /^(?:floor|lantai|room|ruang|ruangan|kamar|rumah|house|pasar|market|pelabuhan|port|harbou?r|bandara|airport|stasiun|station|pengadilan|court|sekolah|school|masjid|mosque|pura|temple|rumah sakit|hospital|jembatan|bridge|sungai|river|danau|lake|laut|sea|gunung|mountain|volcano|pantai|beach|taman|park|stadion|stadium|arena|hall|aula|klinik|clinic|puskesmas|penjara|prison|jail|rutan|lapas|lembaga pemasyarakatan|camp|kamp|state|negara bagian|kabupaten|regency|benua|continent|gudang|warehouse|pabrik|factory|mall|hotel|kantor|office|kafe|restoran|restaurant|museum|bioskop|cinema|theat(?:er|re)|kebun|perkebunan|plantation|bursa|exchange|part|bagian|negara|country|negeri)$/;

/** "in which city", "di negara mana": the noun beside the question word is a place, and a word of place stands before. */
export function asksPlaceByNoun({ units, wh, whAt }: Asking): boolean {
  // "which part of her body"
  const isBody = units.slice(whAt + 2).some(({ text }) => text === 'body');
  if ((wh === 'which' || wh === 'what') && units[whAt + 1]?.text === 'part' && isBody) return true;
  const before = /^(?:di|in|at|near|on|ke|dari|from|to)$/;
  const inPlace =
    [units[whAt + 1], units[whAt - 1]].some((unit) => placeNoun.test(unit?.text ?? '')) &&
    [units[whAt - 1], units[whAt - 2], units.at(-1)].some((unit) => before.test(unit?.text ?? ''));
  return (
    wh !== 'who' &&
    (inPlace || wantedType(units, whAt) === 'place' || (wh === 'which' && units[whAt]?.text === 'mana')) &&
    (units
      .slice(Math.max(0, whAt - 4), whAt + 1)
      .some((unit) => /^(?:di|in|at|near|dari|from|ke)$/.test(unit.text)) ||
      /^(?:in|at)$/.test(units.at(-1)?.text ?? ''))
  );
}

/** "dari mana dia tahu?": no place is asked for. */
export function asksHowKnown({ deeds, units, whAt }: Asking): boolean {
  const knows = deeds.some(({ readings }) =>
    readings.some(({ deed }) => deed === 'know' || deed === 'learn'),
  );
  return knows && (units[whAt]?.text === 'dari mana' || units.at(-1)?.text === 'from');
}

/** "di lantai berapa", "kamar nomor berapa": a place that has a number. */
export function asksWhichFloor({ units, whAt }: Asking): boolean {
  const before = units
    .slice(Math.max(0, whAt - 2), whAt)
    .map(({ text }) => text)
    .join(' ');
  return /(?:^|\s)(?:lantai|kamar|ruang|ruangan|blok|peron|gerbang|pintu)(?: nomor)?$/.test(before);
}

/** "in what part of the city", "di sebelah mana kota". */
const partOfTown =
  /\b(?:(?:part|side|area) of (?:the )?(?:city|town)|(?:sebelah|bagian|daerah) (?:kota )?mana(?: dari)?(?: kota)?|bagian kota)\b|\bwhere(?:abouts)? in (?:the |that )?(?:city|town)\b|\bdi (?:mana|sebelah mana|bagian mana)(?:nya)? (?:di |dari )?kota (?:itu|tersebut|ini)\b/;

/** Where; words for a part of the body say only that one is asked for. */
export function wantedPlace(asking: Asking): Wanted {
  takeWords(asking, /^(?:tubuh|badan|body|anggota tubuh|part|exactly|exact|precise|precisely|persis|tepat)$/);
  // "where does the cathedral stand": it says no more than "is".
  if (asking.units.some(({ auxiliary }) => auxiliary === 'do')) takeWords(asking, /^(?:stand|lie|sit)$/);
  if (partOfTown.test(asking.text))
    takeWords(
      asking,
      /^(?:kota|city|town|bagian|part|side|area|stand|stands|lie|lies|sit|sits|situated|berdiri)$/,
    );
  return { kind: 'place' };
}
