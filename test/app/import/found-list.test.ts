import { describe, expect, it } from 'vitest';
import { listFound } from '../../../src/app/import/found-list.ts';
import { NO_DIARY } from '../../../src/core/diary/diary.ts';
import type { FoundActivity } from '../../../src/core/diary/found-activity.ts';
import { foundRun } from '../../support/found-activity.ts';

const RUNS = {
  sports: new Set(['run'] as const),
  isOddWanted: false,
  dayStart: '04:00',
  now: new Date('2026-11-30T12:00:00Z'),
};

const list = (...activities: readonly Partial<FoundActivity>[]) =>
  listFound(
    activities.map((changes, index) => ({ file: `${index}.fit`, activity: foundRun(changes) })),
    NO_DIARY,
    RUNS,
  );

describe('the list of what was found', () => {
  it('is in order of beginnings, whatever the order of files and zones', () => {
    const listed = list(
      { began: '2026-11-02T09:00:00.000+01:00' },
      { began: '2026-11-02T05:30:00.000-05:00' },
      { began: '2026-11-02T07:00:00.000+01:00' },
    );
    expect(listed.map(({ file }) => file)).toEqual(['2.fit', '0.fit', '1.fit']);
  });

  it('has other sports, which are compared with nothing', () => {
    const listed = list({}, { sport: 'walk' }, { sport: 'walk' });
    expect(listed.map(({ status }) => status)).toEqual(['new', 'other-sport', 'other-sport']);
  });

  it('keeps of a copy what the better one does not say', () => {
    const [kept] = list(
      { effort: null, surface: null, title: '' },
      { format: 'table', effort: 6, surface: 'trail', title: 'Back hurt', sourceId: '7' },
      { format: 'gpx', effort: 9, distance: 7900 },
    );
    expect(kept?.kept).toMatchObject({
      format: 'fit',
      distance: 8000,
      effort: 6,
      surface: 'trail',
      title: 'Back hurt',
      sourceId: '7',
    });
    expect(kept?.activity).toMatchObject({ effort: null, title: '' });
  });

  it('keeps no title that an app gave', () => {
    expect(list({ title: 'Morning Run' }).map(({ kept }) => kept.title)).toEqual(['']);
    expect(list({ title: 'With Anna' }).map(({ kept }) => kept.title)).toEqual(['With Anna']);
  });

  it('leaves out what has yet to come, with a day for zones', () => {
    const listed = list(
      { began: '2026-12-01T11:00:00.000Z' },
      { began: '2026-12-01T13:00:00.000Z' },
      { began: null, date: '2027-01-01' },
    );
    expect(listed.map(({ status }) => status)).toEqual(['new', 'future', 'future']);
  });

  it('leaves out what is too short, too fast or too slow to be a run, unless its file says that it is one, or it is asked for', () => {
    const odd = [
      { distance: 20, seconds: 13 },
      { began: '2026-11-03T07:00:00.000Z', distance: 8000, seconds: 300 },
      { began: '2026-11-04T07:00:00.000Z', distance: 1000, seconds: 2000 },
      { began: '2026-11-05T07:00:00.000Z', distance: 150, seconds: 130, elapsed: 130 },
      { began: '2026-11-06T07:00:00.000Z', distance: 1000, seconds: 130, elapsed: 130 },
      { began: '2026-11-07T07:00:00.000Z', distance: 1000, seconds: 1790, elapsed: 1790 },
    ];
    const isNew = ({ status }: { readonly status: string }) => status === 'new';
    expect(list(...odd).every((one) => isNew(one))).toBe(true);
    const unnamed = odd.map((changes) => ({ ...changes, sportName: '' }));
    expect(list(...unnamed).map(({ status }) => status)).toEqual([
      'too-short',
      'too-fast',
      'too-slow',
      'new',
      'new',
      'new',
    ]);
    const found = unnamed.map((changes) => ({ file: 'a.fit', activity: foundRun(changes) }));
    const all = listFound(found, NO_DIARY, { ...RUNS, isOddWanted: true });
    expect(all.every((one) => isNew(one))).toBe(true);
  });

  it('does not take a whole run for a copy of a track too short to be one', () => {
    const listed = list(
      { distance: 20, seconds: 13, elapsed: 13, sportName: '' },
      { format: 'gpx' },
    );
    expect(listed.map(({ status }) => status).toSorted()).toEqual(['new', 'too-short']);
  });

  it('keeps the note of a run that this program exported, however often it comes', () => {
    const own = { id: 'x', file: '', isLate: false };
    const listed = list(
      { title: 'easy', own },
      { began: '2026-11-03T07:00:00.000Z', title: 'easy', own },
      { began: '2026-11-04T07:00:00.000Z', title: 'easy', own },
    );
    expect(listed.map(({ kept }) => kept.title)).toEqual(['easy', 'easy', 'easy']);
  });
});
