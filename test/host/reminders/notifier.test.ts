import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NotifierContext } from '../../../src/host/reminders/notification-programs.ts';
import { openNotifier } from '../../../src/host/reminders/notifier.ts';
import { fakeProgram, logOf } from '../../support/fake-program.ts';
import { PACKAGE_FOLDER } from '../../support/package-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const NOTE = { title: `Mörning "routine" · 'x' $(id) %s`, text: '-e `id` \\n; stretch today' };
const BUS = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' };
const PATH = process.env['PATH'] ?? '';

/** A folder for fake programs, which comes first; what their lines of shell need is behind it. */
function place(platform: NodeJS.Platform, env: NotifierContext['env'] = BUS) {
  const folder = temporaryFolder();
  const notifier = openNotifier({
    env: { ...env, PATH: `${folder}${delimiter}${PATH}` },
    platform,
    user: 1000,
    packageFolder: PACKAGE_FOLDER,
  });
  return { folder, notifier };
}

const EACH_WORD = ['for word; do printf "%s\\n" "$word" >> "$LOG"; done'];

describe('a notification', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('on macOS has its texts in the arguments of a fixed script', async () => {
    const { folder, notifier } = place('darwin');
    fakeProgram(folder, 'osascript', EACH_WORD);
    expect(await notifier.send(NOTE)).toEqual({ by: 'osascript' });
    const words = logOf(folder, 'osascript');
    expect(words.slice(-3)).toEqual(['--', NOTE.title, NOTE.text]);
    expect(words.slice(0, -2).join(' ')).not.toContain('id');
    expect(await notifier.survey()).toEqual({ by: 'osascript' });
  });

  it('on Windows has its texts on the input of a fixed script', async () => {
    const { folder, notifier } = place('win32');
    fakeProgram(folder, 'powershell.exe', [...EACH_WORD, 'cat >> "$LOG"']);
    expect(await notifier.send(NOTE)).toEqual({ by: 'powershell.exe' });
    const lines = logOf(folder, 'powershell.exe');
    const texts = lines.slice(-2).map((line) => Buffer.from(line, 'base64').toString('utf8'));
    expect(texts).toEqual([NOTE.title, NOTE.text]);
    const script = Buffer.from(lines.at(-3) ?? '', 'base64').toString('utf16le');
    expect(script).toContain('CreateTextNode($text)');
    expect(script).not.toContain('routine');
  });

  it('is not tried with another program after one that hangs, which may still show it', async () => {
    const { folder, notifier } = place('linux');
    fakeProgram(folder, 'notify-send', ['echo run >> "$LOG"', 'exec sleep 100']);
    fakeProgram(folder, 'busctl', ['echo run >> "$LOG"']);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const sent = notifier.send(NOTE);
    await vi.waitUntil(() => logOf(folder, 'notify-send').length > 0, { timeout: 10_000 });
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    expect(await sent).toEqual({
      problem: 'notify-send did not finish in time',
      mayComeLater: true,
    });
    expect(logOf(folder, 'busctl')).toEqual([]);
  });

  it('that no program can show says why each failed', async () => {
    const { folder, notifier } = place('linux');
    const failing = ['echo "no service" >&2', 'exit 1'];
    for (const name of ['notify-send', 'busctl', 'gdbus']) fakeProgram(folder, name, failing);
    const asking = 'busctl said: no service; gdbus said: no service';
    expect(await notifier.send(NOTE)).toEqual({
      problem: `notify-send said: no service; ${asking}`,
    });
    expect(await notifier.survey()).toEqual({ problem: asking });
    const unknown = 'The name org.freedesktop.Notifications was not provided by any .service files';
    fakeProgram(folder, 'busctl', [`echo "Call failed: ${unknown}" >&2`, 'exit 1']);
    const problem = 'the desktop has no notification service that answers';
    expect(await notifier.send(NOTE)).toEqual({ problem });
    expect(await notifier.survey()).toEqual({ problem });
  });
});

describe('the session bus', () => {
  it('is not needed on macOS and Windows', () => {
    const none = { XDG_RUNTIME_DIR: temporaryFolder() };
    expect(place('linux', none).notifier.problem).toBe('no desktop session was found');
    expect(place('freebsd', none).notifier.problem).toBe('no desktop session was found');
    expect(place('darwin', none).notifier.problem).toBeUndefined();
    expect(place('win32', none).notifier.problem).toBeUndefined();
    expect(place('linux').notifier.problem).toBeUndefined();
  });

  it('is a socket whose path may contain any character', async () => {
    const runtime = temporaryFolder();
    const { notifier } = place('linux', { XDG_RUNTIME_DIR: runtime });
    expect(notifier.problem).toBeDefined();
    const odd = join(temporaryFolder(), `it's; my=é`);
    mkdirSync(odd);
    writeFileSync(join(runtime, 'bus'), '');
    expect(place('linux', { XDG_RUNTIME_DIR: runtime }).notifier.problem).toBeDefined();
    const server = createServer().listen(join(odd, 'bus'));
    await new Promise((resolve) => {
      server.on('listening', resolve);
    });
    const found = place('linux', { XDG_RUNTIME_DIR: odd });
    fakeProgram(found.folder, 'notify-send', ['echo "$DBUS_SESSION_BUS_ADDRESS" >> "$LOG"']);
    await found.notifier.send(NOTE);
    server.close();
    const [address = ''] = logOf(found.folder, 'notify-send');
    expect(address).toMatch(/^unix:path=[\w/.\\%-]+$/);
    expect(decodeURIComponent(address)).toBe(`unix:path=${join(odd, 'bus')}`);
  });
});
