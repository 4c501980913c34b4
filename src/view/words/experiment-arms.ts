import type { Arm, Experiment } from '../../core/experiment/experiment.ts';
import { plainLine } from '../../core/text/plain-text.ts';

/** What decides how an arm is called. */
export type NamedArms = Pick<Experiment, 'kind' | 'arms'>;

/** Returns what is done in an arm, in quotation marks if these are the user's own words. */
export function armWords({ kind, arms }: NamedArms, arm: Arm): string {
  const text = plainLine(arms[arm]);
  return kind === 'own' ? `“${text}”` : text;
}

/** Returns after what the mornings of an arm are: `after days with no evening session`. */
export function afterArmWords(experiment: NamedArms & Pick<Experiment, 'layout'>, arm: Arm) {
  const what = experiment.layout === 'runs' ? 'runs' : 'days';
  return `after ${what} with ${armWords(experiment, arm)}`;
}
