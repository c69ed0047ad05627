import { isFrame, withoutFrame } from './frame.ts';

const asksWord =
  /\b(?:(?:si?a?pa|sapa|sp)(?:nya|ny)?|spa|siapakah|apa(?:kah)?|ap|apaan|kapan(?:kah)?|kpn|dimana|dmn|mana(?:kah)?|kenapa|knp|mengapa|napa|bagaimana|gimana|gmn|berapa(?:kah)?|brp|ngapain|whos?|whom|whose|what|wh?ats?|wut|whens?|wen|wheres?|why|hows?|hw|which|did|does|was|were|is|are)\b/i;

// Where it is looked for, and how one asks to be told: nothing that an answer has to meet.
const aboutTheArticle =
  /\b(?:menurut|dalam|di|pada|berdasarkan)\s+(?:artikel|berita|teks|cerita)(?:\s+(?:ini|itu|tersebut))?\b|\baccording to (?:this|it)(?=\s*(?:[?.!,]|$))|\b(?:according to|in the words of|in|from)\s+(?:the|this|its|their)\s+(?:article|story|news|report|text|piece|statement)\b/giu;
/** "Jawab dengan satu kata: …", "answer briefly: …" */
const answeringSo = /^(?:(?:please|tolong|mohon|coba)\s+)?(?:jawab(?:lah|in)?|answer)\b[^:?.!]{0,40}:\s*/iu;
const askingToBeTold =
  /^(?:(?:please|tolong|mohon|coba)\s+)?(?:(?:can|could|would|will)\s+you\s+(?:please\s+)?(?:tell|remind|show|inform)(?:\s+me)?|remind\s+me|tell\s+me|i(?:'d like| want| would like)?\s+to\s+know|i\s+wonder|(?:do\s+you\s+know|(?:do\s+you\s+have\s+)?any\s+idea|does\s+any(?:one|body)\s+know|any(?:one|body)\s+know)|(?:saya|aku|gue|gw)\s+(?:mau|ingin|pengen|pengin)\s+(?:tahu|tau|tanya)|(?:tahu|tau)\s+(?:gak|ga|nggak|tidak)|beri\s?tahu\s+saya|kasih\s+(?:tahu|tau))\b[\s,:]*/iu;

// "no, I mean …", "bukan, maksudku …": what follows is the question.
const takingBack =
  /^(?:(?:(?:(?:no|nope|nah|bukan|g?ak?|n?gg?ak|engg?ak?|eh|oh|hmm?|aduh|duh)[\s,.!]+)?(?:wait|hang on|hold on|sorry|maaf|salah|keliru|bentar|tunggu|bukan)|no|nope|nah|bukan|ga|gak|nggak|ngga|enggak|engga|eh|oh|wrong|(?:eh )?(?:ke|ter)balik(?: (?:deh|sih|ding|ya))?|(?:the )?other way (?:a)?round|i beg your pardon|pardon|excuse me)\s*[,.!]+\s*|i meant to ask\s+|(?:(?:no|nah|nope|bukan|eh|oh|sorry|maaf)\s+)?(?:maksud(?:ku|nya| saya| gue| gw| aku)?|i mean|i meant|i was asking|actually|balik(?: lagi)? ke|(?:going )?back to)\s*[,:]?\s+)+/i;

// "ok thanks, who …", "oh gitu. terus …": what was told has been read.
const takingNote =
  /^(?:(?:ok(?:e|ay|ey|eh|ee)?|oh|ooh|owh|sip|siap|thanks?|thank you|thx|makasih|makasi|terima kasih|got it|i see|alright|cool|nice|great|wah|wow|ah|noted|gitu|begitu)[\s,.!;…]+)+(?=\p{L})/iu;

// "wait who is that", "bentar siapa yang nelpon": who waits asks on; "wait for whom?" asks something.
const takingTime =
  /^(?:wait|hold on|hang on|bentar|tunggu)(?:\s+(?:a sec(?:ond)?|a minute|dulu|deh|ya|so|jadi))*\s+(?=(?:wh(?:o|at|en|ere|y|ich)|how|is|are|was|were|did|does|do|siapa|sp|apa|kapan|kpn|kenapa|knp|gimana|gmn|di ?mana|dmn|berapa|brp|emang|yang|yg)\b)/iu;

/** "Did he call her or the other way round?" asks whether he did; the answer says which way round it was. */
const orTurned =
  /[\s,]+(?:or|atau|apa)(?:\s+(?:is|was|it|malah|justru))*\s+(?:the\s+other\s+way\s+a?round|vice\s+versa|the\s+reverse|sebaliknya|kebalik(?:annya|an)?)(?=\s*(?:[?.!]|$))/iu;

/** What a message asks, without what it is wrapped in. */
export interface Asked {
  /** The sentence that asks, as it was typed. */
  readonly part: string;
  /** The message without what an answer need not meet: what was read, where it is looked for. */
  readonly message: string;
  /** It takes back what was asked before: "eh bukan, …", "no, I meant …". */
  readonly takesBack: boolean;
}

/** Picks the sentence of a message that asks. */
export function askedIn(said: string): Asked {
  const given = said
    .replace(/\btl\s?;\s?dr\b/giu, 'tldr')
    .replace(/\b(?:dengan|melalui|lewat|atas) (?:perantara(?:an)?|bantuan) (?=siapa)/giu, 'lewat ')
    .replace(/\bby way of (?=who)/giu, 'through ')
    // "di daerah yang seperti apa": of what sort it is.
    .replace(
      /(?<=\bdi \p{L}+ )yang (?:bagaimana|gimana|gmn|(?:seperti|kayak|kaya|macam) (?:apa|gimana))(?=[\s?.!]*$)/iu,
      'seperti apa',
    )
    // "berapa kepala yang ditangkap": so many people.
    .replace(/(?<=\b(?:berapa|brp) )kepala(?=\s+(?:yg|yang|sih|itu|ya)\b|\s*(?:[?.!]|$))/giu, 'orang')
    .replace(aboutTheArticle, ' ')
    .replace(
      /(?<=\S\s\S.*),\s*(?:like|kayak|kaya|semacam|mirip)\s+(?:an?\s+|the\s+)?\p{L}+(?:\s+(?:gitu|begitu))?\s*\?*$/iu,
      '?',
    )
    // "X itu siapa ya, kok bisa …?": what he wonders at comes after what he asks.
    .replace(
      /(?<=\b(?:siapa|sapa|apa)(?:\s+(?:ya|sih|yah|tuh|nih))?)\s*,\s*(?:kok|koq|ko|sampai|sampe)\s.*$/iu,
      '?',
    )
    .replace(/[\s,]+(?:maksud ?(?:ku|nya|saya|gue|gw)|mksd ?(?:ku|nya)|i mean(?:t)?)\s*[.?!]*$/iu, '')
    .replace(/<\/?[a-z][^<>]{0,80}>/gi, ' ')
    .trimStart()
    .replace(takingTime, '');
  const noted = given.replace(takingNote, '');
  const message =
    noted !== given && asksWord.test(noted) && /[,.!;…]/.test(given.slice(0, -noted.length)) ? noted : given;
  const takesBack = takingBack.test(message);
  const part = askingPart(
    withoutFrame(
      message
        .replace(takingBack, '')
        .replace(takesBack ? /[\s,]+maksudnya\s*[.?!]*$/iu : /$^/u, '')
        .replace(answeringSo, '')
        .replace(askingToBeTold, '')
        .replace(orTurned, ''),
    ),
  ).trim();
  return { part, message, takesBack };
}

/** A question word, and nothing else that asks. */
const bareWord =
  /^\s*(?:(?:and|dan|terus|trs|trus|so)\s+)?(?:sama |oleh |by |with )?(?:sp|spa|siapa|sapa|siapa saja|kapan|kpn|dimana|dmn|di ?mana|kenapa|knp|mengapa|napa|bagaimana|gimana|gmn|berapa|brp|berapa orang|who|whom|when|where|why|how|(?:by )?how (?:many|much|long)|berapa lama)\s*[?.!]*\s*$/iu;

/** The sentence that asks: the first with a question word and a question mark, else with a question word, else everything. */
function askingPart(text: string): string {
  // A full stop after an abbreviation ("Kombes Pol.", "Dr.", "J.") ends nothing.
  // "… is Jane Doe. Who is …": a question begins.
  const all = text.match(
    /(?:[^.?!;\n]|(?<=(?:^|\s)\p{Lu}\p{L}{0,3})\.(?!\s+(?:Who|What|When|Where|Why|How|Which|Siapa|Apa|Kapan|Kenapa|Mengapa|Bagaimana|Berapa|Di mana)\p{L}*\s)|\.(?=\S))+[.?!;]*/gu,
  ) ?? [text];
  if (all.length < 2) return text;
  const sentences = all.filter((sentence) => !isFrame(sentence) || bareWord.test(sentence));
  if (sentences.length < 2) return sentences[0] ?? text;
  const asked = sentences.findIndex((sentence) => bareWord.test(sentence));
  const stated = sentences[asked - 1];
  // "Katanya nangkep orang ya? Berapa?", "Putin called Trump. When?": what the word asks for stands before it.
  if (stated !== undefined && !asksWord.test(stated) && stated.trim().split(/\s+/).length > 2)
    return `${stated.replace(/(?:[\s,]+(?:ya|yak|kan|right|huh))?[\s?.!;]*$/iu, '')} ${sentences[asked]?.trim()}`;
  return (
    sentences.find((sentence) => sentence.includes('?') && asksWord.test(sentence)) ??
    sentences.find((sentence) => asksWord.test(sentence)) ??
    lastAsked(sentences) ??
    text
  );
}

/** "I read it on the train. So they got nine?": what is told first is not asked. */
function lastAsked(sentences: readonly string[]): string | null {
  const last = sentences.at(-1) ?? '';
  const isLast = sentences.findIndex((sentence) => asksAnyway.test(sentence)) === sentences.length - 1;
  return isLast && last.trim().split(/\s+/).length > 2 ? last : null;
}

/** A mark, a tag, or a word that bids to tell: it asks without a question word. */
const asksAnyway =
  /\?|\b(?:kan|ya|bukan|gak|ga|nggak|belum|right|rite)[\s.!]*$|^\s*(?:list|name|sebutkan|sebutin|kutip|kutiplah|quote)\b/iu;
