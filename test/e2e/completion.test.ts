import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, makeHome } from '../support/home.ts';
import { addJournal } from '../support/journal-on-disk.ts';
import { runHere } from '../support/run-here.ts';
import { openShell, pathWithStretch, type ShellName, INSTALLED_SHELLS } from '../support/shells.ts';
import { skipped } from '../support/sample-journal.ts';

/** Clears the line. */
const CTRL_U = '\u0015';
/** The completions of each shell, and what is run first. */
const COMPLETIONS: readonly (readonly [name: string, shell: ShellName, first: string])[] = [
  // Makes one Tab list the candidates, as it does in the other shells.
  ['bash', 'bash', `bind 'set show-all-if-ambiguous on'`],
  ['zsh', 'zsh', 'autoload -Uz compinit; compinit -D'],
  ['zsh without compinit', 'zsh', 'true'],
  ['fish', 'fish', 'true'],
];
const INSTALLED = COMPLETIONS.filter(([, shell]) => INSTALLED_SHELLS.includes(shell));

/** A word of each kind that a script treats in its own way; `test/commands/complete.test.ts` has what fits where. */
describe.each(INSTALLED)('completion in %s', (name, shell, first) => {
  it('lists what can be typed with its meaning, and completes what is unambiguous', async () => {
    const terminal = await completing(shell, first);
    const completes = async (typed: string, ...wanted: readonly string[]) => {
      await terminal.type('true');
      terminal.press(`${typed}\t`);
      const shown = () => terminal.text().slice(terminal.text().lastIndexOf('> true'));
      await terminal.waitFor(() => wanted.every((one) => shown().includes(one)));
      const answer = shown();
      terminal.press(CTRL_U);
      return answer;
    };
    await completes('stretch sta', 'start', 'status');
    await completes('stretch statu', 'stretch status');
    // zsh's older completion finds no command with a hyphen in its name.
    if (name !== 'zsh without compinit') {
      await completes('stretch-coach statu', 'stretch-coach status');
    }
    await completes('stretch start ', 'core', 'lower-back', 'mine', 'physio-four', 'Lower back');
    await completes('stretch start m', 'start mine');
    await completes('stretch exercise show piriformis-w', 'show piriformis-wall');
    await completes('stretch schedule set lunch 12:30 phys', '12:30 physio-four');
    await completes('stretch history edit ', 'evening: skipped, ill', 'morning: skipped, time');
    // As the program lists them, not from a to z.
    const names = await completes('stretch config ', 'every setting', 'the value of one');
    expect(names.indexOf('every setting')).toBeLessThan(names.indexOf('the value of one'));
    await completes('stretch config set glyphs ', 'auto', 'quadrant', 'ascii');
    await completes('stretch config set leaveOut knee,w', 'leaveOut knee,wrist');
    await completes('stretch today --glyphs=oct', '--glyphs=octant');
    await completes('stretch export -o /usr/shar', '/usr/share/');
    expect(terminal.text()).not.toMatch(/stretch:|rror:|not found/);
  });

  it('runs nothing that is typed, and shows no error', async () => {
    const terminal = await completing(shell, first);
    const trap = join(makeFolder(), 'trap');
    for (const typed of [`$(touch ${trap}) `, `\`touch ${trap}\` `, '"open ', "'open ", '\\; ']) {
      terminal.press(`stretch start ${typed}\t`);
      terminal.press(CTRL_U);
      await terminal.type('true');
    }
    await terminal.type('echo still here');
    expect(existsSync(trap)).toBe(false);
    expect(terminal.text()).not.toMatch(/stretch:|error|rror:|not found|Unknown/);
  });
});

describe('stretch completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints a script for %s', async (shell) => {
    const result = await runHere(['completion', shell], { home: makeFolder() });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toContain('stretch complete');
  });

  it('refuses an unknown shell', async () => {
    const result = await runHere(['completion', 'pwsh'], { home: makeFolder() });
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain('completion takes one of bash, zsh, fish, powershell');
  });
});

/** Opens a shell with completion, in a home with a lunch slot and a routine in a file with a hostile name. */
async function completing(shell: ShellName, first: string) {
  const home = makeHome({ mine: ['{ sets: 1, reps: 3, tempo: 1-1-1, rest: 0 }'] });
  const routines = join(home, 'routines');
  renameSync(join(routines, 'mine.yaml'), join(routines, '$(touch x) `y`; "z.yaml'));
  await runHere(['schedule', 'set', 'lunch', '12:30', 'core'], { home });
  addJournal(home, [
    { ...skipped('2026-11-22', 'evening', 'ill'), id: 'aaaaaaaa-1' },
    { ...skipped('2026-11-23', 'morning', 'time'), id: 'bbbbbbbb-1' },
  ]);
  const { stdout } = await runHere(['completion', shell], { home });
  const script = join(makeFolder(), 'script');
  writeFileSync(script, stdout);
  const terminal = await openShell(shell, home, { PATH: pathWithStretch() });
  await terminal.type(first);
  await terminal.type(`source ${script}`);
  return terminal;
}
