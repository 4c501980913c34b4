import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { encodeLine } from '../../src/core/journal/line.ts';
import { clockAt } from '../support/fake-clock.ts';
import { makeHome } from '../support/home.ts';
import { journalLines } from '../support/journal-on-disk.ts';
import { copyOf, type DiskState, statesOnDisk, TOLD } from '../support/replay.ts';
import { run } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';
import { skipped } from '../support/sample-journal.ts';
import {
  CAN_TRACE,
  CHANGES,
  isChange,
  killBefore,
  pathsIn,
  type SystemCall,
  traceAll,
  WHY_SKIPPED,
} from '../support/strace.ts';

/*
 * A kill leaves on disk what the calls before it did. So each command is traced once, its calls are carried out again one by
 * one, and each state of the disk between two of them is looked at. A real kill shows that it leaves just that.
 */

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
/** Commands that write more than a line. */
const LARGER = [
  'import in.ndjson --yes',
  'import long.ndjson --yes',
  'setup --side left --morning 6:30 --evening 21:00 --units mi --sound off',
  'routine new mine',
];
/** Lines of two months and two devices. */
const IMPORTED = [
  skipped('2026-10-20', 'morning', 'ill'),
  skipped('2026-11-20', 'evening', 'ill'),
  { ...skipped('2026-11-21', 'evening', 'ill'), device: 'phone' },
];
/** So many that they are not read or written at once. */
const LONG = Array.from({ length: 1500 }, (_, index) => ({
  ...skipped(`2026-${10 + (index % 2)}-${10 + (index % 18)}`, 'morning', 'ill'),
  id: `long-${index}`,
}));
/** A command that finishes what another has begun. */
const FINISH = 'history list';
/** A command that reads the whole record and adds a line to it. */
const NEXT = 'log session';
const CLOCK = clockAt('2026-11-24T07:00:00Z');
/** Without the cache of compiled code, which is not in the home. */
const ENV = { ...CLOCK, NODE_DISABLE_COMPILE_CACHE: '1' };

describe.skipIf(!CAN_TRACE)(`killed before any call that changes something${WHY_SKIPPED}`, () => {
  it.each(COMMANDS)('%s leaves the record as before or after', async (command, earlier) => {
    const start = makeHome();
    for (const one of earlier) await inEach([start], one);
    const traced = await traceOf(command, start);
    const { states, after } = traced;
    expect(states.length).toBeGreaterThan(5);
    for (const state of states) expectsBeforeOrAfter(state, traced);
    const isThere = ({ home }: DiskState) => isDeepStrictEqual(recordIn(home), after);
    // While some files of the cache are new, and others are not.
    const kept = states.filter(({ change }) => /^rename .*\.cache\.json$/.test(change));
    for (const state of [states.find(isThere), kept[Math.floor(kept.length / 2)]]) {
      if (state === undefined) continue;
      const killed = await killedAfter(state, { command, start, traced });
      const lines = journalLines(killed);
      await stretch(killed, NEXT);
      expectsOneMore(killed, lines);
    }
    const changed = states.filter(({ change }) => change !== TOLD);
    await expectsToGoOn(oneOfEach(changed).map(({ home }) => home));
  });
});

describe.skipIf(!CAN_TRACE)(`killed while writing more than a line${WHY_SKIPPED}`, () => {
  it.each(LARGER)('%s is done or not done', async (command) => {
    const start = makeHome();
    for (const [name, lines] of Object.entries({ in: IMPORTED, long: LONG })) {
      const texts = lines.map((line) => `${encodeLine(line)}\n`);
      writeFileSync(join(start, `${name}.ndjson`), texts.join(''));
    }
    const traced = await traceOf(command, start);
    const { states } = traced;
    expect(states.length).toBeGreaterThan(4);
    const halves = states.filter(({ home }) => pendingIn(home).length > 0);
    const half = halves[Math.floor(halves.length / 2)];
    const middle = half ?? states[Math.floor(states.length / 2)];
    const killed = await killedAfter(middle, { command, start, traced });
    const begun = halves.map(({ home }) => home);
    await inEach(begun, FINISH);
    if (half !== undefined) await stretch(killed, FINISH);
    for (const state of [...states, { home: killed, told: '' }]) {
      expectsBeforeOrAfter(state, traced);
      expect(pendingIn(state.home)).toEqual([]);
    }
  });
});

function pendingIn(home: string): readonly string[] {
  const folder = join(home, 'pending');
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Texts by the name of their file. */
type Texts = Readonly<Record<string, string>>;

/** What a command did: its calls, the states of the disk they led to, and the record before the first and after the last. */
interface Traced {
  readonly calls: readonly SystemCall[];
  readonly states: readonly DiskState[];
  readonly before: Texts;
  readonly after: Texts;
}

/** Traces a command in a copy of a home. Expects that its calls, carried out again, lead to the same files. */
async function traceOf(command: string, start: string): Promise<Traced> {
  const home = copyOf(start);
  const trace = traceAll(CHANGES);
  await stretch(home, command, trace.command);
  const calls = trace.calls();
  // `killBefore` only traces the first thread.
  const inHome = calls.filter((call) => isChange(call) && pathsIn(home, call).length > 0);
  expect(new Set(inHome.map(({ thread }) => thread))).toEqual(new Set([calls[0]?.thread]));
  const states = statesOnDisk(calls, home, start);
  expect(filesIn(states.at(-1)?.home ?? '')).toEqual(filesIn(home));
  const [before, after] = [recordIn(start), recordIn(home)];
  expect(after).not.toEqual(before);
  return { calls, states, before, after };
}

/** Expects that the record is as before or after, and as after if the command has said so. */
function expectsBeforeOrAfter(
  { home, told }: Pick<DiskState, 'home' | 'told'>,
  { before, after }: Traced,
): void {
  expect([before, after]).toContainEqual(recordIn(home));
  if (told !== '') expect(recordIn(home)).toEqual(after);
}

/** Calls that a program makes as often in every run: now and then, malloc and V8 read a file, and threads wake each other. */
const COUNTED = /^(?:fsync|rename|link|unlink|mkdir|rmdir)$/;

/**
 * Kills a command soon after a state of the disk, and returns its home. Expects that the kill leaves what the calls before it
 * lead to when they are carried out again.
 */
async function killedAfter(
  wanted: DiskState | undefined,
  of: { readonly command: string; readonly start: string; readonly traced: Traced },
): Promise<string> {
  const { calls, states } = of.traced;
  const from = calls.findIndex((call) => call === wanted?.call);
  const last = calls.findIndex((call, index) => index > from && COUNTED.test(call.name));
  const { name, number } = calls[last] ?? { name: 'none', number: 0 };
  const passed = new Set(calls.slice(0, last));
  const state = states.findLast(({ call }) => passed.has(call));
  const home = copyOf(of.start);
  const options = { home, cwd: home, env: ENV, wrapper: killBefore(name, number).command };
  const { signal, stdout } = await run(of.command.split(' '), { ...options, isNew: true });
  expect([signal, stdout]).toEqual(['SIGKILL', state?.told]);
  expect(alike(home)).toEqual(alike(state?.home ?? ''));
  return home;
}

/** Ids, drafts' names and numbers. */
const VARYING =
  /stretch-e2e-\w+|[\da-f]{8}-[\da-f]{4}(?:-[\da-f]{4}){2}-[\da-f]{12}|[\da-f]{8}-[\da-f]{4}|\.tmp-\w+|\d+/g;

/** The files of a home without what differs between processes. */
function alike(home: string): readonly string[] {
  const files = Object.entries(filesIn(home));
  return files.map((file) => file.join(' ').replaceAll(VARYING, 'N')).toSorted();
}

/** The first of the states that look the same changes led to: of the cache’s drafts, which are all written alike, one. */
function oneOfEach(states: readonly DiskState[]): readonly DiskState[] {
  const changes = states.map(({ change }) => change.replaceAll(VARYING, 'N'));
  return states.filter((_, index) => changes.indexOf(changes[index] ?? '') === index);
}

/** Every file of a home with its mode and text. */
function filesIn(home: string): Texts {
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names.map((name) => {
      const file = join(home, name);
      const stats = lstatSync(file);
      return [name, `${stats.mode} ${stats.isFile() ? readFileSync(file, 'latin1') : ''}`];
    }),
  );
}

/** Expects that the next command works in each home and keeps what is there. */
async function expectsToGoOn(homes: readonly string[]): Promise<void> {
  const before = homes.map((home) => journalLines(home));
  await inEach(homes, NEXT);
  for (const [index, home] of homes.entries()) expectsOneMore(home, before[index] ?? []);
}

function expectsOneMore(home: string, before: ReturnType<typeof journalLines>): void {
  const after = journalLines(home);
  expect(after).toHaveLength(before.length + 1);
  expect(after).toEqual(expect.arrayContaining([...before]));
}

/** Runs a command in each of these homes. */
async function inEach(homes: readonly string[], command: string): Promise<void> {
  for (const home of homes) {
    const options = { home, cwd: home, env: CLOCK, isNew: true };
    const { code, stderr } = await runHere(command.split(' '), options);
    expect([command, code]).toEqual([command, 0]);
    expect(stderr).not.toContain('stretch:');
  }
}

async function stretch(home: string, command: string, wrapper: readonly string[] = []) {
  const options = { home, cwd: home, env: ENV, wrapper };
  const { code, stderr } = await run(command.split(' '), { ...options, isNew: true });
  expect([command, code]).toEqual([command, 0]);
  expect(stderr).not.toContain('stretch:');
}

/** Returns the texts of the files that cannot be made again, with the same id everywhere, and without empty files. */
function recordIn(home: string): Texts {
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
