import { describe, expect, it } from 'vitest';
import type { FoundActivity } from '../../../src/core/diary/found-activity.ts';
import { asSport, isUnnamed } from '../../../src/core/diary/unnamed-sport.ts';
import { foundActivity } from '../../support/found.ts';

describe('the sport of an activity', () => {
  it.each<[string, FoundActivity['sport'], string, boolean]>([
    ['nothing', 'other', '', true],
    ['that it is unknown', 'other', 'Unknown ', true],
    ['a sport that is none of the diary', 'other', 'rowing', false],
    ['that it is another', 'other', 'Other', false],
    ['nothing, but is called a run', 'run', '', false],
  ])('may be said by somebody if its file says %s', (_, sport, sportName, expected) => {
    const activity = { ...foundActivity(), sport, sportName };
    expect(isUnnamed(activity)).toBe(expected);
    expect(asSport(activity, 'walk').sport).toBe(expected ? 'walk' : sport);
  });
});
