/** Which process does what only one may do, and which alarms were given. */
export interface WatchStore {
  /** Takes or keeps a duty until this instant, unless another process has it still; resolves to whether it is ours. */
  claimDuty(duty: string, owner: string, now: number, until: number): Promise<boolean>;
  /** Gives a duty back, if it is ours. */
  endDuty(duty: string, owner: string): Promise<void>;
  /** The conditions for which an alarm was given and that have not ended. */
  raisedAlarms(): Promise<readonly string[]>;
  raiseAlarm(condition: string, now: number): Promise<void>;
  clearAlarm(condition: string): Promise<void>;
}
