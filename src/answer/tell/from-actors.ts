import type { Actor, BriefingEvent, Filler, Office, Place } from '../../briefing/schema.ts';
import type { Language } from '../../language.ts';
import type { Desk, Told } from '../desk.ts';
import { sameActor } from '../match/same-actor.ts';
import { suits } from '../match/ties.ts';
import { isActor } from '../prepare/prepare.ts';
import {
  bothLines,
  capital,
  describe,
  leadAndText,
  maxLineLength,
  namesOf,
  sayFiller,
  sayList,
  withName,
} from './wording.ts';

/** Who somebody is, with one thing that they did. */
export function tellIdentity(key: string, desk: Desk): Told | null {
  const { prepared } = desk;
  const entity = prepared.entities.get(key);
  if (!entity) return null;
  const own = prepared.briefing.events.filter(
    (event) => event.agent?.includes(key) || event.target?.includes(key) || event.recipient?.includes(key),
  );
  // Of a body that does nothing itself, what those did who are of it.
  const isOfIt = (filler: Filler) => typeof filler === 'string' && prepared.wholes.get(filler)?.has(key);
  const involved =
    own.length > 0 ? own : prepared.briefing.events.filter(({ agent }) => agent?.some(isOfIt) === true);
  const main =
    involved.find((event) => event.agent?.length === 1 && event.agent.includes(key)) ?? involved[0];
  const members = prepared.briefing.actors.filter((actor) => actor.belongs.some(({ to }) => to === key));
  if (isActor(entity) && entity.kind === 'group' && members.length > 1)
    return tellMembers(entity, members, desk);
  const described = describe(entity, 'id', prepared) !== null;
  if (!described && !main) return null;
  const line = bothLines((language) => {
    const description = describe(entity, language, prepared);
    const name = capital(entity.name[language]);
    const intro = description ? `, ${description}.` : '';
    const text = main ? main.text[language] : '';
    if (!intro) return leadAndText(name, namesOf(entity), text);
    const rest =
      text && name.length + intro.length + 1 + text.length <= maxLineLength ? `${intro} ${text}` : intro;
    return { lead: name, rest };
  });
  const offices = isActor(entity)
    ? [
        ...entity.offices.flatMap((office) => office.sentences),
        ...entity.belongs.flatMap((whole) =>
          entity.description ? whole.sentences : withName(whole.to, whole.sentences, prepared),
        ),
      ]
    : [];
  return {
    line,
    sentences: [...new Set([...entity.sentences, ...offices, ...(main?.sentences ?? [])])].sort(
      (a, b) => a - b,
    ),
    actors: [key],
    ...(main?.date || main?.announced ? { event: main.key } : {}),
  };
}

/** Who belongs to a group, by name. */
function tellMembers(group: Actor, members: readonly Actor[], desk: Desk): Told {
  return {
    line: bothLines((language) => {
      const names = sayList(
        members.map((member) => member.name[language]),
        language,
        desk.say,
      );
      return { lead: capital(names), rest: `: ${group.name[language]}.` };
    }),
    sentences: [
      ...new Set([
        ...group.sentences,
        ...members.flatMap((member) => [
          ...member.sentences.slice(0, 1),
          ...member.belongs.flatMap(({ sentences }) => sentences),
        ]),
      ]),
    ],
    actors: [group.key, ...members.map(({ key }) => key)],
  };
}

/** What somebody did, as many of their deeds as fit. */
export function tellDoings(key: string, events: readonly BriefingEvent[]): Told | null {
  if (events.length === 0) return null;
  const shown: BriefingEvent[] = [];
  for (const event of events) {
    const length = Math.max(
      ...(['id', 'en'] as const).map(
        (language) => [...shown, event].map((each) => each.text[language]).join(' ').length,
      ),
    );
    if (shown.length > 0 && length > maxLineLength) continue;
    shown.push(event);
  }
  return {
    line: bothLines((language) => ({ lead: '', rest: shown.map((event) => event.text[language]).join(' ') })),
    sentences: [...new Set(shown.flatMap((event) => event.sentences))].sort((a, b) => a - b),
    actors: [key],
  };
}

/** Whether an actor or place is called by a name of its own ("Ratna Wibisono"), not only described ("a former employee"). */
/** "the vaccine Dengara", "kapal Sinar Jaya": a common noun with a name of its own, which is the same in both languages. */
function isNamedThing(entity: Actor | Place): boolean {
  if (!isActor(entity) || entity.kind !== 'group') return false;
  const own = (text: string) => text.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  const [first] = entity.name.id.split(' ');
  const isCommon = /^\p{Ll}/u.test(first ?? '') && !/\d/.test(entity.name.id);
  const names = own(entity.name.id);
  return (
    isCommon &&
    names.length > 0 &&
    names.join(' ') === own(entity.name.en).join(' ') &&
    entity.aliases.includes(names.join(' '))
  );
}

export function isNamed(key: string, desk: Desk): boolean {
  const entity = desk.prepared.entities.get(key);
  if (!entity) return false;
  if (isNamedThing(entity)) return true;
  // An animal or a band may have a name; most groups are only described, differently in each language.
  if (isActor(entity) && entity.kind === 'group' && entity.name.id !== entity.name.en) return false;
  const words = entity.name.en.split(' ').filter((word) => !/^(?:the|a|an|of)$/i.test(word));
  return (
    words.length > 0 &&
    // "al-Busri" is a name as well.
    words.every(
      (word, at) => /^(?:\p{Ll}{1,3}-)?[\p{Lu}\d"“(]/u.test(word) || (at > 0 && words.length > 2),
    ) &&
    /^\p{Lu}/u.test(words[0] ?? '')
  );
}

/** "wali kota Randusari", "mayor of Randusari": an office in words. */
function sayOffice(holder: Actor, office: Office, language: Language, desk: Desk): string | null {
  if (office.title) return office.title[language];
  const known = desk.lexicon.offices.get(office.office) ?? desk.lexicon.relations.get(office.office);
  const words = known?.[language].find((word) => suits(word, holder));
  if (!words) return null;
  if (office.of === undefined) return words;
  const of = sayFiller(office.of, language, desk.prepared);
  return language === 'id'
    ? `${words} ${of}`
    : desk.lexicon.relations.has(office.office)
      ? `${of}'s ${words}`
      : `${words} of ${of}`;
}

/** What somebody is to another: "Farid Kartawijaya, Nadia's uncle."; null: there are no words for it. */
export function tellTie(key: string, office: Office, desk: Desk): Told | null {
  const [one, other] = [desk.prepared.entities.get(key), desk.prepared.entities.get(office.of ?? '')];
  if (!one || !other || !isActor(one)) return null;
  if (!sayOffice(one, office, 'id', desk) || !sayOffice(one, office, 'en', desk)) return null;
  return {
    line: bothLines((language) => ({
      lead: capital(one.name[language]),
      rest: `, ${sayOffice(one, office, language, desk) ?? ''}.`,
    })),
    sentences: [
      ...new Set([...office.sentences, ...one.sentences.slice(0, 1), ...other.sentences.slice(0, 1)]),
    ],
    actors: [one.key, other.key],
  };
}

/** What somebody belongs to: his party, club, country. */
export function tellBelonging(key: string, whole: string, desk: Desk): Told | null {
  const { prepared } = desk;
  const [one, body] = [prepared.entities.get(key), prepared.entities.get(whole)];
  if (!one || !body || !isActor(one)) return null;
  const link = one.belongs.find(({ to }) => to === whole);
  return {
    line: bothLines((language) => {
      const description = describe(one, language, prepared);
      return {
        lead: capital(body.name[language]),
        rest: `: ${one.name[language]}${description === null ? '' : `, ${description}`}.`,
      };
    }),
    sentences: [
      ...new Set([
        ...withName(whole, link?.sentences ?? body.sentences.slice(0, 2), prepared),
        ...one.sentences,
        ...one.offices.flatMap(({ sentences }) => sentences),
      ]),
    ].sort((left, right) => left - right),
    actors: [key, whole],
  };
}

/** How two hang together: an office or kinship of one with the other, what one is part of, else what they did together. */
export function tellRelation(left: string, right: string, desk: Desk): Told | null {
  const { prepared } = desk;
  const [first, second] = [prepared.entities.get(left), prepared.entities.get(right)];
  const told = prepared.briefing.background.find((item) => {
    const terms = new Set([...prepared.termsOf(item.id), ...prepared.termsOf(item.en)]);
    return (
      terms.has(`n:${left}`) &&
      terms.has(`n:${right}`) &&
      /\b(?:hubungan|keluarga|kerabat|saudara|related|relation|family|relatives?)\b/i.test(
        `${item.id} ${item.en}`,
      )
    );
  });
  if (told)
    return {
      line: bothLines((language) => ({ lead: '', rest: told[language] })),
      sentences: told.sentences,
      actors: [left, right],
    };
  for (const [one, other] of [
    [first, second],
    [second, first],
  ]) {
    if (!one || !other || !isActor(one)) continue;
    const office = one.offices.find(({ of }) => of === other.key);
    const tie = office ? tellTie(one.key, office, desk) : null;
    if (tie) return tie;
    if (prepared.wholes.get(one.key)?.has(other.key)) return tellIdentity(one.key, desk);
  }
  const shared = prepared.events.filter(({ event }) => {
    const fillers = [
      ...(event.agent ?? []),
      ...(event.target ?? []),
      ...(event.recipient ?? []),
      ...(event.through ?? []),
      ...(event.together ?? []),
      ...(event.place ?? []),
    ];
    return [left, right].every((key) => fillers.some((filler) => sameActor(key, filler, prepared)));
  });
  // Where they have no part in the same thing, what is told of one speaks of the other.
  const speaking = prepared.events.filter(({ event }) => {
    const terms = prepared.termsOf(event.text.en);
    return terms.has(`n:${left}`) && terms.has(`n:${right}`);
  });
  const doings = tellDoings(
    left,
    (shared.length > 0 ? shared : speaking).map(({ event }) => event),
  );
  const place = [first, second].find((each) => each !== undefined && !isActor(each));
  return doings && place ? withPlace(doings, place, desk) : doings;
}

/** The place that is asked about first, where what is told of it leaves it out. */
function withPlace(told: Told, { key, name, sentences }: Actor | Place, { prepared }: Desk): Told {
  const line = bothLines((language) => ({
    lead: capital(name[language]),
    rest: `: ${told.line[language].rest}`,
  }));
  const isLong = Math.max(
    line.id.lead.length + line.id.rest.length,
    line.en.lead.length + line.en.rest.length,
  );
  if (prepared.termsOf(told.line.en.rest).has(`n:${key}`) || isLong > maxLineLength) return told;
  return { ...told, line, sentences: [...new Set([...told.sentences, ...sentences.slice(0, 1)])] };
}

/** Where a place lies or a body has its seat; null: not said. */
export function tellWhere(key: string, desk: Desk): Told | null {
  const { prepared } = desk;
  const entity = prepared.entities.get(key);
  if (!entity) return null;
  const wholes = [...(prepared.wholes.get(key) ?? [])]
    .flatMap((whole) => prepared.entities.get(whole) ?? [])
    .filter((whole) => !isActor(whole) || whole.kind === 'country');
  if (wholes.length === 0 && (isActor(entity) || !entity.description)) return null;
  return {
    line: bothLines((language) => {
      const description = describe(entity, language, prepared);
      const inside =
        wholes.length > 0
          ? `${language === 'id' ? 'di' : 'in'} ${wholes.map((whole) => whole.name[language]).join(', ')}`
          : null;
      return {
        lead: capital(entity.name[language]),
        rest: `, ${[description, inside].filter((part) => part !== null).join(', ')}.`,
      };
    }),
    sentences: [...new Set([...entity.sentences, ...wholes.flatMap((whole) => whole.sentences.slice(0, 2))])],
    actors: [key],
  };
}
