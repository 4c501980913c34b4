import { belonging, inOrder } from '../../core/journal/corrections.ts';
import { findRoutine } from '../../core/library/library.ts';
import type { Line, Payload } from '../../core/journal/line.ts';
import { allSets, plan } from '../../core/session/plan.ts';
import {
  type Answers,
  endedPayload,
  setLine,
  spentBefore,
  spentOn,
} from '../../core/journal/payloads.ts';
import type { Session, SessionOptions } from '../../core/session/session.ts';
import type { Host } from '../../host/host.ts';
import { type Course, courseOf, firstSet, type Scene, type SessionRequest } from './request.ts';
import { chooseFace } from './choose-face.ts';
import type { CommandContext } from '../record/read-record.ts';
import {
  type Answer,
  askNumber,
  EFFORT,
  PAIN_BEFORE,
  PAIN_DURING,
  type Question,
} from './ask-key.ts';
import { isReady, lastWords } from './wait-for-sound.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { soundingFor } from './sound.ts';
import { openScreen, type Screen } from './screen.ts';
import { openStage } from './terminal.ts';
import { lastOf } from '../record/write-line.ts';

/** Plans, coaches, records and sums up one session; the exit code says how it ended. */
export async function runSession(
  host: Host,
  known: CommandContext,
  request: SessionRequest,
): Promise<number> {
  const affected = request.side ?? known.settings.affected;
  const made = plan(known.library, findRoutine(known.library, request.routine), { affected });
  const first = firstSet(made, request.from);
  if (request.isDryRun) {
    const { showPlan } = await import('./show-plan.ts');
    return showPlan(host, made, first);
  }
  if (request.speed === undefined) host.journal.check();
  const face = chooseFace(host, known.settings, request.isPlain);
  if (face.why !== undefined) host.err.write(`stretch: ${face.why}\n`);
  const { theme } = known.settings;
  const sounding = soundingFor(host, known.settings, request.speed ?? 1);
  const stage = await openStage(host, { isFullScreen: face.isFullScreen, theme, sounding });
  let result: Played | undefined;
  try {
    const scene = { host, stage, known, request, affected };
    result = await play(scene, { plan: made, sets: allSets(made), first });
  } finally {
    stage.close();
  }
  if (result === undefined) return 130;
  const { sumUp } = await import('./finish.ts');
  await sumUp(host, known, request, result.recorder);
  // In lines it was told when it happened; on the full screen it may not have been seen.
  const trouble = sounding.trouble();
  if (face.isFullScreen && trouble !== undefined) host.err.warn(trouble);
  host.running.release(result.recorder.session());
  return result.state.ended === 'finished' ? 0 : 130;
}

interface Played {
  readonly state: Session;
  readonly recorder: Recorder;
}

/** The questions, the session and its end; nothing when the user left before it began. */
async function play(scene: Scene, fresh: Course): Promise<Played | undefined> {
  const { host, stage, known, request } = scene;
  const isRehearsal = request.speed !== undefined;
  const course = await courseOf(scene, fresh);
  if (course === undefined) return undefined;
  const { earlier } = course;
  // What coaches and what draws are loaded while somebody thinks about the question.
  const asking = earlier === undefined ? question(scene, PAIN_BEFORE) : null;
  const loading = Promise.all([import('./coach.ts'), screenOf(scene)]);
  // What is heard through takes its time too; the rest of it is waited for below.
  const warm = stage.sounding.warm();
  const pain = await asking;
  if (pain === 'end') return undefined;
  if (!(await isReady(host, stage, warm))) return undefined;
  const lines = earlier === undefined ? [] : linesOf(inOrder(known.lines()), earlier.id);
  const recorder = createRecorder(host, {
    settings: known.settings,
    isRehearsal,
    last: lastOf(known),
    earlier: earlier === undefined ? undefined : { session: earlier, lines },
  });
  if (earlier === undefined) recorder.begin(startedPayload(scene, course, pain));
  if (!isRehearsal) host.running.claim(recorder.session());
  const speed = request.speed ?? 1;
  const isMuted = known.settings.sound === 'off';
  const options: SessionOptions = { sleepAfter: 5000 * speed, hasKeys: stage.hasKeys, isMuted };
  const rate = Number(known.settings.rate);
  const [{ coach }, screen] = await loading;
  const state = await coach(host, { stage, screen, recorder, speed, rate, course, options });
  const answers = state.ended === 'finished' ? await askAfter(scene) : NO_ANSWERS;
  const counts = recorder.record().counts;
  const reason = state.ended ?? 'signal';
  const parts = [...(earlier === undefined ? [] : [spentBefore(earlier)]), spentOn(state.tally)];
  recorder.add(endedPayload(recorder.session(), reason, answers, counts, parts));
  if (!isAsked(scene)) await lastWords(host, stage);
  return { state, recorder };
}

async function screenOf({ host, stage, known, request }: Scene): Promise<Screen | undefined> {
  return stage.isFullScreen ? openScreen(host, stage, known.settings, request.glyphs) : undefined;
}

function startedPayload(scene: Scene, course: Course, pain: number | null): Payload {
  return {
    type: 'session-started',
    routine: course.plan.routine,
    name: course.plan.name,
    slot: scene.request.slot,
    affected: scene.affected,
    pain,
    planned: course.sets.map((set) => setLine(set)),
  };
}

const NO_ANSWERS: Answers = { effort: null, pain: null };

async function askAfter(scene: Scene): Promise<Answers> {
  const effort = await question(scene, EFFORT);
  if (effort === 'end') return NO_ANSWERS;
  const pain = await question(scene, PAIN_DURING);
  return { effort, pain: pain === 'end' ? null : pain };
}

/** Nobody is asked who cannot press a key, or whose answer would not be kept. */
async function question(scene: Scene, asked: Question): Promise<Answer> {
  return isAsked(scene) ? askNumber(scene.host, scene.stage, asked) : null;
}

function isAsked({ stage, request }: Scene): boolean {
  return stage.hasKeys && request.speed === undefined;
}

/** The lines of a session: its start, those that name it, and what changes or takes back one of these. */
function linesOf(lines: readonly Line[], session: string): readonly Line[] {
  const own = belonging(lines, [session]);
  return lines.filter(({ id }) => own.has(id));
}
