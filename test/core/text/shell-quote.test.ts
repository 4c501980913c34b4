import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainLine } from '../../../src/core/text/plain-text.ts';
import {
  saveInUtf8,
  type ShellKind,
  shellPath,
  shellWord,
} from '../../../src/core/text/shell-quote.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { pathOf, shellCommand, type ShellName } from '../../support/shells.ts';

/** Names of files that a shell would run, expand or split, or that a terminal would act on. */
const HOSTILE: readonly string[] = [
  '$(touch x).ndjson',
  '`id`',
  "a'b",
  "''",
  '"q" $HOME ${x}',
  '-rf',
  'a\nb\n',
  'a\u001b[31mb\u009b\u007f',
  'a\tb\r',
  'a  b   c',
  ' begins and ends ',
  '  twice  ',
  '\\',
  String.raw`a\\b\'c\n`,
  '=ls',
  '~root',
  '*?[a-z]{a,b}',
  '!! !x ^a^b',
  '#c',
  '; id & id | id > x < y (id)',
  '%self',
  'é\u202eb\u2028\u00ad\ufeff',
  '朝の 🧘‍♀️',
  '',
  'plain/path-1.ndjson',
];

const SHELLS: readonly (readonly [name: ShellName, kind: ShellKind])[] = [
  ['bash', 'posix'],
  ['zsh', 'posix'],
  ['fish', 'fish'],
];

const INSTALLED = SHELLS.filter(([name]) => pathOf(name) !== undefined);
const missing = SHELLS.filter(([name]) => pathOf(name) === undefined);
const WHY_SKIPPED =
  missing.length === 0
    ? ''
    : ` (skipped: ${missing.map(([name]) => name).join(', ')} not installed)`;

describe('a word for a shell', () => {
  it.each(INSTALLED)(`is read by %s as it was, whatever is in it${WHY_SKIPPED}`, (name, kind) => {
    const words = HOSTILE.map((text) => shellWord(text, kind));
    const [program = '', ...args] = shellCommand(name, `printf '%s\\0' ${words.join(' ')}`);
    const env = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', HOME: temporaryFolder() };
    const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env });
    expect([stdout.split('\0'), stderr]).toEqual([[...HOSTILE, ''], '']);
  });

  it.each(['posix', 'fish', 'powershell'] as const)(
    'stays the same in %s when it is printed as a plain line',
    (kind) => {
      for (const text of HOSTILE) {
        const line = `mv ${shellWord(text, kind)} x`;
        expect(plainLine(line)).toBe(line);
      }
    },
  );

  it('for PowerShell has nothing that it or cmd would run', () => {
    expect(shellWord('C:\\Users\\me', 'powershell')).toBe('C:\\Users\\me');
    expect(shellWord('a $(id) `b`.x', 'powershell')).toBe('"a `$(id) ``b``.x"');
    expect(shellWord('a”& calc &“', 'powershell')).toBe('"a`”& calc &`“"');
    expect(shellWord('a  b\u202e', 'powershell')).toBe('"a ` b$([char]0x202e)"');
  });

  it('that is a path is no option', () => {
    expect(shellPath('-rf', 'posix')).toBe('./-rf');
    expect(shellPath('/-rf', 'posix')).toBe('/-rf');
  });
});

describe('the command that saves a file in UTF-8', () => {
  const iconv = spawnSync('iconv', ['-l']).status === 0 ? '' : ' (skipped: iconv not installed)';

  it.skipIf(iconv !== '')(`turns one in UTF-16 into it, whatever its name${iconv}`, () => {
    const folder = temporaryFolder();
    const file = join(folder, "a 'b' $HOME.json");
    writeFileSync(file, '\uFEFF{"é":1}\r\n', 'utf16le');
    const { status } = spawnSync('sh', ['-c', saveInUtf8(file, 'posix')]);
    expect([status, readFileSync(file, 'utf8')]).toEqual([0, '{"é":1}\r\n']);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is one of its own in PowerShell', () => {
    expect(saveInUtf8('a b.json', 'powershell')).toBe(
      '(Get-Content "a b.json") | Set-Content -Encoding utf8 "a b.json"',
    );
  });
});
