import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import { instantIn } from './instant.ts';

/** Who puts a draft aside, and when. */
export interface Holding {
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * The text of a draft with `held` set anew and every other letter as it was; null where it is no draft, or no YAML.
 * Pure.
 */
export function holdBriefing(source: string, { by, at }: Holding): string | null {
  const document = parseDocument(source, { prettyErrors: false });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return null;
  const status = root.get('status', true);
  if (!isScalar(status) || String(status.value) !== 'draft') return null;
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n';
  const zone = document.getIn(['published', 'zone']);
  const held = stringify({ held: { at: instantIn(String(zone), at), by } }).replaceAll('\n', lineBreak);
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === 'held');
  if (pair && isScalar(pair.key) && pair.key.range) {
    const [start] = pair.key.range;
    const node = pair.value as { range?: readonly number[] } | null;
    const end = node?.range?.[1] ?? pair.key.range[1];
    return source.slice(0, start) + held.trimEnd() + source.slice(end).replace(/^[^\S\n]*(?=\S)/, lineBreak);
  }
  return source + (source === '' || source.endsWith('\n') ? '' : lineBreak) + held;
}
