import { describe, expect, it } from 'vitest';
import { reportPage } from '../../../src/formats/paper/report-page.tsx';
import { sampleMornings, sampleReport, spread, weeks } from '../../support/sample-report.ts';

const HEADINGS = [
  'Soreness on waking, 0 to 10',
  'Stiffness on waking',
  'Answers to the safety list',
  'Sessions, planned and done',
  'Exercises, by side',
  'Before, during and after sessions, 0 to 10',
  'Runs and other activities',
  'Changes and notes',
  'The question they would like answered',
];

describe('the page of a report', () => {
  it('has its sections in the order in which a clinician asks, also where nothing was recorded', () => {
    const page = reportPage(sampleReport({ question: 'Is it the running?' }));
    const found = [...page.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, heading]) => heading);
    expect(found).toEqual(HEADINGS);
    expect(page).toContain('None of the 28 mornings has a score.');
  });

  it('has one main heading, and no level of headings is left out', () => {
    const levels = [...reportPage(sampleReport()).matchAll(/<h(\d)/g)].map(([, level]) => level);
    expect(levels.filter((level) => level === '1')).toHaveLength(1);
    expect(levels[0]).toBe('1');
    levels.slice(1).forEach((level, index) => {
      expect(Number(level) - Number(levels[index])).toBeLessThanOrEqual(1);
    });
  });

  it('says whom it is about, how it was recorded, and that a record is made up, only where that is so', () => {
    const page = reportPage(sampleReport({ name: 'A. Runner', isDemo: true }));
    expect(page).toContain('About <b class="said">A. Runner</b>');
    expect(page).toContain('Recorded by the person; a timer proves time, not quality.');
    expect(page).toContain('This record is made up');
    const own = reportPage(sampleReport());
    expect(own).not.toContain('About <b');
    expect(own).not.toContain('made up');
  });

  it('lets nothing out of what people write: no element, no attribute, no address to go to', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>javascript:alert(1)';
    const page = reportPage(everywhere(evil));
    expect(page.match(/&quot;>&lt;script>|">&lt;script>/g)?.length).toBeGreaterThan(7);
    expect(page).not.toMatch(/<script|<img|<a[\s>]|<iframe|<link|<object/);
    expect(page).not.toMatch(/<[^>]*\s(?:href|src|on\w+|style|action|xlink:href)=/);
    expect(page).not.toMatch(/url\(/);
  });
});

/** A report with a text in every place that a person can write to. */
function everywhere(text: string) {
  const day = '2026-11-20';
  const count = { done: 1, planned: 2 };
  const scored = spread([1, 2, 3]);
  return sampleReport({
    name: text,
    question: text,
    mornings: sampleMornings(28, [
      [3, 4],
      [2, 6],
    ]),
    periods: weeks(4, (ago) => (ago === 0 ? { soreness: scored, sessions: count } : {})),
    safety: {
      answers: [{ day, yes: [text], seen: null, words: text, stops: null, advice: [text] }],
      stop: null,
      isOlder: false,
    },
    sessions: {
      sessions: count,
      sets: count,
      whole: 1,
      partly: 0,
      missed: 1,
      excused: 0,
      paused: 0,
      off: 0,
      extras: 0,
      slots: [
        { name: text, done: count },
        { name: 'evening', done: count },
      ],
      reasons: [],
      plans: [
        {
          from: day,
          until: null,
          slots: [{ name: text, time: '07:00', days: 'every day', routine: text }],
        },
      ],
    },
    exercises: [
      {
        id: text,
        name: text,
        side: 'left',
        now: [{ routines: [text], sets: 1, dose: { hold: 30 }, form: text, isOwn: true }],
        done: null,
        sets: count,
        forms: [{ name: 'easier', sets: 2 }],
        hurt: null,
      },
    ],
    changes: [{ day, until: null, kind: 'mark', words: text }],
    notes: [{ day, about: 'day', text }],
  });
}
