import type { Stop } from '../../core/safety/stop.ts';

/** Says in a line that there is no session for now, without why. */
export function stopLine({ kind }: Pick<Stop, 'kind'>): string {
  // Something urgent can be over on another day.
  return kind === 'emergency'
    ? 'No session until you have been seen: stretch check'
    : 'No session for now: stretch check';
}
