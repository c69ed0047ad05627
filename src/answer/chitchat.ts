import type { Utterance } from '../question/utterance/normalise.ts';

/** What people say to a bot that is no question about the news; where several are said, the first of these. */
const kinds = ['about', 'help', 'thanks', 'bye', 'greeting', 'complaint', 'praise', 'noted'] as const;
export type Chitchat = (typeof kinds)[number];

/** Phrases of small talk, in the words that an utterance is read as, each a pattern of its own. */
const phrases: Readonly<Record<Chitchat, string>> = {
  about:
    "(?:kamu|anda|lu|lo|you)(?: ini| itu)? (?:siapa|bot|robot|manusia|ai)(?: (?:apa|atau|or) (?:bot|robot|manusia|orang|ai))?|siapa (?:kamu|anda|lu)|(?:kamu|anda)(?: ini)? apa|bot apa ini|ini bot apa|apa itu ringkas|siapa nama (?:kamu|anda)|siapa namamu|nama (?:kamu|anda) siapa|namamu siapa|who are you|what are you|are you (?:an? )?(?:bot|human|robot|real|ai|chatgpt|person|people)|what is this bot|what's your name|what is your name|siapa yang (?:bikin|buat|membuat|untuk) kamu|who (?:made|built|created) you",
  help: 'bantuan|help|tolong|(?:kamu )?bisa apa(?: saja)?|apa yang bisa kamu lakukan|what can you do|how does this work|how do i use this|(?:bagaimana )?cara pakai|menu|mulai|(?:saya )?(?:mau|ingin|boleh|bisa|numpang) (?:nanya|tanya|bertanya)(?: sesuatu| dulu)?|can i ask(?: you)?(?: something| a question)?|i have a question',
  thanks:
    '(?:terima kasih|makasih|thanks|thank you|trims|nuhun|suwun|tq|cheers)(?: (?:ya|yah|banyak|so much|a lot|a bunch|very much|much|a million))*(?: (?:atas|buat|untuk|for)(?: the| your| all)?)?(?: (?:info|informasi|bantuan|jawaban|penjelasan|help|answers?|everything|telling me|explaining|semua|that|this|infonya))?|very helpful|helpful|appreciated|🙏',
  bye: "bye(?: bye)?|dadah|daah|sampai (?:jumpa|nanti|ketemu)|goodbye|see you|good night|selamat (?:tidur|tinggal)|(?:sudah|dah|udah) dulu|pamit|cukup sekian|that is all|that's all|take care|have a (?:nice|good|great) (?:day|one|evening)",
  greeting:
    "halo|hai|hi|hello|hey|hei|hallo|helo|heyy|yo|sup|p|tes|test|ping|permisi|assalamualaikum|assalamu'alaikum|(?:selamat |met )?(?:pagi|siang|sore|malam)|selamat datang|good (?:morning|afternoon|evening|day)|(?:apa|bagaimana) kabar(?:mu| kamu| anda)?(?: hari ini)?|kabar baik|lagi (?:apa|sibuk|ngapain)(?: (?:tidak|apa|enggak))?|sibuk(?: tidak)?|(?:are )?you busy|masih (?:di situ|di sana|ada)|are you (?:still )?(?:there|here)|how are you(?: doing)?|how(?: i|')s it going|what's up|how have you been|nice to meet you|salam kenal",
  complaint:
    '(?:dasar )?(?:bot |kamu )?(?:bodoh|goblok|tolol|payah|jelek|ngaco|stupid|dumb|useless|ngawur)(?: bot)?|you are (?:stupid|dumb|useless|wrong|bad)|bad bot|jawaban(?:mu)? (?:salah|ngaco|ngawur)|salah jawab|wrong answer|that is wrong',
  praise:
    '(?:kamu |bot )?(?:mantap|mantul|keren|bagus|hebat|pintar|pinter|gokil|top|jago|asik|asyik)(?: (?:bot|job))?|nice(?: job| one)?|great(?: job)?|cool|good(?: job| bot| to know)?|wow|awesome|amazing|interesting|lol|haha\\p{L}*|wkwk\\p{L}*|hehe\\p{L}*|lucu|love you|(?:i )?love it|👍|you are (?:smart|great|awesome|the best)',
  noted:
    'sip|siap|noted|got it|i see|paham|ngerti|mengerti|baik|(?:oh )?(?:begitu|gitu|begini)(?: toh| rupanya)?|baru tahu|bentar|sebentar|wait|hold on|hmm+|sorry|maaf|gpp|tidak apa-apa|tidak masalah|no problem|no worries|never mind|fine|alright|all right|makes sense|masuk akal|oh really|good good|lanjut nanti',
};

/** Whom one speaks to, and sounds that say nothing. */
const filler =
  'min|admin|kak|kakak|bot|bro|bang|mas|mbak|gan|sis|guys|kawan|teman|semua|all|there|everyone|dunia|dong|deh|sih|nih|lah|loh|lho|kok|ya|yah|iya|yes|banget|sekali|juga|ok|oke|okay|oh|ooh|wah|well|um|then|later|too|very|so|for now|today|lagi|friend|kamu|you|ini|this|and|dan';

const kin = /^(?:kak|kakak|abang|bang|mas|mbak|teman|kawan)$/;

const patterns = new RegExp(
  `(?<filler>${filler})|${kinds.map((kind) => `(?<${kind}>${phrases[kind]})`).join('|')}`,
  'u',
);
const whole = new RegExp(`^(?: (?:${patterns.source.replace(/\?<\w+>/g, '?:')}))+$`, 'u');
const each = new Map(kinds.map((kind) => [kind, new RegExp(` (?:${phrases[kind]})(?= |$)`, 'u')]));

/** The small talk that an utterance, typed so, is as a whole; null: it says more than that. */
export function chitchatIn(utterance: Utterance, typed: string): Chitchat | null {
  const text = utterance.words.map(({ word }) => ` ${word}`).join('');
  // Nothing but pictures asks for nothing.
  if (text === '') return /\p{Extended_Pictographic}/u.test(typed) ? 'noted' : 'help';
  if (text.length > 80 || !whole.test(text)) return null;
  // "and then?", "semuanya?": it asks what came next, or whether it is all.
  if (utterance.questionMark && /^(?: (?:and|then|so|dan|later|all|semua))+$/.test(text)) return null;
  // "kakaknya?": somebody's brother or sister, and nobody spoken to.
  if (utterance.words.some(({ enclitic, word }) => enclitic === 'nya' && kin.test(word))) return null;
  return (
    kinds.find((kind) => each.get(kind)?.test(text)) ??
    (/ (?:min|admin|kak|bot|bro)\b/.test(text) ? 'greeting' : 'noted')
  );
}
