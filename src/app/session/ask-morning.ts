import { type MorningAnswers, onlyScored } from '../../core/diary/morning.ts';
import type { Day } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import type { Question } from '../../view/session/question.ts';
import { dayWords } from '../../core/time/day-words.ts';
import { writeMorning } from '../record/write-morning.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { askScore } from './ask-number.ts';
import { MORNING_DETAILS } from './morning-details.ts';
import { keepMorningSkipped } from './morning-due.ts';
import type { SessionTerminal } from './terminal.ts';

/** What was said of a morning, if anything, and whether the user wants to end the program. */
export interface MorningAsked {
  readonly said: MorningAnswers | undefined;
  readonly isLeaving: boolean;
}

/** Seconds for the score: as for the pain before a session, and with something to read above it. */
const SECONDS = 30;
const READING_SECONDS = 60;

/** Says, to whoever is asked for the first time, what it is for. */
const WHY =
  'A score for each morning: to compare mornings with runs, rest days and sessions. To switch the question off: stretch config set askMornings no';

/**
 * Asks for this morning's score and the rest, and records it; one that is skipped is not asked for again today. `above` is
 * what was said before, and `leave` what `q` does, in words.
 */
export async function askThisMorning(
  host: Host,
  terminal: SessionTerminal,
  record: RecordSnapshot,
  { above, leave }: { readonly above: readonly string[]; readonly leave: string },
): Promise<MorningAsked> {
  const { history, today } = record;
  const isFirst = history.diary.mornings.length === 0;
  const own = isFirst ? { before: WHY, seconds: READING_SECONDS } : { seconds: SECONDS };
  const question = { ...scoreQuestion(record, today), above, ...own };
  const asked = await askMorning(host, terminal, question, { isMore: true, leave });
  if (asked.said !== undefined) writeMorning(host, asked.said, today);
  else if (!asked.isLeaving) keepMorningSkipped(host, record);
  return asked;
}

/** Returns the question for the score of a day's morning; the day is named unless it is today by the calendar, too. */
export function scoreQuestion({ now }: Pick<RecordSnapshot, 'now'>, day: Day): Question {
  const when = day === now.slice(0, 10) ? 'this morning' : `on ${dayWords(day)}`;
  return {
    text: `On waking ${when}, how sore was your back, 0–10?`,
    help: '0 no pain, 10 the worst you can imagine',
    seconds: SECONDS,
  };
}

/**
 * Asks for the score of a morning and, if it was sore and `isMore`, for the rest, which ends with the first question that
 * nobody answers in time. A score that was given is kept, however the questions end.
 */
export async function askMorning(
  host: Host,
  terminal: SessionTerminal,
  question: Question,
  { isMore, leave }: { readonly isMore: boolean; readonly leave: string },
): Promise<MorningAsked> {
  const { answer: score, next } = await askScore(host, terminal, question, leave);
  if (score === null) return { said: undefined, isLeaving: next === 'end' };
  let said = onlyScored(score);
  if (next !== 'go-on' || score === 0 || !isMore) return { said, isLeaving: next === 'end' };
  for (const ask of MORNING_DETAILS) {
    const soFar = await ask(host, terminal, said);
    ({ said } = soFar);
    if (soFar.next !== 'go-on') return { said, isLeaving: soFar.next === 'end' };
  }
  return { said, isLeaving: false };
}
