import { describe, expect, it } from 'vitest';
import { gridText } from '../../../src/view/terminal/grid.ts';
import { drawQuestion, questionLine } from '../../../src/view/session/question.ts';
import { width } from '../../../src/core/text/width.ts';

const QUESTION = {
  text: 'How is your back now, 0–10?',
  help: '0 no pain, 10 the worst',
  seconds: 30,
};
const WAITING = { seconds: 27, answer: undefined };
const KEYS = '0–9, t for ten, Enter skips';

describe('a question', () => {
  it('shows its text, what the numbers mean, the keys, and how long it waits', () => {
    const grid = drawQuestion(QUESTION, KEYS, WAITING, { columns: 60, rows: 9 });
    expect(`\n${gridText(grid)}\n`).toMatchInlineSnapshot(`
      "

          How is your back now, 0–10?
          0 no pain, 10 the worst

          0–9, t for ten, Enter skips
          goes on by itself in 27 s



      "
    `);
  });

  it('shows the answer instead of the time once there is one', () => {
    const asked = { seconds: 1, answer: '7' };
    const text = gridText(drawQuestion(QUESTION, KEYS, asked, { columns: 60, rows: 9 }));
    expect(text).toMatch(/\n {4}7\n/);
    expect(text).not.toContain('goes on');
  });

  it('fits any window', () => {
    for (const columns of [1, 2, 5, 20, 40, 59, 60, 200]) {
      for (const rows of [1, 2, 5, 15, 60]) {
        const lines = gridText(drawQuestion(QUESTION, KEYS, WAITING, { columns, rows })).split(
          '\n',
        );
        expect(lines).toHaveLength(rows);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('shows everything in the smallest window', () => {
    const help = 'both would be recorded; n leaves that one alone';
    const size = { columns: 40, rows: 15 };
    const text = gridText(drawQuestion({ ...QUESTION, help }, KEYS, WAITING, size));
    expect(text.replaceAll(/\s+/g, ' ')).toContain(help);
  });

  it('has above it what was said before, as far as there is room', () => {
    const above = ['This is the evening slot (20:30).', 'A file was skipped; to see why: look.'];
    const show = (said: readonly string[], rows: number) =>
      gridText(drawQuestion({ ...QUESTION, above: said }, KEYS, WAITING, { columns: 60, rows }))
        .split('\n')
        .map((line) => line.trim());
    expect(show(above, 16).slice(0, 6)).toEqual([...above, '', '', '', QUESTION.text]);
    const many = Array.from({ length: 9 }, (_, index) => `Warning ${index + 1}.`);
    expect(show(many, 16).slice(0, 6)).toEqual([
      'Warning 1.',
      'Warning 2.',
      'Warning 3.',
      'More was said; it is there again after the session.',
      '',
      QUESTION.text,
    ]);
    expect(show(many, 6)[0]).toBe(QUESTION.text);
  });

  it('is one line without the full screen', () => {
    expect(questionLine(QUESTION, KEYS).replaceAll('\u00a0', ' ')).toBe(
      'How is your back now, 0–10? (0 no pain, 10 the worst; 0–9, t for ten, Enter skips; goes on by itself in 30 s)\n',
    );
  });
});
