import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseActivity, type TypedActivity } from '../../../src/core/diary/typed-activity.ts';
import { LOGGED_KINDS, RUN_KIND, typedKindOf } from '../../../src/app/options/activity-kinds.ts';
import { faultLike, faultOf } from '../../support/faults.ts';

const RUN = { ...RUN_KIND, unit: 'km' } as const;
const MILE = 1609.344;

describe('what people type for a run', () => {
  it.each<[string, Partial<TypedActivity>]>([
    ['8km 45:10', { distance: 8000, seconds: 2710, unit: 'km', isUnitMissing: false }],
    ['8 km 45:10', { distance: 8000, seconds: 2710 }],
    ['45:10 8km', { distance: 8000, seconds: 2710 }],
    ['8 45:10', { distance: 8000, seconds: 2710, unit: undefined, isUnitMissing: true }],
    ['8 45', { distance: 8000, seconds: 2700, isUnitMissing: true }],
    ['8km 45', { distance: 8000, seconds: 2700 }],
    ['8.5', { distance: 8500, seconds: null, isUnitMissing: true }],
    ['45:10', { distance: null, seconds: 2710 }],
    ['1:02:30', { distance: null, seconds: 3750 }],
    ['8km 1:02:30', { distance: 8000, seconds: 3750 }],
    ['8km 45:10.6', { distance: 8000, seconds: 2710 }],
    ['10km 58:59,4', { distance: 10_000, seconds: 3539 }],
    ['20km 1:45', { distance: 20_000, seconds: 6300 }],
    ['8km 1:02', { distance: 8000, seconds: 3720 }],
    ['1.5km 6:30', { distance: 1500, seconds: 390 }],
    ['8,5 km in 45 min', { distance: 8500, seconds: 2700 }],
    ['8,5km, 45:10', { distance: 8500, seconds: 2710 }],
    ['8.25 kilometers', { distance: 8250, seconds: null }],
    ['10k', { distance: 10_000, unit: 'km' }],
    ['10K 52min', { distance: 10_000, seconds: 3120 }],
    ['5 miles in 44 minutes', { distance: 8046.7, seconds: 2640, unit: 'mi' }],
    ['5.5mi', { distance: 8851.4, unit: 'mi' }],
    ['1 mile 9:20', { distance: 1609.3, seconds: 560 }],
    ['half marathon 1:52:03', { distance: 21_097.5, seconds: 6723, isUnitMissing: false }],
    ['half-marathon', { distance: 21_097.5 }],
    ['marathon in 4h12', { distance: 42_195, seconds: 15_120 }],
    ['5000m 25:30', { distance: 5000, seconds: 1530 }],
    ['10,000m', { distance: 10_000 }],
    ['1.500 metres 6:30', { distance: 1500, seconds: 390 }],
    ['400m 90s', { distance: 400, seconds: 90 }],
    ['400m 58s', { distance: 400, seconds: 58 }],
    ['800m 3:00', { distance: 800, seconds: 180 }],
    ['3 minutes 20 seconds 800m', { distance: 800, seconds: 200 }],
    ['45m 10s', { distance: null, seconds: 2710 }],
    ['200 min 30 s', { distance: null, seconds: 12_030 }],
    ['400m 45m', { distance: 400, seconds: 2700 }],
    ['45m', { distance: null, seconds: 2700 }],
    ['8km 45m', { distance: 8000, seconds: 2700 }],
    ['8km 45m10s', { distance: 8000, seconds: 2710 }],
    ['8km 45′10″', { distance: 8000, seconds: 2710 }],
    ["8km 45'", { distance: 8000, seconds: 2700 }],
    ['1h02', { seconds: 3720 }],
    ['12km 1h 2m 30s', { distance: 12_000, seconds: 3750 }],
    ['12km 1 hour and 5 minutes', { distance: 12_000, seconds: 3900 }],
    ['12km 1.5h', { distance: 12_000, seconds: 5400 }],
    ['6km in half an hour', { distance: 6000, seconds: 1800 }],
    ['10km in an hour', { distance: 10_000, seconds: 3600 }],
    ['8km at 5:30/km', { distance: 8000, seconds: 2640 }],
    ['8km @ 5:30 min/km', { distance: 8000, seconds: 2640 }],
    ['5 miles, 9:00 per mile', { distance: 8046.7, seconds: 2700 }],
    ['8km 45:10 on the trail', { surface: 'trail', seconds: 2710 }],
    ['treadmill 5k 30:00 effort 6', { surface: 'treadmill', effort: 6, distance: 5000 }],
    ['8km rpe 10/10', { effort: 10 }],
    ['I ran 8km in 45:10', { distance: 8000, seconds: 2710 }],
  ])('%s', (typed, expected) => {
    expect(parseActivity(typed, { ...RUN, unit: 'km' })).toMatchObject({
      when: undefined,
      ...expected,
    });
  });

  it.each<[string, string, Partial<TypedActivity>]>([
    ['8km 45:10 yesterday', 'yesterday', { seconds: 2710 }],
    ['yesterday 8km 45:10', 'yesterday', { seconds: 2710 }],
    ['8km yesterday 45:10', 'yesterday', { seconds: 2710 }],
    ['yesterday 18:00 8km 45:10', 'yesterday 18:00', { seconds: 2710 }],
    ['8km 45:10 yesterday 18:00', 'yesterday 18:00', { seconds: 2710 }],
    ['8km 45:10 yesterday at 18:00', 'yesterday at 18:00', { seconds: 2710 }],
    ['8km 45:10 18:00', '18:00', { seconds: 2710 }],
    ['8km 45:10 at 18:00', 'at 18:00', { seconds: 2710 }],
    ['8km 45:10 at 7', 'at 7', { seconds: 2710 }],
    ['8km 45:10 6:45am', '6:45am', { seconds: 2710 }],
    ['8km 45:10 6:45 am', '6:45 am', { seconds: 2710 }],
    ['5k 22:30 yesterday', 'yesterday', { seconds: 1350 }],
    ['8km 18:00', '18:00', { seconds: null }],
    ['8km 18:00 yesterday', '18:00 yesterday', { seconds: null }],
    ['8km 45:10 2 hours ago', '2 hours ago', { seconds: 2710 }],
    ['8km half an hour ago', 'half an hour ago', { seconds: null }],
    ['8 30 minutes ago', '30 minutes ago', { distance: 8000, seconds: null }],
    ['8km 45:10 last night', 'last night', { seconds: 2710 }],
    ['8km 45:10 this morning', 'this morning', { seconds: 2710 }],
    ['8km 45:10 yesterday evening', 'yesterday evening', { seconds: 2710 }],
    ['8km 45:10 on monday', 'on monday', { seconds: 2710 }],
    ['8km 45:10 3 nov', '3 nov', { seconds: 2710 }],
    ['8km 45:10 nov 3', 'nov 3', { seconds: 2710 }],
    ['8km 45:10 3.11. 7:00', '3.11. 7:00', { seconds: 2710 }],
    ['8km 45:10 2026-11-03', '2026-11-03', { seconds: 2710 }],
    ['2026-11-03 18:00 8km 45:10', '2026-11-03 18:00', { seconds: 2710 }],
    ['8km 45:10 tomorrow', 'tomorrow', { seconds: 2710 }],
  ])('%s, where `%s` says when', (typed, when, expected) => {
    expect(parseActivity(typed, RUN)).toMatchObject({
      distance: 8000,
      ...expected,
      when,
      ...(typed.startsWith('5k') ? { distance: 5000 } : {}),
    });
  });

  it.each([
    ['', 'say how far it was, or how long it took'],
    ['road', 'say how far it was, or how long it took'],
    ['at 18:00', 'say how far it was, or how long it took'],
    ['45', '`45` could mean two things', 'type 45km or 45min'],
    ['400m', '`400m` could mean two things', 'type 400 metres or 400 min'],
    ['1:30', '`1:30` could mean two things', 'type 0:01:30 or 1:30:00'],
    ['7:30', '`7:30` could mean two things', 'type 0:07:30 or 7:30:00'],
    ['8km 45.10', '`45.10` is no time; with a colon it would be 45:10'],
    ['8km 45.5', '`45.5` is no time; with a colon it would be 45:50'],
    ['8km 5mi', '`8km` and `5mi` cannot both be meant'],
    ['8km 45:10 50min', '`50min` and `45:10` cannot both be meant'],
    ['8km road trail', '`road` and `trail` cannot both be meant'],
    ['8km 45:10 5:30/km', 'the pace `5:30/km` needs a distance, and no time'],
    ['5:30/km', 'the pace `5:30/km` needs a distance, and no time'],
    ['8 furlongs', '`furlongs` is neither a distance, a time nor a day'],
    [
      '8km 45:10 yestreday',
      '`yestreday` is neither a distance, a time nor a day',
      'did you mean `yesterday`?',
    ],
    ['8km 45:70', '`45:70` is neither a distance, a time nor a day'],
    ['x'.repeat(100_000), 'that is too long'],
  ])('not %s', (typed, message, hint = 'for example: stretch run 8km 45:10') => {
    expect(faultOf(() => parseActivity(typed, { ...RUN, unit: 'km' }))).toMatchObject(
      faultLike('usage', message, hint),
    );
  });

  it('a number alone is in the unit that is set', () => {
    const typed = parseActivity('5 44:00', { ...RUN, unit: 'mi' });
    expect(typed).toMatchObject({ distance: 8046.7, isUnitMissing: true });
  });

  it('whatever is written out is read as it was, in any order and with a point or a comma', () => {
    const distance = fc.integer({ min: 100, max: 9999 });
    const part = fc.integer({ min: 0, max: 59 });
    const pace = fc.integer({ min: 160, max: 1700 });
    fc.assert(
      fc.property(
        distance,
        pace,
        part,
        fc.boolean(),
        fc.constantFrom('.', ','),
        fc.constantFrom('km', 'mi'),
        (hundredths, each, extra, isFirst, sign, unit) => {
          const metres = (hundredths / 100) * (unit === 'km' ? 1000 : MILE);
          const seconds = Math.round((metres / 1000) * each) + extra;
          const [h, m, s] = [
            Math.floor(seconds / 3600),
            Math.floor(seconds / 60) % 60,
            seconds % 60,
          ];
          const two = (value: number) => String(value).padStart(2, '0');
          const clock = h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
          const far = `${(hundredths / 100).toFixed(2).replace('.', sign)}${unit}`;
          const typed = isFirst ? `${far} ${clock}` : `${clock} ${far}`;
          expect(parseActivity(typed, { ...RUN, unit: 'km' })).toMatchObject({
            distance: Math.round(metres * 10) / 10,
            seconds,
            when: undefined,
          });
        },
      ),
    );
  });

  it('nothing breaks it: it is read, or refused with a hint', () => {
    const word = fc.constantFrom(
      ...'8 8km 45:10 at yesterday 2 hours ago 45m 5:30/km in half an hour monday trail 3 nov 18:00 ½ -'.split(
        ' ',
      ),
    );
    const words = fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 8 });
    fc.assert(
      fc.property(words, (all) => {
        try {
          const { distance, seconds } = parseActivity(all.join(' '), RUN);
          expect(distance ?? seconds).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toMatchObject({
            name: 'Fault',
            kind: 'usage',
            hint: expect.stringMatching(/./) as string,
          });
        }
      }),
    );
  });
});

describe('what people type for something else', () => {
  it.each<[string, string, Partial<TypedActivity>]>([
    ['swim', '40', { seconds: 2400, distance: null }],
    ['swim', '1000m 40', { seconds: 2400, distance: 1000 }],
    ['swim', '400m', { distance: 400, seconds: null }],
    ['swim', '40 min 1.5km', { distance: 1500, seconds: 2400 }],
    ['swim', '45m', { seconds: 2700 }],
    ['walk', '5km 1:05', { distance: 5000, seconds: 3900 }],
    ['walk', '1h30 yesterday', { seconds: 5400, when: 'yesterday' }],
    ['cycle', '30km 1:10', { distance: 30_000, seconds: 4200 }],
    ['physio', '', { seconds: null, distance: null, when: undefined }],
    ['physio', 'yesterday at 17:30', { seconds: null, when: 'yesterday at 17:30' }],
    ['massage', 'at 17:30', { when: 'at 17:30' }],
    ['yoga', '60 this morning', { seconds: 3600, when: 'this morning' }],
  ])('%s %s', (kind, typed, expected) => {
    expect(parseActivity(typed, kindOf(kind))).toMatchObject(expected);
  });

  it.each([
    ['walk', '1:30', 'type 1h30 or at 1:30'],
    ['massage', '17:30', 'type 17min or at 17:30'],
    ['swim', '40 50', 'for example: stretch log activity swim 1000m 40'],
  ])('not %s %s', (kind, typed, hint) => {
    expect(faultOf(() => parseActivity(typed, kindOf(kind)))).toMatchObject(
      faultLike('usage', '', hint),
    );
  });
});

function kindOf(name: string) {
  const kind = LOGGED_KINDS.find((one) => one === name) ?? 'other';
  return { ...typedKindOf(kind), unit: 'km' } as const;
}
