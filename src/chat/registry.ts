import type { Language } from '../language.ts';
import { nearestWord } from '../text/distance.ts';
import type { Command, Feature } from './feature.ts';

/** Two features want the same command name, code or prefix. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
  readonly code = 'feature-clash';
  readonly clashes: readonly string[];
  constructor(clashes: readonly string[]) {
    super(
      `expected every command, button and link to belong to one feature, but ${clashes.join(', ')} belong to several`,
    );
    this.clashes = clashes;
  }
}

/** All that the features can do, by name. */
export interface Registry {
  readonly commands: ReadonlyMap<string, Command>;
  readonly views: ReadonlyMap<string, NonNullable<Feature['views']>[string]>;
  readonly presses: ReadonlyMap<string, NonNullable<Feature['presses']>[string]>;
  readonly links: ReadonlyMap<string, NonNullable<Feature['links']>[string]>;
  readonly starts: readonly NonNullable<Feature['started']>[];
  readonly memberships: readonly NonNullable<Feature['membership']>[];
}

/**
 * Brings the features together.
 * @throws RegistryError when two of them want the same name.
 */
export function createRegistry(features: readonly Feature[]): Registry {
  const clashes: string[] = [];
  function collect<T>(what: string, entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
    const found = new Map<string, T>();
    for (const [name, value] of entries) {
      if (found.has(name) && found.get(name) !== value) clashes.push(`${what}${name}`);
      found.set(name, value);
    }
    return found;
  }
  const commands = collect(
    '/',
    features.flatMap(({ commands = [] }) =>
      commands.flatMap((command) => namesOf(command).map((name) => [name, command] as const)),
    ),
  );
  const registry: Registry = {
    commands,
    views: collect(
      'button ',
      features.flatMap(({ views = {} }) => Object.entries(views)),
    ),
    presses: collect(
      'button ',
      features.flatMap(({ presses = {} }) => Object.entries(presses)),
    ),
    links: collect(
      'link ',
      features.flatMap(({ links = {} }) => Object.entries(links)),
    ),
    starts: features.flatMap(({ started }) => started ?? []),
    memberships: features.flatMap(({ membership }) => membership ?? []),
  };
  for (const code of registry.presses.keys()) if (registry.views.has(code)) clashes.push(`button ${code}`);
  if (clashes.length > 0) throw new RegistryError(clashes);
  return registry;
}

function namesOf({ names, also = [] }: Command): readonly string[] {
  return [...new Set([names.id, names.en, ...also])];
}

/** The command whose name is nearest to what was typed, by its name in the reader's language; null when none is near. */
export function nearestCommand(
  typed: string,
  commands: ReadonlyMap<string, Command>,
  language: Language,
): string | null {
  const known = [...commands].flatMap(([name, { isSecret = false }]) => (isSecret ? [] : [name]));
  const name = nearestWord(typed, known);
  return (name !== null && commands.get(name)?.names[language]) || null;
}
