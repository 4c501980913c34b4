import type { History } from '../../core/journal/history.ts';
import { decodeSessions, encodeSessions } from './sessions-text.ts';

/** A history as text that is read fast. */
export function encodeHistory(history: History): string {
  const { schedules, pauses } = history;
  return `${JSON.stringify({ schedules, pauses })}\n${encodeSessions(history)}`;
}

/** The history back from its text. */
export function decodeHistory(text: string): History {
  const end = text.indexOf('\n');
  const plans = JSON.parse(text.slice(0, end)) as Pick<History, 'schedules' | 'pauses'>;
  return { ...plans, ...decodeSessions(text.slice(end + 1)) };
}
