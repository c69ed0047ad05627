/** A word with all that is known of it. */
interface Word {
  readonly word: string;
  readonly full: string;
  readonly enclitic: 'nya' | 's' | null;
  readonly ends: boolean;
}

const asksWhatIsDone = /^diapain$/;
const goesOn = /^(?:terus|lalu|dan|jadi|habis|kalau|emang|memang)$/;
const helps = /^(?:mau|akan|bakal|sudah|telah|pernah|ingin|hendak)$/;
/** What is taken by whoever it is for; of a call also by answering it. */
const taken = /^diterima$/;
const answered = /^(?:diterima|diangkat|dijawab)$/;
const call = /^(?:telepon|panggilan)$/;
const byWhom = /^(?:oleh|sama)$/;

/** "Trump diapain Putin?", "terus mau diapain?": what Putin did to Trump, what was to be done to whatever was spoken of. */
export function doneToWhom<Each extends Word>(words: readonly Each[]): readonly Each[] {
  const at = words.findIndex(({ word }) => asksWhatIsDone.test(word));
  const asking = words[at];
  if (!asking) return words;
  const say = (word: string): Each => ({ ...asking, word, full: word, enclitic: null, ends: false });
  const before = words.slice(0, at);
  const opening = before.filter(({ word }) => goesOn.test(word));
  const helping = before.filter(({ word }) => helps.test(word));
  const whom = before.filter((each) => !opening.includes(each) && !helping.includes(each));
  const who = words.slice(at + 1).filter(({ word }) => !byWhom.test(word));
  const target =
    whom.length > 0 ? [say('terhadap'), ...whom] : [{ ...say('terhadap'), enclitic: 'nya' as const }];
  return [...opening, say('apa'), say('yang'), ...helping, say('dilakukan'), ...who, ...target];
}

/** "telepon Putin diterima siapa": whoever takes it, as the verb is read that has him do so. */
export function takenByWhom<Each extends Word>(words: readonly Each[]): readonly Each[] {
  const plain = words.filter(({ word }, at) => at < 2 || !byWhom.test(word));
  const verb = plain.at(-2);
  const [who, thing] = [plain.at(-1), plain.slice(0, -2)];
  const isCall = call.test(thing[0]?.word ?? '');
  if (who?.word !== 'siapa' || !verb || !(isCall ? answered : taken).test(verb.word)) return words;
  if (thing.length === 0 || thing.some(({ word }) => word === 'yang')) return words;
  const say = (word: string): Each => ({ ...verb, word, full: word, enclitic: null, ends: false });
  const helping = thing.filter(({ word }) => helps.test(word));
  const own = thing.filter((each) => !helping.includes(each));
  return [say('siapa'), say('yang'), ...helping, say('menerima'), ...own];
}
