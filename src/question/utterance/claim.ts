/** A question whether something is so, said as the plain claim that it is about. */
export interface Claim<Said> {
  readonly said: Said;
  /** What was taken off asks whether it is so. */
  readonly asked: boolean;
}

/** "bener gak sih kalau …", "is it true that …": what comes after is asked whether it is so. */
const opening =
  /^(?:(?:jadi|berarti|so|wait|oh|eh|and|hah|lho|loh)[\s,]+)*(?:(?:apa(?:kah)?\s+)?(?:be?n[ea]?r|betul|beneran|bnrn?|btul)(?:kah|an|nya)?\s+(?:(?:ga|gak|gk|g|nggak|ngga|enggak|engga|tidak|tdk|kah|sih|ya|nih|kan)\s+){0,3}(?:kalau|kalo|klo|kl|klw|bahwa|bhw|jika|bila|katanya)|(?:apa|apakah)\s+(?:iya|ya)\s+(?:kalau|kalo|klo|bahwa)|(?:is|was|isn['’]?t|wasn['’]?t)\s+(?:it|that)\s+(?:really\s+|actually\s+)?(?:true|correct|right|accurate|the case|a fact)(?:\s+to\s+say)?\s+that|(?:am i|are we)\s+right\s+(?:in\s+thinking\s+)?(?:that|to (?:say|think) that)|(?:can|could) you confirm (?:that|whether|if))\s+/iu;

/** "…, didn't he?", "… bener ga?", "… yeah?": behind what is claimed. */
const tag =
  /(?<=\S\s+\S+|\S{4,})(?:[\s,]+(?:(?:is|was|are|were|do|does|did|has|have|had|will|would|can|could)n['’]?t\s+(?:it|he|she|they|we|you|that|there)|is that (?:right|so|true|correct|it)|am i (?:right|wrong)|yeah|yea|yep|ya?kan|toh|iya kan|ya kan|(?:be?n[ea]?r|betul|iya)(?:\s+(?:ga|gak|gk|nggak|ngga|enggak|tidak|kan|ya|sih))*|(?:bukan|bkn)(?:\s+(?:sih|ya|yah|si|kah))?)|\s*,\s*(?:no|correct|(?:is|was|are|were|do|does|did|has|have|will|would)\s+(?:it|he|she|they)))\s*[?!.]*$/iu;

/** Takes off what only asks whether the rest is so. */
export function plainClaim(text: string): Claim<string> {
  const opened = text.replace(opening, '');
  const mark = /[?]\s*$/.test(text) ? '?' : '';
  const said = opened.replace(tag, '');
  return said === text
    ? { said: text, asked: false }
    : { said: said === opened ? said : `${said}${mark}`, asked: true };
}

const joining = /^(?:so|and|but|wait|jadi|berarti|oh)$/;
const relative = /^(?:who|that|which|whom)$/;
const standIn = /^(?:one|ones|person|guy|man|woman|people)$/;

const opensSubject = /^(?:the|a|an|he|she|they|it|we|his|her|their|its|this|that|these|those)$/;
const hanging = /^(?:to|from|for|with|about|by|on|at|after|of)$/;

/** A word of a question as far as this step looks at it. */
interface Worded {
  readonly word: string;
  readonly capital?: boolean;
  readonly enclitic?: 'nya' | 's' | null;
}

/**
 * "was it X who did it?", "X was the one who did it": as "X did it"; "was it X that Y did?", "was X what they did?": as "Y did X". What stands between is
 * emphasis, and the words after it would be read as a clause of their own.
 */
export function withoutCleft<Word extends Worded>(words: readonly Word[]): Claim<readonly Word[]> {
  const text = (at: number) => words[at]?.word ?? '';
  const start = joining.test(text(0)) ? 1 : 0;
  const plain = (removed: (at: number) => boolean) => ({
    said: words.filter((_, at) => !removed(at)),
    asked: true,
  });
  // Whoever stands right behind the relative word does it; what is stressed is what it is done to.
  const isSubject = (at: number) => words[at]?.capital === true || opensSubject.test(text(at));
  const turnedRound = (from: number, to: number, next: number) => ({
    said: [...words.slice(0, start), ...asObject(words.slice(next), words.slice(from, to))],
    asked: true,
  });
  const isBe = (at: number) => /^(?:was|is|wasn't|isn't|were|are)$/.test(text(at));
  // "who was it that called": nothing is claimed, only stressed.
  if (
    /^(?:who|what)$/.test(text(0)) &&
    isBe(1) &&
    text(2) === 'it' &&
    relative.test(text(3)) &&
    !isSubject(4)
  )
    return { said: words.filter((_, at) => at < 1 || at > 3), asked: false };
  const turned = isBe(start) && text(start + 1) === 'it';
  const straight = (text(start) === 'it' && isBe(start + 1)) || text(start) === "it's";
  if (turned || straight) {
    const first = text(start) === "it's" ? start + 1 : start + 2;
    const end = words.findIndex(({ word }, at) => at > first && at < first + 7 && relative.test(word));
    if (end > 0 && end + 1 < words.length) {
      if (isSubject(end + 1) && !hanging.test(text(first))) return turnedRound(first, end, end + 1);
      return plain((at) => (at >= start && at < first) || at === end);
    }
  }
  const one = words.findIndex(
    ({ word }, at) =>
      standIn.test(word) && text(at - 1) === 'the' && relative.test(text(at + 1)) && at + 2 < words.length,
  );
  // "was X the (only) one Y called?": whoever stands right behind does it, without a relative word.
  const bare = words.findIndex(({ word }, at) => {
    const opens = text(at - 1) === 'the' || text(at - 2) === 'the';
    const isDoer = isSubject(at + 1) || (!/(?:ed|ing)$/.test(text(at + 1)) && /ed$/.test(text(at + 2)));
    return (
      standIn.test(word) &&
      opens &&
      isDoer &&
      !hanging.test(text(at + 1)) &&
      !relative.test(text(at + 1)) &&
      at + 2 < words.length
    );
  });
  const alone = text(bare - 1) === 'only' ? 1 : 0;
  if (isBe(start) && bare - alone - 1 > start + 1 && text(bare - alone - 1) === 'the')
    return {
      said: [
        ...words.slice(0, start),
        ...asObject(words.slice(bare + 1), [
          ...words.slice(bare - alone, bare),
          ...words.slice(start + 1, bare - alone - 1),
        ]),
      ],
      asked: true,
    };
  if (one > 1 && isBe(start) && isSubject(one + 2)) return turnedRound(start + 1, one - 1, one + 2);
  if (one > 1 && isBe(start)) return plain((at) => at === start || (at >= one - 1 && at <= one + 1));
  if (one > 2 && isBe(one - 2)) return plain((at) => at >= one - 2 && at <= one + 1);
  // "Rina's the one who called", "who's the one that called?"
  const isDrawn = words[one - 2]?.enclitic === 's' || text(one - 2) === "who's";
  if (one > 1 && isDrawn)
    return {
      said: words
        .filter((_, at) => at < one - 1 || at > one + 1)
        .map((each, at) =>
          at !== one - 2
            ? each
            : text(at) === "who's"
              ? { ...each, word: 'who', full: 'who' }
              : { ...each, enclitic: null },
        ),
      asked: text(one - 2) !== "who's",
    };
  const what = words.findIndex(({ word }, at) => at > start + 1 && word === 'what');
  if (isBe(start) && what > 0 && isSubject(what + 1)) return turnedRound(start + 1, what, what + 1);
  const among = words.findIndex(
    ({ word }, at) => at > start + 1 && word === 'one' && text(at + 1) === 'of' && text(at + 2) === 'the',
  );
  const clause = among + (relative.test(text(among + 4)) ? 5 : 4);
  if (isBe(start) && among > 0 && isSubject(clause)) return turnedRound(start + 1, among, clause);
  return { said: words, asked: false };
}

/** What is stressed goes where it belongs: behind the preposition that waits for it, or behind it all. */
function asObject<Word extends Worded>(clause: readonly Word[], stressed: readonly Word[]): readonly Word[] {
  const at = clause.findIndex(
    ({ word }, index) =>
      index > 1 &&
      hanging.test(word) &&
      (index === clause.length - 1 || hanging.test(clause[index + 1]?.word ?? '')),
  );
  return at < 0
    ? [...clause, ...stressed]
    : [...clause.slice(0, at + 1), ...stressed, ...clause.slice(at + 1)];
}
