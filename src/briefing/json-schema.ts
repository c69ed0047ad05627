import { z } from 'zod';
import { briefingSchema } from './schema.ts';

/**
 * The form of a briefing file as JSON Schema, for completion and red lines in editors. It tells what may be written, so
 * defaults may be left out and a list of one may stand without its brackets; what the sentences hold only the loader checks.
 */
export function briefingJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(briefingSchema, { io: 'input', target: 'draft-7' });
  return { $schema, title: 'Ringkas briefing', ...schema };
}

/** The text of content/briefing.schema.json. */
export function briefingJsonSchemaText(): string {
  return `${JSON.stringify(briefingJsonSchema(), null, 2)}\n`;
}
