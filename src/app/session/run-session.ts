import { isEasierNext } from '../../core/journal/pain.ts';
import { findRoutine } from '../../core/library/library.ts';
import { profileFrom } from '../../core/settings/profile.ts';
import { once } from '../../core/base/once.ts';
import type { Session } from '../../core/session/session.ts';
import type { Host } from '../../host/host.ts';
import { easierNotice } from '../../view/words/easier.ts';
import { avoidedNotice } from '../../view/words/avoided.ts';
import type { CommandContext } from '../record/read-record.ts';
import { refuseUnknownZone } from '../record/refuse-unknown-zone.ts';
import { ask } from './ask-after.ts';
import { isMorningDue } from './morning-due.ts';
import { beginRecord } from './begin-record.ts';
import { chooseFace } from './choose-face.ts';
import { askForStep, endRecord } from './end-record.ts';
import type { FinalOutput } from './finish.ts';
import type { Recorder } from './recorder.ts';
import { type Beginning, beginningFor, painBefore } from './pain-before.ts';
import { hasToAsk } from './has-to-ask.ts';
import { leftEarly } from './left-early.ts';
import { hasToAskIfOff } from './off-slot.ts';
import { canAsk, type LeftEarly, type SessionContext, type SessionRequest } from './request.ts';
import { type DrawScreen, openScreen } from './screen.ts';
import type { SaidBefore } from './said-before.ts';
import { setsFor, sideFor } from './sets-for.ts';
import { chooseSets, type SetsToDo } from './sets-to-do.ts';
import type { StepSaid } from './step-after.ts';
import { isPassable, refuseStopped, stopNotice } from './stopped.ts';
import { openSessionTerminal } from './terminal.ts';
import { waitForSound, waitUntilReady } from './wait-for-sound.ts';

/** Milliseconds of real time between two ticks after which the program must have been asleep. */
const ASLEEP_MS = 5000;

/** How a session ended, and what to print about it. */
export interface SessionOutcome extends FinalOutput {
  /** Whether it got to the end of its last set. A dry run does. */
  readonly isFinished: boolean;
  /** The signal that ended it; undefined if none did. */
  readonly endedBy: NodeJS.Signals | undefined;
}

/** Plans, coaches and records one session. `said` is what was said before it takes over the terminal. */
export async function runSession(
  host: Host,
  snapshot: CommandContext,
  request: SessionRequest,
  said: SaidBefore,
): Promise<SessionOutcome> {
  const { library, settings } = snapshot;
  const fresh = once(() => setsFor(snapshot, request, false));
  // What may fail is told before the screen is taken over; the rest can wait until a question is drawn.
  findRoutine(library, request.routine);
  if (request.from !== undefined || profileFrom(settings).cautions.length > 0) fresh();
  if (request.isDryRun) {
    const { setsToDoText } = await import('./dry-run.ts');
    const isPassed = request.isAnyway && isPassable(snapshot);
    const isEasier = isPassed || isEasierNext(snapshot.history);
    const toDo = isEasier ? setsFor(snapshot, request, true) : fresh();
    const notice = isPassed ? '' : stopNotice(snapshot);
    const text = (await setsToDoText(host, library, toDo, isEasier)) + notice;
    return { isFinished: true, endedBy: undefined, ...NOTHING_TO_SAY, text };
  }
  if (request.speed === undefined) {
    refuseUnknownZone(host);
    host.journal.checkWritable();
  }
  await refuseStopped(snapshot, { canAsk: canAsk({ host, request }), isAnyway: request.isAnyway });
  const { isFullScreen, reason } = chooseFace(host, settings, request.isPlain);
  if (reason !== undefined) said.warn(reason);
  const { speed } = request;
  const terminal = await openSessionTerminal(host, { isFullScreen, settings, speed });
  const affected = sideFor(snapshot, request);
  const context = { host, terminal, snapshot, request, affected, said, isKept: false };
  let coached: CoachedSession | NotToday | LeftEarly | undefined;
  try {
    coached = await askAndCoach(context, fresh);
  } finally {
    await terminal.close();
  }
  const endedBy = terminal.endedBy();
  if (coached !== undefined && 'notToday' in coached) {
    return { isFinished: true, endedBy, ...NOTHING_TO_SAY, text: coached.notToday };
  }
  if (coached === undefined || 'left' in coached) {
    // Whoever ends the process knows how to go on.
    const problems = endedBy === undefined ? (coached?.left ?? '') : '';
    return { isFinished: false, endedBy, ...NOTHING_TO_SAY, problems };
  }
  const { finishSession } = await import('./finish.ts');
  const output = withStep(await finishSession(coached.context, coached.recorder), coached.step);
  host.runningSessions.release(coached.recorder.session());
  return { isFinished: coached.last.ended === 'finished', endedBy, ...output };
}

/** Asks what comes before any session, which may change what is done in it, and coaches. */
async function askAndCoach(
  begun: SessionContext,
  fresh: () => SetsToDo,
): Promise<CoachedSession | NotToday | LeftEarly> {
  const context = await withMorning(begun);
  if ('left' in context) return context;
  const leftOut = hasToAskIfOff(context) ? await leaveOut(context) : undefined;
  if (leftOut !== undefined) return leftOut;
  if (!hasToAsk(context)) return (await coachSession(context, fresh)) ?? leftEarly(context);
  const { beforeSession } = await import('./before-session.ts');
  const snapshot = await beforeSession(context);
  if ('left' in snapshot) return snapshot;
  const { request } = context;
  const affected = sideFor(snapshot, request);
  const sets = once(() => setsFor(snapshot, request, false));
  const isKept = canAsk(context);
  return (
    (await coachSession({ ...context, snapshot, affected }, sets)) ?? leftEarly(context, isKept)
  );
}

/** Asks whether to do a session although its slot is off; undefined if so. */
async function leaveOut(context: SessionContext): Promise<NotToday | LeftEarly | undefined> {
  const { askIfOff, leftOutText } = await import('./ask-if-off.ts');
  const answer = await askIfOff(context);
  if (answer === 'end') return leftEarly(context);
  return answer ? undefined : { notToday: leftOutText(context) };
}

/** Asks how the back was on waking, if that is due. */
async function withMorning(context: SessionContext): Promise<SessionContext | LeftEarly> {
  const { host, snapshot, request } = context;
  if (!canAsk(context) || request.goOn === 'yes' || !isMorningDue(host, snapshot)) return context;
  const { askMorningFirst } = await import('./morning-first.ts');
  return askMorningFirst(context);
}

const NOTHING_TO_SAY: FinalOutput = { text: '', problems: '', unsaved: '', isSaved: true };

/** What to print if there are no exercises today. */
interface NotToday {
  readonly notToday: string;
}

interface CoachedSession {
  readonly context: SessionContext;
  readonly last: Session;
  readonly recorder: Recorder;
  /** What was said about a step of a dose after it. */
  readonly step: StepSaid | undefined;
}

/**
 * Asks, coaches, and asks again; undefined if the user left before the session began, or what to print if there is none
 * today.
 */
async function coachSession(
  context: SessionContext,
  fresh: () => SetsToDo,
): Promise<CoachedSession | NotToday | undefined> {
  const { host, terminal, snapshot, request, said } = context;
  const eased = () => setsFor(snapshot, request, true);
  const chosen = await chooseSets(context, fresh, eased);
  if (chosen === undefined) return undefined;
  // The coach, the screen and the sound take time to load; the user is thinking about the question meanwhile.
  const asking =
    chosen.earlier === undefined
      ? ask(context, { ...painBefore(snapshot), above: said.lines() }, 'before')
      : null;
  const loading = Promise.all([import('./coach.ts'), loadScreen(context)]);
  const ready = terminal.sound.prepare();
  const pain = await asking;
  if (pain === 'end') return undefined;
  const beginning = await beginningFor(context, chosen, pain, eased);
  if (beginning.kind === 'end') return undefined;
  if (beginning.kind === 'not-today') return { notToday: beginning.text };
  const { form } = beginning;
  const toDo = await afterStepBack(context, beginning);
  if (toDo === 'end' || !(await waitUntilReady(host, terminal, ready))) return undefined;
  const recorder = beginRecord(context, toDo, { pain, ...form });
  const [{ coach }, screen] = await loading;
  const { speed = 1 } = request;
  const { sound, rate } = snapshot.settings;
  const last = await coach(host, {
    terminal,
    screen,
    recorder,
    speed,
    rate: Number(rate),
    toDo,
    avoided: easierNotice(
      form.isEasier,
      avoidedNotice(toDo.earlier === undefined ? toDo.plan.avoided : [], snapshot.library),
    ),
    // A question has shown it already.
    opening: canAsk(context) && request.goOn !== 'yes' ? [] : said.lines(),
    behaviour: {
      sleepAfter: ASLEEP_MS * speed,
      hasKeys: terminal.hasKeys,
      isMuted: sound === 'off',
    },
  });
  await endRecord(context, recorder, last, toDo.earlier);
  const step = await askForStep(context, recorder, last);
  if (!canAsk(context)) await waitForSound(host, terminal);
  return { context, last, recorder, step };
}

function withStep(output: FinalOutput, step: StepSaid | undefined): FinalOutput {
  if (step === undefined) return output;
  return {
    ...output,
    text: output.text + step.text,
    problems: output.problems + step.problems,
  };
}

/** Asks about a step back that a flare or days off are a reason for; returns the sets by the doses as they are then. */
async function afterStepBack(
  context: SessionContext,
  { toDo, form }: Extract<Beginning, { kind: 'session' }>,
): Promise<SetsToDo | 'end'> {
  const { history } = context.snapshot;
  const isAsPlanned = !form.isEasier && toDo.earlier === undefined;
  // There is nothing to go back from.
  if (!isAsPlanned || !canAsk(context) || history.doseChanges.length === 0) return toDo;
  const { stepBefore } = await import('./step-before.ts');
  return stepBefore(context, toDo);
}

async function loadScreen(context: SessionContext): Promise<DrawScreen | undefined> {
  const { host, terminal, snapshot, request } = context;
  return terminal.isFullScreen
    ? openScreen(host, terminal, snapshot.settings, request.glyphs)
    : undefined;
}
