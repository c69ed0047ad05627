import type { BriefingEvent } from '../briefing/schema.ts';
import type { Bilingual } from '../language.ts';
import type { Question, Unit, Wanted } from '../question/question.ts';
import type { Answer, Topic } from './answer.ts';
import { findFigure } from './ask-figures.ts';
import { tellBackground, tellBackgrounds, tellSentence } from './ask-sentences.ts';
import type { Desk, Told } from './desk.ts';
import { isNamed, tellDoings, tellIdentity, tellRelation, tellWhere } from './from-actors.ts';
import { tellCorrection, tellFigure, tellFromEvent, tellTruth } from './from-events.ts';
import { covers, type Fit, fitEvents, isLightDeed, planningDeeds, sameActor } from './match.ts';
import { resolveOffices } from './offices.ts';
import { isActor } from './prepare.ts';
import { both, bothLines, sayFiller, shortenAlike, withName } from './wording.ts';

/** Asks one briefing one question; what to ask next is left to whoever gives the answer. */
export function askBriefing(question: Question, desk: Desk, topic: Topic | null): Answer {
  const asked = resolveOffices(question, desk);
  return askViews(asked, desk, topic) ?? askWhich(asked, desk, topic) ?? askAlone(asked, desk, topic);
}

/** Asks with every name meaning one only. */
function askAlone(question: Question, desk: Desk, topic: Topic | null): Answer {
  return (
    askActors(question, desk, topic) ??
    askEvents(question, desk, topic) ??
    notSaid(question, desk, topic, null)
  );
}

function askViews(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { wanted } = question;
  const { slug } = desk.prepared.briefing;
  if (wanted.kind === 'summary' || wanted.kind === 'cast' || wanted.kind === 'timeline') {
    return { kind: 'view', view: wanted.kind, slug, topic: topicOf(question, desk, topic, [], null) };
  }
  if (wanted.kind === 'source' && strangers(question, desk).length === 0) {
    return { kind: 'view', view: 'source', slug, topic: topicOf(question, desk, topic, [], null) };
  }
  if (wanted.kind === 'background') {
    const told = tellBackgrounds(question, desk);
    return told
      ? said(question, desk, topic, told, null, 'answer', 0.8)
      : notSaid(question, desk, topic, null);
  }
  if (
    wanted.kind === 'quote' &&
    question.parts.every((part) => part.keys.length === 0) &&
    strangers(question, desk).length === 0
  ) {
    return { kind: 'view', view: 'quotes', slug, topic: topicOf(question, desk, topic, [], null) };
  }
  return null;
}

/** A name that two bear: the one of whom it is true, else the reader is asked. */
function askWhich(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared, say } = desk;
  const at = question.parts.findIndex((part) => part.keys.length > 1);
  const part = question.parts[at];
  if (!part || strangers(question, desk).length > 0) return null;
  const pronoun = question.units[part.unit]?.pronoun !== null || question.units[part.unit]?.enclitic === true;
  const inFocus = part.keys.filter((key) => topic?.actors.includes(key));
  const candidates = inFocus.length > 0 ? inFocus : part.keys;
  const answers = candidates.map((key) => {
    const parts = question.parts.map((each, index) => (index === at ? { ...each, keys: [key] } : each));
    return { key, answer: askAlone({ ...question, parts }, desk, topic) };
  });
  const said = answers.filter(({ answer }) => answer.kind === 'said' && answer.as === 'answer');
  const [first] = said;
  // A pronoun means whom the conversation spoke of last, as long as it is true of him.
  if (pronoun) return (first ?? answers[0])?.answer ?? null;
  const same =
    first !== undefined &&
    said.every(
      ({ answer }) =>
        'line' in answer &&
        'line' in first.answer &&
        JSON.stringify(answer.line) === JSON.stringify(first.answer.line),
    );
  if (first && same) return first.answer;
  if (said.length === 0)
    return answers.find(({ answer }) => answer.kind === 'said')?.answer ?? answers[0]?.answer ?? null;
  // Things and groups that share a word are not worth a question back: the first that fits will do.
  const people = said.filter(({ key }) => isNamed(key, desk));
  if (people.length === 0 && first) return first.answer;
  return {
    kind: 'which',
    slug: prepared.briefing.slug,
    line: both((language) => say(language, 'which')),
    choices: said.map(({ key }) => ({ key, label: both((language) => sayFiller(key, language, prepared)) })),
    topic: topicOf(question, desk, topic, part.keys, null),
  };
}

/** Questions about somebody rather than about something that happened. */
function askActors(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { wanted } = question;
  const { prepared } = desk;
  const keys = question.parts.flatMap((part) => part.keys.slice(0, 1));
  const alone = strangers(question, desk).length === 0;
  if (wanted.kind === 'quote' && alone) return askQuote(question, desk, topic);
  const speaks = question.deeds.some((deed) =>
    deed.readings.some((reading) => speechDeeds.has(reading.deed)),
  );
  const speaker = question.parts.some(
    (part) => part.keys.length > 0 && (part.role === 'agent' || part.role === null),
  );
  if (
    speaks &&
    speaker &&
    wanted.kind === 'filler' &&
    wanted.role !== 'agent' &&
    wanted.role !== 'recipient'
  ) {
    const quoted = askQuote(question, desk, topic);
    if (quoted) return quoted;
  }
  if (wanted.kind === 'relation' && keys.length >= 2) {
    const told = tellRelation(keys[0] ?? '', keys[1] ?? '', desk);
    return told ? said(question, desk, topic, told, null, 'answer', 0.9) : null;
  }
  if (wanted.kind === 'doing' && keys.length > 0 && alone) {
    const key = keys[0] ?? '';
    const part = question.units.some((unit) => /^(?:peran|role|part|andil|kontribusi)$/.test(unit.text));
    const own = doingsOf(key, part, desk);
    const fits = own.filter((event) =>
      keys
        .slice(1)
        .every((other) =>
          [...(event.target ?? []), ...(event.recipient ?? [])].some((filler) =>
            sameActor(other, filler, prepared),
          ),
        ),
    );
    const matter = question.rest.flatMap((at) => question.units[at] ?? []);
    const about = fits.filter((event) => {
      const own = prepared.events.find((each) => each.event === event);
      return matter.every(
        (unit) => own !== undefined && (covers(unit, own.terms) || covers(unit, own.sentenceTerms)),
      );
    });
    const told = tellDoings(key, about);
    return told ? said(question, desk, topic, told, about[0]?.key ?? null, 'answer', 0.85) : null;
  }
  if (
    (wanted.kind === 'identity' || wanted.kind === 'topic') &&
    keys.length > 0 &&
    alone &&
    question.deeds.length === 0
  ) {
    if (
      question.rest.some(
        (at) =>
          (question.units[at]?.offices.length ?? 0) > 0 &&
          !question.units.some((unit) => unit.wh === 'which'),
      )
    )
      return notSaid(question, desk, topic, null);
    if (wanted.kind === 'identity' && !belongsTo(keys[0] ?? '', question, desk))
      return notSaid(question, desk, topic, null);
    if (wanted.kind === 'identity' && !speaksOf(keys[0] ?? '', question, desk))
      return notSaid(question, desk, topic, null);
    const told = tellIdentity(keys[0] ?? '', desk);
    return told ? said(question, desk, topic, told, null, 'answer', 0.9) : null;
  }
  if (wanted.kind === 'topic' && keys.length > 0 && question.deeds.every((deed) => deed.voice === 'noun')) {
    const group = prepared.entities.get(keys[0] ?? '');
    const members = prepared.briefing.actors.filter((actor) =>
      actor.belongs.some(({ to }) => to === keys[0]),
    );
    const told =
      group && isActor(group) && group.kind === 'group' && members.length > 1
        ? tellIdentity(group.key, desk)
        : null;
    if (told) return said(question, desk, topic, told, null, 'answer', 0.8);
  }
  if (wanted.kind === 'name' && alone && (question.deeds.length === 0 || keys.length > 0)) {
    const office = question.rest.some((at) => (question.units[at]?.offices.length ?? 0) > 0);
    const person = office
      ? undefined
      : keys.find(
          (key) =>
            isNamed(key, desk) ||
            prepared.briefing.actors.some(
              (actor) => actor.belongs.some(({ to }) => to === key) && isNamed(actor.key, desk),
            ),
        );
    const told = person === undefined ? null : tellIdentity(person, desk);
    return told
      ? said(question, desk, topic, told, null, 'answer', 0.8)
      : notSaid(question, desk, topic, null);
  }
  if (wanted.kind === 'truth' && question.deeds.length === 0) return askOffice(question, desk, topic);
  if (wanted.kind === 'number') {
    const found = findFigure(question, desk);
    if (found)
      return said(
        question,
        desk,
        topic,
        tellFigure(found.figure, desk, found.event ?? undefined),
        found.event?.key ?? null,
        'answer',
        0.85,
      );
    return notSaid(question, desk, topic, null);
  }
  if (wanted.kind === 'place' && keys.length > 0 && alone && question.deeds.length === 0) {
    const entity = prepared.entities.get(keys[0] ?? '');
    const told = entity ? tellWhere(entity.key, desk) : null;
    if (told) return said(question, desk, topic, told, null, 'answer', 0.8);
  }
  return null;
}

/** The events that somebody did; `part`: also those in which he is on the other side, for who plays a part without acting alone. */
function doingsOf(key: string, part: boolean, desk: Desk): readonly BriefingEvent[] {
  const { events } = desk.prepared.briefing;
  const has = (fillers: BriefingEvent['agent']) =>
    fillers?.some((filler) => sameActor(key, filler, desk.prepared)) ?? false;
  const did = events.filter((event) => has(event.agent));
  const alone = did.filter((event) => event.agent?.length === 1);
  const met = events.filter(
    (event) => !has(event.agent) && (has(event.target) || has(event.recipient) || has(event.through)),
  );
  if (!part) return did.length > 0 ? did : met;
  return alone.length > 0 ? alone : [...met, ...did];
}

/** Whether what else the question says of somebody is said of him: "the capital of Russia" is not Russia. */
function speaksOf(key: string, question: Question, desk: Desk): boolean {
  const { prepared } = desk;
  const entity = prepared.entities.get(key);
  if (!entity) return false;
  const wholes = [...(prepared.wholes.get(key) ?? [])].flatMap((whole) => prepared.entities.get(whole) ?? []);
  const texts = [entity, ...wholes].flatMap((each) => [
    each.name.id,
    each.name.en,
    each.description?.id ?? '',
    each.description?.en ?? '',
    ...each.aliases,
  ]);
  const own = new Set(texts.flatMap((text) => [...prepared.termsOf(text)]));
  if (isActor(entity))
    for (const office of entity.offices) own.add(`o:${office.office}`).add(`r:${office.office}`);
  return question.rest.every((at) => {
    const unit = question.units[at];
    return (
      unit === undefined ||
      unit.offices.length > 0 ||
      unit.concepts.some((concept) =>
        /^(?:person|organisation)$/.test(desk.lexicon.concepts.get(concept)?.kind ?? ''),
      ) ||
      covers(unit, own)
    );
  });
}

/** "dari partai apa", "presiden mana": whether the briefing says of what sort asked for somebody is a part. */
function belongsTo(key: string, question: Question, desk: Desk): boolean {
  const { prepared } = desk;
  const { type, units } = question;
  if (type !== 'organisation' && type !== 'country') return true;
  const entity = prepared.entities.get(key);
  if (!entity || !isActor(entity) || entity.kind !== 'person') return true;
  const at = units.findIndex((unit) => unit.wh === 'which' || unit.wh === 'what');
  const sorts = [units[at + 1], units[at - 1]].flatMap((unit) =>
    unit && unit.concepts.length > 0 ? [unit] : [],
  );
  const wholes = [...(prepared.wholes.get(key) ?? [])].flatMap((whole) => prepared.entities.get(whole) ?? []);
  if (type === 'country') return wholes.some((whole) => !isActor(whole) || whole.kind === 'country');
  return wholes.some(
    (whole) =>
      isActor(whole) &&
      whole.kind !== 'country' &&
      (sorts.length === 0 ||
        sorts.some((unit) =>
          [whole.name.id, whole.name.en, whole.description?.id ?? '', whole.description?.en ?? ''].some(
            (text) => covers(unit, prepared.termsOf(text)),
          ),
        )),
  );
}

/** Deeds of saying: what somebody said is best told in his own words. */
const speechDeeds: ReadonlySet<string> = new Set(
  'quote say tell state declare comment speak remark add explain respond answer react'.split(' '),
);

/** "Isn't the CIA Russian?": yes where the one is part of the other, no where it is part of another country. */
function askMembership(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared, say } = desk;
  const keys = question.parts.flatMap((part) => part.keys.slice(0, 1));
  const [one, other] = keys.map((key) => prepared.entities.get(key));
  if (
    keys.length !== 2 ||
    question.rest.length > 0 ||
    !one ||
    !other ||
    !isActor(one) ||
    !isActor(other) ||
    other.kind !== 'country'
  )
    return null;
  const wholes = [...(prepared.wholes.get(one.key) ?? [])];
  const countries = wholes.filter((key) =>
    prepared.briefing.actors.some((actor) => actor.key === key && actor.kind === 'country'),
  );
  const told = tellIdentity(one.key, desk);
  if (countries.length === 0 || !told) return null;
  const right = countries.includes(other.key);
  const line = bothLines((language) => ({
    lead: '',
    rest: say(language, right ? 'yes' : 'no', { text: told.line[language].lead + told.line[language].rest }),
  }));
  return said(question, desk, topic, { ...told, line }, null, right ? 'answer' : 'correction', 0.8);
}

/** "pompeo itu kepala fsb kan": yes where he is, no where he is something else. */
function askOffice(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const membership = askMembership(question, desk, topic);
  if (membership) return membership;
  const { prepared, lexicon, say } = desk;
  const units = question.units.filter((unit) => unit.offices.length + unit.relations.length > 0);
  const keys = question.parts.flatMap((part) => part.keys.slice(0, 1));
  const holder = keys
    .map((key) => prepared.entities.get(key))
    .find((entity) => entity !== undefined && isActor(entity) && entity.offices.length > 0);
  if (!holder || !isActor(holder)) return null;
  const other = question.rest.filter(
    (at) => (question.units[at]?.offices.length ?? 0) + (question.units[at]?.relations.length ?? 0) === 0,
  );
  if (other.length > 0) return null;
  const wholes = keys.filter((key) => key !== holder.key);
  const holds = (office: (typeof holder.offices)[number]) => {
    const of = wholes.length === 0 || (office.of !== undefined && wholes.includes(office.of));
    const heads = lexicon.offices.get(office.office)?.heads === true;
    const same =
      units.length === 0 ||
      units.some(
        (unit) =>
          unit.offices.includes(office.office) ||
          unit.relations.includes(office.office) ||
          (heads && unit.offices.some((each) => lexicon.offices.get(each)?.heads)),
      );
    return of && same;
  };
  const told = tellIdentity(holder.key, desk);
  if (!told || (units.length === 0 && wholes.length === 0)) return null;
  const right = holder.offices.some(holds);
  // "his brother?": that somebody is something else says nothing of kinship.
  if (!right && !units.every((unit) => unit.offices.length > 0)) return null;
  const line = bothLines((language) => {
    const { lead, rest } = told.line[language];
    return { lead: '', rest: say(language, right ? 'yes' : 'no', { text: lead + rest }) };
  });
  return said(question, desk, topic, { ...told, line }, null, right ? 'answer' : 'correction', 0.8);
}

function askQuote(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared, say } = desk;
  const { briefing } = prepared;
  const keys = question.parts.flatMap((part) => part.keys);
  const content = [
    ...question.rest,
    ...question.deeds
      .filter((deed) => !deed.readings.some((reading) => speechDeeds.has(reading.deed)))
      .map((deed) => deed.unit),
  ];
  const spoken = briefing.quotes
    .filter(
      (each) =>
        each.speaker !== undefined && keys.some((key) => sameActor(key, each.speaker ?? '', prepared)),
    )
    .filter((each) =>
      content.every((at) => {
        const unit = question.units[at];
        return (
          unit === undefined ||
          each.sentences.some((number) => covers(unit, prepared.sentences[number - 1] ?? new Set()))
        );
      }),
    );
  const quote = spoken.find((each) => keys.includes(each.speaker ?? '')) ?? spoken[0];
  if (!quote) return null;
  const speaker = quote.speaker ?? '';
  const quoteBy = (text: Bilingual) =>
    both((language) =>
      say(language, 'quoteBy', { speaker: sayFiller(speaker, language, prepared), text: text[language] }),
    );
  const words = both((language) => (language === briefing.language ? quote.text : quote.translation));
  const line = quoteBy(shortenAlike(words, quoteBy({ id: '', en: '' })));
  const told: Told = {
    line: bothLines((language) => ({ lead: '', rest: line[language] })),
    sentences: withName(speaker, quote.sentences, prepared),
    actors: [speaker],
  };
  return said(question, desk, topic, told, null, 'answer', 0.9);
}

const negative = /\b(?:not|no|never|without|none|neither)\b|n't\b/i;

// How surely a deed of the question is the event's own before the event may answer; below it the words only meet somewhere in its text.
const sameDeed = 0.7;

/** What the question asks of events: all of it met → said; a premise that is wrong → corrected; else not said. */
function askEvents(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const { prepared, lexicon } = desk;
  const named = question.parts.some((part) => part.keys.length > 0);
  if (question.deeds.length === 0 && !named && question.rest.length === 0) return null;
  const onlyLight = question.deeds.every(isLightDeed);
  const needed = question.deeds.length === 0 ? 0 : onlyLight ? 0 : sameDeed;
  const ranked = fitEvents(question, prepared, lexicon)
    .map((fit) => ({ fit, told: tell(question, fit, desk) }))
    .map((each) => ({ ...each, rank: rank(each.fit, question, desk, topic, each.told !== null) }))
    .sort((left, right) => right.rank - left.rank);
  const answerOf = (fit: Fit, told: Told) =>
    said(question, desk, topic, told, fit.prepared.event.key, 'answer', quality(fit, question));

  const whole = ranked.filter(
    ({ fit }) =>
      fit.conflicts.length === 0 && fit.uncovered.length === 0 && fit.unknown.length <= tolerated(question),
  );
  const fitting = whole.filter(
    ({ fit }) => fit.deed >= needed && (needed > 0 || fit.deed >= sameDeed || fit.met + fit.covered > 0),
  );
  const speech = question.deeds.some((deed) =>
    deed.readings.some((reading) => speechDeeds.has(reading.deed)),
  );
  const wrongs = ranked.filter(
    ({ fit }) =>
      fit.deed >= (fit.conflicts.every((each) => each.swapped) ? sameDeed : 0.85) &&
      fit.uncovered.length === 0 &&
      fit.conflicts.length > 0 &&
      // Many people say many things: that one said something does not mean that another did not.
      !speech &&
      correctable(fit, question),
  );
  const [wrong] = wrongs.toSorted((left, right) => right.fit.deed - left.fit.deed);
  // "The other way round" only where both sides are: a third person is somebody else.
  const conflict = wrong?.fit.conflicts.find((each) => !each.swapped) ?? wrong?.fit.conflicts[0];
  // "which data were not leaked" asks for what only an event that says "not" tells of.
  const denies = question.negated && question.wanted.kind !== 'truth';
  const best = fitting.find(
    ({ fit, told }) => told !== null && (!denies || negative.test(fit.prepared.event.text.en)),
  );
  if (question.order === 'before') {
    const told = tellBackground(question, desk);
    const earlier = fitting.find(({ fit, told: own }) => own !== null && isEarlier(fit.prepared.event, desk));
    if (earlier?.told) return answerOf(earlier.fit, earlier.told);
    if (told) return said(question, desk, topic, told, null, 'answer', 0.7);
    if (question.wanted.kind === 'truth') return notSaid(question, desk, topic, null);
  }
  // An event of just this deed with the two sides the other way round beats one of a kindred deed that happens to fit.
  const turned =
    wrong !== undefined &&
    conflict?.swapped === true &&
    (best === undefined || best.fit.deed < wrong.fit.deed);
  // "Why did it happen?" of what was foiled: it did not.
  const ahead = isAhead(question);
  if (
    best?.told &&
    !turned &&
    best.fit.prepared.event.status === 'foiled' &&
    !ahead &&
    ['reason', 'outcome'].includes(question.wanted.kind)
  ) {
    return said(
      question,
      desk,
      topic,
      tellTruth(question, best.fit.prepared.event, desk, false),
      best.fit.prepared.event.key,
      'correction',
      0.7,
    );
  }
  if (best?.told && !turned) return answerOf(best.fit, best.told);
  if (wrong && conflict && (turned || fitting.length === 0)) {
    return said(
      question,
      desk,
      topic,
      tellCorrection(wrong.fit, conflict, question, desk),
      wrong.fit.prepared.event.key,
      'correction',
      0.7,
    );
  }
  const described = askDescribed(question, desk, topic);
  if (described) return described;
  // Where the very event is known, only its own sentences may add what its facts leave out; where it took place they would have.
  const found = fitting[0]?.fit;
  const known = found !== undefined && found.deed >= 0.85 && found.unknown.length === 0;
  const quoted =
    speech || (known && question.wanted.kind === 'place')
      ? null
      : tellSentence(
          question,
          ranked.map(({ fit }) => fit),
          desk,
          known ? found.prepared.event.sentences : null,
        );
  if (quoted) return said(question, desk, topic, quoted, null, 'answer', 0.6);
  return notSaid(
    question,
    desk,
    topic,
    fitting[0]?.fit ?? ranked.find(({ fit }) => fit.deed >= sameDeed)?.fit ?? null,
  );
}

/** "who won best actress": who is known by what he did is found by it, and told. */
function askDescribed(question: Question, desk: Desk, topic: Topic | null): Answer | null {
  const [part, other] = question.parts.filter((each) => each.keys.length > 0);
  if (!part || other || part.keys.length > 1 || question.wanted.kind !== 'filler') return null;
  const unit = question.units[part.unit];
  const key = part.keys[0] ?? '';
  const entity = desk.prepared.entities.get(key);
  if (!unit?.descriptive || !entity || !isActor(entity) || entity.kind !== 'person') return null;
  const known = new Set(
    desk.prepared.events.filter(({ terms }) => terms.has(`n:${key}`)).flatMap(({ terms }) => [...terms]),
  );
  const content = [...question.rest, ...question.deeds.map((deed) => deed.unit)].flatMap(
    (at) => question.units[at] ?? [],
  );
  if (!content.every((each) => covers(each, known))) return null;
  const told = tellIdentity(key, desk);
  return told ? said(question, desk, topic, told, null, 'answer', 0.75) : null;
}

function tell(question: Question, fit: Fit, desk: Desk): Told | null {
  if (question.wanted.kind !== 'truth') return tellFromEvent(question, fit, desk);
  return tellTruth(question, fit.prepared.event, desk, isAhead(question));
}

/** The question speaks of a plan or of what is to come, not of what took place. */
function isAhead(question: Question): boolean {
  return (
    question.deeds.some((deed) => deed.readings.some((reading) => planningDeeds.has(reading.deed))) ||
    question.units.some((unit) =>
      /^(?:akan|bakal|will|would|going to|gonna|rencananya|mau|supposed to|set to)$/.test(unit.text),
    )
  );
}

/** How many named parts an event may say nothing of and still answer. */
function tolerated(question: Question): number {
  return question.wanted.kind === 'truth' ? 0 : question.deeds.length > 0 ? 1 : 0;
}

/** A wrong premise can be corrected where everything else fits, or the two sides stand the wrong way round. */
function correctable(fit: Fit, question: Question): boolean {
  if (fit.conflicts.some((conflict) => conflict.swapped)) return true;
  // Asked whether it is so, the very deed told as it was is the answer, however much of the premise is wrong.
  if (
    question.wanted.kind === 'truth' &&
    fit.deed >= 0.95 &&
    fit.conflicts.some((each) => each.actual.length > 0)
  )
    return true;
  const [conflict] = fit.conflicts;
  if (fit.conflicts.length > 1 || conflict === undefined) return false;
  return (
    fit.met + fit.covered > 0 ||
    conflict.role === 'date' ||
    conflict.role === 'number' ||
    conflict.asked.length === 0 ||
    (question.wanted.kind === 'truth' && question.parts.length === 1)
  );
}

function rank(fit: Fit, question: Question, desk: Desk, topic: Topic | null, answers: boolean): number {
  const { event } = fit.prepared;
  const earlier = isEarlier(event, desk);
  return (
    fit.deeds * 4 +
    fit.deed * 3 +
    fit.met * 3 +
    fit.covered -
    fit.conflicts.length * 5 -
    fit.unknown.length * 2 -
    fit.uncovered.length * 3 +
    (answers ? 2 : 0) +
    (question.order === 'before' && earlier ? 4 : 0) +
    (topic?.event === event.key ? 0.6 : 0) -
    fit.prepared.index * 0.01
  );
}

/** It came before another event of the briefing, which says so. */
function isEarlier(event: BriefingEvent, desk: Desk): boolean {
  return desk.prepared.briefing.events.some((other) => other.after.some((link) => link.event === event.key));
}

function quality(fit: Fit, question: Question): number {
  const asked = question.parts.filter((part) => part.keys.length > 0).length;
  return Math.min(1, 0.4 + 0.3 * fit.deed + (asked === 0 ? 0 : (0.3 * fit.met) / asked));
}

/** Words of the question that this briefing knows nothing of. */
function strangers(question: Question, desk: Desk): Unit[] {
  const { prepared } = desk;
  return question.rest.flatMap((at) => {
    const unit = question.units[at];
    if (!unit || unit.offices.length > 0) return [];
    return prepared.sentences.some((terms) => covers(unit, terms)) ||
      prepared.events.some(({ terms }) => covers(unit, terms))
      ? []
      : [unit];
  });
}

function said(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  told: Told,
  event: string | null,
  as: 'answer' | 'correction',
  score: number,
): Answer {
  return {
    kind: 'said',
    as,
    slug: desk.prepared.briefing.slug,
    line: told.line,
    sentences: told.sentences,
    next: [],
    topic: topicOf(question, desk, topic, told.actors, event),
    score,
  };
}

const reasons: Partial<
  Record<Wanted['kind'], 'time' | 'place' | 'reason' | 'manner' | 'number' | 'name' | 'quote' | 'truth'>
> = {
  time: 'time',
  place: 'place',
  reason: 'reason',
  manner: 'manner',
  number: 'number',
  name: 'name',
  quote: 'quote',
  truth: 'truth',
};

/** An honest "not said", with the nearest things that the briefing does say as buttons. */
function notSaid(question: Question, desk: Desk, topic: Topic | null, near: Fit | null): Answer {
  const { prepared, say } = desk;
  const { wanted } = question;
  const stranger = strangers(question, desk).find(
    (unit) => unit.capital && unit.deeds.length === 0 && unit.concepts.length === 0,
  );
  const key = question.more
    ? 'more'
    : wanted.kind === 'time' && wanted.clock
      ? 'clock'
      : wanted.kind === 'filler'
        ? question.type === 'person'
          ? 'who'
          : 'what'
        : (reasons[wanted.kind] ?? 'what');
  const line: Bilingual = both((language) =>
    stranger && ['identity', 'filler', 'quote', 'truth', 'topic', 'doing'].includes(wanted.kind)
      ? say(language, 'notSaid.stranger', { name: stranger.typed })
      : say(language, `notSaid.${key}` as const),
  );
  return {
    kind: 'not-said',
    slug: prepared.briefing.slug,
    line,
    next: [],
    topic: topicOf(question, desk, topic, [], near?.prepared.event.key ?? null),
    score: near
      ? Math.min(0.6, near.deed * 0.3 + near.met * 0.1)
      : question.parts.some((part) => part.keys.length > 0)
        ? 0.2
        : 0,
  };
}

function topicOf(
  question: Question,
  desk: Desk,
  topic: Topic | null,
  actors: readonly string[],
  event: string | null,
): Topic {
  const { prepared } = desk;
  const asked = question.parts.flatMap((part) => part.keys.slice(0, 1));
  const keep = topic?.slug === prepared.briefing.slug ? topic : null;
  const spoken = [...new Set([...actors, ...asked, ...(keep?.actors ?? [])])].filter((key) =>
    prepared.entities.has(key),
  );
  const places = prepared.briefing.events
    .find(({ key }) => key === event)
    ?.place?.filter((place) => typeof place === 'string');
  return {
    slug: prepared.briefing.slug,
    actors: spoken.slice(0, 6),
    event: event ?? keep?.event ?? null,
    place: places?.[0] ?? keep?.place ?? null,
    wanted: question.wanted,
  };
}
