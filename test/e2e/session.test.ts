import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { journalFiles, journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty, openSession, type Pty } from '../support/pty.ts';

const TINY = ['{ sets: 3, hold: 1, rest: 0 }'];
const TWO_LONG = ['{ sets: 2, hold: 60, rest: 0 }', '{ sets: 1, hold: 60 }'];
const BELL = '\u0007';

/** Checks that the terminal is as it was before the session. */
function isRestored(pty: Pty): boolean {
  return !pty.isAlternate() && pty.isCursorShown() && isWrapping(pty);
}

function isWrapping(pty: Pty): boolean {
  return pty.raw().lastIndexOf('\u001b[?7l') < pty.raw().lastIndexOf('\u001b[?7h');
}

describe.concurrent('a session on the full screen', () => {
  it('coaches the whole lower-back routine in a rehearsal and gives back the terminal', async () => {
    const home = makeHome();
    const pty = openPty(['start', 'lower-back', '--speed', '300'], { home });
    await pty.waitFor(/\d:\d\d left/);
    expect(pty.isAlternate()).toBe(true);
    expect(pty.isCursorShown()).toBe(false);
    expect(await pty.exit).toEqual({ exitCode: 0, signal: undefined });
    expect(isRestored(pty)).toBe(true);
    expect(pty.text()).toContain('Lower back: 16 of 16 sets');
    expect(journalFiles(home)).toEqual([]);
  });

  it('asks about the back, coaches every set, asks how it was, and records everything', async () => {
    const home = makeHome({ tiny: TINY });
    const pty = openPty(['start', 'tiny'], { home });
    await pty.waitFor('How is your back now');
    pty.press('3');
    await pty.waitFor('GET READY');
    expect(journalLinesOf(home, 'session-started')).toMatchObject([{ routine: 'tiny', pain: 3 }]);
    pty.press('n');
    await pty.waitFor('How hard was it');
    pty.press('10');
    await pty.waitFor('How much did it hurt');
    pty.press('0');
    await pty.waitFor('after the session; 0 no pain');
    pty.press('1');
    expect(await pty.exit).toEqual({ exitCode: 0, signal: undefined });
    expect(pty.text()).toContain('Routine tiny: 3 of 3 sets');
    expect(pty.text()).toContain(
      'pain before 3 of 10 · pain during 0 of 10 · pain after 1 of 10 · effort 10 of 10',
    );
    expect(journalLinesOf(home, 'set-done').map(({ set, done }) => [set, done])).toEqual([
      [1, { hold: 1 }],
      [2, { hold: 1 }],
      [3, { hold: 1 }],
    ]);
    expect(journalLinesOf(home, 'session-ended')).toMatchObject([
      { reason: 'finished', effort: 10, pain: 0, sets: { planned: 3, done: 3 } },
    ]);
  });

  it.each([
    ['q', 'q'],
    ['Ctrl-C', '\u0003'],
  ])('ends on %s, and keeps and shows what was done', async (_, key) => {
    const home = makeHome({ tiny: ['{ sets: 3, hold: 2, rest: 0 }'] });
    const pty = await openSession('tiny', { home });
    pty.press('n');
    await pty.waitFor(/^(?!.*next:).*set 2 of 3/m);
    pty.press(key);
    expect(await pty.exit).toEqual({ exitCode: 130, signal: undefined });
    expect(isRestored(pty)).toBe(true);
    expect(pty.text()).toContain('Routine tiny: 1 of 3 sets');
    expect(journalLinesOf(home, 'set-done')[0]).toMatchObject({ set: 1, done: { hold: 2 } });
    expect(journalLinesOf(home, 'session-ended')).toMatchObject([
      { reason: 'quit', sets: { planned: 3, done: 1 } },
    ]);
  });

  it('does not begin if the question is answered with q, and records nothing', async () => {
    const home = makeHome({ tiny: TINY });
    const pty = openPty(['start', 'tiny'], { home });
    await pty.waitFor('How is your back now');
    pty.press('q');
    expect(await pty.exit).toEqual({ exitCode: 130, signal: undefined });
    expect(isRestored(pty)).toBe(true);
    expect(journalFiles(home)).toEqual([]);
  });
});

describe.concurrent('the keys of a session', () => {
  it('switches to the easier variant on e, shows how to start it, and records the change', async () => {
    const home = makeHome({ tiny: TWO_LONG });
    const pty = await openSession('tiny', { home });
    pty.press('e');
    await pty.waitFor(/^ *Easy exercise tiny-1 · next:/m);
    expect(pty.text()).toContain('GET READY');
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(130);
    const [started] = journalLinesOf(home, 'session-started');
    const [amended, ...others] = journalLinesOf(home, 'amend');
    expect(others).toEqual([]);
    expect(amended?.target).toBe(started?.id);
    expect(amended?.values['planned']).toMatchObject([
      { step: 0, exercise: 'tiny-1-easy', set: 1 },
      { step: 0, exercise: 'tiny-1-easy', set: 2 },
      { step: 1, exercise: 'tiny-2', set: 1 },
    ]);
  });

  it('stops for pain on p, and then ends for that reason on q', async () => {
    const home = makeHome({ tiny: TWO_LONG });
    const pty = await openSession('tiny', { home });
    pty.press('n');
    await pty.waitFor('HOLD');
    pty.press('p');
    await pty.waitFor('it hurts. How much');
    pty.press('q');
    await pty.waitFor('after the session; 0 no pain');
    pty.press('\r');
    expect((await pty.exit).exitCode).toBe(130);
    const [skip] = journalLinesOf(home, 'skip');
    expect(skip).toMatchObject({
      reason: 'pain',
      hurt: { step: 0, exercise: 'tiny-1', set: 1 },
      sets: [{ set: 1 }, { set: 2 }],
    });
    expect(journalLinesOf(home, 'amend')).toMatchObject([
      { target: skip?.id, values: { sets: [{ step: 0, exercise: 'tiny-1', set: 1 }] } },
    ]);
    expect(journalLinesOf(home, 'session-ended')).toMatchObject([{ reason: 'pain' }]);
    expect(pty.text()).toContain('1 left out for pain, 2 not reached');
    expect(pty.text()).not.toContain('0 of 0');
  });

  it('asks how much it hurts, and ends by itself at 6 and more', async () => {
    const home = makeHome({ tiny: TWO_LONG });
    const pty = await openSession('tiny', { home });
    pty.press('n');
    await pty.waitFor('HOLD');
    pty.press('p');
    await pty.waitFor('it hurts. How much');
    pty.press('4');
    await pty.waitFor('4 of 10: make it easier');
    pty.press('7');
    await pty.waitFor('7 of 10: the session ends here');
    await pty.waitFor('after the session; 0 no pain');
    expect(pty.text()).toContain('For now: a short walk');
    pty.press('4');
    expect((await pty.exit).exitCode).toBe(130);
    const sets = [{ step: 0, exercise: 'tiny-1', set: 1 }];
    expect(journalLinesOf(home, 'amend').at(-1)).toMatchObject({ values: { sets, pain: 7 } });
    expect(journalLinesOf(home, 'session-ended')).toMatchObject([
      { reason: 'pain', effort: null, pain: 7, after: 4 },
    ]);
    expect(pty.text()).toContain('it hurt (7 of 10)');
    expect(pty.text().replaceAll(/\s+/g, ' ')).toContain(
      'If any of these is true: stop and get help now',
    );
  });

  it('goes on with the next exercise on n after p', async () => {
    const home = makeHome({ tiny: TWO_LONG });
    const pty = await openSession('tiny', { home });
    pty.press('p');
    await pty.waitFor('it hurts. How much');
    pty.press('n');
    await pty.waitFor(/^ *Exercise tiny-2/m);
    pty.press('q');
    await pty.exit;
    expect(journalLinesOf(home, 'session-ended')).toMatchObject([{ reason: 'quit' }]);
  });

  it('goes back to the exercise on b after p, and leaves nothing out', async () => {
    const home = makeHome({ tiny: TWO_LONG });
    const pty = await openSession('tiny', { home });
    pty.press('p');
    await pty.waitFor('it hurts. How much');
    pty.press('x');
    pty.press('b');
    await pty.waitFor('GET READY');
    pty.press('q');
    await pty.exit;
    const [skip] = journalLinesOf(home, 'skip');
    const [started] = journalLinesOf(home, 'session-started');
    expect(journalLinesOf(home, 'remove')).toMatchObject([
      { target: skip?.id },
      { target: started?.id, undo: true, empty: true },
    ]);
    expect(pty.text()).not.toContain('left out for pain');
  });

  it('shows every key on ? and hides them on ? again', async () => {
    const home = makeHome({ tiny: TWO_LONG });
    const pty = await openSession('tiny', { home });
    pty.press('?');
    await pty.waitFor('Show or hide these keys');
    const keys = pty.screen().flatMap((row) => /^ {2}(space|\S) {2}/.exec(row)?.[1] ?? []);
    expect(keys).toEqual(['space', 'n', 'b', '+', 'r', 'e', 'p', 'm', '?', 'q']);
    pty.press('?');
    await pty.waitFor(() => !pty.text().includes('Show or hide these keys'));
    expect(pty.screen()[0]).toMatch(/left$/);
  });

  it('rings at the start and end of a set, and not at all after m', async () => {
    const pty = await openSession('tiny', {
      home: makeHome({ tiny: ['{ sets: 4, hold: 1, rest: 0 }'] }),
    });
    const bells = () => pty.raw().split(BELL).length - 1;
    expect(bells()).toBe(0);
    pty.press('n');
    // At the start of the first set and at its end.
    await pty.waitFor(() => bells() > 1);
    pty.press('m');
    await pty.waitFor('Sound off.');
    const before = bells();
    await pty.waitFor('How hard was it');
    expect(bells()).toBe(before);
  });
});
