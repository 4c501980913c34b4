import { describe, expect, it } from 'vitest';
import { faultOf } from '../../support/faults.ts';
import { decodeLine } from '../../../src/core/journal/decode-line.ts';
import { encodeLine, makeLine } from '../../../src/core/journal/line.ts';
import {
  parseDoneSets,
  loggedSessionPayload,
  type LoggedSession,
} from '../../../src/core/journal/logged-session.ts';
import { plannedLine } from '../../support/sample-journal.ts';

/** Three exercises: two sets, one, and two. */
const PLANNED = [0, 0, 1, 2, 2].map((step, index) => plannedLine(step, { set: 1 + (index % 2) }));

const TOLD: LoggedSession = {
  slot: 'morning',
  began: '2026-11-24T07:00:00.000+00:00',
  did: [0, 1],
  painBefore: null,
  painDuring: null,
  painAfter: null,
  effort: null,
  note: undefined,
};

describe('the value of --done', () => {
  it.each<[string, readonly number[]]>([
    ['all', [0, 1, 2, 3, 4]],
    [' All ', [0, 1, 2, 3, 4]],
    ['none', []],
    ['0/3', []],
    ['1/3', [0, 1]],
    ['2/3', [0, 1, 2]],
    ['2 / 3', [0, 1, 2]],
    ['3/3', [0, 1, 2, 3, 4]],
    ['4/5', [0, 1, 2, 3]],
    ['1', [0, 1]],
    ['3', [3, 4]],
    ['1,3', [0, 1, 3, 4]],
    ['3, 1', [0, 1, 3, 4]],
    ['2,2', [2]],
  ])('%j means the sets %j', (typed, expected) => {
    expect(parseDoneSets(typed, PLANNED)).toEqual(expected);
  });

  it.each(['', 'half', '2/4', '4/3', '6/5', '0', '4', '1,4', '1,,2', '-1', '1.5', '1/3/5', '１'])(
    'cannot be %j',
    (typed) => {
      const { kind, message, hint } = faultOf(() => parseDoneSets(typed, PLANNED));
      expect([kind, message]).toEqual([
        'usage',
        `--done takes some of the 3 exercises or 5 sets, not \`${typed}\``,
      ]);
      expect(hint).toContain('for example: --done 1/3');
    },
  );

  it('counts exercises if a routine has as many sets as exercises', () => {
    const three = [0, 1, 2].map((step) => plannedLine(step));
    expect(parseDoneSets('2/3', three)).toEqual([0, 1]);
  });

  it('has the numbers of the routine, though an exercise of it is left out', () => {
    const left = [1, 2, 4].map((step) => plannedLine(step));
    expect(parseDoneSets('2,5', left)).toEqual([0, 2]);
    expect(parseDoneSets('2/3', left)).toEqual([0, 1]);
    const { hint } = faultOf(() => parseDoneSets('4', left));
    expect(hint).toContain('--done 2,5 (these two)');
  });

  it('can be what its hints suggest', () => {
    const { hint } = faultOf(() => parseDoneSets('?', PLANNED));
    const examples = [...hint.matchAll(/--done (\S+)/g)].map(([, part = '']) => part);
    expect(examples).toHaveLength(3);
    for (const example of examples) {
      expect(parseDoneSets(example.replace(/,$/, ''), PLANNED).length).toBeGreaterThan(0);
    }
  });
});

describe('the line of a logged session', () => {
  const of = { routine: 'core', name: 'Core', affected: 'left', planned: PLANNED } as const;

  it('leaves out what was not given', () => {
    expect(loggedSessionPayload(of, TOLD)).toEqual({
      type: 'session-logged',
      ...of,
      slot: 'morning',
      pain: null,
      began: '2026-11-24T07:00:00.000+00:00',
      did: [0, 1],
    });
  });

  it('has what was given, and can be read back', () => {
    const told = { ...TOLD, slot: null, painBefore: 0, painDuring: 2, effort: 10, note: 'a\nb' };
    const payload = loggedSessionPayload(of, told);
    expect(payload).toMatchObject({ slot: null, pain: 0, painDuring: 2, effort: 10, note: 'a\nb' });
    const head = { id: 'i', at: TOLD.began, day: '2026-11-24', device: 'desk' };
    const line = makeLine(payload, head);
    expect(decodeLine(encodeLine(line))).toEqual({ ok: true, line });
  });
});
