import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/core/session/session.ts';
import { type CellStyle, gridText } from '../../../src/view/terminal/grid.ts';
import { countOf, phaseStyle } from '../../../src/view/session/screen-words.ts';
import { width } from '../../../src/core/text/width.ts';
import { frame, MOMENTS, sessionAfter } from '../../support/sample-session.ts';

describe('a frame', () => {
  it('fits any terminal at any moment, with any notice and warning', () => {
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
        const grid = frame(session, columns, rows, { notice, warning });
        expect(grid.cells).toHaveLength(columns * rows);
        const lines = gridText(grid).split('\n');
        expect(lines).toHaveLength(rows);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 150 },
    );
  });

  it('shows the count at least five rows and a sixth of the screen high, at any size', () => {
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

  it('keeps the count that high with a long notice and a warning', () => {
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

  it('keeps a gap between a count of three digits and the side', () => {
    const steps = [{ exercise: 'piriformis', dose: { hold: 300 }, more: 0, sources: [] }];
    const session = sessionAfter([20], { steps });
    expect(countOf(session)).toBe(295);
    for (const [columns, rows] of [
      [40, 15],
      [80, 24],
      [120, 40],
    ] as const) {
      const size = `${columns}×${rows}`;
      expect(countRows(session, columns, rows), size).toBeGreaterThanOrEqual(5);
      if (columns >= 76) continue;
      const count = columnsOf(session, columns, rows, 'hold');
      const side = columnsOf(session, columns, rows, 'title');
      expect(count.to, size).toBeLessThan(side.from);
    }
  });

  it('shows a notice instead of the cue, and a warning above what comes next', () => {
    const session = sessionAfter([48]);
    const text = gridText(frame(session, 80, 24, { notice: 'Sound off.', warning: 'NOT SAVING' }));
    expect(text).toContain('Sound off.');
    expect(text).not.toContain('Rest the left ankle');
    expect(text.indexOf('NOT SAVING')).toBeLessThan(text.indexOf('next:'));
  });

  it.each([40, 80])('shows why nothing is saved in %i columns, if not where', (columns) => {
    const place = '/home/somebody/.local/share/stretch/journal/2026-11.a-computer.ndjson';
    const warning = `NOT SAVING: your disk quota is used up (${place})`;
    const rows = gridText(frame(sessionAfter([48]), columns, 24, { warning })).split('\n');
    expect(rows.map((row) => row.trim())).toContain('NOT SAVING: your disk quota is used up');
    const wide = gridText(frame(sessionAfter([48]), 140, 40, { warning }));
    expect(wide).toContain(warning);
  });

  it('cuts a long name before the number of the exercise', () => {
    const name = 'A routine of mine with a name that is as long as a line of its own would be';
    const text = gridText(frame(sessionAfter([48], { name }), 80, 24));
    expect(text.split('\n')[0]).toMatch(
      /^ A routine of mine with a name that is as long as a line of… +2\/3 · \d:\d\d left$/,
    );
  });

  it('describes the movement in words if its figure cannot be drawn', () => {
    const session = sessionAfter([3]);
    const [set, ...rest] = session.sets;
    if (set === undefined) throw new Error('no set');
    const figure = { poses: { up: { at: { 'near.knee': [1, 1] as const }, legs: { flat: 1 } } } };
    const movement = { ...set.movement, figure };
    const broken = { ...session, sets: [{ ...set, movement }, ...rest] };
    expect(gridText(frame(broken, 80, 24))).toContain('The arms straighten');
  });

  it('shows no control characters from a name or a cue', () => {
    const session = sessionAfter([48], { name: 'Back\u001b[2J\u0007' });
    expect(gridText(frame(session, 80, 24)).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

/** The height of the count: the most consecutive rows with blocks of its colour. */
function countRows(
  session: Session,
  columns: number,
  rows: number,
  said: { readonly notice?: string; readonly warning?: string } = {},
): number {
  const { notice, warning } = said;
  const { cells } = frame(session, columns, rows, { notice, warning, look: BLOCKS });
  const inked = Array.from({ length: rows }, (_, row) =>
    cells
      .slice(row * columns, (row + 1) * columns)
      .some(({ text, style }) => style === phaseStyle(session) && /^[▀-▟]$/.test(text)),
  );
  const runs = inked.map((_, from) => inked.slice(from).indexOf(false));
  return Math.max(...runs);
}

const BLOCKS = { mode: 'quadrant', on: 'dark', isMono: false, cellAspect: 0.5 } as const;

/** The columns that have cells of a style. */
function columnsOf(session: Session, columns: number, rows: number, style: CellStyle) {
  const { cells } = frame(session, columns, rows);
  const found = cells.flatMap((cell, index) =>
    cell.style === style && /^[▀-▟]$/.test(cell.text) ? [index % columns] : [],
  );
  return { from: Math.min(...found), to: Math.max(...found) };
}
