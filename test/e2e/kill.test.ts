import { appendFileSync } from 'node:fs';
import { setTimeout as realTime } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { decodeLine } from '../../src/core/journal/decode-line.ts';
import { clockAt } from '../support/fake-clock.ts';
import { makeHome } from '../support/home.ts';
import { journalFiles, journalTexts, journalLinesOf } from '../support/journal-on-disk.ts';
import { copyOf, statesOnDisk } from '../support/replay.ts';
import { runHere } from '../support/run-here.ts';
import { run, startPiped } from '../support/run.ts';
import { CAN_TRACE, CHANGES, traceAll, WHY_SKIPPED } from '../support/strace.ts';

const KILLS = 24;
/** Children that share a home, so that their lines interleave. */
const GROUP = 12;
/** Twelve sets of a tenth of a second, after five seconds to get ready. */
const MANY_SHORT = ['{ sets: 12, reps: 1, tempo: "0.1-0-0", rest: 0 }'];

/** What a killed session had shown. */
interface Killed {
  readonly home: string;
  /** Each child has its own routine, which identifies its session. */
  readonly routine: string;
  /** Numbers of the sets whose end it had shown. */
  readonly shown: readonly number[];
  readonly isKilled: boolean;
}

/** Pseudo-random numbers from 0 to 1, the same in every run (mulberry32). */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A home with a routine for each child of a group: `many-0`, `many-1` and so on. */
function groupHome(): string {
  const names = Array.from({ length: GROUP }, (_, index) => `many-${index}`);
  return makeHome(Object.fromEntries(names.map((name) => [name, MANY_SHORT])));
}

/** Starts a session and kills it some milliseconds after it has shown the end of a set; 0 is its first line. */
async function killAfter(
  home: string,
  routine: string,
  { set, delay }: { readonly set: number; readonly delay: number },
): Promise<Killed> {
  const child = startPiped(['start', routine], { home });
  await child.waitFor(
    set === 0 ? 'Get ready' : new RegExp(`Done: Exercise \\S+, set ${set} of 12`),
  );
  await realTime(delay);
  child.kill('SIGKILL');
  const { stdout, signal } = await child.result;
  return { home, routine, shown: shownSets(stdout), isKilled: signal === 'SIGKILL' };
}

/** Numbers of the sets whose end a session has shown. */
function shownSets(stdout: string): readonly number[] {
  const shown = stdout.matchAll(/ Done: Exercise \S+, set (\d+) of 12/g);
  return [...shown].map(([, set]) => Number(set));
}

/** Numbers of the sets in the journal for the one session of a routine. */
function recordedSets(home: string, routine: string): readonly number[] {
  const [started, ...others] = journalLinesOf(home, 'session-started').filter(
    (line) => line.routine === routine,
  );
  expect(started).toBeDefined();
  expect(others).toEqual([]);
  const done = journalLinesOf(home, 'set-done').filter(({ session }) => session === started?.id);
  return done.map(({ set }) => set);
}

it.skipIf(!CAN_TRACE)(
  `a session killed before any of its calls keeps every set it has shown${WHY_SKIPPED}`,
  async () => {
    const start = makeHome({ many: MANY_SHORT });
    const env = clockAt('2026-11-24T07:00:00Z');
    // Caches the routine, which is not part of the record.
    await runHere(['routine', 'list'], { home: start, env });
    const home = copyOf(start);
    const trace = traceAll(CHANGES);
    const options = { home, env, wrapper: trace.command, isNew: true };
    const { stdout } = await run(['start', 'many'], options);
    const states = statesOnDisk(trace.calls(), home, start);
    expect(states.at(-1)?.told).toBe(stdout);
    expect(shownSets(stdout)).toHaveLength(12);
    // Each set is written, and then shown.
    expect(states.length).toBeGreaterThan(24);
    for (const state of states) {
      const shown = shownSets(state.told);
      const lines = journalTexts(state.home).filter((text) => decodeLine(text).ok);
      expect(journalTexts(state.home)).toEqual(lines);
      if (state.told.includes('Get ready')) expectsKept(recordedSets(state.home, 'many'), shown);
    }
  },
);

/** All that was shown was recorded, in order, and at most one more set that was about to be shown. */
function expectsKept(recorded: readonly number[], shown: readonly number[]): void {
  expect(recorded.slice(0, shown.length)).toEqual(shown);
  expect(recorded.length - shown.length).toBeLessThanOrEqual(1);
}

it('sessions in one home, killed at random moments, keep every set they have shown', async () => {
  const random = seededNumbers(20261124);
  const homes = Array.from({ length: KILLS / GROUP }, () => groupHome());
  // Fills the cache, so that the children do not each parse the routines.
  for (const home of homes) await runHere(['routine', 'list'], { home });
  const tasks = homes.flatMap((home) =>
    Array.from({ length: GROUP }, (_, index) => {
      // A set lasts a tenth of a second, so the delay ends anywhere in the next one, or at its end.
      const set = Math.floor(random() * 9);
      const delay = random() * (set === 0 ? 5000 : 120);
      return () => killAfter(home, `many-${index}`, { set, delay });
    }),
  );
  const killed = await Promise.all(tasks.map((task) => task()));

  expect(killed.filter(({ isKilled }) => isKilled).length).toBeGreaterThan(KILLS / 2);
  expect(
    killed.filter(({ shown }) => shown.length > 0 && shown.length < 12).length,
  ).toBeGreaterThan(KILLS / 2);
  for (const home of homes) {
    // Each line is one write, so only the last line of a file may be torn.
    const texts = journalTexts(home);
    // A writer that waited in vain for another's line to be finished leaves a blank line, which means nothing.
    const said = texts.filter((text) => text !== '');
    expect(said.slice(0, -1).filter((text) => !decodeLine(text).ok)).toEqual([]);
  }
  for (const { home, routine, shown } of killed) {
    expectsKept(recordedSets(home, routine), shown);
  }
  await Promise.all(homes.map((home) => expectsToGoOn(home)));
});

/** The next session works and starts on a new line, even after a torn one. */
async function expectsToGoOn(home: string): Promise<void> {
  const [file = ''] = journalFiles(home);
  appendFileSync(file, '{"v":1,"id":"torn');
  const before = linesCount(home);
  const next = startPiped(['start', 'many-0'], { home });
  await next.waitFor('Get ready');
  next.kill('SIGTERM');
  expect(await next.result).toMatchObject({ code: 143 });
  const added = journalTexts(home)
    .slice(before)
    .map((text) => JSON.parse(text) as unknown);
  expect(added).toMatchObject([{ type: 'session-started' }, { type: 'remove' }]);
  const { code, stderr } = await runHere(['status'], { home });
  expect(code).toBe(0);
  expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/ndjson:\d+: unreadable/)]);
}

function linesCount(home: string): number {
  return journalTexts(home).length;
}
