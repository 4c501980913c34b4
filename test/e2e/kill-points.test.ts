import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeLine } from '../../src/core/journal/line.ts';
import { clockAt } from '../support/fake-clock.ts';
import { makeFolder, makeHome } from '../support/home.ts';
import { journalLines } from '../support/journal-on-disk.ts';
import { inParallel } from '../support/parallel.ts';
import { skipped } from '../support/sample-journal.ts';
import { run } from '../support/run.ts';
import {
  CAN_TRACE,
  CHANGES,
  isChange,
  isOutput,
  killBefore,
  pathsIn,
  type SystemCall,
  traceAll,
  WHY_SKIPPED,
} from '../support/strace.ts';

/** Commands that write, each with the commands to run before it in the same home. */
const COMMANDS: readonly (readonly [command: string, earlier: readonly string[]])[] = [
  ['log session', []],
  ['run 8km 45:10 yesterday', ['run 5km 2026-10-20']],
  ['log activity swim 40', ['run 8km']],
  ['log note new shoes --mark', ['log rest']],
  ['pain 4 --stiff 30', ['pain 3 --at yesterday']],
  ['schedule set noon 12:00', ['log session --at 2026-10-20T20:15', 'schedule set noon 11:00']],
  ['undo --yes', ['schedule set noon 11:00', 'log session']],
  ['config set affected left', ['config set affected right']],
];
/** Commands that write more than a line; killed only before what changes anything but the cache and the prompt. */
const LARGER = [
  'import in.ndjson --yes',
  'setup --side left --morning 6:30 --evening 21:00 --units mi --sound off',
  'routine new mine',
];
/** Lines of two months and two devices. */
const IMPORTED = [
  skipped('2026-10-20', 'morning', 'ill'),
  skipped('2026-11-20', 'evening', 'ill'),
  { ...skipped('2026-11-21', 'evening', 'ill'), device: 'phone' },
];
/** A command that finishes what another has begun. */
const FINISH = 'history list';
/** A command that reads the whole record and adds a line to it. */
const NEXT = 'log session';
const CLOCK = clockAt('2026-11-24T07:00:00Z');
/** Without the cache of compiled code, whose files are opened as often as they happen to be there. */
const ENV = { ...CLOCK, NODE_DISABLE_COMPILE_CACHE: '1' };
const AT_ONCE = 4;
/** Milliseconds for one command: it runs some twenty times, and strace switches processes at every call. */
const PATIENCE = 180_000;
/**
 * How often to try to hit a call: now and then, malloc and V8 read a file in /proc before it, so its number differs
 * from the one in the trace.
 */
const TRIES = 12;

describe.skipIf(!CAN_TRACE)(`killed before any call that changes something${WHY_SKIPPED}`, () => {
  it.each(COMMANDS)(
    '%s leaves the record as before or after',
    { timeout: PATIENCE },
    async (command, earlier) => {
      const start = makeHome();
      for (const one of earlier) await stretch(start, one);
      const done = copyOf(start);
      // Of the drafts of the cache, which are all written alike, one is enough.
      const points = oneOfEach(await changesOf(command, done));
      const [before, after] = [recordIn(start), recordIn(done)];
      expect(after).not.toEqual(before);
      expect(points.length).toBeGreaterThan(5);

      const tasks = points.map((point) => async () => {
        const { home, isSaidDone } = await killed(command, start, point);
        expect([before, after]).toContainEqual(recordIn(home));
        if (isSaidDone) expect(recordIn(home)).toEqual(after);
        await expectsToGoOn(home);
      });
      await inParallel(tasks, AT_ONCE);
    },
  );
});

describe.skipIf(!CAN_TRACE)(`killed while writing more than a line${WHY_SKIPPED}`, () => {
  it.each(LARGER)('%s is done or not done', { timeout: PATIENCE }, async (command) => {
    const start = makeHome();
    const lines = IMPORTED.map((line) => `${encodeLine(line)}\n`);
    writeFileSync(join(start, 'in.ndjson'), lines.join(''));
    const done = copyOf(start);
    const all = (await changesOf(command, done)).filter(({ shape }) => CHANGES_MORE.test(shape));
    // `test/host/files/pending-changes.test.ts` tries every call, though not of real processes.
    const points = all.filter((_, index) => index % EVERY === 1);
    const [before, after] = [recordIn(start), recordIn(done)];
    expect(after).not.toEqual(before);
    expect(all.length).toBeGreaterThan(4);

    const tasks = points.map((point) => async () => {
      const { home, isSaidDone } = await killed(command, start, point);
      if (pendingIn(home).length > 0) await stretch(home, FINISH);
      expect([before, after]).toContainEqual(recordIn(home));
      if (isSaidDone) expect(recordIn(home)).toEqual(after);
      expect(pendingIn(home)).toEqual([]);
    });
    await inParallel(tasks, AT_ONCE);
  });
});

function pendingIn(home: string): readonly string[] {
  const folder = join(home, 'pending');
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Of so many calls, one is tried: a process that is traced takes a while. */
const EVERY = 3;

/** Output, or a call with a path that is not in the cache. */
const CHANGES_MORE = /told$|(?:^| )(?:pending|journal|settings\.json|routines|mine|\.stretch)/;

/** A call to kill before, and what it looks like in any home and process. */
interface Point {
  readonly call: SystemCall;
  readonly shape: string;
}

/** Runs a command and returns the calls that change its home or write output. */
async function changesOf(command: string, home: string): Promise<readonly Point[]> {
  const trace = traceAll(CHANGES);
  await stretch(home, command, trace.command);
  const calls = trace.calls().filter((call) => isOutput(call) || changesHome(home, call));
  // `killBefore` only traces the first thread.
  expect(new Set(calls.map(({ thread }) => thread))).toEqual(new Set([trace.calls()[0]?.thread]));
  return calls.map((call) => ({ call, shape: shapeOf(home, call) }));
}

/** The first of the calls that look the same. */
function oneOfEach(points: readonly Point[]): readonly Point[] {
  return points.filter(
    ({ shape }, index) => points.findIndex((one) => one.shape === shape) === index,
  );
}

function changesHome(home: string, call: SystemCall): boolean {
  return isChange(call) && !call.args.includes(' = -1 ') && pathsIn(home, call).length > 0;
}

/** Ids, drafts' names and numbers. */
const VARYING =
  /[\da-f]{8}-[\da-f]{4}(?:-[\da-f]{4}){2}-[\da-f]{12}|[\da-f]{8}-[\da-f]{4}|\.tmp-\w+|\d+/g;

/** Returns a call without what differs between processes, such as `rename prompt.N prompt`. */
function shapeOf(home: string, call: SystemCall): string {
  const paths = pathsIn(home, call).map((path) => path.replaceAll(VARYING, 'N'));
  return [call.name, ...(isOutput(call) ? ['told'] : paths)].join(' ');
}

/** Runs a command on a copy of a home and kills it before a call. */
async function killed(
  command: string,
  start: string,
  point: Point,
): Promise<{ readonly home: string; readonly isSaidDone: boolean }> {
  const { name } = point.call;
  let { number } = point.call;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const home = copyOf(start);
    const trace = killBefore(name, number);
    const options = { home, cwd: home, env: ENV, wrapper: trace.command };
    const { signal, stdout } = await run(command.split(' '), { ...options, isNew: true });
    const calls = trace.calls();
    const last = calls.at(-1);
    const isHit = last !== undefined && shapeOf(home, last) === point.shape;
    if (signal === 'SIGKILL' && isHit) return { home, isSaidDone: stdout !== '' };
    number = numberIn(calls, home, point) ?? number + 1;
  }
  throw new Error(`could not be killed before: ${point.shape}`);
}

/** Returns the number that a call had in another run; undefined if that run did not get so far. */
function numberIn(calls: readonly SystemCall[], home: string, point: Point): number | undefined {
  const distance = (call: SystemCall) => Math.abs(call.number - point.call.number);
  return calls
    .filter((call) => call.name === point.call.name && shapeOf(home, call) === point.shape)
    .toSorted((a, b) => distance(a) - distance(b))[0]?.number;
}

/** Expects that the next command works and keeps what is there. */
async function expectsToGoOn(home: string): Promise<void> {
  const before = journalLines(home);
  await stretch(home, NEXT);
  const after = journalLines(home);
  expect(after).toHaveLength(before.length + 1);
  expect(after).toEqual(expect.arrayContaining([...before]));
}

async function stretch(home: string, command: string, wrapper: readonly string[] = []) {
  const options = { home, cwd: home, env: ENV, wrapper };
  const { code, stderr } = await run(command.split(' '), { ...options, isNew: true });
  expect([command, code]).toEqual([command, 0]);
  expect(stderr).not.toContain('stretch:');
}

function copyOf(home: string): string {
  const copy = makeFolder();
  cpSync(home, copy, { recursive: true });
  return copy;
}

/** Returns the texts of the files that cannot be made again, with the same id everywhere, and without empty files. */
function recordIn(home: string): Readonly<Record<string, string>> {
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => !name.includes('.stretch-draft.'))
    .filter((name) => /^journal.|^settings\.json$|^routines.|^mine\./.test(name));
  const texts = files.map((name) => [name, readFileSync(join(home, name), 'utf8')] as const);
  return Object.fromEntries(
    texts
      .filter(([, text]) => text !== '')
      .map(([name, text]) => [
        name.replace(/\.[\da-f]{8}-[\da-f]{4}\./, '.ID.'),
        text.replaceAll(/"(id|import)":(?:"[^"]+"|\["[^"]+"\])/g, '"$1":"…"'),
      ]),
  );
}
