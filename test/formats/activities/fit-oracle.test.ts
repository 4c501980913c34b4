import fc from 'fast-check';
import FitParser from 'fit-file-parser';
import { describe, expect, it } from 'vitest';
import { readFit } from '../../../src/formats/activities/fit.ts';
import { fitFile, fitTime, type FitLine } from '../../support/fit-file.ts';
import { fileLine, FIT_START, recordLine, sessionLine } from '../../support/fit-lines.ts';

const CONTEXT = { file: 'run.fit', zone: 'UTC' };
const START = fitTime(FIT_START);

/** Any run of 1 to 99 km and up to a day, in either order of bytes, perhaps with developer fields. */
const run = fc.record({
  start: fc.integer({ min: START - 1e8, max: START + 1e8 }),
  elapsed: fc.integer({ min: 1000, max: 86_400_000 }),
  distance: fc.integer({ min: 100_000, max: 9_900_000 }),
  subSport: fc.constantFrom(0, 1, 3, 4),
  exertion: fc.integer({ min: 1, max: 10 }),
  isBig: fc.boolean(),
  developer: fc.option(fc.array(fc.nat(255), { minLength: 1, maxLength: 9 }), { nil: undefined }),
  headerSize: fc.constantFrom<12 | 14>(12, 14),
  records: fc.nat(5),
});

describe('a FIT file', () => {
  // An independent parser, which reads more than this program needs and takes longer for it.
  it('is understood as another parser does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 3 }), async (runs) => {
        const lines = runs.flatMap((one) => linesOf(one));
        const bytes = fitFile([fileLine(), ...lines], { headerSize: runs[0]?.headerSize ?? 14 });
        expect(found(bytes)).toEqual(await foundByOther(bytes));
      }),
      { numRuns: 200 },
    );
  });
});

type AnyRun = typeof run extends fc.Arbitrary<infer Value> ? Value : never;

function linesOf(one: AnyRun): readonly FitLine[] {
  const { start, elapsed, distance, subSport, exertion, isBig, developer, records } = one;
  const session = sessionLine(
    [253, 'uint32', start + Math.round(elapsed / 1000)],
    [2, 'uint32', start],
    [6, 'enum', subSport],
    [7, 'uint32', elapsed],
    [8, 'uint32', Math.max(1, elapsed - 500)],
    [9, 'uint32', distance],
    [193, 'uint8', exertion * 10],
  );
  const points = Array.from({ length: records }, (_, index) => recordLine(index));
  return [...points, session].map((line) => ({
    ...line,
    isBig,
    ...(developer === undefined ? {} : { developer }),
  }));
}

function found(bytes: Uint8Array): unknown {
  const content = readFit(bytes, CONTEXT);
  if (content.kind !== 'activities') return content;
  return content.activities.map((one) => ({
    began: Date.parse(one.began ?? ''),
    distance: one.distance,
    seconds: one.seconds,
    elapsed: one.elapsed,
    sport: one.sportName.split('/')[1] ?? 'generic',
  }));
}

async function foundByOther(bytes: Uint8Array): Promise<unknown> {
  const parser = new FitParser({ mode: 'list', lengthUnit: 'm' });
  const { sessions = [] } = await parser.parseAsync(Buffer.from(bytes));
  return sessions.map((session) => ({
    began: Date.parse(String(session.start_time)),
    distance: session.total_distance,
    seconds: session.total_timer_time,
    elapsed: session.total_elapsed_time,
    sport: session.sub_sport,
  }));
}
