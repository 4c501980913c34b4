import type { Theme } from '../terminal/theme.ts';

/** How a picture is drawn: the colours, how wide it may be, and whether only in ASCII. From 30 columns on nothing is cut. */
export interface PictureLook {
  readonly theme: Theme;
  readonly columns: number;
  readonly isAscii: boolean;
}

/** A picture is at most this wide: the eye does not follow longer rows, and no more is seen in them. */
export const WIDEST = 200;

/** A sentence beside it is at most this wide, as sections of a report are. */
export const WIDEST_SENTENCE = 96;
