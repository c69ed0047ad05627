import { type Asking, takeWords } from '../asking.ts';
import type { Unit, Wanted } from '../question.ts';

/** "apa hubungan Pompeo dengan CIA". */
export function asksTie(asking: Asking): Wanted | null {
  const { deeds, parts, text, units, wh } = asking;
  const tie =
    /\b(?:hubungan(?:nya)?|(?:keter)?kaitan(?:nya)?|sangkut[- ]paut(?:nya)?|relasi|relationship|connection|link)\b/;
  if ((wh !== 'what' && wh !== 'how') || !tie.test(text)) return null;
  // "apa kaitan CIA dengan penangkapan itu": with what was done.
  const own = deeds.filter(({ unit }) => !/^sangkut/.test(units[unit]?.text ?? ''));
  const withDeed = parts.length === 1 && own.length === 1 && own[0]?.voice === 'noun';
  if (parts.length < 2 && (wh === 'how' || !withDeed)) {
    takeWords(
      asking,
      /^(?:hubungan|kaitan|sangkut|paut|sangkut paut|relasi|relationship|connection|link|between|antara)$/,
    );
    return null;
  }
  takeWords(
    asking,
    /^(?:hubungan|(?:keter)?kaitan|sangkut|paut|sangkut-paut|sangkut paut|relasi|relationship|connection|link|between|antara)$/,
  );
  return { kind: 'relation' };
}

/** "how are the two connected", "apakah X terkait Y". */
export function asksWhetherTied(asking: Asking): Wanted | null {
  const { parts, text, units, wh } = asking;
  const asked =
    /\b(?:ada(?:kah)? (?:keter)?(?:hubungan|kaitan|sangkut[- ]paut)|(?:is|was) there (?:a|any) (?:link|connection|tie)|linked|links|related|relates?|connected|connects|tied to|associated|affiliated|terkait|berkaitan|berhubungan)\b/.test(
      text,
    ) &&
    (wh === 'how' || wh === 'what' || wh === 'whether' || units[0]?.auxiliary === 'be') &&
    parts.length + units.filter(({ names, offices }) => names.length === 0 && offices.length > 0).length >= 2;
  if (!asked) return null;
  takeWords(
    asking,
    /^(?:linked|links|related|relates|connected|connects|(?:tied|linked|related|connected|relates?) to|associated|affiliated|terkait|berkaitan|berhubungan|link|relate|connect|connection|tie|(?:keter)?(?:hubungan|kaitan)|sangkut|paut|sangkut-paut|antara|between)$/,
  );
  return { kind: 'relation' };
}

/** "what does X have to do with Y", "Surya siapanya Ratna", "dia apanya Ratna". */
export function asksConcern({ parts, text, units }: Asking): Wanted | null {
  const whose = units.some((unit) => /^(?:siapa|apa)$/.test(unit.text) && unit.enclitic);
  if (asksWhatToWhom(units)) return { kind: 'relation' };
  if (whose && parts.length >= 2) return { kind: 'relation' };
  const concern =
    /\b(?:(?:have|has|had|got|have got|has got) to do with|ada hubungan apa|apa hubungan|apa urusan|apa kaitan)\b/;
  return parts.length >= 2 && concern.test(text) ? { kind: 'relation' } : null;
}

/** "what's Bima to Laksmi": two names, and nothing else. */
function asksWhatToWhom(units: readonly Unit[]): boolean {
  const [one, to, other, ...more] = units.filter(
    ({ auxiliary, text, wh }) => wh === null && auxiliary === null && text !== 'the',
  );
  const isOne = (unit: Unit | undefined) => unit !== undefined && unit.names.length > 0;
  const asks = units[0]?.wh === 'what' || units[0]?.wh === 'who';
  return asks && isOne(one) && to?.text === 'to' && isOne(other) && more.length === 0;
}
