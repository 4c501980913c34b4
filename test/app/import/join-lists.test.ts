import { describe, expect, it } from 'vitest';
import { OWN_SESSION } from '../../../src/core/diary/found-activity.ts';
import { joinLists } from '../../../src/app/import/join-lists.ts';
import { foundRun } from '../../support/found-activity.ts';

const row = (file: string, title: string) => ({
  file,
  activity: foundRun({ format: 'table', title, sourceId: title, distance: 8050 }),
});

describe('a list and the files beside it', () => {
  it('are joined where a row names a file; what has no row, and what has no file, stays', async () => {
    const inFile = { file: 'x.zip/activities/1.fit.gz', activity: foundRun() };
    const alone = { file: 'x.zip/activities/9.fit', activity: foundRun({ distance: 9 }) };
    const elsewhere = { file: 'y/1.fit', activity: foundRun({ distance: 10 }) };
    const list = { file: 'x.zip/activities.csv', rows: [row('1.fit', 'one'), row('2.fit', 'two')] };
    const joined = await joinLists([inFile, alone, elsewhere], [list], []);
    expect(joined.map(({ file, activity }) => [file, activity.title, activity.distance])).toEqual([
      ['x.zip/activities/9.fit', '', 9],
      ['y/1.fit', '', 10],
      ['x.zip/activities/1.fit.gz', 'one', 8000],
      ['x.zip/activities.csv', 'two', 8050],
    ]);
  });

  it('do not bring back a session that this program exported and the list names', async () => {
    const list = { file: 'x.zip/activities.csv', rows: [row('1.fit', 'one'), row('2.fit', 'two')] };
    const others = [
      { file: 'x.zip/activities/1.fit.gz', what: OWN_SESSION },
      { file: 'x.zip/activities/2.fit.gz', what: 'a course' },
      { file: 'y/2.fit', what: OWN_SESSION },
    ];
    const joined = await joinLists([], [list], others);
    expect(joined.map(({ activity }) => activity.title)).toEqual(['two']);
  });
});
