/** In what the engines differ where a query or a migration has to know it. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
}
