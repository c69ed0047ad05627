/**
 * What a form of a deed says about who did it.
 * `active`: its subject did it (menangkap, took). `passive`: it was done to its subject (ditangkap, taken).
 * `open`: the sentence decides (sita, arrest, caught). `noun`: the deed as a thing (penangkapan, the arrest).
 * `agent`: a name of who does it (pencuri, thief). `patient`: a name of whom it is done to (korban, victim).
 */
export type Voice = 'active' | 'passive' | 'open' | 'noun' | 'agent' | 'patient';

/** One written form of a word: lower case, words parted by one space. */
export interface Form {
  readonly text: string;
  readonly voice: Voice;
}
