import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/time/day.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { markdown } from '../../../src/formats/export/markdown.ts';
import {
  ended,
  line,
  logged,
  plannedLine,
  schedule,
  setDone,
  started,
} from '../../support/sample-journal.ts';
import { exported } from '../../support/exported.ts';

const DAY = '2026-10-27';

describe('the summary for a physiotherapist', () => {
  it('has the plan, what was done, how it felt, what was skipped, and the notes', () => {
    const clams = [plannedLine(0), plannedLine(1, { exercise: 'clam', side: 'left' })];
    const lines = [
      schedule('2026-10-26'),
      started({ planned: clams, pain: 4, note: 'Left side *stiff*' }, at('a', DAY)),
      ...clams.map((set) => setDone('a', set)),
      ended('a', { pain: 3, effort: 5 }),
      started({ planned: clams }, at('b', '2026-10-28')),
      setDone('b', plannedLine(0)),
      line({ type: 'skip', session: 'b', sets: clams.slice(1), reason: 'pain' }),
      line({ type: 'skip', slot: 'evening', reason: 'ill', note: 'a cold' }, at('c', DAY)),
      line(
        { type: 'skip', from: '2026-10-29', until: '2026-10-30', reason: 'travel' },
        at('d', DAY),
      ),
      {
        ...started({ slot: null, planned: clams }, at('e', DAY, '12:00')),
        type: 'session-logged',
        did: [0],
      } as Line,
    ];
    expect(text(lines, { to: '2026-10-30' })).toMatchInlineSnapshot(`
      "# Stretching from 2026-10-26 to 2026-10-30

      A session counts as done if at least 80 % of its planned sets were done; otherwise it is partial and counts as the share done. Anything skipped for pain, illness, travel or on advice is excused: like a paused day, it counts as neither planned nor done; so does a session that was ended for pain with less than 80 % of everything planned done. Only sets of sessions that count for a planned slot are counted. Logged afterwards: 1 of 3 sessions; recorded set by set: 2.

      ## Plan

      | Since      | Slot    | Time  | Days      | Routine    |
      | ---------- | ------- | ----- | --------- | ---------- |
      | 2026-10-26 | morning | 07:00 | every day | Lower back |
      | 2026-10-26 | evening | 20:30 | every day | Lower back |

      ## Sessions

      | Slot    | Done | Planned | Share |
      | ------- | ---: | ------: | ----: |
      | all     |    2 |       5 |  40 % |
      | morning |    2 |       3 |  67 % |
      | evening |    0 |       2 |   0 % |

      Not counted: 1 slot excused, 4 slots paused, 1 extra session.

      ## Sessions by week

      | Week of    | Sessions | Sets done | Sets planned | Minutes |
      | ---------- | -------: | --------: | -----------: | ------: |
      | 2026-10-26 |        3 |         4 |            5 |       5 |

      ## Sets by exercise

      | Exercise       | Side | Done | Planned | Share |
      | -------------- | ---- | ---: | ------: | ----: |
      | The exercise-0 | both |    2 |       2 | 100 % |
      | The clam       | left |    1 |       1 | 100 % |

      ## Sets by side

      | Side | Done | Planned | Share |
      | ---- | ---: | ------: | ----: |
      | both |    2 |       2 | 100 % |
      | left |    1 |       1 | 100 % |

      ## Pain and effort

      | Answer      |   n | Median |  Range | First week | Last week |
      | ----------- | --: | -----: | -----: | ---------: | --------: |
      | pain before |   1 |      4 | 4 to 4 |          – |         – |
      | pain during |   1 |      3 | 3 to 3 |          – |         – |
      | effort      |   1 |      5 | 5 to 5 |          – |         – |

      From 0 to 10, over all sessions with an answer. First and last week are the medians of the first and last seven days, shown if each has at least three answers.

      ## Skipped

      - 2026-10-27, evening: ill – a cold
      - 2026-10-29 to 2026-10-30, paused: travel

      ## What hurt

      - The clam: 1 set left out for pain, last on 2026-10-28

      ## Extra sessions

      - 2026-10-27 12:00, Lower back: 1 of 2 sets

      ## Notes

      - 2026-10-27 07:05, Lower back: Left side \\*stiff\\*
      "
    `);
  });

  it('names the set that hurt at the beginning of a session, and no other', () => {
    const clams = [0, 1, 2].map((step) => plannedLine(step, { exercise: `clam-${step}` }));
    const [hurt = plannedLine(0)] = clams;
    const lines = [
      schedule('2026-10-26'),
      started({ planned: clams }, at('a', DAY)),
      line(
        { type: 'skip', session: 'a', sets: [hurt], hurt, pain: 7, reason: 'pain' },
        at('b', DAY),
      ),
      ended('a', { reason: 'pain' }, at('c', DAY)),
    ];
    expect(text(lines).slice(text(lines).indexOf('## What hurt'))).toMatchInlineSnapshot(`
      "## What hurt

      - The clam-0, set 1: hurt once, at worst 7 of 10, last on 2026-10-27
      - The clam-0: 1 set left out for pain, last on 2026-10-27
      "
    `);
  });

  it('has only its heading and rules if nothing was planned or done', () => {
    expect(headings(text([]))).toEqual(['# Stretching from 2026-10-26 to 2026-11-22']);
    expect(text([])).toContain('Logged afterwards: 0 of 0 sessions');
  });

  it('has the sessions of each week, also if nothing was planned', () => {
    const lines = ['2026-10-26', '2026-10-27', '2026-11-03'].map((day) =>
      logged([0, 2], {}, { id: day, day, at: `${day}T19:00:00.000+00:00` }),
    );
    expect(headings(text(lines))).toContain('## Sessions by week');
    expect(rows(text(lines), '## Sessions by week')).toMatchObject([
      ['2026-10-26', '2', expect.anything(), expect.anything(), expect.anything()],
      ['2026-11-02', '1', expect.anything(), expect.anything(), expect.anything()],
    ]);
  });

  it('has every plan that was in force, and no other', () => {
    const lines = [
      schedule('2026-09-01'),
      schedule('2026-10-20', [slot('before')]),
      schedule('2026-11-02', [slot('replaced')]),
      schedule('2026-11-02', [slot('since')]),
      schedule('2026-12-01', [slot('after')]),
    ];
    expect(rows(text(lines), '## Plan')).toEqual([
      ['2026-10-20', 'before', '06:00', 'Mon, Wed', 'Lower back'],
      ['2026-11-02', 'since', '06:00', 'Mon, Wed', 'Lower back'],
    ]);
  });
});

describe('pain and effort', () => {
  const answers = (...pains: readonly (readonly [day: string, pain: number])[]) =>
    rows(
      text(pains.map(([day, pain], index) => started({ pain }, at(`${index}`, day)))),
      '## Pain and effort',
    );

  it.each<[string, readonly number[], readonly string[]]>([
    ['one', [4], ['1', '4', '4 to 4']],
    ['an odd number', [7, 1, 2], ['3', '2', '1 to 7']],
    ['an even number', [1, 2, 8, 0], ['4', '1.5', '0 to 8']],
  ])('have the median and the range of %s of answers', (_, pains, expected) => {
    const [row] = answers(...pains.map((pain) => [DAY, pain] as const));
    expect(row).toEqual(['pain before', ...expected, '–', '–']);
  });

  const week = (from: string, count: number, pain: number) =>
    Array.from({ length: count }, (_, index) => [addDays(from, index), pain] as const);

  it('are compared, last week with first, if each has three answers', () => {
    const [row] = answers(...week('2026-10-26', 4, 5), ...week('2026-11-16', 3, 2));
    expect(row).toEqual(['pain before', '7', '5', '2 to 5', '5 (n 4)', '2 (n 3)']);
  });

  it.each([
    ['one has two', [...week('2026-10-26', 4, 5), ...week('2026-11-16', 2, 2)]],
    ['the third of one is a day away', [...week('2026-10-26', 4, 5), ...week('2026-11-15', 3, 2)]],
  ])('are not compared if %s', (_, all) => {
    expect(answers(...all)[0]?.slice(4)).toEqual(['–', '–']);
  });

  it('are not compared if the weeks overlap', () => {
    const lines = week('2026-10-26', 13, 5).map(([day, pain], index) =>
      started({ pain }, at(`${index}`, day)),
    );
    const fortnight = rows(text(lines, { to: '2026-11-08' }), '## Pain and effort');
    expect(fortnight[0]?.slice(4)).toEqual(['5 (n 7)', '5 (n 6)']);
    const shorter = rows(text(lines, { to: '2026-11-07' }), '## Pain and effort');
    expect(shorter[0]?.slice(4)).toEqual(['–', '–']);
  });
});

describe('what was skipped', () => {
  it('has the last of two skips of a slot, and says when a pause ended early', () => {
    const ends = { ended: '2026-11-05T09:00:00.000+00:00' };
    const lines = [
      line({ type: 'skip', slot: 'evening', reason: 'time' }, at('a', DAY)),
      line({ type: 'skip', slot: 'evening', reason: 'ill' }, at('b', DAY)),
      line({ type: 'skip', from: '2026-11-01', until: '2026-11-09', reason: 'ill', ...ends }),
      line({ type: 'skip', from: '2026-10-20', until: '2026-10-25', reason: 'advised' }),
      line({ type: 'skip', from: '2026-11-23', until: '2026-11-29', reason: 'travel' }),
    ];
    expect(items(text(lines), '## Skipped')).toEqual([
      '2026-10-27, evening: ill',
      '2026-11-01 to 2026-11-09, paused: ill, ended on 2026-11-05',
    ]);
  });
});

describe('texts', () => {
  const note = (words: string) =>
    items(text([started({ note: words }, at('s', DAY))]), '## Notes')[0];
  const before = '2026-10-27 07:05, Lower back: ';

  it.each([
    ['a|b', String.raw`a\|b`],
    [String.raw`a\|b`, String.raw`a\\\|b`],
    ['*bold* _it_ `code`', '\\*bold\\* \\_it\\_ \\`code\\`'],
    ['<script>', String.raw`\<script\>`],
    ['![x](http://example.org)', String.raw`!\[x\](http://example.org)`],
    ['# title', String.raw`\# title`],
    ['no # title', 'no # title'],
    ['one\n# two\r\n\r\nthree', 'one # two three'],
    ['\u001b[2Jred\u202e\u0007', String.raw`\[2Jred`],
    ['=HYPERLINK("x") 👍', '=HYPERLINK("x") 👍'],
  ])('mean nothing to Markdown: %j', (words, expected) => {
    expect(note(words)).toBe(before + expected);
  });

  it('are cut before they are escaped if they are long', () => {
    expect(note('x'.repeat(300))).toBe(before + 'x'.repeat(300));
    expect(note('x'.repeat(301))).toBe(`${before}${'x'.repeat(299)}…`);
    expect(note('*'.repeat(1_000_000))).toBe(`${before}${String.raw`\*`.repeat(299)}…`);
  });

  it('stay in their cells, which are as wide as the widest in the column', () => {
    const name = 'a|b\nc`漢';
    const table = text([schedule('2026-10-26', [{ ...slot(name), routine: name }])]);
    const [head, rule, row] = section(table, '## Plan');
    expect(row).toBe(String.raw`| 2026-10-26 | a\|b c\`漢 | 06:00 | Mon, Wed | a\|b c\`漢 |`);
    expect([head?.length, rule?.length]).toEqual([row?.length, row?.length]);
  });
});

function text(lines: readonly Line[], change: Parameters<typeof exported>[1] = {}): string {
  return markdown(exported(lines, change));
}

function at(id: string, day: string, time = '07:05') {
  return { id, at: `${day}T${time}:00.000+00:00` };
}

function slot(name: string) {
  return { name, time: '06:00', days: [1, 3], routine: 'lower-back' } as const;
}

function headings(summary: string): readonly string[] {
  return summary.split('\n').filter((one) => one.startsWith('#'));
}

/** The lines under a heading. */
function section(summary: string, heading: string): readonly string[] {
  const [, rest = ''] = `${summary}\n`.split(`${heading}\n\n`);
  return rest.split('\n#')[0]?.split('\n') ?? [];
}

function items(summary: string, heading: string): readonly string[] {
  const lines = section(summary, heading);
  return lines.filter((one) => one.startsWith('- ')).map((one) => one.slice(2));
}

function rows(summary: string, heading: string): readonly (readonly string[])[] {
  const table = section(summary, heading).filter((one) => one.startsWith('| '));
  return table.slice(2).map((row) =>
    row
      .slice(2, -2)
      .split('|')
      .map((cell) => cell.trim()),
  );
}
