/** Where in a briefing, as in `['events', 2, 'target']`. */
export type Path = readonly (string | number)[];

/** Something wrong at one place of a briefing. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
}
