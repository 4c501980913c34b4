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
import { runHere } from '../support/run-here.ts';

const DAY = '2026-11-24';

/** Whether this machine has a program. */
const has = (name: string) => pathOf(name) !== '';
const SENDERS = ['notify-send', 'busctl', 'gdbus'].filter((name) => has(name));

function pathOf(name: string): string {
  const asked = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return asked.stdout.trim();
}

/** A folder with only these of the machine's programs. */
function programs(names: readonly string[]): string {
  const folder = makeFolder();
  for (const name of names) symlinkSync(pathOf(name), join(folder, name));
  return folder;
}

/** A home with an old plan and these lines. */
function plannedHome(lines: readonly Line[] = []): string {
  const home = makeHome();
  mkdirSync(join(home, 'journal'), { mode: 0o700 });
  const text = [schedule('2026-11-01'), ...lines].map((line) => `${encodeLine(line)}\n`).join('');
  writeFileSync(join(home, 'journal', '2026-11.desk.ndjson'), text, { mode: 0o600 });
  return home;
}

/** An environment without a bus, even on a machine with a desktop. */
const withoutBus = () => ({ XDG_RUNTIME_DIR: makeFolder() });

/** Runs `stretch remind morning` at a time of day, in a process of its own or in this one. */
async function remindAt(
  time: string,
  home: string,
  env: Readonly<Record<string, string>>,
  runs: typeof runHere | typeof run = runHere,
) {
  const clock = clockAt(`${DAY}T${time}:02Z`, 1);
  const { stdout, stderr, code } = await runs(['remind', 'morning'], {
    home,
    env: { ...clock, ...env },
  });
  return { code, stdout, stderr: stderr.replaceAll(`${CLOCK_STOPPED}\n`, '') };
}

const SILENT = { code: 0, stdout: '', stderr: '' };
const MORNING = {
  sender: 'stretch',
  title: 'Morning routine · 19 min · lower back',
  text: 'To start: stretch today',
};

describe.runIf(has('dbus-daemon') && SENDERS.length > 0)('a real session bus', () => {
  const path = programs(SENDERS);

  it.each(SENDERS)('shows a reminder with %s whatever is in its text', async (name) => {
    const desktop = await startDesktop();
    const home = plannedHome();
    addRoutines(home, { 'lower-back': ['{ hold: 20, sets: 1 }'] });
    const file = join(home, 'routines', 'lower-back.yaml');
    const nasty = `-"'$(id)' <b>&\\n{} é 朝`;
    const yaml = `id: lower-back\nname: ${JSON.stringify(nasty)}\npurpose: To test.\nwhen: Never.\nsteps:\n  - exercise: lower-back-1\n`;
    writeFileSync(file, yaml);
    const env = { DBUS_SESSION_BUS_ADDRESS: desktop.address, PATH: programs([name]) };
    expect(await remindAt('07:00', home, env)).toEqual(SILENT);
    const title = `Morning routine · 36 s · ${nasty}`;
    expect(desktop.shown).toEqual([{ ...MORNING, title }]);
  });

  it('is found where systemd puts it if a scheduler does not pass on its address', async () => {
    const desktop = await startDesktop();
    const env = { XDG_RUNTIME_DIR: desktop.folder, PATH: path };
    expect(await remindAt('07:00', plannedHome(), env)).toEqual(SILENT);
    expect(desktop.shown).toEqual([MORNING]);
  });

  it.each<[string, readonly Line[], number]>([
    ['one reminder for a slot that is due', [], 1],
    ['one reminder for a slot that was begun', sessionOf(DAY, 'morning', 2, '06:00'), 1],
    ['none for a slot that is done', sessionOf(DAY, 'morning', 5, '06:00'), 0],
    ['none for a slot that is excused', [skipped(DAY, 'morning', 'ill', '06:00')], 0],
    ['none for a slot that is skipped', [skipped(DAY, 'morning', 'time', '06:00')], 0],
    ['none during a pause', [pause('2026-11-23', DAY)], 0],
  ])('shows %s, however many timers fire at once', async (_, lines, count) => {
    const desktop = await startDesktop();
    const home = plannedHome(lines);
    const env = { DBUS_SESSION_BUS_ADDRESS: desktop.address, PATH: path };
    // After sleep, every timer that was missed fires. Where none is due, it does not matter when.
    const runs = count > 0 ? run : runHere;
    const all = await Promise.all(
      Array.from({ length: 4 }, () => remindAt('09:41', home, env, runs)),
    );
    expect(all).toEqual(all.map(() => SILENT));
    expect(desktop.shown).toHaveLength(count);
  });

  it('shows three for a slot that stays due, and how to continue it', async () => {
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
    const snooze = await runHere(['schedule', 'snooze', '20m'], {
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

  it('without a notification service shows nothing, and the reminder comes once there is one', async () => {
    const [silent, desktop] = [await startDesktop(false), await startDesktop()];
    const home = plannedHome();
    const env = { PATH: path };
    const result = await remindAt('07:00', home, {
      ...env,
      DBUS_SESSION_BUS_ADDRESS: silent.address,
    });
    expect(result).toMatchObject({ code: 0, stdout: '' });
    expect(result.stderr).toMatch(
      /^stretch: notifications cannot be shown \(the desktop has no notification service that answers\); .*stretch hook --help/,
    );
    await remindAt('07:01', home, { ...env, DBUS_SESSION_BUS_ADDRESS: desktop.address });
    expect(desktop.shown).toEqual([MORNING]);
  });

  it('is found by doctor, as is a bus without a notification service', async () => {
    const [silent, desktop] = [await startDesktop(false), await startDesktop()];
    const check = async (address: string) => {
      const env = { DBUS_SESSION_BUS_ADDRESS: address, PATH: path };
      const { stdout } = await runHere(['doctor', '--json'], { home: makeHome(), env });
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
      command: 'stretch hook --help',
    });
  });

  it('shows a test on demand', async () => {
    const desktop = await startDesktop();
    const env = { DBUS_SESSION_BUS_ADDRESS: desktop.address, PATH: path };
    const { code, stdout } = await runHere(['remind', '--test'], { home: makeHome(), env });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Shown by notify|^Shown by \w+\./)]);
    expect(desktop.shown).toHaveLength(1);
  });
});

describe('without a desktop session', () => {
  it('remind says that the prompt can show it, and runs no program', async () => {
    const folder = makeFolder();
    fakeProgram(folder, 'notify-send', ['echo run >> "$LOG"']);
    const home = plannedHome();
    const result = await remindAt('07:00', home, { ...withoutBus(), PATH: folder });
    expect(result).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/no desktop session was found.*stretch hook --help/),
    });
    expect(logOf(folder, 'notify-send')).toEqual([]);
    expect(readdirSync(home)).not.toContain('reminders');
  });

  it('remind --test fails and says so', async () => {
    const { code, stderr } = await runHere(['remind', '--test'], {
      home: makeHome(),
      env: withoutBus(),
    });
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/no desktop session.*\n {2}.*stretch hook/),
    ]);
  });
});

describe('a notification program', () => {
  const bus = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' };

  it('gets title and text unchanged, and the bus', async () => {
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

  it('is followed by the next one if it fails', async () => {
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

  it('is named with its error if it is the last one and fails', async () => {
    const folder = makeFolder();
    fakeProgram(folder, 'notify-send', ['printf "no \\033[31mserver\\n" >&2', 'exit 1']);
    const { code, stderr } = await remindAt('07:00', plannedHome(), { ...bus, PATH: folder });
    expect(code).toBe(0);
    expect(stderr).toContain('notify-send said: no [31mserver');
    expect(stderr).not.toContain('\u001b');
  });

  it('is named if there is none', async () => {
    const { code, stderr } = await remindAt('07:00', plannedHome(), { ...bus, PATH: makeFolder() });
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('none of notify-send, busctl, gdbus'),
    ]);
  });
});

describe('the reminders that were sent', () => {
  const sender = () => {
    const folder = makeFolder();
    fakeProgram(folder, 'notify-send', ['echo run >> "$LOG"']);
    const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus', PATH: folder };
    return { env, count: () => logOf(folder, 'notify-send').length };
  };

  it('are ignored if broken, and deleted the next day', async () => {
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

  it('must be saved, or nothing is sent: it would be sent again and again', async () => {
    const { env, count } = sender();
    const home = plannedHome();
    writeFileSync(join(home, 'cache'), '');
    const { code, stderr } = await remindAt('07:00', home, env);
    expect([code, stderr]).toEqual([1, expect.stringContaining('part of its path is a file')]);
    expect(count()).toBe(0);
  });
});
