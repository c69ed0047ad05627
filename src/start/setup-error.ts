/** Something that an operator has to put right: told without a stack. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
