import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appleHealthReader } from '../../../src/formats/activities/apple-health.ts';
import { activitiesOf, allSaid, bytesOf, IN_BERLIN } from '../../support/found.ts';

/** Returns what an export holds, read in parts of some bytes. */
function read(workouts: string, size = 1 << 16, context = IN_BERLIN) {
  return readAll(`${START}${workouts}</HealthData>\n`, size, context);
}

const START = '<?xml version="1.0"?><HealthData locale="de_DE">';

function readAll(text: string, size = 1 << 16, context = IN_BERLIN) {
  const bytes = bytesOf(text);
  const reader = appleHealthReader(context);
  // Parts are only valid until the next one.
  const part = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const next = bytes.subarray(at, at + size);
    part.set(next);
    reader.take(part.subarray(0, next.length));
    part.fill(0x3c);
  }
  return reader.end();
}

const RUN = `<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="45.5" durationUnit="min" sourceName="Watch of Somebody" device="&lt;&lt;HKDevice: 0x28&gt;, name:Apple Watch, hardware:Watch7,2&gt;" startDate="2024-05-04 23:30:00 -0700" endDate="2024-05-05 00:17:00 -0700">
  <MetadataEntry key="HKIndoorWorkout" value="0"/>
  <MetadataEntry key="HKTimeZone" value="Asia/Tokyo"/>
  <WorkoutActivity uuid="A1" startDate="2024-05-04 23:30:00 -0700" duration="45.5" durationUnit="min">
    <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="8.61" unit="km"/>
  </WorkoutActivity>
  <WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="151" maximum="176" unit="count/min"/>
  <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="8.61" unit="km"/>
  <WorkoutRoute sourceName="Watch"><FileReference path="/workout-routes/route_1.gpx"/></WorkoutRoute>
</Workout>`;
const OLD = `<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min" totalDistance="3.5" totalDistanceUnit="mi" sourceName="iPhone" startDate="2019-07-01 07:00:00 +0200" endDate="2019-07-01 07:30:00 +0200"/>`;

describe('what Apple Health sends', () => {
  it('has instants, and the zone of each workout; distances of parts are not added', () => {
    const content = read(RUN);
    expect(allSaid(content)).toEqual(['run 2024-05-05 15:30 +09:00 8610 m 2730 s']);
    expect(activitiesOf(content)[0]).toMatchObject({
      elapsed: 2820,
      device: 'Apple Watch',
      localTime: 'offset',
      sportName: 'Running',
    });
  });

  it('has distances at the workout itself, in miles, before iOS 16', () => {
    expect(allSaid(read(OLD))).toEqual(['run 2019-07-01 07:00 +02:00 5632.7 m 1800 s']);
  });

  it('has only parts with distances sometimes', () => {
    const part = (km: string) =>
      `<WorkoutActivity><WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="${km}" unit="km"/><MetadataEntry key="HKIndoorWorkout" value="1"/></WorkoutActivity>`;
    const workout = OLD.replace(/totalDistance="3.5" totalDistanceUnit="mi" /, '').replace(
      '/>',
      `>${part('2')}${part('1.5')}</Workout>`,
    );
    expect(allSaid(read(workout))).toEqual(['run/treadmill 2019-07-01 07:00 +02:00 3500 m 1800 s']);
  });

  it('is on a treadmill indoors, and has other sports', () => {
    const indoor = OLD.replace('/>', '><MetadataEntry key="HKIndoorWorkout" value="1"/></Workout>');
    const others = [
      'Walking',
      'Hiking',
      'Cycling',
      'Swimming',
      'Yoga',
      'Pilates',
      'Rowing',
      'CrossCountrySkiing',
      'HandCycling',
    ];
    const all = others.map((name) => OLD.replace('TypeRunning', `Type${name}`)).join('');
    expect(allSaid(read(indoor))[0]).toMatch(/^run\/treadmill /);
    expect(activitiesOf(read(all)).map(({ sport }) => sport)).toEqual(
      'walk walk cycle swim yoga pilates other other other'.split(' '),
    );
  });

  it('takes the zone of this computer if only the season of the offset is wrong, and the offset further away', () => {
    const winter = OLD.replaceAll('2019-07-01 07', '2019-01-01 07');
    const away = OLD.replaceAll('+0200', '+0900');
    expect(allSaid(read(winter + away))).toEqual([
      'run 2019-01-01 06:00 +01:00 5632.7 m 1800 s',
      'run 2019-07-01 07:00 +09:00 5632.7 m 1800 s',
    ]);
  });

  it('may have characters that XML does not allow, and quotes with signs in them', () => {
    const odd = OLD.replace('sourceName="iPhone"', 'sourceName="a\u0001 > b" device=\'x">\'');
    expect(allSaid(read(odd))).toHaveLength(1);
  });

  it('is the same in parts of any size', () => {
    const all = `<Record value="1"/>${RUN}<WorkoutRoute/><Workouts/>${OLD}<Record/>${RUN}`;
    const whole = read(all);
    expect(activitiesOf(whole)).toHaveLength(3);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (size) => {
        expect(read(all, size)).toEqual(whole);
      }),
    );
  });

  it('says if it has no workouts, or only damaged ones', () => {
    expect(read('<Record/>')).toEqual({
      kind: 'other',
      what: 'what Apple Health has, without workouts',
    });
    expect(read('<Workout startDate="x"/>')).toEqual({
      kind: 'unreadable',
      why: '1 workout in it cannot be read',
    });
  });

  it.each([1, 5, 1 << 16])('says if its end is missing, in parts of %d bytes', (size) => {
    const unread = 'it is cut off';
    const cut = readAll(`${START}${OLD}${RUN.slice(0, -20)}`, size);
    expect([allSaid(cut).length, cut]).toEqual([1, expect.objectContaining({ unread })]);
    expect(readAll(`${START}${OLD}<Record`, size)).toMatchObject({ kind: 'activities', unread });
    expect(readAll(`${START}<Record/>`, size)).toEqual({ kind: 'unreadable', why: unread });
    expect(readAll(`${START}${OLD}</HealthData> \r\n`, size)).not.toHaveProperty('unread');
  });

  it('says how many workouts are lost among others', () => {
    expect(read(`${OLD}<Workout startDate="x"/><Workout <a b></Workout>`)).toMatchObject({
      kind: 'activities',
      unread: '2 workouts in it cannot be read',
    });
    expect(read(OLD)).not.toHaveProperty('unread');
  });

  it('goes on after a damaged workout, and never throws', () => {
    expect(allSaid(read(`<Workout <a b></Workout>${OLD}`))).toHaveLength(1);
    const bits = [
      '<Workout ',
      '</Workout>',
      '<WorkoutStatistics ',
      '/>',
      '>',
      '"',
      "'",
      'startDate="2024-01-01"',
      '&x;',
      '\u0000',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...bits)),
        fc.integer({ min: 1, max: 40 }),
        (parts, size) => {
          expect(read(parts.join(''), size).kind).not.toBe('');
        },
      ),
    );
  });

  it('keeps no heart rates', () => {
    expect(JSON.stringify(read(RUN))).not.toMatch(/151|176/);
  });
});
