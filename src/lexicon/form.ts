/**
 * What a form of a deed says about who did it.
 * `active`: its subject did it (menangkap, took). `passive`: it was done to its subject (ditangkap, taken).
 * `open`: the sentence decides (sita, arrest, caught). `noun`: the deed as a thing (penangkapan, the arrest).
 * `agent`: a name of who does it (pencuri, thief). `patient`: a name of whom it is done to (korban, victim).
 */
export type Voice = 'active' | 'passive' | 'open' | 'noun' | 'agent' | 'patient';

/** One written form of a word. */
export interface Form {
  /** Lower case, words parted by one space. */
  readonly text: string;
  readonly voice: Voice;
  /**
   * Guessed by a wide rule (colloquial, ter-, root + -an …), not surely a word: it gives way to any sure form of the
   * same spelling and is never a clash.
   */
  readonly loose: boolean;
}
