import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pain, type PainOptions } from '../../src/commands/pain.ts';
import { drive, fakeSessionTimers } from '../support/driven-terminal.ts';
import { faultLike } from '../support/faults.ts';
import { fakeHost, type FakeHostOptions } from '../support/fake-host.ts';
import { line } from '../support/sample-journal.ts';

beforeEach(fakeSessionTimers);
afterEach(() => void vi.useRealTimers());

const HOW = '0 no pain, 10 the worst';

/** Types a command line, and returns the host. */
async function typing(
  score: string | undefined,
  options: PainOptions = {},
  host = fakeHost(),
): Promise<typeof host> {
  await pain(host, wordsOf(score), options);
  return host;
}

function wordsOf(typed: string | undefined): readonly string[] {
  return typed === undefined ? [] : typed.split(' ');
}

describe('a morning that is typed', () => {
  it('is one line of today, with only what was said', async () => {
    const { lines, written } = await typing('4');
    expect(lines).toMatchObject([{ type: 'soreness', day: '2026-11-24', score: 4 }]);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'v',
      'id',
      'at',
      'day',
      'device',
      'type',
      'score',
    ]);
    expect(written.out).toBe(
      'Recorded, on waking on Tue 24 Nov 2026: 4 of 10.\n' +
        'To change it, say it again: stretch pain 3; to undo it: stretch undo\n',
    );
  });

  it('holds all that can be said', async () => {
    const { lines, written } = await typing('10/10', {
      stiff: '30 min',
      side: 'Left',
      woke: true,
      medicine: true,
      kept: 'running, work',
      note: ' a long drive ',
    });
    expect(lines).toMatchObject([
      {
        score: 10,
        stiffness: 30,
        side: 'left',
        woke: true,
        medicine: true,
        keptFrom: ['work', 'running'],
        note: 'a long drive',
      },
    ]);
    expect(written.out).toContain(
      '10 of 10, stiff for 30 min, left side, woke you, medicine taken, kept you from work and running. Note: a long drive\n',
    );
  });

  it('of an earlier day is marked as late, and says how to change it', async () => {
    const { lines, written } = await typing('2', { at: 'yesterday' });
    expect(lines).toMatchObject([{ day: '2026-11-23', score: 2, late: true }]);
    expect(written.out).toContain('on waking on Mon 23 Nov 2026: 2 of 10, recorded later.');
    expect(written.out).toContain('stretch pain 3 --at 2026-11-23');
  });

  it('after midnight is of the day that has not ended yet, which is said, and not late', async () => {
    const host = fakeHost({ now: '2026-11-25T01:30:00.000Z' });
    const { lines, written } = await typing('3', {}, host);
    expect(lines).toMatchObject([{ day: '2026-11-24', score: 3 }]);
    expect(lines[0]).not.toHaveProperty('late');
    expect(written.out).toContain('It is before 04:00, so this still is Tue 24 Nov.\n');
  });

  it('replaces what was said before, on whichever device, and keeps it', async () => {
    const before = line(
      { type: 'soreness', score: 6, stiffness: 40 },
      { at: '2026-11-24T07:02:00.000+00:00', device: 'phone' },
    );
    const { lines, written } = await typing('4', {}, fakeHost({ lines: [before] }));
    expect(lines.map((one) => one.type === 'soreness' && one.score)).toEqual([6, 4]);
    expect(written.out).toContain(
      'It replaces 6 of 10, stiff for 40 min, recorded at 07:02: both are kept, and the later counts.',
    );
  });

  it('says when what it replaces was recorded, which may be another day', async () => {
    const before = line(
      { type: 'soreness', score: 4, late: true },
      { day: '2026-11-21', at: '2026-11-23T12:00:00.000+00:00' },
    );
    const { written } = await typing('2', { at: 'saturday' }, fakeHost({ lines: [before] }));
    expect(written.out).toContain('Recorded, on waking on Sat 21 Nov 2026: 2 of 10');
    expect(written.out).toContain(
      'It replaces 4 of 10, recorded on Mon 23 Nov 2026 at 12:00: both are kept',
    );
  });

  it.each<[string, PainOptions, object]>([
    ['4 yesterday', {}, { day: '2026-11-23', score: 4, late: true }],
    ['yesterday 4', {}, { day: '2026-11-23', score: 4 }],
    ['4 30', {}, { day: '2026-11-24', score: 4, stiffness: 30 }],
    ['4 20', {}, { day: '2026-11-24', score: 4, stiffness: 20 }],
    ['4 19 oct', {}, { day: '2026-10-19', score: 4 }],
    ['4 30 3 nov', {}, { day: '2026-11-03', score: 4, stiffness: 30 }],
    ['4 2 days ago', {}, { day: '2026-11-22', score: 4 }],
    ['3 stiff 30 yesterday', {}, { day: '2026-11-23', score: 3, stiffness: 30 }],
    ['stiff 10 3/10', {}, { score: 3, stiffness: 10 }],
    ['3 stiff for half an hour', {}, { score: 3, stiffness: 30 }],
    ['3 1h left side woke me', {}, { score: 3, stiffness: 60, side: 'left', woke: true }],
    ['3 medicine', {}, { score: 3, medicine: true }],
    ['3', { stiff: '1h' }, { stiffness: 60 }],
    ['3', { stiff: 'half an hour' }, { stiffness: 30 }],
    ['3', { stiff: '1h30' }, { stiffness: 90 }],
    ['3', { woke: 'no', medicine: 'No' }, { woke: false, medicine: false }],
    ['3', { woke: true, medicine: 'yes' }, { woke: true, medicine: true }],
    ['3', { at: 'this morning' }, { day: '2026-11-24' }],
    ['3', { at: 'now' }, { day: '2026-11-24' }],
  ])('can be said in plain words: %s %j', async (words, options, expected) => {
    const { lines } = await typing(words, options);
    expect(lines).toMatchObject([expected]);
  });

  it.each<[string | undefined, PainOptions, string, string]>([
    [
      '2',
      { at: 'last night' },
      'the score is of waking, and `last night` is after that of Mon 23 Nov 2026',
      'type --at 2026-11-23 for waking on Mon 23 Nov 2026, or --at 2026-11-24 for waking on Tue 24 Nov 2026',
    ],
    ['2 yesterday evening', {}, '`yesterday evening` is after that of Mon 23 Nov', '2026-11-24'],
    ['2', { at: 'fri to sun' }, 'a score is of one morning', 'stretch pain 4 --at 2026-11-22'],
    ['4 yestreday', {}, '`yestreday` is neither a score', 'did you mean `yesterday`?'],
    ['4 stiff', {}, 'say for how many minutes it was stiff', 'stretch pain 4 stiff 30'],
    ['4 30 40', {}, 'says the score, the minutes or the side twice', 'stretch pain 4'],
    ['4 30', { stiff: '20' }, '`30 min` and --stiff say different things', 'one of them'],
    ['4 woke', { woke: 'no' }, '`woke` and --woke say different things', 'one of them'],
    ['4 yesterday', { at: 'monday' }, '`yesterday` and --at both say when it was', 'one of them'],
    [
      '4 3/11',
      {},
      '`3/11` could be Wed 11 Mar 2026 or Tue 3 Nov 2026',
      'type 2026-03-11 or 2026-11-03',
    ],
    [undefined, { woke: '4' }, '--woke takes yes or no, not `4`', 'stretch pain 4 --woke'],
    [undefined, {}, 'say how sore', 'stretch pain 4'],
    ['4.5', {}, 'not `4.5`: the scale has no parts of points', 'stretch pain 4'],
    ['11', {}, 'a whole number from 0 to 10, not `11`', 'stretch pain 4'],
    ['-1', {}, 'not `-1`', 'stretch pain 4'],
    ['4', { stiff: '1441' }, '--stiff takes whole minutes from 0 to 1440', '--stiff 30'],
    ['4', { stiff: 'long' }, 'not `long`', '--stiff 30'],
    ['4', { side: 'top' }, 'left, right, both, middle, not `top`', '--side left'],
    ['4', { kept: 'work,sleep' }, 'work, leisure, running, not `sleep`', '--kept work,running'],
    ['4', { kept: ' ' }, 'not nothing', '--kept work,running'],
    ['4', { note: 'x'.repeat(2001) }, 'at most 2000 characters', 'shorten it'],
    ['4', { at: 'tomorrow' }, 'tomorrow', '2026-11-24'],
  ])('is not understood: %s %j', async (score, options, message, hint) => {
    const host = fakeHost();
    await expect(pain(host, wordsOf(score), options)).rejects.toMatchObject(
      faultLike('usage', message, hint),
    );
    expect(host.lines).toEqual([]);
  });
});

/** Asks for a morning in a terminal in memory. */
function asking(options: FakeHostOptions = {}, flags: PainOptions = {}) {
  return drive(options, (host) => pain(host, [], flags));
}

const PLAIN: FakeHostOptions = { settings: { face: 'plain' } };

describe('a morning that is asked for', () => {
  it('takes a key for each thing that is said', async () => {
    const driven = await asking();
    await driven.press('6', 'enter', '3', '0', 'enter', 'l', 'y', 'n', 'w', 'r', 'enter');
    await driven.press('B', 'a', 'd', 'space', 'b', 'e', 'd', 'e', 'backspace', 'enter');
    expect(await driven.end()).toBe(0);
    expect(driven.host.lines).toMatchObject([
      {
        score: 6,
        stiffness: 30,
        side: 'left',
        woke: true,
        medicine: false,
        keptFrom: ['work', 'running'],
        note: 'Bad bed',
      },
    ]);
  });

  it.each([
    ['stiffness', ['9', '9', '9', '9', 'enter', 'backspace', 'enter'], { stiffness: 999 }],
    ['the right side', ['enter', 'r'], { side: 'right' }],
    ['both sides', ['enter', 'b'], { side: 'both' }],
    ['the middle', ['enter', 'x', 'M'], { side: 'middle' }],
    ['that it woke one', ['enter', 'enter', 'y'], { woke: true }],
    ['medicine', ['enter', 'enter', 'enter', 'y'], { medicine: true }],
    [
      'what it kept one from',
      ['enter', 'enter', 'enter', 'enter', 'w', 'f', 'w'],
      { keptFrom: ['leisure'] },
    ],
    [
      'a note with a q',
      ['enter', 'enter', 'enter', 'enter', 'enter', 'q', 'Q', 'space'],
      { note: 'qQ' },
    ],
  ])('can hold %s alone', async (_, keys, said) => {
    const driven = await asking();
    await driven.press('4', 'enter', ...keys, 'escape');
    expect(await driven.end()).toBe(0);
    const [first] = driven.host.lines;
    expect(first).toMatchObject({ score: 4, ...said });
    expect(Object.keys(first ?? {})).toHaveLength(8);
  });

  it('ends with Escape or q, and keeps what was said, also what is just typed', async () => {
    for (const key of ['escape', 'q']) {
      const driven = await asking();
      await driven.press('4', 'enter', '5', key);
      expect(await driven.end()).toBe(0);
      expect(driven.host.lines).toMatchObject([{ score: 4, stiffness: 5 }]);
    }
  });

  it('is kept when the program is ended', async () => {
    const driven = await asking();
    await driven.press('4', 'enter', 'enter', 'r', 'ctrl-c');
    expect(await driven.end()).toBe(130);
    expect(driven.host.lines).toMatchObject([{ score: 4, side: 'right' }]);
  });

  it('counts from its answer on, also if another terminal asked later and was answered before', async () => {
    const driven = await asking();
    const { host } = driven;
    await driven.pass(20_000);
    await pain(host, ['7'], {});
    await driven.pass(20_000);
    await driven.press('4', 'enter', 'escape');
    expect(await driven.end()).toBe(0);
    const [first, last] = host.lines;
    expect([first, last]).toMatchObject([{ score: 7 }, { score: 4 }]);
    expect(Date.parse(last?.at ?? '') - Date.parse(first?.at ?? '')).toBeGreaterThanOrEqual(20_000);
    expect(host.written.out).toContain('Recorded, on waking on Tue 24 Nov 2026: 4 of 10.');
  });

  it('is over with a score of 0', async () => {
    const driven = await asking();
    await driven.press('0', 'enter');
    expect(await driven.end()).toBe(0);
    expect(driven.host.lines).toMatchObject([{ score: 0 }]);
  });

  it('is skipped with Enter, and left with q', async () => {
    const skipped = await asking();
    await skipped.press('enter');
    expect(await skipped.end()).toBe(0);
    const left = await asking();
    await left.press('q');
    expect(await left.end()).toBe(130);
    expect([...skipped.host.lines, ...left.host.lines]).toEqual([]);
    expect(left.said()).toContain('Nothing was recorded. To record it: stretch pain');
  });

  it('asks nothing more once nobody answers', async () => {
    const driven = await asking();
    await driven.press('4', 'enter');
    await driven.pass(31_000);
    expect(await driven.end()).toBe(0);
    expect(driven.host.lines).toMatchObject([{ score: 4 }]);
  });

  it('takes what is typed when the time is over, and asks on', async () => {
    const driven = await asking();
    await driven.press('4', 'enter', '1', '5');
    await driven.pass(31_000);
    await driven.press('l', 'escape');
    expect(await driven.end()).toBe(0);
    expect(driven.host.lines).toMatchObject([{ score: 4, stiffness: 15, side: 'left' }]);
  });

  it('asks only for the score if the rest is typed, and names another day', async () => {
    const driven = await asking(PLAIN, { stiff: '10', at: 'yesterday' });
    await driven.waitFor(`On waking on Mon 23 Nov, how sore was your back, 0–10? (${HOW}`);
    await driven.press('3', 'enter');
    expect(await driven.end()).toBe(0);
    expect(driven.host.lines).toMatchObject([
      { day: '2026-11-23', score: 3, stiffness: 10, late: true },
    ]);
  });

  it('is answered with lines after the score where it is written', async () => {
    const driven = await asking(PLAIN);
    await driven.waitFor(`On waking this morning, how sore was your back, 0–10? (${HOW}`);
    await driven.press('t', '7', 'enter');
    await driven.press('l', 'o', 'n', 'g', 'enter');
    await driven.waitFor('“long” is no answer here. Type minutes, Enter skips, q no more.');
    await driven.press('4', '5', 'enter');
    await driven.press('m', 'i', 'd', 'd', 'l', 'e', 'enter', 'y', 'e', 's', 'enter', 'enter');
    await driven.press('F', 'r', 'e', 'e', 'space', 't', 'i', 'm', 'e', ',', 'r', 'enter');
    await driven.press('N', 'e', 'w', 'space', 'b', 'e', 'd', 'enter');
    expect(await driven.end()).toBe(0);
    expect(driven.host.lines).toMatchObject([
      {
        score: 7,
        stiffness: 45,
        side: 'middle',
        woke: true,
        keptFrom: ['leisure', 'running'],
        note: 'New bed',
      },
    ]);
    expect(driven.host.lines[0]).not.toHaveProperty('medicine');
  });
});
