import type { Form, Voice } from './form.ts';
import type { Rules } from './schema.ts';

type Exceptions = Pick<Rules, 'keeps' | 'drops'>;

const vowel = /^[aeiou]/;

function isOneSyllable(root: string): boolean {
  return (root.match(/[aeiou]/g)?.length ?? 0) === 1;
}

/**
 * The stem without its -kan or -i (umumkan → umum, datangi → datang); itself when it carries none. Whether a final -i is
 * a suffix cannot be seen (datangi, teliti): short stems and loans in -asi, -isi keep it, the others lose it.
 */
export function rootOf(stem: string): string {
  if (/[aeiou].*kan$/.test(stem) && stem.length > 5) return stem.slice(0, -3);
  if (/[aeiou].*i$/.test(stem) && stem.length > 4 && !/[aiu]si$/.test(stem)) return stem.slice(0, -1);
  return stem;
}

function isKept(stem: string, exceptions: Exceptions): boolean {
  if (exceptions.keeps.some((start) => stem.startsWith(start))) return true;
  // per- is a prefix of its own before a consonant (memperbaiki), mostly part of the stem before a vowel (memeriksa).
  return /^per[^aeiou]/.test(stem) && !exceptions.drops.some((start) => stem.startsWith(start));
}

/** The nasal of meN- and peN- with what is left of the stem: tangkap → nangkap, ambil → ngambil, lepas → lepas. */
function nasal(stem: string, kept: boolean): string {
  if (isOneSyllable(rootOf(stem)) && !/^[^aeiou]{2}/.test(stem)) return `nge${stem}`;
  const first = stem[0] ?? '';
  const rest = stem.slice(1);
  const drops = !kept && vowel.test(rest);
  if (vowel.test(stem) || /[ghqx]/.test(first)) return `ng${stem}`;
  if (first === 'k') return `ng${drops ? rest : stem}`;
  if (/[bfv]/.test(first)) return `m${stem}`;
  if (first === 'p') return `m${drops ? rest : stem}`;
  if (/[cdjz]/.test(first)) return `n${stem}`;
  if (first === 't') return `n${drops ? rest : stem}`;
  if (first === 's') return drops ? `ny${rest}` : `n${stem}`;
  return stem;
}

/** The meN- form of a stem, by the sound changes of Tata Bahasa Baku: tangkap → menangkap, cat → mengecat, proses → memproses. */
export function activeOf(stem: string, exceptions: Exceptions): string {
  return onFirstWord(stem, (first) => `me${nasal(first, isKept(first, exceptions))}`);
}

/** The di- form of a stem: tangkap → ditangkap. */
export function passiveOf(stem: string): string {
  return `di${stem}`;
}

function onFirstWord(phrase: string, change: (first: string) => string): string {
  const space = phrase.indexOf(' ');
  return space < 0 ? change(phrase) : change(phrase.slice(0, space)) + phrase.slice(space);
}

/** Everyday speech turns the last a into e: tangkap → tangkep, dengar → denger. */
function withE(root: string): string {
  return root.replace(/a([bdfghjklmnpqrstvwxyz]{1,2})$/, 'e$1');
}

/** N- of everyday speech, where c falls too: curi → nyuri. */
function spokenNasal(root: string): string {
  return /^c[aeiou]/.test(root) ? `ny${root.slice(1)}` : nasal(root, false);
}

/**
 * Every form of a stem that takes meN- and di-: meN-, di-, the bare stem, ter-, peN-, peN-…-an, -an and the forms of
 * everyday speech (N-, nge-, ke-, -in, e for a). A stem of several words changes in its first one.
 */
export function formsOfStem(stem: string, exceptions: Exceptions): Form[] {
  const forms: Form[] = [];
  const sure = (text: string, voice: Voice) => forms.push({ text, voice, loose: false });
  const loose = (text: string, voice: Voice) => forms.push({ text, voice, loose: true });

  const space = stem.indexOf(' ');
  const verb = space < 0 ? stem : stem.slice(0, space);
  const tail = space < 0 ? '' : stem.slice(space);
  const root = rootOf(verb);
  const kept = isKept(verb, exceptions);

  sure(stem, 'open');
  sure(`me${nasal(verb, kept)}${tail}`, 'active');
  loose(`me${nasal(verb, !kept)}${tail}`, 'active');
  sure(`di${stem}`, 'passive');
  loose(`di ${stem}`, 'passive');

  const ter = (rest: string) => `${rest.startsWith('r') ? 'te' : 'ter'}${rest}`;
  loose(ter(verb) + tail, 'passive');
  loose(ter(root) + tail, 'passive');

  const names = kept && verb.startsWith('per') ? root : `pe${nasal(root, kept)}`;
  // A final -i may belong to the root (teliti → penelitian), so both are tried.
  const isSure = !verb.endsWith('i');
  forms.push({ text: `${names}an${tail}`, voice: 'noun', loose: !isSure });
  if (!isSure) loose(`pe${nasal(verb, kept)}an${tail}`, 'noun');
  loose(`${root}an${tail}`, 'noun');
  if (tail === '' && names !== root) {
    forms.push({ text: names, voice: 'agent', loose: !isSure });
    if (!isSure) loose(`pe${nasal(verb, kept)}`, 'agent');
  }

  for (const spoken of new Set([verb, root, withE(root)])) {
    const nasals = new Set([spokenNasal(spoken), `nge${spoken}`]);
    if (spoken !== root || root === verb) loose(spoken + tail, 'open');
    loose(`di${spoken}${tail}`, 'passive');
    loose(`ke${spoken}${tail}`, 'passive');
    for (const text of nasals) if (text !== spoken) loose(text + tail, 'active');
    if (root !== verb && spoken !== verb) loose(`me${nasal(spoken, kept)}${tail}`, 'active');
    if (spoken === verb && root !== verb) continue;
    loose(`${spoken}in${tail}`, 'open');
    loose(`di${spoken}in${tail}`, 'passive');
    for (const text of nasals) loose(`${text}in${tail}`, 'active');
  }
  return forms;
}

/** The forms of a word that takes neither meN- nor di-: itself, and the noun that goes with it (naik → kenaikan, bertemu → pertemuan). */
export function formsOfPlain(word: string): Form[] {
  const forms: Form[] = [{ text: word, voice: 'active', loose: false }];
  const one = /^[a-z]+$/.test(word);
  if (one && /^ber[a-z]{3}/.test(word))
    forms.push({ text: `per${word.slice(3)}an`, voice: 'noun', loose: true });
  else if (one && !/^(ke|me|di|ter|per|se|ng)/.test(word))
    forms.push({ text: `ke${word}an`, voice: 'noun', loose: true });
  if (one && withE(word) !== word) forms.push({ text: withE(word), voice: 'active', loose: true });
  return forms;
}
