import { stopKind } from '../../core/safety/stop.ts';
import type { SettingValues } from '../../host/files/settings.ts';
import { commitChange } from '../record/commit-change.ts';
import { type CommandContext, readRecord } from '../record/read-record.ts';
import { checkPayload } from '../record/check-payload.ts';
import { checkReason } from '../record/safety.ts';
import { askSafety, type SafetyAnswers } from './ask-safety.ts';
import { askSide, askTimes, defaultPlanPayload } from './first-run.ts';
import { isFirstRun, isUnplanned } from '../record/first-use.ts';
import { leftEarly } from './left-early.ts';
import { canAsk, type LeftEarly, type SessionContext } from './request.ts';
import { stoppedFault } from './stopped-fault.ts';

/**
 * Asks what is to be asked before a session: on a new computer the sore side, the safety list and when to be planned;
 * otherwise the list, if it is due. Returns the record as it is after that, or that the user left. Throws a `stopped` fault
 * if there is to be no session.
 */
export function beforeSession(context: SessionContext): Promise<CommandContext | LeftEarly> {
  return canAsk(context) ? asked(context) : unattended(context);
}

async function asked(context: SessionContext): Promise<CommandContext | LeftEarly> {
  const { host, terminal, snapshot, request } = context;
  const isNew = request.mayPlan && isUnplanned(host, snapshot);
  const side = isNew ? await askSide(terminal) : undefined;
  if (side === 'end') return leftEarly(context);
  const answers =
    checkReason(snapshot) === undefined ? undefined : await askSafety(terminal, snapshot.settings);
  if (answers === 'end') return leftEarly(context);
  const check = answers === undefined ? [] : [checkPayload(answers.yes)];
  const yes = answers?.yes ?? [];
  const kind = stopKind(yes);
  if (kind !== undefined) {
    await commitChange(host, snapshot, { settings: {}, payloads: check });
    throw stoppedFault({ kind, yes });
  }
  const isLeaving = answers?.isLeaving === true;
  const isPlanned = isNew && !isLeaving ? await askTimes(terminal) : false;
  if (isPlanned === 'end') return leftEarly(context);
  const plan = isPlanned ? [defaultPlanPayload(snapshot)] : [];
  const settings = { ...(side === undefined ? {} : { affected: side }), ...leaveOutOf(answers) };
  await commitChange(host, snapshot, { settings, payloads: [...check, ...plan] });
  return isLeaving ? leftEarly(context, true) : { ...readRecord(host), library: snapshot.library };
}

function leaveOutOf(answers: SafetyAnswers | undefined): SettingValues {
  return answers?.leaveOut === undefined ? {} : { leaveOut: answers.leaveOut };
}

/** Nobody can be asked; a new computer gets the default plan. */
async function unattended({ host, snapshot, request }: SessionContext): Promise<CommandContext> {
  if (!request.mayPlan || !isFirstRun(host, snapshot)) return snapshot;
  await commitChange(host, snapshot, { settings: {}, payloads: [defaultPlanPayload(snapshot)] });
  return { ...readRecord(host), library: snapshot.library };
}
