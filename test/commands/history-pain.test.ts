import { describe, expect, it } from 'vitest';
import { historyPain, type PainOptions } from '../../src/commands/history-pain.ts';
import { fakeHost } from '../support/fake-host.ts';
import { morningOf, runOf } from '../support/sample-diary.ts';
import { sessionOf } from '../support/sample-journal.ts';

const LINES = [
  morningOf('2026-07-01', 6),
  morningOf('2026-11-20', 4),
  ...sessionOf('2026-11-20', 'morning', 5),
  runOf('2026-11-22', 8000),
];

describe('the days with their pain', () => {
  it('are those of the last four weeks from the first with anything on', async () => {
    const { out, err } = await shown({});
    expect(out.match(/^[A-Z][a-z]{2} \d+ \w+/gm)).toEqual([
      'Fri 20 Nov',
      'Sat 21 Nov',
      'Sun 22 Nov',
      'Mon 23 Nov',
      'Tue 24 Nov',
    ]);
    expect(err).toContain('Only the last 28 days are listed; for more: stretch history pain --all');
  });

  it('are all of them if asked, or those named, empty ones too', async () => {
    const { out, err } = await shown({ all: true });
    expect(out).toMatch(/^Wed 1 Jul +6/m);
    expect(err).toBe('');
    expect((await shown({ from: '2026-11-18', to: '2026-11-19' })).out).toMatch(
      /^Wed 18 Nov +–\nThu 19 Nov +–$/m,
    );
  });

  it('say in a pipe, too, that there are earlier ones', async () => {
    expect((await shown({}, false)).err).toContain('Only the last 28 days are listed');
  });

  it('are the same as JSON', async () => {
    const { out } = await shown({ json: true });
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      from: '2026-11-20',
      to: '2026-11-24',
      days: [
        { day: '2026-11-20', morning: { score: 4 }, sessions: [{ painBefore: null }], runs: [] },
        { day: '2026-11-21', morning: null },
        { day: '2026-11-22', runs: [{ distance: 8000 }] },
        {},
        {},
      ],
    });
  });

  it('of an empty record are none', async () => {
    const host = fakeHost();
    expect(await historyPain(host, {})).toBe(0);
    expect(host.written.out).toContain('Nothing is recorded for these days.');
  });
});

async function shown(options: PainOptions, isTerminal = true) {
  const host = fakeHost({ lines: LINES, out: { isTerminal } });
  expect(await historyPain(host, options)).toBe(0);
  return host.written;
}
