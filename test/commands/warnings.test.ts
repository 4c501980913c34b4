import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/command-line.ts';
import { configGet, configList, configPath, configSet } from '../../src/commands/config.ts';
import { check } from '../../src/commands/check.ts';
import { complete } from '../../src/commands/complete.ts';
import { exercisePlay } from '../../src/commands/exercise-play.ts';
import { exerciseList, exerciseShow } from '../../src/commands/exercise.ts';
import { experimentList, experimentResult, experimentShow } from '../../src/commands/experiment.ts';
import { experimentStart } from '../../src/commands/experiment-start.ts';
import { experimentStop } from '../../src/commands/experiment-stop.ts';
import { exportRecord, scheduleIcs } from '../../src/commands/export.ts';
import { historyEdit } from '../../src/commands/history-edit.ts';
import { historyCalendar, historyList, historyShow } from '../../src/commands/history.ts';
import { insights } from '../../src/commands/insights.ts';
import { logSkip } from '../../src/commands/log-skip.ts';
import { logSession } from '../../src/commands/log.ts';
import { logActivity, logNote, logRest } from '../../src/commands/log-diary.ts';
import { overview } from '../../src/commands/overview.ts';
import { pain } from '../../src/commands/pain.ts';
import { programShow, programStart, programStop } from '../../src/commands/program.ts';
import {
  progressAccept,
  progressBack,
  progressPin,
  progressShow,
} from '../../src/commands/progress.ts';
import { remind } from '../../src/commands/remind.ts';
import { report } from '../../src/commands/report.ts';
import { routineList, routineNew, routineShow } from '../../src/commands/routine.ts';
import { scheduleInstall, scheduleUninstall } from '../../src/commands/schedule-install.ts';
import { schedulePause, scheduleResume } from '../../src/commands/schedule-pause.ts';
import { scheduleSnooze } from '../../src/commands/schedule-snooze.ts';
import { scheduleRemove, scheduleSet } from '../../src/commands/schedule.ts';
import { scheduleShow } from '../../src/commands/schedule-show.ts';
import { run as recordRun } from '../../src/commands/run.ts';
import { setup } from '../../src/commands/setup.ts';
import { sheet } from '../../src/commands/sheet.ts';
import { start } from '../../src/commands/start.ts';
import { status } from '../../src/commands/status.ts';
import { today } from '../../src/commands/today.ts';
import { historyPain } from '../../src/commands/history-pain.ts';
import { historyRemove, undo } from '../../src/commands/undo.ts';
import { week } from '../../src/commands/week.ts';
import { Fault } from '../../src/core/base/fault.ts';
import type { Problem } from '../../src/core/library/problem.ts';
import { shapeOf } from '../../src/tree/command-shape.ts';
import type { Host } from '../../src/host/host.ts';
import { fakeHost } from '../support/fake-host.ts';
import { pause, schedule, skipped } from '../support/sample-journal.ts';
import { shippedLibrary } from '../support/sample-library.ts';

const SETTINGS = 'stretch: volume is invalid';
const JOURNAL = 'stretch: 2026-11.desk.ndjson:3: unreadable: not JSON; skipped, not deleted';
const LIBRARY = 'stretch: skipped 2 files with mistakes; to see why: stretch routine check';
const RECORD = [SETTINGS, JOURNAL];
const ALL = [SETTINGS, JOURNAL, LIBRARY];

const SKIP = skipped('2026-11-23', 'evening', 'time');
const PAUSE = pause('2026-11-28', '2026-11-29', {}, '2026-11-22T06:00:00.000+00:00');

/** Verbs that report mistakes in their own words, must not mention them, or read no record. */
const OTHERS = ['complete', 'completion', 'demo', 'doctor', 'hook', 'importFiles', 'routineCheck'];

const ROWS = [
  row(check, [{}], RECORD),
  row(configGet, ['sound'], [SETTINGS]),
  row(configList, [{}], [SETTINGS]),
  row(configPath, [], []),
  row(configSet, ['sound', 'off'], []),
  row(exerciseList, [{}], [LIBRARY]),
  row(exercisePlay, ['bridge', {}], [LIBRARY]),
  row(exerciseShow, ['bridge', {}], [LIBRARY, shippedInstead('bridge')]),
  row(exerciseShow, ['curl-up', {}], [LIBRARY]),
  row(experimentList, [{}], RECORD),
  row(experimentResult, [undefined, {}], RECORD),
  row(experimentShow, [undefined, {}], RECORD),
  row(experimentStart, [['stretch in the evening or not'], {}], ALL),
  row(experimentStop, [{ harm: true }], RECORD),
  row(exportRecord, [{}], ALL),
  row(historyCalendar, [{}], RECORD),
  row(historyEdit, [SKIP.id, { reason: 'pain' }], RECORD),
  row(historyList, [{}], RECORD),
  row(historyList, [{ routine: 'core' }], ALL),
  row(historyPain, [{}], RECORD),
  row(historyRemove, [SKIP.id, { yes: true }], RECORD),
  row(historyShow, [SKIP.id, {}], ALL),
  row(historyShow, [SKIP.id, { json: true }], RECORD),
  row(insights, [[], {}], RECORD),
  row(logActivity, ['physio', [], {}], RECORD),
  row(logNote, [['windy'], {}], RECORD),
  row(logRest, [[], {}], RECORD),
  row(logSession, [[], {}], ALL),
  row(logSkip, ['morning', { reason: 'time' }], RECORD),
  row(overview, [], RECORD),
  row(pain, [['4'], {}], RECORD),
  row(programShow, [{}], ALL),
  row(programShow, [{ json: true }], RECORD),
  row(programStart, [{ yes: true }], ALL),
  row(programStop, [{ yes: true }], RECORD),
  row(progressAccept, [undefined, {}], ALL),
  row(progressBack, ['bridge', {}], ALL),
  row(progressPin, ['bridge', {}, 'pin'], ALL),
  row(progressShow, [undefined, {}], ALL),
  row(remind, [undefined, {}], RECORD),
  row(report, [{}], ALL),
  row(routineList, [{}], [LIBRARY, ...RECORD]),
  row(routineNew, ['my-own', { from: 'nowhere' }], [LIBRARY]),
  row(routineShow, ['core', {}], [LIBRARY, shippedInstead('core'), ...RECORD]),
  row(routineShow, ['lower-back', {}], [LIBRARY, ...RECORD]),
  row(recordRun, [['8km'], {}], RECORD),
  row(scheduleIcs, [{}], ALL),
  row(scheduleInstall, [{}], RECORD),
  row(scheduleInstall, [{ dryRun: true }], RECORD),
  row(schedulePause, [{ until: 'tomorrow', reason: 'travel' }], RECORD),
  row(scheduleRemove, ['morning', {}], RECORD),
  row(scheduleResume, [], RECORD),
  row(scheduleSet, ['morning', '07:10', undefined, {}], RECORD),
  row(scheduleSet, ['morning', '07:10', 'after-run', {}], ALL),
  row(scheduleShow, [{}], RECORD),
  row(scheduleSnooze, ['off'], RECORD),
  row(scheduleUninstall, [], []),
  row(setup, [{ yes: true }], RECORD),
  row(sheet, ['lower-back', {}], ALL),
  row(sheet, ['core', {}], [SETTINGS, JOURNAL, LIBRARY, shippedInstead('core')]),
  row(start, ['lower-back', { dryRun: true }], ALL),
  row(status, [{}], RECORD),
  row(status, [{ short: true }], RECORD),
  row(today, [{ dryRun: true }], ALL),
  row(undo, [{ yes: true }], RECORD),
  row(week, [{}], RECORD),
];

describe('warnings about bad files', () => {
  it.each(ROWS)('are printed once by $title if it reads them', async ({ run, expected }) => {
    const host = hostWithBadFiles();
    await run(host).catch(ignoreFault);
    const warned = host.written.err.split('\n').filter((text) => text.startsWith('stretch: '));
    expect(warned).toEqual(expected);
  });

  it.each(['schedule remove ', 'start '])(
    'are not printed to complete `stretch %s`',
    async (typed) => {
      const host = hostWithBadFiles();
      await complete(host, shapeOf(buildProgram(host, '0', () => undefined)), typed.split(' '), {});
      expect(host.written.out).toMatch(/^(morning|core)\t/m);
      expect(host.written.err).toBe('');
    },
  );

  it('are printed even if the library cannot be read', async () => {
    const host = hostWithBadFiles();
    const damaged = new Fault('input', 'the library is damaged', 'install stretch again');
    const library = () => Promise.reject(damaged);
    await expect(today({ ...host, library }, { dryRun: true })).rejects.toBe(damaged);
    expect(host.written.err.trimEnd().split('\n')).toEqual(RECORD);
  });

  it('are checked for every verb', async () => {
    const folder = new URL('../../src/commands/', import.meta.url);
    const modules = readdirSync(folder).map((name) => import(new URL(name, folder).href));
    const verbs = (await Promise.all(modules)).flatMap((one: object) => Object.keys(one));
    const checked = new Set([...OTHERS, ...ROWS.map(({ verb }) => verb)]);
    expect(verbs.toSorted()).toEqual([...checked].toSorted());
  });
});

function row<A extends readonly unknown[]>(
  verb: (host: Host, ...options: A) => Promise<number>,
  options: A,
  expected: readonly string[],
) {
  const title = [verb.name, ...options.map((one) => JSON.stringify(one))].join(' ');
  return { title, verb: verb.name, expected, run: (host: Host) => verb(host, ...options) };
}

/** Returns a host with an invalid setting, an unreadable journal line, and two data files with mistakes. */
function hostWithBadFiles() {
  return fakeHost({
    settings: { volume: 'loud' },
    lines: [schedule('2026-11-01'), PAUSE, SKIP],
    badLine: { file: '2026-11.desk.ndjson', line: 3, why: 'not JSON', torn: false },
    library: {
      ...shippedLibrary(),
      problems: [problem('routine', 'core'), problem('exercise', 'bridge')],
    },
  });
}

function problem(kind: string, id: string): Problem {
  const place = { file: `/own/${id}.yaml`, line: 1, column: 1, path: 'id' };
  return { ...place, expected: 'a text', found: '1', entry: `${kind}/${id}` };
}

function shippedInstead(id: string): string {
  const place = `/own/${id}.yaml:1:1 id`;
  return `stretch: your own ${id} has a mistake, so this is the shipped one: ${place}: expected a text, found 1`;
}

/** Without a terminal nothing can be played, and no test may write a routine file. */
function ignoreFault(error: unknown): void {
  if (!(error instanceof Fault)) throw error;
}
