import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundContent } from '../../../src/core/diary/found-activity.ts';
import { readGpx } from '../../../src/formats/activities/gpx.ts';
import { gpxFile, gpxTrack, PART_METRES, TWO_PARTS } from '../../support/xml-files.ts';

const CONTEXT = { file: '2020-01-01 10_27_46.gpx', zone: 'Asia/Tokyo' };

function read(text: string): FoundContent {
  return readGpx(new TextEncoder().encode(text), CONTEXT);
}

function activitiesOf(content: FoundContent) {
  return content.kind === 'activities' ? content.activities : [];
}

/** The one activity of a file whose track has these elements. */
function activityWith(before: string, creator?: string) {
  return activitiesOf(read(gpxFile(gpxTrack(TWO_PARTS, before), creator)))[0];
}

describe('a run in a GPX file', () => {
  it('is what its points come to, and nothing of where it was or of the heart', () => {
    const before = '<name>Along the river</name><type>running</type>';
    expect(read(gpxFile(gpxTrack(TWO_PARTS, before)))).toEqual({
      kind: 'activities',
      activities: [
        {
          sport: 'run',
          sportName: 'running',
          format: 'gpx',
          began: '2026-07-01T00:30:00.000+02:00',
          date: '2026-07-01',
          localTime: 'place',
          distance: expect.closeTo(2 * PART_METRES, 0),
          isEstimated: true,
          seconds: 600,
          elapsed: 1200,
          surface: null,
          effort: null,
          device: 'Garmin Connect',
          sourceId: '',
          title: 'Along the river',
        },
      ],
    });
  });

  it('has the distance and the times that the watch added up itself', () => {
    const stats =
      '<gpxtrkx:Distance>2250.5</gpxtrkx:Distance><gpxtrkx:TimerTime>610</gpxtrkx:TimerTime>' +
      '<gpxtrkx:MovingTime>333</gpxtrkx:MovingTime>';
    const before = `<extensions><gpxtrkx:TrackStatsExtension>${stats}</gpxtrkx:TrackStatsExtension></extensions>`;
    expect(activityWith(before)).toMatchObject({
      distance: 2250.5,
      isEstimated: false,
      seconds: 610,
      elapsed: 1200,
    });
  });

  it.each([
    ['<type>9</type>', 'run', null],
    ['<type>Run</type>', 'run', null],
    ['<type>TrailRun</type>', 'run', 'trail'],
    ['<type>treadmill_running</type>', 'run', 'treadmill'],
    ['<type>street_running</type>', 'run', 'road'],
    ['<type>Laufen</type>', 'run', null],
    ['<type><![CDATA[course à pied]]></type>', 'run', null],
    ['<type>1</type>', 'cycle', null],
    ['<type>Other</type>', 'other', null],
    ['<type>Langlauf</type>', 'other', null],
    ['', 'other', null],
    ['<name>Running 9/1/25 7:05 am</name>', 'run', null],
    ['<name>Morning trail run</name><type>unknown</type>', 'run', null],
    ['<name>Ran 5.12 mi on 3/4/15</name>', 'run', null],
    ['<name>Abendlauf</name>', 'run', null],
    ['<name>Kvällslöpning</name>', 'run', null],
    ['<name>Kreislauf</name>', 'other', null],
    ['<type>ריצה</type>', 'run', null],
    ['<name>Run to the bike shop</name>', 'other', null],
    ['<name>Morning Run</name><type>walking</type>', 'walk', null],
  ])('is known by %s', (before, sport, surface) => {
    expect(activityWith(before)).toMatchObject({ sport, surface });
  });

  it('is not in the zone of places that are not real', () => {
    const virtual = { localTime: 'assumed', began: '2026-07-01T07:30:00.000+09:00' };
    expect(activityWith('<type>VirtualRun</type>')).toMatchObject({
      ...virtual,
      surface: 'treadmill',
    });
    expect(activityWith('<type>running</type>', 'Zwift')).toMatchObject(virtual);
  });

  it.each([
    ['<link href="https://www.strava.com/activities/123456"><text>x</text></link>', '123456'],
    ['<link href="https://connect.garmin.com/modern/activity/77"/>', '77'],
    ['<extensions><opentracks:trackid>9e86-07</opentracks:trackid></extensions>', '9e86-07'],
    ['<link href="https://example.com/"/>', ''],
  ])('has the number that its source gave it: %s', (before, id) => {
    expect(activityWith(before)?.sourceId).toBe(id);
  });

  it('has a title that is safe to show, whatever is in it', () => {
    const activity = activityWith('<name>  a\u009b2J\n&#x202e;b &amp; c&lt;  </name>');
    expect(activity?.title).toBe('a 2J b & c<');
    expect(activityWith(`<name>${'x'.repeat(9999)}</name>`)?.title).toHaveLength(200);
  });
});

describe('the times of a GPX file', () => {
  function withTimes(...times: readonly string[]) {
    const points = times.map(
      (time, index) => `<trkpt lat="${index / 1000}" lon="-30"><time>${time}</time></trkpt>`,
    );
    return read(gpxFile(`<trk><trkseg>${points.join('')}</trkseg></trk>`));
  }

  it.each([
    ['2026-06-30T22:30:00+02:00', '2026-06-30T22:30:00.000+02:00', 'offset'],
    ['2026-06-30T22:30:00.5-0400', '2026-06-30T22:30:00.500-04:00', 'offset'],
    ['2026-06-30T22:30:00+00:00', '2026-07-01T07:30:00.000+09:00', 'assumed'],
    ['2026-06-30T22:30:00.123456Z', '2026-07-01T07:30:00.123+09:00', 'assumed'],
    ['2026-06-30T22:30Z', '2026-07-01T07:30:00.000+09:00', 'assumed'],
    ['\n2026-06-30T22:30:00\n', '2026-06-30T22:30:00.000+09:00', 'local'],
  ])('may be written as %j', (time, began, localTime) => {
    expect(activitiesOf(withTimes(time, time))).toMatchObject([{ began, localTime }]);
  });

  it('are those of the points that have one', () => {
    const points = [{ north: 0 }, { after: 60, north: 0.001 }, { north: 0.002 }, { after: 90 }];
    expect(activitiesOf(read(gpxFile(gpxTrack([points]))))).toMatchObject([
      { began: '2026-07-01T00:31:00.000+02:00', seconds: 30 },
    ]);
  });

  it('are those of the earliest and the last point, in whatever order', () => {
    const points = [300, 0, 600, 60].map((after) => ({ after, north: 0 }));
    expect(activitiesOf(read(gpxFile(gpxTrack([points]))))).toMatchObject([
      { began: '2026-07-01T00:30:00.000+02:00', seconds: 600 },
    ]);
  });

  it('are left out from before the clock was set', () => {
    expect(activitiesOf(withTimes('1970-01-01T00:00:00Z', '2026-06-30T22:30:00Z'))).toMatchObject([
      { date: '2026-07-01', elapsed: null },
    ]);
  });

  it.each([
    ['first', 0],
    ['in between', 1],
    ['last', 3],
  ])('are left out where the clock is years off, %s', (_, index) => {
    const points = [0, 60, 120, 180].map((after) => ({ after, north: 0 }));
    const wrong = [...points];
    wrong[index] = { after: 1024 * 7 * 86_400, north: 0 };
    const [activity] = activitiesOf(read(gpxFile(gpxTrack([wrong]))));
    expect(activity).toMatchObject({ date: '2026-07-01' });
    expect(activity?.elapsed).toBeLessThanOrEqual(180);
    expect(activity?.seconds).toBe(activity?.elapsed);
  });

  it('are local if they do not say how far they are from UTC', () => {
    const text = gpxFile(gpxTrack(TWO_PARTS)).replaceAll('Z</time>', '</time>');
    expect(activitiesOf(read(text))).toMatchObject([
      { began: '2026-06-30T22:30:00.000+02:00', date: '2026-06-30', localTime: 'local' },
    ]);
  });

  it.each([
    ['Running 6/30/26 10:29 pm', '2026-06-30T22:30:00.000+02:00', 'local'],
    ['Running 7/1/26 12:29 am', '2026-07-01T00:30:00.000+02:00', 'place'],
    ['Running 6/30/26 10:29 am', '2026-07-01T00:30:00.000+02:00', 'place'],
  ])('are local if the title %j says the same', (title, began, localTime) => {
    expect(activityWith(`<name>${title}</name>`)).toMatchObject({ began, localTime });
  });

  it.each([
    '1970-01-01T00:00:00Z',
    'yesterday',
    '2026-06-00T22:30:00Z',
    '2026-13-01T22:30:00Z',
    '2026-06-30T22:60:00Z',
    '2026-06-30T22:30:00+99:99',
  ])('are not made up from %s', (time) => {
    expect(withTimes(time)).toEqual({
      kind: 'unreadable',
      why: 'it has no date: its times make no sense',
    });
  });
});

describe('the points of a GPX file', () => {
  it('may lack a place', () => {
    const points = [{ after: 0 }, { after: 60, north: 0 }, { after: 120, north: 0.01 }];
    expect(activitiesOf(read(gpxFile(gpxTrack([points]))))).toMatchObject([
      { distance: expect.closeTo(PART_METRES, 0), seconds: 120, localTime: 'place' },
    ]);
  });

  it('may all be without one', () => {
    const points = [{ after: 0 }, { after: 60 }];
    expect(activitiesOf(read(gpxFile(gpxTrack([points], '<type>run</type>'))))).toMatchObject([
      { sport: 'run', distance: null, isEstimated: false, seconds: 60 },
    ]);
  });

  it('may have commas for points', () => {
    const text = gpxFile(gpxTrack(TWO_PARTS)).replaceAll(/(lat|lon)="(\d+)\.(\d+)"/g, '$1="$2,$3"');
    expect(activitiesOf(read(text))[0]?.localTime).toBe('place');
  });

  it('are nowhere at 0° 0′', () => {
    const text = gpxFile(gpxTrack(TWO_PARTS)).replace(/lat="52.52" lon="13.4"/, 'lat="0" lon="0"');
    expect(activitiesOf(read(text))).toMatchObject([
      { distance: expect.closeTo(PART_METRES, 0), localTime: 'place' },
    ]);
  });
});

describe('the breaks of a GPX file', () => {
  it('may be places beyond the pole', () => {
    const [first = [], second = []] = TWO_PARTS;
    const points = [
      ...first,
      { after: 301, north: 100 - 52.52 },
      { after: 899, north: 147.48 },
      ...second,
    ];
    expect(activitiesOf(read(gpxFile(gpxTrack([points]))))).toMatchObject([
      { distance: expect.closeTo(2 * PART_METRES, 0), seconds: 601, elapsed: 1200 },
    ]);
  });

  it.each([
    ['begins', '<trkseg>'],
    ['ends', '</trkseg>'],
  ])('are found where Runkeeper does not write down that a part %s', (_, tag) => {
    const text = gpxFile(gpxTrack(TWO_PARTS));
    const at = tag === '<trkseg>' ? text.lastIndexOf(tag) : text.indexOf(tag);
    const without = text.slice(0, at) + text.slice(at + tag.length);
    expect(activitiesOf(read(without))).toMatchObject([
      { distance: expect.closeTo(2 * PART_METRES, 0), seconds: 600, elapsed: 1200 },
    ]);
  });
});

describe('several tracks in a GPX file', () => {
  it('are an activity each, without those that have no times', () => {
    const route = gpxTrack([[{ north: 0 }, { north: 0.1 }]]);
    const tracks = [route, gpxTrack(TWO_PARTS, '<type>9</type>'), '<trk/>', gpxTrack(TWO_PARTS)];
    const sports = activitiesOf(read(gpxFile(tracks.join('\n')))).map(({ sport }) => sport);
    expect(sports).toEqual(['run', 'other']);
  });

  it('do not have the number of the file', () => {
    const link = '<metadata><link href="https://www.strava.com/activities/5"/></metadata>';
    const one = gpxTrack(TWO_PARTS);
    expect(activitiesOf(read(gpxFile(link + one)))[0]?.sourceId).toBe('5');
    expect(activitiesOf(read(gpxFile(`${link}${one}<trk/>`)))[0]?.sourceId).toBe('5');
    expect(activitiesOf(read(gpxFile(link + one + one)))[0]?.sourceId).toBe('');
  });
});

describe('a GPX file without an activity', () => {
  it.each([
    ['a track without times', gpxTrack([[{ north: 0 }, { north: 0.1 }]]), 'a route without times'],
    [
      'a route',
      '<rte><rtept lat="1" lon="2"><time>2026-06-30T22:30:00Z</time></rtept></rte>',
      'a route without times',
    ],
    ['a place', '<wpt lat="1" lon="2"><time>2026-06-30T22:30:00Z</time></wpt>', 'places on a map'],
    ['one point', gpxTrack([[{ after: 0, north: 0 }]]), 'a recording with nothing in it'],
    ['nothing', '', 'a GPX file with nothing in it'],
  ])('is named if it has %s', (_, content, what) => {
    expect(read(gpxFile(content))).toEqual({ kind: 'other', what });
  });
});

describe('a GPX file that is built in an unusual way', () => {
  const usual = gpxFile(gpxTrack(TWO_PARTS, '<name>A &amp; B</name>'));
  const expected = [{ title: 'A & B', seconds: 600 }];

  it.each([
    ['blanks before it', `\r\n  \n${usual}`],
    ['a byte order mark', `\uFEFF${usual}`],
    ['blanks and a byte order mark', `\n \uFEFF${usual}`],
    ['no first line', usual.slice(usual.indexOf('<gpx'))],
    ['a bare &', usual.replace('&amp;', '&')],
    ['a name of HTML', usual.replace('A &amp; B', 'A &amp;&nbsp;B').replace('&nbsp;', ' ')],
    ['prefixes everywhere', usual.replaceAll(/<(\/?)(?!\?)(?:\w+:)?/g, '<$1g:')],
    ['a document type', usual.replace('<gpx', '<!DOCTYPE gpx>\n<gpx')],
    ['bytes of 0 behind it', `${usual}\0\0\0`],
    ['a control character in a name', usual.replace('B<', 'B\u0001<')],
    ['an encoding that it is not in', usual.replace('UTF-8', 'UTF-16')],
    ['an encoding that does not exist', usual.replace('UTF-8', 'UTF-99')],
    ['more than fits into a piece', usual.replace('<trk>', `<!--${' &'.repeat(70_000)}--><trk>`)],
  ])('is read with %s', (_, text) => {
    expect(activitiesOf(read(text))).toMatchObject(expected);
  });

  it.each<[string, Uint8Array]>([
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${usual}`, 'utf16le'))],
    [
      'UTF-16 from its other end',
      new Uint8Array(Buffer.from(`\uFEFF${usual}`, 'utf16le').swap16()),
    ],
    ['Latin-1', new Uint8Array(Buffer.from(usual.replace('UTF-8', 'ISO-8859-1'), 'latin1'))],
  ])('is read in %s', (_, bytes) => {
    expect(activitiesOf(readGpx(bytes, CONTEXT))).toMatchObject(expected);
  });

  it('keeps letters in the encoding that it states', () => {
    const text = usual.replace('UTF-8', 'ISO-8859-1').replace('A &amp; B', 'Müritz');
    const content = readGpx(new Uint8Array(Buffer.from(text, 'latin1')), CONTEXT);
    expect(activitiesOf(content)[0]?.title).toBe('Müritz');
  });

  it.each([65_530, 65_531, 65_532, 65_533, 65_534, 65_535, 65_536])(
    'keeps a reference whole that lies across two pieces, at %i',
    (at) => {
      const start = gpxFile(gpxTrack(TWO_PARTS, '<name>&')).indexOf('<trk>');
      const text = gpxFile(gpxTrack(TWO_PARTS, '<name>a & b &amp; c &#x1F600; d</name>'));
      const padded = `${text.slice(0, start)}${' '.repeat(at - start - 20)}${text.slice(start)}`;
      expect(activitiesOf(read(padded))[0]?.title).toBe('a & b & c 😀 d');
    },
  );
});

describe('a broken GPX file', () => {
  const whole = gpxFile(gpxTrack(TWO_PARTS, '<name>A &amp; B</name>')).trim();

  it('is said to be cut off, wherever it ends, and never half read', () => {
    const begun = whole.indexOf('<gpx') + 4;
    for (let size = begun; size < whole.length; size += 5) {
      expect(read(whole.slice(0, size))).toEqual({
        kind: 'unreadable',
        why: 'it is cut off: its end is missing',
      });
    }
  });

  it.each([
    [
      'tags that do not match',
      whole.replace('</trkseg>', '</seg>'),
      'it is damaged: line 6 is not XML',
    ],
    ['another kind of file', '<html><body>Not found</body></html>', 'it begins with <html>'],
    ['no XML', 'Not found', 'it is damaged: line 1 is not XML'],
    ['nothing', ' ', 'it is empty'],
  ])('is named if it has %s', (_, text, why) => {
    expect(read(text)).toEqual({ kind: 'unreadable', why });
  });

  it('does not grow by entities of its own', () => {
    const entities = Array.from(
      { length: 20 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    );
    const bomb = whole
      .replace('<gpx', `<!DOCTYPE gpx [<!ENTITY e0 "ha">${entities.join('')}]>\n<gpx`)
      .replace('A &amp; B', '&e20;');
    expect(read(bomb)).toEqual({ kind: 'unreadable', why: 'it defines entities of its own' });
  });

  it('is given up if its elements go too deep, or there are too many tracks', () => {
    expect(read(`<gpx>${'<a>'.repeat(100_000)}`)).toMatchObject({
      why: 'its elements are nested too deeply',
    });
    const point = '<trkpt><time>2026-06-30T22:30:00Z</time></trkpt>';
    const tracks = `<trk><trkseg>${point}</trkseg></trk>`.repeat(10_001);
    expect(read(gpxFile(tracks))).toMatchObject({ why: 'it has more than 10000 tracks' });
  });
});

describe('any bytes of a GPX file', () => {
  const whole = gpxFile(gpxTrack(TWO_PARTS, '<name>A &amp; B</name>'));
  const piece = fc.oneof(
    fc.constantFrom(
      '<gpx>',
      '<trk>',
      '</trk>',
      '<trkseg>',
      '</gpx>',
      '<![CDATA[',
      '<!--',
      '&',
      '<',
    ),
    fc.constantFrom('<trkpt lat="1" lon="2"><time>2026-06-30T22:30:00Z</time></trkpt>'),
    fc.string(),
  );

  it('are read or not, without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => readGpx(bytes, CONTEXT)).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(() => read(`<gpx>${pieces.join('')}`)).not.toThrow();
      }),
    );
  });

  it('may be anything else than they were', () => {
    const change = fc.tuple(
      fc.nat(whole.length - 1),
      fc.constantFrom('<', '&', '"', '9', ' ', '\0'),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let text = whole;
        for (const [at, letter] of changes) text = text.slice(0, at) + letter + text.slice(at + 1);
        for (const { began, date } of activitiesOf(read(text))) {
          expect(began?.slice(0, 10)).toBe(date);
        }
      }),
      { numRuns: 300 },
    );
  });
});
