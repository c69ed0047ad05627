import type { z } from 'zod';
import { nearestWord } from '../text/distance.ts';
import type { Finding } from './finding.ts';
import { briefingJsonSchema } from './json-schema.ts';

type Issue = z.core.$ZodIssue;

/** What the schema has against a file, in the words of editors. `field`: the name in `path` that should not be there. */
export function findingsOf(issues: readonly Issue[]): (Finding & { readonly field?: string })[] {
  return issues.flatMap(likeliest).flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    if (issue.code === 'unrecognized_keys' && issue.message.startsWith('Unrecognized')) {
      return issue.keys.map((field) => {
        const nearest = nearestWord(field, fieldNames());
        const hint = nearest === null ? '' : ` (did you mean "${nearest}"?)`;
        return { path, message: `expected no field of this name${hint}`, field };
      });
    }
    const got = describe(issue.input);
    const isKnown = got === null || issue.message.includes('got ');
    return [{ path, message: `${expected(issue)}${isKnown ? '' : `, got ${got}`}` }];
  });
}

/** Of a field that may have several forms, what is wrong with the one that was meant; else that none of them is there. */
function likeliest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.filter((errors) => !errors.some(isOfAnotherType));
  const [only, ...others] = meant;
  if (only === undefined || others.length > 0) return [issue];
  return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(likeliest);
}

function isOfAnotherType(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((errors) => errors.some(isOfAnotherType));
  return issue.code === 'invalid_type';
}

const types: Readonly<Record<string, string>> = {
  ...{ object: 'a group of fields', array: 'a list', boolean: 'true or false', number: 'a number' },
  record: 'a group of fields',
};

/** What an issue says, in the words of editors where the schema has none of its own. */
function expected(issue: Issue): string {
  if (issue.message.startsWith('expected')) return issue.message;
  const type = issue.code === 'invalid_type' ? types[issue.expected] : undefined;
  return type === undefined ? `expected otherwise: ${issue.message}` : `expected ${type}`;
}

/** Every name that a field can have anywhere in a briefing. */
function fieldNames(): ReadonlySet<string> {
  const names = new Set<string>();
  JSON.stringify(briefingJsonSchema(), (name, value) => {
    if (name === 'properties') for (const field of Object.keys(value)) names.add(field);
    return value;
  });
  return names;
}

/** What stands there, short; null when nothing short can be said. */
function describe(input: unknown): string | null {
  if (input === undefined) return 'nothing';
  if (input === null) return 'an empty field';
  if (typeof input === 'string') return `"${input.length > 60 ? `${input.slice(0, 57)}…` : input}"`;
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list';
  return 'a group of fields';
}
