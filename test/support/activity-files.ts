/** A run of a test, by default one of 8 km in 45 minutes. */
export interface TestRun {
  /** In UTC: `2026-10-05T06:00:00Z`. */
  readonly start: string;
  readonly metres?: number;
  readonly seconds?: number;
  readonly sport?: string;
}

/** Returns a TCX file of some runs, without places. */
export function tcxOf(...runs: readonly TestRun[]): string {
  const activities = runs.map(
    ({ start, metres = 8000, seconds = 2700, sport = 'Running' }) =>
      `<Activity Sport="${sport}"><Id>${start}</Id><Lap StartTime="${start}">` +
      `<TotalTimeSeconds>${seconds}</TotalTimeSeconds>` +
      `<DistanceMeters>${metres}</DistanceMeters></Lap></Activity>`,
  );
  return `<?xml version="1.0"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
${activities.join('\n')}
</Activities></TrainingCenterDatabase>`;
}

/** Returns a GPX file of a run with a point every tenth of it, northwards from Berlin. */
export function gpxOf({ start, metres = 8000, seconds = 2700 }: TestRun, type = 'running'): string {
  const points = Array.from({ length: 11 }, (_, index) => {
    const time = new Date(Date.parse(start) + index * seconds * 100).toISOString();
    const latitude = 52.5 + (metres * index) / 10 / 111_195;
    return `<trkpt lat="${latitude}" lon="13.4"><time>${time}</time></trkpt>`;
  });
  return `<?xml version="1.0"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>${type}</type><trkseg>
${points.join('\n')}
</trkseg></trk></gpx>`;
}
