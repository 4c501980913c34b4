import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { openPty, type Pty, type PtyOptions } from '../support/pty.ts';

/** What ends the queries: no terminal replies to it before it has replied to the others. */
const LAST_QUERY = '\u001b[c';
const REPLIES = '\u001b]11;rgb:ffff/ffff/ffff\u001b\\\u001b[?2026;2$y\u001b[6;36;17t\u001b[?62;22c';

/** Runs the program, and then reports every byte that it left unread, up to an x. */
const READER = `
"$NODE" "$STRETCH" "$@"
echo "over $?."
while IFS= read -rsn1 byte; do [ "$byte" = x ] && break; printf 'left: %q\\n' "$byte"; done
`;

/** Opens a terminal that replies some milliseconds after it was asked; `replied` tells when that was. */
function openFarTerminal(args: readonly string[], ms: number, options: PtyOptions) {
  const pty = openPty(args, options);
  const replied = pty
    .waitFor(() => pty.raw().includes(LAST_QUERY))
    .then(() => delay(ms))
    .then(() => pty.press(REPLIES));
  return { pty, replied };
}

/** Waits until the program has ended and the reply was sent; returns what is left for whoever reads next. */
async function leftBy(pty: Pty, replied: Promise<void>): Promise<readonly string[]> {
  await Promise.all([replied, pty.waitFor(/over \d+\./)]);
  pty.press('x');
  await pty.exit;
  return pty.text().match(/^left: .*$/gm) ?? [];
}

describe.concurrent('a reply of the terminal that comes late does not reach the shell', () => {
  const command = (...args: readonly string[]) => ['-c', READER, 'bash', ...args];

  it.each([
    ['today', ['today'], 'How is your back now'],
    ['exercise play', ['exercise', 'play', 'piriformis'], /▀/],
  ] as const)('after %s that is left at once', async (_, args, shown) => {
    const home = makeHome();
    const { pty, replied } = openFarTerminal(command(...args), 500, { home, command: 'bash' });
    await pty.waitFor(shown);
    pty.press('q');
    expect(await leftBy(pty, replied)).toEqual([]);
    expect([pty.isAlternate(), pty.isCursorShown()]).toEqual([false, true]);
  });

  it('after exercise show, which has not waited for it', async () => {
    const home = makeHome();
    const args = command('exercise', 'show', 'piriformis');
    const { pty, replied } = openFarTerminal(args, 800, { home, command: 'bash' });
    expect(await leftBy(pty, replied)).toEqual([]);
    expect(pty.text()).toContain('Piriformis stretch');
  });

  it('after Ctrl-C in exercise show, which prints nothing any more', async () => {
    const home = makeHome();
    const args = command('exercise', 'show', 'piriformis');
    const { pty, replied } = openFarTerminal(args, 500, { home, command: 'bash' });
    await pty.waitFor(() => pty.raw().includes(LAST_QUERY));
    pty.press('\u0003');
    expect(await leftBy(pty, replied)).toEqual([]);
    expect(pty.text()).toContain('over 130.');
    expect(pty.text()).not.toContain('Piriformis stretch');
  });

  it('after Ctrl-Z, which waits for it', async () => {
    const options = { home: makeHome(), command: 'bash', env: { PS1: 'shell> ' } };
    const { pty, replied } = openFarTerminal(['--norc', '-i'], 500, options);
    await pty.waitFor('shell>');
    pty.press('"$NODE" "$STRETCH" today\r');
    await pty.waitFor('How is your back now');
    pty.press('\u001a');
    await Promise.all([replied, pty.waitFor(/Stopped/)]);
    pty.press('echo "and" then\r');
    await pty.waitFor('and then');
    expect(pty.text()).not.toMatch(/rgb|2026|62;22/);
    pty.press('fg\r');
    await pty.waitFor(() => pty.isAlternate());
    pty.press('q');
    await pty.waitFor(() => !pty.isAlternate());
    pty.press('exit\r');
    await pty.exit;
  });
});

describe.concurrent('a terminal that would reply out of turn, or not at all', () => {
  it.each([
    ['GNU screen', { TERM: 'screen-256color' }],
    ['GNU screen with another TERM', { STY: '1.pts-0.host' }],
    ['the Linux console', { TERM: 'linux' }],
  ])('is not asked: %s', async (_, env) => {
    const pty = openPty(['exercise', 'play', 'piriformis'], { home: makeHome(), env });
    await pty.waitFor(() => pty.isAlternate());
    pty.press('q');
    await pty.exit;
    expect(pty.raw()).not.toContain(LAST_QUERY);
    expect(pty.raw()).not.toContain('\u001b]11;?');
  });
});
