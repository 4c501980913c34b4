import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLines } from '../../../src/core/journal/history.ts';
import { encodeLine, type Line } from '../../../src/core/journal/line.ts';
import { entriesIn, type MonthEntries } from '../../../src/formats/export/json-entries.ts';
import { plainEntriesIn } from '../../../src/formats/export/json-plain-entries.ts';
import { journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import { started } from '../../support/sample-journal.ts';

/** How a line may be written: by this program, by a newer one, by hand, or by another program. */
const WAYS: readonly ((line: Line) => string)[] = [
  encodeLine,
  (line) => `${encodeLine(line).slice(0, -1)},"newer":{"reps":[1]}}`,
  (line) => JSON.stringify(line, undefined, 1).replaceAll('\n', ' '),
  (line) => JSON.stringify(Object.fromEntries(Object.entries(line).toReversed())),
  // The last of two fields of one name holds, whatever way it is written.
  (line) => withFalseId(line, 'id'),
  (line) => withFalseId(line, String.raw`\u0069d`),
  (line) => encodeLine(line).replace('"device":', String.raw`"\u0064evice":`),
  (line) => encodeLine(line).replace('"session":', '"before":"","session":'),
];

function withFalseId(line: Line, name: string): string {
  const text = encodeLine({ ...line, id: `not-${line.id}` });
  return `${text.slice(0, -1)},"${name}":${JSON.stringify(line.id)}}`;
}

/** Nearly all are written by this program. */
const way = fc.oneof(
  { weight: 12, arbitrary: fc.constant(WAYS[0]) },
  { weight: 1, arbitrary: fc.constantFrom(...WAYS) },
);

describe('the entries of a month of plain lines', () => {
  it('are those that all lines make, whatever way each is written, and in whatever order', () => {
    let count = 0;
    fc.assert(
      fc.property(
        journal,
        fc.infiniteStream(way),
        fc.infiniteStream(fc.nat(9)),
        (steps, ways, places) => {
          const lines = linesOfSteps(steps)
            .map((line) => ({ line, place: places.next().value ?? 0 }))
            .toSorted((a, b) => a.place - b.place)
            .map(({ line }) => line);
          const texts = lines.map((line) => (ways.next().value ?? encodeLine)(line));
          const plain = plainEntriesIn(texts);
          const isThereTwice = new Set(lines.map(({ id }) => id)).size < lines.length;
          const imports = new Set(
            lines.filter(({ type }) => type === 'import').map(({ id }) => id),
          );
          const isTakenBack = lines.some((line) => 'target' in line && imports.has(line.target));
          expect(plain === undefined).toBe(isThereTwice || isTakenBack);
          if (plain === undefined) return;
          const pauses = new Set(lines.filter((line) => isPause(line)).map(({ id }) => id));
          const lists = listsOf(lines);
          const isAll = lists.every((list) => plain.hasAll(list));
          expect(isAll).toBe(!lists.some((list) => list.some(({ id }) => pauses.has(id))));
          if (!isAll) return;
          count++;
          const raw = texts.map((text) => ({ line: JSON.parse(text) as Line, text }));
          expect(written(plain, lines)).toEqual(written(entriesIn(raw), lines));
        },
      ),
      { numRuns: 300 },
    );
    expect(count).toBeGreaterThan(100);
  });

  it('are not known where a line is there twice, or of a type that this program does not know', () => {
    const [line, text] = [started({}, { id: 's' }), encodeLine(started({}, { id: 's' }))];
    expect(plainEntriesIn([text])?.hasAll([line])).toBe(true);
    expect(plainEntriesIn([text])?.hasAll([{ id: 'other' }])).toBe(false);
    expect(plainEntriesIn([text, text])).toBeUndefined();
    expect(plainEntriesIn([text.replace('session-started', 'later')])).toBeUndefined();
  });
});

/** All that is written of what these lines come to. */
function written({ sessions, of }: MonthEntries, lines: readonly Line[]): readonly string[] {
  const lists = listsOf(lines).slice(1);
  return [...sessions(foldLines(lines).sessions), ...lists.flatMap((list) => of(list))];
}

function listsOf(lines: readonly Line[]) {
  const { sessions, skips, diary } = foldLines(lines);
  return [sessions, skips, diary.mornings, diary.runs, diary.activities, diary.notes] as const;
}

/** A pause may have been given a slot, and so be among the skips. */
function isPause(line: Line): boolean {
  return line.type === 'skip' && (line.from !== undefined || line.until !== undefined);
}
