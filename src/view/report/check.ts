import { answersWords } from '../../core/safety/answer-words.ts';
import { CHECK_SECTIONS, checkWords } from '../../core/safety/check-list.ts';
import type { CheckRecord } from '../../core/safety/check-record.ts';
import { type Stop, stopKind } from '../../core/safety/stop.ts';
import type { Line } from '../../core/journal/line.ts';
import { adviceFor } from '../../core/safety/where-to-go.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { type Caution, cautionList, cautionsIn } from '../../core/library/caution.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Day } from '../../core/time/day.ts';
import { hang } from '../../core/text/wrap.ts';
import { fullDayWords } from '../../core/time/day-words.ts';

/** Columns for an id. */
const ID_WIDTH = 6;

/** Returns the safety list with its ids, an item a line. */
export function checkListText(columns: number): string {
  const lines = CHECK_SECTIONS.flatMap(({ heading, items }) => [
    `${heading}:`,
    ...items.map(({ id, words, help }) =>
      hang(`  ${id.padEnd(ID_WIDTH)}`, help === undefined ? words : `${words} (${help})`, columns),
    ),
  ]);
  return `${lines.join('\n')}\n`;
}

/** Says what was answered last, and when: a record of it, not what it means. */
export function lastAnswersText(check: CheckRecord | undefined): string {
  if (check === undefined) return 'No answers yet.\n';
  const { day, seen } = check;
  const words = plainLine(answersWords(check));
  return seen === undefined
    ? `Answers on ${fullDayWords(day)}: ${words}.\n`
    : `Said on ${fullDayWords(day)}: ${words}.\n`;
}

/** Says where to go, and that there is no session until then. */
export function stopMessage(stop: Pick<Stop, 'kind' | 'yes'>): string {
  return [...adviceFor(stop.yes), STOPPED[stop.kind]].join(' ');
}

const STOPPED = {
  emergency: 'No session until you have been seen and told that you may exercise.',
  urgent: 'No session today.',
  age: 'No session.',
} as const;

/**
 * Returns what is added to the question whether to take answers back that stop sessions: that is for a slip, and ends no
 * stop otherwise. Empty for anything else.
 */
export function slipWords(line: Line | undefined): string {
  if (line?.type !== 'check' || line.seen !== undefined) return '';
  return stopKind(line.yes) === undefined ? '' : ` ${SLIP_ONLY}`;
}

const SLIP_ONLY =
  'Only if it was a slip; if it is true, the way on is `stretch check`. The list is asked again.';

/** Says how a stop ends. */
export function stopHint({ kind }: Pick<Stop, 'kind'>): string {
  switch (kind) {
    case 'emergency':
      return 'once you have been: stretch check';
    case 'urgent':
      return 'from tomorrow the list is asked again; once you have been seen: stretch check';
    case 'age':
      return 'if that is not true: stretch check';
  }
}

/** Returns both as a text. */
export function stopText(stop: Pick<Stop, 'kind' | 'yes'>): string {
  return `${stopMessage(stop)}\n  ${stopHint(stop)}\n`;
}

/** Returns what is advised about answers that stop nothing; empty if there is nothing to say. */
export function adviceText(yes: readonly string[]): string {
  return adviceFor(yes)
    .map((line) => `${line}\n`)
    .join('');
}

/** Says how to leave out what does not go with the answers; empty if there is nothing to leave out. */
export function leaveOutHint(
  { leaveOut }: Pick<Settings, 'leaveOut'>,
  more: readonly Caution[],
): string {
  if (more.length === 0) return '';
  const list = cautionList([...cautionsIn(leaveOut), ...more]).replaceAll(' ', '');
  return `To leave out what does not go with that: stretch setup --yes --leave-out ${list}\n`;
}

/** Says that somebody was seen, and whose decision it is that they may exercise. */
export function seenText(seen: Day): string {
  return [
    `Recorded: seen on ${fullDayWords(seen)}, and told that you may exercise.`,
    `That was decided by whoever saw you, not by this program. If anything gets worse: stretch check\n${GO_ON}`,
  ].join(' ');
}

/** What comes after answers with which nothing stops sessions. */
export const GO_ON = 'To go on: stretch today\n';

/** Says about what somebody is to be seen. */
export function aboutWords({ yes }: Pick<Stop, 'yes'>): string {
  return yes.map((id) => plainLine(checkWords(id))).join('; ');
}

/** Says how to answer where nothing can be asked: the list or, while that would change nothing, when one was seen. */
export function answerHint(isSeenOnly: boolean): string {
  return isSeenOnly
    ? 'Once you have been seen, and told that you may exercise: stretch check --seen DAY\n'
    : 'If none is true: stretch check --none. Otherwise, for example: stretch check --yes u1,h3\n';
}
