/**
 * A word without the endings that change nothing of what it names: Indonesian enclitics, English plurals and -ed, -ing. Light on purpose:
 * both sides of every comparison go through it, and verbs are the lexicon's business. At least three letters remain.
 */
export function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  const doubled = word.includes('-') ? /^(\p{L}{2,})-\1(?:nya)?$/u.exec(word) : null;
  if (doubled?.[1]) return doubled[1];
  for (const [ending, replacement] of endings) {
    if (word.endsWith(ending) && word.length - ending.length + replacement.length >= 3) {
      return word.slice(0, word.length - ending.length) + replacement;
    }
  }
  return word;
}

const endings: readonly (readonly [string, string])[] = [
  ['nya', ''],
  ["'s", ''],
  ['sses', 'ss'],
  ['ies', 'y'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['xes', 'x'],
  ['ss', 'ss'],
  ['us', 'us'],
  ['is', 'is'],
  ['s', ''],
];
