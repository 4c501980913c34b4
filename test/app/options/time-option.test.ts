import { describe, expect, it } from 'vitest';
import { asTime } from '../../../src/app/options/time-option.ts';
import { Fault } from '../../../src/core/base/fault.ts';

describe('a time of day as a flag', () => {
  it.each([
    ['07:00', '07:00'],
    ['7:00', '07:00'],
    ['700', '07:00'],
    ['0700', '07:00'],
    [' 20:30 ', '20:30'],
    ['23:59', '23:59'],
    ['0:00', '00:00'],
    ['7pm', '19:00'],
    ['6:45 AM', '06:45'],
    ['12am', '00:00'],
    ['7.30', '07:30'],
    ['20h15', '20:15'],
    ['07', '07:00'],
    ['20', '20:00'],
    ['noon', '12:00'],
    ['at midnight', '00:00'],
  ])('%j is %s', (typed, time) => {
    expect(asTime('--morning', typed)).toBe(time);
  });

  it.each([
    '',
    '7',
    '12',
    '24:00',
    '24',
    '13pm',
    '12:60',
    '12:5',
    'soon',
    '-7:00',
    '7:00:00',
    '１２:00',
  ])('%j is a usage fault with an example', (typed) => {
    const act = () => asTime('--morning', typed);
    expect(act).toThrow(Fault);
    expect(act).toThrow(
      expect.objectContaining({
        kind: 'usage',
        message: `--morning takes a time of day, not \`${typed}\``,
        hint: 'for example: --morning 07:00',
      }),
    );
  });
});
