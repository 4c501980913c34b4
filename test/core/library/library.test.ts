import { describe, expect, it } from 'vitest';
import { faultOf } from '../../support/faults.ts';
import { Fault } from '../../../src/core/base/fault.ts';
import { exerciseById, findRoutine, routineById } from '../../../src/core/library/library.ts';
import { findMovement } from '../../../src/core/library/find-movement.ts';
import { exercise, libraryOf, routine, step } from '../../support/sample-library.ts';

const LIBRARY = libraryOf(
  [
    exercise('hug', { name: 'Knee hug', aliases: ['knees to chest'] }),
    exercise('side-plank', { name: 'Side plank' }),
  ],
  [routine([step('hug')])],
);

describe('an exercise', () => {
  it.each(['hug', 'HUG', 'Knee hug', 'knee  hug', 'knee-hug', 'Knees to Chest', 'knees_to_chest'])(
    'is found by %j',
    (typed) => {
      expect(findMovement(LIBRARY, typed).movement.id).toBe('hug');
    },
  );

  it('that does not exist is a fault with the nearest name, or where to see them all', () => {
    expect(partsOf(() => findMovement(LIBRARY, 'side-plonk'))).toEqual([
      'missing',
      'there is no exercise called `side-plonk`',
      'did you mean `side-plank`?',
    ]);
    expect(partsOf(() => findMovement(LIBRARY, 'headstand'))[2]).toBe(
      'to see them all: stretch exercise list',
    );
  });

  it.each(['constructor', '__proto__', 'toString'])('is never %s', (id) => {
    expect(exerciseById(LIBRARY, id)).toBeUndefined();
    expect(routineById(LIBRARY, id)).toBeUndefined();
    expect(() => findMovement(LIBRARY, id)).toThrow(Fault);
  });
});

describe('a routine', () => {
  it.each(['mine', 'MINE', 'My own', 'my-own'])('is found by %j', (typed) => {
    expect(findRoutine(LIBRARY, typed).id).toBe('mine');
  });

  it('that does not exist is a fault', () => {
    expect(partsOf(() => findRoutine(LIBRARY, 'mines'))[2]).toBe('did you mean `mine`?');
    expect(partsOf(() => findRoutine(LIBRARY, 'yours'))[2]).toBe(
      'to see them all: stretch routine list',
    );
  });

  it('that was rejected for a mistake is a fault that names it', () => {
    const place = { file: '/me/night.yaml', line: 3, column: 1, path: 'name' };
    const problems = [{ ...place, expected: 'text', found: '7' }];
    expect(partsOf(() => findRoutine({ ...LIBRARY, problems }, 'night'))).toEqual([
      'input',
      'the routine `night` exists, but has a mistake: /me/night.yaml:3:1 name: expected text, found 7',
      'fix it, then check it: stretch routine check',
    ]);
  });
});

function partsOf(act: () => unknown): readonly string[] {
  const { kind, message, hint } = faultOf(act);
  return [kind, message, hint];
}
