import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/time/day.ts';
import { reportMarkdown } from '../../../src/formats/paper/report-markdown.ts';
import { reportFrom } from '../../support/report.ts';
import { markOf, morningOf, runOf } from '../../support/sample-diary.ts';
import {
  ended,
  line,
  pause,
  plannedLine,
  schedule,
  setDone,
  started,
} from '../../support/sample-journal.ts';

const at = (id: string, day: string, time = '07:00') => ({ id, at: `${day}T${time}:00.000+00:00` });

const SETS = [plannedLine(0), plannedLine(1, { exercise: 'clam', side: 'left' })] as const;

const LINES = [
  line({ type: 'check', yes: ['h9'], list: 1 }, at('k', '2026-11-01')),
  schedule('2026-11-10'),
  started({ planned: SETS, pain: 3 }, at('a', '2026-11-10')),
  ...SETS.map((set) => setDone('a', set)),
  ended('a', { pain: 2, effort: 4 }),
  started({ planned: SETS }, at('b', '2026-11-11')),
  line(
    {
      type: 'skip',
      session: 'b',
      reason: 'pain',
      pain: 5,
      hurt: { step: 1, exercise: 'clam', side: 'left', set: 1 },
      sets: [{ step: 1, exercise: 'clam', side: 'left', set: 1 }],
    },
    at('h', '2026-11-11'),
  ),
  setDone('b', SETS[0]),
  morningOf('2026-11-09', 5, { stiffness: 20, side: 'left', note: 'a *bad* night' }),
  morningOf('2026-11-11', 3),
  runOf('2026-11-09', 8000, { surface: 'road' }),
  markOf('2026-11-09', 'New # shoes'),
  pause('2026-11-12', '2026-11-14'),
];

const TWO_WEEKS = { from: '2026-11-02', to: '2026-11-15' };

describe('the report in Markdown', () => {
  it('says who, how the back was, the answers, what was planned and done, runs, changes and notes', () => {
    const report = reportFrom(LINES, {
      ...TWO_WEEKS,
      name: 'Somebody',
      question: 'Can I run up hills?',
    });
    expect(reportMarkdown(report)).toMatchInlineSnapshot(`
      "# Soreness, exercises and runs, 2 Nov to 15 Nov 2026

      About: Somebody

      **Question:** Can I run up hills?

      Made on 15 Nov 2026. Recorded in 14 days: 2 mornings, 2 sessions, 1 run.

      Recorded by the person; a timer proves time, not quality.

      ## Soreness on waking, 0 to 10

      - All: median 4, range 3 to 5, n 2 of 14 days.
      - Minutes until it had loosened: median 20, range 20, n 1.
      - Where, on the 1 morning on which it was said: left side 1.

      | From       | Median |  Range | Mornings | Stiff, min (range, n) |
      | ---------- | -----: | -----: | -------: | --------------------: |
      | 9 Nov 2026 |      4 | 3 to 5 |   2 of 7 |          20 (20, n 1) |
      | 2 Nov 2026 |      – |      – |   0 of 7 |                     – |

      ## Safety list

      Not answered in these days. The last time before:

      - 1 Nov 2026: yes to: blood thinners. Said to them: Have a word with your own doctor before you start; until then, go gently.

      ## Planned and done

      - Sessions: 40 % (2 of 5); 2 in full, 0 in part, 3 not done. Sets: 100 % (3 of 3).
      - By time of day: morning 67 % (2 of 3), evening 0 % (0 of 2).
      - Not counted: 6 paused.
      - Reasons given for what was left out: travel 6.

      | From       |      Sessions |           Sets | Paused |
      | ---------- | ------------: | -------------: | -----: |
      | 9 Nov 2026 | 40 % (2 of 5) | 100 % (3 of 3) |      6 |
      | 2 Nov 2026 |             – |              – |        |

      A session counts as done if at least 80 % of its planned sets were; less counts as the share done. Not counted: what was left out for pain, illness, travel or on advice (excused), paused days, what an experiment left out, and sessions outside the plan.

      ### Plan

      - from 10 Nov 2026: morning 07:00, every day, lower-back; evening 20:30, every day, lower-back

      ## Exercises

      | Exercise   | Side | Median done | Sets done      |
      | ---------- | ---- | ----------- | -------------- |
      | exercise-0 | both | 30 s (n 2)  | 100 % (2 of 2) |
      | clam       | left | 30 s (n 1)  | 100 % (1 of 1) |

      Where it hurt, of 0 to 10:

      - clam, left: once, worst 5, last 11 Nov 2026

      ## Around sessions

      | 0 to 10               | Median | Range |   n |
      | --------------------- | -----: | ----: | --: |
      | Pain before           |      3 |     3 |   1 |
      | Pain during           |      2 |     2 |   1 |
      | Soreness next morning |      3 |     3 |   1 |
      | Effort                |      4 |     4 |   1 |

      ## Runs

      - All: 1 run, 8.0 km.
      - Longest: 8.0 km on 9 Nov 2026.
      - Surface: road 1 run, 8.0 km.

      | From       | Runs | Distance | Longest |
      | ---------- | ---: | -------: | ------: |
      | 9 Nov 2026 |    1 |   8.0 km |  8.0 km |
      | 2 Nov 2026 |    0 |          |         |

      ## Changes

      - 12 Nov to 14 Nov 2026, pause: nothing planned, travel
      - 9 Nov 2026, mark: New # shoes

      ## Notes

      - 9 Nov 2026, morning: a \\*bad\\* night
      "
    `);
  });

  it('of an empty record says in a line each that there is nothing', () => {
    expect(reportMarkdown(reportFrom([], TWO_WEEKS))).toMatchInlineSnapshot(`
      "# Soreness, exercises and runs, 2 Nov to 15 Nov 2026

      Made on 15 Nov 2026. Recorded in 14 days: 0 mornings, 0 sessions, 0 runs.

      Recorded by the person; a timer proves time, not quality.

      ## Soreness on waking

      No morning was scored.

      ## Safety list

      The safety list was not answered.

      ## Planned and done

      Nothing was planned or done.

      ## Around sessions

      Nothing was said about pain or effort.

      ## Runs

      No run was recorded.
      "
    `);
  });

  it('of one day has that day', () => {
    const day = { from: '2026-11-09', to: '2026-11-09' };
    const text = reportMarkdown(reportFrom(LINES, day));
    expect(text).toMatch(/^# .*, 9 Nov 2026$/m);
    expect(text).toContain('- All: median 5, range 5, n 1 of 1 day.');
  });

  it('says that a record is made up, before anything else', () => {
    const [title, said] = reportMarkdown(reportFrom([], { isDemo: true })).split('\n\n');
    expect(title).toMatch(/^# /);
    expect(said).toMatch(/^\*\*This record is made up/);
  });

  it('shows the beginning of a long list, and counts the rest', () => {
    const marks = Array.from({ length: 20 }, (_, index) => {
      return markOf(addDays('2026-10-28', index), `Change ${index}`);
    });
    const text = reportMarkdown(reportFrom(marks));
    expect(text.match(/Change \d+/g)).toHaveLength(6);
    expect(text).toContain('- 16 Nov 2026, mark: Change 19\n');
    expect(text).toContain('\n- and 14 earlier ones\n');
  });

  it('has miles if they are set', () => {
    expect(reportMarkdown(reportFrom(LINES, { ...TWO_WEEKS, units: 'mi' }))).toContain('5.0 mi');
  });
});

describe('what people wrote, in Markdown', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a link](javascript:alert(1))',
    '![a picture](http://example.test/p.png)',
    'http://example.test/?a=b and https://example.test',
    'www.example.test',
    'somebody@example.test',
    '<http://example.test>',
    '[one]: http://example.test',
    '| a | b |',
    '# a heading',
    '`code` **bold** ~~gone~~ _slanted_',
    '- item',
    '&lt;b&gt;',
    '```\ncode',
    '\\[x](y)',
  ];

  it.each(HOSTILE)('is shown as it is: %j', (text) => {
    const report = reportFrom(
      [
        ...LINES,
        morningOf('2026-11-13', 3, { note: text }),
        markOf('2026-11-13', text),
        pause('2026-11-14', '2026-11-14', { note: text }),
        started(
          { planned: [plannedLine(0, { exercise: text })], note: text },
          at('x', '2026-11-15'),
        ),
        setDone('x', plannedLine(0, { exercise: text })),
      ],
      { ...TWO_WEEKS, name: text, question: text },
    );
    const html = marked.parse(reportMarkdown(report), { async: false, gfm: true });
    expect(new Set(html.match(/<\w+/g))).toEqual(
      new Set([
        '<h1',
        '<p',
        '<strong',
        '<h2',
        '<table',
        '<thead',
        '<tr',
        '<th',
        '<tbody',
        '<td',
        '<ul',
        '<li',
        '<h3',
      ]),
    );
    // Rows have no more cells than their table.
    const rows = reportMarkdown(report).match(/^\|.*\|$/gm) ?? [];
    expect(rows.length).toBeGreaterThan(8);
    expect(html).not.toMatch(/<[^>]*(?:href|src)/);
    const said = text.replaceAll(/\s+/g, ' ').trim();
    const shown = html
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(shown).toContain(`About: ${said}`);
  });
});
