import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeProgram } from '../support/fake-program.ts';
import { makeFolder, makeHome } from '../support/home.ts';
import { journalFiles } from '../support/journal-on-disk.ts';
import { openPty, openSession } from '../support/pty.ts';
import { run, runShell, startPiped } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';

/** A user whom a read-only folder stops, unlike root. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;

interface CheckJson {
  readonly id: string;
  readonly state: string;
  readonly found: string;
  readonly advice: string | null;
  readonly command: string | null;
}

/** The checks that fail in a home, and the first of them. */
async function wrongIn(home: string, user?: number) {
  const args = ['doctor', '--json'];
  const end = await (user === undefined ? runHere(args, { home }) : run(args, { home, user }));
  const { stdout, stderr, code } = end;
  expect(stderr).toBe('');
  const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: readonly CheckJson[] };
  const wrong = checks.filter(({ state }) => state === 'wrong');
  expect([ok, code]).toEqual(wrong.length === 0 ? [true, 0] : [false, 1]);
  for (const { advice, command } of wrong) expect([advice, command]).not.toContain(null);
  return { ids: wrong.map(({ id }) => id), first: wrong[0], checks };
}

/** The process id that a program wrote to a file; 0 if it has not yet. */
function pidIn(file: string): number {
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A home with one line in its journal. */
async function usedHome(): Promise<{ readonly home: string; readonly file: string }> {
  const home = makeHome();
  await runHere(['setup', '--yes'], { home, isNew: true });
  const [file = ''] = journalFiles(home);
  return { home, file };
}

describe('doctor in a home where nothing is wrong', () => {
  it('says so and leaves nothing behind', async () => {
    const home = makeHome();
    const { stdout, stderr, code } = await runHere(['doctor'], { home });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Terminal\n {2}ok {4}kind {9}not a terminal/);
    expect(stdout).toMatch(/\nNothing is wrong\.\n$/);
    expect(stdout).not.toMatch(/WRONG|\u001b|Did you hear/);
    expect(readdirSync(home)).toEqual([]);
  });

  it.each([
    ['is slow', 'setTimeout(() => process.exit(0), 300);', 'ok    speech', 0],
    ['never answers', 'setInterval(() => undefined, 1000);', 'does not answer; bell instead', 1],
  ])('waits for a speech program that %s, then goes on', async (_, script, expected, exit) => {
    const folder = makeFolder();
    const program = join(folder, 'spd-say');
    writeFileSync(program, `#!${process.execPath}\n${script}\n`, { mode: 0o755 });
    const { stdout, code } = await runHere(['doctor'], { home: makeHome(), env: { PATH: folder } });
    expect(stdout).toContain(expected);
    expect(stdout).toMatch(exit === 0 ? /\nNothing is wrong\.\n$/ : /\n1 thing is wrong/);
    expect(code).toBe(exit);
  });

  it('tries speech and tones without a sound, even in a pipe, and says what it cannot know', async () => {
    const folder = makeFolder();
    fakeProgram(folder, 'espeak-ng', ['exit 0']);
    const fine = await runHere(['doctor'], { home: makeHome(), env: { PATH: folder } });
    expect(fine.stdout).toMatch(/ok {4}speech +\S+espeak-ng runs without errors; not heard yet\n/);
    expect(fine.code).toBe(0);
    fakeProgram(folder, 'espeak-ng', ['echo Unknown PCM default >&2']);
    fakeProgram(folder, 'aplay', ['exit 0']);
    const broken = await runHere(['doctor', '--json'], { home: makeHome(), env: { PATH: folder } });
    const { checks } = JSON.parse(broken.stdout) as { readonly checks: readonly CheckJson[] };
    expect(checks.find(({ id }) => id === 'sound.speech')).toEqual({
      id: 'sound.speech',
      state: 'wrong',
      found: `${join(folder, 'espeak-ng')} found no sound device; tones instead`,
      advice: expect.stringContaining('check that the computer has a sound device') as unknown,
      command: 'stretch config set sound tones',
    });
    expect(broken.code).toBe(1);
  });

  it('only notes a broken fall-back of a channel that works', async () => {
    const folder = makeFolder();
    fakeProgram(folder, 'espeak-ng', ['exit 0']);
    fakeProgram(folder, 'aplay', ['exit 1']);
    const { stdout, code } = await runHere(['doctor'], { home: makeHome(), env: { PATH: folder } });
    expect(stdout).toMatch(/note {2}tones +\S+aplay ended with 1\n/);
    expect(code).toBe(0);
  });

  it('checks sound even if no temporary folder can be made', async () => {
    const env = { TMPDIR: '/nonexistent' };
    const { stdout, stderr } = await runHere(['doctor', '--json'], { home: makeHome(), env });
    expect(stderr).toBe('');
    expect(stdout).toContain('"sound.bell"');
  });

  it.skipIf(process.platform === 'win32')(
    'leaves none of its programs running when it is terminated',
    async () => {
      const folder = makeFolder();
      const file = join(folder, 'pid');
      fakeProgram(folder, 'espeak-ng', [`echo $$ > '${file}'`, 'exec sleep 60']);
      const child = startPiped(['doctor'], {
        home: makeHome(),
        env: { PATH: `${folder}:/bin:/usr/bin` },
      });
      await expect.poll(() => pidIn(file), { timeout: 10_000 }).toBeGreaterThan(0);
      const pid = pidIn(file);
      child.kill('SIGTERM');
      await child.result;
      await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
    },
  );

  it('goes on if a folder is a link to itself', async () => {
    const home = makeHome();
    symlinkSync('journal', join(home, 'journal'));
    const { ids, checks } = await wrongIn(home);
    expect(ids).toContain('journal.folder');
    expect(checks.map(({ id }) => id)).toContain('system.node');
  });

  it('has the documented ids in JSON', async () => {
    const { ids, checks } = await wrongIn(makeHome());
    expect(ids).toEqual([]);
    expect(checks.map(({ id }) => id)).toEqual([
      'terminal.kind',
      'terminal.size',
      'terminal.colours',
      'terminal.characters',
      'terminal.glyphs',
      'terminal.synchronised',
      'terminal.background',
      'terminal.cell',
      'terminal.keys',
      'sound.setting',
      'sound.speech',
      'sound.tones',
      'sound.bell',
      'settings.file',
      'settings.values',
      'journal.folder',
      'journal.lines',
      'journal.modes',
      'routines.shipped',
      'routines.own',
      'plan.slots',
      'reminders.scheduler',
      'reminders.notifications',
      'system.sessions',
      'system.zone',
      'system.disk',
      'system.node',
    ]);
    const documented = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');
    for (const { id } of checks) expect(documented, id).toContain(`\`${id}\``);
  });
});

describe('doctor', () => {
  it('finds a torn line of the journal with its place, and leaves it alone', async () => {
    const { home, file } = await usedHome();
    appendFileSync(file, '{"v":1,"id":"to');
    const before = readFileSync(file, 'utf8');
    const { ids, first } = await wrongIn(home);
    expect(ids).toEqual(['journal.lines']);
    expect(first?.found).toBe(
      `1 of 2 cannot be read; first: ${file}:2: cut off while being written`,
    );
    expect(first?.command).toBe(`sed -n 2p ${file}`);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('finds files that other users can change', async () => {
    const { home, file } = await usedHome();
    chmodSync(file, 0o622);
    chmodSync(join(home, 'settings.json'), 0o666);
    const { ids, checks } = await wrongIn(home);
    expect(ids).toEqual(['settings.file', 'journal.modes']);
    expect(checks.find(({ id }) => id === 'journal.modes')?.command).toBe(`chmod 600 ${file}`);
  });

  it.each(['$(touch x).ndjson', "`id`a'b  c.ndjson", '-rf\u001b[31m\n.ndjson'])(
    'names a file so that the command changes that file, and runs nothing in its name: %j',
    async (name) => {
      const { home, file } = await usedHome();
      const hostile = join(dirname(file), name);
      renameSync(file, hostile);
      chmodSync(hostile, 0o622);
      const { checks, first } = await wrongIn(home);
      expect(checks.find(({ id }) => id === 'journal.modes')).toBe(first);
      const { stderr } = await runHere(['status'], { home });
      const [, warned = ''] = stderr.split('to stop that: ');
      for (const command of [first?.command ?? '', warned.trimEnd()]) {
        chmodSync(hostile, 0o622);
        const shell = { home, cwd: home, env: { PATH: process.env['PATH'] } };
        expect(await runShell(command, shell)).toMatchObject({ code: 0, stdout: '', stderr: '' });
        expect(statSync(hostile).mode & 0o777).toBe(0o600);
      }
      expect(existsSync(join(home, 'x'))).toBe(false);
    },
  );

  it('finds a journal folder that other users can change', async () => {
    const { home } = await usedHome();
    chmodSync(join(home, 'journal'), 0o777);
    expect((await wrongIn(home)).ids).toEqual(['journal.folder']);
  });

  it('finds settings with invalid values, and lists valid ones', async () => {
    const home = makeHome();
    writeFileSync(join(home, 'settings.json'), '{"theme":"pink","units":"mi","glyphs":7}');
    const { ids, first } = await wrongIn(home);
    expect(ids).toEqual(['settings.values']);
    expect(first).toMatchObject({
      found: 'invalid and ignored: theme, glyphs',
      advice: 'theme takes one of auto, dark, light',
      command: 'stretch config set theme auto',
    });
  });

  it.each([
    ['is not JSON', (file: string) => writeFileSync(file, '{ "units": ')],
    ['is a folder', (file: string) => mkdirSync(file)],
  ])('finds a settings file that %s', async (_, spoil) => {
    const home = makeHome();
    spoil(join(home, 'settings.json'));
    expect((await wrongIn(home)).ids).toEqual(['settings.file']);
  });

  it('finds mistakes in your own routines', async () => {
    const home = makeHome({ own: ['{ sets: 1, hold: 5 }'] });
    expect((await wrongIn(home)).ids).toEqual([]);
    writeFileSync(join(home, 'routines', 'broken.yaml'), 'id: broken\nsteps: 7\n');
    const { ids, first } = await wrongIn(home);
    expect(ids).toEqual(['routines.own']);
    expect(first?.found).toMatch(/^\d+ mistakes: .*broken\.yaml:1:1/);
    expect(first?.command).toBe('stretch routine check');
  });

  it.each(['routines', 'routines/exercises'])('finds that %s is not a folder', async (path) => {
    const home = makeHome();
    if (path !== 'routines') mkdirSync(join(home, 'routines'));
    const file = join(home, path);
    writeFileSync(file, '');
    const { ids, first } = await wrongIn(home);
    expect(ids).toEqual(['routines.own']);
    expect(first).toMatchObject({
      found: `${file} is not a folder`,
      command: `mv ${file} ${file}.old`,
    });
  });

  it('finds a routines folder that is a link to itself', async () => {
    const home = makeHome();
    symlinkSync('routines', join(home, 'routines'));
    const { ids, first } = await wrongIn(home);
    expect([ids, first?.found]).toEqual([
      ['routines.own'],
      `${join(home, 'routines')} cannot be read`,
    ]);
  });

  it('finds a home that is not writable', async () => {
    const home = makeHome();
    if (NOBODY !== undefined) chownSync(home, NOBODY, NOBODY);
    chmodSync(home, 0o555);
    const { ids, first } = await wrongIn(home, NOBODY);
    expect(ids).toEqual(['journal.folder']);
    expect(first?.found).toMatch(/journal: permission denied$/);
    expect(first?.advice).toMatch(/STRETCH_HOME/);
  });

  it('names the lines of a later version, which nothing else shows', async () => {
    const { home, file } = await usedHome();
    const head = { v: 1, at: '2026-11-25T07:00:00.000+00:00', day: '2026-11-25', device: 'phone' };
    for (const [index, type] of ['sleep', 'sleep', 'x\u001b[2J'].entries()) {
      appendFileSync(file, `${JSON.stringify({ ...head, id: `later-${index}`, type })}\n`);
    }
    const { ids, checks } = await wrongIn(home);
    expect(ids).not.toContain('journal.lines');
    expect(checks.find(({ id }) => id === 'journal.lines')?.found).toBe(
      '4, all readable; 3 of a later version, kept but not shown: sleep, x [2J',
    );
  });

  it('finds a journal that is not a folder', async () => {
    const home = makeHome();
    writeFileSync(join(home, 'journal'), '');
    expect((await wrongIn(home)).ids).toEqual(['journal.folder', 'journal.lines']);
  });

  it('finds a running session, and one that was killed', async () => {
    const home = makeHome({ long: ['{ sets: 1, hold: 600 }'] });
    const pty = await openSession('long', { home });
    const { checks } = await wrongIn(home);
    expect(checks.find(({ id }) => id === 'system.sessions')?.found).toMatch(
      /^1 running in another window/,
    );
    pty.kill('SIGKILL');
    await pty.exit;
    const after = (await wrongIn(home)).checks.find(({ id }) => id === 'system.sessions');
    expect(after).toMatchObject({ state: 'note', command: 'stretch today --continue' });
  });
});

const ANSWERS = '\u001b]11;rgb:ffff/ffff/ffff\u0007\u001b[?2026;2$y\u001b[6;36;17t\u001b[?62;22c';

describe.concurrent('doctor on a terminal', () => {
  it('asks the terminal, plays a cue, and passes if it was heard', async () => {
    const pty = openPty(['doctor'], { home: makeHome(), rows: 60 });
    await pty.waitFor(() => pty.raw().includes('\u001b[c'));
    pty.press(ANSWERS);
    await pty.waitFor('Did you hear that?');
    expect(pty.raw()).toContain('\u0007');
    pty.press('\r');
    expect((await pty.exit).exitCode).toBe(0);
    const text = pty.text();
    expect(text).toMatch(/ok {4}test cue +heard\nNothing is wrong\.$/);
    expect(text).not.toMatch(/rgb|\$y|22c/);
    expect(pty.isCursorShown()).toBe(true);
  });

  it('says what to do if the cue was not heard', async () => {
    const pty = openPty(['doctor'], { home: makeHome(), columns: 50, rows: 60 });
    await pty.waitFor('Did you hear that?');
    pty.press('n\r');
    expect((await pty.exit).exitCode).toBe(1);
    expect(pty.text()).toMatch(
      /WRONG test cue +not heard\n(.*\n)+ +stretch doctor\n1 thing is wrong/,
    );
  });

  it('ends on Ctrl-C', async () => {
    const pty = openPty(['doctor'], { home: makeHome() });
    await pty.waitFor('Did you hear that?');
    pty.press('\u0003');
    expect((await pty.exit).exitCode).toBe(130);
  });

  it('asks nothing if sound is off', async () => {
    const home = makeHome();
    writeFileSync(join(home, 'settings.json'), '{"sound":"off"}', { mode: 0o600 });
    const pty = openPty(['doctor'], { home });
    expect((await pty.exit).exitCode).toBe(0);
    expect(pty.text()).not.toContain('Did you hear');
    expect(pty.text()).toContain('stretch config set sound speech');
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['NO_COLOR', { NO_COLOR: '1' }, /\u001b\[\d+m/],
    ['TERM=dumb', { TERM: 'dumb' }, /\u001b/],
  ])('has no colours with %s', async (_, env, style) => {
    const pty = openPty(['doctor'], { home: makeHome(), env });
    await pty.waitFor('Did you hear that?');
    pty.press('y\r');
    expect((await pty.exit).exitCode).toBe(0);
    expect(pty.raw()).not.toMatch(style);
  });
});
