import { describe, expect, it } from 'vitest';
import { fitsEngines } from '../../../src/core/base/node-range.ts';

const RANGE = '^20.19.0 || ^22.13.0 || >=24.0.0';

describe('an npm range', () => {
  it.each(['20.19.0', '20.20.2', 'v20.19.1', '22.13.0', '22.99.0', '24.0.0', '26.1.3'])(
    'includes %s',
    (version) => {
      expect(fitsEngines(version, RANGE)).toBe(true);
    },
  );

  it.each(['18.20.0', '20.18.9', '20.9.0', '21.0.0', '22.12.99', '23.11.0'])(
    'excludes %s',
    (version) => {
      expect(fitsEngines(version, RANGE)).toBe(false);
    },
  );

  it.each(['', '*', '20.x'])('in an unknown form such as %j includes every version', (range) => {
    expect(fitsEngines('18.0.0', range)).toBe(true);
  });
});
