import type { Announcement } from '../../core/session/announcement.ts';
import { commandFor } from '../../core/session/keys.ts';
import { nextDeadline } from '../../core/session/advance.ts';
import type {
  Effect,
  Outcome,
  Session,
  SessionEvent,
  SessionBehaviour,
} from '../../core/session/session.ts';
import {
  setDonePayload,
  plannedSetRecord,
  skippedSetsPayload,
} from '../../core/journal/payloads.ts';
import { startWithSets, update } from '../../core/session/update.ts';
import type { Host } from '../../host/host.ts';
import { keyLines, keysHint } from '../../view/session/plain-lines.ts';
import type { SetsToDo } from './request.ts';
import type { Recorder } from './recorder.ts';
import type { DrawScreen } from './screen.ts';
import type { SessionTerminal } from './terminal.ts';
import { createNarrator } from './narrator.ts';

/** Milliseconds between two looks at the clock: the most that a sudden sleep can take from a set. */
const TICK_MS = 80;
/** Milliseconds between two tries to save what could not be saved. */
const RETRY_MS = 5000;

/** What a session needs to be coached. */
export interface CoachOptions {
  readonly terminal: SessionTerminal;
  /** Where the session is drawn; none where it is told in lines. */
  readonly screen: DrawScreen | undefined;
  readonly recorder: Recorder;
  /** How many times faster than life; 1 but in a rehearsal. */
  readonly speed: number;
  /** Words a minute of what is said aloud. */
  readonly rate: number;
  readonly toDo: SetsToDo;
  readonly behaviour: SessionBehaviour;
}

/** Coaches one session to its end and returns its last state. Nothing is asked here but keys. */
export function coach(
  host: Host,
  { terminal, screen, recorder, speed, rate, toDo, behaviour }: CoachOptions,
): Promise<Session> {
  const now = () => host.clock.monotonic() * speed;
  return terminal.handleInput<Session>((over) => {
    const first = startWithSets(toDo.plan, toDo.sets, behaviour, now(), toDo.first);
    let timer: NodeJS.Timeout | undefined;
    const narrator = createNarrator(host, terminal, rate);
    let retryAt = 0;
    let { state } = first;
    let problem: string | undefined;

    const draw = () =>
      screen?.(state, {
        notice: narrator.notice(),
        noticeAge: narrator.noticeAge(),
        warning: recorder.problem(),
        flash: narrator.isFlashing(),
      });
    const take = (outcome: Outcome) => {
      ({ state } = outcome);
      narrator.play(outcome);
      for (const effect of outcome.effects) perform(effect, recorder, narrator.show);
      reportProblem();
      if (state.ended === undefined) wait();
      else {
        clearTimeout(timer);
        over(state);
        return;
      }
      draw();
    };
    const reportProblem = () => {
      const now = recorder.problem();
      if (now !== problem && !terminal.isFullScreen) {
        narrator.writeLine(now ?? 'Saving works again.');
      }
      problem = now;
    };
    const wait = () => {
      clearTimeout(timer);
      const deadline = nextDeadline(state);
      const delay = deadline === undefined ? TICK_MS : (deadline - now()) / speed;
      timer = setTimeout(tick, Math.max(0, Math.min(TICK_MS, delay)));
    };
    const tick = () => {
      if (recorder.problem() !== undefined && host.clock.monotonic() > retryAt) {
        retryAt = host.clock.monotonic() + RETRY_MS;
        recorder.retry();
      }
      happen({ kind: 'tick', at: now() });
    };
    const happen = (event: SessionEvent) => take(update(state, event));

    const press = (key: string) => {
      const command = commandFor(key);
      if (command === 'help') for (const line of keyLines()) narrator.writeLine(line);
      happen({ kind: 'key', at: now(), command });
    };

    if (terminal.hasKeys) narrator.writeLine(keysHint());
    take(first);
    return {
      key: press,
      end: () => happen({ kind: 'signal', at: now() }),
      // Without keys nobody could wake the session again, so there the gap itself is taken out.
      suspend: () => (terminal.hasKeys ? happen({ kind: 'suspend', at: now() }) : undefined),
      redraw: draw,
    };
  });
}

function perform(effect: Effect, recorder: Recorder, tell: (what: Announcement) => void): void {
  switch (effect.kind) {
    case 'announce':
      tell(effect.announcement);
      return;
    case 'record':
      recorder.add(setDonePayload(recorder.session(), effect.result));
      return;
    case 'skip':
      recorder.add(skippedSetsPayload(recorder.session(), effect.sets, effect.reason));
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
