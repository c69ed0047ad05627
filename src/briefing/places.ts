import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Path } from './finding.ts';

/** A place in a file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where things stand in a YAML file. */
export interface Places {
  at(offset: number): Place;
  /** The place of a path: the value's own, a key's when `key` is given, else the nearest that exists. */
  of(path: Path, key?: string): Place;
}

/** The places of a text that was parsed as `document`. The lines are counted at the first question only: mostly there is none. */
export function createPlaces(text: string, document: Pick<Document, 'contents' | 'getIn'>): Places {
  let lines: LineCounter | null = null;
  function at(offset: number): Place {
    if (lines === null) {
      lines = new LineCounter();
      parseDocument(text, { lineCounter: lines, prettyErrors: false });
    }
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
  return {
    at,
    of(path, key) {
      for (let length = path.length; length >= 0; length -= 1) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (!isNode(node)) continue;
        if (key !== undefined && length === path.length && 'items' in node) {
          const pair = node.items?.find((item) => isNode(item.key) && String(item.key.value) === key);
          if (isNode(pair?.key)) return at(pair.key.range?.[0] ?? 0);
        }
        return at(node.range?.[0] ?? 0);
      }
      return { line: 1, column: 1 };
    },
  };
}

/** `events[2].target`. */
export function formatPath(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${part}`))
    .join('');
}

interface YamlNode {
  readonly range?: readonly [number, number, number] | null;
  readonly value?: unknown;
  readonly items?: readonly { readonly key?: unknown }[];
}

function isNode(node: unknown): node is YamlNode {
  return node !== null && typeof node === 'object' && 'range' in node;
}
