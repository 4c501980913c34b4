import { describe, expect, it } from 'vitest';
import { findMovement } from '../../../src/core/library/find-movement.ts';
import type { Problem } from '../../../src/core/library/problem.ts';
import { exercise, libraryOf } from '../../support/sample-library.ts';

const PLACE = { line: 3, column: 1, path: 'name', expected: 'text', found: '7' };

function faultFor(typed: string, ...problems: readonly Partial<Problem>[]): unknown {
  const all = problems.map((one) => ({ file: '/me/exercises/side-lift.yaml', ...PLACE, ...one }));
  try {
    return findMovement({ ...libraryOf([exercise('hug')]), problems: all }, typed);
  } catch (error) {
    return error;
  }
}

describe('a rejected exercise', () => {
  it.each(['lift', 'LIFT', 'side-lift', 'Side lift'])(
    'is found by its id and its file name: %s',
    (typed) => {
      expect(faultFor(typed, { entry: 'exercise/lift' })).toMatchObject({
        kind: 'input',
        message:
          `the exercise \`${typed}\` exists, but has a mistake: ` +
          '/me/exercises/side-lift.yaml:3:1 name: expected text, found 7',
        hint: 'fix it, then check it: stretch routine check',
      });
    },
  );

  it('has three mistakes shown and the others counted', () => {
    const many = [1, 2, 3, 4, 5].map((line) => ({ entry: 'exercise/lift', line }));
    expect(faultFor('lift', ...many)).toMatchObject({
      message: expect.stringMatching(
        /has 5 mistakes: .*:1:1 .*:2:1 .*:3:1 .*; and 2 more$/,
      ) as string,
    });
  });

  it('counts the mistakes of its file that are only counted', () => {
    const [first, last] = [1, 2].map((line) => ({ entry: 'exercise/lift', line }));
    expect(faultFor('lift', { ...first }, { ...last, more: 7980 })).toMatchObject({
      message: expect.stringMatching(
        /has 7982 mistakes: .*:1:1 .*:2:1 .*; and 7980 more$/,
      ) as string,
    });
  });

  it('is not found by a part of its name, or as a routine', () => {
    const missing = { kind: 'missing' };
    expect(faultFor('if', { entry: 'exercise/lift' })).toMatchObject(missing);
    expect(faultFor('lift', { entry: 'routine/lift' })).toMatchObject(missing);
  });

  it('is suggested if it is misspelt', () => {
    expect(faultFor('lifd', { entry: 'exercise/lift' })).toMatchObject({
      kind: 'missing',
      hint: 'did you mean `lift`?',
    });
  });
});
