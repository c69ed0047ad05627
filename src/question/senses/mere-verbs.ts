import type { Unit } from '../question.ts';
import { talkingDeeds } from '../sentence/speech.ts';
import { deathWord } from '../small-words.ts';

const livesWord = /^(?:lives?|nyawa|jiwa|korban|korban jiwa)$/;
const costing =
  /^(?:claim(?:ed|s)?|cost|tak(?:e|es|en)|took|me(?:nelan|makan|renggut|minta)|makan|(?:di)?(?:telan|renggut))$/;

const dies = ['die', 'kill'].map((deed) => ({ deed, voice: 'active' as const }));

const harmed = [
  { deed: 'die', voice: 'noun' },
  { deed: 'injure', voice: 'patient' },
] as const;

const isThere = /^(?:ada|adakah|any|(?:are|were|was|is) there)$/;
const harmedWord = /^(?:korban|casualt(?:y|ies)|victims?)$/;

/** "ada korban?", "any casualties?": whether anybody died or was hurt, where nothing else is said. */
export function withHarmed(units: readonly Unit[]): readonly Unit[] {
  const isAsked =
    units.some(({ text }) => isThere.test(text)) &&
    units.every(
      ({ isFunction, names, text }) =>
        isFunction || isThere.test(text) || (harmedWord.test(text) && names.length === 0),
    );
  if (!isAsked) return units;
  return units.map((unit) =>
    harmedWord.test(unit.text) ? { ...unit, concepts: [], relations: [], deeds: harmed } : unit,
  );
}

/** "ada korban jiwa?", "what was the death toll?": whether and how many died, where nothing else is said to be done. */
export function withDeaths(units: readonly Unit[]): readonly Unit[] {
  const isAlone = units.every(({ deeds, names, text }) =>
    deathWord.test(text) ? names.length === 0 : deeds.length === 0,
  );
  if (!isAlone) return units;
  return units.map((unit) => (deathWord.test(unit.text) ? { ...unit, concepts: [], deeds: dies } : unit));
}

/** "how many lives did it claim", "menelan berapa korban": how many died of it. */
export function withLives(units: readonly Unit[]): readonly Unit[] {
  const isCounted = units.some(({ text }, at) => livesWord.test(text) && units[at - 1]?.wh === 'how-many');
  if (!isCounted) return units;
  return units.map((unit) => (costing.test(unit.text) ? { ...unit, concepts: [], deeds: dies } : unit));
}

const takingPart =
  /^(?:(?:took|take|takes|taking|taken) part(?: in)?|(?:participate|participated|participates|participating)(?: in)?|join|joined|ikut|ikut serta|ikut dalam|ambil bagian|mengambil bagian|berpartisipasi)$/;

/** "who took part in the call", "siapa yang ikut dalam percakapan itu": a talk is of those who talk. */
export function withoutTakingPart(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ text }) => takingPart.test(text));
  const next = units.slice(at + 1).find(({ isFunction }) => !isFunction);
  const isTalk = next?.deeds.some(({ deed, voice }) => voice === 'noun' && talkingDeeds.has(deed)) === true;
  if (at < 0 || !isTalk || !units.some(({ wh }) => wh === 'who')) return units;
  return units.map((unit, index) =>
    index === at ? { ...unit, deeds: [], concepts: [], isFunction: true } : unit,
  );
}

/** "stay shut", "tetap tutup": what stands behind the verb is so, and stays so. */
export function withoutStaying(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) => {
    const next = units[at + 1];
    const isState = next?.deeds.some(({ voice }) => voice !== 'noun' && voice !== 'agent') === true;
    return staying.test(unit.text) && unit.names.length === 0 && isState && !next?.isFunction
      ? { ...unit, deeds: [], concepts: [], isFunction: true }
      : unit;
  });
}

const audience =
  /^(?:media|pers|press|publik|public|wartawan|reporters?|journalists?|khalayak|umum|masyarakat|world|dunia)$/;
const makingKnown: ReadonlySet<string> = new Set(
  'announce reveal say state tell inform convey explain'.split(' '),
);

/** "who announced it to the media", "yang ngumumin ke publik": whoever makes something known tells it to everybody. */
export function withoutAudience(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ names, text }) => audience.test(text) && names.length === 0);
  const from = units[at - 1]?.text === 'the' ? at - 2 : at - 1;
  const isTo = /^(?:ke|kepada|pada|to)$/.test(units[from]?.text ?? '');
  const isKnown = units.some(
    ({ deeds }, index) => index < from && deeds.some(({ deed }) => makingKnown.has(deed)),
  );
  const asks = units.some(({ wh }) => wh !== null && wh !== 'whether');
  return isTo && isKnown && asks ? units.toSpliced(from, at - from + 1) : units;
}

const says = /^(?:say|says|said|promise|promises|promised|claim|claims|claimed)$/;

const saysWill = /^(?:say|says|said|promise|promises|promised|claim|claims|claimed)(?: \S+)* (will|would)$/;

/** "what does it say it will do": who says of himself what he will do is asked for that. */
export function withoutSayingOfHimself(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ text }) => says.test(text.split(' ')[0] ?? ''));
  const help = units[1];
  const isWhat = units[0]?.wh === 'what' && help?.auxiliary === 'do' && at > 2;
  const behind = units.slice(at, -1);
  const modal = saysWill.exec(behind.map(({ text }) => text).join(' '))?.[1];
  const isPlain = behind.length === 1 || (behind.length === 3 && behind[1]?.pronoun != null);
  if (!isWhat || !help || !modal || !isPlain || units.at(-1)?.text !== 'do') return units;
  const will: Unit = { ...help, text: modal, auxiliary: 'modal' };
  return units.toSpliced(at, behind.length).with(1, will);
}

/** "where was he trying to fly to": what stands behind it is what was tried, and nobody is tried for it. */
export function withTrying(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) => {
    const tries = unit.deeds.filter(({ deed }) => deed === 'try');
    const isTo = /^tr(?:y|ies|ied|ying)$/.test(unit.text) && units[at + 1]?.text === 'to';
    const isVerb = units[at + 2]?.deeds.some(({ voice }) => voice === 'active' || voice === 'open') === true;
    return isTo && isVerb && tries.length > 0 ? { ...unit, deeds: tries } : unit;
  });
}

const crediting = /^(?:credited|said|believed|thought|reported|known|understood|rumoured)$/;

/** "who is credited with having provided it", "is said to have called": who did it, whoever says so. */
export function withoutCredit(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ text }) => crediting.test(text));
  const [be, link, have] = [units[at - 1], units[at + 1], units[at + 2]];
  const isSaid = be?.auxiliary === 'be' && /^(?:with|for|to)$/.test(link?.text ?? '');
  const isPerfect = /^(?:have|having)$/.test(have?.text ?? '');
  const isGerund = units[at]?.text === 'credited' && /ing$/.test(have?.text ?? '');
  if (
    at >= 1 &&
    link?.text === 'to' &&
    have?.deeds.some(({ voice }) => voice === 'active' || voice === 'open')
  )
    return withoutBelief(units, at);
  if (at < 1 || !isSaid || !(isPerfect || isGerund)) return units;
  return units.toSpliced(at - 1, isPerfect ? 4 : 3);
}

/** "is believed to lead it", "are the suspects thought to belong to": what they do, whoever believes so. */
function withoutBelief(units: readonly Unit[], at: number): readonly Unit[] {
  if (units[at]?.text === 'credited') return units;
  if (units[at - 1]?.auxiliary === 'be') return units.toSpliced(at - 1, 3);
  const be = units.findLastIndex(({ auxiliary }, index) => index < at && auxiliary === 'be');
  const isAsked = be > 0 && units[be - 1]?.auxiliary === null && units.slice(0, be).some(({ wh }) => wh);
  // "who was the man believed to lead the cell": of him it says what he is believed to do.
  const isOfNoun = /^(?:man|woman|person|one|people|men)$/.test(units[at - 1]?.text ?? '');
  if (!isAsked || isOfNoun) return units;
  return units
    .map((unit, index) => (index === be ? { ...unit, text: 'do', auxiliary: 'do' as const } : unit))
    .toSpliced(at, 2);
}

const mentioning = /^(?:mention|mentions|mentioned|talk about|talks about|write about|writes about)$/;

/** "who's the man they mention", "the agency that the article mentions": that the text in hand speaks of it says nothing. */
export function withoutMention(units: readonly Unit[]): readonly Unit[] {
  const last = units.at(-1);
  const at = units.findLastIndex(
    ({ pronoun, text }) => pronoun === 'they' || pronoun === 'it' || text === 'article' || text === 'story',
  );
  if (!last || !mentioning.test(last.text) || at !== units.length - 2) return units;
  const kept = units
    .slice(0, at)
    .findLastIndex(({ text }) => !/^(?:the|this|that|which|who|whom)$/.test(text));
  const isNamed = units
    .slice(1, kept + 1)
    .some(({ concepts, names, offices }) => concepts.length + names.length + offices.length > 0);
  return isNamed ? units.slice(0, kept + 1) : units;
}

/** "how much did it go for": for how much it was sold. */
export function withPrice(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ text }) => /^(?:go|goes|went|going)$/.test(text));
  const isPrice = units.some(({ text, wh }) => wh === 'how-many' && text === 'how much');
  if (!isPrice || at < 0 || at + 2 !== units.length || units[at + 1]?.text !== 'for') return units;
  const sold = [{ deed: 'sell', voice: 'passive' as const }];
  return units.map((unit, index) => (index === at ? { ...unit, deeds: sold, concepts: [] } : unit));
}

function isMereVerb({ concepts, deeds }: Unit): boolean {
  return concepts.length === 0 && deeds.some(({ voice }) => voice === 'active');
}

/** "what were they after?": what they aimed at. */
export function withAfter(units: readonly Unit[]): readonly Unit[] {
  const last = units.length - 1;
  const isOpen = units[last]?.text === 'after' && units.some(({ wh }) => wh !== null);
  const isBe = units.some(({ auxiliary }) => auxiliary === 'be');
  if (!isOpen || !isBe || units.some(isMereVerb)) return units;
  const aims = [
    { deed: 'attack', voice: 'active' as const },
    { deed: 'look-for', voice: 'active' as const },
  ];
  return units.map((unit, at) => (at === last ? { ...unit, isFunction: false, deeds: aims } : unit));
}

const staying = /^(?:stay|stays|stayed|staying|remain|remains|remained)$/;

/** "berhasil ditangkap", "managed to foil it", "were successfully caught": whoever did it succeeded in it. */
export function withoutSucceeding(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) => {
    if (!succeeding.test(unit.text)) return unit;
    const next = units.slice(at + 1).find(({ text }) => text !== 'in' && text !== 'to');
    const isDone = next?.deeds.some(({ voice }) => voice !== 'noun' && voice !== 'agent') === true;
    return isDone && !next?.isFunction ? { ...unit, deeds: [], concepts: [], isFunction: true } : unit;
  });
}

const succeeding = /^(?:berhasil|sukses|successfully|(?:manage|succeed)(?:s|ed)?(?: to)?)$/;

/** "siapa yang nangkep dia, polisi kah?": a guess behind what is asked. */
export function withoutGuess(units: readonly Unit[]): readonly Unit[] {
  const isAsked = units.slice(0, -2).some(({ wh }) => wh !== null && wh !== 'whether');
  return units.at(-1)?.text === 'kah' && isAsked && units.length > 3 ? units.slice(0, -2) : units;
}

/** What comes to a sum. */
const ofSums: ReadonlySet<string> = new Set(
  'cost pay lose-money fine receive earn spend sell buy donate transport produce'.split(' '),
);

/** "merugi berapa tahun lalu": how much in that year, not how many years ago. */
export function withSumOfYear(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(
    ({ text }, index) =>
      text === 'berapa' &&
      units[index + 1]?.text === 'tahun' &&
      /^(?:lalu|kemarin)$/.test(units[index + 2]?.text ?? ''),
  );
  const asked = units[at];
  const isSum = units.slice(0, at).some(({ deeds }) => deeds.some(({ deed }) => ofSums.has(deed)));
  return asked && isSum ? [...units.toSpliced(at, 1), asked] : units;
}

/** "how much did they offer the first time", "pertama kali nawar berapa": at first. */
export function withAtFirst(units: readonly Unit[]): readonly Unit[] {
  const isSum = units.some(({ text, wh }) => wh === 'how-many' && /^(?:how much|berapa)$/.test(text));
  if (!isSum) return units;
  return units.map((unit, at) =>
    /^(?:time|kali)$/.test(unit.text) &&
    [at - 1, at + 1].some((beside) => /^(?:first|pertama)$/.test(units[beside]?.text ?? ''))
      ? { ...unit, concepts: [], isFunction: true }
      : unit,
  );
}

const faces = [{ deed: 'face', voice: 'active' as const }];

/** "how long could he get", "what'll he get if he's found guilty": what he faces. */
export function withPunishment(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ text }) => text === 'get');
  const isAhead = units.slice(0, at).some(({ auxiliary }) => auxiliary === 'modal');
  const isLong = units.some(({ text, wh }) => wh === 'how-many' && text === 'how long');
  const isIf =
    units[at + 1]?.text === 'if' && units.some(({ deeds }) => deeds.some(({ deed }) => deed === 'convict'));
  const isAsked = isLong ? at === units.length - 1 : isIf && units.some(({ wh }) => wh === 'what');
  if (at < 0 || !isAhead || !isAsked) return units;
  return units.map((unit, index) =>
    index === at ? { ...unit, auxiliary: null, isFunction: false, deeds: faces } : unit,
  );
}

/** "the cover of the well", "tutup sumurnya gak ada", "how big a raise": a noun, whatever its word does elsewhere. */
export function withThings(units: readonly Unit[]): readonly Unit[] {
  const isGone = /^(?:ada|hilang|lenyap|raib)$/.test(units.at(-1)?.text ?? '');
  return units.map((unit, at) => {
    const [before, after] = [units[at - 1], units[at + 1]];
    const isVerb = unit.deeds.length > 0 && unit.deeds.every(({ voice }) => voice === 'open');
    const isOfIt = /^(?:the|a|an|its|his|her|their)$/.test(before?.text ?? '') && after?.text === 'of';
    const isOwned =
      isGone && at === 1 && before?.wh != null && after?.enclitic === true && after.names.length > 0;
    // "what's his excuse": a noun for a thing, whoever it is of.
    const isHis =
      unit.concepts.length > 0 &&
      at === units.length - 1 &&
      /^(?:his|her|its|their)$/.test(before?.text ?? '') &&
      /^what(?:'s)?$/.test(units[0]?.text ?? '');
    if (isVerb && unit.names.length === 0 && (isOfIt || isOwned || isHis)) return { ...unit, deeds: [] };
    const nouns = unit.deeds.filter(({ voice }) => voice === 'noun');
    const sized = units[at - 2]?.text === 'of' ? units[at - 3] : units[at - 2];
    const isSized = /^an?$/.test(before?.text ?? '') && sized?.wh === 'how-many';
    return isSized && nouns.length > 0 ? { ...unit, deeds: nouns } : unit;
  });
}

const demands = ['demand', 'request'].map((deed) => ({ deed, voice: 'active' as const }));

/** "Perada maunya apa?", "maunya apa?": what they want. */
export function withWish(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ text }) => /^(?:mau|pengen|pengin|kepengen)$/.test(text));
  const isEnd = at >= 0 && units[at + 1]?.text === 'apa' && at + 2 === units.length;
  const isAlone = units.every(({ deeds }, index) => index === at || deeds.length === 0);
  if (!isEnd || !isAlone) return units;
  return units.map((unit, index) =>
    index === at ? { ...unit, isFunction: false, auxiliary: null, concepts: [], deeds: demands } : unit,
  );
}

/** "how much had they wanted?": what they asked for. */
export function withWanting(units: readonly Unit[]): readonly Unit[] {
  const isSum = units.some(({ wh }) => wh === 'how-many');
  const last = units.length - 1;
  // "how many suspects are still wanted?": by the police.
  const isPassive = units.some(({ auxiliary }) => auxiliary === 'be');
  if (!isSum || isPassive || !/^(?:want|wants|wanted)$/.test(units[last]?.text ?? '')) return units;
  return units.map((unit, at) =>
    at === last ? { ...unit, isFunction: false, auxiliary: null, concepts: [], deeds: demands } : unit,
  );
}

const meant = /^(?:plan|plans|planned|expected|intended|scheduled|hoped)$/;

/** "did it go ahead as planned", "sesuai rencana": that it was planned is not what is asked. */
export function withoutAsPlanned(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) => {
    const before = units[at - 1]?.text ?? '';
    const isManner =
      (before === 'as' && meant.test(unit.text)) || (before === 'sesuai' && /^rencana/.test(unit.text));
    return isManner ? { ...unit, isFunction: true, deeds: [], concepts: [] } : unit;
  });
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
