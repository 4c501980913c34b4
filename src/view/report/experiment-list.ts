import type { KnownExperiment } from '../../core/experiment/phase.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { wrap } from '../../core/text/wrap.ts';
import { tableLines } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';
import { experimentWords } from '../../core/experiment/experiment-words.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import { MAX_WIDTH } from './sections.ts';

/** Returns a row for each experiment, the newest last. */
export function experimentListText(
  known: readonly KnownExperiment[],
  { theme, columns }: { readonly theme: Theme; readonly columns: number },
): string {
  if (known.length === 0) {
    return 'No experiment yet. To plan one: stretch experiment start "stretch in the evening or not"\n';
  }
  const rows = known.map(({ experiment, phase }) => [
    theme.dim(plainLine(experiment.id.slice(0, 8))),
    fullDayWords(experiment.from),
    PHASES[phase],
    plainLine(experimentWords(experiment)),
  ]);
  const room = { columns: Math.min(columns, MAX_WIDTH), indent: 0, below: 2 };
  return `${tableLines(rows, room).join('\n')}\n`;
}

const PHASES: Readonly<Record<KnownExperiment['phase'], string>> = {
  planned: 'planned',
  'under-way': 'under way',
  over: 'over',
  harm: 'stopped for harm',
  'given-up': 'given up',
  'not-run': 'not run',
};

/** Says which experiments are not run because the one that is shown was written down before them; empty if none. */
export function notRunText(others: readonly KnownExperiment[], columns: number): string {
  return others
    .flatMap(({ experiment }) => {
      const what = plainLine(experimentWords(experiment));
      const words = `Not run, since it was written down after this one and has the same days: ${what}, from ${fullDayWords(experiment.from)}.`;
      return wrap(words, Math.min(columns, MAX_WIDTH)).map((line) => `${line}\n`);
    })
    .join('');
}
