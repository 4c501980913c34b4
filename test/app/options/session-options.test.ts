import { describe, expect, it } from 'vitest';
import { type SessionOptions, sessionRequest } from '../../../src/app/options/session-options.ts';

const REST = { routine: 'core', slot: 'morning', goOn: 'ask', mayPlan: true } as const;

describe('the flags of a session', () => {
  it('ask for a session as planned if none are given', () => {
    expect(sessionRequest({}, REST)).toEqual({
      ...REST,
      side: undefined,
      from: undefined,
      speed: undefined,
      glyphs: undefined,
      isPlain: false,
      isUnattended: false,
      isAnyway: false,
      isDryRun: false,
    });
  });

  it('ask for what they say', () => {
    const flags = { plain: true, dryRun: true, glyphs: 'half' };
    const options = { side: 'left', from: '3', speed: '30', ...flags };
    expect(sessionRequest(options, REST)).toEqual({
      ...REST,
      side: 'left',
      from: 3,
      speed: 30,
      glyphs: 'half',
      isPlain: true,
      isUnattended: false,
      isAnyway: false,
      isDryRun: true,
    });
  });

  it.each<[SessionOptions, object]>([
    [{ speed: '0.1' }, { speed: 0.1 }],
    [{ speed: '1000' }, { speed: 1000 }],
    [{ speed: '2.5' }, { speed: 2.5 }],
    [{ from: '1' }, { from: 1 }],
    [{ from: '99' }, { from: 99 }],
    [{ side: 'unknown' }, { side: 'unknown' }],
    [{ side: 'both' }, { side: 'both' }],
  ])('%j are valid', (options, expected) => {
    expect(sessionRequest(options, REST)).toMatchObject(expected);
  });

  it.each<[SessionOptions, string]>([
    [{ side: 'Left' }, '--side takes one of left, right, both, unknown, not `Left`'],
    [{ side: 'each' }, '--side takes one of left, right, both, unknown, not `each`'],
    [{ from: '0' }, '--from takes the number of an exercise, not `0`'],
    [{ from: '1.5' }, '--from takes the number of an exercise, not `1.5`'],
    [{ from: '100' }, '--from takes the number of an exercise, not `100`'],
    [{ from: 'bridge' }, '--from takes the number of an exercise, not `bridge`'],
    [{ speed: '0' }, '--speed takes a number from 0.1 to 1000, not `0`'],
    [{ speed: '0.05' }, '--speed takes a number from 0.1 to 1000, not `0.05`'],
    [{ speed: '1001' }, '--speed takes a number from 0.1 to 1000, not `1001`'],
    [{ speed: '1e2' }, '--speed takes a number from 0.1 to 1000, not `1e2`'],
    [{ speed: '-1' }, '--speed takes a number from 0.1 to 1000, not `-1`'],
    [{ speed: 'Infinity' }, '--speed takes a number from 0.1 to 1000, not `Infinity`'],
    [
      { glyphs: 'braille' },
      '--glyphs takes one of quadrant, sextant, octant, half, ascii, not `braille`',
    ],
    [
      { glyphs: 'auto' },
      '--glyphs takes one of quadrant, sextant, octant, half, ascii, not `auto`',
    ],
    [{ speed: '' }, '--speed takes a number from 0.1 to 1000, not ``'],
  ])('%j are a usage fault', (options, message) => {
    expect(() => sessionRequest(options, REST)).toThrow(
      expect.objectContaining({ kind: 'usage', message }),
    );
  });
});
