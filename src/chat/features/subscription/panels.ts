import { type I18n, inBoth } from '../../../i18n.ts';
import type { Bilingual } from '../../../language.ts';
import type { Days, Schedule } from '../../../reader/subscription/schedule.ts';
import type { Subscription } from '../../../reader/subscription/subscription.ts';
import { addressOf } from '../../../render/address.ts';
import type { Link, Panel } from '../../../render/panel.ts';
import { viewLink } from '../../../render/views/links.ts';
import { noticePanel } from '../../../render/views/notice.ts';
import { choiceKey } from './choice.ts';
import { nextInWords, scheduleInWords, zoneInWords, zoneLabel } from './words.ts';

const commonTimes = ['05:30', '06:00', '07:00', '12:00', '18:00', '20:00'] as const;
const commonZones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const eachDays: readonly Days[] = ['daily', 'weekdays'];

/** How a subscription stands, with buttons to begin, change or stop it. `current`: what a button starts from. */
export function subscriptionPanel(
  subscription: Subscription | null,
  current: Schedule,
  now: number,
  i18n: I18n,
): Panel {
  const isActive = subscription?.state.kind === 'active';
  const panel = noticePanel(standing(subscription, current, now, i18n), [], i18n);
  return {
    ...panel,
    links: [
      commonTimes.map((localTime) => timeLink(localTime, isActive && localTime === current.localTime)),
      isActive ? eachDays.map((days) => daysLink(days, days === current.days, i18n)) : [],
      [
        {
          label: inBoth(i18n, (t) => t('subscription.zoneButton')),
          address: addressOf('sz'),
        },
        ...(isActive ? [stopLink(i18n)] : []),
      ],
    ],
  };
}

/** After a change: what holds now, and when the next digest comes. */
export function changedPanel(subscription: Subscription, now: number, i18n: I18n): Panel {
  const links = [scheduleLink(i18n), stopLink(i18n)];
  return noticePanel(standing(subscription, subscription, now, i18n), links, i18n);
}

function standing(
  subscription: Subscription | null,
  current: Schedule,
  now: number,
  i18n: I18n,
): Bilingual[] {
  const next = subscription?.next;
  if (subscription && next) {
    const due = nextInWords(next, subscription.zone, now, i18n);
    return [
      inBoth(i18n, (t, language) =>
        t('subscription.active', { schedule: scheduleInWords(subscription, language, i18n) }),
      ),
      inBoth(i18n, (t, language) => t('subscription.next', { due: due[language] })),
    ];
  }
  return [
    inBoth(i18n, (t) => t('subscription.offer')),
    inBoth(i18n, (t, language) =>
      t('subscription.choose', { zone: zoneInWords(current.zone, language, i18n) }),
    ),
  ];
}

/** The zone that holds, and others to choose from. */
export function zonePanel(
  subscription: Subscription | null,
  current: Schedule,
  now: number,
  i18n: I18n,
): Panel {
  const time = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(current.zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
  const lines = [
    inBoth(i18n, (t, language) =>
      t('subscription.zoneNow', {
        zone: zoneLabel(current.zone),
        time: language === 'id' ? time.replace(':', '.') : time,
      }),
    ),
    ...(subscription?.next ? [standing(subscription, current, now, i18n)[1] ?? { id: '', en: '' }] : []),
    inBoth(i18n, (t) => t('subscription.zoneHow')),
  ];
  const zones = commonZones.map((zone) => zoneLink(zone, { zone }, zone === current.zone));
  return noticePanel(lines, [...zones, scheduleLink(i18n)], i18n);
}

/** The place may be in one of these zones: each a button that carries the rest of what was asked for. */
export function whichZonePanel(
  zones: readonly string[],
  words: { readonly localTime: string | null; readonly days: Days | null },
  code: 'sc' | 'sg',
  i18n: I18n,
): Panel {
  const links = zones.map((zone) => zoneLink(zone, { ...words, zone }, false, code));
  return noticePanel([inBoth(i18n, (t) => t('subscription.whichZone'))], links, i18n);
}

/** The digest has stopped; what was chosen is kept. */
export function stoppedPanel(wasSubscribed: boolean, i18n: I18n): Panel {
  const line = inBoth(i18n, (t) => t(wasSubscribed ? 'subscription.stopped' : 'subscription.neverBegun'));
  return noticePanel([line], [scheduleLink(i18n)], i18n);
}

/** `/digest` with nothing new to show. */
export function nothingNewPanel(subscription: Subscription | null, now: number, i18n: I18n): Panel {
  const lines = [inBoth(i18n, (t) => t('subscription.nothingNew'))];
  if (subscription?.next) {
    const due = nextInWords(subscription.next, subscription.zone, now, i18n);
    lines.push(inBoth(i18n, (t, language) => t('subscription.next', { due: due[language] })));
  }
  return noticePanel(lines, [viewLink('nw', '', i18n), scheduleLink(i18n)], i18n);
}

function timeLink(localTime: string, isChosen: boolean): Link {
  const label = (text: string) => `${isChosen ? '✓ ' : ''}${text}`;
  return {
    label: { id: label(localTime.replace(':', '.')), en: label(localTime) },
    address: addressOf('sc', '', choiceKey({ localTime })),
  };
}

function daysLink(days: Days, isChosen: boolean, i18n: I18n): Link {
  return {
    label: inBoth(i18n, (t) => `${isChosen ? '✓ ' : ''}${t(`subscription.${days}Button`)}`),
    address: addressOf('sc', '', choiceKey({ days })),
  };
}

/** `sc` subscribes, `sg` only sets the zone. */
function zoneLink(
  zone: string,
  choice: Parameters<typeof choiceKey>[0],
  isChosen: boolean,
  code: 'sc' | 'sg' = 'sg',
): Link {
  const label = `${isChosen ? '✓ ' : ''}${zoneLabel(zone)}`;
  return { label: { id: label, en: label }, address: addressOf(code, '', choiceKey(choice)) };
}

/** Opens the subscription. */
export function scheduleLink(i18n: I18n): Link {
  return { label: inBoth(i18n, (t) => t('subscription.button')), address: addressOf('sb') };
}

function stopLink(i18n: I18n): Link {
  return { label: inBoth(i18n, (t) => t('subscription.stopButton')), address: addressOf('sx') };
}
