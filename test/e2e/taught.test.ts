import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { lesson, moveWords } from '../../src/core/session/lesson.ts';
import { speechMs } from '../../src/core/audio/utterance.ts';
import { fakeProgram, logOf } from '../support/fake-program.ts';
import { makeFolder, makeHome, writeSettings } from '../support/home.ts';
import { journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty, openSession } from '../support/pty.ts';
import { runHere } from '../support/run-here.ts';
import { heldSet } from '../support/sample-library.ts';

const HOLD = ['{ sets: 1, hold: 8 }'];
/** Words a minute: the fastest, so that the test is short. */
const RATE = 300;
/** The exercise as `HOLD` makes it, to work out when each line is due. */
const SET = heldSet(
  { side: 'both', dose: { hold: 8 } },
  { name: 'Exercise taught-1', start: 'Stand still.', cues: ['Breathe.'] },
);

/** A home in which everything is new, and speech needs no time to wake a loudspeaker. */
function makeNewHome(): string {
  const home = makeHome({ taught: HOLD });
  writeSettings(home, { guidance: 'auto', rate: `${RATE}`, wake: '0' });
  return home;
}

/** A voice that logs the milliseconds and the text. */
function makeVoice() {
  const folder = makeFolder();
  const script = ['PATH=/usr/bin:/bin', 'echo "$(date +%s%3N) $(cat)" >>"$LOG"'];
  fakeProgram(folder, 'espeak-ng', script);
  const said = () =>
    logOf(folder, 'espeak-ng').map((line) => {
      const [at, ...words] = line.split(' ');
      return { at: Number(at), text: words.join(' ') };
    });
  return { env: { PATH: folder }, said };
}

describe.concurrent('the first session of an exercise', () => {
  it('is explained line by line, then there is time to get ready, and the hold is whole', async () => {
    const home = makeNewHome();
    const { env, said } = makeVoice();
    const pty = await openSession('taught', { home, env });
    await pty.waitFor('How hard was it', 60_000);
    await vi.waitFor(() => expect(said().at(-1)?.text).toContain('You are done.'));
    const { lines, seconds } = lesson({ before: undefined, sets: [SET] }, SET, RATE);
    const lead = Math.ceil((speechMs(moveWords(SET, true), RATE) + 3500) / 1000);
    const go = seconds + lead;
    const plan: readonly (readonly [seconds: number, text: string])[] = [
      ...lines.map(({ offset, text }) => [offset / 1000, text] as const),
      [seconds, 'Get ready. Stand still.'],
      [go - 3, 'three'],
      [go - 2, 'two'],
      [go - 1, 'one'],
      [go, 'Go. Breathe.'],
      [go + 5, 'three'],
      [go + 6, 'two'],
      [go + 7, 'one'],
      [go + 8, 'Done. That was the last set. You are done.'],
    ];
    const heard = said();
    expect(heard.map(({ text }) => text)).toEqual(plan.map(([, text]) => text));
    const first = heard[0]?.at ?? 0;
    const late = heard.map(({ at }, index) => at - first - (plan[index]?.[0] ?? 0) * 1000);
    // A busy machine may start one program late, but that must not delay the others.
    const sorted = late.map((ms) => Math.abs(ms)).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(250);
    expect(Math.abs(late.at(-1) ?? Infinity)).toBeLessThan(1000);
    expect(journalLinesOf(home, 'session-started')[0]?.taught).toEqual(['taught-1']);
    expect(journalLinesOf(home, 'set-done')[0]?.done).toEqual({ hold: 8 });
  });

  it('leads through its first repetitions in full, though each moment is noticed a little late', async () => {
    const home = makeHome({ led: ['{ sets: 1, reps: 2, tempo: 2-2-2 }'] });
    writeSettings(home, { guidance: 'auto', rate: '160', wake: '0' });
    const file = join(home, 'routines', 'exercises', 'led-1.yaml');
    const cues = 'cues: [{ up: Push up with your arms. }]';
    writeFileSync(file, readFileSync(file, 'utf8').replace('cues: [Breathe.]', cues));
    const { env, said } = makeVoice();
    const pty = await openSession('led', { home, env });
    await vi.waitFor(() => expect(said().at(0)?.text).toBe('Exercise led-1.'));
    pty.press('n');
    await pty.waitFor('How hard was it', 60_000);
    // On a busy machine one of the two may be noticed too late to be said.
    const led = /^(?:Go|one)\. Push up with your arms\.$/;
    expect(said().filter(({ text }) => led.test(text))).not.toEqual([]);
    pty.press('\u0003');
    await pty.exit;
  });

  it('is explained in plain lines, and one that was not reached when it is continued', async () => {
    const home = makeHome({ two: ['{ sets: 1, hold: 1 }', '{ sets: 1, hold: 600 }'] });
    writeSettings(home, { guidance: 'auto', rate: `${RATE}` });
    const explained = /^\d\d:\d\d:\d\d How it is done, \d+ seconds/gm;
    const pty = await openSession('two', { home }, ['--plain']);
    await pty.waitFor('Exercise two-1.');
    expect(pty.text()).toMatch(/^\d\d:\d\d:\d\d Exercise two-1\.$/m);
    pty.press('n');
    await pty.waitFor('Get ready');
    expect(pty.text()).not.toMatch(/^\d\d:\d\d:\d\d Go/m);
    pty.press('n');
    await pty.waitFor('Exercise two-2.');
    expect(pty.text().match(explained)).toHaveLength(2);
    pty.kill('SIGKILL');
    await pty.exit;
    const again = openPty(['today', '--routine', 'two', '--continue', '--plain'], { home });
    await again.waitFor('Exercise two-2.');
    expect(again.text().match(explained)).toHaveLength(1);
    again.press('q');
    await again.exit;
  });

  it('is recorded only of what is begun with, and what comes after', async () => {
    const home = makeHome({ two: ['{ sets: 1, hold: 1 }', '{ sets: 1, hold: 600 }'] });
    writeSettings(home, { guidance: 'auto', rate: `${RATE}` });
    const pty = await openSession('two', { home }, ['--plain', '--from', '2']);
    await pty.waitFor('Exercise two-2.');
    expect(journalLinesOf(home, 'session-started')[0]?.taught).toEqual(['two-2']);
    pty.press('q');
    await pty.exit;
  });

  it('is only named once it has been done in three sessions, and all say how long that takes', async () => {
    const home = makeNewHome();
    const lengths = async () => {
      const [dry, show] = await Promise.all(
        [
          ['start', 'taught', '--dry-run'],
          ['routine', 'show', 'taught'],
        ].map((args) => runHere(args, { home })),
      );
      const total = /(\d+:\d\d) in total/.exec(dry?.stdout ?? '')?.[1];
      expect(show?.stdout).toContain(`Time: ${total} `);
      return { total, isTaught: dry?.stdout.includes('explained, ') };
    };
    const first = await lengths();
    expect(first.isTaught).toBe(true);
    for (const _ of [1, 2, 3])
      await runHere(['log', 'session', 'taught', '--slot', 'none'], { home });
    const fourth = await lengths();
    expect(fourth.isTaught).toBe(false);
    expect(fourth.total).not.toBe(first.total);
    const full = await runHere(['start', 'taught', '--dry-run', '--guidance', 'full'], { home });
    expect(full.stdout).toContain(`${first.total} in total`);
  });
});
