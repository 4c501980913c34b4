import { expect, it } from 'vitest';
import { exerciseList } from '../../src/commands/exercise.ts';
import { fakeHost } from '../support/fake-host.ts';
import { exercise, libraryOf } from '../support/sample-library.ts';

const NAME = 'A very long name of an exercise that has to be found in a pipe by another program';

it.each([
  [false, true],
  [true, false],
])(
  'the list of exercises has whole names unless a terminal is too narrow: %s',
  async (isTerminal, isWhole) => {
    const library = libraryOf([exercise('hug', { name: NAME })]);
    const host = fakeHost({ library, out: { isTerminal, columns: 60 } });
    await exerciseList(host, {});
    expect(host.written.out.includes(NAME)).toBe(isWhole);
  },
);
