import { mayStandAlone } from './short-forms.ts';

/** As much of a JSON Schema as is looked at here. */
export interface Schema {
  type?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  $ref?: string;
  description?: string;
  [keyword: string]: unknown;
}

/** What may be left out where it stands, since something else says it. */
const saidElsewhere: Readonly<Record<string, string>> = {
  published: 'zone',
  offices: 'sentences',
  belongs: 'sentences',
  events: 'text',
  quotes: 'translation',
};
/** Lists whose items may be one word: this field of theirs. */
const wordAlone: Readonly<Record<string, string>> = { topics: 'id', offices: 'office', belongs: 'to' };
const nothing = { type: 'null' };

/**
 * The JSON Schema of a long briefing → that of a briefing whose editor may write shorter: what `withShortForms` writes out is
 * no mistake in an editor's program either. Items of lists become definitions, so that none is told twice.
 */
export function withShortFormsAllowed(schema: Schema): Schema {
  const definitions: Record<string, Schema> = {};
  const loosened = loosen(schema, '', definitions);
  return { ...loosened, definitions };
}

function loosen(schema: Schema, name: string, definitions: Record<string, Schema>): Schema {
  if (schema.properties !== undefined) {
    const required = schema.required?.filter((field) => field !== saidElsewhere[name]);
    const fields = Object.entries(schema.properties).map(([field, inner]): [string, Schema] => {
      const one = loosen(inner, field, definitions);
      return [field, required?.includes(field) ? one : orNothing(one)];
    });
    const long = { ...schema, properties: Object.fromEntries(fields), ...(required && { required }) };
    return name === 'published'
      ? orElse(long, [{ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }])
      : long;
  }
  const { items } = schema;
  if (items === undefined) return schema;
  if (items.type === 'integer' || name === 'aliases')
    return { ...items, ...schema, type: [schema.type, items.type] };
  if (!mayStandAlone.has(name)) return { ...schema, items: loosen(items, name, definitions) };
  definitions[name] = loosen(items, name, definitions);
  const whole = `#/definitions/${name}`;
  const word = wordAlone[name];
  const one = { $ref: whole };
  if (word === undefined) return orElse({ ...schema, items: one }, [one]);
  const either = [one, { $ref: `${whole}/properties/${word}` }];
  return orElse({ ...schema, items: { anyOf: either } }, either);
}

/** The other forms beside the long one, under its description. */
function orElse({ description, default: usual, ...long }: Schema, others: readonly Schema[]): Schema {
  return {
    ...(description !== undefined && { description }),
    ...(usual !== undefined && { default: usual }),
    anyOf: [long, ...others],
  };
}

/** A field that need not be there may be empty. By its type where it has one: programs then say more plainly what is wrong. */
function orNothing(schema: Schema): Schema {
  if (schema.anyOf !== undefined) return { ...schema, anyOf: [...schema.anyOf, nothing] };
  if (schema.type === undefined) return schema;
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return {
    ...schema,
    type: [...types, 'null'],
    ...(schema.enum !== undefined && { enum: [...schema.enum, null] }),
  };
}
