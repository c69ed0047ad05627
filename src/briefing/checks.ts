import type { Finding, Path } from './finding.ts';
import { checkGrounds } from './grounds.ts';
import { checkHistory } from './history.ts';
import { checkReferences } from './references.ts';
import type { Briefing } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything that a well-formed briefing may still have wrong: keys that lead nowhere, facts that their sentences do not hold. */
export function checkBriefing(briefing: Briefing, vocabulary: Vocabulary): Finding[] {
  const dangling = checkSentenceNumbers(briefing);
  return [
    ...checkReferences(briefing, vocabulary),
    ...checkHistory(briefing),
    ...dangling,
    // What rests on a sentence that does not exist would be told twice.
    ...(dangling.length === 0 ? checkGrounds(briefing) : []),
  ];
}

/** Every `sentences` of the briefing, wherever it stands. */
function checkSentenceNumbers(briefing: Briefing): Finding[] {
  const count = briefing.sentences.length;
  const findings: Finding[] = [];
  function walk(node: unknown, path: Path) {
    if (node === null || typeof node !== 'object') return;
    for (const [name, value] of Object.entries(node)) {
      const place = [...path, Array.isArray(node) ? Number(name) : name];
      if (name !== 'sentences' || path.length === 0 || !Array.isArray(value)) {
        walk(value, place);
        continue;
      }
      for (const [at, number] of value.entries()) {
        const message =
          number > count
            ? `expected a sentence from 1 to ${count}, got ${number}`
            : value.indexOf(number) < at
              ? `expected each sentence once, got ${number} again`
              : null;
        if (message !== null) findings.push({ path: [...place, at], message });
      }
    }
  }
  walk(briefing, []);
  return findings;
}
