import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appleHealthReader } from '../../../src/formats/activities/apple-health.ts';
import { readGarminCsv } from '../../../src/formats/activities/garmin-csv.ts';
import { readGarminSummaries } from '../../../src/formats/activities/garmin-summaries.ts';
import { readPlainCsv } from '../../../src/formats/activities/plain-csv.ts';
import { readPolar } from '../../../src/formats/activities/polar.ts';
import { readRunkeeper } from '../../../src/formats/activities/runkeeper.ts';
import { readSamsung } from '../../../src/formats/activities/samsung.ts';
import { sportNamed, surfaceNamed } from '../../../src/formats/activities/sport-name.ts';
import { matchesStrava, stravaRows } from '../../../src/formats/activities/strava.ts';
import { dateIn, orderOfDates } from '../../../src/formats/activities/table-dates.ts';
import { decimalSign, numberIn, secondsIn } from '../../../src/formats/activities/table-numbers.ts';
import { readTable, tableText } from '../../../src/formats/activities/table.ts';
import { bytesOf, IN_BERLIN } from '../../support/found.ts';

describe('a table', () => {
  it('is separated by commas, semicolons, tabs or bars, whatever its cells have in them', () => {
    const cells = [
      ['a;b', 'c', 'd|e'],
      ['1,5', '2;3', ''],
    ];
    for (const sign of [',', ';', '\t', '|']) {
      const text = cells.map((row) => row.map((cell) => `"${cell}"`).join(sign)).join('\r\n');
      expect(readTable(text)).toEqual({ header: cells[0], rows: [cells[1]], lines: [1, 2] });
    }
  });

  it('is not given up for a quote that is never closed, or that something follows', () => {
    const text = 'a,b,c\n1,"lone,3\n4,"fine, ""x""\nand more",6\n"a" b,2,3\n7,8" 9,10\n';
    expect(readTable(text).rows).toEqual([
      ['1', '"lone', '3'],
      ['4', 'fine, "x"\nand more', '6'],
      ['"a" b', '2', '3'],
      ['7', '8" 9', '10'],
    ]);
  });

  it('stays fast with any number of such quotes', () => {
    const text = `a,b\n${'1,"x\n'.repeat(20_000)}`;
    expect(readTable(text).rows).toHaveLength(20_000);
  });

  it('is in UTF-8, UTF-16 or what Windows had before', () => {
    const utf16 = Buffer.from('\uFEFFLäufe', 'utf16le');
    expect(tableText(bytesOf('\uFEFFLäufe'))).toBe('Läufe');
    expect([tableText(utf16), tableText(utf16.swap16())]).toEqual(['Läufe', 'Läufe']);
    expect(tableText(Uint8Array.from([0x4c, 0xe4, 0x75, 0x66, 0x65]))).toBe('Läufe');
  });
});

describe('numbers', () => {
  it.each([
    [['7,00', '1.020'], ',', [7, 1020]],
    [['1,020', '5.05', '--'], '.', [1020, 5.05, null]],
    [['1.234,5', '12'], ',', [1234.5, 12]],
    [['1,234,567'], '.', [1_234_567]],
    [['3322.949951171875'], '.', [3322.949951171875]],
    [['0,500'], ',', [0.5]],
    [['1 020,5 m'], ',', [1020.5]],
    [['-5', ''], '.', [null, null]],
  ])('%j has the decimal sign %s', (cells, sign, values) => {
    expect(decimalSign(cells)).toBe(sign);
    expect(cells.map((cell) => numberIn(cell, decimalSign(cells)))).toEqual(values);
  });

  it.each([
    ['26:11', 1571],
    ['1:02:30', 3750],
    ['01:15:28.5', 4528.5],
    ['00:05:43,9', 343.9],
    ['90:00', 5400],
    ['1h 02m 30s', 3750],
    ['1h', 3600],
    ['45 min', 2700],
    ['PT2436.750S', 2436.75],
    ['PT1H2M3S', 3723],
    ['45', 2700],
    ['0:00', null],
    ['--', null],
    ['', null],
    [undefined, null],
  ])('%s is a duration', (text, seconds) => {
    expect(secondsIn(text, 60)).toBe(seconds);
  });
});

describe('dates', () => {
  it.each([
    ['2024-02-31', undefined],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2023', undefined],
    ['1.4.24', '2024-04-01'],
    ['15.04.24', '2024-04-15'],
    ['20240401', '2024-04-01'],
    ['Sunday, 5 January 2025', '2025-01-05'],
    ['mer., 3 sept. 2014 5:47', '2014-09-03'],
    ['7:30 pm 2024-04-01', '2024-04-01'],
    ['nonsense', undefined],
    ['', undefined],
  ])('%s', (cell, day) => {
    expect(dateIn(cell, 'dmy')?.day).toBe(day);
  });

  it.each([
    ['2024-04-01T07:05:09Z', 7 * 3600 + 5 * 60 + 9, 0],
    ['2024-04-01 07:05:09 -0330', 7 * 3600 + 5 * 60 + 9, -210],
    ['April 1, 2024, 12:05:00 AM', 300, null],
    ['1 Apr 2024 12:05 p.m.', 12 * 3600 + 300, null],
    ['2024. 4. 1. 오후 3:04:05', 15 * 3600 + 245, null],
    ['2024年4月1日 下午3:04:05', 15 * 3600 + 245, null],
    ['1.4.2024 klo 15.04.05', 15 * 3600 + 245, null],
    ['2024-04-01', null, null],
    ['2024-04-01 25:00', null, null],
  ])('%s has a time', (cell, seconds, offset) => {
    expect(dateIn(cell, 'dmy')).toMatchObject({ day: '2024-04-01', seconds, offset });
  });

  it('show their order, or do not', () => {
    expect(
      ['13/4/2024', '4/13/2024', '3/4/2024', '3.4.2024', '4/4/2024', 'Apr 3 2024'].map((cell) =>
        orderOfDates([cell]),
      ),
    ).toEqual(['dmy', 'mdy', undefined, 'dmy', 'dmy', 'dmy']);
  });
});

describe('sports', () => {
  it.each([
    [
      'run',
      null,
      'Run, running, Løb, Løping, Löpning, Course à pied, Carrera, Corrida, Corsa, Hardlopen, Bieganie, Běh, Juoksu, Бег, Koşu, ランニング, 跑步, 달리기, Lauf, Jogging',
    ],
    ['run', 'trail', 'Trail Run, trail_running, Traillauf, Trail'],
    [
      'run',
      'treadmill',
      'Treadmill Running, indoor_running, Laufband, Entrenamiento en cinta, Tapis roulant, Loopband, Virtual Run',
    ],
    ['run', 'track', 'Track Running'],
    ['run', 'road', 'street_running'],
    [
      'walk',
      null,
      'Walk, Hike, Wanderung, Randonnée pédestre, Caminhada, Indoor Walking, Spaziergang',
    ],
    [
      'cycle',
      null,
      'Ride, Virtual Ride, E-Bike Ride, Radfahrt, Ciclismo em estradas, Sykling, Indoor Cycling, Wielrennen, Trail Ride, Vélo',
    ],
    ['swim', null, 'Swim, Open Water Swimming, Basseng, Natation, Schwimmen'],
    [
      'other',
      null,
      'Padel, Nordic Ski, Langlauf, Skilauf, Ice Skate, Wheelchair Run, Elliptical, Rowing, Workout, Handcycle, constructor',
    ],
  ])('%s (%s) are many names', (sport, surface, names) => {
    for (const name of names.split(', ')) {
      const found = sportNamed(name) ?? 'other';
      expect([name, found, found === 'run' ? surfaceNamed(name) : null]).toEqual([
        name,
        sport,
        surface,
      ]);
    }
  });
});

describe('any bytes', () => {
  const parts = [
    'com.samsung.shealth.exercise,1\n',
    'Date,Type,Route Name,Distance (km),GPX File\n',
    'date,km\n',
    '2024-01-01',
    ',',
    ';',
    '"',
    '\n',
    '1:2',
    '9e999',
    '{"startTime":"2024-',
    '[',
    '}',
    'NaN',
    '\u0000',
    '<Workout ',
    'false',
    '٣',
    '𝟗',
  ];
  const texts = fc.array(fc.constantFrom(...parts)).map((all) => bytesOf(all.join('')));
  const bytes = fc.oneof(texts, fc.uint8Array({ maxLength: 300 }));
  const readers = {
    readGarminCsv,
    readGarminSummaries,
    readPolar,
    readRunkeeper,
    readSamsung,
    readPlainCsv,
  };

  it.each(Object.entries(readers))('never throw out of %s', (_, read) => {
    fc.assert(
      fc.property(bytes, (some) => {
        const { kind } = read(some, IN_BERLIN);
        const matches = typeof matchesStrava(Buffer.from(some).toString());
        const isOne = ['activities', 'other', 'unreadable', 'question'].includes(kind);
        const areRows = Array.isArray(stravaRows(some, IN_BERLIN));
        expect({ kind, isOne, matches, areRows }).toEqual({
          kind,
          isOne: true,
          matches: 'boolean',
          areRows: true,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('never throw out of what reads Apple’s workouts', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        const reader = appleHealthReader(IN_BERLIN);
        reader.take(some);
        expect(reader.end().kind).not.toBe('');
      }),
    );
  });
});
