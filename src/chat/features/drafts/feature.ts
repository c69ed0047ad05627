import type { I18n } from '../../../i18n.ts';
import type { Address } from '../../../render/address.ts';
import type { Feature, Step, Turn } from '../../feature.ts';
import type { Decided, DraftsDesk } from './desk.ts';
import { draftPanel, draftsPanel, draftView } from './panels.ts';

export interface DraftsFeatureOptions {
  readonly desk: DraftsDesk;
  /** Telegram users who run the newsroom. */
  readonly administrators: readonly number[];
  readonly i18n: I18n;
}

/**
 * The drafts that wait, for the newsroom alone and in private only: to look at as a reader would, to publish, to hold. For
 * everyone else there is no such command.
 */
export function createDraftsFeature({ desk, administrators, i18n }: DraftsFeatureOptions): Feature {
  const guarded =
    (act: (turn: Turn, address: Address) => Promise<Step>) =>
    async (turn: Turn, address: Address): Promise<Step> => {
      const { chatKind, personId } = turn.incoming;
      if (chatKind !== 'private' || !administrators.includes(personId)) return turn.unknown();
      return act(turn.at(address), address);
    };

  async function list(turn: Turn): Promise<Step> {
    return turn.show(draftsPanel(await desk.waiting(), i18n));
  }

  async function look(turn: Turn, { slug }: Address): Promise<Step> {
    const draft = await desk.look(slug);
    return draft ? turn.show(draftPanel(draft, i18n)) : toast(turn, 'gone');
  }

  async function view(turn: Turn, { slug, key }: Address): Promise<Step> {
    const draft = await desk.look(slug);
    const panel = draft?.briefing && draftView(draft.briefing, key, i18n);
    return panel ? turn.show(panel) : toast(turn, 'gone');
  }

  const decide = (what: 'publish' | 'hold') =>
    guarded(async (turn, address) => {
      const decided = await desk[what](address.slug, `Telegram ${turn.incoming.personId}`);
      const said = toast(turn, decided.kind === 'done' ? `${what}Done` : decided.kind);
      // What the button belonged to has changed: the list, or the draft as it is now, takes its place.
      const isOver = decided.kind === 'done' || decided.kind === 'gone';
      const shown = isOver ? await list(turn) : await look(turn, address);
      return { replies: [...shown.replies.filter(({ kind }) => kind !== 'toast'), ...said.replies] };
    });

  function toast(turn: Turn, what: Exclude<Decided['kind'], 'done'> | 'publishDone' | 'holdDone'): Step {
    const alert = what !== 'publishDone' && what !== 'holdDone';
    return { replies: [{ kind: 'toast', text: i18n[turn.reader.language](`drafts.${what}`), alert }] };
  }

  return {
    commands: [
      {
        names: { id: 'naskah', en: 'drafts' },
        isSecret: true,
        run: (turn) => {
          const { chatKind, personId } = turn.incoming;
          return chatKind === 'private' && administrators.includes(personId) ? list(turn) : turn.unknown();
        },
      },
    ],
    presses: {
      nl: guarded(list),
      nd: guarded(look),
      nv: guarded(view),
      np: decide('publish'),
      nh: decide('hold'),
    },
  };
}
