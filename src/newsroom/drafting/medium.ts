const agencies =
  'AFP|AP|Associated Press|Reuters|Antara|Bloomberg|Kyodo|Xinhua|CNN|BBC|CNBC|CNA|ABC|NBC|CBS|NHK|TASS|Interfax|dpa|EFE|Al Jazeera|Anadolu|The Guardian|Kompas|Tempo|Detik|Bernama|Yonhap|NPR|Politico|Axios|Sky News|Financial Times|Nature|Science';
const mediumWord =
  'Times|Post|News|Daily|Weekly|Herald|Tribune|Tribun|Press|Wire|Journal|Chronicle|Gazette|Mail|Telegraph|Standard|Observer|Courier|Express|Radio|TV|Television|Magazine|Review|Today|Insider|Globe|Star|Sun|Mirror|Independent|Kompas|Pos|Koran|Harian|Majalah|Agency|Media|Online|Network|Current|Dispatch';
const name = String.raw`(?:[Tt]he\s+)?(?:[\p{L}\d-]+\.(?:com|co\.id|id|co|net|org)|\p{Lu}[\p{L}\d&'’-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}\d&'’-]*){0,3})`;

/** Words after which a name can only be a medium. */
const sure = new RegExp(
  String.raw`\b(?:(?:seperti|sebagaimana|demikian|yang)\s+)*(?:dilansir|melansir|dikutip|mengutip|disadur|dinukil|menukil|dilaporkan|diberitakan|diwartakan)\s+(?:kembali\s+)?(?:(?:dari|oleh|laman|kantor berita|situs|harian|media|surat kabar|koran)\s+)*(${name})`,
  'u',
);
const appeared = new RegExp(
  String.raw`\b(?:originally|first)\s+(?:appeared|published|reported)\s+(?:in|on|by)\s+(${name})`,
  'u',
);
/** Where a name is one only if it sounds like one. */
const likely = new RegExp(
  String.raw`\b(?:according to|as reported by|reported by|cited by|quoted by|in a report by|citing|menurut laporan|kepada)\s+(?:a report (?:in|by)\s+)?(${name})`,
  'gu',
);
const sounds = new RegExp(
  String.raw`^(?:[Tt]he\s+)?(?:${agencies})$|\b(?:${mediumWord})$|\.(?:com|id|co|net|org)$`,
  'u',
);

/** The medium that a text says it took its news from; null when it names none. */
export function mediumIn(text: string): string | null {
  const certain = sure.exec(text) ?? appeared.exec(text);
  if (certain?.[1] !== undefined) return tidy(certain[1]);
  for (const match of text.matchAll(likely)) {
    const medium = tidy(match[1] ?? '');
    if (sounds.test(medium)) return medium;
  }
  return null;
}

function tidy(medium: string): string {
  return medium.replace(
    /\s+(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u,
    '',
  );
}
