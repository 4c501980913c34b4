import type { Stop } from '../../core/safety/stop.ts';

/** Says in a line that there is no session for now, without why. */
export function stopLine({ kind }: Pick<Stop, 'kind'>): string {
  return kind === 'age'
    ? 'No session for now: stretch check'
    : 'No session until you have been seen: stretch check';
}
