import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoPayload } from '../../../src/core/journal/undo.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { lineWords, valuesWords } from '../../../src/view/report/journal-line.ts';
import { journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import {
  amend,
  ended,
  line,
  logged,
  pause,
  plannedLine,
  remove,
  schedule,
  scheduleChange,
  setDone,
  skipped,
  started,
} from '../../support/sample-journal.ts';

const AT = '2026-11-24T07:02:00.000+00:00';
const START = started({}, { at: AT });
const TOLD = logged([0], { began: '2026-10-02T19:00:00.000+01:00' }, { at: AT, day: '2026-10-02' });
const AWAY = pause('2026-11-20', '2026-11-30');
const GONE = remove(START);
const SET = [
  { set: { name: 'noon', time: '12:00', days: [1, 2, 3, 4, 5], routine: 'core' } },
  { remove: 'evening' },
] as const;

describe('a journal line in words', () => {
  it.each<[Line, string]>([
    [START, 'the session of Tue 24 Nov 2026 at 07:02 (lower-back)'],
    [TOLD, 'the logged session of Fri 2 Oct 2026 at 19:00 (lower-back)'],
    [
      skipped('2026-11-20', 'evening', 'ill'),
      'the skip of the evening slot on Fri 20 Nov 2026 (ill)',
    ],
    [AWAY, 'the pause from Fri 20 Nov to Mon 30 Nov 2026 (travel)'],
    [
      line({ type: 'skip', session: START.id, sets: [], reason: 'pain' }, { at: AT }),
      'a skip on Tue 24 Nov 2026 (pain)',
    ],
    [
      schedule('2026-11-20'),
      'the plan from Fri 20 Nov 2026: morning at 07:00, every day; evening at 20:30, every day',
    ],
    [
      scheduleChange('2026-11-20', SET, AT),
      'the plan from Fri 20 Nov 2026: noon at 12:00, Mon–Fri, core; no evening slot',
    ],
    [
      amend(START, { effort: 4 }),
      'the change to the session of Tue 24 Nov 2026 at 07:02 (lower-back): effort 4',
    ],
    [GONE, 'the removal of the session of Tue 24 Nov 2026 at 07:02 (lower-back)'],
    [
      remove(GONE),
      'the removal of the removal of the session of Tue 24 Nov 2026 at 07:02 (lower-back)',
    ],
    [
      setDone(START.id, plannedLine(2)),
      'set 1 of exercise-2, both, of the session of Tue 24 Nov 2026 at 07:02 (lower-back)',
    ],
    [ended(START.id), 'the end of the session of Tue 24 Nov 2026 at 07:02 (lower-back)'],
    [remove({ id: '0a1b2c3d-4e5f' }), 'the removal of the entry with the id 0a1b2c3d'],
  ])('%# has its words', (change, expected) => {
    expect(words(change, [START, TOLD, AWAY, GONE])).toBe(expected);
  });

  it('has no control characters', () => {
    const evil = 'x\u001b[2J\u009b\u0007\r\n\u202e\u2066';
    const lines = [
      started({ routine: evil }),
      line({ type: 'skip', slot: evil, reason: 'ill' }),
      schedule('2026-11-20', [{ name: evil, time: '12:00', days: [1], routine: evil }]),
      scheduleChange('2026-11-20', [{ remove: evil }], AT),
      amend(START, {
        note: evil,
        slot: evil,
        reason: evil,
        [evil]: evil,
        effort: evil,
        done: evil,
      }),
      amend(START, { day: evil, began: evil, until: evil, ended: evil, did: [evil] }),
      remove({ id: evil }),
      setDone(START.id, plannedLine(0, { exercise: evil })),
    ];
    for (const one of lines) expect(words(one, [START])).not.toMatch(/[\p{Cc}\u202e\u2066]/u);
  });

  it('is short even with a long note', () => {
    expect(words(amend(START, { note: 'x'.repeat(2000) }), [START]).length).toBeLessThan(200);
  });

  it('says if a plan has no slots', () => {
    expect(words(schedule('2026-11-20', []), [])).toMatch(/^the plan from Fri 20 Nov 2026: \S/);
  });

  it('has words even for a correction of nothing, which no command writes', () => {
    const odd = { day: 5, began: 7, until: {}, note: ['x'], slot: false, did: 'all', done: null };
    for (const [name, value] of Object.entries(odd)) {
      expect(words(amend(START, { [name]: value }), [START])).toMatch(/^the change to /);
    }
  });

  it.each<[string, readonly (readonly [id: string, target: string])[]]>([
    ['itself', [['a', 'a']]],
    [
      'what removes it',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    ],
  ])('that removes %s has an end', (_, made) => {
    const lines = made.map(([id, target]) => line({ type: 'remove', target }, { id }));
    expect(words(lines[0] ?? START, lines)).toMatch(/^the removal of /);
  });

  it('has an end even for a long chain of removals', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      line({ type: 'remove', target: `r${index - 1}` }, { id: `r${index}` }),
    );
    expect(words(chain.at(-1) ?? START, chain)).toMatch(/^the removal of /);
  });

  it('is one line for every line of any record', () => {
    fc.assert(
      fc.property(journal, (steps) => {
        const lines = linesOfSteps(steps);
        for (const one of [...lines, ...lines.map((target) => line(undoPayload(target)))]) {
          expect(words(one, lines)).toMatch(/^(the|a|set) .*[^ :]$/);
        }
      }),
    );
  });
});

describe('new values in words', () => {
  it.each<[Readonly<Record<string, unknown>>, string]>([
    [{ effort: 4, pain: 0, painDuring: null }, 'effort 4, pain before 0, pain during none'],
    [{ slot: null }, 'slot none'],
    [
      { day: '2026-11-20', began: '2026-11-20T06:15:00.000+00:00' },
      'day Fri 20 Nov 2026, began 06:15',
    ],
    [{ did: [0, 1, 2] }, '3 sets done'],
    [{ did: [0] }, '1 set done'],
    [{ done: { reps: 11 }, complete: false }, 'done 11 repetitions'],
    [{ until: '2026-11-20', ended: AT }, 'until Fri 20 Nov 2026, ended early'],
    [{ note: 'tired\nlegs' }, 'note tired legs'],
    [{ reason: 'ill' }, 'reason ill'],
    [{ distance: 8851.4, seconds: 2710 }, 'distance 8.9 km, time 45:10'],
    [{ distance: null, surface: 'road' }, 'distance none, surface road'],
    [{ began: null, day: '2026-11-20', late: true }, 'no time of day, day Fri 20 Nov 2026'],
    [{ score: 4, stiffness: 30, side: 'left' }, 'score 4, stiff for 30 min, side left'],
    [{ woke: true, medicine: false, side: null }, 'woke you yes, medicine taken no, side none'],
    [{ keptFrom: ['work', 'running'] }, 'kept from work, running'],
    [{ keptFrom: [] }, 'kept from nothing'],
    [{ text: 'new\nshoes', mark: true }, 'text new shoes, change yes'],
    [{ planned: [] }, 'other values'],
    [{}, 'other values'],
  ])('%j are %s', (values, expected) => {
    expect(valuesWords(values, 60, 'km')).toBe(expected);
  });

  it('name a note that was removed', () => {
    expect(valuesWords({ note: '' }, 60, 'km')).toMatch(/^(no note|note none|note removed)$/);
  });
});

function words(change: Line, lines: readonly Line[]): string {
  return lineWords(change, (id) => lines.find((one) => one.id === id), 'km');
}
