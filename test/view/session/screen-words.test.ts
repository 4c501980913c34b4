import { expect, it } from 'vitest';
import type { Session } from '../../../src/core/session/session.ts';
import { phaseWord } from '../../../src/view/session/screen-words.ts';
import { exerciseSession, momentsOf } from './shipped-moments.ts';

/** The phases of the first set's hold in words. */
function holding(id: string): readonly string[] {
  const moments: readonly Session[] = [...momentsOf(exerciseSession(id), 2)];
  const held = moments.filter(({ cursor, phase }) => cursor === 0 && phase.kind === 'hold');
  return [...new Set(held.map((session) => phaseWord(session)))];
}

it.each([
  ['hamstring', 'HOLD'],
  ['breathing', 'BREATHE'],
])('a hold of %s is called %s', (id, word) => {
  expect(holding(id)).toEqual([word]);
});
