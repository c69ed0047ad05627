import type { Actor, Figure } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Question } from '../../../question/question.ts';
import { type Answer, type Topic, wordForWord } from '../../answer.ts';
import type { Desk } from '../../desk.ts';
import { covers, isPlace } from '../../match/covers.ts';
import { lightDeeds } from '../../match/deeds.ts';
import { said } from '../../not-said.ts';
import { isA, isActor, type PreparedBriefing } from '../../prepare/prepare.ts';
import { bothLines, leadAndText, namesOf, sayFiller, withName } from '../../tell/wording.ts';
import { isByTheWay } from './ask-loosely.ts';

const place = '(?:posisi|urutan|peringkat|ranking|rangking|tempat|nomor|no)';
const comes = '(?:came|come|comes|coming|finish|finished|finishes|placed|ended up|ranked)';
const least = new RegExp(
  String.raw`\b(?:juru kunci|buncit|paling (?:sedikit|kecil|rendah|bawah)|tersedikit|terkecil|terendah|terbawah|last place|fewest|least|smallest|lowest|${place} (?:paling )?terakhir|${comes} (?:in )?(?:dead )?last)\b`,
);
const most = new RegExp(
  String.raw`\b(?:terbanyak|paling (?:banyak|besar|tinggi)|terbesar|tertinggi|most|highest|largest|biggest|${place} (?:pertama|teratas|satu)|${comes} (?:in )?(?:first|top))\b`,
);
const nth = new RegExp(String.raw`\b(?:${place}|${comes}|runner)\b`);

/** Words that only say that somebody stands somewhere in an order, or has so many. */
const standing =
  /\b(?:came|come|comes|coming|finish\w*|place|placed|ended|ranked|rank|last|first|got|get|gets|win|won|wins|received?|garnered|earned|meraih|raih|peraih|memperoleh|perolehan|mendapat\w*|dapat|mendulang|share|portion|number|jumlah|bagian|porsi|posisi|urutan|peringkat|nomor|paling|bertengger|nangkring|menempati|menduduki|berada)\b/;

/** Words that by themselves speak of an order. */
const stands = new RegExp(String.raw`^(?:juru kunci|.*buncit|last place|${place}|${comes})\b`);

/** Who of those that are counted alike has the most, the fewest, the third most: told by the figures; null: it is not asked, or they are not told of several. */
export function askRanked(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { type, units, wanted } = question;
  const asksWho =
    units.some(({ wh }) => wh === 'who' || wh === 'which') && type !== 'thing' && type !== 'place';
  if (!asksWho || question.negated || !(wanted.kind === 'filler' || wanted.kind === 'identity')) return null;
  if (question.parts.some(({ keys }) => keys.some((key) => isPerson(key, desk.prepared)))) return null;
  const text = units.map((unit) => unit.text).join(' ');
  const ordinal = units.find(({ number }) => number?.ordinal)?.number?.value ?? null;
  const at = least.test(text) ? -1 : most.test(text) ? 0 : ordinal && nth.test(text) ? ordinal - 1 : null;
  if (at === null) return null;
  const [group, ...others] = groupsOf(desk).filter((figures) => isAskedOf(figures, question, desk));
  const figure = group?.toSorted((left, right) => right.value - left.value).at(at);
  if (!group || !figure || others.length > 0 || typeof figure.of !== 'string') return null;
  // Of two that have as many neither is before the other.
  if (group.filter(({ value }) => value === figure.value).length > 1) return null;
  const entity = desk.prepared.entities.get(figure.of);
  const { of, text: told } = figure;
  if (!entity || !isActor(entity) || !told) return null;
  if ((type === 'organisation' || type === 'country') && entity.kind !== type) return null;
  const sentences = [...new Set(group.flatMap((each) => each.sentences))].sort((left, right) => left - right);
  const line = bothLines((language) =>
    leadAndText(sayFiller(of, language, desk.prepared), namesOf(entity), told[language]),
  );
  const whole = { line, sentences: withName(of, sentences, desk.prepared), actors: [of] };
  return said(question, desk, topic, whole, null, 'answer', wordForWord);
}

function isPerson(key: string, prepared: PreparedBriefing): boolean {
  return isA(key, prepared, 'person');
}

/** Figures in one unit that are each of another one of a sort. */
function groupsOf({ prepared }: Desk): readonly (readonly Figure[])[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of prepared.briefing.figures) {
    const entity = typeof figure.of === 'string' ? prepared.entities.get(figure.of) : undefined;
    if (!entity || !isActor(entity) || /years? (?:of age|old)/.test(figure.unit.en)) continue;
    const sort = `${entity.kind} ${figure.unit.en}`;
    groups.set(sort, [...(groups.get(sort) ?? []), figure]);
  }
  return [...groups.values()].filter(
    (figures) => figures.length > 1 && new Set(figures.map(({ of }) => of)).size === figures.length,
  );
}

/** All that the question says beside the rank is said of these figures or of those who are counted. */
function isAskedOf(figures: readonly Figure[], question: Question, desk: Desk): boolean {
  const { prepared } = desk;
  const numbers = new Set(figures.flatMap(({ sentences }) => sentences));
  const beside = prepared.events.filter(({ event }) => event.sentences.some((number) => numbers.has(number)));
  const own = new Set(
    figures.flatMap(({ unit, text, of }) => [
      ...languages.flatMap((language) => [
        ...prepared.termsOf(unit[language]),
        ...prepared.termsOf(text?.[language] ?? ''),
      ]),
      ...(prepared.entityTerms.get(String(of)) ?? []),
      ...actorTerms(prepared.entities.get(String(of)) as Actor | undefined),
    ]),
  );
  const terms = new Set([...own, ...beside.flatMap((each) => [...each.terms, ...each.sentenceTerms])]);
  // "the largest in the region": of what is not said.
  const says = [...question.rest, ...question.deeds.map(({ unit }) => unit)].flatMap(
    (at) => question.units[at] ?? [],
  );
  if (question.only.length === 0 && !says.some((unit) => stands.test(unit.text) || covers(unit, terms)))
    return false;
  const left = [
    ...question.rest,
    ...question.deeds
      .filter(({ readings }) => !readings.some(({ deed }) => lightDeeds.has(deed)))
      .map(({ unit }) => unit),
  ].filter((at) => {
    const unit = question.units[at];
    const isRank = unit && (least.test(unit.text) || most.test(unit.text) || standing.test(unit.text));
    // What they did and are is told of the figures themselves: who has most votes did not speak most.
    const isOwn =
      at === question.sort || question.deeds.some(({ unit: verb, voice }) => verb === at && voice !== 'noun');
    return unit && !isRank && !unit.number?.ordinal && !covers(unit, isOwn ? own : terms);
  });
  const named = question.parts.filter(({ keys }) => keys.length > 0);
  if (!named.every(({ keys }) => keys.some((key) => own.has(`n:${key}`) || isPlace(key, prepared))))
    return false;
  return left.length <= 1 && left.every((at) => isByTheWay(at, question, desk));
}

function actorTerms(actor: Actor | undefined): readonly string[] {
  return actor?.offices.flatMap(({ office }) => [`o:${office}`, `r:${office}`]) ?? [];
}
