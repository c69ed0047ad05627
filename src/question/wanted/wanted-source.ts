import { type Asking, takeWords } from '../asking.ts';
import type { SpokenDeed, Unit, Wanted } from '../question.ts';

/** "dari siapa", "from whom", "who … from", "berasal dari mana": asks where something came from. */
const fromAsked =
  /\bdari (?:siapa|mana|(?:\w+ )?mana)\b|\bdarimana\b|\bfrom (?:whom?|which|what|where)\b|\b(?:who|whom|where|which \w+)\b.* (?:\w+ )?(?:from|out of)(?: originally)? $|\b(?:who|where)\b.*\bcome from\b|\bdid\b.*\bcome from\b|\bcame from\b|\bapakah\b.*\bberasal dari\b/;

/** Verbs by which one gets to know: "tahu dari mana" asks from whom one heard. */
const knowing: ReadonlySet<string> = new Set(['know', 'discover', 'learn', 'find']);

/** What is handed on, and comes from somebody rather than from a place. */
export const handing: ReadonlySet<string> = new Set(
  'inform leak give receive hear tell send supply donate fund lend borrow tip-off'.split(' '),
);

/** Words for whoever it came from. */
const originWord = /^(?:sumber|sumbernya|source|sources)$/;
const ofTheText = /\b(?:artikel|berita|article|story|news|kutipan|quote|foto|photo)\b/;

const isHanding = ({ readings }: SpokenDeed) => readings.some(({ deed }) => handing.has(deed));

/** Verbs of coming by something. */
const getting =
  /^(?:(?:get|got|gets|getting|obtain\w*|acquir\w*|receiv\w*|dapat|dapatkan|mendapat|mendapatkan|memperoleh|peroleh|menerima|terima)|dapat (?:info\w*|tahu|kabar))$/;

/** "how did the FSB get the information", "gimana FSB dapat infonya": the verb by which it came; -1: not asked so. */
function gettingAt(units: readonly Unit[]): number {
  if (!units.some(({ wh }) => wh === 'how')) return -1;
  return units.findIndex(({ text }, at) => {
    const thing = units.findIndex(
      ({ deeds }, index) => index >= at && deeds.some(({ deed }) => handing.has(deed)),
    );
    return getting.test(text) && thing >= at && thing - at <= 3;
  });
}

/** "how did the FSB get the information": by whom it was given. */
export function asksHowGot({ deeds, units, used, wh }: Asking): Wanted | null {
  const at = gettingAt(units);
  const thing = deeds.find(
    (deed) => deed.unit >= at && isHanding(deed) && (deed.voice === 'noun' || deed.voice === 'passive'),
  );
  if (wh !== 'how' || at < 0 || !thing) return null;
  for (const deed of deeds) if (deed !== thing && deed.unit === at) used.add(at);
  return { kind: 'filler', role: 'agent', deed: deeds.indexOf(thing), fromWhom: true };
}

/** Whether the words ask where something came from, or who its source was. */
export function asksFrom(units: readonly Unit[]): boolean {
  const text = ` ${units.map((unit) => unit.text).join(' ')} `;
  const byOrigin = units.some((unit) => originWord.test(unit.text)) && !ofTheText.test(text);
  return byOrigin || fromAsked.test(text) || gettingAt(units) >= 0;
}

/** Asked from whom somebody knows, a verb of knowing is one of hearing. */
export function heardFrom(deed: SpokenDeed): SpokenDeed {
  const knows = deed.voice === 'active' && deed.readings.some((reading) => knowing.has(reading.deed));
  return knows ? { ...deed, readings: [{ deed: 'hear', voice: deed.voice }] } : deed;
}

/** "Info itu dari siapa", "where did Russia get the tip", "siapa sumber bocorannya": from whom it came. */
export function asksFromWhom(asking: Asking): Wanted | null {
  const { deeds, units, wh } = asking;
  if (wh !== 'who' && wh !== 'where' && wh !== 'which' && wh !== 'what') return null;
  if (!asksFrom(units)) return null;
  // The thing itself, rather than how one came by it; in either language the first noun is what the others hang on.
  const thing =
    deeds.find((deed) => deed.voice === 'noun' && isHanding(deed)) ??
    deeds.find((deed) => deed.voice !== 'noun' && isHanding(deed));
  if (!thing) return null;
  takeWords(asking, originWord);
  // "come from", "berasal dari": says no more than "from".
  for (const deed of deeds)
    if (deed !== thing && deed.readings.every((reading) => /^(?:originate|come|get)$/.test(reading.deed)))
      asking.used.add(deed.unit);
  return { kind: 'filler', role: 'agent', deed: deeds.indexOf(thing), fromWhom: true };
}

/** "informasi siapa", "whose tip": what somebody hands on, and who is asked for. */
export function isHandedBy(units: readonly Unit[], at: number): boolean {
  const asked =
    units[at - 1]?.text === 'whose' || (units[at + 1]?.text === 'siapa' && units[at + 2]?.text === 'yang');
  return (
    asked &&
    units[at]?.deeds.some(({ deed, voice }) => voice === 'noun' && handing.has(deed) && deed !== 'tell') ===
      true
  );
}
