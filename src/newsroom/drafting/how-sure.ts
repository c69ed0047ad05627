import type { Clause } from './clause.ts';
import { isBeside, isPurpose } from './clause-ties.ts';
import type { Entity } from './entities.ts';
import type { Part } from './parts.ts';
import type { Quotation } from './speech.ts';
import type { Unit } from './unit.ts';

export type Status = 'happened' | 'planned' | 'foiled' | 'denied' | 'said';

const ahead =
  /^(?:akan|bakal|hendak|will|would|shall|due|set|likely|supposed|scheduled|expected|dijadwalkan|direncanakan|rencananya|diharapkan|diperkirakan|may|might|could|should)$/;
const doubtful = /^(?:diduga|disebut|dilaporkan|dikabarkan|allegedly|reportedly)$/;
export const plans = new Set([
  'plan',
  'promise',
  'agree',
  'offer',
  'threaten',
  'order',
  'request',
  'ask',
  'urge',
  'demand',
  'hope',
  'predict',
  'decide',
  'want',
  'allow',
  'propose',
  'suggest',
  'need',
]);
const claims = new Set([
  'say',
  'claim',
  'accuse',
  'suspect',
  'blame',
  'state',
  'believe',
  'charge',
  'deny',
  'assess',
  'consider',
]);

/** Where a clause stands. */
interface Around {
  readonly clauses: readonly Clause[];
  readonly all: readonly Unit[];
  readonly quotation: Quotation | null;
  /** Whoever acts in each clause. */
  readonly resolved: ReadonlyMap<Clause, readonly Part[]>;
  /** It tells no more than that somebody spoke. */
  readonly isSpeech: boolean;
}

/** Whether what a clause tells took place, is planned or is only said, and by whom. */
export function sureness(
  clause: Clause,
  at: number,
  { clauses, all, quotation, resolved, isSpeech }: Around,
): { status: Status; by: Entity | null } {
  const planner = clauses[at - 1];
  const isPlanned =
    clause.modifiers.some((word) => ahead.test(word)) ||
    (planner?.verb.deeds.some((deed) => plans.has(deed)) && isPurpose(all, clause, planner));
  if (isPlanned) return { status: 'planned', by: null };
  if (quotation !== null && quotation.speaker !== null) return { status: 'said', by: quotation.speaker };
  const claimer = clauses
    .slice(0, at)
    .findLast((each) => each.verb.deeds.some((deed) => claims.has(deed)) && !isBeside(each, clause, all));
  const claimant =
    claimer === undefined ? undefined : resolved.get(claimer)?.find((part) => part.kind === 'entity');
  const isDoubtful = clause.modifiers.some((word) => doubtful.test(word));
  return isDoubtful || (claimant !== undefined && !isSpeech)
    ? { status: 'said', by: claimant?.entity ?? null }
    : { status: 'happened', by: null };
}
