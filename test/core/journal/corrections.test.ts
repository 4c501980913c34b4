import { describe, expect, it } from 'vitest';
import {
  applyCorrections,
  inWrittenOrder,
  lastWrittenAt,
  removedBy,
  writtenAt,
} from '../../../src/core/journal/corrections.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { growthOf } from '../../support/counted-steps.ts';
import { amend, line, pause, remove, schedule, started } from '../../support/sample-journal.ts';

describe('the order lines were written in', () => {
  it('follows their times across files, whatever the offsets', () => {
    const lines = [
      at('07:30', { id: 'second', device: 'phone', offset: '+09:00', day: '2026-11-24', hours: 9 }),
      at('07:00', { id: 'first' }),
      at('08:00', { id: 'third', device: 'laptop', offset: '-05:00', hours: -5 }),
    ];
    expect(ids(inWrittenOrder(lines))).toEqual(['first', 'second', 'third']);
    expect(ids(inWrittenOrder(lines.toReversed()))).toEqual(['first', 'second', 'third']);
  });

  it('follows the order a line claims after its clock was set back', () => {
    const lines = [
      at('09:00', { id: 'first' }),
      { ...at('07:00', { id: 'second' }), order: '2026-11-24T09:00:00.001+00:00' },
      { ...at('08:00', { id: 'third' }), order: '2026-11-24T09:00:00.002+00:00' },
    ];
    expect(ids(inWrittenOrder(lines))).toEqual(['first', 'second', 'third']);
    expect(ids(inWrittenOrder(lines.toReversed()))).toEqual(['first', 'second', 'third']);
  });

  it('follows the times within a file too, since lost lines may have been restored at its end', () => {
    const lines = [at('09:00', { id: 'second' }), at('07:00', { id: 'first' })];
    expect(ids(inWrittenOrder(lines))).toEqual(['first', 'second']);
  });

  it('follows the times across the months of one device', () => {
    const lines = [
      at('09:00', { id: 'later', day: '2026-12-01' }),
      at('09:00', { id: 'sooner', day: '2026-11-30' }),
    ];
    expect(ids(inWrittenOrder(lines))).toEqual(['sooner', 'later']);
  });

  it('has each id once, as first read, and no line of an unknown type', () => {
    const [one, two] = [at('07:00', { id: 'same' }), at('08:00', { id: 'same', device: 'phone' })];
    const strange = { ...one, id: 'strange', type: 'breath' };
    expect(inWrittenOrder([one, two, strange])).toEqual([one]);
  });

  it('of one moment follows from their devices and ids, whatever order they are read in', () => {
    const lines = ['c', 'a', 'b'].map((id) => at('07:00', { id }));
    const all = [...lines, at('07:00', { id: 'd', device: 'anvil' })];
    expect(ids(inWrittenOrder(all))).toEqual(['d', 'a', 'b', 'c']);
    expect(ids(inWrittenOrder(all.toReversed()))).toEqual(['d', 'a', 'b', 'c']);
  });
});

describe('when a line counts as written', () => {
  const order = '2026-11-24T10:00:00.001+01:00';
  const back = { ...at('07:00', { id: 'back' }), order };

  it('is its time or the order it claims, whatever the offset', () => {
    expect(writtenAt(at('07:00', { id: 'one' }))).toBe(Date.parse('2026-11-24T07:00:00.000Z'));
    expect(writtenAt(back)).toBe(Date.parse('2026-11-24T09:00:00.001Z'));
  });

  it('is that of the latest for the last of several, in any order', () => {
    const lines = [at('08:00', { id: 'one' }), back, at('08:30', { id: 'two' })];
    expect(lastWrittenAt(lines)).toBe(writtenAt(back));
    expect(lastWrittenAt(lines.toReversed())).toBe(writtenAt(back));
    expect(lastWrittenAt([])).toBeUndefined();
  });
});

describe('a removal', () => {
  it.each<[string, readonly (readonly [id: string, target: string])[], readonly string[]]>([
    ['removes its target', [['r', 'a']], ['a']],
    ['of an unknown id removes only that', [['r', 'gone']], ['gone']],
    [
      'that was removed removes nothing',
      [
        ['r', 'a'],
        ['s', 'r'],
      ],
      ['r'],
    ],
    [
      'whose removal was removed removes its target',
      [
        ['r', 'a'],
        ['s', 'r'],
        ['t', 's'],
      ],
      ['a', 's'],
    ],
    [
      'is enough if another of the same target was removed',
      [
        ['r', 'a'],
        ['q', 'a'],
        ['s', 'r'],
      ],
      ['a', 'r'],
    ],
  ])('%s', (_, made, expected) => {
    const lines = made.map(([id, target]) => line({ type: 'remove', target }, { id }));
    const isRemoved = removedBy(lines);
    expect(['a', 'gone', 'q', 'r', 's', 't'].filter((id) => isRemoved(id))).toEqual(
      expected.toSorted(),
    );
  });

  it('counts even if it comes before its target', () => {
    const start = started();
    const one = line({ type: 'remove', target: start.id });
    expect(applyCorrections([one, start])).toEqual([one]);
  });

  it('in a circle does no harm and removes nothing else', () => {
    const circle = ['a', 'b', 'c'].map((id, index, all) =>
      line({ type: 'remove', target: all[(index + 1) % 3] ?? '' }, { id }),
    );
    const start = started();
    const itself = line({ type: 'remove', target: 'itself' }, { id: 'itself' });
    expect(applyCorrections([start, ...circle, itself])).toContainEqual(start);
  });

  it('of a removal of a removal can be a long chain', () => {
    const count = 50_000;
    const chain = Array.from({ length: count }, (_, index) =>
      line({ type: 'remove', target: `r${index - 1}` }, { id: `r${index}` }),
    );
    const isRemoved = removedBy(chain);
    expect([isRemoved('r-1'), isRemoved('r0')]).toEqual([count % 2 === 1, count % 2 === 0]);
  });
});

describe('an amendment', () => {
  const start = started({ pain: 2, slot: 'morning' });
  const away = pause('2026-11-20', '2026-11-30');
  const plan = schedule('2026-11-20');

  it('changes the values of the line, and the next changes them again', () => {
    const [amended] = applyCorrections([
      start,
      amend(start, { pain: 5, slot: 'evening' }),
      amend(start, { pain: null }),
    ]);
    expect(amended).toEqual({ ...start, pain: null, slot: 'evening' });
  });

  it('that was removed changes nothing', () => {
    const change = amend(start, { pain: 5 });
    expect(
      applyCorrections([start, change, line({ type: 'remove', target: change.id })]),
    ).toContainEqual(start);
  });

  it.each<[Line, Readonly<Record<string, unknown>>]>([
    [start, { day: 'yesterday' }],
    [start, { day: '2026-02-30' }],
    [start, { at: 'noon' }],
    [start, { began: '2026-11-24' }],
    [start, { did: [0, -1] }],
    [start, { did: [0.5] }],
    [start, { did: 'all' }],
    [start, { planned: [{}] }],
    [start, { slot: '' }],
    [start, { slot: 7 }],
    [start, { effort: 'hard' }],
    [start, { note: 7 }],
    [start, { device: null }],
    [start, { v: 99 }],
    [away, { until: 'soon' }],
    [away, { ended: '2026-11-24' }],
    [away, { reason: 'laziness' }],
    [plan, { slots: [{ name: 'morning' }] }],
    [plan, { changes: [{}] }],
    [plan, { from: null }],
  ])('of %o by %j, which would make it invalid, changes nothing', (target, values) => {
    expect(applyCorrections([target, amend(target, values)])[0]).toEqual(target);
  });

  it('that would make a line invalid does not stop the others', () => {
    const lines = [start, amend(start, { pain: 'bad' }), amend(start, { pain: 4 })];
    expect(applyCorrections(lines)[0]).toEqual({ ...start, pain: 4 });
  });

  it('changes neither the id nor the type', () => {
    const [amended] = applyCorrections([start, amend(start, { id: 'other', type: 'note' })]);
    expect(amended).toEqual(start);
  });
});

describe('a great many lines', () => {
  const first = started({}, { id: 'first' });
  const later = (make: (index: number) => Line) => (count: number) => [
    first,
    ...Array.from({ length: count }, (_, index) => make(index)),
  ];
  const before = (index: number) => ({ id: index === 0 ? 'first' : `x${index - 1}` });

  it.each<[string, (count: number) => readonly Line[]]>([
    ['that correct one', later((index) => amend(first, { effort: 3 }, { id: `x${index}` }))],
    ['that remove one', later((index) => remove(first, { id: `x${index}` }))],
    ['that each remove the last', later((index) => remove(before(index), { id: `x${index}` }))],
    ['that each correct the last', later((index) => amend(before(index), {}, { id: `x${index}` }))],
  ])('%s take time in proportion', (_, linesOf) => {
    const work = (count: number) => applyCorrections(inWrittenOrder(linesOf(count)));
    expect(growthOf(work, 200)).toBeLessThan(5);
  });
});

interface Written {
  readonly id: string;
  readonly device?: string;
  readonly day?: string;
  readonly offset?: string;
  /** Hours by which the local clock is ahead of UTC. */
  readonly hours?: number;
}

/** A line written at a UTC time on a device whose clock shows another time. */
function at(time: string, written: Written): Line {
  const { id, device = 'desk', day = '2026-11-24', offset = '+00:00', hours = 0 } = written;
  const local = new Date(Date.parse(`${day}T${time}:00.000Z`) + hours * 3_600_000).toISOString();
  return started({}, { id, device, day, at: `${local.slice(0, 23)}${offset}` });
}

function ids(lines: readonly Line[]): readonly string[] {
  return lines.map(({ id }) => id);
}
