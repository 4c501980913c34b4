/** A cell of a terminal: a sign in a colour, undefined for the usual one, on another. */
interface Cell {
  readonly sign: string;
  readonly fill?: string | undefined;
  readonly behind?: string | undefined;
}

/** Rows of the colours of quarters of cells; undefined where nothing is. */
type Dots = readonly (readonly (string | undefined)[])[];

/** Returns the colours of the quarters of cells. `colour` is what signs have that have none of their own. */
export function dotsOf(rows: readonly (readonly Cell[])[], colour: string): Dots;

/** Returns the outline of the dots of a colour as the data of a path: corners at whole numbers. */
export function outline(dots: Dots, colour: string): string;
