import type { Caution } from './caution.ts';
import type { AffectedSide } from './side.ts';

/** What a plan depends on about the user. */
export interface Profile {
  readonly affected: AffectedSide;
  /** What applies to the user, so that exercises that name it are left out or done in another form. */
  readonly cautions: readonly Caution[];
}
