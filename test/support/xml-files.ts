/** A point of a track: seconds after the start, and degrees north of 52.52; in Berlin. */
export interface SamplePoint {
  readonly after?: number;
  readonly north?: number;
}

/** When the tracks of tests begin, in UTC: in Berlin it is the next day already. */
export const TRACK_START = '2026-06-30T22:30:00Z';

/** Two parts of a track with a break of ten minutes between them: 2 × 300 s and 2 × 1,112 m. */
export const TWO_PARTS: readonly (readonly SamplePoint[])[] = [
  [
    { after: 0, north: 0 },
    { after: 300, north: 0.01 },
  ],
  [
    { after: 900, north: 0.03 },
    { after: 1200, north: 0.04 },
  ],
];

/** Metres from one of its points to the next, within a part. */
export const PART_METRES = 1111.95;

/** A GPX file of some tracks. */
export function gpxFile(tracks: string, creator = 'Garmin Connect'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="${creator}" xmlns="http://www.topografix.com/GPX/1/1"
  xmlns:gpxtrkx="http://www.garmin.com/xmlschemas/TrackStatsExtension/v1">
<metadata><time>2001-01-01T00:00:00Z</time></metadata>
${tracks}
</gpx>
`;
}

/** A track of some parts, with elements before these. */
export function gpxTrack(parts: readonly (readonly SamplePoint[])[], before = ''): string {
  const segments = parts.map((points) => `<trkseg>${points.map(gpxPoint).join('\n')}</trkseg>`);
  return `<trk>${before}${segments.join('\n')}</trk>`;
}

function gpxPoint({ after, north }: SamplePoint): string {
  const place = north === undefined ? '' : ` lat="${52.52 + north}" lon="13.4"`;
  const time = after === undefined ? '' : `<time>${sampleTime(after)}</time>`;
  const pulse =
    '<extensions><ns3:TrackPointExtension><ns3:hr>150</ns3:hr></ns3:TrackPointExtension></extensions>';
  return `<trkpt${place}><ele>34.5</ele>${time}${pulse}</trkpt>`;
}

/** A TCX file of some activities. */
export function tcxFile(activities: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
<Activities>${activities}</Activities>
<Author><Name>Connect Api</Name></Author>
</TrainingCenterDatabase>
`;
}

/** An activity of some laps. */
export function tcxActivity(laps: string, { sport = 'Running', after = '' } = {}): string {
  return `<Activity Sport="${sport}"><Id>${TRACK_START}</Id>${laps}${after}</Activity>`;
}

/** A lap with what it measured, and the points of its track. */
export function tcxLap(
  { after = 0, seconds = '300', metres = '1000' },
  points: readonly SamplePoint[] = [],
): string {
  return `<Lap StartTime="${sampleTime(after)}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds>
<DistanceMeters>${metres}</DistanceMeters><AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm>
<Track>${points.map(tcxPoint).join('\n')}</Track></Lap>`;
}

function tcxPoint({ after, north }: SamplePoint): string {
  const time = after === undefined ? '' : `<Time>${sampleTime(after)}</Time>`;
  const place =
    north === undefined
      ? ''
      : `<Position><LatitudeDegrees>${52.52 + north}</LatitudeDegrees><LongitudeDegrees>13.4</LongitudeDegrees></Position>`;
  return `<Trackpoint>${time}${place}<HeartRateBpm><Value>150</Value></HeartRateBpm></Trackpoint>`;
}

function sampleTime(after: number): string {
  return new Date(Date.parse(TRACK_START) + after * 1000).toISOString();
}
