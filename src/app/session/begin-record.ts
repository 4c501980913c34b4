import { withDependents, inWrittenOrder } from '../../core/journal/corrections.ts';
import type { Line, Payload } from '../../core/journal/line.ts';
import { plannedSetRecord } from '../../core/journal/make-payload.ts';
import { plannedLessons } from '../../core/session/teaching.ts';
import type { CommandContext } from '../record/read-record.ts';
import { lastOf } from '../record/write-line.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import type { SessionForm } from './pain-before.ts';
import type { SessionContext } from './request.ts';
import type { SetsToDo } from './sets-to-do.ts';

/** The pain before a session, 0–10 or null, and the form it is done in because of it. */
export interface BeforeSession extends SessionForm {
  readonly pain: number | null;
}

/**
 * Opens the record of a session. Writes the first line of a new session; throws a
 * `storage` fault if that fails.
 */
export function beginRecord(
  context: SessionContext,
  toDo: SetsToDo,
  before: BeforeSession,
): Recorder {
  const { host, snapshot, request } = context;
  const { earlier } = toDo;
  const recorder = createRecorder(host, {
    settings: snapshot.settings,
    isRehearsal: request.speed !== undefined,
    last: lastOf(snapshot),
    earlier: earlier && { session: earlier, lines: linesOf(snapshot, earlier.id) },
  });
  if (earlier === undefined) recorder.begin(startedPayload(context, toDo, before));
  if (request.speed === undefined) host.runningSessions.claim(recorder.session());
  return recorder;
}

function startedPayload(
  { request, affected }: SessionContext,
  { plan, sets, first }: SetsToDo,
  { pain, isEasier, isAnyway }: BeforeSession,
): Payload {
  // What lies before the first is not explained.
  const taught = plannedLessons(sets.slice(first), plan.pacing.taught);
  return {
    type: 'session-started',
    routine: plan.routine,
    name: plan.name,
    slot: request.slot,
    affected,
    pain,
    planned: sets.map((set) => plannedSetRecord(set)),
    ...(plan.avoided.length === 0 ? {} : { avoided: plan.avoided }),
    ...(taught.length === 0 ? {} : { taught }),
    ...(isEasier ? { easier: true } : {}),
    ...(isAnyway ? { anyway: true } : {}),
  };
}

/** The lines of a session: its start, those that name it, and the corrections of any of these. */
function linesOf({ lines }: CommandContext, session: string): readonly Line[] {
  const ordered = inWrittenOrder(lines());
  const own = withDependents(ordered, [session]);
  return ordered.filter(({ id }) => own.has(id));
}
