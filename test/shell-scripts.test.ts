import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPLETION_SHELLS, HOOK_SHELLS, hookScript } from '../src/formats/shell/shells.ts';
import { readShellScript } from '../src/host/files/shell-script.ts';
import { DONE, FAILED } from '../src/host/process/resident-player.ts';
import { READY } from '../src/host/process/resident-process.ts';
import { PACKAGE_FOLDER } from './support/package-folder.ts';
import { codeOnly, sourcesIn } from './support/source-text.ts';
import { pathOf } from './support/shells.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** The checker for scripts, by extension. */
const CHECKS: Readonly<Record<string, readonly [program: string, ...args: readonly string[]]>> = {
  bash: ['shellcheck', '--shell=bash'],
  zsh: ['zsh', '-f', '-n'],
  fish: ['fish', '--no-config', '-n'],
};

/** Words and lines that only shell code has. Every script has some of them. */
const SHELL_CODE =
  /\b(PROMPT_COMMAND|COMPREPLY|compopt|compdef|add-zsh-hook|fish_prompt|commandline|ErrorActionPreference|New-Object|Add-Type|Register-ArgumentCompleter)\b|\[Console\]::|^\s*(fi|esac|done)$|\blocal \w+=/m;

const FOLDER = join(PACKAGE_FOLDER, 'shell');
const FILES = readdirSync(FOLDER).filter((name) => !name.startsWith('.'));
const HOSTILE = `/it's "my" home/é [x] $HOME $& \\`;
const read = (name: string) => readShellScript(PACKAGE_FOLDER, name);

describe('the scripts in the folder `shell`', () => {
  it('are those of the table of shells, one per command, and the ones for Windows', () => {
    const completions = COMPLETION_SHELLS.map(({ ending }) => `completion.${ending}`);
    const hooks = HOOK_SHELLS.map(({ ending }) => `hook.${ending}`);
    const windows = ['notification.ps1', 'resident.ps1', 'silence.ps1', 'speech.ps1', 'tones.ps1'];
    expect(FILES.toSorted()).toEqual([...completions, ...hooks, ...windows].toSorted());
  });

  it.each(HOOK_SHELLS)('have one placeholder for the path in the hook for $name', (shell) => {
    const filled = hookScript(read(`hook.${shell.ending}`), shell, HOSTILE);
    expect(filled).not.toContain('@PROMPT_FILE@');
    expect(filled.split(shell.word(HOSTILE))).toHaveLength(2);
  });

  it('are checked for every shell but PowerShell, which has no separate checker', () => {
    const unchecked = COMPLETION_SHELLS.filter(({ ending }) => !(ending in CHECKS));
    expect(unchecked.map(({ name }) => name)).toEqual(['powershell']);
  });

  it.each(FILES.filter((name) => name.endsWith('.ps1')))(
    'are ASCII in %s: Windows PowerShell takes all else for its own code page',
    (name) => {
      expect(read(name)).toMatch(/^[\n\u0020-\u007e]+$/);
    },
  );

  it.each(['speech.ps1', 'tones.ps1'])('define in %s the blocks that resident.ps1 runs', (name) => {
    const run = [...read('resident.ps1').matchAll(/\. (\$\w+)/g)].map(([, block]) => block);
    const set = [...read(name).matchAll(/^(\$\w+) = \{/gm)].map(([, block]) => block);
    expect(new Set(set)).toEqual(new Set(run));
    expect(set).toHaveLength(3);
  });

  it('print in resident.ps1 the words that the player waits for', () => {
    const said = [...read('resident.ps1').matchAll(/WriteLine\('(\w+)/g)].map(([, word]) => word);
    expect(said).toEqual([READY, FAILED, DONE]);
  });
});

describe('shell code', () => {
  it('is only in those files, and in no string of the sources', () => {
    const sources = sourcesIn('src').filter(({ text }) => SHELL_CODE.test(codeOnly(text, true)));
    expect(sources.map(({ path }) => path)).toEqual([]);
  });

  it.each(FILES)('is recognised in %s', (name) => {
    expect(read(name)).toMatch(SHELL_CODE);
  });
});

describe.each(Object.keys(CHECKS))('scripts of *.%s', (ending) => {
  const [program = '', ...args] = CHECKS[ending] ?? [];
  const isMissing = pathOf(program) === undefined;
  const problemsIn = (text: string) => {
    const folder = temporaryFolder();
    copyFileSync(join(FOLDER, '.shellcheckrc'), join(folder, '.shellcheckrc'));
    const file = join(folder, `script.${ending}`);
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(program, [...args, file], { encoding: 'utf8' });
    return status === 0 && stdout + stderr === '' ? '' : `${status}: ${stdout}${stderr}`;
  };
  const files = FILES.filter((name) => name.endsWith(`.${ending}`));
  const hooks = HOOK_SHELLS.filter((shell) => shell.ending === ending);

  it.skipIf(isMissing).each(files)(`%s passes ${program}`, (name) => {
    expect(problemsIn(read(name))).toBe('');
  });

  it.skipIf(isMissing).each(hooks)(`the hook passes ${program} with the path filled in`, (hook) => {
    const script = hookScript(read(`hook.${ending}`), hook, `/it's "my" home/prompt`);
    expect(problemsIn(script)).toBe('');
  });

  it.skipIf(isMissing)(`an incomplete one does not pass ${program}`, () => {
    expect(problemsIn('if true\n')).not.toBe('');
  });
});
