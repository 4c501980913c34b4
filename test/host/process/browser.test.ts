import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { showInBrowser } from '../../../src/host/process/browser.ts';
import { fakeProgram, logOf } from '../../support/fake-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Long enough for a fake program to end in any case. */
const PATIENCE_MS = 30_000;

const FILE = '/home/me/my $(reports), 1;2.html';
const ADDRESS = 'file:///home/me/my%20$(reports),%201;2.html';

const LOGS_ARGUMENTS = [`printf '%s\\n' "$@" >> "$LOG"`];

describe('a page that is shown in the browser', () => {
  it('is given to the system’s own program, its path untouched', async () => {
    const folder = folderWith({ 'xdg-open': LOGS_ARGUMENTS });
    await show(folder, { DISPLAY: ':0' });
    expect(logOf(folder, 'xdg-open')).toEqual([FILE]);
  });

  it('is opened by `open` on macOS, without asking for a desktop', async () => {
    const folder = folderWith({ open: LOGS_ARGUMENTS });
    await show(folder, {}, 'darwin');
    expect(logOf(folder, 'open')).toEqual([FILE]);
  });

  it('is given to Windows as an address, which has neither spaces nor quotes', async () => {
    const folder = folderWith({ 'rundll32.exe': LOGS_ARGUMENTS });
    await show(folder, {}, 'win32');
    expect(logOf(folder, 'rundll32.exe')).toEqual(['url.dll,FileProtocolHandler', ADDRESS]);
  });

  it('is shown by Windows from within it, where wslview is installed', async () => {
    const folder = folderWith({ wslview: LOGS_ARGUMENTS, 'xdg-open': LOGS_ARGUMENTS });
    await show(folder, { WSL_DISTRO_NAME: 'Debian', DISPLAY: ':0' });
    expect([logOf(folder, 'wslview'), logOf(folder, 'xdg-open')]).toEqual([[FILE], []]);
  });

  it('is shown by the browsers that BROWSER names, in turn, before any other, also without a desktop', async () => {
    const folder = folderWith({
      first: ['exit 1'],
      second: LOGS_ARGUMENTS,
      'xdg-open': LOGS_ARGUMENTS,
    });
    const second = `${join(folder, 'second')} --new %s --private`;
    await show(folder, { BROWSER: `gone:first -x:${second}` });
    expect(logOf(folder, 'second')).toEqual(['--new', ADDRESS, '--private']);
    expect(logOf(folder, 'xdg-open')).toEqual([]);
  });

  it('is taken to be shown by a program that goes on, which is not waited for', async () => {
    const folder = folderWith({ browser: ['exec /bin/sleep 5'] });
    const shown = showInBrowser(FILE, context(folder, { BROWSER: 'browser' }, 'linux', 20));
    await expect(shown).resolves.toBeUndefined();
  });

  it('that nothing can show is a fault, which says where it is and what failed', async () => {
    const folder = folderWith({ 'xdg-open': ['exit 3'] });
    const env = { DISPLAY: ':0', BROWSER: 'gone' };
    await expect(show(folder, env)).rejects.toMatchObject({
      kind: 'missing',
      message: `cannot show ${FILE} in a browser: \`gone\` is not in PATH; \`xdg-open\` ended with 3`,
      hint: 'the file is written: open it in a browser yourself',
    });
  });

  it('is not given to anything without a desktop', async () => {
    const folder = folderWith({ 'xdg-open': LOGS_ARGUMENTS });
    await expect(show(folder, {})).rejects.toThrow('there is no desktop here');
    expect(logOf(folder, 'xdg-open')).toEqual([]);
  });
});

function folderWith(programs: Readonly<Record<string, readonly string[]>>): string {
  const folder = temporaryFolder();
  for (const [name, lines] of Object.entries(programs)) fakeProgram(folder, name, lines);
  return folder;
}

function show(
  folder: string,
  env: Readonly<Record<string, string>>,
  platform: NodeJS.Platform = 'linux',
): Promise<void> {
  return showInBrowser(FILE, context(folder, env, platform, PATIENCE_MS));
}

function context(
  folder: string,
  env: Readonly<Record<string, string>>,
  platform: NodeJS.Platform,
  patienceMs: number,
) {
  return { env: { ...env, PATH: folder }, platform, patienceMs };
}
