import { Fault } from '../core/base/fault.ts';
import { isOpen, type KnownExperiment } from '../core/experiment/phase.ts';
import { resultOf, standingOf } from '../app/insight/experiment.ts';
import { experimentsOf } from '../app/record/experiments.ts';
import { findExperiment, findWithResult, lastWithResult } from '../app/insight/find-experiment.ts';
import { presentation } from '../app/display/presentation.ts';
import { readRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { stopInForce } from '../app/record/safety.ts';
import {
  experimentListJson,
  experimentResultJson,
  experimentStandingJson,
} from '../formats/json/experiment.ts';
import { pauseOn } from '../core/schedule/schedule.ts';
import { charsetOf } from '../core/text/charset.ts';
import { shortIdWord } from '../core/text/shell-quote.ts';
import type { Host } from '../host/host.ts';
import { experimentListText, notRunText } from '../view/report/experiment-list.ts';
import { experimentResultText } from '../view/report/experiment-result.ts';
import {
  type ExperimentLook,
  experimentStandingText,
  type StandingNow,
} from '../view/report/experiment-standing.ts';
import { fullDayWords } from '../core/time/day-words.ts';

/** Flags of the commands that show experiments. */
export interface ExperimentShowOptions {
  readonly json?: boolean;
}

/** Shows what the experiment is, where it is, and what was done: never a score. */
export async function experimentShow(
  host: Host,
  typed: string | undefined,
  options: ExperimentShowOptions,
): Promise<number> {
  const record = read(host);
  const all = experimentsOf(record);
  const standing = standingOf(record, findExperiment(all, typed));
  if (options.json === true) {
    host.out.write(experimentStandingJson(standing));
    return 0;
  }
  const how = await lookOf(host);
  const others = isOpen(standing) ? all.filter(({ phase }) => phase === 'not-run') : [];
  host.out.print(
    `${experimentStandingText(standing, nowOf(record), how)}${notRunText(others, how.columns)}`,
  );
  return 0;
}

function nowOf(record: RecordSnapshot): StandingNow {
  const { today, history } = record;
  return { today, pause: pauseOn(history.pauses, today), stop: stopInForce(record)?.kind };
}

/** Shows what came out, once it is over. */
export async function experimentResult(
  host: Host,
  typed: string | undefined,
  options: ExperimentShowOptions,
): Promise<number> {
  const record = read(host);
  const all = experimentsOf(record);
  const known = findWithResult(all, typed);
  refuseUnfinished(host, known, lastWithResult(all));
  const [standing, result] = [standingOf(record, known), resultOf(record, known)];
  if (options.json === true) {
    host.out.write(experimentResultJson(standing, result));
    return 0;
  }
  const how = await lookOf(host);
  await host.page(experimentResultText(standing, result, how), how);
  return 0;
}

/** Lists all experiments, those that were not run among them. */
export async function experimentList(host: Host, options: ExperimentShowOptions): Promise<number> {
  const record = read(host);
  const all = experimentsOf(record);
  if (options.json === true) {
    host.out.write(experimentListJson(all));
    return 0;
  }
  const { theme, columns } = await lookOf(host);
  host.out.print(experimentListText(all, { theme, columns }));
  return 0;
}

function read(host: Host): RecordSnapshot {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  return record;
}

async function lookOf(host: Host): Promise<ExperimentLook> {
  const { isAscii } = charsetOf(host.env);
  return { ...(await presentation(host)), columns: host.out.columns, isAscii };
}

/** Throws a `missing` fault before the end, and if there can be no result. */
function refuseUnfinished(
  { shell }: Pick<Host, 'shell'>,
  { phase, experiment, resultFrom }: KnownExperiment,
  last: KnownExperiment | undefined,
): void {
  const when = fullDayWords(resultFrom);
  const before =
    last === undefined
      ? ''
      : `; the result of the one before: stretch experiment result ${shortIdWord(last.experiment.id, shell)}`;
  const so = `to see what was done so far: stretch experiment show${before}`;
  switch (phase) {
    case 'planned':
    case 'under-way': {
      const at =
        experiment.layout === 'runs' ? `once all runs are, or on ${when}` : `from ${when} on`;
      throw new Fault('missing', `its result is there ${at}, and no score before`, so);
    }
    case 'given-up':
      throw new Fault('missing', 'it was given up, so it has no result', so);
    case 'not-run': {
      const hint = 'to see which: stretch experiment list';
      throw new Fault('missing', 'it was not run: another one was written down before it', hint);
    }
    case 'over':
    case 'harm':
  }
}
