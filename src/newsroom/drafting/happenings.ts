import type { Language } from '../../language.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Clause } from './clause.ts';
import { isLedBy } from './clause-ties.ts';
import { clausesIn } from './clauses.ts';
import type { SaidDay } from './days.ts';
import type { Entity } from './entities.ts';
import { type Gender, gendersIn } from './genders.ts';
import { plans, type Status, sureness } from './how-sure.ts';
import type { Mention } from './mention.ts';
import { textOf } from './mention.ts';
import { nameOf, type Part, type Parts } from './parts.ts';
import type { Sentence } from './reading.ts';
import { createReferences } from './references.ts';
import { type Quotation, quotationsIn } from './speech.ts';
import { splitSentences } from './split-sentences.ts';
import type { Noun, Unit } from './unit.ts';
import { unitsOf } from './units.ts';
import { dayOf, placeOf } from './when-and-where.ts';
import { hasNoTarget, isTarget, isUnreal, isWorthTelling, strongDeeds } from './worth-telling.ts';

/** Something that happens, as the verbs of the article tell it. */
export interface Happening {
  readonly deeds: readonly string[];
  readonly agent: readonly Part[];
  readonly target: readonly Part[];
  readonly recipient: readonly Part[];
  readonly status: Status;
  /** With status said: who says it. */
  readonly by: Entity | null;
  readonly day: SaidDay | null;
  readonly place: Entity | null;
  /** The clause in the article's words. */
  readonly text: string;
  readonly sentence: Sentence;
}

/** What sentence after sentence tells: what happens, and what is said. */
export interface Told {
  readonly happenings: readonly Happening[];
  readonly quotations: readonly Quotation[];
  unitsOf(sentence: Sentence): readonly Unit[];
}

const hearsay =
  /^(?:diduga|disebut|dinilai|dianggap|diperkirakan|dikabarkan|diketahui|dilaporkan|called|named|dubbed|disebut|bernama|bertajuk|berjudul|titled|entitled)$/;

/** Reads the sentences in order; pronouns mean whoever was told of last. */
export function readHappenings(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  parts: Parts,
  entityOf: (mention: Mention) => Entity | undefined,
  bodyOf: (entity: Entity) => Entity | null,
  daysOf: (sentence: Sentence) => readonly SaidDay[],
  language: Language,
  lexicon: Lexicon,
): Told {
  const units = new Map<Sentence, readonly Unit[]>();
  const happenings: Happening[] = [];
  const quotations: Quotation[] = [];
  const inSentence = (sentence: Sentence) => mentions.filter((mention) => mention.sentence === sentence);
  const genders = language === 'en' ? gendersIn(sentences, inSentence, entityOf) : new Map<Entity, Gender>();
  const references = createReferences(parts, inSentence, entityOf, bodyOf, genders);
  const read = (sentence: Sentence) => {
    const known = units.get(sentence);
    if (known !== undefined) return known;
    const made = unitsOf(sentence, inSentence(sentence), 0, sentence.words.length, language);
    units.set(sentence, made);
    return made;
  };

  for (const [index, sentence] of sentences.entries()) {
    const frame = read(sentence);
    const before = sentences[index - 1];
    const spoken = quotationsIn(
      sentence,
      before === undefined ? [] : quotations.filter((each) => each.sentence === before),
      language,
      {
        units: read,
        entityOf: (noun, of) => {
          const part = noun.kind === 'thing' ? parts.partOf(noun, of) : null;
          if (part?.kind === 'entity') return part.entity;
          const mention =
            noun.kind === 'thing'
              ? noun.mentions.findLast(
                  (each) => each.hints.has('person') || entityOf(each)?.kind === 'person',
                )
              : undefined;
          return mention === undefined ? null : (entityOf(mention) ?? null);
        },
        lastNamed: references.lastNamed,
      },
    );
    quotations.push(...spoken);

    const frameClauses = clausesIn(frame, language);
    // A sentence that is nothing but a quotation is read as one, once.
    const isAllSaid = spoken.some(({ from, to }) => from === 0 && to >= sentence.clean.length);
    if (!isAllSaid) collect(frameClauses, frame, null);
    for (const quotation of spoken) {
      for (const { from, to } of segmentsOf(quotation)) {
        const inner = unitsOf(sentence, inSentence(sentence), from, to, language);
        collect(clausesIn(inner, language), inner, quotation);
      }
    }

    function collect(clauses: readonly Clause[], all: readonly Unit[], quotation: Quotation | null) {
      const speaker = quotation?.speaker ?? null;
      let main: readonly Part[] = [];
      const meant = (noun: Noun, role: 'subject' | 'object', without: readonly Part[] = []) =>
        references.meant(noun, {
          without,
          sentence,
          speaker,
          isQuoted: quotation !== null,
          isAddressed: clauses.some(
            ({ verb, object, recipient }) =>
              verb.from < noun.from &&
              verb.deeds.some((deed) => /^(?:tell|inform|warn|assure|accuse|ask|persuade)$/.test(deed)) &&
              object.length + recipient.length > 0,
          ),
          main,
          role,
        });
      const resolved = new Map<Clause, readonly Part[]>();
      for (const clause of clauses) {
        const subject = clause.subject.flatMap((noun) => meant(noun, 'subject'));
        resolved.set(clause, subject);
        const isMain = subject.length > 0 && !main.some(({ kind }) => kind === 'entity');
        if (isMain) main = subject;
        // Of the clause that the sentence opens with, whoever acts is whom the next "he" means.
        if (quotation === null && clause.verb.voice === 'active') references.remember(subject, isMain);
      }
      const placed = new Set<SaidDay>();
      for (const [at, clause] of clauses.entries()) {
        const { deeds, voice } = clause.verb;
        const { from, to } = clause.verb;
        // "named Alma Reyes to run it", but not "named its dog Rex"
        const isNaming =
          sentence.words[from]?.word === 'named' &&
          voice === 'active' &&
          clause.object.some(
            (noun) => noun.kind === 'thing' && noun.mentions.some(({ hints }) => hints.has('person')),
          );
        const strong = isNaming
          ? deeds.filter((deed) => deed === 'appoint')
          : strongDeeds(deeds, to - from === 1, sentence.words[from]?.word ?? '');
        if (strong.length === 0 || isUnreal(clause, all, clauses[at - 1], sentence)) continue;
        // "diduga sebagai nakhoda", "called TRV-9": how something is seen or named.
        const word = sentence.words[clause.verb.from]?.word ?? '';
        if (hearsay.test(word)) continue;
        // "is scheduled to visit", "plans to sell": what is planned is told of the second verb.
        const isLead = word === 'mengaku' || strong.every((deed) => plans.has(deed));
        if (isLead && isLedBy(clause, clauses[at + 1], all)) continue;
        const subject = resolved.get(clause) ?? [];
        // "The union accused the company": whom a common noun points at is not who does it.
        const another = (noun: Noun) => {
          const found = meant(noun, 'object', subject);
          const isSelf = found.some(
            (part) =>
              part.kind === 'entity' &&
              subject.some((each) => each.kind === 'entity' && each.entity === part.entity),
          );
          const own = noun.kind === 'thing' ? parts.partOf(noun, sentence) : null;
          return isSelf && own?.kind === 'words' ? [own] : found;
        };
        const object = clause.object.flatMap(another);
        const by = clause.by.flatMap((noun) => meant(noun, 'object')).filter((part) => !isLaw(part));
        const agent = voice === 'active' ? subject : by;
        // "hamil", "adu": words without a prefix that do nothing to anybody.
        const isBare = language === 'id' && voice === 'active' && !/^(?:me|di|ber)/.test(word);
        const target = (voice === 'active' ? object : subject).filter(
          (part) =>
            isTarget(part, strong) &&
            !(isBare && strong.every((deed) => hasNoTarget(deed, lexicon, language))),
        );
        const recipient = clause.recipient
          .flatMap(another)
          .filter((part) => part.kind === 'entity' || part.isPeople || part.text.includes(' '));
        if (
          !isWorthTelling(
            { deeds: strong, voice, agent, target, recipient, isQuoted: quotation !== null },
            lexicon,
            language,
          )
        )
          continue;
        const isSpeech = strong.every((deed) => deed === 'say' || deed === 'tell' || deed === 'state');
        const sure = sureness(clause, at, { clauses, all, quotation, resolved, isSpeech });
        const open = daysOf(sentence).filter((day) => !placed.has(day) && day.date.length > 4);
        const day = dayOf(clause, clauses, all, open, sentence);
        if (day !== null) placed.add(day);
        happenings.push({
          deeds: strong,
          agent: unique(agent),
          target: unique(target),
          recipient: unique(recipient),
          ...sure,
          day,
          place: placeOf(clause, all, entityOf),
          text: wordingOf(clause, subject, sentence),
          sentence,
        });
      }
    }

    references.pass(sentence, {
      speaker: spoken.at(-1)?.speaker ?? null,
      hasClauses: frameClauses.length > 0,
      hasNamedSubject: frameClauses.some(({ subject }) =>
        subject.some((noun) => noun.kind === 'thing' && parts.partOf(noun, sentence)?.kind === 'entity'),
      ),
    });
  }
  return { happenings, quotations, unitsOf: read };
}

/** The sentences inside a quotation, as words of the sentence that it stands in. */
function segmentsOf({ sentence, from, to }: Quotation): { from: number; to: number }[] {
  const { clean, words } = sentence;
  let start = from;
  return splitSentences(clean.slice(from, to).replace(/^"|"$/g, ' ')).flatMap((text) => {
    const begin = clean.indexOf(text, start);
    if (begin < 0) return [];
    start = begin + text.length;
    const first = words.findIndex((word) => word.start >= begin);
    const after = words.findIndex((word) => word.start >= start);
    return first < 0 ? [] : [{ from: first, to: after < 0 ? words.length : after }];
  });
}

/** "dijerat Pasal 378 KUHP": under a law, not by it. */
function isLaw(part: Part): boolean {
  return /^(?:pasal|ayat|uu|undang-undang|kuhp|kuhap|peraturan|hukuman|vonis)\b/i.test(nameOf(part));
}

function unique(parts: readonly Part[]): Part[] {
  return parts.filter((part, at) => parts.findIndex((each) => nameOf(each) === nameOf(part)) === at);
}

function wordingOf(clause: Clause, subject: readonly Part[], sentence: Sentence): string {
  const ends = [...clause.object, ...clause.by, ...clause.recipient].map(({ to }) => to);
  const end = Math.max(clause.verb.to, ...ends);
  const aux = clause.modifiers
    .filter((word) => /^(?:akan|bakal|will|was|were|is|are|has|have|had|been|be|to|telah|sudah)$/.test(word))
    .toReversed();
  const who = subject.map(nameOf).join(language(sentence) === 'id' ? ' dan ' : ' and ');
  const said = `${who} ${aux.join(' ')} ${textOf(sentence, clause.verb.from, end)}`
    .replace(/\s+/g, ' ')
    .trim();
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function language({ words }: Sentence): Language {
  return words.some(({ word }) => /^(?:the|of|and|was|said|to)$/.test(word)) ? 'en' : 'id';
}
