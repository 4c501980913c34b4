import { describe, expect, it } from 'vitest';
import { logActivity, logNote, logRest } from '../../src/commands/log-diary.ts';
import { historyRemove, undo } from '../../src/commands/undo.ts';
import type { ActivityOptions } from '../../src/app/options/activity-options.ts';
import type { Activity } from '../../src/core/diary/activity.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';
import { faultLike } from '../support/faults.ts';
import { line } from '../support/sample-journal.ts';

const RUN = line({ type: 'run', distance: 8000 }, { id: 'run', day: '2026-11-24' });

describe('an activity', () => {
  it.each<[string, ActivityOptions, Partial<Activity>, string]>([
    [
      'swim 40',
      {},
      { kind: 'swim', seconds: 2400, day: '2026-11-24' },
      'swim, 40 min, Tue 24 Nov 2026.',
    ],
    ['swim 1000m 40', {}, { distance: 1000, seconds: 2400 }, 'swim, 40 min, 1000 m, Tue'],
    ['physio', {}, { kind: 'physio', seconds: null, distance: null }, 'physio, Tue 24 Nov 2026.'],
    [
      'Massage',
      { at: 'yesterday 17:30' },
      { kind: 'massage', day: '2026-11-23', isLate: true },
      'massage, Mon 23 Nov 2026 at 17:30.',
    ],
    [
      'bike 20km 1:05 yesterday',
      { effort: '4' },
      { kind: 'cycle', distance: 20_000, seconds: 3900, effort: 4 },
      'cycle, 65 min, 20.0 km, effort 4',
    ],
    ['yoga 60 this morning', {}, { kind: 'yoga', began: null, seconds: 3600 }, 'yoga, 60 min'],
    ['other 30', { note: 'rowing' }, { kind: 'other', note: 'rowing' }, 'other activity, 30 min'],
  ])('typed as %s with %o', async (words, options, expected, shown) => {
    const host = fakeHost({ settings: { units: 'km' } });
    const [kind = '', ...what] = words.split(' ');
    expect(await logActivity(host, kind, what, options)).toBe(0);
    expect(foldLines(host.lines).diary.activities).toEqual([expect.objectContaining(expected)]);
    expect(host.written.out).toContain(`Recorded: ${shown}`);
    expect(host.written.out).toContain(
      'To change it: stretch history edit id-1; to undo it: stretch undo\n',
    );
    await undo(host, { yes: true });
    expect(foldLines(host.lines).diary.activities).toEqual([]);
  });

  it.each([
    ['kite', '30', 'an activity is one of swim, walk,', 'for anything else'],
    ['yogs', '30', 'an activity is one of', 'did you mean `yoga`?'],
    ['running', '8km', 'a run has a command of its own', 'stretch run 8km 45:10'],
    ['rest', '', 'a rest day has a command of its own', 'stretch log rest'],
    ['walk', '5km trail', 'only a run has a surface', 'stretch log activity walk 40'],
    ['walk', '1:30', '`1:30` could mean two things', 'type 1h30 or at 1:30'],
    ['swim', '40 tomorrow', '`tomorrow` means', 'for example 2026-11-24'],
  ])('is not %s %s', async (kind, what, message, hint) => {
    const host = fakeHost({ settings: { units: 'km' } });
    const logged = logActivity(host, kind, what.split(' '), {});
    await expect(logged).rejects.toMatchObject(faultLike('usage', message, hint));
    expect(host.lines).toEqual([]);
  });
});

describe('a rest day', () => {
  it.each<[readonly string[], ActivityOptions, string, boolean]>([
    [[], {}, '2026-11-24', false],
    [['yesterday'], {}, '2026-11-23', true],
    [[], { at: 'last monday' }, '2026-11-23', true],
    [['2', 'days', 'ago'], { note: 'legs' }, '2026-11-22', true],
  ])('typed as %j with %o', async (words, options, day, isLate) => {
    const host = fakeHost();
    expect(await logRest(host, words, options)).toBe(0);
    const [rest] = foldLines(host.lines).diary.activities;
    expect(rest).toMatchObject({
      kind: 'rest',
      day,
      isLate,
      began: null,
      note: options.note ?? null,
    });
  });

  it('on which one ran is kept with the run, and that is said', async () => {
    const host = fakeHost({ lines: [RUN] });
    await logRest(host, [], {});
    expect(host.written.out).toBe(
      [
        'Recorded: rest day, Tue 24 Nov 2026.',
        'Tue 24 Nov has 1 run, too; both are kept.',
        'To change it: stretch history edit id-1; to undo it: stretch undo',
        '',
      ].join('\n'),
    );
    expect(foldLines(host.lines).diary.runs).toHaveLength(1);
  });

  it('is recorded once', async () => {
    const host = fakeHost();
    await logRest(host, [], {});
    await expect(logRest(host, ['today'], {})).rejects.toMatchObject(
      faultLike(
        'usage',
        'Tue 24 Nov 2026 is down as a rest day already',
        'stretch history remove id-1',
      ),
    );
  });

  it.each<[string, readonly string[]]>([
    ['fri sat', ['2026-11-20', '2026-11-21']],
    ['sat, fri', ['2026-11-20', '2026-11-21']],
    ['thu and sun', ['2026-11-19', '2026-11-22']],
    ['24-25 oct', ['2026-10-24', '2026-10-25']],
    ['19 oct and 21 oct', ['2026-10-19', '2026-10-21']],
    ['fri to sun', ['2026-11-20', '2026-11-21', '2026-11-22']],
    ['last weekend', ['2026-11-21', '2026-11-22']],
  ])('can be several, as one change: %s', async (when, days) => {
    const host = fakeHost();
    const rested = () => foldLines(host.lines).diary.activities.map(({ day }) => day);
    await logRest(host, when.split(' '), { note: 'tired' });
    expect(rested()).toEqual(days);
    host.advance(1000);
    host.written.out = '';
    await undo(host, { yes: true });
    expect(rested()).toEqual([]);
    expect(host.written.out).toContain('Undone: the rest days ');
    host.advance(1000);
    await undo(host, { yes: true, redo: true });
    expect(rested()).toEqual(days);
    host.advance(1000);
    await historyRemove(host, foldLines(host.lines).diary.activities[0]?.id ?? '', { yes: true });
    expect(rested()).toEqual(days.slice(1));
  });

  it('among several that is there already is said, and stays as it is', async () => {
    const host = fakeHost();
    await logRest(host, ['sat'], {});
    host.written.out = '';
    await logRest(host, ['fri', 'to', 'sun'], {});
    expect(host.lines).toHaveLength(3);
    expect(host.written.out).toBe(
      [
        'Recorded: rest day, Fri 20 Nov 2026.',
        'Recorded: rest day, Sun 22 Nov 2026.',
        'Down already: Sat 21 Nov 2026.',
        'To change one of them: stretch history list; to undo all 2: stretch undo',
        '',
      ].join('\n'),
    );
  });

  it('of more than a month at once is refused', async () => {
    await expect(logRest(fakeHost(), ['since', '1', 'oct'], {})).rejects.toMatchObject(
      faultLike('usage', '`since 1 oct` is 55 days', 'stretch log rest'),
    );
  });

  it.each(['tomorrow', 'soon'])('is not %s', async (when) => {
    const host = fakeHost();
    await expect(logRest(host, [when], {})).rejects.toMatchObject({ kind: 'usage' });
    expect(host.lines).toEqual([]);
  });
});

describe('what is there already', () => {
  it('is asked about: an activity of the same kind and day', async () => {
    const host = fakeHost();
    await logActivity(host, 'yoga', ['40'], {});
    await expect(logActivity(host, 'yoga', ['40'], {})).rejects.toMatchObject(
      faultLike(
        'usage',
        'There is one already: yoga, 40 min, Tue 24 Nov 2026. Add another?',
        'add --yes',
      ),
    );
    expect(host.lines).toHaveLength(1);
    await logActivity(host, 'yoga', ['40', 'yesterday'], {});
    await logActivity(host, 'walk', ['40'], {});
    await logActivity(host, 'yoga', ['40'], { yes: true });
    expect(host.lines).toHaveLength(4);
  });

  it('is asked about: the same note of a day', async () => {
    const host = fakeHost();
    await logNote(host, ['new shoes'], { mark: true });
    await expect(logNote(host, ['new', 'shoes'], { mark: true })).rejects.toMatchObject(
      faultLike('usage', 'The same note is there already, Tue 24 Nov 2026', 'add --yes'),
    );
    await logNote(host, ['new shoes'], { mark: true, yes: true });
    await logNote(host, ['new shoes'], { at: 'yesterday' });
    expect(host.lines).toHaveLength(3);
  });
});

describe('a note', () => {
  it('is about a day, and can mark a change', async () => {
    const host = fakeHost();
    await logNote(host, ['new', 'shoes '], { mark: true, at: 'yesterday' });
    await logNote(host, ['slept badly'], {});
    expect(notesIn(host)).toMatchObject([
      { day: '2026-11-23', text: 'new shoes', isMark: true },
      { day: '2026-11-24', text: 'slept badly', isMark: false },
    ]);
    expect(host.written.out).toBe(
      [
        'Recorded: change, Mon 23 Nov 2026: new shoes',
        'To change it: stretch history edit id-1; to undo it: stretch undo',
        'Recorded: note, Tue 24 Nov 2026: slept badly',
        'To change it: stretch history edit id-2; to undo it: stretch undo',
        '',
      ].join('\n'),
    );
    await undo(host, { yes: true });
    expect(notesIn(host)).toHaveLength(1);
  });

  it('is kept as it was typed, and shown without what moves a cursor', async () => {
    const host = fakeHost();
    await logNote(host, ['a\u001b[2J\u202eb\nc'], {});
    expect(notesIn(host)).toMatchObject([{ text: 'a\u001b[2J\u202eb\nc' }]);
    expect(host.written.out).toContain(': a [2J b c\n');
  });

  it.each([
    ['', 'the note is empty', 'stretch log note "new shoes" --mark'],
    ['x'.repeat(2001), 'a note takes at most 2000 characters', 'shorten it'],
  ])('is not %s', async (text, message, hint) => {
    const host = fakeHost();
    await expect(logNote(host, [text], {})).rejects.toMatchObject(
      faultLike('usage', message, hint),
    );
    expect(host.lines).toEqual([]);
  });
});

function notesIn(host: FakeHost) {
  return foldLines(host.lines).diary.notes;
}
