import { expect, it } from 'vitest';
import { demoLine } from '../../../src/core/shell/demo-line.ts';

it.each([
  ['demo', undefined],
  ['demo --remove', undefined],
  ['demo --help', undefined],
  ['status', undefined],
  ['history demo', undefined],
  ['demo status --json', 'status --json'],
  ['demo history pain --all', 'history pain --all'],
  ['demo -- history pain --all', 'history pain --all'],
  ['demo --', ''],
])('`stretch %s` runs %j on the made-up record', (typed, line) => {
  expect(demoLine(typed.split(' '))?.join(' ')).toBe(line);
});
