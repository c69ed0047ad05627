import type { BriefingEvent } from '../../../briefing/schema.ts';
import { languages } from '../../../language.ts';
import type { Desk, Told } from '../../desk.ts';
import { sameActor } from '../../match/same-actor.ts';
import { told } from '../../tell/told.ts';
import { bothLines, maxLineLength } from '../../tell/wording.ts';
import type { Survey } from './survey.ts';

// As near as an event comes whose sentence speaks of the deed.
const beside = 0.4;
/** Words by which a sentence sets one against another. */
const contrasting =
  /\b(?:sedangkan|sementara|tetapi|tapi|namun|adapun|melainkan|while|whereas|but|though|although)\b/i;

/** "Dia banding gak?" of the prosecutor, where the lawyer did: no, with that and what he did himself in the same breath, or by which it came about; null: nothing is told of him there. */
export function tellOwnDoing(
  wrong: NonNullable<Survey['wrong']>,
  fits: Survey['fits'],
  desk: Desk,
): Told | null {
  const { conflict, fit } = wrong;
  if (conflict.role !== 'agent' || conflict.swapped || fit.conflicts.length > 1) return null;
  const { event: other } = fit.prepared;
  const { sentences } = other;
  const { briefing } = desk.prepared;
  const isHis = ({ agent }: BriefingEvent) =>
    agent?.some((filler) => conflict.asked.some((key) => sameActor(key, filler, desk.prepared))) === true;
  const leading = briefing.events.find(
    (event) => isHis(event) && other.because?.some((cause) => cause.event === event.key) === true,
  );
  // "Did the CIA arrest anyone?": others did, by what it told them.
  if (leading) return tellBoth(other, leading, desk);
  const own = fits.find(
    ({ deed, prepared: { event } }) =>
      deed >= beside &&
      event.sentences.some(
        (number) =>
          sentences.includes(number) && contrasting.test(briefing.sentences[number - 1]?.text ?? ''),
      ) &&
      isHis(event),
  );
  return own ? tellBoth(own.prepared.event, other, desk) : null;
}

function tellBoth(first: BriefingEvent, second: BriefingEvent, desk: Desk): Told | null {
  const line = bothLines((language) => ({
    lead: '',
    rest: desk.say(language, 'no', { text: `${first.text[language]} ${second.text[language]}` }),
  }));
  const isShort = languages.every((language) => line[language].rest.length <= maxLineLength);
  return isShort ? told(line, first, desk, [], [...first.sentences, ...second.sentences]) : null;
}
