import { expect, it } from 'vitest';
import { userShell } from '../../../src/host/terminal/user-shell.ts';

it.each<[string | undefined, NodeJS.Platform, string]>([
  ['/bin/bash', 'linux', 'posix'],
  ['/usr/local/bin/fish', 'darwin', 'fish'],
  ['/usr/bin/pwsh', 'linux', 'powershell'],
  [undefined, 'linux', 'posix'],
  [undefined, 'win32', 'powershell'],
  [String.raw`C:\Program Files\Git\usr\bin\bash.exe`, 'win32', 'posix'],
])('a user of %s on %s types for %s', (SHELL, platform, kind) => {
  expect(userShell({ SHELL }, platform)).toBe(kind);
});
