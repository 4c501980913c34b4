/** An exercise of a routine that is left out, or done in another form, because of what the user said. */
export interface Avoided {
  /** The index of the routine's step, from 0. */
  readonly step: number;
  /** The id of the exercise. */
  readonly exercise: string;
  /** The id of the movement that is done in its place; undefined if none is. */
  readonly instead?: string | undefined;
  /** Why: what the exercise names and the user said. */
  readonly cautions: readonly string[];
}
