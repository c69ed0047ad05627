import type { Unit } from '../question.ts';

const helping = /^(?:akan|bakal|sudah|telah|pernah|juga|memang|jadi|ikut|sempat|benar|itu|ini|tersebut)$/;
const fullVerb = /^(?:me|ber|ter|di)\p{L}{3,}/u;

/** "apa Putin dan Trump bertemu?": before its subject and a verb in full, with no "yang", "apa" asks whether. */
export function withWhether(units: readonly Unit[]): readonly Unit[] {
  const [first] = units;
  if (first?.text !== 'apa' || units.slice(1).some(({ wh }) => wh !== null)) return units;
  const isSubject = ({ names, pronoun, text }: Unit) =>
    names.length > 0 || pronoun === 'person' || pronoun === 'they' || text === 'dan';
  const end = units.findIndex((unit, at) => at > 0 && !isSubject(unit));
  const verb = units.slice(end).find(({ text }) => !helping.test(text));
  const isVerb = verb?.deeds.some(({ voice }) => voice === 'active' || voice === 'passive');
  if (end < 2 || !isVerb || !fullVerb.test(verb?.text ?? '')) return units;
  return units.with(0, { ...first, text: 'apakah', wh: 'whether' });
}

/** "selisih berapa hari antara dua telepon": so many days lie between them. */
export function withoutGap(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ text }) => /^(?:selisih|jarak|jeda|beda)(?:nya)?$/.test(text));
  const beside = at >= 0 && units[at + 1]?.wh === 'how-many';
  const isTime = /^(?:hari|jam|menit|minggu|bulan|tahun)$/.test(units[at + 2]?.text ?? '');
  return beside && isTime ? units.toSpliced(at, 1) : units;
}

/** "any of the hikers": any hikers. */
export function withoutOfThe(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(
    ({ text }, index) => /^(?:any|one|some)$/.test(text) && units[index + 1]?.text === 'of',
  );
  const isPointed = /^(?:the|these|those|his|her|their|its)$/.test(units[at + 2]?.text ?? '');
  const asks = units.some(({ wh }) => wh !== null && wh !== 'whether');
  return at < 0 || !isPointed || asks || !units[at + 3]?.names.length ? units : units.toSpliced(at + 1, 2);
}
