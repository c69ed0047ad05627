/**
 * Why a store cannot be used: `store-locked` another process holds it; `store-damaged` the file is broken;
 * `store-foreign` it belongs to another program; `store-newer` a later Ringkas wrote it; `store-unreachable` it
 * cannot be created or opened, or not any more; `store-conflict` two transactions were in each other's way, and this
 * one was undone.
 */
export type StoreErrorCode =
  | 'store-locked'
  | 'store-damaged'
  | 'store-foreign'
  | 'store-newer'
  | 'store-unreachable'
  | 'store-conflict';

/** A store that must not be used; the message tells an operator what was expected, what was found and what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
