import { foldWord } from '../../text/tokens.ts';

/** The longest key of a briefing. */
const maxLength = 20;

/** Makes keys of names, each once: `Vladimir Putin` → `vladimir-putin`, a second one → `vladimir-putin-2`. */
export function createKeys(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const base = slugOf(name, maxLength) || 'item';
    let key = base;
    for (let count = 2; taken.has(key); count += 1) {
      const ending = `-${count}`;
      key = base.slice(0, maxLength - ending.length).replace(/-+$/, '') + ending;
    }
    taken.add(key);
    return key;
  };
}

/** Small letters, digits and single hyphens, whole words as far as they fit into `most` characters. */
export function slugOf(name: string, most: number): string {
  const words = foldWord(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > most) break;
    slug = longer;
  }
  return slug === '' ? (words[0] ?? '').slice(0, most) : slug;
}
