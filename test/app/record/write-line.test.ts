import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFullRecord } from '../../../src/app/record/read-record.ts';
import { writeLine } from '../../../src/app/record/write-line.ts';
import { inWrittenOrder, writtenAt } from '../../../src/core/journal/corrections.ts';
import { decodeLine } from '../../../src/core/journal/decode-line.ts';
import { encodeLine, type Line } from '../../../src/core/journal/line.ts';
import { LATEST_ORDER } from '../../../src/core/journal/value-fields.ts';
import { epochMs } from '../../../src/core/time/day.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { SAMPLE_LINES } from '../../support/sample-lines.ts';

const NOW = '2026-11-24T07:30:00.000Z';

/** Moments near the ends of what can be read, and any between, in any zone. */
const moment = (from: string, to: string) =>
  fc
    .tuple(
      fc.oneof(
        fc.constantFrom(`${from}-01-01T00:00:00.000`, `${to}-12-31T23:59:59.999`),
        fc.constantFrom('2026-11-24T07:29:59.999', '2026-11-24T07:30:00.000', '2026-11-24T07:30'),
        fc
          .date({
            min: new Date(`${from}-01-01T00:00:00Z`),
            max: new Date(`${to}-12-31T23:59:59Z`),
            noInvalidDate: true,
          })
          .map((date) => date.toISOString().slice(0, -1)),
      ),
      fc.constantFrom('Z', '+00:00', '-23:59', '+23:59', '+05:45'),
    )
    .map(([local, offset]) => `${local}${offset}`);

const recorded = fc
  .record({
    sample: fc.constantFrom(...SAMPLE_LINES),
    id: fc.uuid(),
    at: moment('1900', '2299'),
    order: fc.option(moment('0000', '9999'), { nil: undefined }),
  })
  .map(({ sample, id, at, order }): Line => {
    const { order: _, ...rest } = sample;
    return { ...rest, id, at, ...(order === undefined ? {} : { order }) };
  })
  .filter((line) => decodeLine(encodeLine(line)).ok);

describe('the next line of a record', () => {
  it('can be read and counts as the last, whatever line is in the record', () => {
    fc.assert(
      fc.property(fc.array(recorded, { minLength: 1, maxLength: 5 }), (lines) => {
        const host = fakeHost({ lines, now: NOW });
        const next = () => {
          const record = readFullRecord(host);
          return writeLine(host, record, { type: 'remove', target: 'x' }, record.today);
        };
        const [first, second] = [next(), next()];
        for (const one of [first, second])
          expect(decodeLine(encodeLine(one))).toEqual({ ok: true, line: one });
        expect(writtenAt(second)).toBeGreaterThanOrEqual(writtenAt(first));
        for (const line of lines) expect(writtenAt(first)).toBeGreaterThanOrEqual(writtenAt(line));
        // After the last moment of all there is none, and the clock decides.
        if (writtenAt(first) < epochMs(LATEST_ORDER)) {
          expect(inWrittenOrder(host.lines).at(-1)?.id).toBe(second.id);
        }
      }),
    );
  });

  it.each([
    ['2299-12-31T23:59:59.999-23:59', '2300-01-01T23:59:00.000'],
    ['9998-12-31T23:59:59.999Z', '9999-01-01T00:00:00.000'],
  ])('after one of %s is a millisecond later', (order, expected) => {
    const host = fakeHost({ lines: [{ ...(SAMPLE_LINES[8] as Line), order }], now: NOW });
    const record = readFullRecord(host);
    const line = writeLine(host, record, { type: 'remove', target: 'x' }, record.today);
    expect(new Date(line.order ?? '').toISOString()).toBe(`${expected}Z`);
  });
});
