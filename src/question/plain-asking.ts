import type { Unit } from './question.ts';

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

/** "what has he agreed to send", "setuju mengirim": what somebody agrees to do he promises. */
export function withConsent(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) => {
    const next = units[at + (/^(?:to|untuk)$/.test(units[at + 1]?.text ?? '') ? 2 : 1)];
    const isTo =
      / to$/.test(unit.text) || units[at + 1] !== next || /^(?:setuju|sepakat|bersedia)$/.test(unit.text);
    const agrees = unit.deeds.filter(({ deed, voice }) => deed === 'agree' && voice !== 'noun');
    const does = next?.deeds.some(({ voice }) => voice === 'active' || voice === 'open') === true;
    return agrees.length > 0 && isTo && does
      ? { ...unit, deeds: [...unit.deeds, ...agrees.map((each) => ({ ...each, deed: 'promise' }))] }
      : unit;
  });
}
