import { SAMPLE_LINES } from '../../support/sample-lines.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLine, isKnownLine } from '../../../src/core/journal/decode-line.ts';
import { encodeLine, sessionIdOf } from '../../../src/core/journal/line.ts';
import { LINE_FIELDS } from '../../../src/core/journal/line-fields.ts';
import { LATEST_ORDER } from '../../../src/core/journal/value-fields.ts';
import { plannedLine, started } from '../../support/sample-journal.ts';
import { anyCharacter } from '../../support/any-character.ts';

const [START, PLAN] = [sample('session-started'), sample('schedule')];
const DEEP = 'nested more than 100 deep';
const SLOT = { name: 'noon', time: '12:00', days: [1], routine: 'core' };

function times<T>(count: number, value: T): readonly T[] {
  return Array.from({ length: count }, () => value);
}

/** Lists in each other, this many levels. */
function nested(levels: number): unknown {
  return JSON.parse('['.repeat(levels) + ']'.repeat(levels));
}

describe('a line', () => {
  it('of any type comes back from its text unchanged', () => {
    for (const one of SAMPLE_LINES) {
      expect(decodeLine(encodeLine(one))).toEqual({ ok: true, line: one });
      expect(isKnownLine(one)).toBe(true);
    }
  });

  it('is one line of text whatever is in a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (name) => {
        const one = started({ name });
        expect(encodeLine(one)).not.toMatch(/[\n\r]/);
        expect(decodeLine(encodeLine(one))).toEqual({ ok: true, line: one });
      }),
    );
  });

  it('may be on 29 February only in a leap year', () => {
    expect(decodeLine(text({ day: '2028-02-29' })).ok).toBe(true);
    expect(decodeLine(text({ day: '2026-02-29' })).ok).toBe(false);
    expect(decodeLine(text({ day: '2028-02-29' })).ok).toBe(true);
  });

  it.each([undefined, null, 7, {}])('of type skip may have %j as its session', (session) => {
    const decoded = decodeLine(text({ ...sample('skip'), session }));
    const hasNone =
      decoded.ok && isKnownLine(decoded.line) && sessionIdOf(decoded.line) === undefined;
    expect(hasNone).toBe(true);
    expect(LINE_FIELDS.skip).toHaveProperty('session');
  });

  it('may be as long, large and deep as the bounds say', () => {
    for (const change of [
      { at: '1900-01-01T00:00:00+14:00', day: '1900-01-01' },
      { at: '2299-12-31T23:59:59.999-23:59', day: '2299-12-31' },
      { order: LATEST_ORDER },
      { id: '🏃'.repeat(1000), device: '漢'.repeat(1000) },
      { type: 'breath', deep: nested(99) },
      { type: 'breath', wide: times(100, [[1], { a: 2 }]) },
      { ...sample('amend'), values: { note: nested(98) } },
      { ...PLAN, slots: times(200, SLOT), changes: times(200, { set: SLOT }) },
      { ...START, planned: times(10_000, plannedLine(0)), note: 'x'.repeat(5000) },
    ]) {
      expect(decodeLine(text(change))).toMatchObject({ ok: true });
    }
  });

  it('of a future type is kept as unknown', () => {
    const decoded = decodeLine(text({ type: 'breath', depth: 3 }));
    expect(decoded).toMatchObject({ ok: true, line: { type: 'breath', depth: 3 } });
    expect(decoded.ok && isKnownLine(decoded.line)).toBe(false);
  });

  it.each(['constructor', '__proto__', 'toString'])('of type %s is unknown', (type) => {
    const decoded = decodeLine(text({ type }));
    expect(decoded.ok && !isKnownLine(decoded.line)).toBe(true);
  });
});

describe('a text that is not a line', () => {
  it.each([
    ['', 'not a complete JSON object'],
    ['{"v":1,"id":"a', 'not a complete JSON object'],
    ['\0\0\0', 'not a complete JSON object'],
    ['not json', 'not a complete JSON object'],
    [`${text()}${text()}`, 'not a complete JSON object'],
    ['null', 'not a complete JSON object'],
    ['7', 'not a complete JSON object'],
    ['"text"', 'not a complete JSON object'],
    ['[]', 'not a complete JSON object'],
    ['{}', 'no format version'],
    [text({ v: '1' }), 'no format version'],
    [text({ v: 2 }), 'written by a newer version of stretch'],
    [text({ id: undefined }), 'no id'],
    [text({ id: 7 }), 'no id'],
    [text({ at: null }), 'no at'],
    [text({ day: 24 }), 'no day'],
    [text({ device: undefined }), 'no device'],
    [text({ type: undefined }), 'no type'],
    [text({ at: 'this morning' }), 'no valid time'],
    [text({ at: '2026-13-24T07:00:00.000+00:00' }), 'no valid time'],
    [text({ day: 'today' }), 'no valid day'],
    [text({ day: '2026-11-24T07:00' }), 'no valid day'],
    [text({ day: '2026-02-29' }), 'no valid day'],
    [text({ at: '2026-02-29T07:00:00Z' }), 'no valid time'],
    [text({ at: '2026-11-24T24:00:00Z' }), 'no valid time'],
    [text({ at: '1899-12-31T23:59:59Z' }), 'no valid time'],
    [text({ at: '2300-01-01T00:00:00Z' }), 'no valid time'],
    [text({ at: '9999-12-31T23:59:59.999Z' }), 'no valid time'],
    [text({ at: '+010000-01-01T00:00:00Z' }), 'no valid time'],
    [text({ day: '0001-01-01' }), 'no valid day'],
    [text({ day: '9999-12-31' }), 'no valid day'],
  ])('%j: %s', (value, why) => {
    expect(decodeLine(value)).toEqual({ ok: false, why });
  });

  it.each([
    ['session-started', { routine: 7 }, 'routine'],
    ['session-started', { name: null }, 'name'],
    ['session-started', { planned: 'all' }, 'planned'],
    ['session-started', { planned: [1] }, 'planned'],
    ['session-started', { planned: [null] }, 'planned'],
    ['session-started', { slot: '' }, 'slot'],
    ['session-started', { slot: 7 }, 'slot'],
    ['session-started', { began: 'noon' }, 'began'],
    ['session-started', { began: '9999-12-31T23:59:59Z' }, 'began'],
    ['session-started', { effort: 1e300 }, 'effort'],
    ['session-ended', { seconds: 1e11 }, 'seconds'],
    ['skip', { until: '9999-12-31' }, 'until'],
    ['remove', { order: '+010000-01-01T00:00:00Z' }, 'order'],
    ['session-started', { did: [-1] }, 'did'],
    ['session-started', { did: [0.5] }, 'did'],
    ['session-started', { effort: '3' }, 'effort'],
    ['session-started', { painDuring: true }, 'painDuring'],
    ['session-started', { note: 7 }, 'note'],
    ['session-logged', { began: undefined }, 'began'],
    ['session-logged', { began: '2026-11-24T25:00:00Z' }, 'began'],
    ['session-logged', { did: undefined }, 'did'],
    ['session-logged', { did: ['0'] }, 'did'],
    ['session-logged', { planned: undefined }, 'planned'],
    ['set-done', { session: undefined }, 'session'],
    ['set-done', { step: '0' }, 'step'],
    ['set-done', { exercise: undefined }, 'exercise'],
    ['set-done', { side: 1 }, 'side'],
    ['set-done', { set: null }, 'set'],
    ['set-done', { done: 30 }, 'done'],
    ['set-done', { done: {} }, 'done'],
    ['set-done', { done: { hold: '30' } }, 'done'],
    ['session-ended', { session: 1 }, 'session'],
    ['session-ended', { reason: undefined }, 'reason'],
    ['skip', { reason: undefined }, 'reason'],
    ['skip', { reason: 'laziness' }, 'reason'],
    ['skip', { slot: '' }, 'slot'],
    ['skip', { from: '2026-02-30' }, 'from'],
    ['skip', { until: 'soon' }, 'until'],
    ['skip', { ended: '2026-11-24' }, 'ended'],
    ['skip', { note: {} }, 'note'],
    ['schedule', { changes: {} }, 'changes'],
    ['schedule', { changes: [{}] }, 'changes'],
    ['schedule', { changes: [{ set: { name: 'noon' } }] }, 'changes'],
    ['schedule', { changes: [{ remove: '' }] }, 'changes'],
    ['schedule', { from: '2026-13-01' }, 'from'],
    ['schedule', { from: 1 }, 'from'],
    ['schedule', { slots: {} }, 'slots'],
    ['amend', { target: undefined }, 'target'],
    ['amend', { values: [] }, 'values'],
    ['remove', { target: {} }, 'target'],
    ['remove', { order: 'last' }, 'order'],
    ['schedule', { order: '2026-02-30T09:00:00.000Z' }, 'order'],
  ])('of type %s with %j has no valid %s', (type, change, field) => {
    expect(decodeLine(text({ ...sample(type), ...change }))).toEqual({
      ok: false,
      why: `no valid ${field}`,
    });
  });

  it.each<[string, string | object, string]>([
    ['an id of 1,001 characters', { id: 'x'.repeat(1001) }, 'no valid id'],
    ['a device of 1,001 characters', { device: '漢'.repeat(1001) }, 'no valid device'],
    ['a type of 1,001 characters', { type: '🏃'.repeat(1001) }, 'no valid type'],
    ['a long routine', { ...START, routine: 'x'.repeat(1001) }, 'no valid routine'],
    ['10,001 sets', { ...START, planned: times(10_001, plannedLine(0)) }, 'no valid planned'],
    ['10,001 reported sets', { ...START, did: Array(10_001).fill(0) }, 'no valid did'],
    ['201 slots', { ...PLAN, slots: times(201, SLOT) }, 'no valid slots'],
    ['201 changes', { ...PLAN, changes: times(201, { set: SLOT }) }, 'no valid changes'],
    ['eight weekdays', { ...PLAN, slots: [{ ...SLOT, days: Array(8).fill(1) }] }, 'no valid slots'],
    ['101 levels', { deep: nested(100) }, DEEP],
    ['101 levels in new values', { ...sample('amend'), values: { note: nested(99) } }, DEEP],
    [
      '5,000 levels',
      text({ deep: 0 }).replace('0}', `${'['.repeat(5e3)}${']'.repeat(5e3)}}`),
      DEEP,
    ],
    [
      'half a million levels',
      text({ deep: 0 }).replace('0}', `${'['.repeat(5e5)}${']'.repeat(5e5)}}`),
      DEEP,
    ],
  ])('with %s is out of bounds', (_, change, why) => {
    const given = typeof change === 'string' ? change : text(change);
    expect(decodeLine(given)).toEqual({ ok: false, why });
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (value) => {
        expect(typeof decodeLine(value).ok).toBe('boolean');
      }),
    );
  });
});

/* The fold and the reports rely on these values, so a line without them must not get that far. */
describe('a line that would break a command', () => {
  it.each([
    ['a slot without a time', { slots: [{ name: 'morning', days: [1], routine: 'core' }] }],
    ['a slot at an invalid time', { slots: [slot({ time: '0x:00' })] }],
    ['a slot without days', { slots: [slot({ days: undefined })] }],
    ['a slot without a name', { slots: [slot({ name: 7 })] }],
    ...[
      null,
      2,
      {},
      { days: 1, from: '2026-12-02' },
      { days: 15, from: '2026-12-02' },
      { days: 2.5, from: '2026-12-02' },
      { days: '2', from: '2026-12-02' },
      { days: 2 },
      { days: 2, from: '2 Dec' },
    ].map((every): [string, object] => [
      `a slot every ${JSON.stringify(every)}`,
      { slots: [slot({ every })] },
    ]),
    [
      'a change every 0 days',
      { changes: [{ set: slot({ every: { days: 0, from: '2026-12-02' } }) }] },
    ],
    ['no first day', { from: 'tomorrow' }],
  ])('such as a schedule with %s, is refused', (_, change) => {
    expect(decodeLine(text({ ...sample('schedule'), ...change })).ok).toBe(false);
  });

  it.each([
    ['dose', undefined],
    ['dose', {}],
    ['exercise', 7],
    ['side', '\u001b[31m'],
    ['set', '1'],
  ])('such as a planned set whose %s is %j, is refused', (field, value) => {
    const planned = [{ ...plannedLine(0), [field]: value }];
    expect(decodeLine(text({ ...sample('session-started'), planned })).ok).toBe(false);
  });

  it('such as a skip of null, is refused', () => {
    expect(decodeLine(text({ ...sample('skip'), sets: [null] })).ok).toBe(false);
  });

  it.each(['2026-11-24 (\u001b[2J)', '24 Nov 2026', '2026'])(
    'such as the time %j is refused',
    (at) => {
      expect(decodeLine(text({ at })).ok).toBe(false);
    },
  );
});

function slot(change: object): object {
  return { name: 'morning', time: '07:00', days: [1, 2, 3], routine: 'core', ...change };
}

function sample(type: string): object {
  const found = SAMPLE_LINES.find((one) => one.type === type);
  if (found === undefined) throw new Error(`no sample of ${type}`);
  return found;
}

function text(change: object = {}): string {
  const head = { v: 1, id: 'a', at: '2026-11-24T07:00:00.000+00:00', day: '2026-11-24' };
  return JSON.stringify({ ...head, device: 'desk', type: 'other', ...change });
}
