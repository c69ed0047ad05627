/** What reading a value found wrong, all of it; `unknown` are fields that the method does not have. */
export interface Findings {
  readonly wrong: string[];
  readonly unknown: string[];
}

/** Reads one value of a call as Telegram does, adds what is wrong to the findings, and returns the value to work with. */
export type Shape = (value: unknown, path: string, findings: Findings) => unknown;

/** A text; telegram takes no number in its place here, so that a forgotten conversion shows. */
export const string: Shape = (value, path, { wrong }) => {
  if (typeof value !== 'string') wrong.push(`${path}: expected a string, got ${kindOf(value)}`);
  return value;
};

/** A whole number, or one written as text (forms know nothing else). */
export const integer: Shape = (value, path, { wrong }) => {
  const number = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
  if (!Number.isSafeInteger(number)) wrong.push(`${path}: expected an integer, got ${kindOf(value)}`);
  return number;
};

/** true or false, also written as text. */
export const boolean: Shape = (value, path, { wrong }) => {
  if (value === 'true' || value === 'True') return true;
  if (value === 'false' || value === 'False') return false;
  if (typeof value !== 'boolean') wrong.push(`${path}: expected a boolean, got ${kindOf(value)}`);
  return value;
};

/** A chat's number, or the public name of a group or channel with its @. */
export const chatId: Shape = (value, path, findings) => {
  if (typeof value === 'string' && value.startsWith('@')) return value;
  return integer(value, path, findings);
};

/** A file of the call (`attach://name` is already replaced by it), or a text that names one. */
export const file: Shape = (value, path, { wrong }) => {
  if (!(value instanceof File) && typeof value !== 'string') {
    wrong.push(`${path}: expected a file or a file_id, got ${kindOf(value)}`);
  }
  return value;
};

/** One of these texts. */
export function oneOf(...texts: readonly string[]): Shape {
  return (value, path, { wrong }) => {
    if (typeof value !== 'string' || !texts.includes(value)) {
      wrong.push(`${path}: expected one of ${texts.join(', ')}, got ${kindOf(value)}`);
    }
    return value;
  };
}

/** A list, possibly serialized as JSON. */
export function list(item: Shape): Shape {
  return (value, path, findings) => {
    const items = unserialized(value);
    if (!Array.isArray(items)) {
      findings.wrong.push(`${path}: expected an array, got ${kindOf(items)}`);
      return [];
    }
    return items.map((each, index) => item(each, `${path}[${index}]`, findings));
  };
}

/** An object with these fields and no others, possibly serialized as JSON. A field whose name ends in `!` is required. */
export function object(fields: Readonly<Record<string, Shape>>): Shape {
  const shapes = Object.entries(fields).map(([name, shape]) => ({
    name: name.replace(/!$/, ''),
    required: name.endsWith('!'),
    shape,
  }));
  const known = new Set(shapes.map(({ name }) => name));
  return (value, path, findings) => {
    const source = unserialized(value);
    if (typeof source !== 'object' || source === null || Array.isArray(source)) {
      findings.wrong.push(`${path || 'call'}: expected an object, got ${kindOf(source)}`);
      return {};
    }
    const given = new Map(Object.entries(source));
    const read: Record<string, unknown> = {};
    const at = (name: string) => (path ? `${path}.${name}` : name);
    for (const { name, required, shape } of shapes) {
      const field = given.get(name);
      if (field === undefined || field === null) {
        if (required)
          findings.wrong.push(path ? `${at(name)}: is required` : `parameter "${name}" is required`);
      } else read[name] = shape(field, at(name), findings);
    }
    for (const name of given.keys()) if (!known.has(name)) findings.unknown.push(at(name));
    return read;
  };
}

function unserialized(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function kindOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'an array' : `an ${typeof value}`;
}
