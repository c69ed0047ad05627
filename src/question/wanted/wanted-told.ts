import type { Asking } from '../asking.ts';
import type { Wanted } from '../question.ts';

const ofTheText =
  /^ (?:(?:so|and|dan|terus) )?(?:what (?:(?:does|did) (?:the |this )?(?:article|story|text|piece|news)|does it|do we) (?:say|tell|mention|know)(?: us)? (?:about|on|of)|(?:apa kata (?:artikel|berita)(?: ini)?|(?:artikel|berita)(?: ini)? bilang(?: apa)?) tentang) /;

/** "what does the article say about Korea", "what do we know of the suspects": what there is about it. */
export function asksWhatIsTold({ deeds, parts, text, units, used }: Asking): Wanted | null {
  const about = units.findIndex(({ text: each }) => /(?:^| )(?:about|on|of|tentang)$/.test(each));
  if (!ofTheText.test(text) || about < 0 || deeds.some(({ unit }) => unit > about)) return null;
  for (const { unit } of deeds) used.add(unit);
  return parts.length > 0 ? { kind: 'identity' } : { kind: 'topic' };
}

const describing = /^(?:describe|characteri[sz]e|portray|sum up|summari[sz]e)$/;

/** "how did the White House sum it up", "how does she describe the rescue": what somebody said of it. */
export function asksInHisWords({ parts, units, used, wh }: Asking): Wanted | null {
  const did = units.findIndex(({ auxiliary }) => auxiliary === 'do');
  const at = units.findIndex(
    ({ text }, index) =>
      index > did &&
      (describing.test(text) || (text === 'sum' && units.slice(index).some((each) => each.text === 'up'))),
  );
  const isSaid = parts.some(({ keys, unit }) => keys.length > 0 && unit > did && unit < at);
  if (wh !== 'how' || did < 0 || !isSaid) return null;
  used.add(at);
  return { kind: 'quote' };
}
