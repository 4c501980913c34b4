import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DUE, planAllDay } from '../support/all-day-slot.ts';
import { readDocument } from '../support/documents.ts';
import { runHere } from '../support/run-here.ts';
import { childEnv, makeFolder } from '../support/home.ts';
import {
  INSTALLED_SHELLS,
  openConfiguredShell,
  pathWithStretch,
  shellCommand,
} from '../support/shells.ts';

const { blocks: BLOCKS } = readDocument('docs/shell.md');

describe.concurrent('the lines for the shell in docs', () => {
  it.each(INSTALLED_SHELLS)('complete and show what is due in %s, in a new home', async (shell) => {
    const home = makeFolder();
    await planAllDay(home);
    // Otherwise fish reads all manual pages at its first start.
    mkdirSync(join(home, '.local/share/fish/generated_completions'), { recursive: true });
    const env = {
      PATH: pathWithStretch(),
      XDG_CONFIG_HOME: undefined,
      XDG_DATA_HOME: undefined,
      ZDOTDIR: undefined,
    };
    const lines = linesFor(shell);
    expect(lines).toHaveLength(2);
    // Twice, for who forgets having done it.
    for (const line of [...lines, ...lines]) {
      const [file = '', ...args] = shellCommand(shell, line);
      const run = spawnSync(file, args, { env: childEnv(home, env), encoding: 'utf8' });
      expect({ line, ...run }).toMatchObject({ line, status: 0, stdout: '', stderr: '' });
    }
    const terminal = await openConfiguredShell(shell, home, env);
    await terminal.waitFor(DUE);
    terminal.press('stretch statu\t');
    await terminal.waitFor('stretch status');
    expect(terminal.text()).not.toMatch(/rror:|not found|No such/);
    expect(terminal.text().split(DUE)).toHaveLength(2);
  });

  it('are what help shows', async () => {
    for (const name of ['completion', 'hook']) {
      const { stdout } = await runHere([name, '--help'], { home: makeFolder() });
      const [, shown = ''] = stdout.split('Type once, and open a new shell:\n');
      const lines = shown.split('\n').filter((line) => line.startsWith('    '));
      expect(lines.length).toBeGreaterThan(2);
      const documented = BLOCKS.map(({ text }) => text).join('\n');
      for (const line of lines) expect(documented).toContain(line.trim());
    }
  });

  it('for PowerShell keep what is in the profile, in its own encoding', () => {
    const block = BLOCKS.find(({ language }) => language === 'powershell')?.text ?? '';
    const [folder, profile] = block.trim().split('\n');
    // A file that is made with -Force is emptied.
    expect(folder).toMatch(/^New-Item -ItemType Directory -Force \(Split-Path \$PROFILE\)/);
    // Windows PowerShell appends UTF-16 with >>, whatever the file is in.
    expect(profile).toMatch(/^Add-Content \$PROFILE '[\u0020-\u007e]+'$/);
    expect(block).not.toContain('>');
  });
});

/** Returns the lines for a shell, without their comments. */
function linesFor(shell: string): readonly string[] {
  return BLOCKS.filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.split('\n'))
    .filter(
      (line) =>
        line.includes(`stretch completion ${shell}`) || line.includes(`stretch hook ${shell}`),
    )
    .map((line) => line.replace(/\s+#.*$/, ''));
}
