import type { ReaderQuestion } from './question-set.ts';

/** One thing that is wrong with a reply. */
export type Fault =
  | { readonly kind: 'missing'; readonly alternatives: readonly string[] }
  | { readonly kind: 'rejected'; readonly alternative: string }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'not-abstained' }
  | { readonly kind: 'silent' };

/**
 * What a reply came to. A wrong one is `confident` when it does not say that the article is silent, `not-said` when it
 * says so although the article answers, and `faulty` when saying so was right but not as it was said.
 */
type Outcome = 'right' | 'confident' | 'not-said' | 'faulty';

export interface Verdict {
  readonly outcome: Outcome;
  /** The reply says that the article does not say it. A right reply can do so too: worth a look. */
  readonly abstained: boolean;
  /** Empty when right. */
  readonly faults: readonly Fault[];
}

/** The form in which replies and alternatives are compared: NFKC, lower case, white space folded to one space. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
}

/**
 * Whether a folded text holds an alternative. A digit at its edge must not touch a further digit there; one of up to
 * three letters and digits must be a whole word.
 */
export function contains(folded: string, alternative: string): boolean {
  const wanted = fold(alternative);
  const short = (wanted.match(/[\p{L}\p{N}]/gu) ?? []).length <= 3;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const touchesBefore = touches(folded[at - 1], wanted[0], short);
    const touchesAfter = touches(folded[at + wanted.length], wanted.at(-1), short);
    if (!touchesBefore && !touchesAfter) return true;
  }
  return false;
}

function touches(neighbour: string | undefined, edge: string | undefined, wholeWord: boolean): boolean {
  if (neighbour === undefined || edge === undefined) return false;
  if (/\p{N}/u.test(edge) && /\p{N}/u.test(neighbour)) return true;
  return wholeWord && /[\p{L}\p{N}]/u.test(edge) && /[\p{L}\p{N}]/u.test(neighbour);
}

const article = {
  id: '(?:artikel|berita|naskah|tulisan|laporan|sumber)(?:nya| ini| itu| tersebut)?',
  en: '(?:article|story|report|briefing|source)',
};
const saying = {
  id: '(?:menyebut|nyebut|menyatakan|mengatakan|menjelaskan|menerangkan|mengungkap|memuat|mencantumkan|merinci|memberi|menamai|menceritakan|mengutip|bilang)',
  en: '(?:say|mention|name|state|tell|give|specify|report|explain|identify|quote)',
};
const unsaid = '(?:said|mentioned|named|stated|told|given|specified|reported|explained|identified|quoted)';
const abstentions = [
  `${article.id}[^.!?]{0,60} (?:tidak|tak|belum|nggak|enggak|gak) (?:\\w+ )?${saying.id}`,
  `(?:tidak|tak|belum|nggak|gak) (?:disebut|dikatakan|dijelaskan|dimuat|dirinci|diceritakan|tercantum|diberitakan)`,
  `(?:tidak|tak) ada (?:keterangan|disebut|informasi|penjelasan)[^.!?]{0,60} (?:di|dalam|pada) ${article.id}`,
  `${article.en}[^.!?]{0,60} (?:does not|doesn't|did not|didn't|never|nowhere) (?:\\w+ )?${saying.en}`,
  `${article.en} (?:says|names|mentions|gives|states) (?:no|nothing)\\b`,
  `(?:is|are|was|were)(?: not|n't) ${unsaid}`,
  `not ${unsaid} (?:in|by) (?:the|this) ${article.en}`,
].map((pattern) => new RegExp(pattern, 'u'));

/** Whether a text says, in plain words of either language, that the article does not say, mention, name or state it. */
export function isAbstention(text: string): boolean {
  const folded = fold(text).replaceAll('’', "'");
  return abstentions.some((pattern) => pattern.test(folded));
}

/** Scores the text of a reply (tags already removed; empty: no reply) by the rules of tests/fixtures/questions/README.md. */
export function score(question: ReaderQuestion, text: string): Verdict {
  if (!text.trim()) {
    if (question.silenceOk) return { outcome: 'right', abstained: false, faults: [] };
    return { outcome: 'confident', abstained: false, faults: [{ kind: 'silent' }] };
  }
  const abstained = isAbstention(text);
  const faults = [...wordFaults(question, text, abstained), ...lengthFaults(question, text)];
  if (faults.length === 0) return { outcome: 'right', abstained, faults };
  if (!abstained) return { outcome: 'confident', abstained, faults };
  const due = question.abstain || question.abstainOk || !question.answerable;
  return { outcome: due ? 'faulty' : 'not-said', abstained, faults };
}

function wordFaults(question: ReaderQuestion, text: string, abstained: boolean): Fault[] {
  const folded = fold(text);
  const rejected = question.reject
    .filter((alternative) => contains(folded, alternative))
    .map((alternative): Fault => ({ kind: 'rejected', alternative }));
  if (question.chitchat) return rejected;
  if (question.abstain) return abstained ? rejected : [{ kind: 'not-abstained' }, ...rejected];
  if (question.abstainOk && abstained) return rejected;
  const missing = question.accept
    .filter((group) => !group.some((alternative) => contains(folded, alternative)))
    .map((alternatives): Fault => ({ kind: 'missing', alternatives }));
  // An abstention that is merely allowed is no free pass: without words to accept, it is what is asked for.
  if (question.abstainOk && question.accept.length === 0) return [{ kind: 'not-abstained' }, ...rejected];
  return [...missing, ...rejected];
}

function lengthFaults(question: ReaderQuestion, text: string): Fault[] {
  if (text.length <= question.maxLength) return [];
  return [{ kind: 'too-long', length: text.length, limit: question.maxLength }];
}
