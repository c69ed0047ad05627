import { editDistance } from '../../text/distance.ts';
import { placesByZone, zoneByAbbreviation, zonesByWidePlace } from './places.ts';

/** What a text names as a time zone. Zones are in Temporal's spelling. */
export type ZoneFound =
  /** One zone, perhaps past a small slip of the finger: say its name in the answer. */
  | { readonly kind: 'found'; readonly zone: string }
  /** One of these perhaps, likeliest first, at most five: ask. */
  | { readonly kind: 'doubtful'; readonly zones: readonly string[] }
  | { readonly kind: 'unknown' };

const mostCandidates = 5;

/** Finds the zone that WIB, WITA, WIT, `UTC+7`, an IANA name, a city or a country stands for; small typos are forgiven. */
export function findZone(text: string): ZoneFound {
  const name = plain(text);
  if (name === '') return { kind: 'unknown' };
  const direct = Object.hasOwn(zoneByAbbreviation, name) ? zoneByAbbreviation[name] : undefined;
  const zone = direct ?? offsetZone(name) ?? zoneByName().get(name) ?? ianaZone(text);
  if (zone !== undefined) return { kind: 'found', zone };
  const wide = Object.hasOwn(zonesByWidePlace, name) ? zonesByWidePlace[name] : undefined;
  if (wide) return { kind: 'doubtful', zones: wide };
  return nearestZones(name);
}

/** `utc+7`, `GMT-03:30`, `+8` → `+07:00`, `-03:30`, `+08:00`. */
function offsetZone(name: string): string | undefined {
  const match = /^(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (!match) return undefined;
  const [, sign, hours = '', minutes = '00'] = match;
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** The zone in Temporal's spelling for an IANA name in any case, also an old one (`asia/calcutta`, `us/eastern`). */
function ianaZone(text: string): string | undefined {
  const name = text.trim().replace(/\s+/g, '_');
  if (!name.includes('/')) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return undefined;
  }
}

/** Letters without case and accents, words parted by one space. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\p{L}\p{N}+:/-]+/gu, ' ')
    .trim();
}

let names: ReadonlyMap<string, string> | undefined;

/** Every city of the IANA names and every name of our own table; built at the first question (some 1,000 names). */
function zoneByName(): ReadonlyMap<string, string> {
  if (names) return names;
  const built = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const city = zone.split('/').at(-1);
    if (city !== undefined && zone.includes('/') && !zone.startsWith('Etc/')) built.set(plain(city), zone);
  }
  for (const [zone, places] of Object.entries(placesByZone)) {
    built.set(plain(zone.split('/').at(-1) ?? ''), zone);
    for (const place of places.split(',')) if (place.trim() !== '') built.set(place.trim(), zone);
  }
  names = built;
  return built;
}

/** Names within a slip or two of what was typed: longer words bear more. */
function nearestZones(name: string): ZoneFound {
  const bearable = name.length < 4 ? 0 : name.length < 7 ? 1 : 2;
  const zones = new Map<string, number>();
  for (const [known, zone] of zoneByName()) {
    if (Math.abs(known.length - name.length) > bearable) continue;
    const distance = editDistance(name, known);
    if (distance > bearable) continue;
    zones.set(zone, Math.min(distance, zones.get(zone) ?? distance));
  }
  const ranked = [...zones].sort(([, a], [, b]) => a - b);
  const [first, second] = ranked;
  if (first === undefined) return { kind: 'unknown' };
  const alone = second === undefined || second[1] > first[1];
  // Two slips are forgiven silently only in a long name that is like no other.
  if (alone && (first[1] === 1 || (second === undefined && name.length >= 9))) {
    return { kind: 'found', zone: first[0] };
  }
  return { kind: 'doubtful', zones: ranked.slice(0, mostCandidates).map(([zone]) => zone) };
}
