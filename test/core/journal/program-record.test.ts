import { describe, expect, it } from 'vitest';
import { currentProgram } from '../../../src/core/journal/program-record.ts';
import type { SlotChange } from '../../../src/core/schedule/slot.ts';
import { slot } from '../../support/sample-schedule.ts';
import { remove, scheduleChange } from '../../support/sample-journal.ts';

const NOON: SlotChange = { set: slot('noon', '12:30') };
const GONE: SlotChange = { remove: 'noon' };

/** The lines of a programme that has a slot at noon for twelve weeks, written at a second of a minute. */
function programme(program: string, [first, over]: readonly [string, string], second: number) {
  return [
    { ...scheduleChange(first, [NOON], at(second)), program },
    { ...scheduleChange(over, [GONE], at(second + 1)), program },
  ] as const;
}

function stopped(from: string, program: string, second: number) {
  const line = scheduleChange(from, [GONE], at(second));
  return Object.assign(line, { stops: program });
}

function at(second: number): string {
  return `2026-11-01T08:00:${second + 10}.000Z`;
}

const ONE = programme('one', ['2026-11-02', '2027-01-25'], 0);
const OTHER = programme('other', ['2026-11-09', '2027-02-01'], 2);

describe('the programme that is running', () => {
  it('is one that has not ended, or begins later', () => {
    for (const day of ['2026-10-20', '2026-11-02', '2027-01-24']) {
      expect(currentProgram(ONE, day)).toMatchObject({
        id: 'one',
        first: '2026-11-02',
        over: '2027-01-25',
      });
    }
    expect(currentProgram(ONE, '2027-01-25')).toBeUndefined();
    expect(currentProgram([], '2026-11-02')).toBeUndefined();
    expect(
      currentProgram([scheduleChange('2026-12-01', [NOON], at(0))], '2026-11-02'),
    ).toBeUndefined();
  });

  it('is none once it was stopped, until that is taken back', () => {
    const stop = stopped('2026-11-05', 'one', 5);
    expect(currentProgram([...ONE, stop], '2026-11-06')).toBeUndefined();
    expect(currentProgram([...ONE, stop, remove(stop)], '2026-11-06')?.id).toBe('one');
    expect(currentProgram([...ONE, ...ONE.map((line) => remove(line))], '2026-11-06')).toBe(
      undefined,
    );
  });

  it('is the one planned last, if two devices planned one each, and then the other', () => {
    const both = [...OTHER, ...ONE];
    expect(currentProgram(both, '2026-11-10')?.id).toBe('other');
    expect(currentProgram([...both, stopped('2026-11-10', 'other', 5)], '2026-11-10')?.id).toBe(
      'one',
    );
    expect(currentProgram([...ONE, ...OTHER], '2027-01-25')?.id).toBe('other');
  });

  it('leaves what was changed besides in the plan that there would be without it', () => {
    const before = scheduleChange('2026-11-01', [{ set: slot('early', '05:30') }], at(-5));
    const meanwhile = scheduleChange('2026-11-04', [{ set: slot('early', '05:45') }], at(6));
    const { without = [] } = currentProgram([before, ...ONE, meanwhile], '2026-11-06') ?? {};
    expect(without.map(({ from }) => from)).toEqual(['2026-11-01', '2026-11-04']);
    const times = without.map(({ slots }) => slots.find(({ name }) => name === 'early')?.time);
    expect(times).toEqual(['05:30', '05:45']);
    expect(without.flatMap(({ slots }) => slots.map(({ name }) => name))).not.toContain('noon');
  });
});
