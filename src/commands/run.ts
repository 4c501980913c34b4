import { Fault } from '../core/base/fault.ts';
import type { Run } from '../core/diary/activity.ts';
import { runComparable } from '../core/diary/compare-found.ts';
import type { DistanceUnit } from '../core/diary/distance.ts';
import { oddRun } from '../core/diary/odd-run.ts';
import { likeness } from '../core/diary/same-run.ts';
import { LONGEST_DAYS } from '../core/diary/longest-run.ts';
import { runOf } from '../core/journal/diary-records.ts';
import type { LineOf, PayloadOf } from '../core/journal/line.ts';
import { addDays } from '../core/time/day.ts';
import type { Host } from '../host/host.ts';
import { runQuestion, runRecordedText, runRefusal, sameRunQuestion } from '../view/report/run.ts';
import {
  activityFields,
  type ActivityOptions,
  activityStart,
  bothSay,
  surfaceFrom,
} from '../app/options/activity-options.ts';
import { confirm } from '../app/options/confirm.ts';
import { readActivity, unitSaid } from '../app/options/unit-question.ts';
import { exampleIn, RUN_KIND } from '../app/options/activity-kinds.ts';
import { diarySince } from '../app/record/diary.ts';
import { readRecord } from '../app/record/read-record.ts';
import { writeEntry } from '../app/record/write-entry.ts';

/** Flags of `stretch run`. */
export interface RunOptions extends ActivityOptions {
  readonly surface?: string;
  readonly yes?: boolean;
}

/** Records a run. */
export async function run(
  host: Host,
  words: readonly string[],
  options: RunOptions,
): Promise<number> {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const said = options.surface === undefined ? undefined : surfaceFrom(options.surface);
  const read = await readActivity(host, words.join(' '), RUN_KIND);
  const { typed, unit, settings } = read;
  const surface = said ?? typed.surface;
  if (typed.surface !== undefined && surface !== typed.surface)
    throw bothSay(typed.surface, '--surface');
  const start = activityStart(host, record, typed, options.at);
  const payload: PayloadOf<'run'> = {
    type: 'run',
    ...activityFields(record, typed, start, options),
    ...(surface === undefined ? {} : { surface }),
  };
  const { day } = start;
  const before = diarySince(record, addDays(day, -LONGEST_DAYS));
  const like = { ...payload, id: '', day, at: record.now, device: '', v: 1 };
  const asked = await isMeant(host, runOf(like), { before: before.runs, unit, options });
  if (!asked) {
    host.out.print('Nothing was recorded.\n');
    return 130;
  }
  const line = (await writeEntry(host, record, { payload, day, settings })) as LineOf<'run'>;
  host.err.print(unitSaid(read));
  const isRest = before.activities.some((one) => one.kind === 'rest' && one.day === day);
  const { today } = record;
  host.out.print(runRecordedText(runOf(line), before.runs, { unit, today, isRest }));
  return 0;
}

interface Asked {
  readonly before: readonly Run[];
  readonly unit: DistanceUnit;
  readonly options: RunOptions;
}

/** Refuses what cannot be; asks about what is hard to believe, and about what looks like a run that is there already. */
async function isMeant(host: Host, run: Run, { before, unit, options }: Asked): Promise<boolean> {
  const isYes = options.yes === true;
  const odd = oddRun(run.distance, run.seconds);
  if (odd?.canBe === false) {
    const hint = `for example: ${exampleIn(unit)}`;
    throw new Fault('usage', runRefusal(run, odd.why, unit), hint);
  }
  if (odd !== undefined && !(await confirm(host, runQuestion(run, odd.why, unit), isYes)))
    return false;
  const same = before.find((one) => likeness(runComparable(one), runComparable(run)) !== 'other');
  return same === undefined || confirm(host, sameRunQuestion(same, unit), isYes);
}
