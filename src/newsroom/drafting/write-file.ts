import { Document, isMap, isScalar, isSeq, Pair, Scalar, visit } from 'yaml';
import type { DraftFile } from './assemble.ts';

/** Fields whose texts stand on a line of their own, however long. */
const folded = new Set(['text', 'translation', 'id', 'en']);
const longText = 90;

/** The text of a briefing's file, in block style: a line per language, sentence numbers and keys in brackets. */
export function writeDraft(draft: DraftFile): string {
  const document = new Document(draft, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, pair) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      const { value } = pair;
      if (isSeq(value) && value.items.every(isScalar) && value.items.length > 0)
        value.flow = name === 'sentences' || name !== 'aliases' || value.items.length < 8;
      if (
        isScalar(value) &&
        typeof value.value === 'string' &&
        value.value !== 'TODO' &&
        folded.has(name) &&
        (name === 'text' || name === 'translation' || value.value.length > longText)
      ) {
        value.type = Scalar.BLOCK_FOLDED;
      }
    },
  });
  if (isMap(document.contents)) {
    for (const [at, pair] of document.contents.items.entries()) {
      // A blank line before each room of the file.
      if (
        at > 0 &&
        pair instanceof Pair &&
        isScalar(pair.key) &&
        (isSeq(pair.value) || /^(?:headline|summary)$/.test(String(pair.key.value)))
      )
        pair.key.spaceBefore =
          /^(?:sentences|headline|actors|places|events|times|figures|quotes|background)$/.test(
            String(pair.key.value),
          );
    }
  }
  return `# yaml-language-server: $schema=./briefing.schema.json\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}`;
}
