import type { FoundActivity } from '../../src/core/diary/found-activity.ts';

/** A run of 8 km in 45 minutes on the morning of 2 November 2026 in Berlin, read from a FIT file, with changes. */
export function foundRun(changes: Partial<FoundActivity> = {}): FoundActivity {
  const began = changes.began === undefined ? '2026-11-02T07:00:00.000+01:00' : changes.began;
  return {
    sport: 'run',
    sportName: 'running',
    format: 'fit',
    date: began?.slice(0, 10) ?? '2026-11-02',
    began,
    localTime: 'place',
    distance: 8000,
    isEstimated: false,
    seconds: 2700,
    elapsed: 2700,
    surface: null,
    effort: null,
    device: '',
    sourceId: '',
    title: '',
    ...changes,
  };
}
