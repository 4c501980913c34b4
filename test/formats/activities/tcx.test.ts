import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundContent } from '../../../src/core/diary/found-activity.ts';
import { readTcx } from '../../../src/formats/activities/tcx.ts';
import {
  PART_METRES,
  TRACK_START,
  tcxActivity,
  tcxFile,
  tcxLap,
  TWO_PARTS,
} from '../../support/xml-files.ts';

const CONTEXT = { file: '2020-01-01.tcx', zone: 'Asia/Tokyo' };
const [FIRST = [], SECOND = []] = TWO_PARTS;

function read(text: string): FoundContent {
  return readTcx(new TextEncoder().encode(text), CONTEXT);
}

function activitiesOf(content: FoundContent) {
  return content.kind === 'activities' ? content.activities : [];
}

/** The one activity of a file with these laps. */
function activityWith(laps: string, options?: Parameters<typeof tcxActivity>[1]) {
  return activitiesOf(read(tcxFile(tcxActivity(laps, options))))[0];
}

const TWO_LAPS =
  tcxLap({ after: 0, seconds: '310.5', metres: '1100.5' }, FIRST) +
  tcxLap({ after: 890, seconds: '300', metres: '1200' }, SECOND);

describe('a run in a TCX file', () => {
  it('is what its laps come to, and nothing of where it was or of the heart', () => {
    const after = '<Notes>Along the river</Notes><Creator><Name>Forerunner 945</Name></Creator>';
    expect(read(tcxFile(tcxActivity(TWO_LAPS, { after })))).toEqual({
      kind: 'activities',
      activities: [
        {
          sport: 'run',
          sportName: 'Running',
          format: 'tcx',
          began: '2026-07-01T00:30:00.000+02:00',
          date: '2026-07-01',
          localTime: 'place',
          distance: 2300.5,
          isEstimated: false,
          seconds: 610.5,
          elapsed: 1200,
          surface: null,
          effort: null,
          device: 'Forerunner 945',
          sourceId: '',
          title: 'Along the river',
        },
      ],
    });
  });

  it.each([
    ['Biking', '', 'cycle'],
    ['Walking', '', 'walk'],
    ['Other', '', 'other'],
    ['Other', 'Morning Run', 'run'],
    ['', '', 'other'],
    ['TrailRun', '', 'run'],
    ['户外跑步', '', 'run'],
  ])('is not to be mistaken for %s with %j', (sport, notes, expected) => {
    const after = `<Notes>${notes}</Notes>`;
    expect(activityWith(TWO_LAPS, { sport, after })?.sport).toBe(expected);
  });

  it('names the app if it does not name the watch', () => {
    expect(activityWith(TWO_LAPS)?.device).toBe('Connect Api');
  });

  it('may have been typed in, without any point', () => {
    const lap = tcxLap({ seconds: '4250', metres: '9458' });
    expect(activityWith(lap.replace(/<Track>.*<\/Track>/, ''))).toMatchObject({
      began: '2026-07-01T07:30:00.000+09:00',
      localTime: 'assumed',
      distance: 9458,
      isEstimated: false,
      seconds: 4250,
      elapsed: null,
    });
  });
});

describe('the distance and the times of a TCX file', () => {
  it.each([
    ['the last point', 0],
    ['the last point, without an earlier part of a race', 40_330.8],
  ])('come from %s if the laps say nothing', (_, before) => {
    const counted = [0, 950, 1000].map((metres) => before + metres);
    let lap = tcxLap({ seconds: '0', metres: '' }, [...FIRST, { after: 310 }]);
    for (const metres of counted) {
      lap = lap.replace(
        '</HeartRateBpm></T',
        `</HeartRateBpm><DistanceMeters>${metres}</DistanceMeters></T`,
      );
    }
    expect(activityWith(lap)).toMatchObject({ distance: 1000, isEstimated: false, seconds: 310 });
  });

  it('are added up from place to place if nothing else says them', () => {
    expect(activityWith(tcxLap({ seconds: '0', metres: '0' }, FIRST))).toMatchObject({
      distance: expect.closeTo(PART_METRES, 0),
      isEstimated: true,
    });
  });

  it.each([
    [TRACK_START, '2026-06-30T18:30:00-04:00', '2026-06-30T18:30:00.000-04:00', 'offset'],
    ['an id', TRACK_START, '2026-07-01T07:30:00.000+09:00', 'assumed'],
    [TRACK_START, '', '2026-07-01T07:30:00.000+09:00', 'assumed'],
  ])('begin where %s and %s say', (id, lap, began, localTime) => {
    const laps = tcxLap({}).replace(TRACK_START.replace('Z', '.000Z'), lap);
    const text = tcxFile(tcxActivity(laps)).replace(`<Id>${TRACK_START}`, `<Id>${id}`);
    expect(activitiesOf(read(text))).toMatchObject([{ began, localTime }]);
  });

  it('are not made up if nothing says when it was', () => {
    const text = tcxFile(tcxActivity(tcxLap({}))).replaceAll(
      /2026-[^"<]*/g,
      '1990-01-01T00:00:00Z',
    );
    expect(read(text)).toEqual({
      kind: 'unreadable',
      why: 'it has no date: its times make no sense',
    });
  });
});

describe('several activities in a TCX file', () => {
  it('are one each, also those of many sports, without the time between two', () => {
    const swim = tcxActivity(tcxLap({ metres: '400' }), { sport: 'Swimming' });
    const change = `<Transition StartTime="${TRACK_START}">${tcxLap({})}</Transition>`;
    const race = `<MultiSportSession><Id>${TRACK_START}</Id><FirstSport>${swim}</FirstSport>
      <NextSport>${change}${tcxActivity(tcxLap({ after: 900 }))}</NextSport></MultiSportSession>`;
    const found = activitiesOf(read(tcxFile(race + tcxActivity(tcxLap({ metres: '77' })))));
    expect(found).toMatchObject([
      { sport: 'swim', distance: 400 },
      { sport: 'run', distance: 1000 },
      { sport: 'run', distance: 77 },
    ]);
  });

  it('are given up if there are too many', () => {
    expect(read(tcxFile(tcxActivity('').repeat(10_001)))).toMatchObject({
      why: 'it has more than 10000 activities',
    });
  });
});

describe('a TCX file without an activity', () => {
  it.each([
    ['<Courses><Course><Name>x</Name></Course></Courses>', 'a course'],
    ['<Workouts><Workout Sport="Running"><Name>x</Name></Workout></Workouts>', 'a workout plan'],
    ['<Folders/>', 'a TCX file without an activity'],
    [
      `<Activities>${tcxActivity(tcxLap({ seconds: '0', metres: '0' }))}</Activities>`,
      'a recording with nothing in it',
    ],
  ])('is named: %s', (content, what) => {
    expect(read(`<TrainingCenterDatabase>${content}</TrainingCenterDatabase>`)).toEqual({
      kind: 'other',
      what,
    });
  });
});

describe('a TCX file that is built in an unusual way', () => {
  const usual = tcxFile(tcxActivity(TWO_LAPS, { after: '<Notes>A &amp; B</Notes>' }));

  it.each([
    ['blanks before it', `          ${usual}`],
    ['a byte order mark', `\uFEFF${usual}`],
    ['a bare &', usual.replace('&amp;', '&')],
    ['prefixes everywhere', usual.replaceAll(/<(\/?)(?!\?)/g, '<$1tcx:')],
  ])('is read with %s', (_, text) => {
    expect(activitiesOf(read(text))).toMatchObject([{ distance: 2300.5, title: 'A & B' }]);
  });

  it('is said to be cut off, wherever it ends, and never half read', () => {
    const begun = usual.indexOf('<TrainingCenterDatabase') + 1;
    for (let size = begun; size < usual.trim().length; size += 7) {
      expect(read(usual.slice(0, size))).toMatchObject({
        why: 'it is cut off: its end is missing',
      });
    }
  });
});

describe('any bytes of a TCX file', () => {
  const piece = fc.oneof(
    fc.constantFrom('<Activity Sport="Running">', '</Activity>', '<Lap StartTime="x">', '</Lap>'),
    fc.constantFrom(
      '<Trackpoint>',
      '</Trackpoint>',
      '<Time>',
      '</Time>',
      TRACK_START,
      '&',
      '1e999',
    ),
    fc.constantFrom('<DistanceMeters>', '</DistanceMeters>', '<Position>', '<Track/>', '-5'),
    fc.string(),
  );

  it('are read or not, without an error', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, isClosed) => {
        const end = isClosed ? '</TrainingCenterDatabase>' : '';
        const text = `<TrainingCenterDatabase>${pieces.join('')}${end}`;
        expect(() => read(text)).not.toThrow();
      }),
    );
  });
});
