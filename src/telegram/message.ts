/** A button under a message: it calls back with `data` (1 to 64 bytes of UTF-8) or opens `url`. */
export type Button =
  | { readonly text: string; readonly data: string }
  | { readonly text: string; readonly url: string };

/** One message as Telegram takes it: HTML of parse mode `HTML`, at most 4,096 UTF-16 units after entities are parsed. */
export interface Message {
  readonly html: string;
  /** Rows of buttons, top to bottom; none: no keyboard. */
  readonly buttons?: readonly (readonly Button[])[];
}

/** A file that is sent as a document. */
export interface Document {
  /** Name with its ending, as the reader will save it. */
  readonly fileName: string;
  readonly content: string;
  /** Plain text above the file, at most 1,024 UTF-16 units. */
  readonly caption?: string;
}
