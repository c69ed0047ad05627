import type { Actor, Filler } from '../../briefing/schema.ts';
import { languages } from '../../language.ts';
import { isActor, type PreparedBriefing } from '../prepare/prepare.ts';

/** The same actor, or a body and the whole that it is part of (the FSB and Russia), but never a person for a country. */
export function sameActor(key: string, filler: Filler, prepared: PreparedBriefing, strict = false): boolean {
  if (typeof filler !== 'string') return false;
  if (key === filler) return true;
  const person = (each: string) => {
    const entity = prepared.entities.get(each);
    return entity !== undefined && 'offices' in entity && entity.kind === 'person';
  };
  if (person(key) || person(filler)) return false;
  if (strict) return prepared.wholes.get(filler)?.has(key) ?? false;
  return (prepared.wholes.get(filler)?.has(key) ?? false) || (prepared.wholes.get(key)?.has(filler) ?? false);
}

/** A person does what the body does that he belongs to: "the court found" where the presiding judge did. */
export function actsFor(filler: Filler, key: string, prepared: PreparedBriefing): boolean {
  if (typeof filler !== 'string') return false;
  const [person, body] = [prepared.entities.get(filler), prepared.entities.get(key)];
  if (!person || !body || !isActor(person) || !isActor(body)) return false;
  return (
    person.kind === 'person' &&
    (body.kind === 'organisation' || body.kind === 'group') &&
    (prepared.wholes.get(filler)?.has(key) ?? false)
  );
}

const bodyOfMembers =
  /\b(?:asosiasi|serikat|persatuan|perhimpunan|himpunan|paguyuban|ikatan|association|union|guild|society|league)\b/i;

/** What the association of a trade does, those of the trade do: "coffee farmers reject it" where their association does. */
export function speaksFor(filler: Filler, group: string, { entities }: PreparedBriefing): boolean {
  const [body, members] = [
    typeof filler === 'string' ? entities.get(filler) : undefined,
    entities.get(group),
  ];
  if (!body || !members || !isActor(body) || !isActor(members)) return false;
  if (body.kind !== 'organisation' || members.kind !== 'group') return false;
  const names = [members.name.id, members.name.en].map((name) => name.replace(/^the /, '').toLowerCase());
  return [body.name, body.description]
    .flatMap((text) => (text ? [text.id, text.en] : []))
    .some((text) => bodyOfMembers.test(text) && names.some((name) => text.toLowerCase().includes(name)));
}

/** Who governs a country is meant by where it is governed from: "telephoned Washington" of its president. */
export function governs(filler: Filler, country: string, prepared: PreparedBriefing): boolean {
  const [person, state] = [prepared.entities.get(String(filler)), prepared.entities.get(country)];
  if (!person || !state || !isActor(person) || !isActor(state)) return false;
  return (
    state.kind === 'country' &&
    person.offices.some(
      ({ office, of }) => of === country && prepared.lexicon.offices.get(office)?.heads === true,
    )
  );
}

/** A person who heads the company or the body that did it; a country does what none of its leaders need have done. */
export function heads(person: string, filler: Filler, { entities, lexicon }: PreparedBriefing): boolean {
  const [one, body] = [entities.get(person), entities.get(String(filler))];
  if (!one || !body || !isActor(one) || !isActor(body)) return false;
  return (
    one.kind === 'person' &&
    body.kind === 'organisation' &&
    one.offices.some(({ office, of }) => of === filler && lexicon.offices.get(office)?.heads === true)
  );
}

/** Whoever holds an office of a country or a body: "who signed for Indonesia" of its minister. */
export function isOfficerOf(filler: Filler, body: string, { entities }: PreparedBriefing): boolean {
  const one = entities.get(String(filler));
  return one !== undefined && isActor(one) && one.offices.some(({ of }) => of === body);
}

/** Who acts for another, as his lawyer or spokesman does: an appeal that the lawyer lodges is the client's. */
export function represents(filler: Filler, other: string, { entities, lexicon }: PreparedBriefing): boolean {
  const person = entities.get(String(filler));
  if (!person || !isActor(person) || person.kind !== 'person') return false;
  return person.offices.some(
    ({ of, office }) => of === other && doesOf(office, lexicon).includes('represent'),
  );
}

/**
 * In whose words a body speaks that says nothing itself: its spokesman, who holds an office in it, who is of it, or whose office is
 * called after it (the police and a police chief); of a country, its spokesman and who governs it.
 */
export function isVoiceOf(filler: Filler, body: string, prepared: PreparedBriefing): boolean {
  const [person, whole] = [prepared.entities.get(String(filler)), prepared.entities.get(body)];
  if (!person || !whole || !isActor(person) || !isActor(whole)) return false;
  if (person.kind !== 'person' || whole.kind === 'person') return false;
  if (represents(filler, body, prepared) || governs(filler, body, prepared)) return true;
  if (whole.kind === 'country') return false;
  const names = [whole.name.id, whole.name.en, ...whole.aliases].map((name) =>
    name.replace(/^the /i, '').toLowerCase(),
  );
  const isCalledAfterIt = person.offices.some(({ office }) => {
    const words = prepared.lexicon.offices.get(office);
    return languages.every((language) =>
      words?.[language].some((word) => word.split(' ').some((each) => names.includes(each))),
    );
  });
  return isCalledAfterIt || isOfficerOf(filler, body, prepared) || actsFor(filler, body, prepared);
}

/** Who owns a business or a thing, as he is told to. */
export function owns({ offices }: Actor, thing: string, { lexicon }: PreparedBriefing): boolean {
  return offices.some(({ of, office }) => of === thing && doesOf(office, lexicon).includes('own'));
}

function doesOf(office: string, { offices, relations }: PreparedBriefing['lexicon']): readonly string[] {
  return (offices.get(office) ?? relations.get(office))?.does ?? [];
}

const anyOfficials = /\b(?:authorit(?:y|ies)|officials|berwenang|berwajib|otoritas|aparat)\b/i;

/** "The authorities", who are told of beside a body of the same country: whatever that body did, they did. */
export function isOfficialdom(key: string, filler: Filler, prepared: PreparedBriefing): boolean {
  const [officials, body] = [prepared.entities.get(key), prepared.entities.get(String(filler))];
  if (typeof filler !== 'string' || !officials || !body || !isActor(officials) || !isActor(body))
    return false;
  const country = [...(prepared.wholes.get(key) ?? [])].find((whole) =>
    prepared.wholes.get(filler)?.has(whole),
  );
  return (
    body.kind === 'organisation' &&
    country !== undefined &&
    anyOfficials.test(`${officials.name.id} ${officials.name.en}`)
  );
}
