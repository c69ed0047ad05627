import type { Library } from '../../../briefing/library.ts';
import type { Digest } from '../../../digest/create-digest.ts';
import type { NoticeStore } from '../../../digest/notice-store.ts';
import { type I18n, inBoth } from '../../../i18n.ts';
import type { ReaderStore } from '../../../reader/reader.ts';
import { parseScheduleRequest } from '../../../reader/subscription/request.ts';
import type { Schedule } from '../../../reader/subscription/schedule.ts';
import {
  pause,
  reschedule,
  resume,
  type Subscription,
  stop,
  subscribe,
} from '../../../reader/subscription/subscription.ts';
import type { SubscriptionStore } from '../../../reader/subscription/subscription-store.ts';
import { truncateText } from '../../../render/html.ts';
import { layOut } from '../../../render/panel.ts';
import { editionPanel } from '../../../render/views/edition.ts';
import { noticePanel } from '../../../render/views/notice.ts';
import { type Feature, type Step, silence, type Turn } from '../../feature.ts';
import { administratorsOnly } from '../administrators-only.ts';
import { type Choice, chosenSchedule, parseChoice } from './choice.ts';
import {
  changedPanel,
  nothingNewPanel,
  scheduleLink,
  stoppedPanel,
  subscriptionPanel,
  whichZonePanel,
  zonePanel,
} from './panels.ts';

export interface SubscriptionFeatureOptions {
  readonly readers: ReaderStore;
  readonly subscriptions: SubscriptionStore;
  readonly digest: Pick<Digest, 'begin' | 'takeNow'>;
  readonly notices: Pick<NoticeStore, 'planFor'>;
  readonly library: Pick<Library, 'find'>;
  readonly i18n: I18n;
  /** What holds for who has chosen nothing else. */
  readonly defaults: Schedule;
}

/** How much of what a reader wrote is said back. */
const maxEcho = 40;

/** The daily digest: subscribe, change its time, zone and days, stop it, have it now. */
export function createSubscriptionFeature(options: SubscriptionFeatureOptions): Feature {
  const { readers, subscriptions, digest, notices, library, i18n, defaults } = options;
  const guarded = administratorsOnly(i18n, 'subscription.administratorsOnly');

  async function begin(turn: Turn, choice: Choice): Promise<Step> {
    const { chatId, at } = turn.incoming;
    // The digest comes in the language that was spoken here, also if it was never chosen.
    await readers.save(turn.reader);
    await digest.begin(chatId);
    const changed = await subscriptions.change(chatId, (current) =>
      subscribe(chatId, current, chosenSchedule(choice, current ?? defaults), at),
    );
    return changed ? turn.show(changedPanel(changed, at, i18n)) : silence;
  }

  async function setZone(turn: Turn, choice: Choice): Promise<Step> {
    const { chatId, at } = turn.incoming;
    await readers.save(turn.reader);
    const changed = await subscriptions.change(chatId, (current) =>
      reschedule(chatId, current, chosenSchedule(choice, current ?? defaults), at),
    );
    return turn.show(zonePanel(changed, changed ?? defaults, at, i18n));
  }

  async function open(turn: Turn, panel: typeof subscriptionPanel): Promise<Step> {
    const current = await subscriptions.find(turn.incoming.chatId);
    return turn.show(panel(current, current ?? defaults, turn.incoming.at, i18n));
  }

  async function end(turn: Turn): Promise<Step> {
    const { chatId } = turn.incoming;
    const before = await subscriptions.find(chatId);
    await subscriptions.change(chatId, (current) => current && stop(current));
    return turn.show(stoppedPanel(before?.state.kind === 'active' || before?.state.kind === 'paused', i18n));
  }

  async function understand(turn: Turn, text: string, code: 'sc' | 'sg'): Promise<Step> {
    const request = parseScheduleRequest(text);
    switch (request.kind) {
      case 'understood':
        if (code === 'sc') return begin(turn, request);
        if (request.zone === null) return notUnderstood(turn, text, code);
        return setZone(turn, request);
      case 'which-zone':
        return turn.show(whichZonePanel(request.zones, request, code, i18n));
      case 'unknown-zone':
        return unknownPlace(turn, request.place);
      case 'not-a-time':
        return notUnderstood(turn, text, code);
    }
  }

  function unknownPlace(turn: Turn, place: string): Step {
    const words = truncateText(place, maxEcho);
    const lines = [
      inBoth(i18n, (t) => t('subscription.unknownPlace', { words })),
      inBoth(i18n, (t) => t('subscription.zoneHow')),
    ];
    return turn.show(noticePanel(lines, [scheduleLink(i18n)], i18n));
  }

  function notUnderstood(turn: Turn, text: string, code: 'sc' | 'sg'): Step {
    const words = truncateText(text, maxEcho);
    const lines = [
      inBoth(i18n, (t) => t('subscription.notUnderstood', { words })),
      inBoth(i18n, (t) => t(code === 'sc' ? 'subscription.examples' : 'subscription.zoneHow')),
    ];
    return turn.show(noticePanel(lines, [scheduleLink(i18n)], i18n));
  }

  async function digestNow(turn: Turn): Promise<Step> {
    const { chatId, at } = turn.incoming;
    const taken = await digest.takeNow(chatId, at);
    const briefings = taken?.slugs.flatMap((slug) => library.find(slug) ?? []) ?? [];
    if (taken === null || briefings.length === 0) {
      return turn.show(nothingNewPanel(await subscriptions.find(chatId), at, i18n));
    }
    const { language, shows } = turn.reader;
    const panel = editionPanel({ briefings, more: taken.more, date: null }, i18n);
    const presentation = { language, labels: language, folded: shows === 'both', lasting: true };
    return { replies: [{ kind: 'send', message: layOut(panel, presentation, i18n) }] };
  }

  /** The chat lets us in again: also corrections that it missed meanwhile; before the digest, so that a crash loses none. */
  async function comeBack(chatId: number, at: number): Promise<void> {
    await notices.planFor(chatId, at);
    await subscriptions.change(chatId, (current): Subscription | null => current && resume(current, at));
  }

  return {
    commands: [
      {
        names: { id: 'langganan', en: 'subscribe' },
        menu: (t) => t('menu.subscribe'),
        run: (turn, text) =>
          text === '' ? open(turn, subscriptionPanel) : guarded(turn, () => understand(turn, text, 'sc')),
      },
      {
        names: { id: 'digest', en: 'digest' },
        menu: (t) => t('menu.digest'),
        run: (turn) => guarded(turn, () => digestNow(turn)),
      },
      {
        names: { id: 'zona', en: 'timezone' },
        menu: (t) => t('menu.timezone'),
        run: (turn, text) =>
          text === '' ? open(turn, zonePanel) : guarded(turn, () => understand(turn, text, 'sg')),
      },
      {
        names: { id: 'berhenti', en: 'unsubscribe' },
        also: ['stop'],
        menu: (t) => t('menu.unsubscribe'),
        run: (turn) => guarded(turn, () => end(turn)),
      },
    ],
    presses: {
      sb: (turn) => open(turn, subscriptionPanel),
      sz: (turn) => open(turn, zonePanel),
      sx: (turn) => guarded(turn, () => end(turn)),
      sc: (turn, { key }) => {
        const choice = parseChoice(key);
        return choice ? guarded(turn, () => begin(turn, choice)) : open(turn, subscriptionPanel);
      },
      sg: (turn, { key }) => {
        const choice = parseChoice(key);
        return choice ? guarded(turn, () => setZone(turn, choice)) : open(turn, zonePanel);
      },
    },
    links: { s_: (turn) => open(turn, subscriptionPanel) },
    membership: async ({ incoming }, canWrite) => {
      const { chatId, chatKind, at } = incoming;
      const reason = chatKind === 'private' ? 'blocked' : 'not-member';
      if (canWrite) await comeBack(chatId, at);
      else await subscriptions.change(chatId, (current) => current && pause(current, reason));
      return silence;
    },
    started: ({ incoming }) => comeBack(incoming.chatId, incoming.at),
  };
}
