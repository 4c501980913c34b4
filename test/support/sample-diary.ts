import type { Line, Payload } from '../../src/core/journal/line.ts';
import { line } from './sample-journal.ts';

type Fields<Type extends Payload['type']> = Partial<Extract<Payload, { type: Type }>>;

/** A score on waking. */
export function morningOf(day: string, score: number, fields: Fields<'soreness'> = {}): Line {
  return line({ ...fields, type: 'soreness', score }, { day, at: `${day}T07:00:00.000+00:00` });
}

/** A run without a time of day, in metres; without a distance if that is null. */
export function runOf(day: string, distance: number | null, fields: Fields<'run'> = {}): Line {
  return line(
    { ...fields, type: 'run', ...(distance === null ? { seconds: 1800 } : { distance }) },
    { day, at: `${day}T19:00:00.000+00:00` },
  );
}

/** A change on the time line. */
export function markOf(day: string, text: string): Line {
  return line({ type: 'note', text, mark: true }, { day, at: `${day}T12:00:00.000+00:00` });
}
