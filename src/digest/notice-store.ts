/** A correction or withdrawal by the briefing's slug and the version that it made. */
export interface NoticeKey {
  readonly slug: string;
  readonly version: number;
}

/** The subject of a notice's deliveries: `bridge@2`. */
export function noticeSubject({ slug, version }: NoticeKey): string {
  return `${slug}@${version}`;
}

/** Reads {@link noticeSubject}. */
export function parseNoticeSubject(subject: string): NoticeKey {
  const at = subject.lastIndexOf('@');
  return { slug: subject.slice(0, at), version: Number(subject.slice(at + 1)) };
}

/**
 * Who is to be told of a correction: every chat whose ledger says that it got an earlier version of the briefing, in a
 * digest or by /digest. A chat that Telegram closes to us is passed over until it opens again.
 */
export interface NoticeStore {
  /**
   * Begins each of these once, however often it is called. From now on a delivery that is recorded with an earlier version
   * (it was on its way) is followed by the notice in the same transaction; those from before are left to `plan`.
   */
  begin(notices: readonly NoticeKey[], now: number): Promise<void>;
  /**
   * Goes through the next part of the ledger in one transaction and plans at most `limit` deliveries, due at `now`; where it
   * is cut off, it goes on from there. False: there is nothing more to go through.
   */
  plan(now: number, limit: number): Promise<boolean>;
  /** Plans for one chat what it missed while it was closed to us, and opens again what was refused; not older than 30 days. */
  planFor(chatId: number, now: number): Promise<void>;
  /** Whether the chat got the briefing, in any version. */
  hasReceived(chatId: number, slug: string): Promise<boolean>;
}
