import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEDULERS } from '../../src/core/reminders/scheduler-plan.ts';
import { makeSchedulerHome, type SchedulerHome } from '../support/scheduler-home.ts';
import { runHere } from '../support/run-here.ts';

/** Somebody else's lines, some with carriage returns, invalid characters, or no line end. */
const TABLE = 'MAILTO=""\r\n# mine \xe9\xff\n\n5 4 * * * echo 100\\% \\\\\n@daily true';

describe('reminders', () => {
  it.each(SCHEDULERS)(
    'with %s leave the system as it was after being changed and turned off',
    async (name) => {
      const at = await homeWithPlan();
      at.setTable(TABLE);
      const before = at.files();
      await stretch(at, 'schedule', 'install', '--with', name);
      const first = at.files();
      const made = Object.entries(first).filter(([path]) => !(path in before));
      const modes = made.map(([, text]) => /^(folder 700|600 |link$)/.test(text));
      // The fake systemctl makes its folder with the umask of the tests.
      expect(modes.filter((fits) => !fits)).toHaveLength(name === 'systemd' ? 1 : 0);
      expect(slotsOf(at, name)).toEqual(['evening', 'morning']);
      const change = await stretch(at, 'schedule', 'set', 'lunch-break', '12:30');
      expect(change).toContain('Reminders updated (');
      await stretch(at, 'schedule', 'remove', 'evening');
      expect(slotsOf(at, name)).toEqual(['lunch-break', 'morning']);
      const second = at.files();
      await stretch(at, 'schedule', 'install');
      expect(at.files()).toEqual(second);
      expect(await reminderState(at)).toMatchObject({
        found: expect.stringMatching(`^${name}, (as installed|but no cron)`),
      });
      await stretch(at, 'undo', '--yes');
      await stretch(at, 'undo', '--yes');
      expect(withoutDay(at.files())).toEqual(withoutDay(first));
      await stretch(at, 'schedule', 'uninstall');
      expect(at.files()).toEqual(before);
      expect(at.table()).toBe(TABLE);
    },
  );

  it.each(SCHEDULERS)(
    'with %s are shown by --dry-run exactly as they are installed',
    async (name) => {
      const at = await homeWithPlan();
      const before = at.files();
      const shown = await stretch(at, 'schedule', 'install', '--with', name, '--dry-run');
      expect([at.files(), at.table()]).toEqual([before, undefined]);
      await stretch(at, 'schedule', 'install', '--with', name);
      const written = Object.entries(at.files()).filter(
        ([path]) =>
          before[path] === undefined &&
          /\.(service|timer|plist|xml)$|environment$/.test(path) &&
          !path.includes('wants'),
      );
      const passing = name === 'cron' ? ['.local/share/stretch/crontab.new'] : [];
      expect([...shown.matchAll(/^write (.*)$/gm)].map(([, path = '']) => path).toSorted()).toEqual(
        [...written.map(([path]) => path), ...passing]
          .map((path) => join(at.home, path))
          .toSorted(),
      );
      for (const [path, text] of written) {
        expect(text).toMatch(/^600 /);
        const body = path.endsWith('.xml')
          ? readFileSync(join(at.home, path), 'utf16le').slice(1)
          : text.slice(4);
        expect(shown).toContain(
          body
            .split(/\r?\n/)
            .map((line) => `  | ${line}`.trimEnd())
            .slice(0, -1)
            .join('\n'),
        );
      }
      for (const line of (at.table() ?? '').split('\n'))
        expect(Buffer.from(shown).toString('latin1')).toContain(line);
      const commands = [...shown.matchAll(/^run (?:cd .* && )?\w+ (.*)$/gm)].map(([, words = '']) =>
        plainWords(words),
      );
      const told = ['systemctl', 'launchctl', 'schtasks', 'crontab'].flatMap((program) =>
        at.log(program),
      );
      expect(told.filter((line) => !/ show |^-l$/.test(line))).toEqual(commands);
    },
  );

  it.each(SCHEDULERS)(
    'with %s ask on each day about a slot that is on every second one',
    async (name) => {
      const at = await homeWithPlan();
      await stretch(at, 'schedule', 'set', 'strength', '12:00');
      for (const slot of ['morning', 'evening']) await stretch(at, 'schedule', 'remove', slot);
      await stretch(at, 'schedule', 'install', '--with', name);
      const daily = at.files();
      const table = at.table();
      await stretch(at, 'schedule', 'set', 'strength', '12:00', '--every', '2');
      await stretch(at, 'schedule', 'install', '--with', name);
      expect(withoutDay(at.files())).toEqual(withoutDay(daily));
      expect(at.table()).toBe(table);
      expect(slotsOf(at, name)).toEqual(['strength']);
    },
  );

  it('use systemd if it answers, else cron, and then stay with that', async () => {
    const at = await homeWithPlan();
    expect(await stretch(at, 'schedule', 'install')).toContain('Reminders are on (systemd).');
    expect(await stretch(at, 'schedule', 'install', '--with', 'cron')).toContain('(cron).');
    expect(Object.keys(at.files()).filter((path) => path.includes('systemd'))).toEqual([]);
    expect(await stretch(at, 'schedule', 'install')).toContain('Reminders are on (cron).');
    expect(await stretch(at, 'schedule')).toMatch(/Reminders are on \(cron\)[.,]/);
    expect(JSON.parse(await stretch(at, 'schedule', '--json'))).toMatchObject({
      reminders: { scheduler: 'cron' },
    });
    await stretch(at, 'schedule', 'install', '--with', 'systemd');
    expect(at.table()).toBeUndefined();
    const other = await homeWithPlan();
    other.breakProgram('systemctl');
    expect(await stretch(other, 'schedule', 'install')).toContain('Reminders are on (cron).');
    const { code, stderr } = await runHere(['schedule', 'install', '--with', 'systemd'], other);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('systemd cannot be used here: not here'),
    ]);
    expect(other.table()).toContain('stretch reminders');
  });

  it('follow the settings they depend on, and no others', async () => {
    const found = await homeWithPlan();
    const at = { ...found, env: { ...found.env, TZ: 'GMT0BST,M3.5.0/1,M10.5.0' } };
    await stretch(at, 'schedule', 'install');
    expect(await stretch(at, 'config', 'set', 'theme', 'dark')).not.toContain('Reminders updated');
    expect(await stretch(at, 'config', 'set', 'remindEvery', '120')).toContain(
      'Reminders updated (systemd).',
    );
    expect(unit(at, 'stretch-remind-morning.timer')).toContain(
      'OnCalendar=*-*-* 07,09,11,13:00:00 Europe/London\nPersistent',
    );
    expect(await stretch(at, 'setup', '--morning', '06:00', '--yes')).toContain(
      'Reminders updated',
    );
    expect(await stretch(at, 'config', 'set', 'dayStart', '05:00')).toContain('Reminders updated');
  });

  it('that cannot be installed leave nothing, and say what failed', async () => {
    const at = await homeWithPlan();
    const before = at.files();
    at.breakProgram('schtasks');
    const { code, stderr } = await runHere(['schedule', 'install', '--with', 'task-scheduler'], at);
    expect([code, stderr]).toEqual([1, expect.stringContaining('schtasks /Create /TN: not here')]);
    expect(at.files()).toEqual(before);
  });

  it('that cannot be installed leave the former ones', async () => {
    const at = await homeWithPlan();
    await stretch(at, 'schedule', 'install', '--with', 'systemd');
    const before = at.files();
    at.breakProgram('schtasks');
    const { code, stderr } = await runHere(['schedule', 'install', '--with', 'task-scheduler'], at);
    expect([code, stderr]).toEqual([1, expect.stringContaining('schtasks /Create /TN: not here')]);
    expect(at.files()).toEqual(before);
    expect(at.log('systemctl').at(-1)).toContain('--user restart stretch-remind-morning.timer');
    expect(await reminderState(at)).toMatchObject({ found: 'systemd, as installed' });
  });

  it('do not touch a crontab that cannot be read', async () => {
    const at = await homeWithPlan();
    at.setTable(TABLE);
    const before = at.files();
    const why = "crontab: can't open 'me': Input/output error";
    at.breakProgram('crontab', why);
    const { code, stderr } = await runHere(['schedule', 'install', '--with', 'cron'], at);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`cannot read the crontab: ${why}`)]);
    expect([at.files(), at.table()]).toEqual([before, TABLE]);
  });

  it('are refused and unchanged if the scheduler has another time zone than the plan', async () => {
    const at = await homeWithPlan();
    const before = at.files();
    // The computer cannot be in both zones.
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const said: string[] = [];
    for (const TZ of zones) {
      const env = { ...at.env, TZ };
      const { code, stderr } = await runHere(['schedule', 'install', '--with', 'cron'], {
        ...at,
        env,
      });
      if (code === 0) await runHere(['schedule', 'uninstall'], { ...at, env });
      else said.push(stderr);
    }
    expect(said.length).toBeGreaterThan(0);
    for (const text of said) expect(text).toMatch(/cron uses .*, but TZ is `Pacific\//);
    expect([at.files(), at.table()]).toEqual([before, undefined]);
    await stretch(at, 'schedule', 'install', '--with', 'cron');
    const table = at.table();
    for (const TZ of zones) {
      const env = { ...at.env, TZ };
      const { stdout, stderr } = await runHere(['schedule', 'set', 'noon', '12:00'], {
        ...at,
        env,
      });
      if (stderr === '') continue;
      expect(stdout).not.toContain('Reminders updated');
      expect(stderr).toContain('the reminders could not be updated: cron uses');
      expect(at.table()).toBe(table);
    }
  });

  it('never replace somebody else’s file', async () => {
    const at = await homeWithPlan();
    const file = join(at.home, 'Library', 'LaunchAgents', 'stretch.remind.morning.plist');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'mine');
    await stretch(at, 'schedule', 'install', '--with', 'cron');
    const before = at.files();
    const { code, stderr } = await runHere(['schedule', 'install', '--with', 'launchd'], at);
    expect(at.table()).toContain('stretch reminders');
    expect([code, stderr]).toEqual([1, expect.stringContaining('was not made by stretch')]);
    expect(at.files()).toEqual(before);
  });

  it('for another folder of records are separate', async () => {
    const at = await homeWithPlan();
    await stretch(at, 'schedule', 'install', '--with', 'cron');
    const table = at.table();
    const env = { ...at.env, STRETCH_HOME: join(at.home, 'other') };
    await runHere(['schedule', 'install', '--with', 'cron'], { home: at.home, env });
    expect(at.table()?.match(/^# >>> /gm)).toHaveLength(2);
    await runHere(['schedule', 'uninstall'], { home: at.home, env });
    expect(at.table()).toBe(table);
  });
});

async function homeWithPlan(): Promise<SchedulerHome> {
  const at = makeSchedulerHome();
  await stretch(at, 'setup', '--yes');
  return at;
}

async function stretch(at: SchedulerHome, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr, code } = await runHere(args, at);
  if (code !== 0) throw new Error(`stretch ${args.join(' ')}: ${stderr}`);
  return stdout;
}

async function reminderState(at: SchedulerHome): Promise<unknown> {
  const { stdout } = await runHere(['doctor', '--json'], at);
  const { checks } = JSON.parse(stdout) as { readonly checks: readonly { readonly id: string }[] };
  return checks.find(({ id }) => id === 'reminders.scheduler');
}

/** The slots that reminders are installed for, each once. */
function slotsOf(at: SchedulerHome, name: string): readonly string[] {
  const texts = name === 'cron' ? [at.table() ?? ''] : Object.keys(at.files());
  const found = texts.flatMap((text) => [
    ...text.matchAll(/\bremind[ .-]([a-z-]+?)(\\x2dbreak)?(?= >|\.(timer|plist|xml)$)/g),
  ]);
  return [
    ...new Set(found.map(([, slot = '', rest]) => (rest === undefined ? slot : `${slot}-break`))),
  ].toSorted();
}

function unit(at: SchedulerHome, name: string): string {
  return readFileSync(join(at.home, '.config', 'systemd', 'user', name), 'utf8');
}

/** Removes the day of the installation, which changes if the test runs at four in the morning. */
function withoutDay(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace(/"day": "[^"]*"/, '')]),
  );
}

/** The text that a shell reads in single-quoted words. */
function plainWords(text: string): string {
  return text
    .replaceAll(String.raw`'\''`, '\0')
    .replaceAll("'", '')
    .replaceAll('\0', "'");
}
