import { describe, expect, it } from 'vitest';
import { isExcused } from '../../../src/core/schedule/skip-reason.ts';

describe('a reason to skip something', () => {
  it.each([
    ['pain', true],
    ['ill', true],
    ['travel', true],
    ['advised', true],
    ['time', false],
    ['other', false],
  ] as const)('%s excuses: %s', (reason, excuses) => {
    expect(isExcused(reason)).toBe(excuses);
  });
});
