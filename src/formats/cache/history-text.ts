import type { History } from '../../core/journal/history.ts';
import { decodeSessions, encodeSessions } from './sessions-text.ts';

/** Writes a history as text that is quick to read. */
export function encodeHistory(history: History): string {
  const { schedules, pauses, checks, checkTakenBack, diary, experiments, doseChanges } = history;
  const rest = { schedules, pauses, checks, checkTakenBack, diary, experiments, doseChanges };
  return `${JSON.stringify(rest)}\n${encodeSessions(history)}`;
}

/** Reads a history from its text. Throws if the text is damaged. */
export function decodeHistory(text: string): History {
  const end = text.indexOf('\n');
  const rest = JSON.parse(text.slice(0, end)) as Omit<History, 'sessions' | 'skips'>;
  return { ...rest, ...decodeSessions(text.slice(end + 1)) };
}
