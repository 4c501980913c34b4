import { describe, expect, it } from 'vitest';
import { matchesPolar, readPolar } from '../../../src/formats/activities/polar.ts';
import { matchesRunkeeper, readRunkeeper } from '../../../src/formats/activities/runkeeper.ts';
import { matchesSamsung, readSamsung } from '../../../src/formats/activities/samsung.ts';
import { activitiesOf, allSaid, bytesOf, IN_BERLIN } from '../../support/found.ts';

describe('Runkeeper’s list of activities', () => {
  const list = (
    unit: string,
  ) => `Activity Id,Date,Type,Route Name,Distance (${unit}),Duration,Average Pace,Average Heart Rate (bpm),Notes,GPX File
a1,2019-05-04 16:35:09,Running,,3.10,28:30,9:11,151,"Easy, with ""strides""",2019-05-04-163509.gpx
a2,2019-05-06 06:10:00,Strength Training,,0.00,1:02:30,,,,
a3,2019-05-07 06:10:00,Walking,Park,,12:31,,,,
`;

  it('has its unit in a name, local times, and durations with or without hours', () => {
    expect(matchesRunkeeper(list('mi'))).toBe(true);
    expect(matchesRunkeeper('Date,Distance (km)\n')).toBe(false);
    expect(allSaid(readRunkeeper(bytesOf(list('mi')), IN_BERLIN))).toEqual([
      'run 2019-05-04 16:35 +02:00 4989 m 1710 s',
      'other 2019-05-06 06:10 +02:00 – 3750 s',
      'walk 2019-05-07 06:10 +02:00 – 751 s',
    ]);
    expect(allSaid(readRunkeeper(bytesOf(list('km')), IN_BERLIN))[0]).toMatch(/ 3100 m /);
  });

  it('is read in its older and newer columns, with quotes that are odd', () => {
    const older = `Date,Type,Route Name,Distance (mi),Duration,Average Pace,Average Speed (mph),Calories Burned,Climb (ft),Average Heart Rate (bpm),Notes,GPX File
2014-03-18 18:01:58,Running,,3.00,36:36,12:11,4.92,255.0,78.71,,"Slow, as I lifted :\\",2014-03-18-1801.gpx
2014-03-17 17:44:05,Hiking,,4.30,2:20:14,32:39,1.84,400.0,206.76,,":/
#two lines",2014-03-17-1744.gpx
2014-02-26 09:40:00,Stairmaster / Stepwell,,0.00,5:00,,,38.0,,,,
`;
    const newer = `Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed (km/h),Calories Burned,Climb (m),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File
19985331-b901,2020-03-01 08:54:40,Cross-Country Skiing,,90.00,10:44:00,7:09,8.39,5687.0,0,,"","",
658679db-3bfc,2020-02-14 11:34:41,Running,,13.32,1:26:50,6:31,9.20,613.904999999999,770,153,"","",
`;
    for (const text of [older, newer]) expect(matchesRunkeeper(text)).toBe(true);
    expect(allSaid(readRunkeeper(bytesOf(older), IN_BERLIN))).toEqual([
      'run 2014-03-18 18:01 +01:00 4828 m 2196 s',
      'walk 2014-03-17 17:44 +01:00 6920.2 m 8414 s',
      'other 2014-02-26 09:40 +01:00 – 300 s',
    ]);
    expect(allSaid(readRunkeeper(bytesOf(newer), IN_BERLIN))).toEqual([
      'other 2020-03-01 08:54 +01:00 90000 m 38640 s',
      'run 2020-02-14 11:34 +01:00 13320 m 5210 s',
    ]);
  });

  it('gives the notes and its number', () => {
    const [first] = activitiesOf(readRunkeeper(bytesOf(list('km')), IN_BERLIN));
    expect(first).toMatchObject({
      title: 'Easy, with "strides"',
      sourceId: 'a1',
      localTime: 'local',
    });
  });
});

describe('a training session of Polar Flow', () => {
  const session = {
    identifier: { id: '5022701696' },
    startTime: '2020-08-18T23:23:06',
    stopTime: '2020-08-19T00:07:55',
    name: 'Evening',
    timezoneOffsetMinutes: 180,
    durationMillis: 2_428_462,
    distanceMeters: 8730.5,
    hrAvg: 151,
    latitude: 46.93,
    sport: { id: '27' },
    product: { modelName: 'Polar Vantage M' },
    exercises: [
      { startTime: '2020-08-18T23:23:06', durationMillis: 2_428_462, sport: { id: '27' } },
    ],
  };

  it('has a local time with the offset beside it', () => {
    const text = JSON.stringify(session);
    expect(matchesPolar(text)).toBe(true);
    const content = readPolar(bytesOf(text), IN_BERLIN);
    expect(allSaid(content)).toEqual(['run/trail 2020-08-18 23:23 +03:00 8730.5 m 2428.462 s']);
    expect(activitiesOf(content)[0]).toMatchObject({
      device: 'Polar Vantage M',
      sourceId: '5022701696',
      title: 'Evening',
    });
    expect(JSON.stringify(content)).not.toMatch(/46\.93|151/);
  });

  it('may be where clocks show UTC', () => {
    const text = JSON.stringify({ ...session, timezoneOffsetMinutes: 0 });
    expect(allSaid(readPolar(bytesOf(text), IN_BERLIN))[0]).toMatch(/2020-08-18 23:23 \+00:00/);
  });

  it('may have NaN, which is no JSON', () => {
    const text = JSON.stringify(session).replace(
      '"exercises":[{',
      '"exercises":[{"samples":[NaN,1,-Infinity],"note":"NaN",',
    );
    expect(allSaid(readPolar(bytesOf(text), IN_BERLIN))).toHaveLength(1);
  });

  it('was written otherwise before', () => {
    const text = `{"exportVersion":"1.6","name":"Run","startTime":"2019-01-18T17:02:03.000","stopTime":"2019-01-18T17:42:40.000","timeZoneOffset":60,"distance":7002.2,"duration":"PT2436.750S",
      "exercises":[{"startTime":"2019-01-18T17:02:03.000","timezoneOffset":60,"duration":"PT2436.750S","distance":7002.2,"sport":"RUNNING"}]}`;
    expect(matchesPolar(text)).toBe(true);
    expect(allSaid(readPolar(bytesOf(text), IN_BERLIN))).toEqual([
      'run 2019-01-18 17:02 +01:00 7002.2 m 2436.75 s',
    ]);
  });

  it('may be of several sports, one after another', () => {
    const exercises = ['1', '2'].map((id, at) => ({
      startTime: `2020-08-18T1${at}:00:00`,
      timezoneOffsetMinutes: 120,
      durationMillis: 1_800_000,
      distanceMeters: 5000,
      sport: { id },
    }));
    expect(
      allSaid(readPolar(bytesOf(JSON.stringify({ ...session, exercises })), IN_BERLIN)),
    ).toEqual([
      'run 2020-08-18 10:00 +02:00 5000 m 1800 s',
      'cycle 2020-08-18 11:00 +02:00 5000 m 1800 s',
    ]);
  });

  it.each([
    // Walking with sticks: its number is one of Strava's for a run.
    ['9', 'walk'],
    ['10', 'other'],
    ['17', 'run/treadmill'],
    ['36', 'run/track'],
    ['178', 'run'],
    ['92', 'run'],
    ['105', 'swim'],
    ['65', 'pilates'],
    ['116', 'walk'],
    ['195', 'cycle'],
    ['83', 'other'],
    ['999', 'other'],
  ])('has a number for its sport: %s', (id, sport) => {
    const text = JSON.stringify({ ...session, sport: { id }, exercises: [] });
    expect(allSaid(readPolar(bytesOf(text), IN_BERLIN))[0]?.split(' ')[0]).toBe(sport);
  });

  it('is none, or damaged', () => {
    expect(readPolar(bytesOf('{"exercises":[]}'), IN_BERLIN).kind).toBe('other');
    expect(readPolar(bytesOf('{"startTime":'), IN_BERLIN).kind).toBe('unreadable');
    expect(matchesPolar('{"v":1,"type":"run"}')).toBe(false);
  });
});

describe('the exercises of Samsung Health', () => {
  const P = 'com.samsung.health.exercise.';
  const list = `com.samsung.shealth.exercise,6320001,17
${P}start_time,${P}time_offset,${P}exercise_type,${P}duration,${P}distance,${P}mean_heart_rate,title,${P}datauuid
2023-05-03 22:12:34.000,UTC+0900,1002,1800500,5012.3,151,,u1,
2023-05-04 05:00:00.000,UTC-0330,1001,600000,,,Dog,u2,
1683180000000,UTC+0200,15005,600000,1500,,,u3,
x,UTC+0200,1002,600000,1500,,,u4,
`;

  it('have a first line about the file, times in UTC, milliseconds and metres', () => {
    expect(matchesSamsung(list)).toBe(true);
    expect(matchesSamsung(list.replace('exercise,', 'sleep,'))).toBe(false);
    expect(allSaid(readSamsung(bytesOf(list), IN_BERLIN))).toEqual([
      'run 2023-05-04 07:12 +09:00 5012.3 m 1800.5 s',
      'walk 2023-05-04 01:30 -03:30 – 600 s',
      'run/treadmill 2023-05-04 08:00 +02:00 1500 m 600 s',
    ]);
  });

  it('may lack most columns, and have another prefix', () => {
    const S = 'com.samsung.shealth.exercise.';
    const other = `com.samsung.shealth.exercise,6000007,15
datauuid,${S}start_time,${S}time_offset,${S}exercise_type,title,${S}duration,${S}distance
e1,1710488400000,UTC-0300,11,Caminata matutina,1800000,3200
e2,1710574800000,UTC-0300,1001,,2700000,0
`;
    const few = `com.samsung.shealth.exercise,6320001,17
${P}start_time,${P}exercise_type,${P}duration,${P}distance
2023-11-11 09:24:21.285,1002,1442877,3101.814
2024-03-15 10:00:00.000,13004,2700000,
`;
    for (const text of [other, few]) expect(matchesSamsung(text)).toBe(true);
    expect(allSaid(readSamsung(bytesOf(other), IN_BERLIN))).toEqual([
      'walk 2024-03-15 04:40 -03:00 3200 m 1800 s',
      'walk 2024-03-16 04:40 -03:00 – 2700 s',
    ]);
    expect(allSaid(readSamsung(bytesOf(few), IN_BERLIN))).toEqual([
      'run 2023-11-11 10:24 +01:00 3101.8 m 1442.877 s',
      'cycle 2024-03-15 11:00 +01:00 – 2700 s',
    ]);
  });

  it('keep no heart rates', () => {
    expect(JSON.stringify(readSamsung(bytesOf(list), IN_BERLIN))).not.toContain('151');
  });
});
