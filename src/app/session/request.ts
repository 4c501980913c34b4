import {
  mayBeRunning,
  type ResumableSession,
  resumableSession,
} from '../../core/journal/resumable-session.ts';
import type { Stamp } from '../../core/time/day.ts';
import { Fault } from '../../core/base/fault.ts';
import type { GlyphMode } from '../../core/settings/glyph-mode.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import type { Library } from '../../core/library/library.ts';
import type { PlannedSet } from '../../core/library/movement.ts';
import { allSets, type Plan } from '../../core/session/plan.ts';
import { plannedSetFrom } from '../../core/journal/payloads.ts';
import type { AffectedSide } from '../../core/library/side.ts';
import type { Host } from '../../host/host.ts';
import type { CommandContext } from '../record/read-record.ts';
import { askYesNo } from './ask-key.ts';
import type { SessionTerminal } from './terminal.ts';

/** Which session is wanted, and how. */
export interface SessionRequest {
  readonly routine: string;
  readonly slot: string | null;
  readonly side: AffectedSide | undefined;
  /** The exercise to begin with, from 1. */
  readonly from: number | undefined;
  /** What figures are drawn with; `undefined` for what is set or fits the terminal. */
  readonly glyphs: GlyphMode | undefined;
  readonly isPlain: boolean;
  readonly isDryRun: boolean;
  /** Rehearse so many times faster than life; `undefined` for a session that is recorded. */
  readonly speed: number | undefined;
  /** Go on with an interrupted session: ask, do, or do not. */
  readonly goOn: 'ask' | 'yes' | 'no';
}

/** A session about to be played: on what, of what, for whom. */
export interface SessionContext {
  readonly host: Host;
  readonly terminal: SessionTerminal;
  readonly known: CommandContext;
  readonly request: SessionRequest;
  readonly affected: AffectedSide;
}

/** The sets to do, the first of them, and the session they belong to where it goes on. */
export interface SetsToDo {
  readonly plan: Plan;
  readonly sets: readonly PlannedSet[];
  readonly first: number;
  readonly earlier?: SessionRecord;
}

/** Index of the first set of an exercise given by its number in the routine, from 1. Throws a `usage` fault. */
export function firstSet(of: Plan, from = 1): number {
  const first = allSets(of).findIndex((set) => set.step === from - 1);
  if (first !== -1) return first;
  const hint = `see their numbers: stretch routine show ${of.routine}`;
  throw new Fault('usage', `${of.name} has exercises 1 to ${of.steps.length}, not ${from}`, hint);
}

/** The session asked for, or the interrupted one where the user wants to go on with it. */
export async function chooseSets(
  context: SessionContext,
  fresh: SetsToDo,
): Promise<SetsToDo | undefined> {
  const { host, terminal, known, request } = context;
  if (!(await confirmSecondSession(context))) return undefined;
  const isOffered =
    request.goOn !== 'no' && request.speed === undefined && request.from === undefined;
  const left = isOffered ? interruptedSession(context, fresh.plan) : undefined;
  const toDo = left === undefined ? undefined : remainingSets(known.library, fresh.plan, left);
  if (left === undefined || toDo === undefined) {
    if (request.goOn === 'yes') throw nothingToGoOnWith(left !== undefined);
    return fresh;
  }
  if (request.goOn === 'yes') return toDo;
  const { done, planned, session } = left;
  const offer = `${done} of ${planned} sets were done in the session of ${session.at.slice(11, 16)}.`;
  if (!terminal.hasKeys) {
    host.err.write(`stretch: ${offer} To go on with it: stretch today --continue\n`);
    return fresh;
  }
  const help = 'no starts from the beginning';
  const answer = await askYesNo(host, terminal, { text: `${offer} Go on?`, help, seconds: 30 });
  if (answer === 'end') return undefined;
  return answer ? toDo : fresh;
}

/** Whether a session is to begin though another runs: two at once are nearly always a forgotten window. */
async function confirmSecondSession({
  host,
  terminal,
  known,
  request,
}: SessionContext): Promise<boolean> {
  const claimed = host.runningSessions.all().filter(({ isRunning }) => isRunning);
  // A claim that was left behind may bear the number of another process by now.
  const isAlone = !claimed.some(({ session }) => isUnderWay(known, session, host.clock.stamp()));
  if (isAlone || request.speed !== undefined) return true;
  const what = 'A session is running in another window.';
  if (!terminal.hasKeys) {
    host.err.write(`stretch: ${what} Both are recorded.\n`);
    return true;
  }
  const text = `${what} Begin another?`;
  const help = 'both would be recorded; no leaves that one alone';
  return (await askYesNo(host, terminal, { text, help, seconds: 30 }, false)) === true;
}

function isUnderWay({ history }: CommandContext, id: string, now: Stamp): boolean {
  const session = history.sessions.find((one) => one.id === id);
  return session !== undefined && mayBeRunning(session, now);
}

/** The interrupted session of this routine; one that runs in another window is not interrupted. */
function interruptedSession(
  { host, known }: SessionContext,
  of: Plan,
): ResumableSession | undefined {
  const left = resumableSession(known.history, host.clock.stamp());
  if (left === undefined || left.session.routine !== of.routine) return undefined;
  return host.runningSessions.isRunning(left.session.id) ? undefined : left;
}

function nothingToGoOnWith(isGone: boolean): Fault {
  const message = isGone
    ? 'the interrupted session has an exercise that is no longer there'
    : 'there is no interrupted session of this routine to go on with';
  return new Fault('missing', message, 'start it from the beginning: stretch today --fresh');
}

/** The rest of an interrupted session; nothing where an exercise of it no longer exists. */
function remainingSets(library: Library, of: Plan, left: ResumableSession): SetsToDo | undefined {
  const sets = left.session.planned.flatMap((line) => plannedSetFrom(library, line) ?? []);
  if (sets.length !== left.session.planned.length) return undefined;
  return { plan: of, sets, first: left.next, earlier: left.session };
}
