import type { Unit } from './question.ts';

/** "siapa lagi", "who else", anywhere in a question. */
const moreAsked = /\b(?:siapa|apa|mana) (?:saja )?lagi\b|\b(?:whom?|what|anyone|anything|where) else\b/;

/** Nothing but that: "anyone else?", "selain itu?", "cuma itu?", "yang lain?". */
const nothingElse =
  /^ (?:(?:and|dan|terus|lalu|so|oke?|emang|memang|were there|was there|are there|is there) )*(?:(?:whom?|what|any(?:one|body|thing)|some(?:one|body|thing)) else|(?:siapa|apa)(?: saja)? lagi|(?:masih )?ada(?: yang)?(?: lain(?:nya)?)? lagi|(?:masih )?ada(?: yang)? lain(?:nya)?|selain (?:itu|dia|mereka)|(?:besides|apart from|other than) (?:that|this|him|her|them)|(?:is )?(?:that|this|it) (?:all|it)|(?:cuma|hanya) (?:itu|dia|mereka)|(?:itu|dia|mereka) (?:saja|doang)|any (?:others?|more)|(?:yang )?lain(?:nya)?|(?:who are )?the others)(?: (?:apa|siapa)(?: lagi)?| ada| ya| saja)* $/;

function textOf(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join(' ');
}

/** Whether others than those who were spoken of are asked for. */
export function asksForMore(units: readonly Unit[]): boolean {
  return moreAsked.test(textOf(units)) || asksForMoreOnly(units);
}

/** Whether it asks for nothing but others. */
export function asksForMoreOnly(units: readonly Unit[]): boolean {
  return nothingElse.test(` ${textOf(units)} `);
}
