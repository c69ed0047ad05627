import type { Utterance } from '../question/normalise.ts';

/** What people say to a bot that is no question about the news. */
export type Chitchat = 'greeting' | 'thanks' | 'bye' | 'about' | 'praise' | 'help';

const patterns: readonly (readonly [Chitchat, RegExp])[] = [
  [
    'thanks',
    /^(?:oke? |ok |ya |wah )?(?:makasih|terima kasih|thanks|thank you|trims|nuhun|suwun|tq|cheers)(?: (?:ya|yah|banyak|kak|min|bro|gan|so much|a lot|very much|bot|sis|bang|loh|lho|much|infonya|info|for|buat|atas))*$/,
  ],
  [
    'greeting',
    /^(?:halo|hai|hi|hello|hey|hei|hallo|helo|assalamualaikum|assalamu'alaikum|selamat (?:pagi|siang|sore|malam|datang)|pagi|siang|sore|malam|good (?:morning|afternoon|evening|day)|permisi|p|tes|test|ping|apa kabar|how are you|how's it going|what's up|sup|yo)(?: (?:min|kak|bot|bro|gan|semua|there|all|sis|bang|dunia|kamu|today|apa kabar|selamat (?:pagi|siang|sore|malam)))*$/,
  ],
  [
    'bye',
    /^(?:bye|dadah|dah|sampai jumpa|goodbye|see you|good night|selamat tidur|selamat tinggal|daah)(?: (?:ya|min|kak|bot|all|later|then))*$/,
  ],
  [
    'about',
    /^(?:kamu|anda|lu|lo|ini|bot ini|you|this|this bot)?\s*(?:siapa kamu|kamu siapa|siapa anda|anda siapa|siapa namamu|nama kamu siapa|kamu itu siapa|kamu bot|kamu robot|kamu manusia|kamu ini apa|bot apa ini|ini bot apa|apa itu ringkas|who are you|what are you|are you (?:a )?(?:bot|human|robot|real|ai)|what is this bot|what's your name|what is your name|siapa yang (?:bikin|buat|membuat|untuk) kamu|who made you|who built you)$/,
  ],
  [
    'help',
    /^(?:bantuan|help|tolong|bisa apa|kamu bisa apa|bisa apa saja|kamu bisa apa saja|apa yang bisa kamu lakukan|what can you do|how does this work|how do i use this|cara pakai|bagaimana cara pakai|bagaimana cara pakainya|menu|mulai)$/,
  ],
  [
    'praise',
    /^(?:mantap|mantul|keren|bagus|sip|oke|ok|okay|oke sip|nice|great|cool|good|good bot|bot pintar|pintar|pinter|wow|wah|hebat|lol|haha\w*|wkwk\w*|hehe\w*|hmm+|oh|ooh|baik|siap|noted|got it|i see|paham|ngerti|mengerti)(?: (?:banget|ya|min|bot|bro|juga|job|sekali|one|kamu|you))*$/,
  ],
];

/** The small talk that an utterance is as a whole; null: it says more than that. */
export function chitchatIn(utterance: Utterance): Chitchat | null {
  const text = utterance.words
    .map(({ word }) => word)
    .join(' ')
    .replace(/\b(?:dong|deh|sih|nih|lah|loh|kok)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return 'help';
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
