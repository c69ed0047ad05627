/** Something wrong in the data: where (the path from the file's root) and what, with expected and got. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
