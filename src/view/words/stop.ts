import type { Stop } from '../../core/safety/stop.ts';

/** Says in a line that there is no session for now, without why. */
export function stopLine({ kind }: Pick<Stop, 'kind'>): string {
  return STOP_LINES[kind];
}

const STOP_LINES = {
  emergency: 'No session until you have been seen: stretch check',
  urgent: 'No session today; from tomorrow the list is asked again.',
  age: 'No session for now: stretch check',
} as const;
