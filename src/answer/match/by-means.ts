import type { Unit } from '../../question/question.ts';
import { channelBeside } from '../../question/wanted/wanted-manner.ts';

/** "lewat apa", "through what", "by what route": an instrument or a channel. */
export function asksByMeans(units: readonly Unit[]): boolean {
  return units.some(isByWhat) || channelBeside(units) >= 0;
}

/** "naik apa": with what one gets from place to place. */
export function asksRide(units: readonly Unit[]): boolean {
  return units.some(({ text, wh }) => wh !== null && text === 'naik apa');
}

function isByWhat({ text, wh }: Unit): boolean {
  return (
    wh !== null &&
    /^(?:lewat|melalui|pakai|pake|naik|dengan|with|through|by) (?:apa|what|what means)$/.test(text)
  );
}
