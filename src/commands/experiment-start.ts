import {
  experimentPayload,
  experimentPlan,
  refuseSecond,
  refuseUnfit,
} from '../app/insight/plan-experiment.ts';
import { presentation } from '../app/display/presentation.ts';
import { confirm } from '../app/options/confirm.ts';
import { experimentDesign } from '../app/options/experiment-design.ts';
import { experimentDraft, type ExperimentStartOptions } from '../app/options/experiment-options.ts';
import { commitChange } from '../app/record/commit-change.ts';
import { readContext } from '../app/record/read-record.ts';
import { refuseUnknownZone } from '../app/record/refuse-unknown-zone.ts';
import { stopInForce } from '../app/record/safety.ts';
import { stoppedFault } from '../app/session/stopped-fault.ts';
import type { Host } from '../host/host.ts';
import { experimentPlanText } from '../view/report/experiment-plan.ts';
import { GONE_TOMORROW } from '../view/report/demo.ts';
import { fullDayWords } from '../core/time/day-words.ts';

/** Says what an experiment can and cannot find, asks, throws its coins, and writes it down whole before it begins. */
export async function experimentStart(
  host: Host,
  words: readonly string[],
  options: ExperimentStartOptions,
): Promise<number> {
  refuseUnknownZone(host);
  const draft = experimentDraft(words.join(' '), options);
  const record = await readContext(host, host.err.warn);
  const stop = stopInForce(record);
  if (stop !== undefined) throw stoppedFault(stop);
  refuseSecond(record);
  const design = await experimentDesign(host, record, draft, options);
  await refuseUnfit(host, record, design);
  const { theme } = await presentation(host);
  const plan = experimentPlan(record, design);
  host.out.print(experimentPlanText(plan, { theme, columns: host.out.columns }));
  host.out.print(`\n${host.label === '' ? '' : GONE_TOMORROW}`);
  if (!(await confirm(host, 'Throw the coins and write it down?', options.yes === true))) {
    host.out.print('Nothing was changed.\n');
    return 130;
  }
  await commitChange(host, record, { settings: {}, payloads: [experimentPayload(host, design)] });
  const from = fullDayWords(design.from);
  host.out.print(
    `Written down. It begins on ${from}. To see where it is: stretch experiment show\nTo take it back: stretch undo\n`,
  );
  return 0;
}
