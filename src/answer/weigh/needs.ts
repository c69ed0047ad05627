import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Question, SpokenDeed, Unit } from '../../question/question.ts';
import { onceWord } from '../../question/small-words.ts';
import { isLightDeed } from '../match/deeds.ts';

/** Something that a question speaks of, which whatever answers it should speak of too. */
export interface Need {
  readonly unit: Unit;
  /** Index of the unit. */
  readonly at: number;
  /** How much it says about what is asked, 1 for an ordinary word. */
  readonly weight: number;
  /** Actors and places, one of which is meant; empty: it names nobody. */
  readonly keys: readonly string[];
  readonly deed: SpokenDeed | null;
  /** The circles that its words belong to. */
  readonly circles: ReadonlySet<number>;
}

const weights = { name: 1.2, verb: 1.3, noun: 1, light: 0.2, word: 1, sort: 0.3 };

/** Words for the sort of somebody or something, which say little of which one is meant. */
const sorts: ReadonlySet<string> = new Set(['person', 'organisation', 'event']);

/** Deeds that say of a thing only that there was one. */
const takingPlace: ReadonlySet<string> = new Set(['happen', 'occur', 'hold-event']);

/** What a question speaks of, beside the words that only build it. */
export function needsOf(question: Question, lexicon: Lexicon): readonly Need[] {
  const { units } = question;
  const need = (at: number, weight: number, more: Partial<Need> = {}): Need[] => {
    const unit = units[at];
    if (!unit) return [];
    return [{ unit, at, weight, keys: [], deed: null, circles: circlesOf(at, units, lexicon), ...more }];
  };
  const names = question.parts
    .filter(({ keys }) => keys.length > 0)
    .flatMap(({ keys, unit }) => need(unit, weights.name, { keys, circles: none }));
  const nouns = question.deeds.some(({ voice }) => voice === 'noun');
  // "when did the call happen": that it did says nothing of the call.
  const own = question.deeds.filter(
    ({ readings, voice }) =>
      !nouns || voice === 'noun' || !readings.every(({ deed }) => takingPlace.has(deed)),
  );
  const deeds = own.flatMap((deed) =>
    need(deed.unit, isLightDeed(deed) ? weights.light : deed.voice === 'noun' ? weights.noun : weights.verb, {
      deed,
    }),
  );
  const words = question.rest.flatMap((at) => {
    const unit = units[at];
    const isSort =
      unit !== undefined &&
      unit.concepts.length > 0 &&
      unit.concepts.every((concept) => sorts.has(lexicon.concepts.get(concept)?.kind ?? ''));
    // "twice": how often says little of what it was.
    const isOften = onceWord.test(unit?.text ?? '');
    return need(at, isSort || isOften ? weights.sort : weights.word);
  });
  return [...names, ...deeds, ...words];
}

const none: ReadonlySet<number> = new Set();

/** Also of two words that stand together: "knock out", "kotak suara". */
function circlesOf(at: number, units: readonly Unit[], lexicon: Lexicon): ReadonlySet<number> {
  const unit = units[at];
  if (!unit) return none;
  const words = unit.text.split(' ');
  const terms = [
    `w:${unit.text}`,
    ...words.map((word) => `w:${word}`),
    ...[units[at - 1], units[at + 1]].flatMap((other, side) =>
      other ? [side === 0 ? `w:${other.text} ${unit.text}` : `w:${unit.text} ${other.text}`] : [],
    ),
    ...unit.deeds.map(({ deed }) => `d:${deed}`),
    ...unit.concepts.map((concept) => `c:${concept}`),
    ...unit.offices.map((office) => `o:${office}`),
    ...unit.relations.map((relation) => `r:${relation}`),
  ];
  return new Set(terms.flatMap((term) => lexicon.circlesOf(term)));
}
