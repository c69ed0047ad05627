import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenLibrary } from '../briefing/library.ts';
import type { Vocabulary } from '../briefing/vocabulary.ts';
import type { Decided, DraftsDesk, OpenDraft } from '../chat/features/drafts/desk.ts';
import type { Clock } from '../clock.ts';
import { readBriefingFile, replaceBriefingFile } from './briefing-file.ts';
import { checkBriefingFile } from './check-briefing.ts';
import { Refusal } from './command.ts';
import { foldTodos } from './fold-todos.ts';
import { holdBriefing } from './hold-briefing.ts';
import { changeBriefingFile } from './publish.ts';

export interface DraftsDeskOptions {
  /** CONTENT_DIR. */
  readonly folder: string;
  readonly library: Pick<OpenLibrary, 'published' | 'refresh'>;
  readonly vocabulary: Vocabulary;
  readonly clock: Clock;
}

/** The drafts of a folder, for who handles them from Telegram. */
export function createDraftsDesk({ folder, library, vocabulary, clock }: DraftsDeskOptions): DraftsDesk {
  const fileOf = (slug: string) => join(folder, `${slug}.yaml`);

  async function look(slug: string): Promise<OpenDraft | null> {
    const source = await draftIn(fileOf(slug));
    if (source === null) return null;
    const others = library.published().filter((briefing) => briefing.slug !== slug);
    const check = checkBriefingFile(source, fileOf(slug), { vocabulary, others, answerer: null });
    const { briefing, errors, advice } = check;
    const title = briefing?.headline[briefing.language] ?? slug;
    return {
      ...{ slug, briefing, advice: advice.length, errors: errors.length, held: briefing?.held ?? null },
      title: /^TODO\b/.test(title) ? slug : title,
      complaints: foldTodos(errors).map(
        ({ line, field, message }) => `${line}: ${field ? `${field}: ` : ''}${message}`,
      ),
    };
  }

  async function decided(act: () => Promise<Decided>): Promise<Decided> {
    try {
      return await act();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (error instanceof Refusal) return { kind: 'meanwhile' };
      if (code === 'ENOENT') return { kind: 'gone' };
      if (/^(?:EACCES|EPERM|EROFS|ENOSPC)$/.test(code)) return { kind: 'unwritable' };
      throw error;
    }
  }

  return {
    look,
    async waiting() {
      const names = (await readdir(folder)).filter((name) => /^[a-z0-9-]+\.yaml$/.test(name));
      const drafts: { readonly draft: OpenDraft; readonly at: number }[] = [];
      // One after another: there may be thousands of published ones among them.
      for (const name of names) {
        const draft = await look(name.slice(0, -'.yaml'.length));
        if (draft)
          drafts.push({ draft, at: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0 });
      }
      return drafts
        .sort(
          (left, right) =>
            Number(left.draft.held !== null) - Number(right.draft.held !== null) || right.at - left.at,
        )
        .map(({ draft }) => draft);
    },
    publish: (slug, by) =>
      decided(async () => {
        // A withdrawn briefing could be published too, but is not what was looked at.
        if ((await draftIn(fileOf(slug))) === null) return { kind: 'gone' };
        const change = { kind: 'publish', by, at: clock.now() } as const;
        const changed = await changeBriefingFile(fileOf(slug), change, vocabulary);
        if (changed.kind !== 'changed') return { kind: changed.kind === 'wrong' ? 'wrong' : 'gone' };
        await library.refresh();
        return { kind: 'done' };
      }),
    hold: (slug, by) =>
      decided(async () => {
        const source = await readBriefingFile(fileOf(slug));
        const held = holdBriefing(source, { by, at: clock.now() });
        if (held === null) return { kind: 'gone' };
        await replaceBriefingFile(fileOf(slug), source, held);
        return { kind: 'done' };
      }),
  };
}

/** The text of a file that looks like a draft's; null for any other, or none. */
async function draftIn(file: string): Promise<string | null> {
  try {
    const source = await readBriefingFile(file);
    return /^status:\s*["']?draft\b/m.test(source) ? source : null;
  } catch (error) {
    if (error instanceof Refusal || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
