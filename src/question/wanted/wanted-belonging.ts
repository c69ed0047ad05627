import { type Asking, takeWords } from '../asking.ts';
import type { Wanted } from '../question.ts';

/** What somebody is part of, left to the end or asked for right before or behind: "which group did they belong to", "anggota apa". */
const belongs =
  /\b(?:belongs?|belonged|answers?|answerable|reports?|linked|affiliated|aligned|connected|tied|part|members?|works?|worked|working|employed)(?: (?:to|with|of|for|by))? $|^ (?:(?:and|so) )?(?:to|with|of|for|by) (?:which|what|whom)\b.*\b(?:belongs?|belonged|linked|affiliated|aligned|connected|tied|members?|works?|worked|working|employed|answer|answers|report|reports) $|\b(?:anggota|bagian dari|tergabung|bergabung|berafiliasi|terafiliasi|afiliasi|bekerja|kerja|bernaung)(?: (?:dari|dalam|dengan|sama|di|ke|untuk|pada|di bawah))?(?: (?:kelompok|organisasi|jaringan|lembaga|badan|instansi|kubu|grup|sel))? (?:apa|mana|siapa|di mana)\b/;

const belongingWords =
  /^(?:belongs?(?: to)?|belonged(?: to)?|linked(?: to)?|affiliated|aligned|connected|tied|part(?: of)?|members?|works?|worked|working|employed|answers?|answerable|reports?|state|nation|anggota|bagian|tergabung|bergabung|berafiliasi|terafiliasi|afiliasi|bekerja|kerja|bernaung|kelompok|organisasi|jaringan|grup|sel|network|cell|anggota dari|bagian dari|tergabung dalam)$/;

/** "To which organisation did they belong", "who were they linked to", "Pompeo kerja di mana": told by what somebody is. */
export function asksBelonging(asking: Asking): Wanted | null {
  return (
    asksWhoseBody(asking) ??
    asksPartyOf(asking) ??
    asksOwnerOf(asking) ??
    asksBodyOf(asking) ??
    asksPartOf(asking)
  );
}

/** "jipnya punya siapa?" of a thing without a name: whoever takes part in what was done with it is not its owner. */
function asksOwnerOf({ deeds, parts, units, whAt }: Asking): Wanted | null {
  const isThing = units.slice(0, whAt - 1).some(({ concepts }) => concepts.length > 0);
  const asks = units[whAt]?.wh === 'who' && /^(?:punya|kepunyaan)$/.test(units[whAt - 1]?.text ?? '');
  return asks && isThing && parts.length + deeds.length === 0 ? { kind: 'identity' } : null;
}

/** Bodies that one is told by rather than whom one belongs to. */
const partyWord = /^(?:partai|parpol|party|klub|club|fraksi|faction|tim|team|kesebelasan)$/;
/** Whoever does just this for a body is of it. */
const playing: ReadonlySet<string> = new Set(['play', 'compete', 'represent']);

/** "partainya Lena apa?", "what is his party?", "which club does she play for": told by what he is. */
function asksPartyOf({ deeds, parts, units, used, wh, whAt }: Asking): Wanted | null {
  const [part, ...others] = parts;
  if ((wh !== 'what' && wh !== 'which') || !part || others.length > 0) return null;
  if (!deeds.every(({ readings }) => readings.some(({ deed }) => playing.has(deed)))) return null;
  const at = units.findIndex(({ names, text }) => names.length === 0 && partyWord.test(text));
  const isBeside = Math.abs(at - part.unit) === 1 || Math.abs(at - whAt) === 1;
  // "which team played Persena": somebody else.
  const isHis = deeds.length === 0 || part.role === 'agent';
  if (at < 0 || !isBeside || !isHis) return null;
  used.add(at);
  for (const { unit } of deeds) used.add(unit);
  return { kind: 'identity' };
}

/** "pelaku yang ditangkap itu dari kelompok mana", "organisasi apa yang menaungi mereka": of whom a clause says what was done to them, too. */
const ofBody =
  /\bdari (?:kelompok|organisasi|jaringan|lembaga|badan|instansi|kubu|grup) (?:apa|mana)\b|\b(?:kelompok|organisasi|jaringan|lembaga|badan|instansi|grup) (?:apa|mana) yang (?:menaungi|membawahi|menaunginya|membawahinya)\b|^ (?:from|of) which (?:group|organi[sz]ation|network|agency|body) (?:is|are|was|were|do|does|did) /;

/** Told by what they are, whatever a clause says of them besides. */
function asksBodyOf({ deeds, parts, text, units, used }: Asking): Wanted | null {
  const [part, ...others] = parts;
  if (!part || part.keys.length === 0 || others.length > 0 || !ofBody.test(text)) return null;
  const at = units.findIndex(({ names, text: word }) => names.length === 0 && belongingWords.test(word));
  const isBy = ({ unit }: (typeof deeds)[number]) =>
    /^(?:menaungi|membawahi)/.test(units[unit]?.text ?? '') || isClauseOf(part.unit, unit, units);
  if (!deeds.every(isBy)) return null;
  for (const index of [at, ...deeds.map(({ unit }) => unit)]) used.add(index);
  return { kind: 'identity' };
}

/** Behind whoever is named, "yang" or "who" and what was done to him. */
function isClauseOf(name: number, verb: number, units: Asking['units']): boolean {
  const opens = units.findIndex(({ text }, at) => at > name && /^(?:yang|who|that)$/.test(text));
  return opens > name && verb > opens && units.slice(opens + 1, verb).every(({ isFunction }) => isFunction);
}

/** "whose agency is the FSB?": told by what it is. */
function asksWhoseBody({ deeds, parts, units, used, whAt }: Asking): Wanted | null {
  const [part, ...others] = parts;
  const isBody = /^(?:agency|service|party|company|firm|organi[sz]ation|group|body)$/.test(
    units[whAt + 1]?.text ?? '',
  );
  const isIt = units[whAt + 2]?.auxiliary === 'be' && part !== undefined && part.unit > whAt + 2;
  if (units[whAt]?.text !== 'whose' || !isBody || !isIt || others.length > 0 || deeds.length > 0) return null;
  used.add(whAt + 1);
  return { kind: 'identity' };
}

function asksPartOf(asking: Asking): Wanted | null {
  const { deeds, parts, text, units, used, wh } = asking;
  if (wh !== 'who' && wh !== 'which' && wh !== 'what' && wh !== 'where') return null;
  const [part, ...others] = parts;
  if (!part || others.length > 0 || !belongs.test(text)) return null;
  // "who does he report to": somebody above him, which what he is does not tell.
  if (wh === 'who' && /\b(?:answers?|reports?) (?:to )?$/.test(text)) return null;
  // "who belongs to it": asked for whoever does.
  if (wh === 'who' && part.unit > units.findIndex((unit) => belongingWords.test(unit.text))) return null;
  takeWords(asking, belongingWords);
  for (const { unit } of deeds) if (belongingWords.test(units[unit]?.text ?? '')) used.add(unit);
  return deeds.every(({ unit }) => used.has(unit)) ? { kind: 'identity' } : null;
}
