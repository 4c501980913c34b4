import { describe, expect, it } from 'vitest';
import { listFound } from '../../../src/app/import/found-list.ts';
import { NO_DIARY } from '../../../src/core/diary/diary.ts';
import type { FoundActivity } from '../../../src/core/diary/found-activity.ts';
import { foundRun } from '../../support/found-activity.ts';

const RUNS = { sports: new Set(['run'] as const), dayStart: '04:00' };

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
});
