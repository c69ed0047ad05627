import { z } from 'zod';
import { briefingSchema } from './schema.ts';

/**
 * The form of a briefing file as JSON Schema, for completion and red lines in editors. It tells what may be written, so
 * defaults may be left out and a list of one may stand without its brackets; what the sentences hold only the loader checks.
 */
export function briefingJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(briefingSchema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema, path }) => loosen(jsonSchema, path),
  });
  return { $schema, title: 'Ringkas briefing', ...schema };
}

/** What `withShortForms` writes out is no mistake in an editor's program either. */
function loosen(
  schema: { required?: string[]; type?: unknown; anyOf?: unknown },
  path: readonly (string | number)[],
): void {
  const without = (field: string) => {
    if (schema.required) schema.required = schema.required.filter((name) => name !== field);
  };
  const at = path
    .filter((part) => typeof part === 'string' && !/^(?:properties|items|anyOf|oneOf|allOf)$/.test(part))
    .join('.');
  if (at === 'events') without('text');
  if (at === 'quotes') without('translation');
  if (at === 'published') without('zone');
  if (/^actors\.(?:offices|belongs)$/.test(at)) without('sentences');
}

/** The text of content/briefing.schema.json. */
export function briefingJsonSchemaText(): string {
  return `${JSON.stringify(briefingJsonSchema(), null, 2)}\n`;
}
