/**
 * The tables, the same in every engine. Instants are milliseconds since the epoch, local dates `YYYY-MM-DD`, local
 * times `HH:MM`.
 */
export interface Schema {
  reader: ReaderTable;
  focus: FocusTable;
  seen_update: SeenUpdateTable;
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
  seen_at: number;
}
