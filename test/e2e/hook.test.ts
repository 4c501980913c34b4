import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DUE, planAllDay } from '../support/all-day-slot.ts';
import { childEnv, makeFolder } from '../support/home.ts';
import { runHere } from '../support/run-here.ts';
import {
  openShell,
  pathOf,
  shellCommand,
  type ShellName,
  INSTALLED_SHELLS,
} from '../support/shells.ts';
import { CAN_TRACE, traceAll, WHY_SKIPPED } from '../support/strace.ts';

/** Prompt functions of the user's own, which count the prompts. */
const OWN: Readonly<Record<ShellName, string>> = {
  bash: `own=0; PROMPT_COMMAND='own=$((own+1))'`,
  zsh: `own=0; precmd() { (( own++ )) }`,
  fish: `set -g own 0; function mine --on-event fish_prompt; set -g own (math $own + 1); end`,
};

describe.each(INSTALLED_SHELLS)('the hook in %s', (shell) => {
  it('shows one line when a slot is due, and keeps the user’s prompt functions', async () => {
    const { home, file } = await hooked(shell);
    const terminal = await openShell(shell, home);
    await terminal.type(OWN[shell]);
    await terminal.type(`source ${file}`);
    await terminal.type('false', 1);
    await terminal.type('true');
    await terminal.type('echo own $own');
    expect(countOf(terminal.text(), DUE)).toBe(1);
    expect(Number(/^own (\d+)/m.exec(terminal.text())?.[1])).toBeGreaterThanOrEqual(3);
  });

  it('shows it once an hour across all shells', async () => {
    const { home, file, prompt } = await hooked(shell);
    const shows = () => spoken(shell, home, `source ${file}; __stretch_prompt; __stretch_prompt`);
    const count = () => countOf(shows(), DUE);
    expect([count(), count()]).toEqual([1, 0]);
    const shown = Number(readFileSync(`${prompt}.shown`, 'utf8'));
    writeFileSync(`${prompt}.shown`, `${shown - 3599 + 60}\n`);
    expect(count()).toBe(0);
    writeFileSync(`${prompt}.shown`, `${shown - 3600}\n`);
    expect(count()).toBe(1);
    // Setting the clock back must not silence it for years.
    writeFileSync(`${prompt}.shown`, `${shown + 99_999}\n`);
    expect(count()).toBe(1);
    writeFileSync(`${prompt}.shown`, 'a[$(echo no >&2)]\n');
    expect(count()).toBe(1);
  });

  it('is silent when the slot is done, excused, paused or removed', async () => {
    const { home, file, prompt } = await hooked(shell);
    // The day by its date: after midnight, `today` is ambiguous until the day starts.
    const { stdout } = await runHere(['status', '--json'], { home });
    const { today } = JSON.parse(stdout) as { readonly today: string };
    const count = () => {
      rmSync(`${prompt}.shown`, { force: true });
      return countOf(spoken(shell, home, `source ${file}; __stretch_prompt`), DUE);
    };
    for (const args of [
      ['log', 'session', 'core'],
      ['log', 'skip', 'all', '--reason', 'ill'],
      ['schedule', 'pause', '--until', today, '--reason', 'travel'],
      ['schedule', 'remove', 'all'],
    ]) {
      expect(await runHere(args, { home })).toMatchObject({ code: 0 });
      expect(count()).toBe(0);
      expect(await runHere(['undo', '-y'], { home })).toMatchObject({ code: 0 });
      expect(count()).toBe(1);
    }
  });

  it('ignores lines that are not its own, and runs none of what they say', async () => {
    const { home, file, prompt } = await hooked(shell);
    const now = Math.floor(Date.now() / 1000);
    const hostile = '$(echo no >&2) `echo no >&2` (echo no >&2) %s %n \\n * ~ $HOME !!';
    const lines = [
      '',
      'text',
      'a[$(echo no >&2)] a[$(echo no >&2)] no',
      `a[$(echo no >&2)] ${now + 900} no`,
      `${now - 900} ${now - 800} no`,
      `${now - 900} ${now + 900} ${hostile}`,
      '# key',
    ];
    writeFileSync(prompt, `${lines.join('\n')}\n`);
    expect(spoken(shell, home, `source ${file}; __stretch_prompt`)).toBe(`${hostile}\n`);
  });

  it('is silent if the file is missing, empty, or a folder', async () => {
    const { home, file, prompt } = await hooked(shell);
    const text = `source ${file}; __stretch_prompt`;
    writeFileSync(prompt, '');
    expect(spoken(shell, home, text)).toBe('');
    rmSync(prompt);
    expect(spoken(shell, home, text)).toBe('');
    mkdirSync(prompt);
    expect(spoken(shell, home, text)).toBe('');
  });

  it.skipIf(!CAN_TRACE)(`starts no process${WHY_SKIPPED}`, async () => {
    const { home, file } = await hooked(shell);
    const trace = traceAll(['execve', 'clone', 'clone3', 'fork', 'vfork']);
    const own = shellCommand(shell, `source ${file}; __stretch_prompt; __stretch_prompt`);
    const [strace = '', ...args] = [...trace.command, ...own];
    const { stdout } = spawnSync(strace, args, { env: childEnv(home) });
    expect(String(stdout)).toContain(DUE);
    const started = trace.calls().filter((call) => !call.args.includes('CLONE_THREAD'));
    expect(started.map(({ name }) => name)).toEqual(['execve']);
  });
});

describe('stretch hook', () => {
  it.each(['tcsh', 'Bash', ''])('refuses the shell %j', async (shell) => {
    const result = await runHere(['hook', shell], { home: makeFolder() });
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain('hook takes one of bash, zsh, fish');
  });
});

describe('the command for starship in docs', () => {
  const page = readFileSync(new URL('../../docs/shell.md', import.meta.url), 'utf8');
  const command = /when = "{3}(.*?) ~[^\s]*"{3}/.exec(page)?.[1] ?? '';

  it.skipIf(pathOf('awk') === undefined).each([
    ['succeeds while a slot is due', 900, 0],
    ['fails before', 1_000_900, 1],
    ['fails afterwards', -900, 1],
  ])('%s', (_, ends, code) => {
    const file = join(makeFolder(), 'prompt');
    const until = Math.floor(Date.now() / 1000) + ends;
    // Read as a number, the key on the last line is larger than any time.
    writeFileSync(file, `${until - 1800} ${until} text\n# 9e99zz\n`);
    const { status } = spawnSync('bash', ['-c', `${command} "$1"`, '-', file]);
    expect(status).toBe(code);
  });
});

/** Makes a home with a name that is hard to quote and a slot that is due all day, and a file with the hook. */
async function hooked(shell: ShellName) {
  const home = join(makeFolder(), `it's "my" home é [x] $HOME \\`);
  mkdirSync(home);
  await planAllDay(home);
  const { stdout } = await runHere(['hook', shell], { home });
  const file = join(makeFolder(), 'hook');
  writeFileSync(file, stdout);
  const prompt = join(home, 'prompt');
  expect(existsSync(prompt)).toBe(true);
  return { home, file, prompt };
}

/** Returns everything a shell prints when it runs a script. */
function spoken(shell: ShellName, home: string, text: string): string {
  const [file = '', ...args] = shellCommand(shell, text);
  const { stdout, stderr } = spawnSync(file, args, { env: childEnv(home), encoding: 'utf8' });
  return stdout + stderr;
}

function countOf(text: string, wanted: string): number {
  return text.split(wanted).length - 1;
}
