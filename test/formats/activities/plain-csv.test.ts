import { describe, expect, it } from 'vitest';
import { matchesPlainCsv, readPlainCsv } from '../../../src/formats/activities/plain-csv.ts';
import type { TableContext } from '../../../src/formats/activities/table-context.ts';
import { activitiesOf, allSaid, bytesOf, IN_BERLIN } from '../../support/found.ts';

function said(text: string, more: Partial<TableContext> = {}): readonly string[] {
  return allSaid(readPlainCsv(bytesOf(text), { ...IN_BERLIN, ...more }));
}

describe('a training log', () => {
  it.each([
    [
      'Date,Time,Distance (km),Duration,RPE,Notes\n2024-03-01,18:30,10.5,52:30,6,easy\n',
      'run 2024-03-01 18:30 +01:00 10500 m 3150 s',
    ],
    ['Date,Miles,Time\n03/25/2024,5.0,41:06\n', 'run 2024-03-25 8046.7 m 2466 s'],
    [
      'Datum;Strecke (km);Zeit;Bemerkung\n25.03.2024;10,5;0:52:30;"müde; aber gut"\n',
      'run 2024-03-25 10500 m 3150 s',
    ],
    [
      'Date;Distance en km;Durée;Ressenti\n25/03/2024;10,5;52 min;6\n',
      'run 2024-03-25 10500 m 3120 s',
    ],
    [
      'Fecha,Distancia (km),Duración,Tipo\n25/03/2024,"10,5",0:52:30,Carrera\n',
      'run 2024-03-25 10500 m 3150 s',
    ],
    ['Päivämäärä;Matka km;Aika\n25.3.2024;10,5;52:30\n', 'run 2024-03-25 10500 m 3150 s'],
    ['Data\tDystans [km]\tCzas\n2024-03-25\t10,5\t52:30\n', 'run 2024-03-25 10500 m 3150 s'],
    ['日付,距離(km),時間\n2024/03/25,10.5,52:30\n', 'run 2024-03-25 10500 m 3150 s'],
    [
      'date,distance_m,duration_s\n2024-03-25T07:00:00Z,10500,3150\n',
      'run 2024-03-25 08:00 +01:00 10500 m 3150 s',
    ],
    [
      'Day,Date,Distance,Avg Pace,Time\nMon,25 Mar 2024,10.5 km,5:00,52:30\n',
      'run 2024-03-25 10500 m 3150 s',
    ],
    [
      'Start time,Kilometers,Moving time,Elapsed time\n"March 25, 2024 7:05 am",10.5,52:30,60:00\n',
      'run 2024-03-25 07:05 +01:00 10500 m 3150 s',
    ],
    [
      'id,distance,elapsed_time,name,start_date\n7,10012.5,2818,"Long, easy",2021-08-05 15:10:08+00:00\n',
      'run 2021-08-05 17:10 +02:00 10012.5 m 2818 s',
    ],
    ['\uFEFFdate,km,minutes\n2024-03-25,10.5,52.5\n', 'run 2024-03-25 10500 m 3150 s'],
    ['Date,km,Time\n2024-03-25,10.5,1:05\n', 'run 2024-03-25 10500 m 3900 s'],
  ])('is understood by its names: %j', (text, run) => {
    expect(said(text)).toEqual([run]);
  });

  it.each([
    ['Date,Distance (km),Time\n2024-03-25,10,50:00', true],
    ['Date,Steps,Distance (km)\n2024-03-25,9000,7', false],
    ['Date,Weight\n2024-03-25,70', false],
    ['Distance,Duration\n10,50:00', false],
    ['Date,Distance\nsoon,far', false],
    ['Date,Distance\n', false],
    ['{"date":1,"distance":2}', false],
    ['', false],
  ])('is known: %j %s', (head, isKnown) => {
    expect(matchesPlainCsv(head)).toBe(isKnown);
  });

  it('decides on the order of day and month by all its dates', () => {
    expect(said('date,km\n3/4/2024,5\n13/4/2024,6\n')).toEqual([
      'run 2024-04-03 5000 m –',
      'run 2024-04-13 6000 m –',
    ]);
    expect(said('date,km\n3/4/2024,5\n3/14/2024,6\n')).toEqual([
      'run 2024-03-04 5000 m –',
      'run 2024-03-14 6000 m –',
    ]);
  });

  it('asks for the order if no date shows it, or if they contradict one another', () => {
    const question = {
      kind: 'question',
      about: 'order',
      why: 'day and month could be either way round: 3/4/2024',
    };
    expect(readPlainCsv(bytesOf('date,km\n3/4/2024,5\n5/6/2024,6\n'), IN_BERLIN)).toMatchObject(
      question,
    );
    expect(
      readPlainCsv(bytesOf('date,km\n3/4/2024,5\n13/4/2024,6\n4/13/2024,6\n'), IN_BERLIN),
    ).toMatchObject(question);
    expect(said('date,km\n3/4/2024,5\n', { order: 'mdy' })).toEqual(['run 2024-03-04 5000 m –']);
    expect(said('date,km\n3/4/2024,5\n', { order: 'dmy' })).toEqual(['run 2024-04-03 5000 m –']);
  });

  it('names each row that is no run, by its line and with the reason', () => {
    const text =
      '\ndate,distance,time,note\nsoon,6 km,55:10,"a\nb"\n\n2026-11-05,abc,40:00,\n2026-11-06,,,rest\n2026-13-06,5 km,30:00,\n,5 km,,\n2026-11-07,--,x,\n2026-11-08,5 km,30:00,\n';
    const content = readPlainCsv(bytesOf(text), IN_BERLIN);
    expect(content).toMatchObject({
      leftOut: [
        { line: 3, why: '`soon` is no date' },
        { line: 6, why: '`abc` is no distance' },
        { line: 7, why: 'it has neither a distance nor a time' },
        { line: 8, why: '`2026-13-06` is no date' },
        { line: 9, why: 'it has no date' },
        { line: 10, why: '`x` is no time' },
      ],
    });
    expect(activitiesOf(content).map(({ line }) => line)).toEqual([11]);
  });

  it('is not read if no row of it is a run', () => {
    expect(readPlainCsv(bytesOf('date,km\nsoon,6\n'), IN_BERLIN)).toEqual({
      kind: 'unreadable',
      why: 'no row of it can be read; line 2: `soon` is no date',
    });
  });

  it('is refused as a table of mornings, unless its columns are named', () => {
    const text = 'date,pain\n2026-11-05,4\n';
    expect(readPlainCsv(bytesOf(text), IN_BERLIN)).toMatchObject({
      kind: 'unreadable',
      why: expect.stringContaining('mornings cannot be imported from a table'),
    });
    expect(said(text, { columns: { distance: 'pain' }, unit: 'km' })).toEqual([
      'run 2026-11-05 4000 m –',
    ]);
  });

  it('asks for the unit', () => {
    const text = 'date,distance\n2024-03-25,5\n';
    expect(readPlainCsv(bytesOf(text), IN_BERLIN)).toMatchObject({
      kind: 'question',
      about: 'unit',
    });
    expect(said(text, { unit: 'mi' })).toEqual(['run 2024-03-25 8046.7 m –']);
  });

  it('asks for columns that it does not know, and takes names and numbers for them', () => {
    const text = 'A,B,C\n2024-03-25,5,30:00\n';
    expect(readPlainCsv(bytesOf(text), IN_BERLIN)).toMatchObject({
      kind: 'question',
      about: 'columns',
      header: ['A', 'B', 'C'],
    });
    const columns = { date: 'a', distance: '2', duration: 'C' };
    expect(said(text, { columns, unit: 'km' })).toEqual(['run 2024-03-25 5000 m 1800 s']);
    expect(readPlainCsv(bytesOf(text), { ...IN_BERLIN, columns: { date: 'D' } })).toMatchObject({
      why: 'it has no column D',
    });
  });

  it('may have no names at all', () => {
    const text = '2024-03-25,5,30:00\n2024-03-26,6,36:00\n';
    expect(readPlainCsv(bytesOf(text), IN_BERLIN)).toMatchObject({
      about: 'columns',
      header: ['1', '2', '3'],
    });
    expect(said(text, { columns: { date: '1', distance: '2' }, unit: 'km' })).toHaveLength(2);
  });

  it('tells sports apart if it has any, and kinds of runs otherwise', () => {
    expect(
      said('date,km,type\n2024-03-25,5,Run\n2024-03-26,20,Bike\n2024-03-27,1,Something\n'),
    ).toEqual([
      'run 2024-03-25 5000 m –',
      'cycle 2024-03-26 20000 m –',
      'other 2024-03-27 1000 m –',
    ]);
    const kinds = readPlainCsv(
      bytesOf('date,km,type\n2024-03-25,5,Easy\n2024-03-26,20,Long\n'),
      IN_BERLIN,
    );
    expect(activitiesOf(kinds)).toMatchObject([
      { sport: 'run', sportName: 'Easy', title: 'Easy' },
      { sport: 'run', title: 'Long' },
    ]);
  });

  it('leaves out days on which nothing was done, and has effort and notes', () => {
    const content = readPlainCsv(
      bytesOf('date,km,effort,note\n2024-03-25,,,\n2024-03-26,5,7/10,"hard, windy"\nsum,5,,\n'),
      IN_BERLIN,
    );
    expect(activitiesOf(content)).toMatchObject([
      { date: '2024-03-26', effort: 7, title: 'hard, windy' },
    ]);
  });
});
