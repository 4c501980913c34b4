import { describe, expect, it, vi } from 'vitest';
import { fakeProgram, logOf } from '../support/fake-program.ts';
import { makeFolder, makeHome, type TestRoutines, writeSettings } from '../support/home.ts';
import { journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty, openSession, type Pty } from '../support/pty.ts';
import { run } from '../support/run.ts';

/** Seven seconds to get ready, as long as it takes to say how, and two to three repetitions of two seconds. */
const ONE = ['{ sets: 1, reps: "2-3", tempo: "1-0-1", rest: 4 }'];
/** Seconds a session of `ONE` takes, whatever happens to its sound. */
const LENGTH = 13;
const BELL = '\u0007';
/** Logs the milliseconds and the text. */
const SPEAKS = ['echo "$(date +%s%3N) $(cat)" >>"$LOG"'];
const HANGS = ['echo $$ >>"$LOG"; exec sleep 60'];

/** A home whose loudspeaker needs no time to wake up. */
function makeWideAwakeHome(routines: TestRoutines): string {
  const home = makeHome(routines);
  writeSettings(home, { wake: '0' });
  return home;
}

/** An environment with only these programs, which are shell scripts. */
function withPrograms(scripts: Readonly<Record<string, readonly string[]>>) {
  const folder = makeFolder();
  for (const [name, script] of Object.entries(scripts)) {
    fakeProgram(folder, name, ['PATH=/usr/bin:/bin', ...script]);
  }
  return { folder, env: { PATH: folder } };
}

describe.concurrent('a spoken session', () => {
  it('says what is planned, when planned', async () => {
    const { folder, env } = withPrograms({ 'espeak-ng': SPEAKS });
    const pty = await openSession('tiny', { home: makeWideAwakeHome({ tiny: ONE }), env });
    await pty.waitFor('How hard was it', 30_000);
    await vi.waitFor(() => expect(logOf(folder, 'espeak-ng').at(-1)).toContain('You are done.'));
    const said = logOf(folder, 'espeak-ng').map((line) => /^(\d+) (.*)$/.exec(line) ?? []);
    const plan: readonly (readonly [seconds: number, text: string])[] = [
      [0, 'Exercise tiny-1. Stand still.'],
      [4, 'three'],
      [5, 'two'],
      [6, 'one'],
      [7, 'Go.'],
      [9, 'one'],
      [11, 'two — up to three'],
      [13, 'three. Done. That was the last set. You are done.'],
    ];
    expect(said.map(([, , text]) => text)).toEqual(plan.map(([, text]) => text));
    const first = Number(said[0]?.[1]);
    const off = said.map(([, at], index) =>
      Math.abs(Number(at) - first - (plan[index]?.[0] ?? 0) * 1000),
    );
    // A busy machine may start one program late, but that must not delay the others.
    expect(off.toSorted((a, b) => a - b)[Math.floor(off.length / 2)]).toBeLessThan(250);
    expect(off.at(-1)).toBeLessThan(1000);
    expect(pty.raw()).not.toContain(BELL);
  });

  it('falls silent at once on m, and stays silent', async () => {
    const { folder, env } = withPrograms({ 'espeak-ng': HANGS });
    const pty = await openSession('tiny', { home: makeWideAwakeHome({ tiny: ONE }), env });
    await vi.waitFor(() => expect(logOf(folder, 'espeak-ng')).toHaveLength(1));
    pty.press('m');
    await pty.waitFor('Sound off.');
    await gone(Number(logOf(folder, 'espeak-ng')[0]));
    pty.press('n');
    await pty.waitFor('How hard was it', 30_000);
    expect(logOf(folder, 'espeak-ng')).toHaveLength(1);
    expect(pty.raw()).not.toContain(BELL);
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-Z', '\u001a'],
  ])('leaves no program behind on %s', async (_, key) => {
    const { folder, env } = withPrograms({ 'espeak-ng': HANGS });
    const pty = await openSession('tiny', { home: makeWideAwakeHome({ tiny: ONE }), env });
    await vi.waitFor(() => expect(logOf(folder, 'espeak-ng')).toHaveLength(1));
    pty.press(key);
    await gone(Number(logOf(folder, 'espeak-ng')[0]));
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('leaves none behind on %s', async (signal, code) => {
    const { folder, env } = withPrograms({ 'espeak-ng': HANGS });
    const pty = await openSession('tiny', { home: makeWideAwakeHome({ tiny: ONE }), env });
    await vi.waitFor(() => expect(logOf(folder, 'espeak-ng')).toHaveLength(1));
    pty.kill(signal);
    expect((await pty.exit).exitCode).toBe(code);
    await gone(Number(logOf(folder, 'espeak-ng')[0]));
  });
});

/** Starts a session on a terminal without keys, so that no question follows it. */
function openKeyless(env: Readonly<Record<string, string>>) {
  const home = makeHome({ tiny: ['{ sets: 1, hold: 1 }'] });
  const line = 'export PATH="$PLACE"; exec "$NODE" "$STRETCH" start tiny </dev/null';
  const PLACE = env['PATH'] ?? '';
  return { home, pty: openPty(['-c', line], { home, command: 'bash', env: { PLACE } }) };
}

describe.concurrent('the last words of a session without questions', () => {
  const LAST = 'You are done.';
  const HANGS_AT_LAST = [
    'text=$(cat); echo "$$ $text" >>"$LOG"',
    `case "$text" in *"${LAST}") exec sleep 60;; esac`,
  ];

  it('are said to the end', async () => {
    const script = ['text=$(cat); sleep 1; echo "$text" >>"$LOG"'];
    const { folder, env } = withPrograms({ 'espeak-ng': script });
    const { pty } = openKeyless(env);
    expect((await pty.exit).exitCode).toBe(0);
    expect(logOf(folder, 'espeak-ng').at(-1)).toContain(LAST);
    expect(pty.text()).toContain('Routine tiny: 1 of 1 sets');
  });

  it.each([
    ['do not keep the program from ending if they never end', ''],
    ['are cut off by Ctrl-C', '\u0003'],
  ])('%s', async (_, key) => {
    const { folder, env } = withPrograms({ 'espeak-ng': HANGS_AT_LAST });
    const { home, pty } = openKeyless(env);
    const last = () => logOf(folder, 'espeak-ng').at(-1) ?? '';
    await vi.waitFor(() => expect(last()).toContain(LAST), { timeout: 15_000 });
    await vi.waitFor(() => expect(journalLinesOf(home, 'session-ended')).toHaveLength(1));
    const began = performance.now();
    if (key !== '') pty.press(key);
    expect((await pty.exit).exitCode).toBe(0);
    if (key !== '') expect(performance.now() - began).toBeLessThan(3000);
    await gone(Number.parseInt(last(), 10));
  });
});

describe.concurrent('a session whose voice fails', () => {
  it.each([
    [
      'ends with an error',
      ['echo cannot find card 0 >&2; echo No such file >&2; exit 1'],
      'found no sound device',
    ],
    ['dies', ['kill -9 $$'], 'ended with SIGKILL'],
    ['hangs', HANGS, 'did not finish in time'],
  ])(
    'because it %s goes on with the bell, reports that once, and takes just as long',
    async (_, script, why) => {
      const { env } = withPrograms({ 'espeak-ng': script });
      const home = makeHome({ tiny: ONE });
      const pty = await openSession('tiny', { home, env }, ['--plain']);
      await pty.waitFor('How hard was it', 30_000);
      const warning = `Speech does not work here: espeak-ng ${why}. Using the bell instead.`;
      expect(pty.text().replaceAll(/\s+/g, ' ').split(warning)).toHaveLength(2);
      expect(pty.raw()).toContain(BELL);
      pty.press('\r');
      await pty.waitFor('did it hurt');
      pty.press('\r');
      await pty.waitFor('after the session');
      pty.press('\r');
      expect((await pty.exit).exitCode).toBe(0);
      expect(journalLinesOf(home, 'session-ended')[0]?.seconds).toBeCloseTo(LENGTH, 0);
    },
  );

  it('reports that where it covers nothing needed, and at the end, in one session of all', async () => {
    const fails = ['echo x >>"$LOG"', 'echo cannot find card 0 >&2'];
    const { folder, env } = withPrograms({ 'espeak-ng': fails });
    const home = makeWideAwakeHome({ tiny: ONE });
    const endOf = async (pty: Pty) => {
      pty.press('q');
      expect((await pty.exit).exitCode).toBe(130);
      return pty.text().replaceAll(/\s+/g, ' ');
    };
    const first = await openSession('tiny', { home, env });
    await first.waitFor(() => first.raw().includes(BELL));
    expect(first.text()).toMatch(/GET READY[^]*Stand still\./);
    first.press('p');
    await first.waitFor('does an easier variant');
    expect(first.text()).not.toContain('does not work');
    await vi.waitFor(() => expect(logOf(folder, 'espeak-ng')).toHaveLength(2));
    first.press('q');
    await first.waitFor('after the session; 0 no pain');
    expect(await endOf(first)).toContain(
      'stretch: Speech does not work here: espeak-ng found no sound device. Using the bell instead. To mend it: stretch doctor. To keep the bell: stretch config set sound bell',
    );
    const plain = await openSession('tiny', { home, env }, ['--plain']);
    // After its third cue, speech has been given up for a while.
    await plain.waitFor(() => plain.raw().split(BELL).length > 3);
    expect(await endOf(plain)).not.toContain('does not work');
  });

  it('goes on with tones if there is a player', async () => {
    const { folder, env } = withPrograms({ aplay: ['echo "$2" >>"$LOG"'] });
    const pty = await openSession('tiny', { home: makeWideAwakeHome({ tiny: ONE }), env });
    pty.press('n');
    await pty.waitFor('How hard was it', 30_000);
    await vi.waitFor(() => expect(logOf(folder, 'aplay')).toHaveLength(4));
    const cues = logOf(folder, 'aplay').map((file) => /tone-\d+-(.*)-\d+\.wav$/.exec(file)?.[1]);
    const pace = ['start', 'tick', 'half-way'].map((cue) => `${cue}-up1000-down1000`);
    expect(cues).toEqual([...pace, 'end']);
    expect(pty.raw()).not.toContain(BELL);
    expect(pty.text()).not.toContain('does not work');
  });
});

describe.concurrent('a session without a voice', () => {
  it('says nothing into a pipe', async () => {
    const { folder, env } = withPrograms({ 'espeak-ng': SPEAKS });
    const home = makeHome({ tiny: ['{ sets: 1, hold: 1 }'] });
    expect((await run(['start', 'tiny'], { home, env })).code).toBe(0);
    expect(logOf(folder, 'espeak-ng')).toEqual([]);
  });

  it('rings and does not speak in a rehearsal at another speed', async () => {
    const { folder, env } = withPrograms({ 'espeak-ng': SPEAKS });
    const args = ['start', 'tiny', '--speed', '30'];
    const pty = openPty(args, { home: makeHome({ tiny: ONE }), env });
    await pty.exit;
    expect(pty.raw()).toContain(BELL);
    expect(logOf(folder, 'espeak-ng')).toEqual([]);
  });
});

/** Waits until a process has ended. */
async function gone(pid: number): Promise<void> {
  expect(pid).toBeGreaterThan(0);
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 5000 });
}
