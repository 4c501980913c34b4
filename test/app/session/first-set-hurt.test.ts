import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { historyShow } from '../../../src/commands/history.ts';
import { today } from '../../../src/commands/today.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { reportMarkdown } from '../../../src/formats/paper/report-markdown.ts';
import { importJson } from '../../../src/formats/import/json.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import { drive, fakeSessionTimers } from '../../support/driven-terminal.ts';
import { exported, csv, historyJson } from '../../support/exported.ts';
import { reportFrom } from '../../support/report.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { line, schedule } from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

beforeEach(fakeSessionTimers);
afterEach(() => void vi.useRealTimers());

const LINES = [line({ type: 'check', yes: [], list: 1 }), schedule('2026-11-01')];

/** Ends the morning's lower-back, of 16 sets, with pain of 8 in its first set. */
async function endedAtFirstSet(): Promise<readonly Line[]> {
  const driven = await drive({ lines: LINES }, (host) => today(host, { plain: true }));
  await driven.press('1', 'enter');
  await driven.waitFor('Get ready');
  await driven.press('n', 'p', '8');
  await driven.waitFor('How is your back now, 0–10? (after');
  await driven.press('5', 'enter');
  await driven.end();
  return driven.host.lines;
}

const IN_NOVEMBER = { from: '2026-11-01', to: '2026-11-24' };
const HURT = 'prone-lying';
const OTHERS = /prone-press-up|prone-hip-extension|piriformis|double-knees|seated-twist/;

describe('a session that was ended by pain in its first set', () => {
  it('names that set alone in the report', async () => {
    const text = reportMarkdown(reportFrom(await endedAtFirstSet(), IN_NOVEMBER));
    const hurt = /Where it hurt, of 0 to 10:\n\n([^#]*)/.exec(text)?.[1];
    expect(hurt?.trimEnd()).toBe('- prone-lying: once, worst 8, last 24 Nov 2026');
    expect(text).not.toMatch(OTHERS);
  });

  it('names it alone in the CSV export, and all others as not reached', async () => {
    const table = csv(exported(await endedAtFirstSet(), IN_NOVEMBER), {
      rows: 'sets',
      bom: false,
      separator: ',',
      decimal: '.',
    });
    const rows = table.trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(16);
    expect(rows.filter((row) => row.includes(',excused,8,'))).toEqual([
      expect.stringContaining(`,${HURT},`),
    ]);
    expect(rows.filter((row) => row.includes(',not-reached,,'))).toHaveLength(15);
  });

  it('names it alone in the JSON export, and comes back from there as it was', async () => {
    const lines = await endedAtFirstSet();
    const text = historyJson(exported(lines, IN_NOVEMBER));
    const { sessions } = JSON.parse(text) as {
      readonly sessions: readonly {
        readonly leftOut: readonly { readonly sets: readonly { readonly exercise: string }[] }[];
        readonly notReached: readonly { readonly exercise: string }[];
      }[];
    };
    const { leftOut, notReached } = first(sessions);
    const set = { step: 0, exercise: HURT, side: 'both', set: 1 };
    expect(leftOut).toMatchObject([{ reason: 'pain', hurt: set, pain: 8, sets: [set] }]);
    expect(notReached).toHaveLength(15);
    const { lines: read, problems } = importJson({ text: () => text });
    expect(problems).toEqual([]);
    const again = foldLines(read.map((one) => one.line)).sessions;
    expect(again).toEqual(foldLines(lines).sessions);
  });

  it('names it alone in history show', async () => {
    const lines = await endedAtFirstSet();
    const host = fakeHost({ lines });
    await historyShow(host, first(foldLines(lines).sessions).id, {});
    const rows = host.written.out.split('\n');
    expect(rows[0]).toMatch(/^Lower back: no set done in \S+, 1 left out for pain, 15 not reached/);
    expect(rows.filter((row) => row.includes('it hurt'))).toEqual([
      expect.stringMatching(/^ 1 {2}Prone lying .* it hurt \(8 of 10\)$/),
    ]);
    expect(rows.filter((row) => row.endsWith('not reached'))).toHaveLength(15);
    expect(host.written.out).toContain(
      'pain before 1 of 10 · pain during 8 of 10 · pain after 5 of 10',
    );
  });
});
