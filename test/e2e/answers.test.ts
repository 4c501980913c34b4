import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty } from '../support/pty.ts';

const LONG = { long: ['{ sets: 1, hold: 600 }'] };
const QUERIES = '\u001b]11;?\u001b\\\u001b[?2026$p\u001b[16t\u001b[c';
const REPLIES = [
  '\u001b]11;rgb:ffff/ffff/ffff\u001b\\',
  '\u001b[?2026;2$y',
  '\u001b[6;36;17t',
  '\u001b[?62;22c',
];

describe.concurrent('a terminal that is asked about itself', () => {
  it('may reply between keys, a byte at a time, and only the keys count as keys', async () => {
    const home = makeHome(LONG);
    const pty = openPty(['start', 'long'], { home });
    await pty.waitFor('How is your back now');
    // A leaked reply would count as pain of 1, and as a pause.
    for (const byte of [...REPLIES.slice(0, 2), '3\r', ...REPLIES.slice(2)].join(''))
      pty.press(byte);
    await pty.waitFor('GET READY');
    pty.press('n');
    await pty.waitFor('HOLD');
    await pty.waitFor('9:59 left');
    expect(pty.text()).not.toMatch(/PAUSED|rgb|2026|62;22/);
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(130);
    expect([pty.isAlternate(), pty.isCursorShown()]).toEqual([false, true]);
    expect(pty.text()).not.toMatch(/rgb|2026|62;22/);
    expect(journalLinesOf(home, 'session-started')).toMatchObject([{ pain: 3 }]);
  });

  it('may reply in two pieces, and the second does not count as a key either', async () => {
    const home = makeHome(LONG);
    const pty = openPty(['start', 'long'], { home });
    await pty.waitFor('How is your back now');
    const [, , cell = '', end = ''] = REPLIES;
    pty.press(`3${cell.slice(0, 5)}`);
    // The first piece was read with the key.
    await pty.waitFor(() => pty.screen().some((line) => line.trim().startsWith('3 ·')));
    pty.press(`${cell.slice(5)}${end}\r`);
    await pty.waitFor('GET READY');
    pty.press('q');
    await pty.exit;
    expect(journalLinesOf(home, 'session-started')).toMatchObject([{ pain: 3 }]);
  });

  it('gets everything redrawn if its background turns out to be light', async () => {
    const pty = openPty(['start', 'long'], { home: makeHome(LONG) });
    await pty.waitFor('How is your back now');
    const mark = pty.raw().length;
    pty.press(REPLIES[0] ?? '');
    await pty.waitFor(() => pty.raw().slice(mark).includes('How is your back now'));
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(130);
  });

  it('is asked once, even if the session is suspended and resumed', async () => {
    const home = makeHome(LONG);
    const env = { PS1: 'shell> ' };
    const pty = openPty(['--norc', '-i'], { home, command: 'bash', env });
    await pty.waitFor('shell>');
    pty.press('"$NODE" "$STRETCH" start long\r');
    await pty.waitFor('How is your back now');
    pty.press(`${REPLIES.join('')}\u001a`);
    await pty.waitFor(/Stopped/);
    pty.press('fg\r');
    await pty.waitFor(() => pty.isAlternate());
    pty.press('q');
    await pty.waitFor(() => !pty.isAlternate());
    pty.press('exit\r');
    await pty.exit;
    expect(pty.raw().split(QUERIES)).toHaveLength(2);
    // The shell turns on bracketed paste too, but not on the alternate screen.
    const [, first = '', , second = ''] = pty.raw().split('\u001b[?1049');
    for (const own of [first, second]) {
      expect(own.match(/\u001b\[\?2004[hl]/g)).toEqual(['\u001b[?2004h', '\u001b[?2004l']);
    }
    expect(pty.text()).not.toMatch(/rgb|2026|62;22/);
  });

  it('marks pasted text, which does not count as keys, until the session ends', async () => {
    const pty = openPty(['start', 'long'], { home: makeHome(LONG) });
    await pty.waitFor('How is your back now');
    pty.press('\r');
    await pty.waitFor('GET READY');
    pty.press('\u001b[200~npq\rsome text\u001b[201~');
    pty.press('?');
    await pty.waitFor('Keys ·');
    pty.press('?');
    await pty.waitFor('GET READY');
    expect(pty.text()).not.toMatch(/PAUSED|STOPPED/);
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(130);
    expect(pty.raw().match(/\u001b\[\?2004[hl]/g)).toEqual(['\u001b[?2004h', '\u001b[?2004l']);
  });

  it.each([
    ['on the Linux console', { TERM: 'linux' }, []],
    ['for plain lines', {}, ['--plain']],
  ] as const)('is not asked %s', async (_, env, flags) => {
    const pty = openPty(['start', 'long', ...flags], { home: makeHome(LONG), env });
    await pty.waitFor('How is your back now');
    pty.press('q');
    await pty.exit;
    expect(pty.raw()).not.toMatch(/\u001b\]11|\u001b\[16t|\u001b\[c|\$p/);
  });
});
