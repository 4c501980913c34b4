import { Fault } from '../../core/base/fault.ts';
import {
  EXPERIMENT_KINDS,
  EXPERIMENT_LAYOUTS,
  type ExperimentKind,
  type ExperimentLayout,
} from '../../core/experiment/experiment.ts';
import { namesMedicine } from '../../core/experiment/medicine.ts';
import { experimentIn } from '../../core/experiment/typed-experiment.ts';
import { noteFrom } from './record-options.ts';

/** Flags of `stretch experiment start`. */
export interface ExperimentStartOptions {
  readonly kind?: string;
  readonly slot?: string;
  readonly routines?: readonly string[];
  readonly arms?: readonly string[];
  readonly layout?: string;
  readonly from?: string;
  readonly weeks?: string;
  readonly pairs?: string;
  readonly yes?: boolean;
}

/** Two texts, of the first arm and of the second. */
export type TwoTexts = readonly [string, string];

/** What words and flags say about a new experiment; undefined where they do not. */
export interface ExperimentDraft {
  readonly kind: ExperimentKind | undefined;
  readonly title: string | undefined;
  readonly slot: string | undefined;
  readonly routines: TwoTexts | undefined;
  readonly arms: TwoTexts | undefined;
  /** What the words name as the two, as a suggestion only: they could mean something else. */
  readonly suggested: TwoTexts | undefined;
  readonly layout: ExperimentLayout | undefined;
}

/** Returns what was typed about a new experiment. Throws a `usage` fault. */
export function experimentDraft(words: string, options: ExperimentStartOptions): ExperimentDraft {
  const said = experimentIn(words);
  const routines = twoFrom('--routines', options.routines, 'lower-back pilates-start');
  const arms = twoFrom('--arms', options.arms, '"no cushion" "a cushion at night"');
  const flagged = routines === undefined ? (arms === undefined ? undefined : 'own') : 'routines';
  const kind =
    options.kind === undefined
      ? (flagged ?? said.kind)
      : oneFrom('--kind', options.kind, EXPERIMENT_KINDS);
  const layout =
    options.layout === undefined
      ? undefined
      : oneFrom('--layout', options.layout, EXPERIMENT_LAYOUTS);
  const draft = {
    kind,
    title: noteFrom(words.replaceAll(/\s+/g, ' ')),
    slot: options.slot,
    routines,
    arms: arms ?? (kind === 'own' ? said.arms : undefined),
    suggested: said.arms,
    layout: layout ?? (kind === 'after-run' ? 'runs' : undefined),
  };
  refuseMedicine([words, ...(arms ?? [])]);
  refuseMixed(draft);
  return draft;
}

/** Throws a `usage` fault for medicine. */
function refuseMedicine(texts: readonly string[]): void {
  if (!texts.some((text) => namesMedicine(text))) return;
  const message = 'whether to take medicine is not for a coin, and not for this program';
  throw new Fault('usage', message, 'ask a doctor or a pharmacist first');
}

/** Throws a `usage` fault for flags that do not go together. */
function refuseMixed({ kind, routines, arms, layout }: ExperimentDraft): void {
  const refuse = (flag: string, hint: string) => {
    throw new Fault('usage', `${flag} does not go with --kind ${kind}`, hint);
  };
  if (routines !== undefined && kind !== 'routines') refuse('--routines', 'leave one of them out');
  if (arms !== undefined && kind !== undefined && kind !== 'own')
    refuse('--arms', 'what is done is known then; leave one of them out');
  if (kind === 'after-run' && layout !== 'runs')
    refuse(`--layout ${layout}`, 'after a run, a pair is two days with a run: --layout runs');
  if (layout === 'runs' && kind !== undefined && kind !== 'after-run' && kind !== 'own')
    refuse('--layout runs', 'a slot is on days, not on runs: --layout half-weeks');
}

function oneFrom<T extends string>(flag: string, typed: string, words: readonly T[]): T {
  const word = typed.trim().toLowerCase();
  const found = words.find((one) => one === word);
  if (found !== undefined) return found;
  const message = `${flag} takes one of ${words.join(', ')}, not \`${typed}\``;
  throw new Fault('usage', message, `for example: ${flag} ${words[0]}`);
}

function twoFrom(
  flag: string,
  typed: readonly string[] | undefined,
  example: string,
): TwoTexts | undefined {
  if (typed === undefined) return undefined;
  const [one, other, more] = typed.map((text) => noteFrom(text));
  const hint = `for example: ${flag} ${example}`;
  if (one === undefined || other === undefined || more !== undefined) {
    throw new Fault('usage', `${flag} takes two, without and with, and these are not`, hint);
  }
  if (one.toLowerCase() === other.toLowerCase()) {
    throw new Fault('usage', `${flag}: both are \`${one}\`, so there is nothing to compare`, hint);
  }
  return [one, other];
}
