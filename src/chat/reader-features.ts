import type { Answerer } from '../answer/answerer.ts';
import type { Library } from '../briefing/library.ts';
import type { I18n } from '../i18n.ts';
import type { ReaderStore } from '../reader/reader.ts';
import type { Feature } from './feature.ts';
import { createGuideFeature } from './features/guide.ts';
import { createLanguageFeature } from './features/language.ts';
import { createNewsFeature } from './features/news.ts';
import { createReadingFeature } from './features/reading.ts';
import { createQuestionsFeature } from './questions.ts';
import { createSearch } from './search.ts';

/** What every reader can do, in the order of the command menu; others are added to the list. */
export function createReaderFeatures({
  library,
  readers,
  answerer,
  hasReceived = async () => false,
  i18n,
}: {
  readonly library: Library;
  readonly readers: ReaderStore;
  readonly answerer: Answerer;
  /** Whether a chat got this story in a digest; default: nobody got any. */
  readonly hasReceived?: (chatId: number, slug: string) => Promise<boolean>;
  readonly i18n: I18n;
}): readonly Feature[] {
  const search = createSearch(library);
  return [
    createNewsFeature({ library, search, i18n }),
    createReadingFeature({ library, search, i18n }),
    createLanguageFeature({ readers, i18n }),
    createGuideFeature({ library, hasReceived, i18n }),
    createQuestionsFeature({ answerer, library }),
  ];
}
