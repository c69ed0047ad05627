import type { Withdrawn } from '../briefing/history.ts';
import type { Library } from '../briefing/library.ts';
import { type I18n, inBoth } from '../i18n.ts';
import type { Language } from '../language.ts';
import { languageOfCode, type Reader, type ReaderStore } from '../reader/reader.ts';
import { decodeAddress, sentencesOfKey } from '../render/address.ts';
import { renderAnswer } from '../render/answer-message.ts';
import { truncateText } from '../render/html.ts';
import { layOut, type Panel, sentencesOn } from '../render/panel.ts';
import { viewLink } from '../render/views/links.ts';
import { noticePanel } from '../render/views/notice.ts';
import { cleanText } from '../text/tokens.ts';
import type { AnswerQuestion } from './answer-question.ts';
import { type Feature, type Missing, type Step, silence, type Turn } from './feature.ts';
import { type Focus, focusOn, parseFocus, serializeFocus } from './focus.ts';
import type { FocusStore } from './focus-store.ts';
import type { Incoming, IncomingBody, Replied, Respond } from './incoming.ts';
import { createRegistry, nearestCommand } from './registry.ts';

/** What a chat is made of. */
export interface ChatOptions {
  readonly library: Library;
  readonly readers: ReaderStore;
  readonly focus: FocusStore;
  readonly answerQuestion: AnswerQuestion;
  readonly i18n: I18n;
  /** For those whose app does not tell its language. */
  readonly defaultLanguage: Language;
  /** All that it can do: see `createReaderFeatures`. */
  readonly features: readonly Feature[];
}

/**
 * The conversation: commands, buttons and free text in, messages out. Keeps what each person talks about.
 * @throws RegistryError when two features want the same command or button.
 */
export function createRespond(options: ChatOptions): Respond {
  const { library, readers, i18n, answerQuestion, defaultLanguage } = options;
  const registry = createRegistry(options.features);

  return async (incoming) => {
    const { chatId, personId, at, languageCode } = incoming;
    const language = languageOfCode(languageCode, defaultLanguage);
    const [known, lastFocus] = await Promise.all([
      readers.find(chatId),
      options.focus.find(chatId, personId, at),
    ]);
    const reader: Reader = known ?? { chatId, language, shows: 'both' };
    const kept = parseFocus(lastFocus);
    const focus = focusOf(incoming.body, kept);
    const turn = turnOf(incoming, reader, focus && library.find(focus.slug) ? focus : null, plain);
    const gone = focus && library.findWithdrawn(focus.slug);
    // A question about a story that is gone would be answered from another one.
    const step =
      gone && incoming.body.kind === 'text' ? turn.withdrawn(gone) : await take(incoming.body, turn);
    if (step.focus !== undefined) {
      await options.focus.save(chatId, personId, step.focus && serializeFocus(step.focus), at);
    }
    return step.replies;
  };

  /** The focus of this turn: the message replied to, else what was kept. */
  function focusOf(body: IncomingBody, kept: Focus | null): Focus | null {
    return ('replied' in body && body.replied ? focusOfMessage(body.replied, kept) : null) ?? kept;
  }

  async function take(body: IncomingBody, turn: Turn): Promise<Step> {
    switch (body.kind) {
      case 'text':
        return turn.ask(body.text);
      case 'command': {
        const command = registry.commands.get(body.name);
        if (command && command === registry.commands.get('start'))
          for (const told of registry.starts) await told(turn);
        if (command) return command.run(turn, cleanText(body.argument), body.name);
        return turn.unknown();
      }
      case 'button':
        return press(turn, body.data);
      case 'media':
        if (turn.incoming.chatKind !== 'private') return silence;
        return turn.show(noticePanel([inBoth(i18n, (t) => t('reply.media'))], [], i18n));
      case 'membership': {
        const steps: Step[] = [];
        for (const told of registry.memberships) steps.push(await told(turn, body.canWrite));
        return { replies: steps.flatMap(({ replies }) => replies) };
      }
    }
  }

  async function press(turn: Turn, data: string): Promise<Step> {
    const address = decodeAddress(data);
    const does = address && registry.presses.get(address.code);
    if (address && does) return does(turn, address);
    if (address && registry.views.has(address.code)) return turn.open(address);
    return toast(turn, 'reply.oldButton');
  }

  function unknownCommand(turn: Turn, name: string): Step {
    const nearest = inBoth(i18n, (_, language) => nearestCommand(name, registry.commands, language));
    const lines = [
      inBoth(i18n, (t) => t('reply.unknownCommand', { name: truncateText(name, 32) })),
      inBoth(i18n, (t, language) => {
        const near = nearest[language];
        return near === null ? t('reply.seeHelp') : t('reply.nearest', { name: near });
      }),
    ];
    return turn.show(noticePanel(lines, [viewLink('he', '', i18n)], i18n));
  }

  function toast(
    turn: Turn,
    text: 'reply.oldButton' | 'reply.goneBriefing' | 'reply.noBriefing' | 'reply.goneDetail',
  ): Step {
    if (turn.incoming.body.kind === 'button') {
      return { replies: [{ kind: 'toast', text: i18n[turn.reader.language](text), alert: true }] };
    }
    return turn.show(noticePanel([inBoth(i18n, (t) => t(text))], [viewLink('nw', '', i18n)], i18n));
  }

  /** What is said in place of a view of `slug`. Who presses a button of a story has had it. */
  function missing(turn: Turn, what: Missing, slug: string): Step {
    if (what === 'detail') return toast(turn, 'reply.goneDetail');
    const isPress = turn.incoming.body.kind === 'button';
    const gone = isPress ? library.findWithdrawn(slug) : null;
    if (gone) return withdrawn(turn, gone);
    return toast(turn, isPress ? 'reply.goneBriefing' : 'reply.noBriefing');
  }

  function withdrawn(turn: Turn, { headline, note }: Withdrawn): Step {
    const lead = inBoth(i18n, (t, language) => t('reply.withdrawn', { headline: headline[language] }));
    if (turn.incoming.body.kind === 'button') {
      const { language } = turn.reader;
      const text = note ? `${i18n[language]('change.withdrawn')} ${note[language]}` : lead[language];
      return { replies: [{ kind: 'toast', text: truncateText(text, maxToast), alert: true }] };
    }
    const panel = noticePanel(note ? [lead, note] : [lead], [viewLink('nw', '', i18n)], i18n, {
      form: 'list',
    });
    return { ...turn.show(panel), focus: null };
  }

  function turnOf(incoming: Incoming, reader: Reader, focus: Focus | null, manner: Manner): Turn {
    const folded = reader.shows === 'both';
    const turn: Turn = {
      ...{ incoming, reader, i18n, focus },
      show(panel) {
        const { page, anew } = manner;
        const language = manner.language ?? reader.language;
        const pinned = manner.pinned && language !== reader.language;
        const labels = manner.pinned ? language : reader.language;
        const message = layOut(panel, { language, labels, folded, page, pinned }, i18n);
        const isPress = incoming.body.kind === 'button' && !anew;
        const next = focusOfPanel(panel, page, focus);
        return { replies: [{ kind: isPress ? 'edit' : 'send', message }], ...(next ? { focus: next } : {}) };
      },
      at({ language, page, anew }) {
        const pinned = language !== null || manner.pinned;
        return turnOf(incoming, reader, focus, { language: language ?? manner.language, page, anew, pinned });
      },
      open(address) {
        const opened = turn.at(address);
        const panel: Panel | Missing = registry.views.get(address.code)?.(address, opened) ?? 'detail';
        return typeof panel === 'string' ? missing(turn, panel, address.slug) : opened.show(panel);
      },
      follow(payload) {
        for (const [prefix, follow] of registry.links) {
          if (payload.startsWith(prefix)) return follow(turn, payload.slice(prefix.length));
        }
        return null;
      },
      miss: (what, slug) => missing(turn, what, slug),
      withdrawn: (story) => withdrawn(turn, story),
      unknown() {
        const { body } = incoming;
        if (body.kind === 'button') return toast(turn, 'reply.oldButton');
        return body.kind === 'command' && body.addressed ? unknownCommand(turn, body.name) : silence;
      },
      ask(text, about = focus ?? undefined) {
        const words = cleanText(text);
        if (words === '') return turn.show(noticePanel([inBoth(i18n, (t) => t('reply.noWords'))], [], i18n));
        const answer = answerQuestion(words, { focus: about ?? null, language: reader.language });
        if (answer.kind === 'view') {
          const inOwn = { ...manner, language: answer.language };
          return turnOf(incoming, reader, answer.focus ?? focus, inOwn).open({
            ...answer.address,
            anew: true,
          });
        }
        const message = renderAnswer(answer, { language: reader.language, folded }, i18n);
        return { replies: [{ kind: 'send', message }], ...(answer.focus ? { focus: answer.focus } : {}) };
      },
      as: (other) => turnOf(incoming, other, focus, manner),
    };
    return turn;
  }
}

/** What Telegram takes in a box over the chat, in characters. */
const maxToast = 200;

/** How a turn shows what it shows. */
interface Manner {
  /** What comes first; null: the reader's language. */
  readonly language: Language | null;
  readonly page: number;
  /** Whether a pressed button's message is left as it is. */
  readonly anew: boolean;
  /** Whether the language was chosen for this message by hand. */
  readonly pinned: boolean;
}

const plain: Manner = { language: null, page: 0, anew: false, pinned: false };

/** What a message of ours was about: its buttons say it, when they all speak of one briefing. */
function focusOfMessage({ buttonData }: Replied, kept: Focus | null): Focus | null {
  const addresses = buttonData.flatMap((data) => decodeAddress(data) ?? []);
  const slugs = new Set(addresses.flatMap(({ slug }) => slug || []));
  const [slug] = slugs;
  if (slug === undefined || slugs.size > 1) return null;
  const sentences = addresses.flatMap(({ code, key }) => (code === 'so' && sentencesOfKey(key)) || []);
  const before = kept?.slug === slug ? kept : focusOn(slug);
  return sentences.length > 0 ? { ...before, sentences } : before;
}

/** What is talked about once a panel is shown; null: a panel that tells of no briefing changes nothing. */
function focusOfPanel(panel: Panel, page: number, before: Focus | null): Focus | null {
  if (panel.briefing === null) return null;
  // Who opens a briefing has asked nothing yet: `/sumber` then shows the headline's sentences, not half the article.
  const sentences = panel.address?.code === 'su' ? [] : sentencesOn(panel, page);
  const ofActor = panel.address && actorCodes.has(panel.address.code) && panel.address.key;
  if (ofActor) return focusOn(panel.briefing, { actors: [ofActor], sentences });
  const isSame = before?.slug === panel.briefing;
  // Who opens a story asks nothing of another any more.
  return { ...(isSame ? before : focusOn(panel.briefing)), which: undefined, sentences };
}

const actorCodes = new Set(['ac', 'aa', 'qu']);
