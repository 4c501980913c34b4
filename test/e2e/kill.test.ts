import { appendFileSync } from 'node:fs';
import { setTimeout as realTime } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { decodeLine } from '../../src/core/journal/decode-line.ts';
import { makeHome } from '../support/home.ts';
import { journalFiles, journalTexts, journalLinesOf } from '../support/journal-on-disk.ts';
import { inParallel } from '../support/parallel.ts';
import { run, startPiped } from '../support/run.ts';

const KILLS = 100;
/** Children that share a home, so that their lines interleave. */
const GROUP = 25;
/** Children that run at the same time; they mostly wait. */
const AT_ONCE = 50;
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
  const shown = [...stdout.matchAll(/ Done: Exercise \S+, set (\d+) of 12/g)];
  const sets = shown.map(([, set]) => Number(set));
  return { home, routine, shown: sets, isKilled: signal === 'SIGKILL' };
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

it('a session killed at a random moment keeps every set it has shown, a hundred times', async () => {
  const random = seededNumbers(20261124);
  const homes = Array.from({ length: KILLS / GROUP }, () => groupHome());
  // Fills the cache, so that a hundred children do not each parse the routines.
  await Promise.all(homes.map((home) => run(['routine', 'list'], { home })));
  const tasks = homes.flatMap((home) =>
    Array.from({ length: GROUP }, (_, index) => {
      // A set lasts a tenth of a second, so the delay ends anywhere in the next one, or at its end.
      const set = Math.floor(random() * 9);
      const delay = random() * (set === 0 ? 5000 : 120);
      return () => killAfter(home, `many-${index}`, { set, delay });
    }),
  );
  const killed = await inParallel(tasks, AT_ONCE);

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
    const recorded = recordedSets(home, routine);
    // All that was shown, in order, and at most one more set that was about to be shown.
    expect(recorded.slice(0, shown.length)).toEqual(shown);
    expect(recorded.length - shown.length).toBeLessThanOrEqual(1);
  }
  await Promise.all(homes.slice(0, 2).map((home) => expectsToGoOn(home)));
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
  const { code, stderr } = await run(['status'], { home });
  expect(code).toBe(0);
  expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/ndjson:\d+: unreadable/)]);
}

function linesCount(home: string): number {
  return journalTexts(home).length;
}
