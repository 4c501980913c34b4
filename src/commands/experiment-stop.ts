import { Fault } from '../core/base/fault.ts';
import type { ExperimentEndReason } from '../core/experiment/experiment.ts';
import { isOpen, type KnownExperiment } from '../core/experiment/phase.ts';
import { experimentsOf } from '../app/record/experiments.ts';
import { findExperiment } from '../app/insight/find-experiment.ts';
import { confirm } from '../app/options/confirm.ts';
import { noteFrom } from '../app/options/record-options.ts';
import { readRecord } from '../app/record/read-record.ts';
import { refuseUnknownZone } from '../app/record/refuse-unknown-zone.ts';
import { writeLine } from '../app/record/write-line.ts';
import type { Host } from '../host/host.ts';
import { fullDayWords } from '../core/time/day-words.ts';

/** Flags of `stretch experiment stop`. */
export interface ExperimentStopOptions {
  readonly harm?: boolean;
  readonly giveUp?: boolean;
  readonly note?: string;
  readonly yes?: boolean;
}

/** Ends the experiment before its time: for harm at once and without asking, for anything else without a result. */
export async function experimentStop(host: Host, options: ExperimentStopOptions): Promise<number> {
  refuseUnknownZone(host);
  const reason = reasonIn(options);
  const note = noteFrom(options.note);
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const known = findExperiment(experimentsOf(record), undefined);
  refuseOver(known);
  const question = 'Give it up? It will have no result, whatever was done';
  if (reason === 'given-up' && !(await confirm(host, question, options.yes === true))) {
    host.out.print('Nothing was changed.\n');
    return 130;
  }
  const experiment = known.experiment.id;
  const said = note === undefined ? {} : { note };
  const payload = { type: 'experiment-ended', experiment, reason, ...said } as const;
  writeLine(host, record, payload, record.today);
  host.out.print(known.phase === 'planned' ? NOT_BEGUN : ENDED[reason]);
  return 0;
}

const ENDED: Readonly<Record<ExperimentEndReason, string>> = {
  harm: 'Stopped. From today on, the plan holds as it is, and nothing is decided by coin.\nIf it hurts now, or something is new: stretch check. In a session: p\nWhat there is until today: stretch experiment result\nTo undo it: stretch undo\n',
  'given-up':
    'Given up. From today on, the plan holds as it is. There is no result.\nTo undo it: stretch undo\n',
};

/** No result, and nothing that can have done harm. */
const NOT_BEGUN =
  'Called off before it began. The plan holds as it is, and nothing is decided by coin.\nTo undo it: stretch undo\n';

const FLAGS =
  '--harm if one of the two does you harm, at once and always; --give-up for anything else: then there is no result';

function reasonIn({ harm, giveUp }: ExperimentStopOptions): ExperimentEndReason {
  if (harm === true && giveUp === true) {
    throw new Fault('usage', '--harm and --give-up do not go together', FLAGS);
  }
  if (harm === true) return 'harm';
  if (giveUp === true) return 'given-up';
  throw new Fault('usage', 'an experiment ends early for one of two reasons', FLAGS);
}

function refuseOver(known: KnownExperiment): void {
  if (isOpen(known)) return;
  const { resultFrom, phase, experiment } = known;
  const when =
    phase === 'over'
      ? `it has been over since ${fullDayWords(resultFrom)}`
      : `the last one ended on ${fullDayWords(experiment.ended?.day ?? resultFrom)}`;
  const hint = 'to see all of them: stretch experiment list';
  throw new Fault('missing', `no experiment is under way: ${when}`, hint);
}
