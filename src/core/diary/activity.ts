import type { Day, Stamp } from '../time/day.ts';
import type { ActivityKind, Surface } from './sport.ts';

/** Where an imported activity comes from. */
export interface ActivitySource {
  /** The name of the file. */
  readonly file: string;
  /** The watch or the app, as the file names it. */
  readonly device?: string | undefined;
  /** What the source calls it. */
  readonly id?: string | undefined;
}

/** What runs and other activities have in common; `null` is what is not known. */
interface Recorded {
  readonly id: string;
  readonly day: Day;
  /** When it was written down. */
  readonly at: Stamp;
  /** When it began. */
  readonly began: Stamp | null;
  readonly device: string;
  /** Metres. */
  readonly distance: number | null;
  /** Seconds in motion, or as the timer of the watch has them. */
  readonly seconds: number | null;
  /** 0 nothing to 10 the most. */
  readonly effort: number | null;
  readonly note: string | null;
  readonly source: ActivitySource | null;
  /** Whether it was written down on a later training day. */
  readonly isLate: boolean;
}

/** A run. */
export interface Run extends Recorded {
  /** Seconds from its beginning to its end, pauses included. */
  readonly elapsed: number | null;
  readonly surface: Surface | null;
  /** Whether the distance was added up from points. */
  readonly isEstimated: boolean;
  /** Whether the file said nothing of the local time, so that it is that of the computer. */
  readonly isZoneAssumed: boolean;
}

/** Something else that one did, or a rest day. */
export interface Activity extends Recorded {
  readonly kind: ActivityKind;
}
