import { describe, expect, it } from 'vitest';
import type { FoundActivity } from '../../../src/core/diary/found-activity.ts';
import {
  fileKey,
  joinedWithStrava,
  matchesStrava,
  stravaRows,
} from '../../../src/formats/activities/strava.ts';
import { allSaid, bytesOf, IN_BERLIN } from '../../support/found.ts';

const GERMAN =
  'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,' +
  'Max. Herzfrequenz,Relative Leistung,Pendeln,Hinweis,Aktivitätsausrüstung,Dateiname,Gewicht,Fahrradgewicht,' +
  'Verstrichene Zeit,Bewegungszeit,Distanz,Höchstgeschw.';
const ENGLISH =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,' +
  'Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,' +
  'Moving Time,Distance,Max Speed';

/** Returns the rest of a long row, which ends in how hard it felt. */
function restOf(exertion: string): string {
  return `${','.repeat(25)}${exertion}`;
}

const LIST = `${ENGLISH}${',More'.repeat(24)},Perceived Exertion
101,"May 29, 2022, 3:53:35 PM",Evening Run,Run,"two
lines, and a ""quote""",1500,3.32,180,40,false,,,activities/201.fit.gz,,,1500.0,1411.0,3322.95,3.2${restOf('7.0')}
102,"Dec 31, 2022, 11:30:00 PM",By hand,Trail Run,,3600,10,,,false,,,,,,3600.0,,10000.0,${restOf('')}
103,"Jan 2, 2023, 6:00:00 AM",Zwift,Virtual Run,,1200,4,,,false,,,,,,1200.0,1200.0,4000.0,${restOf('')}
`;

/** Returns what the rows of a list say by themselves. */
function listed(text: string) {
  return { activities: stravaRows(bytesOf(text), IN_BERLIN).map(({ activity }) => activity) };
}

describe('Strava’s list of activities', () => {
  it('is known by its columns in any language', () => {
    expect(
      [ENGLISH, GERMAN, `${GERMAN}\n1,"09.12.2022`].map((head) => matchesStrava(head)),
    ).toEqual([true, true, true]);
    expect(matchesStrava('Date,Distance,Time\n2024-01-01,5,30:00')).toBe(false);
    expect(matchesStrava('')).toBe(false);
  });

  it('is read with times in UTC, metres, manual entries and line breaks', () => {
    const content = listed(LIST);
    expect(allSaid(content)).toEqual([
      'run 2022-05-29 17:53 +02:00 3323 m 1411 s',
      'run/trail 2023-01-01 00:30 +01:00 10000 m 3600 s',
      'run/treadmill 2023-01-02 07:00 +01:00 4000 m 1200 s',
    ]);
    const [first] = stravaRows(bytesOf(LIST), IN_BERLIN);
    expect(first).toMatchObject({
      file: '201.fit',
      activity: {
        title: 'Evening Run',
        effort: 7,
        sourceId: '101',
        elapsed: 1500,
        localTime: 'assumed',
        isEstimated: false,
      },
    });
  });

  it.each([
    ['German', GERMAN, '"09.12.2022, 15:24:49"', 'Lauf', '"9,44"'],
    ['French', GERMAN, '"9 déc. 2022, 15:24:49"', 'Course à pied', '"9,44"'],
    ['French of another year', GERMAN, '9 décembre 2022 à 15:24:49', 'Course à pied', '"9,44"'],
    ['Spanish', GERMAN, '"9 dic 2022, 15:24:49"', 'Carrera', '"9,44"'],
    ['Portuguese', GERMAN, '"9 de dez. de 2022, 15:24:49"', 'Corrida', '"9,44"'],
    ['Italian', GERMAN, '"9 dic 2022, 15:24:49"', 'Corsa', '"9,44"'],
    ['Dutch', GERMAN, '"9 dec. 2022, 15:24:49"', 'Hardloopsessie', '"9,44"'],
    ['Polish', GERMAN, '"9 gru 2022, 15:24:49"', 'Bieg', '"9,44"'],
    ['Russian', GERMAN, '"9 дек. 2022 г., 15:24:49"', 'Бег', '"9,44"'],
    ['Japanese', GERMAN, '2022/12/09 15:24:49', 'ラン', '9.44'],
    ['Chinese', GERMAN, '2022年12月9日 15:24:49', '跑步', '9.44'],
    ['English with a narrow space', ENGLISH, '"Dec 9, 2022, 3:24:49\u202fPM"', 'Run', '9.44'],
  ])('is read in %s', (_, header, date, type, km) => {
    const row = `8,${date},Name,${type},,3189,${km},,,false,,,,,,3189.0,3000.0,9441.5,1`;
    const content = listed(`${header}\n${row}\n`);
    expect(allSaid(content)).toEqual(['run 2022-12-09 16:24 +01:00 9441.5 m 3000 s']);
  });

  it('is read with markup where names are not translated', () => {
    const span = (name: string) =>
      `"<span class=""translation_missing"" title=""translation missing: de.lib.export.values.${name}"">X</span>"`;
    const names = ENGLISH.split(',');
    names[5] = span('elapsed_time');
    names[15] = 'Elapsed Time';
    names[18] = span('max_speed');
    expect(matchesStrava(names.join(','))).toBe(true);
  });

  it('is read as it was before it had exact distances', () => {
    const oldest =
      'id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n' +
      '1,2018-09-12 15:02:23,Evening,Run,,783,3681.0,true,,activities/1.gpx\n';
    const old =
      'Aktivitäts-ID,Aktivitätsdatum,Name,Art,Beschreibung,Verstrichene Zeit,Distanz,Pendeln,Ausrüstung,Dateiname\n' +
      '1,"12.09.2018, 15:02:23",Abend,Lauf,,783,"3,68",true,,activities/1.gpx.gz\n';
    expect([oldest, old].map((text) => [matchesStrava(text), ...allSaid(listed(text))])).toEqual([
      [true, 'run 2018-09-12 17:02 +02:00 3681 m 783 s'],
      [true, 'run 2018-09-12 17:02 +02:00 3680 m 783 s'],
    ]);
  });
});

describe('the files of an export of Strava', () => {
  const inFile: FoundActivity = {
    sport: 'walk',
    sportName: 'walking',
    format: 'fit',
    date: '2022-05-30',
    began: '2022-05-30T00:53:35.000+09:00',
    localTime: 'place',
    distance: 3300,
    isEstimated: false,
    seconds: 1428,
    elapsed: 1500,
    surface: 'road',
    effort: null,
    device: 'watch',
    sourceId: '',
    title: '',
  };
  const rows = stravaRows(bytesOf(LIST), IN_BERLIN);

  it('say when and how far, and the row says what it was', () => {
    const joined = joinedWithStrava(
      rows,
      new Map([[fileKey('export/activities/201.FIT.gz'), [inFile]]]),
    );
    expect(joined[0]).toEqual({
      ...inFile,
      sport: 'run',
      sportName: 'Run',
      effort: 7,
      sourceId: '101',
      title: 'Evening Run',
    });
    expect(joined).toHaveLength(3);
    expect(joined[1]).toEqual(rows[1]?.activity);
  });

  it('give way to the row’s distance if theirs is added up from points', () => {
    const [activity] = joinedWithStrava(
      rows,
      new Map([['201.fit', [{ ...inFile, isEstimated: true }]]]),
    );
    expect(activity).toMatchObject({ distance: 3322.95, isEstimated: false });
  });

  it('may hold several activities, of which the nearest is meant', () => {
    const other = { ...inFile, began: '2022-05-29T15:00:00.000+00:00', distance: 99 };
    const [activity] = joinedWithStrava(rows, new Map([['201.fit', [other, inFile]]]));
    expect(activity?.distance).toBe(3300);
  });

  it('leave a row as it is if there are none in them', () => {
    expect(joinedWithStrava(rows, new Map([['201.fit', []]]))).toEqual(
      rows.map(({ activity }) => activity),
    );
  });
});
