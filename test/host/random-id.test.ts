import fs from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { randomId } from '../../src/host/random-id.ts';

vi.mock('node:fs', { spy: true });

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a new id', () => {
  it('is a random UUID, a different one each time', () => {
    const ids = Array.from({ length: 1000 }, () => randomId());
    expect(ids.filter((id) => !UUID.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(1000);
    const digits = ids.flatMap((id) => id.slice(-12).match(/./g) ?? []);
    const counts = Array.from(
      { length: 16 },
      (_, digit) => digits.filter((one) => one === digit.toString(16)).length,
    );
    // 750 each are expected: this is off by nine deviations.
    expect(counts.filter((count) => count < 510 || count > 990)).toEqual([]);
  });

  it.each<[string, () => void]>([
    [
      'there is no file of randomness',
      () =>
        vi.mocked(fs.openSync).mockImplementation(() => {
          throw new Error('ENOENT');
        }),
    ],
    ['it is short', () => vi.mocked(fs.readSync).mockReturnValue(7)],
    [
      'something else has its name',
      () =>
        vi
          .mocked(fs.fstatSync)
          .mockReturnValue({ isCharacterDevice: () => false } as unknown as fs.Stats),
    ],
  ])('is one even if %s', (_, arrange) => {
    arrange();
    const other = vi.spyOn(globalThis.crypto, 'randomUUID');
    try {
      const ids = [randomId(), randomId()];
      expect(ids.every((id) => UUID.test(id))).toBe(true);
      expect(new Set(ids).size).toBe(2);
      expect(other).toHaveBeenCalledTimes(2);
    } finally {
      vi.restoreAllMocks();
    }
  });
});
