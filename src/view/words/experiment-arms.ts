import type { Arm, Experiment } from '../../core/experiment/experiment.ts';
import { plainLine } from '../../core/text/plain-text.ts';

/** What decides how an arm is called. */
export type NamedArms = Pick<Experiment, 'kind' | 'arms'>;

/** Returns what is done in an arm. */
export function armWords({ arms }: Pick<NamedArms, 'arms'>, arm: Arm): string {
  return plainLine(arms[arm]);
}

/** Returns after what the mornings of an arm are, with the user's own words in quotation marks: `after days with no evening session`. */
export function afterArmWords(experiment: NamedArms & Pick<Experiment, 'layout'>, arm: Arm) {
  const what = experiment.layout === 'runs' ? 'runs' : 'days';
  return `after ${what} with ${experiment.kind === 'own' ? `“${armWords(experiment, arm)}”` : armWords(experiment, arm)}`;
}
