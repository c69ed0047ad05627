import { parseBriefing } from '../../src/briefing/load.ts';
import type { Briefing } from '../../src/briefing/schema.ts';
import { vocabularyOf } from '../../src/briefing/vocabulary.ts';
import { plainArticle } from '../../src/newsroom/article.ts';
import { assemble } from '../../src/newsroom/drafting/assemble.ts';
import { settle } from '../../src/newsroom/drafting/settle.ts';
import { understand } from '../../src/newsroom/drafting/understand.ts';
import { openLexicon } from './lexicon.ts';

/** The draft of a few sentences, published on 14 March 2025, a Friday. */
export function draft(...sentences: readonly string[]): Briefing {
  const lexicon = openLexicon();
  const article = { ...plainArticle(sentences.join('\n')), published: '2025-03-14' };
  const made = assemble(article, understand(article, lexicon), { slug: 'a', zone: 'Asia/Jakarta', lexicon });
  const parsed = parseBriefing(
    settle(made, 'a.yaml', vocabularyOf(lexicon)).text,
    'a.yaml',
    vocabularyOf(lexicon),
  );
  if (parsed.kind === 'rejected') throw new Error(parsed.complaints[0]?.message);
  return parsed.briefing;
}

/** The actors, each `name (kind)`, with offices behind it. */
export const actorsOf = ({ actors, language }: Briefing) =>
  actors.map(({ name, kind, offices }) =>
    [`${name[language]} (${kind})`, ...offices.map(({ office, of }) => `${office} of ${of ?? '?'}`)].join(
      ', ',
    ),
  );
/** An event in the words of the draft: `agent > deed > target`. */
export function eventsOf({ events, language }: Briefing): string[] {
  type Fillers = Briefing['events'][number]['agent'];
  const said = (fillers: Fillers | undefined) =>
    (fillers ?? []).map((each) => (typeof each === 'string' ? each : each[language])).join(' + ');
  return events.map(({ agent, action, target }) => `${said(agent)} > ${action[0]} > ${said(target)}`);
}
