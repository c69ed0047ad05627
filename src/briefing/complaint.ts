/** One thing that is wrong in a briefing file, where an editor finds it. */
export interface Complaint {
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** `events[2].target`; empty where the file as a whole, or its YAML, is meant. */
  readonly field: string;
  /** What was expected and what is there. */
  readonly message: string;
}

/** `content/x.yaml:12:5 events[2].target: expected an actor's key, got "fbs"`. */
export function formatComplaint({ file, line, column, field, message }: Complaint): string {
  return `${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}`;
}
