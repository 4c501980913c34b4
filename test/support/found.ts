import type { FoundActivity, FoundContext } from '../../src/core/diary/found-activity.ts';

/** A file read on a computer in Berlin. */
export const IN_BERLIN: FoundContext = { file: 'file', zone: 'Europe/Berlin' };

/** Returns the bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Returns the activities of what a file holds; none if it holds something else. */
export function activitiesOf(content: object): readonly FoundActivity[] {
  return 'activities' in content ? (content.activities as readonly FoundActivity[]) : [];
}

/** Says in a line what an activity was: `run/trail 2024-05-04 08:00 +02:00 8610 m 2730 s`. */
function saidOf({ sport, surface, began, date, distance, seconds }: FoundActivity): string {
  const when = began === null ? date : `${began.slice(0, 16).replace('T', ' ')} ${began.slice(-6)}`;
  const what = surface === null ? sport : `${sport}/${surface}`;
  const far = distance === null ? '–' : `${Math.round(distance * 10) / 10} m`;
  return `${what} ${when} ${far} ${seconds === null ? '–' : `${seconds} s`}`;
}

/** Says what every activity of a file was. */
export function allSaid(content: object): readonly string[] {
  return activitiesOf(content).map((activity) => saidOf(activity));
}

/** Returns a run of 5 km in half an hour, in Berlin. */
export function foundActivity(change: Partial<FoundActivity> = {}): FoundActivity {
  return {
    sport: 'run',
    sportName: 'running',
    format: 'gpx',
    date: '2026-11-02',
    began: '2026-11-02T07:00:00.000+01:00',
    localTime: 'place',
    distance: 5000,
    isEstimated: true,
    seconds: 1800,
    elapsed: 1800,
    surface: null,
    effort: null,
    device: '',
    sourceId: '',
    title: '',
    ...change,
  };
}
