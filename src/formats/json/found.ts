import type { FoundActivity } from '../../core/diary/found-activity.ts';
import { jsonText } from './json.ts';

/** What files of watches and apps hold, and how it compares with the record. */
export interface FoundFiles {
  readonly listed: readonly {
    readonly file: string;
    readonly activity: FoundActivity;
    readonly status: string;
  }[];
  readonly unread: readonly { readonly file: string; readonly why: string }[];
  readonly others: readonly { readonly file: string; readonly what: string }[];
  readonly leftOut: readonly {
    readonly file: string;
    readonly line: number;
    readonly why: string;
  }[];
}

/** What `import --dry-run --json` prints; the keys are stable and documented in docs/formats.md. */
export function foundJson({ listed, unread, others, leftOut }: FoundFiles): string {
  return jsonText({
    format: 'stretch-import',
    version: 1,
    activities: listed.map(({ file, activity, status }) => ({
      file,
      ...activityJson(activity),
      status,
    })),
    unreadable: unread.map(({ file, why }) => ({ file, why })),
    withoutActivity: others.map(({ file, what }) => ({ file, what })),
    leftOut: leftOut.map(({ file, line, why }) => ({ file, line, why })),
  });
}

function activityJson(activity: FoundActivity) {
  const { format, sport, sportName, began, date, localTime, distance, isEstimated } = activity;
  const { seconds, elapsed, surface, effort, device, sourceId } = activity;
  return {
    format,
    sport,
    sportName,
    began,
    date,
    localTime,
    distance,
    estimated: isEstimated,
    seconds,
    elapsed,
    surface,
    effort,
    device,
    sourceId,
  };
}
