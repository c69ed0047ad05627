import { type Bilingual, languages } from '../language.ts';
import type { Finding } from './finding.ts';
import type { Briefing } from './schema.ts';

/** A correction or a withdrawal that readers are to be told of. */
export interface BriefingNotice {
  readonly slug: string;
  readonly change: 'corrected' | 'withdrawn';
  /** Who was told of an earlier version does not know yet. */
  readonly version: number;
  readonly at: string;
  readonly headline: Bilingual;
  readonly note: Bilingual;
}

/** What is still known to readers of a story that was withdrawn. */
export interface Withdrawn {
  readonly slug: string;
  readonly headline: Bilingual;
  /** Why, as readers are told; null: the newsroom left no note. */
  readonly note: Bilingual | null;
}

/** Which version of a briefing this is: counted up by each publication, correction and withdrawal, 1 without any. */
export function versionNumber({ history }: Pick<Briefing, 'history'>): number {
  return history.at(-1)?.version ?? 1;
}

/** What readers have to be told of a briefing as it is now; null where the last that was done to it was no correction and no withdrawal. */
export function noticeOf(
  briefing: Pick<Briefing, 'slug' | 'status' | 'history' | 'headline'>,
): BriefingNotice | null {
  const { slug, status, history, headline } = briefing;
  if (status !== 'corrected' && status !== 'withdrawn') return null;
  const last = history.at(-1);
  if (!last?.note) return null;
  const { version, at, note } = last;
  return { slug, change: status, version, at, headline: { id: headline.id, en: headline.en }, note };
}

/** Versions that do not count up, a status that is not what was done last, a correction that tells readers nothing. */
export function checkHistory({ status, history }: Briefing): Finding[] {
  const findings: Finding[] = [];
  for (const [index, { change, version, note }] of history.entries()) {
    const path = ['history', index];
    const before = history[index - 1]?.version ?? 0;
    if (version <= before) {
      findings.push({ path: [...path, 'version'], message: `expected more than ${before}, got ${version}` });
    }
    if (change !== 'published' && note === undefined) {
      const message = `expected a note for readers in both languages (${languages.join(', ')}), got nothing`;
      findings.push({ path: [...path, 'note'], message });
    }
  }
  const last = history.at(-1)?.change;
  if (last !== undefined && status !== 'draft' && status !== last) {
    const message = `expected ${last}, the last change in history, got ${status} (npm run briefing sets both)`;
    findings.push({ path: ['status'], message });
  }
  return findings;
}
