import type { Word } from './reading.ts';

const plain =
  /^(?:sh|se|st|si|mh|mm|msi|mhum|phd|md|ssos|skom|spd|mpd|msc|ma|ba|mba|jr|sr|esq|sik|stp|sked|spb|mkes|mkn|obe|qc|kc)$/;
/** S.H., M.Sc., Sp.B., Ph.D: capitals with dots inside. */
const dotted = /^\p{Lu}\p{Ll}{0,3}(?:\.\p{Lu}\p{Ll}{0,3})+\.?$/u;

/** Whether a word behind a name, with a comma between, is a degree and no name of its own. */
export function isDegree(word: Word | undefined): boolean {
  if (word?.before === ' ' && /^(?:KC|QC|MP|MEP|OBE|CBE|MBE|Jr|Sr|PhD)$/.test(word.surface)) return true;
  if (word === undefined || !/^\.?, $/.test(word.before)) return false;
  return (
    (dotted.test(word.surface) && !/^(?:U\.?S|U\.?K|U\.?N)\b/.test(word.surface)) || plain.test(word.word)
  );
}
