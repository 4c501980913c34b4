import type { DayRecord } from '../../core/adherence/day-record.ts';
import { TOKEN_LENGTH } from '../../core/archive/id-token.ts';
import type { MonthRecord } from '../../core/archive/month-record.ts';
import type { Diary } from '../../core/diary/diary.ts';
import type { Day } from '../../core/time/day.ts';
import { decodeDays, encodeDays } from './days-text.ts';
import { sections } from './sections.ts';
import { type ArchivedSessions, decodeSessions, encodeSessions } from './sessions-text.ts';

/** A month as it is kept. */
export interface MonthContent {
  /** Differs whenever the lines of other files do that it depends on. */
  readonly mark: string;
  /** What has to be known of the month to find out whether it still holds, as JSON. */
  readonly entry: string;
  /** The tokens of the ids of its lines. */
  readonly tokens: readonly string[];
  readonly record: MonthRecord;
}

/** The parts of a month, each read or made when it is asked for. */
export interface MonthParts {
  readonly remembered: () => MonthRecord['remembered'];
  readonly diary: () => Diary;
  readonly days: (since: Day | undefined) => readonly DayRecord[];
  readonly sessions: (since: Day | undefined) => ArchivedSessions;
}

/** The text of a month; what reads a part of it throws if it is damaged. */
export interface MonthText extends MonthParts {
  readonly mark: string;
  readonly entry: string;
  readonly tokens: () => readonly string[];
}

/** Writes a month: a line for each of its parts, and the sessions last, which are several lines. */
export function encodeMonth({ mark, entry, tokens, record }: MonthContent): string {
  const { remembered, diary, days } = record;
  const parts = [mark, entry, tokens.join(''), JSON.stringify(remembered), JSON.stringify(diary)];
  return `${[...parts, encodeDays(days), encodeSessions(record)].join('\n')}${END}`;
}

/** The last line: without it, the text was cut off. */
const END = '\nend of the month';

/** Opens the text of a month. Throws if it was cut off. */
export function openMonth(text: string): MonthText {
  if (!text.endsWith(END)) throw new Error('the text was cut off');
  const parts = sections(text.slice(0, -END.length), 7);
  const [mark = '', entry = '', tokens = '', remembered = ''] = parts;
  const [diary = '', days = '', sessions = ''] = parts.slice(4);
  return {
    mark,
    entry,
    tokens: () => tokens.match(TOKEN) ?? [],
    remembered: () => JSON.parse(remembered) as MonthRecord['remembered'],
    diary: () => JSON.parse(diary) as Diary,
    days: (since) => decodeDays(days, since),
    sessions: (since) => decodeSessions(sessions, since),
  };
}

const TOKEN = new RegExp(`.{${TOKEN_LENGTH}}`, 'g');
