import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load as parse, YAMLException } from 'js-yaml';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { faultsIn, referenceFaults } from './check.ts';
import type { Fault } from './fault.ts';
import { findLexicon, type Loaded, lexiconFilesIn } from './find.ts';
import { keep, sourceOf } from './kept.ts';
import { createLexicon } from './lexicon.ts';
import { type LexiconData, lexiconFileSchema, noRules, type Rules } from './schema.ts';
import { tabulate } from './table.ts';

/** A lexicon ready for use, or all that is wrong with its files, each as `file:line:column path: what`. */
export type LoadedLexicon = Loaded | { readonly kind: 'rejected'; readonly complaints: readonly string[] };

type LexiconFile = z.infer<typeof lexiconFileSchema>;

const sections = [
  ...(['deeds', 'offices', 'relations', 'concepts', 'families', 'circles'] as const),
  ...(['countries', 'places', 'bodies'] as const),
] as const;

/**
 * Reads every .yaml file of a folder, in the order of their names, and puts them together into one lexicon. What makes it
 * unusable is looked for, not what makes it doubtful: {@link checkLexicon} takes as long again.
 * @throws the file system's error when the folder or a file cannot be read.
 */
export function loadLexicon(folder: string, options: LoadLexiconOptions = {}): LoadedLexicon {
  const { keptIn } = options;
  const kept = keptIn === undefined ? null : findLexicon(folder, keptIn);
  if (kept) return kept;
  const read = readData(readSources(folder));
  if (read.kind === 'rejected') return read;
  const { data } = read;
  const complaints = referenceFaults(data).map(read.complaintAbout);
  if (complaints.length > 0) return { kind: 'rejected', complaints };
  const table = tabulate(data, data.rules);
  const source = keptIn === undefined ? '' : sourceOf(lexiconFilesIn(folder));
  if (keptIn !== undefined) keep(keptIn, source, { data, table });
  return { kind: 'loaded', lexicon: createLexicon(data, table), source };
}

export interface LoadLexiconOptions {
  /** A file that what was built is kept in and taken from, as long as neither words nor program change; default: none. */
  readonly keptIn?: string;
}

/**
 * All that is wrong with the files of a folder, each as `file:line:column path: what`; also what a program can do with and
 * an editor should not leave so: words in two deeds, examples that are not understood.
 * @throws the file system's error when the folder or a file cannot be read.
 */
export function checkLexicon(folder: string): readonly string[] {
  const read = readData(readSources(folder));
  return read.kind === 'rejected' ? read.complaints : faultsIn(read.data).map(read.complaintAbout);
}

type ReadData =
  | {
      readonly kind: 'read';
      readonly data: LexiconData & { readonly rules: Rules };
      complaintAbout(fault: Fault): string;
    }
  | { readonly kind: 'rejected'; readonly complaints: readonly string[] };

interface Source {
  readonly file: string;
  readonly text: string;
  complaintAbout(fault: Fault): string;
}

function readSources(folder: string): Source[] {
  return lexiconFilesIn(folder).map((path) => {
    const file = join(basename(folder), basename(path));
    const text = readFileSync(path, 'utf8');
    return { file, text, complaintAbout: createComplain(file, text) };
  });
}

/** The files put together, or what is wrong with the shape of each. */
function readData(sources: readonly Source[]): ReadData {
  const complaints: string[] = [];
  const data = Object.fromEntries(sections.map((section) => [section, {}])) as Required<
    Omit<LexiconFile, 'rules'>
  >;
  const rules: Rules = structuredClone(noRules);
  /** `deeds arrest` → the file that it stands in. */
  const home = new Map<string, Source>();

  for (const source of sources) {
    const complain = (fault: Fault) => complaints.push(source.complaintAbout(fault));
    let content: unknown;
    try {
      content = parse(source.text) ?? {};
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const { line = 0, column = 0 } = error.mark ?? {};
      complaints.push(`${source.file}:${line + 1}:${column + 1} ${error.reason}`);
      continue;
    }
    const result = lexiconFileSchema.safeParse(content);
    if (!result.success) {
      for (const { path, message } of result.error.issues)
        complain({ path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)), message });
      continue;
    }
    for (const section of sections) {
      for (const [key, entry] of Object.entries(result.data[section])) {
        const other = home.get(`${section} ${key}`);
        if (other === undefined) {
          home.set(`${section} ${key}`, source);
          Object.assign(data[section], { [key]: entry });
        } else
          complain({ path: [section, key], message: `expected a new key, but ${other.file} has it already` });
      }
    }
    if (result.data.rules !== undefined) addRules(rules, result.data.rules);
  }
  if (complaints.length > 0) return { kind: 'rejected', complaints };

  return {
    kind: 'read',
    data: { ...data, rules },
    complaintAbout(fault) {
      // Every fault stands in an entry, and every entry came from a file.
      const source = home.get(fault.path.slice(0, 2).join(' '));
      return source?.complaintAbout(fault) ?? `${fault.path.join('.')}: ${fault.message}`;
    },
  };
}

function addRules(rules: Rules, more: Rules): void {
  Object.assign(rules.irregular, more.irregular);
  Object.assign(rules.plurals, more.plurals);
  for (const list of ['doubling', 'keeps', 'drops'] as const) rules[list].push(...more[list]);
  for (const language of ['id', 'en'] as const) rules.never[language].push(...more.never[language]);
}

/**
 * Makes the writer of complaints about one file. The file is read again, by the parser that knows positions, only for the
 * first complaint: it takes six times as long, and mostly nothing is wrong.
 */
function createComplain(file: string, text: string): (fault: Fault) => string {
  const lines = new LineCounter();
  let document: ReturnType<typeof parseDocument> | undefined;
  return ({ path, message }) => {
    document ??= parseDocument(text, { lineCounter: lines });
    // The nearest part that is there: what is missing has no place of its own.
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      const parent = document.getIn(path.slice(0, length - 1), true);
      const pair = isMap(parent) ? parent.items.find(({ value }) => value === node) : undefined;
      // An entry is found at its key, a word at itself.
      const place = isMap(node) && pair !== undefined ? pair.key : node;
      const range = isNode(place) ? place.range : null;
      if (range == null) continue;
      const { line, col } = lines.linePos(range[0]);
      return `${file}:${line}:${col} ${path.join('.')}: ${message}`;
    }
    return `${file}:1:1 ${path.join('.')}: ${message}`;
  };
}
