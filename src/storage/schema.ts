import type { Generated } from 'kysely';

/**
 * The tables, the same in every engine. Instants are milliseconds since the epoch, local dates `YYYY-MM-DD`, local
 * times `HH:MM`.
 */
export interface Schema {
  reader: ReaderTable;
  focus: FocusTable;
  seen_update: SeenUpdateTable;
  subscription: SubscriptionTable;
  briefing_number: BriefingNumberTable;
  had: HadTable;
  delivery: DeliveryTable;
  lease: LeaseTable;
  webhook: WebhookTable;
  notice: NoticeTable;
  feed: FeedTable;
  feed_item: FeedItemTable;
  duty: DutyTable;
  alarm: AlarmTable;
  pace: PaceTable;
}

interface ReaderTable {
  chat_id: number;
  language: string;
  shows: string;
}

interface FocusTable {
  chat_id: number;
  person_id: number;
  /** JSON. */
  value: string;
  expires_at: number;
}

interface SeenUpdateTable {
  update_id: number;
  /** When it was answered; while it is in hand, when it came. */
  seen_at: number;
  /** Null once it was answered: whose it was is not kept. */
  chat_id: number | null;
  /** Who has it in hand; null: it was answered. */
  owner: string | null;
  /** 1: its turn has come. */
  begun: Generated<number>;
}

interface WebhookTable {
  name: string;
  value: string;
}

interface SubscriptionTable {
  chat_id: number;
  local_time: string;
  zone: string;
  days: string;
  state: string;
  pause_reason: string | null;
  /** Null unless the state is active; so are both of `last_` until the first digest. */
  next_at: number | null;
  next_date: string | null;
  last_at: number | null;
  last_date: string | null;
}

interface BriefingNumberTable {
  slug: string;
  number: number;
}

interface HadTable {
  chat_id: number;
  /** Ranges of briefings' numbers, digest/had.ts. */
  numbers: string;
}

interface DeliveryTable {
  id: Generated<number>;
  chat_id: number;
  kind: string;
  subject: string;
  content: string;
  due_at: number;
  state: string;
  owner: Generated<string | null>;
  attempts: Generated<number>;
  doubtful: Generated<number>;
  message_id: Generated<number | null>;
  /** Why it was refused or has failed. */
  detail: Generated<string | null>;
  /** Null as long as it is due or being sent. */
  closed_at: Generated<number | null>;
  /** digest/versions.ts */
  versions: Generated<string | null>;
}

interface LeaseTable {
  owner: string;
  expires_at: number;
}

interface NoticeTable {
  /** The briefing's. */
  number: number;
  version: number;
  slug: string;
  begun_at: number;
  /** Deliveries above this id and up to `plan_until` are still to be gone through. */
  planned_to: number;
  plan_until: number;
}

interface FeedTable {
  url: string;
  etag: string | null;
  last_modified: string | null;
  failures: number;
  next_at: number;
  failing_since: number | null;
  brought_at: number;
}

interface FeedItemTable {
  key: string;
  /** Null once it is done with. */
  failed_attempts: number | null;
  kept_at: number;
}

interface DutyTable {
  name: string;
  owner: string;
  expires_at: number;
}

interface AlarmTable {
  condition: string;
  raised_at: number;
}

interface PaceTable {
  /** 1: a store is of one bot. */
  bot: number;
  /** Milliseconds of the database's clock, with fractions; the other too. */
  next_at: number;
  replies_until: number;
}
