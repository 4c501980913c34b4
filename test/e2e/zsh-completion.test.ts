import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { once } from '../../src/core/base/once.ts';
import { childEnv, makeFolder } from '../support/home.ts';
import { fakeProgram } from '../support/fake-program.ts';
import { runHere } from '../support/run-here.ts';
import { openConfiguredShell, pathOf, pathWithStretch, shellCommand } from '../support/shells.ts';

const { PATH = '' } = process.env;
const PAGE = readFileSync(new URL('../../docs/shell.md', import.meta.url), 'utf8');
/** The line that the page gives for ~/.zshrc. */
const LINE = /echo '(.*)' >> ~\/\.zshrc/.exec(PAGE)?.[1] ?? '';
const COMPINIT = 'autoload -Uz compinit; compinit';
/** Runs it after everything else that runs before the prompt at which Tab is pressed. */
const LATE = `late() { if (( ++n == 2 )); then ${COMPINIT}; fi }; precmd_functions+=(late)`;
/** What makes compinit ask a question. */
const INSECURE = 'fpath=(~/insecure $fpath)';
const OWN = '_own() { compadd of-my-own }; compdef _own stretch';
const IN_FOLDER =
  'mkdir ~/functions; stretch completion zsh > ~/functions/_stretch; fpath=(~/functions $fpath)';

describe
  .skipIf(pathOf('zsh') === undefined)
  .concurrent('the line for ~/.zshrc in docs completes', () => {
    it.each([
      ['without compinit', [LINE]],
      ['before compinit', [LINE, COMPINIT]],
      ['after compinit', [COMPINIT, LINE]],
      ['twice, and between two of them', [COMPINIT, LINE, LINE, COMPINIT]],
      ['before a compinit that reads a dump without looking', [COMPINIT, LINE, `${COMPINIT} -C`]],
      ['with an insecure folder', [INSECURE, LINE]],
      ['with an insecure folder that compinit uses', [INSECURE, LINE, `${COMPINIT} -u`]],
      ['if compinit runs at a later prompt', [LINE, LATE]],
      ['if it does so later than compdef is there', ['compdef() {}', LINE, LATE]],
      ['with options of ksh', ['setopt KSH_ARRAYS SH_WORD_SPLIT KSH_GLOB GLOB_SUBST', LINE]],
      ['with strict options', ['setopt ERR_EXIT NO_UNSET NO_NOMATCH WARN_CREATE_GLOBAL', LINE]],
    ])('%s', async (_, lines) => {
      const isPlain = lines.every((line) => line === LINE || line === COMPINIT);
      const { home, terminal } = await started(lines, isPlain ? 'the system’s' : 'quick');
      terminal.press('stretch start \t');
      await terminal.waitFor(/^core +-- Core/m);
      const trap = join(home, 'trap');
      terminal.press(`$(touch ${trap}) --dr\t`);
      await terminal.waitFor('--dry-run');
      expect(existsSync(trap)).toBe(false);
      // It neither asks nor says anything, and leaves nothing behind.
      const before = terminal.text().split('stretch start')[0] ?? '';
      expect(before.split('\n').filter((line) => !line.startsWith('[0]> '))).toEqual([]);
      const dump = join(home, '.zcompdump');
      expect(existsSync(dump)).toBe(lines.some((line) => line.includes(COMPINIT)));
      if (existsSync(dump)) expect(readFileSync(dump, 'utf8')).not.toContain('stretch');
    });

    it.each([
      ['unless there is one of the user’s own', [LINE, COMPINIT, OWN], 'of-my-own'],
      ['and so does the script in a folder of functions', [IN_FOLDER, COMPINIT], '-- Core'],
    ])('%s', async (_, lines, wanted) => {
      const { terminal } = await started(lines, 'quick');
      terminal.press('stretch start \t');
      await terminal.waitFor(wanted);
      expect(terminal.text()).not.toContain('compdef:');
    });

    it('and is silent in a shell that runs a script', () => {
      const options = 'setopt ERR_EXIT NO_UNSET KSH_ARRAYS';
      const script = `${options}; ${LINE}; eval "$(stretch completion zsh)"; print over`;
      const home = makeFolder();
      const [zsh = '', ...args] = shellCommand('zsh', script);
      const env = childEnv(home, { PATH: pathWithStretch() });
      const { stdout, stderr } = spawnSync(zsh, args, { env, encoding: 'utf8' });
      expect({ stdout, stderr }).toEqual({ stdout: 'over\n', stderr: '' });
      expect(existsSync(join(home, '.zcompdump'))).toBe(false);
    });
  });

/**
 * Returns a folder with what completion itself is made of, without the functions for a thousand other programs, whose files
 * compinit reads one after another; undefined if they are in one folder.
 */
const functionFolder = once((): string | undefined => {
  const [zsh = '', ...args] = shellCommand('zsh', 'print -l $fpath');
  const { stdout } = spawnSync(zsh, args, { encoding: 'utf8' });
  const own = stdout
    .split('\n')
    .filter((one) => /\/(?:Completion(?:\/(?:Base|Zsh))?|Misc)$/.test(one));
  if (own.length < 4) return undefined;
  // Nobody else may write to the folder that it is in.
  const folder = join(makeFolder(), 'functions');
  mkdirSync(folder);
  for (const entry of own.flatMap((one) => readdirSync(one, { withFileTypes: true }))) {
    if (!entry.isDirectory())
      copyFileSync(join(entry.parentPath, entry.name), join(folder, entry.name));
  }
  return folder;
});

/**
 * Returns a folder with a program that says what the built one says to these words, in a moment: whether it is asked, and what
 * becomes of the answer, is up to the shell.
 */
const quickFolder = once(async (): Promise<string> => {
  const folder = makeFolder();
  const asked: Readonly<Record<string, readonly string[]>> = {
    '"completion zsh"': ['completion', 'zsh'],
    '"complete -- start "': ['complete', '--', 'start', ''],
    '"complete -- start "*" --dr"': ['complete', '--', 'start', 'core', '--dr'],
  };
  const lines = ['case "$*" in'];
  for (const [words, args] of Object.entries(asked)) {
    const answer = join(folder, `${lines.length}`);
    writeFileSync(answer, (await runHere(args, { home: folder })).stdout);
    lines.push(`  ${words}) exec cat ${answer};;`);
  }
  fakeProgram(folder, 'stretch', [...lines, 'esac']);
  return folder;
});

/** Opens zsh with these lines in ~/.zshrc: with all functions of the system and the built program, or with quick ones. */
async function started(lines: readonly string[], how: 'quick' | 'the system’s') {
  const home = makeFolder();
  mkdirSync(join(home, 'insecure'));
  chmodSync(join(home, 'insecure'), 0o777);
  writeFileSync(join(home, '.zshrc'), [`PROMPT='[%?]> '`, ...lines, ''].join('\n'));
  const env =
    how === 'quick'
      ? { PATH: `${await quickFolder()}${delimiter}${PATH}`, FPATH: functionFolder() }
      : { PATH: pathWithStretch() };
  const terminal = await openConfiguredShell('zsh', home, { ...env, ZDOTDIR: home });
  return { home, terminal };
}
