import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/core/session.ts';
import { drawLarge } from '../../src/view/glyph.ts';
import { gridText } from '../../src/view/grid.ts';
import { drawSession } from '../../src/view/session-screen.ts';
import { countOf } from '../../src/view/session-words.ts';
import { width } from '../../src/view/text.ts';
import { frame, MOMENTS, sessionAfter } from './session-sample.ts';

describe('a frame', () => {
  it('fits any terminal at any moment, whatever is said beside it', () => {
    const size = fc.record({
      columns: fc.integer({ min: 1, max: 200 }),
      rows: fc.integer({ min: 1, max: 60 }),
    });
    const said = fc.option(fc.string({ unit: 'grapheme', maxLength: 200 }), { nil: undefined });
    const deeds = fc.oneof(
      fc.constantFrom(...Object.values(MOMENTS)),
      fc.integer({ min: 0, max: 300 }).map((seconds) => [seconds]),
    );
    fc.assert(
      fc.property(size, deeds, said, said, ({ columns, rows }, moment, notice, warning) => {
        const session = sessionAfter(moment);
        const grid = drawSession({ session, columns, rows, notice, warning });
        expect(grid.cells).toHaveLength(columns * rows);
        const lines = gridText(grid).split('\n');
        expect(lines).toHaveLength(rows);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 150 },
    );
  });

  it('shows the count at least five rows and a sixth of the screen high, from the smallest size on', () => {
    for (const [columns, rows] of [
      [40, 15],
      [60, 20],
      [80, 24],
      [120, 40],
      [200, 60],
    ] as const) {
      const least = Math.max(5, Math.round(rows / 6));
      for (const moment of ['move', 'work', 'hold', 'rest', 'switch', 'resuming']) {
        expect(
          countRows(sessionAfter(MOMENTS[moment] ?? []), columns, rows),
          moment,
        ).toBeGreaterThanOrEqual(least);
      }
    }
  });

  it('keeps the count that high while much is said and something is wrong', () => {
    const session = sessionAfter([48]);
    const notice =
      'Lie on your back, knees bent, the left ankle on the right knee. The left knee is drawn in.';
    const warning = 'NOT SAVING: the disk is full';
    for (const rows of [15, 16, 17, 18, 19, 20]) {
      expect(countRows(session, 40, rows, { notice, warning }), `${rows}`).toBeGreaterThanOrEqual(
        5,
      );
    }
  });

  it('keeps a count of three digits apart from the side beside it', () => {
    const steps = [{ exercise: 'piriformis', dose: { hold: 300 }, more: 0, sources: [] }];
    const session = sessionAfter([20], { steps });
    expect(countOf(session)).toBe(295);
    for (const [columns, rows] of [
      [40, 15],
      [80, 24],
      [120, 40],
    ] as const) {
      expect(countRows(session, columns, rows), `${columns}×${rows}`).toBeGreaterThanOrEqual(5);
    }
  });

  it('shows a notice in the place of the cue, and a warning above what comes next', () => {
    const session = sessionAfter([48]);
    const text = gridText(
      drawSession({ session, columns: 80, rows: 24, notice: 'Sound off.', warning: 'NOT SAVING' }),
    );
    expect(text).toContain('Sound off.');
    expect(text).not.toContain('Rest the left ankle');
    expect(text.indexOf('NOT SAVING')).toBeLessThan(text.indexOf('next:'));
  });

  it('cuts a long name before the number of the exercise', () => {
    const name = 'A routine of mine with a long name';
    const text = gridText(frame(sessionAfter([48], { name }), 80, 24));
    expect(text.split('\n')[0]).toMatch(/^ {2}A routine of mine with a …  +\S/);
  });

  it('shows no control character of a name or a cue', () => {
    const session = sessionAfter([48], { name: 'Back\u001b[2J\u0007' });
    expect(gridText(frame(session, 80, 24)).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

/** How many rows high the session's count stands on the screen, complete; 0 where it is not there. */
function countRows(
  session: Session,
  columns: number,
  rows: number,
  said: { readonly notice?: string; readonly warning?: string } = {},
): number {
  const { notice, warning } = said;
  const lines = gridText(drawSession({ session, columns, rows, notice, warning })).split('\n');
  const count = String(countOf(session));
  for (let height = 16; height > 0; height--) {
    const large = largeLines(count, height);
    const isAt = (top: number, left: number) =>
      large.every((line, index) => {
        const seen = lines[top + index] ?? '';
        return seen.slice(left).startsWith(line) && seen.slice(0, left).trim() === '';
      });
    for (let top = 0; top + height <= rows; top++) {
      if ([1, 4].some((left) => isAt(top, left))) return height;
    }
  }
  return 0;
}

const drawn = new Map<string, readonly string[]>();

function largeLines(text: string, rows: number): readonly string[] {
  const key = `${text} ${rows}`;
  const lines = drawn.get(key) ?? drawLarge(text, rows).map((line) => line.trimEnd());
  drawn.set(key, lines);
  return lines;
}
