/** Who signs an article, as a line of it says. */
export interface Byline {
  readonly name: string | null;
  /** `(rmh)`, `(bpr/ana)`: what stands at the end where nobody is named. */
  readonly isInitials: boolean;
  readonly outlet: string | null;
  readonly via: string | null;
}

const none: Byline = { name: null, isInitials: false, outlet: null, via: null };
// A name: words with capitals, initials and the particles of names.
const word = String.raw`(?:\p{Lu}[\p{L}'’.-]*|[a-z]{2,3}\.)`;
const nameText = String.raw`${word}(?:\s+(?:${word}|bin|binti|van|de|da|von|al|el)){0,4}`;
const namesText = String.raw`${nameText}(?:\s*(?:,|/|&|\band\b|\bdan\b)\s*${nameText})*`;
const signs = anyCase(
  String.raw`(?:laporan(?:\s+(?:wartawan|reporter|jurnalis|kontributor)(?:\s+[\p{L}\d.]+){0,3}\s*,)?|reporter|penulis|pewarta|wartawan|jurnalis|oleh|author|written by|story by|by|words by|text by|reporting by|kontributor)`,
);
const signed = new RegExp(String.raw`^(?:${signs}\s*:?\s+|[-–—~]\s*)(${namesText})(.*)$`, 'u');
const reports = anyCase(String.raw`(?:reporting|written|story|laporan|reporter)(?:\s+by)?`);
const reporting = new RegExp(String.raw`^\(${reports}:?\s+(${namesText})`, 'u');
const posted = new RegExp(
  String.raw`^(?:${anyCase('posted|published|updated')})\b.*?\bby\s+(${nameText})`,
  'u',
);
const inner = new RegExp(
  String.raw`\b(?:${anyCase('penulis|reporter|oleh|author')})\s*:\s*(${nameText})`,
  'u',
);
const beside = new RegExp(String.raw`^(${nameText})\s+[-–—|]\s+([\p{L}\d. ]{3,30})$`, 'u');
const editors =
  /^(?:editor|redaktur|penyunting|editing|edited by|reporting by|additional reporting|photo|foto|fotografer|sumber|uploader|copy editor)\s*:?\s+\S/iu;

/** Reads a line that signs the article; null when it is none. `atTop`: no line of the news has come yet. */
export function readByline(line: string, atTop: boolean): Byline | null {
  if (line.length > 160) return null;
  const initials =
    /^\(?((?:[\p{Ll}\d]{2,6})(?:\s*[/,-]\s*[\p{Ll}\d]{2,6}){0,4}|[\p{Lu}]{2,4}(?:\s*\/\s*[\p{Lu}]{2,4})+)\)$/u.exec(
      line,
    );
  if (initials?.[1] !== undefined && line.startsWith('('))
    return { ...none, name: initials[1], isInitials: true };
  const reportedBy = reporting.exec(line)?.[1];
  if (reportedBy !== undefined) return { ...none, name: tidy(reportedBy) };
  // "Posted on February 12, 2024 by Priya Raghunathan in Oceans"
  const postedBy = posted.exec(line)?.[1];
  if (postedBy !== undefined && atTop) return { ...none, name: tidy(postedBy) };
  if (!/[.!?]["”]?$/.test(line) || line.split(' ').length <= 6) {
    const name = signed.exec(line);
    if (name?.[1] !== undefined && isSignature(line, name[1], name[2] ?? ''))
      return { ...none, name: tidy(name[1]) };
    const innerName = inner.exec(line)?.[1];
    if (innerName !== undefined) return { ...none, name: tidy(innerName) };
  }
  if (editors.test(line)) return none;
  // "AFP | NADIA RAHMA"
  const bar = /^(\p{Lu}[\p{L}. ]{1,30}?)\s*\|\s*(\p{Lu}[\p{L}.' ]+)$/u.exec(line);
  if (bar?.[1] !== undefined && bar[2] !== undefined && !atTop) {
    return { ...none, via: bar[1].trim(), name: tidy(bar[2]) };
  }
  // "Bagas Pratomo - wartakilat"
  const [, author, house] = beside.exec(line) ?? [];
  if (atTop && author?.includes(' ') && house !== undefined) {
    return { ...none, name: tidy(author), outlet: house.trim() };
  }
  return null;
}

/** "By Hannah Brandt, Staff Writer" signs, "By Monday the water had gone" does not. */
function isSignature(line: string, name: string, rest: string): boolean {
  if (/^by\b/i.test(line) && !/^(?:[Bb]y|BY)\s+\p{Lu}/u.test(line)) return false;
  if (/^[-–—~]/.test(line) && !name.includes(' ')) return false;
  return (
    rest.trim() === '' ||
    /^\s*(?:[,|/(·•-]|\p{L}+@)/u.test(rest) ||
    /^\s+(?:in|for|at|di)\s+\p{Lu}/u.test(rest)
  );
}

/** NADIA RAHMA → Nadia Rahma. */
function tidy(name: string): string {
  const plain = name.replace(/[\s,]+$/u, '');
  return plain === plain.toUpperCase() && plain.length > 4
    ? plain.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : plain;
}

/**
 * A pattern of small letters that takes capitals too. Names need their capitals, so the whole cannot ignore case; and a flag for a
 * part, `(?i:…)`, stops to match in a process that has run for long (seen with Node 26, after some thousand other patterns).
 */
function anyCase(pattern: string): string {
  return pattern.replace(/\\p\{\w+\}|\\.|[a-z]/gu, (part) =>
    part.length === 1 ? `[${part}${part.toUpperCase()}]` : part,
  );
}
