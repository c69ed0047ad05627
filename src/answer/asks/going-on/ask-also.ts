import { languages } from '../../../language.ts';
import type { Answer, Line } from '../../answer.ts';
import { bare, bothLines, maxLineLength, sentence } from '../../tell/wording.ts';

const whole = ({ lead, rest }: Line) => lead + rest;

/** What to add of another line, the fullest first: all of it, or what it leads with alone. */
const parts: readonly ((line: Line) => string)[] = [whole, ({ lead }) => lead];

/** Two things asked at once, told in one line, as much of the second as there is room for; where one of them is not said, the other alone. */
export function tellBoth(first: Answer, second: Answer): Answer {
  if (first.kind === 'not-said' && second.kind === 'said') return second;
  if (first.kind !== 'said' || second.kind !== 'said' || second.as !== 'answer') return first;
  const holds = (text: string, part: string) => text.toLowerCase().includes(bare(part).toLowerCase());
  const isTold = languages.every((language) => {
    const [own, other] = [whole(first.line[language]), second.line[language]];
    return holds(own, other.lead === '' ? other.rest : other.lead);
  });
  if (isTold) return first;
  const isSameEvent = first.topic.event === second.topic.event && first.topic.event !== null;
  for (const part of isSameEvent ? parts.slice(1) : parts) {
    const line = bothLines((language) => {
      const { lead, rest } = first.line[language];
      const end = sentence(lead + rest).slice((lead + rest).length);
      return { lead, rest: `${rest}${end} ${sentence(part(second.line[language]))}` };
    });
    const isAdded = languages.every((language) => part(second.line[language]) !== '');
    if (!isAdded || languages.some((language) => whole(line[language]).length > maxLineLength)) continue;
    const sentences = [...new Set([...first.sentences, ...second.sentences])].sort((a, b) => a - b);
    return { ...first, line, sentences, topic: second.topic };
  }
  return first;
}
