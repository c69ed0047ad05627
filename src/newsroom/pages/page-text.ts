/** What stands between the paragraphs of an article and is none: captions, subheads, tables, buttons, hidden code. */
const leftOut = new Set([
  ...['figure', 'figcaption', 'table', 'aside', 'nav', 'form', 'button', 'script', 'style', 'noscript'],
  ...['template', 'iframe', 'svg', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

/** Elements whose text is a paragraph of its own. */
const blocks = new Set([
  ...['address', 'article', 'blockquote', 'br', 'center', 'dd', 'div', 'dl', 'dt', 'hr', 'li', 'main', 'ol'],
  ...['p', 'pre', 'section', 'ul'],
]);

/** The text of an element as an article has it: a paragraph a line, white space as one blank, subheads and captions left out. */
export function paragraphsOf(root: Node): string {
  const lines: string[] = [''];
  // A stack of its own: a page may be nested deeper than calls can be.
  const open: (Node | 'break')[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === 'break') lines.push('');
    else if (node.nodeType === 3) lines[lines.length - 1] += node.textContent ?? '';
    else if (!leftOut.has(node.nodeName.toLowerCase())) {
      const isBlock = blocks.has(node.nodeName.toLowerCase());
      if (isBlock) lines.push('');
      open.push(...(isBlock ? ['break' as const] : []), ...[...node.childNodes].reverse());
    }
  }
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
