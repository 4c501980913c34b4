import { Fault } from '../../core/base/fault.ts';
import { plannedSetFrom } from '../../core/journal/make-payload.ts';
import {
  mayBeRunning,
  type ResumableSession,
  resumableSession,
} from '../../core/journal/resumable-session.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { findRoutine, type Library } from '../../core/library/library.ts';
import type { PlannedSet } from '../../core/library/movement.ts';
import { remainingLessons } from '../../core/session/teaching.ts';
import type { Plan } from '../../core/session/plan.ts';
import { quantity } from '../../core/text/quantity.ts';
import { type Stamp, timeOfDay } from '../../core/time/day.ts';
import { reasonWords } from '../../core/library/avoided-words.ts';
import type { CommandContext } from '../record/read-record.ts';
import { askYesNo } from './ask-key.ts';
import { plannedSets } from './planned-sets.ts';
import type { SessionContext } from './request.ts';
import type { SaidBefore } from './said-before.ts';
import type { SessionTerminal } from './terminal.ts';

/** Seconds for each question asked before a session. */
const QUESTION_SECONDS = 30;

/** The sets of a session, the index of the first to do, and the interrupted session they continue, if any. */
export interface SetsToDo {
  readonly plan: Plan;
  readonly sets: readonly PlannedSet[];
  readonly first: number;
  readonly earlier?: SessionRecord;
}

/** What a session does: its sets, which are not worked out before somebody asks for them, or the rest of an earlier one. */
export interface ChosenSets {
  readonly toDo: () => SetsToDo;
  readonly earlier: SessionRecord | undefined;
}

/** Returns the sets of a whole plan, from an exercise given by its number, from 1. Throws a `usage` fault. */
export function freshSets(plan: Plan, from: number): SetsToDo {
  const sets = plannedSets(plan);
  const first = sets.findIndex((set) => set.step === from - 1);
  if (first !== -1) return { plan, sets, first };
  const left = plan.avoided.find(({ step }) => step === from - 1);
  if (left !== undefined) {
    throw new Fault(
      'usage',
      `exercise ${from} of ${plan.name} is left out because ${reasonWords(left)}`,
      `to see what is left: stretch routine show ${plan.routine}`,
    );
  }
  throw new Fault(
    'usage',
    `${plan.name} has ${quantity(plan.steps.length, 'exercise')}; there is no number ${from}`,
    `to see their numbers: stretch routine show ${plan.routine}`,
  );
}

/**
 * Returns the fresh sets, or those left of an interrupted session if the user wants to continue it, in the form it had;
 * undefined if the user does not want to begin. Throws a `missing` fault if there is nothing to continue but the user insists.
 */
export async function chooseSets(
  context: SessionContext,
  fresh: () => SetsToDo,
  eased: () => SetsToDo,
): Promise<ChosenSets | undefined> {
  if (!(await confirmSecondSession(context))) return undefined;
  const { snapshot, request } = context;
  const left = mayContinue(context) ? interruptedSession(context) : undefined;
  const anew = { toDo: fresh, earlier: undefined };
  const plan = left?.session.isEasier === true ? eased : fresh;
  const rest = left === undefined ? undefined : remainingSets(snapshot.library, plan().plan, left);
  if (left === undefined || rest === undefined) {
    if (request.goOn === 'yes') throw nothingToContinue(left !== undefined);
    return anew;
  }
  const goingOn = { toDo: () => rest, earlier: left.session };
  if (request.goOn === 'yes') return goingOn;
  const answer = await askToContinue(context, left);
  if (answer === 'end') return undefined;
  return answer ? goingOn : anew;
}

function mayContinue({ request }: SessionContext): boolean {
  return request.goOn !== 'no' && request.speed === undefined && request.from === undefined;
}

async function askToContinue(
  { host, terminal, said }: SessionContext,
  { done, planned, session }: ResumableSession,
): Promise<boolean | 'end'> {
  const offer = `The session of ${timeOfDay(session.at)} was interrupted after ${done} of ${planned} sets.`;
  if (!terminal.hasKeys) {
    tell(terminal, said, `${offer} To continue it: stretch today --continue`);
    return false;
  }
  const help = 'n starts from the beginning';
  const text = `${offer} Continue it?`;
  const question = { text, help, seconds: QUESTION_SECONDS, above: said.lines() };
  return askYesNo(host, terminal, question, true);
}

function tell(terminal: SessionTerminal, said: SaidBefore, message: string): void {
  if (terminal.isFullScreen) said.keep(message);
  else said.warn(message);
}

/** Asks before a second session runs at the same time: that is nearly always a forgotten window. */
async function confirmSecondSession(context: SessionContext): Promise<boolean> {
  const { host, terminal, request, said } = context;
  if (request.speed !== undefined || !isAnotherRunning(context)) return true;
  const what = 'A session is running in another window.';
  if (!terminal.hasKeys) {
    tell(terminal, said, `${what} Both will be recorded.`);
    return true;
  }
  const question = {
    text: `${what} Start another?`,
    help: 'both would be recorded; n leaves that one alone',
    seconds: QUESTION_SECONDS,
    above: said.lines(),
  };
  return (await askYesNo(host, terminal, question, false)) === true;
}

/** Where a claim left behind may have the number of some other process by now, as on Windows, the record must agree. */
function isAnotherRunning({ host, snapshot }: SessionContext): boolean {
  const now = host.clock.stamp();
  const claimed = host.runningSessions.all().filter(({ isRunning }) => isRunning);
  return claimed.some(({ session }) => isUnderWay(snapshot, session, now));
}

function isUnderWay({ history }: CommandContext, id: string, now: Stamp): boolean {
  const session = history.sessions.find((one) => one.id === id);
  return session !== undefined && mayBeRunning(session, now);
}

/** The interrupted session of this routine; undefined if there is none, or it is running in another window. */
function interruptedSession({
  host,
  snapshot,
  request,
}: SessionContext): ResumableSession | undefined {
  const left = resumableSession(snapshot.history, host.clock.stamp());
  if (left === undefined) return undefined;
  if (left.session.routine !== findRoutine(snapshot.library, request.routine).id) return undefined;
  return host.runningSessions.isRunning(left.session.id) ? undefined : left;
}

function nothingToContinue(isGone: boolean): Fault {
  const message = isGone
    ? 'the interrupted session has an exercise that no longer exists'
    : 'there is no interrupted session of this routine to continue';
  return new Fault('missing', message, 'start it from the beginning: stretch today --fresh');
}

/** The rest of an interrupted session; undefined if one of its exercises no longer exists. */
function remainingSets(library: Library, plan: Plan, left: ResumableSession): SetsToDo | undefined {
  const sets = left.session.planned.flatMap((line) => plannedSetFrom(library, line) ?? []);
  if (sets.length !== left.session.planned.length) return undefined;
  const planned = left.session.planned.map(({ exercise }) => exercise);
  const { rate, taught: now } = plan.pacing;
  const taught = remainingLessons(left.session.taught, { planned, next: left.next }, now);
  const paced = { ...plan, pacing: { rate, taught } };
  return { plan: paced, sets, first: left.next, earlier: left.session };
}
