import { describe, expect, it } from 'vitest';
import { matchesGarminCsv, readGarminCsv } from '../../../src/formats/activities/garmin-csv.ts';
import {
  matchesGarminSummaries,
  readGarminSummaries,
} from '../../../src/formats/activities/garmin-summaries.ts';
import { activitiesOf, allSaid, bytesOf, IN_BERLIN } from '../../support/found.ts';

/** Returns a list of activities as Garmin Connect writes it, in a language or as a spreadsheet saves it. */
function listOf(rows: readonly string[], header = ENGLISH): string {
  return [header, ...rows].join('\n');
}

const ENGLISH =
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Aerobic TE,Avg Run Cadence,Max Run Cadence,' +
  'Avg Pace,Best Pace,Total Ascent,Total Descent,Avg Stride Length,Avg Vertical Ratio,A,B,C,D,E,F';
const GERMAN =
  'Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø Herzfrequenz,Maximale HF,Aerober TE,Ø Schrittfrequenz,' +
  'Max. Schrittfrequenz,Ø Pace,Beste Pace,Anstieg,Abstieg,Ø Schrittlänge,V,A,B,C,D,E,F';

/** Steps a minute times metres a step are metres a minute: 10 km in 50 minutes, 5 miles in 41:06. */
const IN_KM =
  'Running,2024-03-03 11:32:32,false,"Morning","10.02","737","00:50:10","142","154","3.7","166","185","5:00","3:44","21","21","1.20","0.0","0","0","0","0","0","0"';
const IN_MILES =
  'running,2024-07-11 07:06:21,true,"Morning","5.05","1,021","41:06","--","--","0.0","167","228","8:09","4:44","52","55","1.19","0.0","0","0","0","0","0","0"';

describe('Garmin Connect’s list of activities', () => {
  it('is known in any language', () => {
    expect([matchesGarminCsv(listOf([IN_KM])), matchesGarminCsv(listOf([IN_KM], GERMAN))]).toEqual([
      true,
      true,
    ]);
    expect(matchesGarminCsv(listOf([]))).toBe(false);
    expect(matchesGarminCsv('Date,Distance\n2024-01-01,5')).toBe(false);
  });

  it('is in kilometres or in miles, as the length of steps shows', () => {
    expect(allSaid(readGarminCsv(bytesOf(listOf([IN_KM])), IN_BERLIN))).toEqual([
      'run 2024-03-03 11:32 +01:00 10020 m 3010 s',
    ]);
    expect(allSaid(readGarminCsv(bytesOf(listOf([IN_MILES])), IN_BERLIN))).toEqual([
      'run 2024-07-11 07:06 +02:00 8127.2 m 2466 s',
    ]);
  });

  it('is in kilometres whatever a walk of some metres seems to be', () => {
    const short =
      'Running,2024-03-04 08:12:11,false,"Door","0.01","--","00:00:10.5","93","94","1.0","118","118","25:38","12:04","--","--","0.33","0.0","0","0","0","0","0","0"';
    const content = readGarminCsv(bytesOf(listOf([IN_KM, short, short])), IN_BERLIN);
    expect(allSaid(content)).toContain('run 2024-03-04 08:12 +01:00 10 m 10.5 s');
  });

  it('asks for the unit if it shows it nowhere, and takes it', () => {
    const list = listOf([IN_KM.replace('"1.20"', '"--"').replace('00:50:10', '01:10:10')]);
    expect(readGarminCsv(bytesOf(list), IN_BERLIN)).toMatchObject({
      kind: 'question',
      about: 'unit',
    });
    expect(allSaid(readGarminCsv(bytesOf(list), { ...IN_BERLIN, unit: 'mi' }))).toEqual([
      'run 2024-03-03 11:32 +01:00 16125.6 m 4210 s',
    ]);
  });

  it('is in kilometres without steps, too, if nobody runs so many miles in that time', () => {
    const list = listOf([IN_KM.replace('"1.20"', '"--"')]);
    expect(allSaid(readGarminCsv(bytesOf(list), IN_BERLIN))).toHaveLength(1);
  });

  it('has decimal commas, treadmills, pools in metres, and rows without a distance', () => {
    const rows = [
      'Laufen,2024-03-03 11:32:32,false,"Lauf","10,02","1.737","00:50:10","142","154","3,7","166","185","5:00","3:44","21","21","1,20","0","0","0","0","0","0","0"',
      'Laufbandtraining,2024-03-04 06:00:00,false,"Band","7,00","500","00:35:00","142","154","3,7","166","185","5:00","3:44","--","--","1,20","0","0","0","0","0","0","0"',
      'Schwimmbadschwimmen,2024-03-05 06:00:00,false,"Bad","1.500","300","00:30:10,5","--","--","--","--","--","2:00","1:44","--","--","--","0","0","0","0","0","0","0"',
      'Yoga,2024-03-06 06:00:00,false,"Yoga","--","90","00:20:00","--","--","--","--","--","--","--","--","--","--","0","0","0","0","0","0","0"',
    ];
    expect(allSaid(readGarminCsv(bytesOf(listOf(rows, GERMAN)), IN_BERLIN))).toEqual([
      'run 2024-03-03 11:32 +01:00 10020 m 3010 s',
      'run/treadmill 2024-03-04 06:00 +01:00 7000 m 2100 s',
      'swim 2024-03-05 06:00 +01:00 1500 m 1810.5 s',
      'yoga 2024-03-06 06:00 +01:00 – 1200 s',
    ]);
  });

  it('has local times, and the swim of 1,020 m', () => {
    const swim =
      'Pool Swimming,2024-03-31 02:30:00,false,"Pool","1,020","300","00:30:00","--","--","--","--","--","--","--","--","--","--","0","0","0","0","0","0","0"';
    const [, activity] = activitiesOf(readGarminCsv(bytesOf(listOf([IN_KM, swim])), IN_BERLIN));
    // Half past two did not exist on that night.
    expect(activity).toMatchObject({ distance: 1020, date: '2024-03-31', localTime: 'local' });
  });

  it('is read after a spreadsheet has saved it', () => {
    const header = GERMAN.replaceAll(',', ';');
    const row =
      'Laufen;3.3.2024;FALSE;Lauf;7,07;409;0:45:20;158;179;3,8;156;196;6:25;5:34;53;58;1,00;0;0;0;0;0;0;0';
    expect(matchesGarminCsv(`${header}\n${row}`)).toBe(true);
    expect(allSaid(readGarminCsv(bytesOf(`${header}\n${row}`), IN_BERLIN))).toEqual([
      'run 2024-03-03 7070 m 2720 s',
    ]);
  });
});

describe('the list of activities in all that Garmin Connect sends', () => {
  const list = JSON.stringify([
    {
      summarizedActivitiesExport: [
        {
          activityId: 111,
          name: 'Tokyo Running',
          activityType: 'trail_running',
          beginTimestamp: Date.UTC(2024, 4, 4, 22, 30),
          startTimeGmt: Date.UTC(2024, 4, 4, 22, 30),
          startTimeLocal: Date.UTC(2024, 4, 5, 7, 30),
          duration: 1_800_000.5,
          elapsedDuration: 1_900_000,
          distance: 500_012.3,
          workoutRpe: 60,
          startLatitude: 35.6,
          avgHr: 140,
        },
        { activityId: 112, activityType: 'running' },
      ],
    },
  ]);

  it('is known, and in centimetres and milliseconds', () => {
    expect(matchesGarminSummaries(list)).toBe(true);
    const content = readGarminSummaries(bytesOf(list), IN_BERLIN);
    expect(allSaid(content)).toEqual(['run/trail 2024-05-05 07:30 +09:00 5000.1 m 1800.001 s']);
    expect(activitiesOf(content)[0]).toMatchObject({
      effort: 6,
      sourceId: '111',
      elapsed: 1900,
      localTime: 'offset',
    });
  });

  it('keeps no place and no heart rate', () => {
    expect(JSON.stringify(readGarminSummaries(bytesOf(list), IN_BERLIN))).not.toMatch(/35\.6|140/);
  });

  it('says that it is cut off', () => {
    expect(readGarminSummaries(bytesOf(list.slice(0, 90)), IN_BERLIN)).toEqual({
      kind: 'unreadable',
      why: 'its JSON is damaged or cut off',
    });
  });
});
