import { z } from 'zod';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { briefingSchema } from './schema.ts';
import { type Schema, withShortFormsAllowed } from './short-schema.ts';

/** What an editor's program offers for deeds and offices; a briefing may have others of its own. */
export interface OfferedWords {
  readonly deeds: readonly OfferedWord[];
  readonly offices: readonly OfferedWord[];
}

/** A key, and the Indonesian word by which an editor may look for it: `arrest`, `menangkap`. */
export interface OfferedWord {
  readonly key: string;
  readonly said: string;
}

/**
 * The form of a briefing file as JSON Schema, for completion and red lines in editors. It tells what may be written, so
 * defaults may be left out and short forms stand for long ones; what the sentences hold only the loader checks.
 */
export function briefingJsonSchema(
  words: OfferedWords = { deeds: [], offices: [] },
): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(briefingSchema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema, path }) => offer(jsonSchema, path, words),
  });
  return { $schema, title: 'Ringkas briefing', ...withShortFormsAllowed(schema as Schema) };
}

/** The name of the file beside the briefings that their first line leads editors' programs to. */
export const schemaFile = 'briefing.schema.json';

/** The text of that file. */
export function briefingJsonSchemaText({ deeds, offices, relations }: Lexicon): string {
  const byKey = (one: OfferedWord, other: OfferedWord) => (one.key < other.key ? -1 : 1);
  const words = {
    deeds: [...deeds.values()].map(({ key, say }) => ({ key, said: say.id.active })).sort(byKey),
    offices: [...offices, ...relations].map(([key, { id }]) => ({ key, said: id[0] ?? key })).sort(byKey),
  };
  return `${JSON.stringify(briefingJsonSchema(words), null, 2)}
`;
}

/**
 * Completion of deeds and offices. As snippets, which programs offer but, unlike examples, do not read out one after another
 * when the pointer rests on the field; and unlike an enum they bind nobody.
 */
function offer(schema: object, path: readonly (string | number)[], { deeds, offices }: OfferedWords): void {
  const [field, nearest] = path.filter((part) => part !== 'properties').toReversed();
  const words = field === 'action' ? deeds : field === 'office' && nearest === 'items' ? offices : [];
  if (words.length > 0)
    Object.assign(schema, {
      defaultSnippets: words.map(({ key, said }) => ({ label: `${key} · ${said}`, body: key })),
    });
}
