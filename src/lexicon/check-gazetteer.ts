import type { Fault } from './fault.ts';
import { type GazetteerSections, namesOf, textOf } from './gazetteer.ts';
import type { GazetteerData } from './schema.ts';

/** What is wrong with the names that are common knowledge: one written twice, or one of two entries that do not say they share it. */
export function gazetteerFaults(data: GazetteerSections): Fault[] {
  const faults: Fault[] = [];
  const entries = (['countries', 'places', 'bodies'] as const).flatMap((section) =>
    Object.entries(data[section] ?? {}).map(([key, entry]) => ({ section, key, entry })),
  );
  // A city bears its name and stands for its country at once; two countries do not share a seat, nor two a name.
  for (const listOf of [namesOf, ({ people }: GazetteerData) => people, ({ seat }: GazetteerData) => seat]) {
    const bearers = new Map<string, (typeof entries)[number][]>();
    for (const each of entries) {
      const { section, key, entry } = each;
      const seen = new Set<string>();
      for (const name of listOf(entry)) {
        const text = textOf(name);
        if (seen.has(text) && !sameInBoth(name, entry))
          faults.push({ path: [section, key], message: `expected each name once, got "${name}" twice` });
        seen.add(text);
      }
      for (const text of seen) bearers.set(text, [...(bearers.get(text) ?? []), each]);
    }
    for (const [text, all] of bearers) {
      if (all.length < 2) continue;
      for (const each of all) {
        const { section, key, entry } = each;
        if (entry.shared.some((name) => textOf(name) === text)) continue;
        const others = all.flatMap((other) => (other === each ? [] : [other.key])).join(', ');
        faults.push({
          path: [section, key],
          message: `"${text}" is also the name of ${others}: expected it in shared, or in one of them only`,
        });
      }
    }
  }
  return faults;
}

/** Both languages may have one name. */
function sameInBoth(name: string, { id, en, also }: GazetteerData): boolean {
  const times = (names: readonly string[]) => names.filter((each) => textOf(each) === textOf(name)).length;
  return times(id) <= 1 && times(en) <= 1 && times(also) === 0;
}
