/** The page's own words, in the language of the phone that it shows. */
const words = {
  id: {
    lead: 'Obrolan percobaan di komputer ini. Tidak ada yang dikirim ke Telegram.',
    readers: 'Pembaca',
    language: 'Ponsel berbahasa Indonesia',
    clock: 'Jam pratinjau',
    nextMinute: 'Menit berikutnya',
    toMorning: 'Ke 07.00',
    nextDay: '+1 hari',
    clockHint: 'Majukan jam untuk melihat kiriman pagi datang.',
    looks: 'Tampilan',
    themeAuto: 'Otomatis',
    themeLight: 'Terang',
    themeDark: 'Gelap',
    block: 'Blokir bot',
    settings: 'Pembaca, jam, dan tampilan',
    messages: 'Pesan',
    toEnd: 'Ke pesan terbaru',
    commands: 'Perintah',
    menu: 'Menu',
    write: 'Pesan',
    send: 'Kirim',
    start: 'Mulai',
    restart: 'Mulai lagi',
    bot: 'bot',
    typing: 'sedang mengetik…',
    uploading: 'mengirim berkas…',
    away: 'menyambungkan…',
    you: 'Anda',
    edited: 'disunting',
    reply: 'Balas',
    cancelReply: 'Batal membalas',
    unfold: 'Bentangkan kutipan',
    fold: 'Lipat kutipan',
    about: 'Apa yang bisa dilakukan bot ini?',
    today: 'Hari ini',
    media: 'Media',
  },
  en: {
    lead: 'A trial chat on this computer. Nothing goes to Telegram.',
    readers: 'Readers',
    language: 'Phone set to English',
    clock: 'Preview clock',
    nextMinute: 'Next minute',
    toMorning: 'To 07:00',
    nextDay: '+1 day',
    clockHint: 'Move the clock ahead to see the morning digest arrive.',
    looks: 'Appearance',
    themeAuto: 'Automatic',
    themeLight: 'Light',
    themeDark: 'Dark',
    block: 'Block bot',
    settings: 'Readers, clock and appearance',
    messages: 'Messages',
    toEnd: 'To the newest message',
    commands: 'Commands',
    menu: 'Menu',
    write: 'Message',
    send: 'Send',
    start: 'Start',
    restart: 'Restart',
    bot: 'bot',
    typing: 'typing…',
    uploading: 'sending a file…',
    away: 'connecting…',
    you: 'You',
    edited: 'edited',
    reply: 'Reply',
    cancelReply: 'Cancel the reply',
    unfold: 'Expand the quotation',
    fold: 'Collapse the quotation',
    about: 'What can this bot do?',
    today: 'Today',
    media: 'Media',
  },
};

/** @typedef {keyof typeof words.en} Word */

/**
 * The words for a phone's language: Indonesian for `id`, English for every other.
 * @param {string} languageCode
 * @returns {Record<Word, string>}
 */
export function wordsFor(languageCode) {
  return languageCode === 'id' ? words.id : words.en;
}

/**
 * Writes the words into everything that names one: data-words (its text), data-label (its accessible name), data-placeholder.
 * @param {string} languageCode
 */
export function translatePage(languageCode) {
  const own = wordsFor(languageCode);
  /** @param {string | undefined} name */
  const word = (name) => own[/** @type {Word} */ (name)];
  document.documentElement.lang = languageCode;
  for (const element of document.querySelectorAll('[data-words], [data-label], [data-placeholder]')) {
    if (!(element instanceof HTMLElement)) continue;
    const { words: text, label, placeholder } = element.dataset;
    if (text) element.textContent = word(text);
    if (label) element.setAttribute('aria-label', word(label));
    if (placeholder) element.setAttribute('placeholder', word(placeholder));
  }
}
