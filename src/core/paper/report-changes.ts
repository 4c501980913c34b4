import type { Day } from '../time/day.ts';

/** What a change is of: a mark on the time line, a dose, the plan, a pause, or an experiment. */
export type ChangeKind = 'mark' | 'dose' | 'plan' | 'pause' | 'experiment';

/** Something that changed, and held from a day on. */
export interface ReportChange {
  readonly day: Day;
  /** Its last day, of pauses and experiments; null if it has none. */
  readonly until: Day | null;
  readonly kind: ChangeKind;
  /** In one line of plain text. */
  readonly words: string;
}
