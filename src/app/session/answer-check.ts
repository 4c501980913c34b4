import { canFollow, cautionsIn } from '../../core/library/caution.ts';
import { suggestedCautions } from '../../core/safety/check-list.ts';
import type { Host } from '../../host/host.ts';
import { adviceText, lastAnswersText, leaveOutHint, stopText } from '../../view/report/check.ts';
import { commitChange } from '../record/commit-change.ts';
import { readRecord, type RecordSnapshot } from '../record/read-record.ts';
import { refuseUnknownZone } from '../record/refuse-unknown-zone.ts';
import { checkPayload } from '../record/check-payload.ts';
import { checkReason, lastCheck, stopInForce } from '../record/safety.ts';
import { AS_BEFORE, askSafety, type SafetyAnswers } from './ask-safety.ts';
import { askOnTerminal } from './ask-on-terminal.ts';
import { unansweredText } from './unattended-text.ts';

/** What to print about answers. */
export interface CheckOutcome {
  /** For stdout: what was recorded, and what to do about it. */
  readonly text: string;
  /** For stderr: the list, or that nothing was recorded. */
  readonly notice: string;
  /** Whether none was true, and nothing stops sessions. */
  readonly isNone: boolean;
  /** The signal that ended the question; undefined if none did. */
  readonly endedBy: NodeJS.Signals | undefined;
}

/** Records answers; says how to leave out what does not go with them unless that `wasAsked`. */
export async function recordAnswers(
  host: Host,
  record: RecordSnapshot,
  { yes, leaveOut }: SafetyAnswers,
  wasAsked = false,
): Promise<CheckOutcome> {
  refuseUnknownZone(host);
  const settings = leaveOut === undefined ? {} : { leaveOut };
  await commitChange(host, record, { settings, payloads: [checkPayload(yes)] });
  const after = readRecord(host);
  const stop = stopInForce(after);
  const known = cautionsIn(after.settings.leaveOut);
  const left = (wasAsked ? [] : suggestedCautions(yes)).filter(
    (caution) => !known.includes(caution) && canFollow(caution, known),
  );
  const advice =
    stop === undefined ? adviceText(yes) + leaveOutHint(after.settings, left) : stopText(stop);
  const isNone = stop === undefined && yes.length === 0;
  return { ...NOTHING, text: lastAnswersText(lastCheck(after)) + advice, isNone };
}

const NOTHING: CheckOutcome = { text: '', notice: '', isNone: false, endedBy: undefined };

/** Asks the list in the terminal, and records the answers. */
export async function askAndRecord(host: Host, record: RecordSnapshot): Promise<CheckOutcome> {
  const { settings } = record;
  const { answers, endedBy } = await askOnTerminal(host, settings, async (terminal) => ({
    answers: await askSafety(terminal, settings),
  }));
  if (answers !== 'end') return recordAnswers(host, record, answers, true);
  const notice = 'Nothing was recorded. To answer: stretch check\n';
  return { ...NOTHING, notice, endedBy: endedBy ?? 'SIGINT' };
}

/** Records what was answered with a flag; without that asks the list if it is due, or prints it if nobody can be asked. */
export function checkInSetup(
  host: Host,
  given: readonly string[] | undefined,
  isAsking: boolean,
): Promise<CheckOutcome> {
  const record = readRecord(host);
  if (given !== undefined) return recordAnswers(host, record, { yes: given, ...AS_BEFORE });
  if (checkReason(record) === undefined) return Promise.resolve(NOTHING);
  if (isAsking) return askAndRecord(host, record);
  return Promise.resolve({ ...NOTHING, notice: unansweredText(host.err.columns) });
}
