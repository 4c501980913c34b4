import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clockAt } from '../support/fake-clock.ts';
import { makeHome, PROGRAM } from '../support/home.ts';
import { openPty, framesShown } from '../support/pty.ts';
import { run } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';
import {
  CAN_TRACE,
  CHANGES,
  isChange,
  isOutput,
  pathsIn,
  type SystemCall,
  textOf,
  traceAll,
  WHY_SKIPPED,
} from '../support/strace.ts';

const TINY = { tiny: ['{ sets: 3, hold: 1, rest: 0 }'] };
/** What every frame ends with. */
const FRAME_END = '\u001b[?2026l';
const CLOCK = clockAt('2026-11-24T07:00:00Z');

describe.skipIf(!CAN_TRACE)(`a finished set${WHY_SKIPPED}`, () => {
  it('is written and synced before it is announced, and so are a new file and its new folder', async () => {
    const home = makeHome(TINY);
    // Caches the user’s own routines, which are not part of the record.
    await runHere(['routine', 'list'], { home, env: CLOCK });
    const trace = traceAll(CHANGES);
    const { code } = await run(['start', 'tiny'], {
      home,
      env: CLOCK,
      wrapper: trace.command,
      isNew: true,
    });
    expect(code).toBe(0);
    const set = (number: number) => [
      `told Go: Exercise tiny-1, set ${number} of 3, hold 1 s.`,
      'write set-done',
      'fsync file',
      `told Done: Exercise tiny-1, set ${number} of 3, 1 s.`,
    ];
    const steps = trace.calls().flatMap((call) => [...saved(home, call), ...told(call)]);
    expect(steps).toEqual([
      'told Before you start: is any of this true?',
      'mkdir journal',
      'fsync .',
      'fsync journal',
      'write session-started',
      'fsync file',
      expect.stringMatching('told Get ready'),
      ...set(1),
      ...set(2),
      ...set(3),
      'told Session finished.',
      'write session-ended',
      'fsync file',
      expect.stringMatching(/^told Routine tiny: 3 of 3 sets in 0:\d\d$/),
    ]);
  });

  it('is on disk before the screen shows the next one', async () => {
    const home = makeHome(TINY);
    const trace = traceAll(CHANGES);
    const [strace, ...args] = [...trace.command, process.execPath, PROGRAM, 'start', 'tiny'];
    const pty = openPty(args, { home, env: CLOCK, command: strace });
    // Nobody answers, but with this clock the questions time out at once.
    expect((await pty.exit).exitCode).toBe(0);
    const frames = await framesShown(pty.raw(), 80, 24);
    const steps = withFrames(home, trace.calls(), frames);
    expect(steps.filter((step) => /^shown|^fsync file/.test(step))).toEqual([
      'fsync file',
      'shown set 1 of 3',
      'fsync file',
      'shown set 2 of 3',
      'fsync file',
      'shown set 3 of 3',
      'fsync file',
      'fsync file',
    ]);
  });
});

describe.skipIf(!CAN_TRACE)(`what a command reports${WHY_SKIPPED}`, () => {
  it.concurrent.each<[string, string, readonly string[]]>([
    ['in a new home', 'log session', []],
    ['in a new home', 'schedule set noon 12:00', []],
    ['in a new home', 'config set affected left', []],
    ['in a new home', 'run 45:10', []],
    ['in a used home', 'run 8km 45:10', ['config set units km']],
    ['in a new home', 'log note slept badly', []],
    ['in a used home', 'log activity swim 40 yesterday', ['log session']],
    ['in a used home', 'log session', ['schedule set noon 12:00']],
    ['in a used home', 'log skip noon --reason time', ['schedule set noon 12:00']],
    ['in a used home', 'schedule pause --until 2026-12-01 --reason travel', ['log session']],
    ['in a used home', 'config set affected left', ['config set affected right']],
    ['in a used home', 'undo --yes', ['log session']],
    ['in a used home', 'undo --redo --yes', ['log session', 'undo --yes']],
    ['in a used home', 'experiment stop --give-up --yes', ['experiment start tea or coffee --yes']],
    ['in a used home', 'progress pin prone-press-up', ['log session lower-back']],
    ['in a used home', 'export --output record.ndjson', ['log session']],
  ])('is on disk before it is reported, %s: %s', async (_, command, earlier) => {
    const home = makeHome();
    const options = { home, cwd: home, env: CLOCK };
    for (const one of earlier) await runHere(one.split(' '), options);
    const isNew = notIn(home);
    const trace = traceAll(CHANGES);
    const wrapper = trace.command;
    const { code, stderr } = await run(command.split(' '), { ...options, wrapper });
    expect([code, stderr]).toEqual([0, command.startsWith('export') ? expect.anything() : '']);
    const calls = trace.calls();
    expect(calls.some((call) => isOutput(call))).toBe(true);
    expect(calls.some((call) => call.name === 'fsync')).toBe(true);
    expect(notOnDisk(home, calls, isNew)).toEqual([]);
  });
});

/** Returns the paths that were changed but not synced before the first output; for a new path, its folder. */
function notOnDisk(
  home: string,
  calls: readonly SystemCall[],
  isNew: (path: string) => boolean,
): readonly string[] {
  const waiting = new Set<string>();
  for (const call of calls.slice(
    0,
    calls.findIndex((one) => isOutput(one)),
  )) {
    const paths = pathsIn(home, call);
    const path = paths.at(-1);
    // These are written again if they are missing.
    if (path === undefined || /^(?:cache|prompt)\b/.test(path) || !isChange(call)) continue;
    if (/^fsync$|^fdatasync$/.test(call.name)) waiting.delete(path);
    else if (/write|truncate/.test(call.name)) waiting.add(path);
    else if (/^rename|^link/.test(call.name) || isNew(path)) waiting.add(dirname(path));
  }
  return [...waiting];
}

/** Returns a function that says whether a path is not in a home now. */
function notIn(home: string): (path: string) => boolean {
  const there = new Set(['.', ...readdirSync(home, { recursive: true, encoding: 'utf8' })]);
  return (path) => !there.has(path);
}

/** Describes what a call does to the journal; its files are called `file`. */
function saved(home: string, call: SystemCall): readonly string[] {
  const [path = ''] = pathsIn(home, call);
  const name = path.replace(/^journal\/.*/, 'file');
  if (!['.', 'journal', 'file'].includes(name) || call.name.startsWith('open')) return [];
  const { type } = call.name === 'write' ? JSON.parse(textOf(call)) : { type: name };
  return [`${call.name} ${type}`];
}

/** Describes what a call prints about the sets, without the timestamp. */
function told(call: SystemCall): readonly string[] {
  if (!isOutput(call)) return [];
  const [line = ''] = textOf(call).split('\n');
  const words = line.replace(/^[\d:]{8} /, '');
  return /^\d/.test(words) ? [] : [`told ${words}`];
}

/** Returns the steps of a session on the full screen: what it saves, and each set shown by a frame first. */
function withFrames(
  home: string,
  calls: readonly SystemCall[],
  frames: readonly (readonly string[])[],
): readonly string[] {
  const steps: string[] = [];
  let count = 0;
  let shown = '';
  for (const call of calls) {
    steps.push(...saved(home, call));
    if (!isOutput(call)) continue;
    const ends = textOf(call).split(FRAME_END).length - 1;
    for (const rows of frames.slice(count, count + ends)) {
      const [, set] =
        rows.map((row) => /^ +(?:.* · )?(set \d of \d)$/.exec(row)).find(Boolean) ?? [];
      if (set !== undefined && set !== shown) steps.push(`shown ${set}`);
      shown = set ?? shown;
    }
    count += ends;
  }
  return steps;
}
