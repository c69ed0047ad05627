import type { Form, Voice } from './form.ts';
import type { Rules } from './schema.ts';

type Exceptions = Pick<Rules, 'keeps' | 'drops'>;

const vowel = /^[aeiou]/;

function isOneSyllable(root: string): boolean {
  return (root.match(/[aeiou]/g)?.length ?? 0) === 1;
}

/**
 * The stem without its -kan or -i (umumkan → umum, datangi → datang); itself when it carries none. Whether a final -i is
 * a suffix cannot be seen (datangi, teliti): short stems and long loans in -asi, -isi keep it, the others lose it.
 */
function rootOf(stem: string): string {
  if (/[aeiou].*kan$/.test(stem) && stem.length > 5) return stem.slice(0, -3);
  if (/[aeiou].*i$/.test(stem) && stem.length > 4 && !/.{4}[aiu]si$/.test(stem)) return stem.slice(0, -1);
  return stem;
}

function isKept(stem: string, exceptions: Exceptions): boolean {
  if (exceptions.keeps.some((start) => stem.startsWith(start))) return true;
  // per- is a prefix of its own before a consonant (memperbaiki), mostly part of the stem before a vowel (memeriksa).
  return /^per[^aeiou]/.test(stem) && !exceptions.drops.some((start) => stem.startsWith(start));
}

/** The nasal of meN- and peN- with what is left of the stem: tangkap → nangkap, ambil → ngambil, lepas → lepas. */
function nasal(stem: string, kept: boolean): string {
  // Only -kan is taken off here: a final -i after one syllable is part of the root (ganti, kunci, benci).
  const root = stem.endsWith('kan') ? rootOf(stem) : stem;
  if (isOneSyllable(root) && !/^[^aeiou]{2}/.test(stem)) return `nge${stem}`;
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

/** A stem's first word, which is the one that changes, and the words after it with their space. */
function partsOf(stem: string): { verb: string; tail: string } {
  const space = stem.indexOf(' ');
  return space < 0 ? { verb: stem, tail: '' } : { verb: stem.slice(0, space), tail: stem.slice(space) };
}

/** The forms that grammar gives a stem that takes meN- and di-: itself, meN-, di-, peN-, peN-…-an. */
export function formsOfStem(stem: string, exceptions: Exceptions): Form[] {
  const { verb, tail } = partsOf(stem);
  const forms: Form[] = [
    { text: stem, voice: 'open' },
    { text: activeOf(stem, exceptions), voice: 'active' },
    { text: passiveOf(stem), voice: 'passive' },
  ];
  // A final -i may belong to the root (teliti, penelitian) or not (awasi, pengawasan): its nouns are guesses.
  if (!verb.endsWith('i')) forms.push(...nounsOf(verb, tail, isKept(verb, exceptions), rootOf(verb)));
  return forms;
}

function nounsOf(verb: string, tail: string, kept: boolean, root: string): Form[] {
  if (kept && verb.startsWith('per')) return [{ text: `${root}an${tail}`, voice: 'noun' }];
  const agent = `pe${nasal(root, kept)}`;
  const forms: Form[] = [{ text: `${agent}an${tail}`, voice: 'noun' }];
  if (tail === '') forms.push({ text: agent, voice: 'agent' });
  return forms;
}

/**
 * Forms that people may make of a stem, not all of them words: ter-, root + -an, everyday N-, nge-, ke-, -in, e for a,
 * and meN- with the wrong sound. They count only where nothing surer has the same spelling.
 */
export function guessesOfStem(stem: string, exceptions: Exceptions): Form[] {
  const guesses: Form[] = [];
  const { verb, tail } = partsOf(stem);
  const add = (text: string, voice: Voice) => guesses.push({ text: text + tail, voice });
  const root = rootOf(verb);
  const kept = isKept(verb, exceptions);

  add(`me${nasal(verb, !kept)}`, 'active');
  for (const base of new Set([verb, root])) add(`${base.startsWith('r') ? 'te' : 'ter'}${base}`, 'passive');
  if (verb.endsWith('i'))
    for (const base of new Set([verb, root])) guesses.push(...nounsOf(verb, tail, kept, base));
  add(`${root}an`, 'noun');

  for (const spoken of new Set([verb, root, withE(root)])) {
    const nasals = [spokenNasal(spoken), `nge${spoken}`].filter((text) => text !== spoken);
    // The bare root of a stem in -kan or -i is another word (gagal is not gagalkan).
    if (root === verb && spoken !== verb) add(spoken, 'open');
    add(`di${spoken}`, 'passive');
    add(`ke${spoken}`, 'passive');
    for (const text of nasals) add(text, 'active');
    if (spoken !== verb) add(`me${nasal(spoken, kept)}`, 'active');
    if (spoken === verb && root !== verb) continue;
    add(`${spoken}in`, 'open');
    add(`di${spoken}in`, 'passive');
    for (const text of nasals) add(`${text}in`, 'active');
  }
  return guesses;
}

/** The same for a word that takes neither meN- nor di-: the noun that may go with it (naik → kenaikan, bertemu → pertemuan). */
export function guessesOfPlain(word: string): Form[] {
  if (!/^[a-z]+$/.test(word)) return [];
  const guesses: Form[] = [];
  if (/^ber[a-z]{3}/.test(word)) guesses.push({ text: `per${word.slice(3)}an`, voice: 'noun' });
  else if (!/^(ke|me|di|ter|per|se|ng)/.test(word)) guesses.push({ text: `ke${word}an`, voice: 'noun' });
  if (withE(word) !== word) guesses.push({ text: withE(word), voice: 'active' });
  return guesses;
}

/** What all forms of a word have in common: its root from the first vowel on, with a for e (tangkap, nangkep → angkap). */
export function coreOf(word: string): string {
  const { verb } = partsOf(word);
  return rootOf(verb.replace(/^ber(?=[a-z]{3})/, ''))
    .replace(/^[^aeiou]+/, '')
    .replaceAll('e', 'a');
}

/** Every core that a form may have been made from, whatever its prefix and suffix. */
export function coresIn(form: string): Set<string> {
  const cores = new Set<string>();
  const folded = form.replaceAll('e', 'a');
  for (let start = 0; start < Math.min(8, folded.length); start++) {
    if (!vowel.test(folded[start] ?? '')) continue;
    for (let cut = 0; cut <= 3 && folded.length - cut - start >= 2; cut++)
      cores.add(folded.slice(start, folded.length - cut));
  }
  return cores;
}
