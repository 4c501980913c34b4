import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyEntries } from '../../../src/core/journal/history-entry.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import { type Line, MAX_NOTE_LENGTH } from '../../../src/core/journal/line.ts';
import { entryText, type ShownCorrection } from '../../../src/view/report/entry.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { wrapLines } from '../../../src/core/text/wrap.ts';
import { overlongLines } from '../../support/printed.ts';
import {
  amend,
  ended,
  line,
  logged,
  pause,
  plannedLine,
  setDone,
  skipped,
  started,
} from '../../support/sample-journal.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const theme = await themeFor(0, undefined);
const library = shippedLibrary();
const AT = '2026-11-20T07:05:00.000+00:00';
const PLANNED = [
  plannedLine(0, {
    exercise: 'prone-press-up',
    dose: { reps: { from: 12, to: 15 }, tempo: { up: 2, hold: 1, down: 2 } },
  }),
  plannedLine(1, { exercise: 'piriformis', side: 'left', sets: 2 }),
  plannedLine(1, { exercise: 'piriformis', side: 'right', sets: 2 }),
  plannedLine(2, { exercise: 'gone-from-the-library' }),
];
const [PRESS, LEFT, RIGHT] = PLANNED;
const SESSION: readonly Line[] = [
  started({ planned: PLANNED, pain: 2, note: 'stiff at first' }, { id: 'coached-1', at: AT }),
  ...(PRESS === undefined ? [] : [setDone('coached-1', PRESS, { done: { reps: 14 } }, { at: AT })]),
  ...(LEFT === undefined
    ? []
    : [setDone('coached-1', LEFT, { done: { hold: 12.5 }, complete: false }, { at: AT })]),
  ...(RIGHT === undefined
    ? []
    : [line({ type: 'skip', session: 'coached-1', sets: [RIGHT], reason: 'pain' }, { at: AT })]),
  ended('coached-1', { effort: 4, pain: 1, seconds: 601, paused: 20 }, { at: AT }),
];
const CORRECTIONS: readonly ShownCorrection[] = [
  { at: '2026-11-23T12:00:00.000+00:00', words: 'corrected: effort 4' },
];

describe('a session', () => {
  it('has every set with its number', () => {
    expect(`\n${textOf(SESSION, 80, CORRECTIONS)}`).toMatchInlineSnapshot(`
      "
      Lower back: 1 of 3 sets in 10:01, 1 left out for pain, 0:20 of it paused
      Fri 20 Nov 2026 at 07:05, morning slot, coached on desk

       1  Prone press-up                         12–15 repetitions  ✓ 14 repetitions
       2  Piriformis stretch     left side 1/2   hold 30 s          ◐ 12.5 s
       3  Piriformis stretch     right side 1/2  hold 30 s          left out for pain
       4  gone-from-the-library                  hold 30 s          not done

      pain before 2 of 10 · pain during 1 of 10 · effort 4 of 10
      Note: stiff at first
      2026-11-23 12:00 corrected: effort 4
      coached-1
      "
    `);
    expect(textOf(SESSION, 120, CORRECTIONS)).toBe(textOf(SESSION, 80, CORRECTIONS));
  });

  it('has two rows for each set in a narrow terminal', () => {
    expect(`\n${textOf(SESSION, 50, CORRECTIONS)}`).toMatchInlineSnapshot(`
      "
      Lower back: 1 of 3 sets in 10:01, 1 left out for pain, 0:20 of it paused
      Fri 20 Nov 2026 at 07:05, morning slot, coached on desk

       1  Prone press-up
            ✓ 14 repetitions (12–15 repetitions)
       2  Piriformis stretch, left side 1/2
            ◐ 12.5 s (hold 30 s)
       3  Piriformis stretch, right side 1/2
            left out for pain (hold 30 s)
       4  gone-from-the-library
            not done (hold 30 s)

      pain before 2 of 10 · pain during 1 of 10 · effort 4 of 10
      Note: stiff at first
      2026-11-23 12:00 corrected: effort 4
      coached-1
      "
    `);
  });

  it('that was logged has no times and no device', () => {
    const told = logged([0, 2], { planned: PLANNED }, { id: 'told-1', at: AT });
    expect(`\n${textOf([told], 80)}`).toMatchInlineSnapshot(`
      "
      Lower back: 2 of 4 sets
      Fri 20 Nov 2026 at 07:05, morning slot, logged afterwards, not timed

       1  Prone press-up                         12–15 repetitions  ✓ 12 repetitions
       2  Piriformis stretch     left side 1/2   hold 30 s          not done
       3  Piriformis stretch     right side 1/2  hold 30 s          ✓ 30 s
       4  gone-from-the-library                  hold 30 s          not done

      told-1
      "
    `);
  });

  it('that only began is short', () => {
    const text = textOf(
      [started({ slot: null, planned: [], pain: 6 }, { id: 'new-1', at: AT })],
      80,
    );
    expect(text).not.toContain('\n\n\n');
    expect(text).toContain('an extra');
    expect(text).toMatch(/new-1\n$/);
  });

  it('shows the whole of a note that was typed, and the start of a longer one', () => {
    const longest = 'many words '.repeat(200).slice(0, MAX_NOTE_LENGTH).trim();
    const textWith = (note: string) => textOf([started({ note }, { at: AT })], 50);
    expect(textWith(longest)).toContain(`\nNote: ${longest}\n`);
    const cut = textWith('many words '.repeat(100_000));
    expect(cut.length).toBeLessThan(MAX_NOTE_LENGTH + 500);
    expect(cut).toMatch(/many wor…\n/);
  });
});

describe('a skipped slot', () => {
  it('has its day, its reason and its note', () => {
    const skip = { ...skipped('2026-11-20', 'evening', 'ill'), id: 'skip-1', note: 'a\nb' } as Line;
    expect(textOf([skip], 80, CORRECTIONS)).toBe(
      [
        'Fri 20 Nov 2026, evening slot: skipped, ill',
        'Note: a b',
        '2026-11-23 12:00 corrected: effort 4',
        'skip-1',
        '',
      ].join('\n'),
    );
  });
});

describe('a pause', () => {
  it('has its days, and says if it ended early', () => {
    const away = { ...pause('2026-11-20', '2026-11-24'), id: 'pause-1' };
    expect(textOf([away], 80)).toBe('Paused Fri 20 Nov 2026 to Tue 24 Nov 2026: travel\npause-1\n');
    const ended = amend(away, { until: '2026-11-22', ended: '2026-11-22T12:00:00.000+00:00' });
    expect(textOf([away, ended], 80)).toContain('to Sun 22 Nov 2026, ended early: travel');
  });
});

describe('any entry', () => {
  const evil = 'x\u001b[2J\u009b\u0007\r\n\u202e\u2066';

  it('shows no control characters of any field', () => {
    const set = plannedLine(0, { exercise: evil });
    const head = { id: evil, at: AT, device: evil };
    const start = started({ note: evil, name: evil, slot: evil, planned: [set] }, head);
    const told = logged([0], { note: evil, name: evil, slot: evil, planned: [set] }, head);
    const skip = line({ type: 'skip', slot: evil, reason: 'time', note: evil }, head);
    const away = { ...pause('2026-11-09', '2026-11-12', { note: evil }), id: evil };
    for (const lines of [[start, setDone(evil, set)], [told], [skip], [away]]) {
      for (const columns of [50, 80]) {
        const text = textOf(lines, columns).replaceAll('\n', '');
        expect(text).not.toMatch(/[\p{Cc}\u202e\u2066]/u);
      }
    }
  });

  it('is never wider than the columns, whatever was recorded', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    const told = fc.record({
      columns: fc.integer({ min: 30, max: 140 }),
      name: text,
      slot: text,
      note: text,
      exercise: text,
      device: fc.stringMatching(/^[a-z0-9-]{1,32}$/),
      id: fc.uuid(),
      words: text,
    });
    fc.assert(
      fc.property(told, ({ columns, name, slot, note, exercise, device, id, words }) => {
        const set = plannedLine(0, { exercise });
        const head = { id, at: AT, device };
        const fields = { name, slot, note, planned: [set] };
        const entries = [
          [started(fields, head), setDone(id, set)],
          [logged([0], fields, head)],
          [line({ type: 'skip', slot, reason: 'advised', note }, head)],
          [{ ...pause('2026-11-09', '2026-11-12', { note, reason: 'advised' }), id }],
        ];
        for (const lines of entries) {
          const shown = textOf(lines, columns, [{ at: AT, words }]);
          expect(overlongLines(wrapLines(shown, columns), columns)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function textOf(
  lines: readonly Line[],
  columns: number,
  corrections: readonly ShownCorrection[] = [],
): string {
  const entry = historyEntries(foldLines(lines), lines).at(-1);
  if (entry === undefined) throw new Error('nothing was recorded');
  return entryText(entry, library, corrections, { theme, columns, isPlain: false, unit: 'km' });
}
