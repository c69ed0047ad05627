import type { Language } from '../../language.ts';
import { determiners, pointers } from './closed-words.ts';
import type { Entity } from './entities.ts';
import { type Mention, officeIsState, textOf } from './mention.ts';
import { hasSmallRank, postAt } from './posts.ts';
import { metonyms, organisationWords } from './ranks.ts';
import type { Sentence, Word } from './reading.ts';
import type { Noun } from './unit.ts';

/** Whom or what a part of a sentence means: somebody that has a name, or words. */
export type Part =
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'words'; readonly text: string; readonly isPeople: boolean };

/** What a part is called. */
export function nameOf(part: Part): string {
  return part.kind === 'entity' ? part.entity.name : part.text;
}

/** Gives the parts of an article's sentences their meaning; keeps the people and bodies without a name that it meets. */
export interface Parts {
  partOf(noun: Noun, sentence: Sentence): Part | null;
  readonly composed: readonly Entity[];
}

const peopleConcepts =
  /^(?:man|woman|young-person|small-child|baby|elderly|person|people|crowd|passenger|tourist|foreigner|customer|user|voter|prisoner|hostage|refugee|migrant|suspect-group|terrorist|rebel|suicide-bomber|thief|gangster|spectator|casualties|police|army|government|agency|intelligence-agency|security-service|ministry|parliament|court|company|team|club|committee|jury|union|regulator|organisation|bank|airline|party|rescue-team|fire-service)$/;

/** Reads parts; `entityOf` tells whom a mention names. */
export function createParts(
  entityOf: (mention: Mention) => Entity | undefined,
  entities: readonly Entity[],
  language: Language,
): Parts {
  const composed = new Map<string, Entity>();

  function partOf(noun: Noun, sentence: Sentence): Part | null {
    if (noun.kind === 'pronoun') return null;
    const { words } = sentence;
    let { from, to } = noun;
    while (to > from + 1 && pointers.has(words[to - 1]?.word ?? '')) to -= 1;
    const mention = headMention(noun, words, from, to);
    if (mention !== null) {
      const entity = entityOf(mention);
      if (entity !== undefined) return { kind: 'entity', entity };
    }
    while (
      from < to - 1 &&
      determiners.has(words[from]?.word ?? '') &&
      !/^(?:than|of)$/.test(words[from + 1]?.word ?? '') &&
      !/^(?:semua|seluruh|all)$/.test(words[from]?.word ?? '')
    )
      from += 1;
    // "menyambut baik keputusan", "sejumlah besar orang"
    while (from < to - 1 && /^(?:baik|besar|kecil)$/.test(words[from]?.word ?? '')) from += 1;
    const holder = to - from === 1 ? holderOf(words[from]) : null;
    if (holder !== null) return { kind: 'entity', entity: holder };
    const text = textOf(sentence, from, to);
    const head = words[language === 'id' ? headOf(words, from, to) : to - 1];
    const isPeople = head !== undefined && namesPeople(head);
    const owner = noun.mentions.at(-1);
    // "dinas intelijen Rusia", "penjaga pantai Belmora", "Gubernur Bali": bodies and posts of a country or place.
    const ownerEntity = owner === undefined ? undefined : entityOf(owner);
    const isOf =
      ownerEntity !== undefined &&
      /^(?:country|place)$/.test(ownerEntity.kind) &&
      owner !== undefined &&
      owner.end >= to &&
      owner.from > from;
    if (
      language === 'id' &&
      isOf &&
      // "Presiden Amerika Serikat, Donald Trump": somebody who has a name.
      !(words[to]?.before === ', ' && (words[to]?.isCapital === true || hasSmallRank(words, to + 1))) &&
      (isPeople ||
        organisationWords.has(head?.word ?? '') ||
        /^(?:pihak|otoritas|aparat|badan)$/.test(head?.word ?? '')) &&
      owner.from - from <= 4
    ) {
      const post = postAt(words, from);
      const isPost = post !== null && post.office !== null && from + post.length === owner.from;
      // "Wali Kota Tegal": whoever the article says is it, else somebody, and no body.
      const holders = entities.filter(({ posts }) =>
        posts.some(({ office, of }) => isPost && office === post.office && of === ownerEntity.name),
      );
      const entity =
        (holders.length === 1 ? holders[0] : undefined) ?? compose(text, sentence, isPost ? 'person' : null);
      return { kind: 'entity', entity };
    }
    return { kind: 'words', text, isPeople };
  }

  /** "Presiden", "the mayor": the only one of whom the article says so; null where there are two or none. */
  function holderOf(word: Word | undefined): Entity | null {
    const offices = word?.readings.flatMap(({ length, senses }) =>
      length === 1
        ? senses.flatMap((sense) =>
            sense.kind === 'office' && officeIsState(sense.office) ? [sense.office] : [],
          )
        : [],
    );
    if (offices === undefined || offices.length === 0) return null;
    const holders = entities.filter(({ posts }) => posts.some(({ office }) => offices.includes(office)));
    return holders.length === 1 ? (holders[0] ?? null) : null;
  }

  function compose(text: string, sentence: Sentence, kind: Entity['kind'] | null): Entity {
    const key = text.toLowerCase();
    const entity: Entity = composed.get(key) ?? {
      name: text,
      kind:
        kind ??
        (/^(?:warga|penduduk|para|rekan|pengungsi|masyarakat)/i.test(text) ? 'group' : 'organisation'),
      aliases: new Set(),
      mentions: [],
      sentences: new Set(),
      posts: [],
    };
    entity.sentences.add(sentence.number);
    composed.set(key, entity);
    return entity;
  }

  /** The name that a part is about: all of it, or its head with a title or a common noun before it. */
  function headMention(
    noun: Extract<Noun, { kind: 'thing' }>,
    words: readonly Word[],
    from: number,
    to: number,
  ): Mention | null {
    const named = noun.mentions.filter((mention) => !mention.isInner);
    const whole = named.find((mention) => mention.start <= from && mention.end >= to && !isOwner(mention));
    if (whole !== undefined) return whole;
    if (language === 'id') {
      const first =
        named.find((mention) => mention.start === from && !isOwner(mention)) ??
        named.find((mention) => mention.end >= to && isDescribed(words, from, mention));
      return first ?? noun.mentions.find((mention) => mention.from === from && mention.to >= to) ?? null;
    }
    const last = named.findLast(
      (mention) => mention.end >= to && !/'s?$/.test(words[mention.to - 1]?.word ?? ''),
    );
    return last ?? noun.mentions.findLast((mention) => mention.to === to && mention.start <= from) ?? null;
  }

  /** "pihak berwenang Rusia": the country only says whose. */
  function isOwner(mention: Mention): boolean {
    return (
      mention.descriptor !== null &&
      language === 'id' &&
      /^(?:country|place)$/.test(entityOf(mention)?.kind ?? '')
    );
  }

  /** "pihak Gedung Putih", "dinas keamanan FSB", "organisasi kemanusiaan X": the common words only say what X is. */
  function isDescribed(words: readonly Word[], from: number, mention: Mention): boolean {
    const entity = entityOf(mention);
    if (entity === undefined || /^(?:country|place)$/.test(entity.kind)) return false;
    if (metonyms.test(mention.name) || mention.start === from || mention.descriptor !== null) return true;
    return (
      entity.kind === 'person' ||
      words
        .slice(from, mention.from)
        .every((word) => determiners.has(word.word) || organisationWords.has(word.word))
    );
  }

  return {
    partOf,
    get composed() {
      return [...composed.values()];
    },
  };
}

/** The head of an Indonesian noun phrase: its first noun behind numbers and their units. */
function headOf(words: readonly Word[], from: number, to: number): number {
  let at = from;
  while (
    at < to - 1 &&
    /^\d|^(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belasan|puluhan|ratusan|ribuan|puluh|ratus|ribu|juta|kedua|ketiga|unit|buah|ekor)$/.test(
      words[at]?.word ?? '',
    )
  )
    at += 1;
  return at;
}

function namesPeople({ readings }: Word): boolean {
  return readings.some(({ senses }) =>
    senses.some(
      (sense) =>
        sense.kind === 'office' ||
        sense.kind === 'relation' ||
        (sense.kind === 'concept' && peopleConcepts.test(sense.concept)) ||
        (sense.kind === 'deed' && (sense.voice === 'agent' || sense.voice === 'patient')),
    ),
  );
}
