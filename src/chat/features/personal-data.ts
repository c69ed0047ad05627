import { type I18n, inBoth } from '../../i18n.ts';
import type { PersonalDataStore } from '../../reader/personal-data.ts';
import { addressOf } from '../../render/address.ts';
import { noticePanel } from '../../render/views/notice.ts';
import type { Feature, Step, Turn } from '../feature.ts';
import { administratorsOnly } from './administrators-only.ts';

/** A chat sees all that is kept of it, and deletes it. */
export function createPersonalDataFeature({
  personalData,
  i18n,
}: {
  personalData: PersonalDataStore;
  i18n: I18n;
}): Feature {
  const guarded = administratorsOnly(i18n, 'privacy.administratorsOnly');

  async function show(turn: Turn): Promise<Step> {
    const data = await personalData.collect(turn.incoming.chatId);
    const document = {
      fileName: 'ringkas.json',
      content: `${JSON.stringify(data, null, 2)}\n`,
      caption: i18n[turn.reader.language]('privacy.data'),
    };
    return { replies: [{ kind: 'document', document }] };
  }

  function ask(turn: Turn): Step {
    const links = (['delete', 'keep'] as const).map((what) => ({
      label: inBoth(i18n, (t) => t(`privacy.${what}Button`)),
      address: addressOf('hd', '', what),
    }));
    return turn.show(noticePanel([inBoth(i18n, (t) => t('privacy.delete'))], links, i18n));
  }

  async function answer(turn: Turn, key: string): Promise<Step> {
    if (key === 'delete') await personalData.erase(turn.incoming.chatId);
    const text = key === 'delete' ? 'privacy.deleted' : 'privacy.keptAll';
    return turn.show(noticePanel([inBoth(i18n, (t) => t(text))], [], i18n));
  }

  return {
    commands: [
      {
        names: { id: 'dataku', en: 'mydata' },
        menu: (t) => t('menu.mydata'),
        run: (turn) => guarded(turn, () => show(turn)),
      },
      {
        names: { id: 'hapusdata', en: 'deletemydata' },
        menu: (t) => t('menu.deletemydata'),
        run: (turn) => guarded(turn, () => ask(turn)),
      },
    ],
    presses: { hd: (turn, { key }) => guarded(turn, () => answer(turn, key)) },
  };
}
