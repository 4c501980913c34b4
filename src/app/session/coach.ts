import {
  hurtPayload,
  setDonePayload,
  plannedSetRecord,
  skipChange,
} from '../../core/journal/make-payload.ts';
import { nextDeadline } from '../../core/session/advance.ts';
import { commandFor, numberFor } from '../../core/session/key-table.ts';
import type {
  Effect,
  Outcome,
  Session,
  SessionBehaviour,
  SessionEvent,
} from '../../core/session/session.ts';
import { startWithSets, update } from '../../core/session/update.ts';
import type { Host } from '../../host/host.ts';
import { keyLines, keysHint } from '../../view/session/plain-lines.ts';
import type { AvoidedNotice } from '../../view/words/avoided.ts';
import { createNarrator, type Narrator } from './narrator.ts';
import type { Recorder } from './recorder.ts';
import type { DrawScreen } from './screen.ts';
import type { SetsToDo } from './sets-to-do.ts';
import type { SessionTerminal } from './terminal.ts';

/** Milliseconds between two readings of the clock: the most that a sudden sleep can take from a set. */
const TICK_MS = 80;
/** Milliseconds between two attempts to save what could not be saved. */
const RETRY_MS = 5000;

/** What is needed to coach a session. */
export interface CoachOptions {
  readonly terminal: SessionTerminal;
  /** Draws the session; undefined if it is written as lines. */
  readonly screen: DrawScreen | undefined;
  readonly recorder: Recorder;
  /** How many times faster than real time the session runs; 1 except in a rehearsal. */
  readonly speed: number;
  /** Words a minute of what is spoken. */
  readonly rate: number;
  readonly toDo: SetsToDo;
  /** What is left out of the routine, or done in another form, and why. */
  readonly avoided: AvoidedNotice;
  /** What was said before the session and has not been on the full screen yet. */
  readonly opening: readonly string[];
  readonly behaviour: SessionBehaviour;
}

interface Coaching extends CoachOptions {
  readonly host: Host;
  readonly narrator: Narrator;
  readonly done: (last: Session) => void;
  session: Session;
  timer: NodeJS.Timeout | undefined;
  /** When to try next to save what could not be saved, in milliseconds. */
  retryAt: number;
  /** The problem with saving that was last reported. */
  problem: string | undefined;
}

/** Coaches one session to its end and returns its last state. The only input is keys. */
export function coach(host: Host, options: CoachOptions): Promise<Session> {
  const { terminal, toDo, behaviour, speed, rate } = options;
  return terminal.handleInput<Session>((done) => {
    const at = host.clock.monotonic() * speed;
    const first = startWithSets(toDo.plan, toDo.sets, behaviour, at, toDo.first);
    const narrator = createNarrator(host, terminal, rate);
    const coaching: Coaching = {
      ...options,
      host,
      narrator,
      done,
      session: first.state,
      timer: undefined,
      retryAt: 0,
      problem: undefined,
    };
    if (terminal.hasKeys) narrator.writeLine(keysHint());
    for (const line of options.avoided.lines) narrator.writeLine(line);
    take(coaching, first);
    const words = [...options.opening, options.avoided.text].filter((text) => text !== '');
    if (words.length > 0) narrator.notify(words.join(' '));
    return {
      key: (key) => press(coaching, key),
      end: () => handle(coaching, { kind: 'signal', at: sessionTime(coaching) }),
      suspend: () => suspend(coaching),
      redraw: () => draw(coaching),
    };
  });
}

/** The session's clock, in milliseconds: it runs `speed` times as fast as the host's. */
function sessionTime({ host, speed }: Coaching): number {
  return host.clock.monotonic() * speed;
}

function press(coaching: Coaching, key: string): void {
  const { narrator } = coaching;
  const at = sessionTime(coaching);
  const number = numberFor(key);
  if (number !== undefined) return handle(coaching, { kind: 'number', at, number });
  const command = commandFor(key);
  if (command === 'help') for (const line of keyLines()) narrator.writeLine(line);
  handle(coaching, { kind: 'key', at, command });
}

/** Pauses, unless there are no keys to go on with; then the gap itself is taken out. */
function suspend(coaching: Coaching): void {
  if (!coaching.terminal.hasKeys) return;
  handle(coaching, { kind: 'suspend', at: sessionTime(coaching) });
}

function handle(coaching: Coaching, event: SessionEvent): void {
  take(coaching, update(coaching.session, event));
}

function take(coaching: Coaching, outcome: Outcome): void {
  const { narrator, recorder } = coaching;
  coaching.session = outcome.state;
  narrator.play(outcome);
  for (const effect of outcome.effects) perform(effect, recorder, narrator);
  reportProblem(coaching);
  clearTimeout(coaching.timer);
  if (outcome.state.ended !== undefined) {
    coaching.done(outcome.state);
    return;
  }
  wait(coaching);
  draw(coaching);
}

function perform(effect: Effect, recorder: Recorder, narrator: Narrator): void {
  switch (effect.kind) {
    case 'announce':
      narrator.show(effect.announcement);
      return;
    case 'record':
      recorder.add(setDonePayload(recorder.session(), effect.result));
      return;
    case 'skip':
      recorder.add(hurtPayload(recorder.session(), effect.hurt, effect.sets));
      return;
    case 'change-skip':
      recorder.changeSkip(skipChange(effect.sets, effect.pain));
      return;
    case 'unskip':
      recorder.unskip();
      return;
    case 'replan': {
      const planned = effect.sets.map((set) => plannedSetRecord(set));
      recorder.add({ type: 'amend', target: recorder.session(), values: { planned } });
    }
  }
}

/** Writes a line when saving starts to fail or works again; the full screen shows it all the time. */
function reportProblem(coaching: Coaching): void {
  const problem = coaching.recorder.problem();
  if (problem !== coaching.problem && !coaching.terminal.isFullScreen) {
    coaching.narrator.writeLine(problem ?? 'Saving works again.');
  }
  coaching.problem = problem;
}

function wait(coaching: Coaching): void {
  const deadline = nextDeadline(coaching.session);
  const left =
    deadline === undefined ? TICK_MS : (deadline - sessionTime(coaching)) / coaching.speed;
  coaching.timer = setTimeout(() => tick(coaching), Math.max(0, Math.min(TICK_MS, left)));
}

function tick(coaching: Coaching): void {
  const { host, recorder } = coaching;
  if (recorder.problem() !== undefined && host.clock.monotonic() > coaching.retryAt) {
    coaching.retryAt = host.clock.monotonic() + RETRY_MS;
    recorder.retry();
  }
  handle(coaching, { kind: 'tick', at: sessionTime(coaching) });
}

function draw({ screen, session, narrator, recorder }: Coaching): void {
  if (screen === undefined) return;
  const notice = narrator.notice();
  screen(session, {
    notice: notice?.text,
    noticeAge: notice?.age ?? 0,
    warning: recorder.problem(),
    flash: narrator.isFlashing(),
  });
}
