import type { Language } from '../../language.ts';
import { cleanText, tokenize } from '../../text/tokens.ts';
import { voteLanguage } from '../function-words.ts';
import { nameOfWhich } from '../name-of-which.ts';
import type { QuestionWord } from '../units/question-word.ts';
import { askedAmid } from './asked-amid.ts';
import { askedIn } from './asked-part.ts';
import { plainClaim, withoutCleft } from './claim.ts';
import { doneToWhom, takenByWhom } from './done-to.ts';
import { withoutEmphasis } from './emphasis.ts';
import { everydayLanguage, meantBy } from './everyday-words.ts';
import { withoutLanguageWish } from './language-wish.ts';
import { ordered } from './ordered.ts';
import { doneByHim, dropRepeats, formalWhat, withoutThere } from './plain-words.ts';
import { readToken, shorten } from './read-token.ts';
import { saidByHim } from './said-by-him.ts';

/** The part of an utterance that asks, in words, and the language to answer in. */
export interface Utterance {
  readonly words: readonly QuestionWord[];
  readonly language: Language;
  /** How sure the language is: the votes of each. */
  readonly votes: Readonly<Record<Language, number>>;
  /** It ended in a question mark, or with a tag such as "kan", "right" or "or not". */
  readonly questionMark: boolean;
  readonly tag: boolean;
  /** It takes back what was asked before: "eh bukan, …", "no, I meant …". */
  readonly takesBack: boolean;
  /** What stands in quotation marks, several words at least; null: nothing does. */
  readonly quoted: string | null;
}

/** Longest part of a text that is read; a question is shorter, and nobody shall keep the bot busy with a novel. */
const maxLength = 600;

/** Reads what somebody typed: picks the part that asks, undoes everyday spelling and tells the language. */
export function readUtterance(text: string, fallback: Language): Utterance {
  const { said, wished } = withoutLanguageWish(cleanText(text));
  const { part, message, takesBack } = askedIn(said);
  const claim = plainClaim(part);
  const asking = evenly(withoutEmphasis(claim.said.slice(0, maxLength).toWellFormed()));
  const tokens = tokenize(asking);
  const isTitle = tokens.length > 2 && tokens.every(({ surface }) => !/^\p{Ll}/u.test(surface));
  const folded = tokens.map((token) => shorten(token.word));
  // Everyday spellings are read in the language that the other words speak.
  const first = voteLanguage(
    folded.flatMap((word) => meantBy(word, everydayLanguage(word) ?? fallback) ?? [word]),
  );
  const leaning: Language = first.id === first.en ? fallback : first.id > first.en ? 'id' : 'en';
  const read = formalWhat(
    doneByHim(
      dropRepeats(tokens.flatMap((token, at) => readToken(token, tokens[at + 1], asking, leaning, isTitle))),
    ),
  );
  const quoted =
    quotation
      .exec(message)
      ?.slice(1)
      .find((each) => each !== undefined) ?? null;
  // Of a quotation it is always asked whose it is.
  const plain = nameOfWhich(ordered(saidByHim(takenByWhom(doneToWhom(withoutThere(read))))));
  const cleft = quoted === null ? withoutCleft(plain) : { said: plain, asked: false };
  const amid = askedAmid(cleft.said);
  const words = amid.said;
  const votes = voteLanguage(plain.map(({ word }) => word));
  const language = wished ?? (votes.id === votes.en ? fallback : votes.id > votes.en ? 'id' : 'en');
  const last = words.at(-1)?.word ?? '';
  return {
    words,
    language,
    votes,
    takesBack,
    questionMark: /\?/.test(asking),
    tag:
      claim.asked ||
      cleft.asked ||
      amid.asked ||
      /^(?:kan|right|rite|innit|huh|ya|yak)$/.test(last) ||
      // "sudah ketangkap belum", "did they or not", "jadi nggak"
      /\bsudah .*\bbelum\b|\bjadi .+ tidak\b|\S \S.* tidak(?:$| (?:saat|waktu|pada|di|dari|ke|hari|tanggal|kemarin|tadi)\b)/.test(
        words.map(({ word }) => word).join(' '),
      ) ||
      /\bor not\s*\?*$/i.test(asking) ||
      /\b(?:isn't it|didn't (?:he|she|they)|bukan)\s*\?*$/i.test(asking),
    quoted,
  };
}

const quotation = /"([^"]*\S\s+\S[^"]*)"|(?<=\s)'([^']*\S\s+\S[^']*)'(?=[\s?.!,]|$)/u;

/** Capitals throughout say of no word that it is a name. */
function evenly(text: string): string {
  const letters = text.match(/\p{L}+/gu) ?? [];
  return letters.length > 2 && text === text.toUpperCase() ? text.toLowerCase() : text;
}
