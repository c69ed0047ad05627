import { z } from 'zod';
import { type Briefing, briefingSchema } from '../../briefing/schema.ts';
import type { Vocabulary } from '../../briefing/vocabulary.ts';

/** What a model proposes for a draft: every list item by itself is what a briefing may hold. */
export interface Proposal {
  readonly translations: readonly { readonly sentence: number; readonly text: string }[];
  readonly headline: Briefing['headline'] | null;
  readonly summary: Briefing['summary'] | null;
  readonly points: readonly Briefing['points'][number][];
  /** As the file would say them, before defaults. */
  readonly events: readonly Readonly<Record<string, unknown>>[];
  /** What had not even the form of it, one line each. */
  readonly dropped: readonly string[];
}

export type ReadProposal =
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'unreadable'; readonly message: string };

const translation = z.strictObject({ sentence: z.int().min(1), text: z.string().trim().min(1) });
const { headline, events } = briefingSchema.shape;
const event = events.removeDefault().element;
/** More than any article has: what goes beyond is not read. */
const mostItems = 200;

/** Reads a model's answer, with or without a fence around its JSON. What is not as it should be is dropped piece by piece. */
export function readProposal(answer: string): ReadProposal {
  const text = /```(?:json)?\s*([\s\S]*?)```/.exec(answer)?.[1] ?? answer;
  let raw: unknown;
  try {
    raw = JSON.parse(text.slice(Math.max(0, text.indexOf('{')), text.lastIndexOf('}') + 1));
  } catch {
    return { kind: 'unreadable', message: 'expected JSON from the model, got something else' };
  }
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw))
    return { kind: 'unreadable', message: 'expected a JSON object from the model, got something else' };
  const said = raw as Readonly<Record<string, unknown>>;
  const dropped: string[] = [];
  function one<T>(name: string, value: unknown, schema: z.ZodType<T>): T[] {
    const parsed = schema.safeParse(value);
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    dropped.push(`${[name, ...(issue?.path ?? [])].join('.')}: ${issue?.message}`);
    return [];
  }
  const listed = (name: string) => (Array.isArray(said[name]) ? said[name].slice(0, mostItems) : []);
  const all = <T>(name: string, schema: z.ZodType<T>) =>
    listed(name).flatMap((item, at) => one(`${name}[${at}]`, item, schema));
  const only = (name: string) => (said[name] == null ? null : (one(name, said[name], headline)[0] ?? null));
  const proposal = {
    translations: all('translations', translation),
    headline: only('headline'),
    summary: only('summary'),
    points: all('points', headline),
    events: listed('events').filter((item, at) => one(`events[${at}]`, item, event).length > 0),
    dropped,
  };
  return { kind: 'proposal', proposal };
}

/** What the model is told: the form, and that nothing counts that the sentences do not say. */
export function instructionsFor({ language }: Briefing, { keys }: Vocabulary): string {
  const other = language === 'id' ? 'English' : 'Indonesian';
  return [
    `You help an editor finish a news briefing. Answer with one JSON object and nothing else.`,
    `translations: [{"sentence": 1, "text": "…"}]: each sentence in ${other}, every number and name kept.`,
    `headline, summary: {"id": "…", "en": "…", "sentences": [1]}; points: three to five of the same form.`,
    `events: [{"key": "short-name", "action": "…", "agent": "…", "target": "…", "text": {"id": "…", "en": "…"}, "sentences": [1]}].`,
    `agent and target are keys of the actors given. action is one of: ${[...(keys?.deeds ?? [])].join(', ')}.`,
    `sentences are the numbers of the sentences that say it. Use no number, name, date or quotation that they do not say. Leave out what you are not sure of.`,
  ].join('\n');
}

/** What the model is to work with: the numbered sentences and the actors by key. */
export function aboutDraft({ language, sentences, actors }: Briefing): string {
  return JSON.stringify({
    language,
    sentences: sentences.map(({ text }, at) => ({ number: at + 1, text })),
    actors: actors.map(({ key, kind, name }) => ({ key, kind, name: name[language] })),
  });
}
