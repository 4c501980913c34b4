import type { Announcement } from '../../core/session/announcement.ts';
import { commandFor } from '../../core/session/keys.ts';
import { nextDeadline } from '../../core/session/advance.ts';
import type {
  Effect,
  Outcome,
  Session,
  SessionEvent,
  SessionOptions,
} from '../../core/session/session.ts';
import { setDonePayload, setLine, skipPayload } from '../../core/journal/payloads.ts';
import { startSets, update } from '../../core/session/update.ts';
import type { Host } from '../../host/host.ts';
import { keyLines, keysHint } from '../../view/session/plain-lines.ts';
import type { Course } from './request.ts';
import type { Recorder } from './recorder.ts';
import type { Screen } from './screen.ts';
import type { Stage } from './terminal.ts';
import { createTeller } from './narrator.ts';

/** Milliseconds between two looks at the clock: the most that a sudden sleep can take from a set. */
const TICK_MS = 80;
/** Milliseconds between two tries to save what could not be saved. */
const RETRY_MS = 5000;

/** What a session needs to be coached. */
export interface Coaching {
  readonly stage: Stage;
  /** Where the session is drawn; none where it is told in lines. */
  readonly screen: Screen | undefined;
  readonly recorder: Recorder;
  /** How many times faster than life; 1 but in a rehearsal. */
  readonly speed: number;
  /** Words a minute of what is said aloud. */
  readonly rate: number;
  readonly course: Course;
  readonly options: SessionOptions;
}

/** Coaches one session to its end and returns its last state. Nothing is asked here but keys. */
export function coach(
  host: Host,
  { stage, screen, recorder, speed, rate, course, options }: Coaching,
): Promise<Session> {
  const now = () => host.clock.monotonic() * speed;
  return stage.play<Session>((over) => {
    const first = startSets(course.plan, course.sets, options, now(), course.first);
    let timer: NodeJS.Timeout | undefined;
    const teller = createTeller(host, stage, rate);
    let retryAt = 0;
    let { state } = first;
    let trouble: string | undefined;

    const draw = () =>
      screen?.(state, {
        notice: teller.notice(),
        noticeAge: teller.noticeAge(),
        warning: recorder.trouble(),
        flash: teller.flash(),
      });
    const take = (outcome: Outcome) => {
      ({ state } = outcome);
      teller.listen(outcome);
      for (const effect of outcome.effects) perform(effect, recorder, teller.tell);
      admitTrouble();
      if (state.ended === undefined) wait();
      else {
        clearTimeout(timer);
        over(state);
        return;
      }
      draw();
    };
    const admitTrouble = () => {
      const now = recorder.trouble();
      if (now !== trouble && !stage.isFullScreen) {
        teller.line(now ?? 'Saving works again.');
      }
      trouble = now;
    };
    const wait = () => {
      clearTimeout(timer);
      const deadline = nextDeadline(state);
      const delay = deadline === undefined ? TICK_MS : (deadline - now()) / speed;
      timer = setTimeout(tick, Math.max(0, Math.min(TICK_MS, delay)));
    };
    const tick = () => {
      if (recorder.trouble() !== undefined && host.clock.monotonic() > retryAt) {
        retryAt = host.clock.monotonic() + RETRY_MS;
        recorder.retry();
      }
      happen({ kind: 'tick', at: now() });
    };
    const happen = (event: SessionEvent) => take(update(state, event));

    const press = (key: string) => {
      const command = commandFor(key);
      if (command === 'help') for (const line of keyLines()) teller.line(line);
      happen({ kind: 'key', at: now(), command });
    };

    if (stage.hasKeys) teller.line(keysHint());
    take(first);
    return {
      key: press,
      end: () => happen({ kind: 'signal', at: now() }),
      // Without keys nobody could wake the session again, so there the gap itself is taken out.
      suspend: () => (stage.hasKeys ? happen({ kind: 'suspend', at: now() }) : undefined),
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
      recorder.add(setDonePayload(recorder.session(), effect.record));
      return;
    case 'skip':
      recorder.add(skipPayload(recorder.session(), effect.sets, effect.reason));
      return;
    case 'unskip':
      recorder.unskip();
      return;
    case 'replan': {
      const planned = effect.sets.map((set) => setLine(set));
      recorder.add({ type: 'amend', target: recorder.session(), values: { planned } });
    }
  }
}
