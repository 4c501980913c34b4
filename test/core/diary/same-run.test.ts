import { describe, expect, it } from 'vitest';
import { type Comparable, likeness } from '../../../src/core/diary/same-run.ts';

const RUN: Comparable = {
  sport: 'run',
  date: '2026-11-02',
  day: '2026-11-02',
  began: '2026-11-02T07:00:00.000+01:00',
  distance: 8000,
  seconds: 2700,
  elapsed: 2700,
  device: '',
  file: 'a.fit',
};

const at = (time: string) => `2026-11-02T${time}.000+01:00`;

describe('two activities', () => {
  it.each<[string, Partial<Comparable>, Partial<Comparable>, string]>([
    ['a copy', {}, {}, 'same'],
    [
      'a copy that starts 59 s later and is 2 % shorter',
      {},
      { began: at('07:00:59'), distance: 7840, seconds: 2646 },
      'same',
    ],
    [
      'a copy whose time is written in another zone',
      {},
      { began: '2026-11-02T06:00:00.000Z' },
      'same',
    ],
    [
      'a second watch, started ten minutes late',
      {},
      { began: at('07:10:00'), seconds: 2100, elapsed: 2100, distance: 6300, device: 'other' },
      'same',
    ],
    ['a copy with half an hour of pauses', {}, { elapsed: 4500, seconds: 2690 }, 'same'],
    [
      'an overlap of just half of the shorter',
      {},
      { began: at('07:35:00'), seconds: 1200, elapsed: 1200 },
      'same',
    ],
    [
      'an overlap of less than half of the shorter',
      {},
      { began: at('07:35:01'), seconds: 1200, elapsed: 1200 },
      'other',
    ],
    [
      'the same round in the evening, both typed',
      { file: null },
      { file: null, began: at('18:00:00') },
      'other',
    ],
    ['one right after the other', {}, { began: at('07:46:30') }, 'other'],
    ['a walk at the same time', {}, { sport: 'walk' }, 'other'],
    [
      'a run 78 s after a walk',
      { sport: 'walk', seconds: 45, elapsed: 45, distance: 68 },
      { began: at('07:01:18'), seconds: 57, elapsed: 57, distance: 158 },
      'other',
    ],
    [
      'a copy that says nothing but its beginning',
      {},
      { began: at('07:00:20'), seconds: null, elapsed: null, distance: null },
      'same',
    ],
    [
      'two beginnings 59 s apart',
      { seconds: null, elapsed: null },
      { began: at('07:00:59'), seconds: null, elapsed: null },
      'same',
    ],
    [
      'two beginnings 60 s apart',
      { seconds: null, elapsed: null },
      { began: at('07:01:00'), seconds: null, elapsed: null },
      'other',
    ],
    ['a copy an hour off', {}, { began: at('08:00:00') }, 'maybe'],
    [
      'a copy 5 h 45 min off that starts 40 s later',
      {},
      { began: at('12:45:40'), distance: 7900 },
      'maybe',
    ],
    ['a copy 14 h off', {}, { began: at('21:00:00') }, 'maybe'],
    ['one like it 15 h later', {}, { began: at('22:00:00') }, 'other'],
    ['one like it an hour and 61 s later', {}, { began: at('08:01:01') }, 'other'],
    [
      'one an hour later that is 3 % longer',
      {},
      { began: at('08:00:00'), distance: 8250 },
      'other',
    ],
    [
      'one an hour later whose distance is not known',
      {},
      { began: at('08:00:00'), distance: null },
      'other',
    ],
    [
      'one like it an hour later by the same watch',
      { device: 'x' },
      { began: at('08:00:00'), device: 'x' },
      'other',
    ],
    [
      'one typed without a time of day, 10 % longer',
      {},
      { began: null, file: null, distance: 8800 },
      'maybe',
    ],
    [
      'one typed without a time of day, 13 % longer',
      {},
      { began: null, file: null, distance: 9200 },
      'other',
    ],
    [
      'one typed on the day before',
      {},
      { began: null, file: null, date: '2026-11-01', day: '2026-11-01' },
      'other',
    ],
    [
      'one typed as minutes only',
      {},
      { began: null, file: null, distance: null, seconds: 2600 },
      'maybe',
    ],
    [
      'one typed as other minutes only',
      {},
      { began: null, file: null, distance: null, seconds: 1200 },
      'other',
    ],
    [
      'one typed without any amount',
      {},
      { began: null, file: null, distance: null, seconds: null },
      'maybe',
    ],
    ['one typed exactly like it', { began: null }, { began: null, file: null }, 'maybe'],
    [
      'one typed for the evening, found after midnight',
      { date: '2026-11-03', began: '2026-11-03T00:30:00.000+01:00' },
      { began: null, file: null },
      'maybe',
    ],
    [
      'one typed with its time of day',
      {},
      { file: null, began: at('07:05:00'), seconds: 2400, elapsed: null },
      'same',
    ],
    [
      'one typed with a time of day two hours off, 10 % longer',
      {},
      { file: null, began: at('09:00:00'), distance: 8800 },
      'maybe',
    ],
    [
      'one typed with a time of day more than two hours off',
      {},
      { file: null, began: at('09:00:01'), distance: 8700 },
      'other',
    ],
    [
      'one typed an hour later, 13 % longer',
      {},
      { file: null, began: at('08:00:30'), distance: 9200 },
      'other',
    ],
    [
      'two typed with their times of day',
      { file: null },
      { file: null, began: at('08:10:00'), distance: 8100 },
      'other',
    ],
    [
      'a row with a date and the same amounts',
      {},
      { began: null, file: 'b.csv', distance: 7900 },
      'same',
    ],
    [
      'a row with a date and about the same distance',
      {},
      { began: null, file: 'b.csv', distance: 7500 },
      'maybe',
    ],
    [
      'two rows with a date and the same amounts',
      { began: null },
      { began: null, file: 'b.csv' },
      'same',
    ],
    [
      'two rows with a date and the same distance',
      { began: null, seconds: null },
      { began: null, file: 'b.csv', seconds: null },
      'same',
    ],
    [
      'two rows with a date and about the same distance',
      { began: null },
      { began: null, file: 'b.csv', distance: 7500 },
      'other',
    ],
    [
      'one that a watch says took a year',
      {},
      { began: '2026-01-01T07:00:00.000+01:00', elapsed: 31_536_000 },
      'other',
    ],
  ])('%s', (_, one, other, expected) => {
    const first = { ...RUN, ...one };
    const second = { ...RUN, ...other };
    expect(likeness(first, second)).toBe(expected);
    expect(likeness(second, first)).toBe(expected);
  });
});
