import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeLine, type Line } from '../../src/core/journal/line.ts';
import { pause, schedule, sessionOf, skipped } from '../support/sample-journal.ts';
import { clockAt, CLOCK_STOPPED } from '../support/fake-clock.ts';
import { fakeProgram, logOf } from '../support/fake-program.ts';
import { addRoutines, makeFolder, makeHome } from '../support/home.ts';
import { startDesktop } from '../support/notification-daemon.ts';
import { run } from '../support/run.ts';

const DAY = '2026-11-24';

/** Whether a program is on this machine. */
const has = (name: string) => placeOf(name) !== '';
const SENDERS = ['notify-send', 'busctl', 'gdbus'].filter((name) => has(name));

function placeOf(name: string): string {
  const asked = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return asked.stdout.trim();
}

/** A folder with these programs of this machine alone. */
function programs(names: readonly string[]): string {
  const folder = makeFolder();
  for (const name of names) symlinkSync(placeOf(name), join(folder, name));
  return folder;
}

/** A home in which the slots were planned long ago, with what else was written. */
function plannedHome(lines: readonly Line[] = []): string {
  const home = makeHome();
  mkdirSync(join(home, 'journal'), { mode: 0o700 });
  const text = [schedule('2026-11-01'), ...lines].map((line) => `${encodeLine(line)}\n`).join('');
  writeFileSync(join(home, 'journal', '2026-11.desk.ndjson'), text, { mode: 0o600 });
  return home;
}

/** Where no bus is to be found, also on a machine that has a desktop. */
const nowhere = () => ({ XDG_RUNTIME_DIR: makeFolder() });

/** Runs `stretch remind` at a time of the day. */
async function remindAt(
  time: string,
  home: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = ['morning'],
) {
  const clock = clockAt(`${DAY}T${time}:02Z`, 1);
  const { stdout, stderr, code } = await run(['remind', ...args], {
    home,
    env: { ...clock, ...env },
  });
  return { code, stdout, stderr: stderr.replaceAll(`${CLOCK_STOPPED}\n`, '') };
}

const SILENT = { code: 0, stdout: '', stderr: '' };
const MORNING = {
  sender: 'stretch',
  title: 'Morning routine · 13 min · lower back',
  text: 'To start: stretch today',
};

describe.runIf(has('dbus-daemon') && SENDERS.length > 0)('a real session bus', () => {
  const path = programs(SENDERS);

  it.each(SENDERS)('shows a reminder through %s, whatever is in its text', async (name) => {
    const desktop = await startDesktop();
    const home = plannedHome();
    addRoutines(home, { 'lower-back': ['{ hold: 20, sets: 1 }'] });
    const file = join(home, 'routines', 'lower-back.yaml');
    const nasty = `-"'$(id)' <b>&\\n{} é 朝`;
    const yaml = `id: lower-back\nname: ${JSON.stringify(nasty)}\npurpose: To test.\nwhen: Never.\nsteps:\n  - exercise: lower-back-1\n`;
    writeFileSync(file, yaml);
    const env = { DBUS_SESSION_BUS_ADDRESS: desktop.address, PATH: programs([name]) };
    expect(await remindAt('07:00', home, env)).toEqual(SILENT);
    const title = `Morning routine · 25 s · ${nasty}`;
    expect(desktop.shown).toEqual([{ ...MORNING, title }]);
  });

  it('is found where systemd has it, by a program that a scheduler starts without its address', async () => {
    const desktop = await startDesktop();
    const env = { XDG_RUNTIME_DIR: desktop.folder, PATH: path };
    expect(await remindAt('07:00', plannedHome(), env)).toEqual(SILENT);
    expect(desktop.shown).toEqual([MORNING]);
  });

  it.each<[string, readonly Line[], number]>([
    ['one of a slot that is due', [], 1],
    ['one of a slot that was begun', sessionOf(DAY, 'morning', 2, '06:00'), 1],
    ['none of a slot that is done', sessionOf(DAY, 'morning', 5, '06:00'), 0],
    ['none of a slot that is excused', [skipped(DAY, 'morning', 'ill', '06:00')], 0],
    ['none of a slot that is left out', [skipped(DAY, 'morning', 'time', '06:00')], 0],
    ['none of a slot that is paused', [pause('2026-11-23', DAY)], 0],
  ])('shows %s, however many ticks come at once', async (_, lines, count) => {
    const desktop = await startDesktop();
    const home = plannedHome(lines);
    const env = { DBUS_SESSION_BUS_ADDRESS: desktop.address, PATH: path };
    // As after a sleep: every timer that was missed fires now.
    const all = await Promise.all(Array.from({ length: 4 }, () => remindAt('09:41', home, env)));
    expect(all).toEqual(all.map(() => SILENT));
    expect(desktop.shown).toHaveLength(count);
  });

  it('shows three of a slot that stays due, and that it can be gone on with', async () => {
    const desktop = await startDesktop();
    const home = plannedHome(sessionOf(DAY, 'morning', 3, '06:55'));
    const env = { DBUS_SESSION_BUS_ADDRESS: desktop.address, PATH: path };
    for (const time of ['06:20', '07:00', '07:40', '08:20', '09:00', '13:00']) {
      expect(await remindAt(time, home, env)).toEqual(SILENT);
    }
    const begun = {
      ...MORNING,
      title: 'Morning routine · lower back',
      text: '3 of 5 sets done; to continue: stretch today --continue',
    };
    expect(desktop.shown).toEqual([begun, begun, begun]);
    const files = readdirSync(join(home, 'cache', 'reminders'));
    expect(files.map((name) => name.slice(0, 12)).toSorted()).toEqual(
      ['1', '2', '3'].map((number) => `${DAY}.${number}`),
    );
  });

  it('shows one more at the end of a snooze, and none before', async () => {
    const desktop = await startDesktop();
    const home = plannedHome();
    const env = { DBUS_SESSION_BUS_ADDRESS: desktop.address, PATH: path };
    await remindAt('07:00', home, env);
    const snooze = await run(['schedule', 'snooze', '20m'], {
      home,
      env: clockAt(`${DAY}T07:05:40Z`),
    });
    expect(snooze).toMatchObject({
      code: 0,
      stdout: 'Snoozed: no reminder for morning until 07:25.\n',
    });
    await remindAt('07:20', home, env);
    expect(desktop.shown).toHaveLength(1);
    await remindAt('07:25', home, env);
    expect(desktop.shown).toHaveLength(2);
  });

  it('that nobody shows anything on is as good as none, and what was not shown comes once it can', async () => {
    const [silent, desktop] = [await startDesktop(false), await startDesktop()];
    const home = plannedHome();
    const env = { PATH: path };
    const said = await remindAt('07:00', home, {
      ...env,
      DBUS_SESSION_BUS_ADDRESS: silent.address,
    });
    expect(said).toMatchObject({ code: 0, stdout: '' });
    expect(said.stderr).toMatch(
      /^stretch: notifications cannot be shown \(the desktop has no notification service that answers\); .*stretch hook bash/,
    );
    await remindAt('07:01', home, { ...env, DBUS_SESSION_BUS_ADDRESS: desktop.address });
    expect(desktop.shown).toEqual([MORNING]);
  });

  it('is known to the doctor, as is one that nobody shows anything on', async () => {
    const [silent, desktop] = [await startDesktop(false), await startDesktop()];
    const check = async (address: string) => {
      const env = { DBUS_SESSION_BUS_ADDRESS: address, PATH: path };
      const { stdout } = await run(['doctor', '--json'], { home: makeHome(), env });
      const { checks } = JSON.parse(stdout) as { checks: readonly { id: string }[] };
      return checks.find(({ id }) => id === 'reminders.notifications');
    };
    expect(await check(desktop.address)).toMatchObject({
      state: 'fine',
      found: SENDERS[0],
      command: 'stretch remind --test',
    });
    expect(desktop.shown).toEqual([]);
    if (SENDERS.every((name) => name === 'notify-send')) return;
    expect(await check(silent.address)).toMatchObject({
      state: 'note',
      command: 'stretch hook bash',
    });
  });

  it('shows a test on demand', async () => {
    const desktop = await startDesktop();
    const env = { DBUS_SESSION_BUS_ADDRESS: desktop.address, PATH: path };
    const { code, stdout } = await run(['remind', '--test'], { home: makeHome(), env });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Shown by notify|^Shown by \w+\./)]);
    expect(desktop.shown).toHaveLength(1);
  });
});

describe('without a desktop session', () => {
  it('a reminder is a note that the prompt has it, and no program is started', async () => {
    const folder = makeFolder();
    fakeProgram(folder, 'notify-send', ['echo run >> "$LOG"']);
    const home = plannedHome();
    const said = await remindAt('07:00', home, { ...nowhere(), PATH: folder });
    expect(said).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/no desktop session was found.*stretch hook bash/),
    });
    expect(logOf(folder, 'notify-send')).toEqual([]);
    expect(readdirSync(home)).not.toContain('reminders');
  });

  it('a test says so as a fault', async () => {
    const { code, stderr } = await run(['remind', '--test'], { home: makeHome(), env: nowhere() });
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/no desktop session.*\n {2}.*stretch hook/),
    ]);
  });
});

describe('a program that shows notifications', () => {
  const bus = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' };

  it('gets title and text as they are, and the bus', async () => {
    const folder = makeFolder();
    fakeProgram(folder, 'notify-send', [
      'for word; do echo "$word" >> "$LOG"; done',
      'echo "$DBUS_SESSION_BUS_ADDRESS" >> "$LOG"',
    ]);
    expect(await remindAt('07:00', plannedHome(), { ...bus, PATH: folder })).toEqual(SILENT);
    expect(logOf(folder, 'notify-send')).toEqual([
      '--app-name',
      'stretch',
      '--',
      MORNING.title,
      MORNING.text,
      'unix:path=/nowhere/bus',
    ]);
  });

  it('that fails gives way to the next, which is then the one that showed it', async () => {
    const folder = makeFolder();
    fakeProgram(folder, 'notify-send', ['echo "run" >> "$LOG"', 'echo "no server" >&2', 'exit 1']);
    fakeProgram(folder, 'busctl', ['echo "$1 $9" >> "$LOG"']);
    const home = plannedHome();
    expect(await remindAt('07:00', home, { ...bus, PATH: folder })).toEqual(SILENT);
    expect(await remindAt('07:01', home, { ...bus, PATH: folder })).toEqual(SILENT);
    expect([logOf(folder, 'notify-send'), logOf(folder, 'busctl')]).toEqual([
      ['run'],
      ['--user susssasa{sv}i'],
    ]);
  });

  it('that fails as the last is named, with what it said', async () => {
    const folder = makeFolder();
    fakeProgram(folder, 'notify-send', ['printf "no \\033[31mserver\\n" >&2', 'exit 1']);
    const { code, stderr } = await remindAt('07:00', plannedHome(), { ...bus, PATH: folder });
    expect(code).toBe(0);
    expect(stderr).toContain('notify-send said: no [31mserver');
    expect(stderr).not.toContain('\u001b');
  });

  it('that is not there is named', async () => {
    const { code, stderr } = await remindAt('07:00', plannedHome(), { ...bus, PATH: makeFolder() });
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('none of notify-send, busctl, gdbus'),
    ]);
  });
});

describe('what was sent', () => {
  const sender = () => {
    const folder = makeFolder();
    fakeProgram(folder, 'notify-send', ['echo run >> "$LOG"']);
    const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus', PATH: folder };
    return { env, count: () => logOf(folder, 'notify-send').length };
  };

  it('is as good as nothing where it is broken, and forgotten the next day', async () => {
    const { env, count } = sender();
    const home = plannedHome();
    const folder = join(home, 'cache', 'reminders');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'snooze.json'), '{"day":');
    writeFileSync(join(folder, '2026-11-23.1.6d6f726e696e67'), '2026-11-23T07:00:00Z');
    writeFileSync(join(folder, 'other'), '\0');
    expect(await remindAt('07:00', home, env)).toEqual(SILENT);
    expect(count()).toBe(1);
    expect(readdirSync(folder).toSorted()).toEqual([
      `${DAY}.1.6d6f726e696e67`,
      'other',
      'snooze.json',
    ]);
  });

  it('cannot be kept: then nothing is sent, as it would be again and again', async () => {
    const { env, count } = sender();
    const home = plannedHome();
    writeFileSync(join(home, 'cache'), '');
    const { code, stderr } = await remindAt('07:00', home, env);
    expect([code, stderr]).toEqual([1, expect.stringContaining('part of its path is a file')]);
    expect(count()).toBe(0);
  });
});
