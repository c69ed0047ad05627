import type { BriefingEvent, Figure, Filler, Role } from '../briefing/schema.ts';
import type { Bilingual } from '../language.ts';
import type { Question, Wanted } from '../question/question.ts';
import type { Line } from './answer.ts';
import type { Desk, Told } from './desk.ts';
import { isNamed } from './from-actors.ts';
import { type Conflict, type Fit, sameActor } from './match.ts';
import { isActor, type PreparedBriefing } from './prepare.ts';
import {
  bare,
  bothLines,
  capital,
  leadAndText,
  lineLength,
  maxLineLength,
  namesOf,
  sayDate,
  sayFigure,
  sayFiller,
  sayList,
  sayPassive,
  sentence,
  withName,
  withoutDate,
} from './wording.ts';

const fieldsWanted: Readonly<Record<Role, readonly Role[]>> = {
  agent: ['agent', 'by'],
  target: ['target', 'about', 'recipient', 'together', 'place'],
  recipient: ['recipient', 'target', 'together'],
  through: ['through'],
  together: ['together', 'recipient', 'target', 'agent'],
  about: ['about', 'target'],
  instrument: ['instrument'],
  place: ['place'],
  by: ['by', 'agent'],
};

/** The fillers of an event that may answer "who" or "what", without those whom the question names itself. */
function wantedFillers(
  question: Question,
  wanted: Extract<Wanted, { kind: 'filler' }>,
  fit: Fit,
  prepared: PreparedBriefing,
): { role: Role; fillers: Filler[] } | null {
  const { event } = fit.prepared;
  const asked = new Set([...question.parts.flatMap((part) => part.keys), ...question.besides]);
  let role = wanted.role;
  if (fit.reversed) role = role === 'agent' ? 'recipient' : role === 'recipient' ? 'agent' : role;
  const order: readonly Role[] = role === null ? ['agent', 'target', 'recipient'] : fieldsWanted[role];
  const isPerson = (filler: Filler) => {
    const entity = typeof filler === 'string' ? prepared.entities.get(filler) : undefined;
    return entity !== undefined && isActor(entity);
  };
  // "what did he ask for": a thing where there is one, before the people of the same event.
  if (question.type === 'thing') {
    for (const field of order) {
      const things = (event[field] ?? []).filter(
        (filler) => !isPerson(filler) && !(typeof filler === 'string' && asked.has(filler)),
      );
      if (things.length > 0 && question.only.length === 0) return { role: field, fillers: things };
    }
  }
  for (const field of order) {
    const fillers = (event[field] ?? []).filter(
      (filler) => !(typeof filler === 'string' && asked.has(filler)),
    );
    const only = fillers.filter((filler) =>
      question.only.some((key) => sameActor(key, filler, prepared, true)),
    );
    const fitting =
      only.length > 0
        ? only
        : question.only.length > 0
          ? []
          : fillers.flatMap((filler) => ofType(filler, field, question, prepared));
    if (fitting.length > 0) return { role: field, fillers: fitting };
  }
  return null;
}

/** The filler itself when it is of the wanted type, or what it belongs to ("which country": the FSB → Russia). */
function ofType(filler: Filler, field: Role, question: Question, prepared: PreparedBriefing): Filler[] {
  const { type } = question;
  if (typeof filler !== 'string')
    return type === 'country' || type === 'place' || (type === 'person' && field === 'about') ? [] : [filler];
  const entity = prepared.entities.get(filler);
  if (!entity) return type === null || type === 'thing' ? [filler] : [];
  if (type === null || type === 'thing' || type === 'person') return [filler];
  const isOfType = (key: string) => {
    const each = prepared.entities.get(key);
    if (!each) return false;
    if (!isActor(each)) return type === 'place';
    if (type === 'country') return each.kind === 'country';
    return type === 'organisation'
      ? each.kind === 'organisation' || each.kind === 'group'
      : each.kind === 'country';
  };
  if (isOfType(filler)) return [filler];
  return [...(prepared.wholes.get(filler) ?? [])].filter(isOfType).slice(0, 1);
}

/** Tells what an event says of what is wanted; null: it does not. */
export function tellFromEvent(question: Question, fit: Fit, desk: Desk): Told | null {
  const { event } = fit.prepared;
  switch (question.wanted.kind) {
    case 'filler':
    case 'name':
      return tellFiller(question, fit, desk);
    case 'time':
      return question.wanted.clock ? tellClock(event, desk) : tellTime(event, desk);
    case 'place':
      return tellPlace(event, desk);
    case 'reason':
      return tellReason(
        question.units.some((unit) => unit.wh === 'who'),
        event,
        desk,
      );
    case 'manner':
      return tellManner(event, desk);
    case 'outcome':
      return tellOutcome(event, desk);
    case 'number':
      return null; // figures are asked by themselves: ask-figures.ts
    default:
      return tellWhole(event, desk);
  }
}

function told(
  line: Bilingual<Line>,
  event: BriefingEvent,
  desk: Desk,
  actors: readonly string[],
  more: readonly number[] = [],
): Told {
  const sentences = [...new Set([...event.sentences, ...more])].sort((a, b) => a - b);
  const spoken = [
    ...actors,
    ...[...(event.agent ?? []), ...(event.target ?? [])].filter((filler) => typeof filler === 'string'),
  ];
  return { line, sentences, actors: [...new Set(spoken)].filter((key) => desk.prepared.entities.has(key)) };
}

function tellFiller(question: Question, fit: Fit, desk: Desk): Told | null {
  const { event } = fit.prepared;
  const wanted =
    question.wanted.kind === 'filler'
      ? question.wanted
      : ({ kind: 'filler', role: null, deed: null } as const);
  const filling = wantedFillers(question, wanted, fit, desk.prepared);
  const named =
    filling?.fillers.filter((filler) => typeof filler === 'string' && isNamed(filler, desk)) ?? [];
  const found =
    question.wanted.kind !== 'name'
      ? filling
      : filling && named.length > 0
        ? { ...filling, fillers: named }
        : null;
  // "Somebody shot it": who, is exactly what the article does not say.
  const nobody = found?.fillers.every((filler) =>
    /^(?:seseorang|orang (?:yang )?tak|orang yang|someone|somebody|a person|the person who|an unknown|unknown|pelaku|pihak yang tidak)/i.test(
      sayFiller(filler, 'id', desk.prepared),
    ),
  );
  if (nobody && question.type === 'person') return null;
  return found ? tellFillers(found.role, found.fillers, event, desk) : null;
}

function tellFillers(role: Role, fillers: readonly Filler[], event: BriefingEvent, desk: Desk): Told {
  const { prepared, lexicon, say } = desk;
  const within = fillers.flatMap(
    (filler) => prepared.briefing.events.find(({ key }) => key === filler) ?? [],
  );
  if (within.length === fillers.length) {
    // What was planned or announced is an event of its own, told in its own words.
    const line = bothLines((language) => ({
      lead: '',
      rest: within.map((each) => each.text[language]).join(' '),
    }));
    return told(
      line,
      event,
      desk,
      [],
      within.flatMap(({ sentences }) => sentences),
    );
  }
  const entities = fillers.flatMap((filler) =>
    typeof filler === 'string' ? (prepared.entities.get(filler) ?? []) : [],
  );
  const line = bothLines((language) => {
    const lead = sayList(
      fillers.map((filler) => sayFiller(filler, language, prepared)),
      language,
      say,
    );
    const text = event.text[language];
    const passive =
      role === 'target' && entities.length === fillers.length
        ? sayPassive(event, language, prepared, lexicon, say)
        : null;
    if (passive && event.agent) {
      const year = prepared.briefing.published.date.slice(0, 4);
      const date = event.date ?? event.announced;
      const day =
        date === undefined
          ? ''
          : event.date
            ? `, ${sayDate(date, language, year)}`
            : `; ${say(language, 'announced', { date: sayDate(date, language, year) })}`;
      const line = { lead: capital(lead), rest: `, ${passive}${day}.` };
      if (lineLength(line) <= maxLineLength) return line;
    }
    const names = [lead, ...(entities.length === 1 && entities[0] ? namesOf(entities[0]) : [])];
    return leadAndText(lead, names, text);
  });
  const keys = entities.map(({ key }) => key);
  return told(
    line,
    event,
    desk,
    keys,
    fillers.flatMap((filler) => sentencesOf(filler, prepared)),
  );
}

/** The sentences that an actor, place, event or figure stands in, two at most of those who are named often. */
function sentencesOf(filler: Filler, { entities, briefing }: PreparedBriefing): readonly number[] {
  if (typeof filler !== 'string') return [];
  const entity = entities.get(filler);
  if (entity) return entity.sentences.slice(0, 2);
  return [...briefing.events, ...briefing.figures].find(({ key }) => key === filler)?.sentences ?? [];
}

function tellTime(event: BriefingEvent, desk: Desk): Told | null {
  const { prepared, say } = desk;
  const year = prepared.briefing.published.date.slice(0, 4);
  const own = prepared.briefing.times.find((time) => time.event === event.key);
  const date = event.date ?? own?.date;
  const make = (day: string | undefined, extra: Bilingual | undefined) =>
    bothLines((language) => {
      const spoken = day
        ? [
            sayDate(day, language, year),
            event.until ? `– ${sayDate(event.until, language, year)}` : '',
            event.time ?? '',
          ]
            .filter(Boolean)
            .join(' ')
        : '';
      const lead = capital([extra?.[language], spoken].filter(Boolean).join(', '));
      const text = withoutDate(event.text[language], spoken);
      const line = { lead, rest: `: ${text}` };
      return lineLength(line) <= maxLineLength ? line : { lead, rest: '.' };
    });
  if (date) return told(make(date, undefined), event, desk, [], own?.sentences ?? []);
  if (event.announced) {
    const announced = event.announced;
    const line = bothLines((language) => {
      const day = say(language, 'announced', { date: sayDate(announced, language, year) });
      const lead = capital(event.when ? `${event.when[language]}; ${day}` : day);
      const rest = `. ${event.text[language]}`;
      return lead.length + rest.length <= maxLineLength ? { lead, rest } : { lead, rest: '.' };
    });
    return told(line, event, desk, []);
  }
  return event.when ? told(make(undefined, event.when), event, desk, []) : null;
}

function tellClock(event: BriefingEvent, desk: Desk): Told | null {
  const time = event.time ?? desk.prepared.briefing.times.find((each) => each.event === event.key)?.time;
  if (!time) return null;
  return told(
    bothLines((language) => ({
      lead: language === 'id' ? time.replace(':', '.') : time,
      rest: `. ${event.text[language]}`,
    })),
    event,
    desk,
    [],
  );
}

function tellPlace(event: BriefingEvent, desk: Desk): Told | null {
  const { prepared, say } = desk;
  if (!event.place) return null;
  const places = event.place;
  const line = bothLines((language) => {
    const lead = capital(
      sayList(
        places.map((place) => sayFiller(place, language, prepared)),
        language,
        say,
      ),
    );
    const rest = `. ${event.text[language]}`;
    return lead.length + rest.length <= maxLineLength ? { lead, rest } : { lead, rest: '.' };
  });
  const sentences = places.flatMap((place) =>
    typeof place === 'string' ? (prepared.entities.get(place)?.sentences ?? []) : [],
  );
  return told(line, event, desk, [], sentences);
}

/** `who`: the question is who was behind it rather than what for. */
function tellReason(who: boolean, event: BriefingEvent, desk: Desk): Told | null {
  const { prepared } = desk;
  const causes = event.because.flatMap((link) => {
    const cause = prepared.briefing.events.find(({ key }) => key === link.event);
    return cause ? [{ cause, sentences: [...link.sentences, ...cause.sentences] }] : [];
  });
  const text = event.purpose ?? event.reason;
  if (text && !who) {
    return told(
      bothLines((language) => withBackground(capital(bare(text[language])), event.text[language])),
      event,
      desk,
      [],
    );
  }
  const first = causes[0];
  if (!first) return null;
  return told(
    bothLines((language) => ({
      lead: '',
      rest: causes
        .map(({ cause }) => sentence(cause.text[language]))
        .slice(0, 2)
        .join(' '),
    })),
    event,
    desk,
    (first.cause.agent ?? []).filter((agent) => typeof agent === 'string'),
    causes.slice(0, 2).flatMap(({ sentences }) => sentences),
  );
}

function tellManner(event: BriefingEvent, desk: Desk): Told | null {
  const { prepared } = desk;
  if (event.means) {
    const { means } = event;
    return told(
      bothLines((language) => withBackground(capital(bare(means[language])), event.text[language])),
      event,
      desk,
      [],
    );
  }
  const causes = event.because.flatMap((link) => {
    const cause = prepared.briefing.events.find(({ key }) => key === link.event);
    return cause ? [{ cause, sentences: [...link.sentences, ...cause.sentences] }] : [];
  });
  if (causes.length === 0) return null;
  return told(
    bothLines((language) => ({
      lead: '',
      rest: causes
        .map(({ cause }) => sentence(cause.text[language]))
        .slice(0, 2)
        .join(' '),
    })),
    event,
    desk,
    [],
    causes.flatMap(({ sentences }) => sentences),
  );
}

function withBackground(lead: string, text: string): Line {
  const rest = `. ${text}`;
  return lead.length + rest.length <= maxLineLength ? { lead, rest } : { lead, rest: '.' };
}

/** A figure as the answer to "how many". */
export function tellFigure(figure: Figure, desk: Desk, event?: BriefingEvent): Told {
  const line = bothLines((language) => {
    const lead = capital(sayFigure(figure, language));
    const text =
      figure.text?.[language] ?? event?.text[language] ?? sayFiller(figure.of, language, desk.prepared);
    return leadAndText(lead, [lead], sentence(text));
  });
  const sentences = [...new Set([...figure.sentences, ...(figure.text || !event ? [] : event.sentences)])];
  const actors = typeof figure.of === 'string' && desk.prepared.entities.has(figure.of) ? [figure.of] : [];
  return { line, sentences, actors };
}

/** What came of an event: its own outcome, else what happened because of it. */
function tellOutcome(event: BriefingEvent, desk: Desk): Told | null {
  if (event.outcome) {
    const { outcome } = event;
    return told(
      bothLines((language) => withBackground(capital(bare(outcome[language])), event.text[language])),
      event,
      desk,
      [],
    );
  }
  const results = desk.prepared.briefing.events.filter((each) =>
    each.because.some((link) => link.event === event.key),
  );
  // What those did to whom it was done is nearer than what others said of it.
  const reached = new Set<unknown>([...(event.recipient ?? []), ...(event.target ?? [])]);
  const nearer = results.filter((each) => each.agent?.some((agent) => reached.has(agent)));
  const led = (nearer.length > 0 ? nearer : results).slice(-2);
  if (led.length === 0) return null;
  return told(
    bothLines((language) => ({ lead: '', rest: led.map((each) => each.text[language]).join(' ') })),
    event,
    desk,
    [],
    led.flatMap((each) => [...each.sentences, ...each.because.flatMap(({ sentences }) => sentences)]),
  );
}

/** The event as a whole, in its own words. */
function tellWhole(event: BriefingEvent, desk: Desk): Told {
  return told(
    bothLines((language) => ({ lead: '', rest: event.text[language] })),
    event,
    desk,
    [],
  );
}

/** What is wrong with the question's premise, and what is right. */
export function tellCorrection(fit: Fit, conflict: Conflict, question: Question, desk: Desk): Told {
  const { prepared, say } = desk;
  const { event } = fit.prepared;
  const known = conflict.asked[0];
  const line = bothLines((language) => {
    const place =
      conflict.role === 'place'
        ? sayList(
            conflict.actual.map((filler) => sayFiller(filler, language, prepared)),
            language,
            say,
          )
        : '';
    const text =
      place && !event.text[language].includes(place)
        ? `${capital(place)}: ${event.text[language]}`
        : event.text[language];
    if (conflict.swapped) return { lead: '', rest: say(language, 'swapped', { text }) };
    if (question.wanted.kind === 'truth') return { lead: '', rest: say(language, 'no', { text }) };
    // What no sentence speaks of is not said again, not even to deny it.
    if (known === undefined) return { lead: '', rest: say(language, 'amended', { text }) };
    return {
      lead: '',
      rest: say(language, 'instead', { asked: sayFiller(known, language, prepared), text }),
    };
  });
  const denies = known !== undefined && !conflict.swapped && question.wanted.kind !== 'truth';
  return told(
    line,
    event,
    desk,
    [],
    [
      ...(denies ? withName(known, event.sentences, prepared) : []),
      ...(conflict.role === 'place'
        ? conflict.actual.flatMap((filler) => sentencesOf(filler, prepared))
        : []),
    ],
  );
}

/** Yes, or no where the event did not come about. */
export function tellTruth(question: Question, event: BriefingEvent, desk: Desk, asPlanned: boolean): Told {
  const { say, prepared } = desk;
  const key =
    event.status === 'foiled' && !asPlanned
      ? 'foiled'
      : event.status === 'planned' && !asPlanned
        ? 'planned'
        : event.status === 'denied'
          ? 'denied'
          : 'yes';
  // What was said or discussed is told too, where the question asks about it.
  const asked = question.parts.flatMap((part) => part.keys);
  const matter = (event.about ?? []).filter(
    (filler) =>
      typeof filler !== 'string' &&
      asked.some(
        (name) =>
          prepared.termsOf(filler.en).has(`n:${name}`) && !prepared.termsOf(event.text.en).has(`n:${name}`),
      ),
  );
  return told(
    bothLines((language) => {
      const more = matter.map((filler) => sentence(sayFiller(filler, language, prepared))).join(' ');
      const text =
        more && event.text[language].length + more.length + 8 <= maxLineLength
          ? `${event.text[language]} ${more}`
          : event.text[language];
      return { lead: '', rest: say(language, key, { text }) };
    }),
    event,
    desk,
    [],
  );
}
