import { describe, expect, it } from 'vitest';
import { nightProblem, orderProblem, refuseOrder } from '../../../src/app/options/slot-order.ts';

const EARLIER = 'first start the day earlier: stretch config set dayStart 00:00';

describe('the order of the morning and the evening slot', () => {
  it.each<[string, string, string]>([
    ['07:00', '20:30', '04:00'],
    // After midnight, but before the day ends.
    ['07:00', '01:00', '04:00'],
    ['00:01', '20:30', '00:00'],
    ['01:00', '03:00', '04:00'],
  ])('may be %s and %s if the day starts at %s', (morning, evening, dayStart) => {
    expect(orderProblem({ morning, evening }, dayStart)).toBeUndefined();
    refuseOrder({ morning, evening }, dayStart);
  });

  it.each<[string, string, string, string]>([
    ['21:00', '20:30', '', 'for example: stretch setup --morning 07:00 --evening 20:30'],
    ['07:00', '07:00', '', 'for example: stretch setup --morning 07:00 --evening 20:30'],
    [
      '00:01',
      '20:30',
      '; the day starts at 04:00, so 00:01 is at its end',
      `give the morning a time from 04:00 on, or ${EARLIER}`,
    ],
  ])('must not be %s and %s%s', (morning, evening, why, hint) => {
    const message = `the morning slot (${morning}) must come before the evening slot (${evening})${why}`;
    expect(orderProblem({ morning, evening }, '04:00')).toBe(message);
    expect(() => refuseOrder({ morning, evening }, '04:00')).toThrow(
      expect.objectContaining({ kind: 'usage', message, hint }) as Error,
    );
  });

  it('is questioned as soon as a morning at night is typed', () => {
    expect(nightProblem('04:00', '04:00')).toBeUndefined();
    expect(nightProblem('03:59', '04:00')).toBe(
      `the day starts at 04:00, so 03:59 is at its end: type a time from 04:00 on, or ${EARLIER}`,
    );
  });
});
