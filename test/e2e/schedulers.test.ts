import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReminderPlan } from '../../src/core/reminders/scheduler-plan.ts';
import type { WeeklyTrigger } from '../../src/core/reminders/weekly-triggers.ts';
import { cronBlock } from '../../src/formats/schedulers/crontab.ts';
import { escapedName, systemdUnits } from '../../src/formats/schedulers/systemd.ts';
import { taskEnvironment } from '../../src/formats/schedulers/task-scheduler.ts';
import { reminderPlan, times } from '../support/reminder-plan.ts';
import { makeFolder } from '../support/home.ts';

/** A folder whose name is special to every scheduler, with a program that prints its arguments. */
function unusualHome(): { readonly home: string; readonly program: readonly string[] } {
  const home = join(makeFolder(), `it's "my" home é`, String.raw`100% $HOME \a\\b\% end\'`);
  mkdirSync(home, { recursive: true });
  const program = join(home, 'stretch.cjs');
  writeFileSync(
    program,
    'process.stdout.write(JSON.stringify([process.env.STRETCH_HOME, ...process.argv.slice(1)]));',
  );
  return { home, program: [process.execPath, program] };
}

describe.skipIf(!has('systemd-analyze', '--version'))('the systemd units', () => {
  it.each([
    ['with usual paths', (plan: ReminderPlan) => plan],
    ['with unusual paths', (plan: ReminderPlan) => ({ ...plan, program: [copiedNode(), 'x.cjs'] })],
  ])('%s pass systemd-analyze', (_, change) => {
    const { home, program } = unusualHome();
    const folder = makeFolder();
    const plan = change(reminderPlan({ program, env: { STRETCH_HOME: home } }));
    const files = systemdUnits(plan, folder, join);
    for (const { path, text } of files) writeFileSync(path, text);
    const paths = files.map(({ path }) => path);
    const { status, stderr } = verified(paths);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('with a wrong line would not pass', () => {
    const folder = makeFolder();
    const [, timer] = systemdUnits(reminderPlan({ program: ['/bin/true'] }), folder, join);
    const path = timer?.path ?? '';
    writeFileSync(path, timer?.text.replace('12,13:30', '12,25:30') ?? '');
    expect(verified([path]).stderr).toContain('Failed to parse calendar specification');
  });

  it('have the names that systemd-escape gives', () => {
    for (const slot of ['lunch-break', '朝', 'été-2', 'ß']) {
      const escaped = execFileSync('systemd-escape', ['--', slot], { encoding: 'utf8' });
      expect(escapedName(slot)).toBe(escaped.trim());
    }
  });

  it.each([
    // At 02:00 the clocks go forward to 03:00: 02:30 does not exist, and 07:00 comes an hour sooner.
    ['2026-03-28 12:00', ['Sun 2026-03-29 05:00', 'Mon 2026-03-30 05:00', 'Tue 2026-03-31 05:00']],
    // At 03:00 they go back to 02:00.
    ['2026-10-24 12:00', ['Sun 2026-10-25 06:00', 'Mon 2026-10-26 06:00', 'Tue 2026-10-27 06:00']],
  ])('run at 07:00 in Berlin after %s, even if the clocks change', (from, expected) => {
    expect(nextTimes([times('morning', '07:00', [1, 2, 3, 4, 5, 6, 7])], from)).toEqual(expected);
  });

  it.each([
    ['2026-03-28 12:00', ['Mon 2026-03-30 00:30', 'Tue 2026-03-31 00:30', 'Wed 2026-04-01 00:30']],
    ['2026-10-24 12:00', ['Sun 2026-10-25 00:30', 'Mon 2026-10-26 01:30', 'Tue 2026-10-27 01:30']],
  ])(
    'after %s skip a time that does not exist, and run once at one that occurs twice',
    (from, expected) => {
      expect(nextTimes([times('night', '02:30', [1, 2, 3, 4, 5, 6, 7])], from)).toEqual(expected);
    },
  );

  it('run only on their weekdays, at each of their hours', () => {
    const night = [times('late', '23:30', [1, 7]), times('late', '00:30', [1, 7])];
    expect(nextTimes(night, '2026-11-25 12:00')).toEqual([
      'Sat 2026-11-28 23:30',
      'Sun 2026-11-29 22:30',
      'Sun 2026-11-29 23:30',
    ]);
  });
});

describe('the crontab line', () => {
  it.each([
    ['percent signs', /\\(%)/g],
    ['percent signs and backslashes', /\\([%\\])/g],
  ])('runs the program whatever is in the names, if cron unescapes %s', (_, unescaped) => {
    const { home, program } = unusualHome();
    const plan = reminderPlan({ program, env: { STRETCH_HOME: home } });
    const [, , line = ''] = cronBlock(plan).split('\n');
    const written = line.split(' ').slice(5).join(' ').replace(' >/dev/null 2>&1', '');
    expect(written.replaceAll(/\\./g, '')).not.toContain('%');
    const command = written.replaceAll(unescaped, '$1');
    const said = execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8', env: {} });
    expect(JSON.parse(said)).toEqual([home, program[1], 'remind', 'lunch-break']);
  });
});

describe('the environment file of a task', () => {
  it.each([
    String.raw`C:\new\Users\it's é\100% $x`,
    String.raw`C:\Users\#1 "two" it's`,
    ' C:\\with `ticks` ',
  ])('is read by node as it was written: %s', (home) => {
    const folder = makeFolder();
    const places = { folder, windows: 'C:\\Windows', join };
    const file = taskEnvironment(reminderPlan({ env: { STRETCH_HOME: home } }), places);
    writeFileSync(file?.path ?? '', file?.text ?? '');
    const args = [`--env-file=${file?.path}`, '-p', 'process.env.STRETCH_HOME'];
    const said = execFileSync(process.execPath, args, { encoding: 'utf8', env: {} });
    expect(said).toBe(`${home}\n`);
  });
});

function has(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args).status === 0;
}

function verified(paths: readonly string[]) {
  return spawnSync('systemd-analyze', ['verify', ...paths], { encoding: 'utf8' });
}

/** A program under a path that systemd does not accept. */
function copiedNode(): string {
  const { home } = unusualHome();
  const node = join(home, 'node');
  copyFileSync('/bin/true', node);
  return node;
}

/** The next three times, in UTC, that systemd finds for the first line of a timer in Berlin. */
function nextTimes(triggers: readonly WeeklyTrigger[], from: string): readonly string[] {
  const ofComputer = timesOf(triggers, {}, { TZ: 'Europe/Berlin', from });
  // The base time is an hour or two earlier there, but nothing is planned in between.
  const ofUser = timesOf(triggers, { TZ: 'Europe/Berlin' }, { TZ: 'Europe/Moscow', from });
  expect(ofUser).toEqual(ofComputer);
  return ofUser;
}

/** The next times for the user's variables, on a computer in a time zone. */
function timesOf(
  triggers: readonly WeeklyTrigger[],
  user: Readonly<Record<string, string>>,
  { TZ, from }: { readonly TZ: string; readonly from: string },
): readonly string[] {
  const files = systemdUnits(reminderPlan({ triggers, once: [], env: user }), '/units', join);
  const [, calendar = ''] = /^OnCalendar=(.*)$/m.exec(files[1]?.text ?? '') ?? [];
  const env = { ...process.env, TZ, LC_ALL: 'C' };
  const args = ['calendar', '--iterations=3', `--base-time=${from}:00`, calendar];
  const said = execFileSync('systemd-analyze', args, { encoding: 'utf8', env });
  return [...said.matchAll(/\(in UTC\): (\w+ [-\d]+ \d\d:\d\d)/g)].map(([, time = '']) => time);
}
