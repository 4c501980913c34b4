import type { Host } from '../../host/host.ts';
import { checkListText } from '../../view/report/check.ts';
import type { CommandContext } from '../record/read-record.ts';
import { checkReason } from '../record/safety.ts';
import { FIRST_WORDS } from '../../view/words/first-words.ts';
import { plannedWords } from './first-run.ts';
import { isFirstRun } from '../record/first-use.ts';
import type { SessionRequest } from './request.ts';
import { stopNotice } from './stopped.ts';

/** Returns what to print before a session where nobody can be asked; empty if there is nothing to ask. */
export function unattendedText(
  host: Host,
  snapshot: CommandContext,
  request: SessionRequest,
): string {
  // Then there is no session.
  if (stopNotice(snapshot) !== '') return '';
  const isFirst = request.mayPlan && isFirstRun(host, snapshot);
  return [
    ...(isFirst ? [`${FIRST_WORDS}\n`] : []),
    ...(checkReason(snapshot) === undefined ? [] : [unansweredText(host.err.columns)]),
    ...(isFirst ? [`${plannedWords()}\n`] : []),
  ].join('');
}

/** Returns the list, and how to answer it. */
export function unansweredText(columns: number): string {
  return [
    'Before you start: is any of this true?',
    checkListText(columns).trimEnd(),
    'If none is: stretch check --none. If any is, do not start: stretch check',
    '',
  ].join('\n');
}
