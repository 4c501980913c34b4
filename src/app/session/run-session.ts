import { withDependents, inWrittenOrder } from '../../core/journal/corrections.ts';
import { findRoutine } from '../../core/library/library.ts';
import type { Line, Payload } from '../../core/journal/line.ts';
import { allSets, planRoutine } from '../../core/session/plan.ts';
import {
  type Answers,
  sessionEndedPayload,
  plannedSetRecord,
  durationBeforeBreak,
  sessionDuration,
} from '../../core/journal/payloads.ts';
import type { Session, SessionBehaviour } from '../../core/session/session.ts';
import type { Host } from '../../host/host.ts';
import {
  type SetsToDo,
  chooseSets,
  firstSet,
  type SessionContext,
  type SessionRequest,
} from './request.ts';
import { chooseFace } from './choose-face.ts';
import type { CommandContext } from '../record/read-record.ts';
import {
  type NumberAnswer,
  askNumber,
  EFFORT,
  PAIN_BEFORE,
  PAIN_DURING,
  type KeyQuestion,
} from './ask-key.ts';
import { waitUntilReady, waitForSound } from './wait-for-sound.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { sessionSound } from './sound.ts';
import { openScreen, type DrawScreen } from './screen.ts';
import { openSessionTerminal } from './terminal.ts';
import { lastOf } from '../record/write-line.ts';

/** Plans, coaches, records and sums up one session; the exit code says how it ended. */
export async function runSession(
  host: Host,
  known: CommandContext,
  request: SessionRequest,
): Promise<number> {
  const affected = request.side ?? known.settings.affected;
  const made = planRoutine(known.library, findRoutine(known.library, request.routine), {
    affected,
  });
  const first = firstSet(made, request.from);
  if (request.isDryRun) {
    const { showPlan } = await import('./show-plan.ts');
    return showPlan(host, made, first);
  }
  if (request.speed === undefined) host.journal.checkWritable();
  const face = chooseFace(host, known.settings, request.isPlain);
  if (face.reason !== undefined) host.err.write(`stretch: ${face.reason}\n`);
  const { theme } = known.settings;
  const sound = sessionSound(host, known.settings, request.speed ?? 1);
  const terminal = await openSessionTerminal(host, {
    isFullScreen: face.isFullScreen,
    theme,
    sound,
  });
  let result: CoachedSession | undefined;
  try {
    const context = { host, terminal, known, request, affected };
    result = await coachSession(context, { plan: made, sets: allSets(made), first });
  } finally {
    terminal.close();
  }
  if (result === undefined) return 130;
  const { finishSession } = await import('./finish.ts');
  await finishSession(host, known, request, result.recorder);
  // In lines it was told when it happened; on the full screen it may not have been seen.
  const problem = sound.problem();
  if (face.isFullScreen && problem !== undefined) host.err.warn(problem);
  host.runningSessions.release(result.recorder.session());
  return result.state.ended === 'finished' ? 0 : 130;
}

interface CoachedSession {
  readonly state: Session;
  readonly recorder: Recorder;
}

/** The questions, the session and its end; nothing when the user left before it began. */
async function coachSession(
  context: SessionContext,
  fresh: SetsToDo,
): Promise<CoachedSession | undefined> {
  const { host, terminal, known, request } = context;
  const isRehearsal = request.speed !== undefined;
  const toDo = await chooseSets(context, fresh);
  if (toDo === undefined) return undefined;
  const { earlier } = toDo;
  // What coaches and what draws are loaded while somebody thinks about the question.
  const asking = earlier === undefined ? question(context, PAIN_BEFORE) : null;
  const loading = Promise.all([import('./coach.ts'), screenOf(context)]);
  // What is heard through takes its time too; the rest of it is waited for below.
  const warm = terminal.sound.warm();
  const pain = await asking;
  if (pain === 'end') return undefined;
  if (!(await waitUntilReady(host, terminal, warm))) return undefined;
  const lines = earlier === undefined ? [] : linesOf(inWrittenOrder(known.lines()), earlier.id);
  const recorder = createRecorder(host, {
    settings: known.settings,
    isRehearsal,
    last: lastOf(known),
    earlier: earlier === undefined ? undefined : { session: earlier, lines },
  });
  if (earlier === undefined) recorder.begin(startedPayload(context, toDo, pain));
  if (!isRehearsal) host.runningSessions.claim(recorder.session());
  const speed = request.speed ?? 1;
  const isMuted = known.settings.sound === 'off';
  const behaviour: SessionBehaviour = {
    sleepAfter: 5000 * speed,
    hasKeys: terminal.hasKeys,
    isMuted,
  };
  const rate = Number(known.settings.rate);
  const [{ coach }, screen] = await loading;
  const state = await coach(host, { terminal, screen, recorder, speed, rate, toDo, behaviour });
  const answers = state.ended === 'finished' ? await askAfter(context) : NO_ANSWERS;
  const counts = recorder.record().counts;
  const reason = state.ended ?? 'signal';
  const parts = [
    ...(earlier === undefined ? [] : [durationBeforeBreak(earlier)]),
    sessionDuration(state.spent),
  ];
  recorder.add(sessionEndedPayload(recorder.session(), reason, answers, counts, parts));
  if (!canAsk(context)) await waitForSound(host, terminal);
  return { state, recorder };
}

async function screenOf({
  host,
  terminal,
  known,
  request,
}: SessionContext): Promise<DrawScreen | undefined> {
  return terminal.isFullScreen
    ? openScreen(host, terminal, known.settings, request.glyphs)
    : undefined;
}

function startedPayload(context: SessionContext, toDo: SetsToDo, pain: number | null): Payload {
  return {
    type: 'session-started',
    routine: toDo.plan.routine,
    name: toDo.plan.name,
    slot: context.request.slot,
    affected: context.affected,
    pain,
    planned: toDo.sets.map((set) => plannedSetRecord(set)),
  };
}

const NO_ANSWERS: Answers = { effort: null, pain: null };

async function askAfter(context: SessionContext): Promise<Answers> {
  const effort = await question(context, EFFORT);
  if (effort === 'end') return NO_ANSWERS;
  const pain = await question(context, PAIN_DURING);
  return { effort, pain: pain === 'end' ? null : pain };
}

/** Nobody is asked who cannot press a key, or whose answer would not be kept. */
async function question(context: SessionContext, asked: KeyQuestion): Promise<NumberAnswer> {
  return canAsk(context) ? askNumber(context.host, context.terminal, asked) : null;
}

function canAsk({ terminal, request }: SessionContext): boolean {
  return terminal.hasKeys && request.speed === undefined;
}

/** The lines of a session: its start, those that name it, and what changes or takes back one of these. */
function linesOf(lines: readonly Line[], session: string): readonly Line[] {
  const own = withDependents(lines, [session]);
  return lines.filter(({ id }) => own.has(id));
}
