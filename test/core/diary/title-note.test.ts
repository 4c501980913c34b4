import { describe, expect, it } from 'vitest';
import { writtenTitles } from '../../../src/core/diary/title-note.ts';

describe('a title', () => {
  it.each([
    'Morning Run',
    'Afternoon run',
    'Lauf am Morgen',
    'Course à pied le matin',
    'Corsa mattutina',
    'Carrera de mañana',
    'Ochtendloop',
    'Morgonlöpning',
    'Утренний забег',
    'Running',
    '2026-11-02 07:00',
    'activity_123.gpx',
    'Track 001',
    'Ran 5.12 mi on 3/4/15',
    '',
    ' ',
  ])('%j is one that an app gave', (title) => {
    expect(writtenTitles([title])).toEqual(['']);
  });

  it.each(['Back hurt', 'Long run with Anna', 'Tempo', 'Run for cake', 'Lauf mit Rückenschmerzen'])(
    '%j is one that somebody wrote',
    (title) => {
      expect(writtenTitles([` ${title} `])).toEqual([title]);
    },
  );

  it('that comes three times is one that an app gave', () => {
    expect(writtenTitles(['Berlin Laufen', 'New shoes', 'berlin laufen', 'Berlin Laufen'])).toEqual(
      ['', 'New shoes', '', ''],
    );
    expect(writtenTitles(['New shoes', 'New shoes'])).toEqual(['New shoes', 'New shoes']);
  });
});
