import { nextDeadline } from '../../core/session/advance.ts';
import { paceOf } from '../../core/session/announced-pace.ts';
import { soundCueOf } from '../../core/session/announced-cue.ts';
import type { Announcement } from '../../core/session/announcement.ts';
import type { Effect, Outcome, Session } from '../../core/session/session.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { Host } from '../../host/host.ts';
import { announcementLine } from '../../view/session/plain-lines.ts';
import { utteranceFor } from '../../view/session/speech.ts';
import { timeWithSeconds } from '../../view/words/time.ts';
import {
  announcedNotice,
  currentNotice,
  NO_NOTICES,
  type Notice,
  type Notices,
  problemNotice,
  startProblem,
} from './notices.ts';
import type { SessionSound } from './sound.ts';
import type { SessionTerminal } from './terminal.ts';

/** Milliseconds for which the count flashes. */
const FLASH_MS = 300;

/** Passes on what happens in a session: by sound, and as a line or as a notice on the full screen. */
export interface Narrator {
  /** Speaks or sounds what an outcome announces, and drops what no longer applies. */
  readonly play: (outcome: Outcome) => void;
  /** Writes an announcement as a line, or as a notice if nothing else on the full screen shows it. */
  readonly show: (announcement: Announcement) => void;
  /** Writes a line with the time of day; nothing on the full screen. */
  readonly writeLine: (text: string) => void;
  /** Shows a text as a notice on the full screen; nothing in lines. */
  readonly notify: (text: string) => void;
  /** The notice to show on the full screen now, and for how many milliseconds it has been there. */
  readonly notice: () => { readonly text: string; readonly age: number } | undefined;
  /** Whether the count should flash now, because a cue may not have been heard. */
  readonly isFlashing: () => boolean;
}

interface NarratorState {
  readonly host: Host;
  readonly terminal: SessionTerminal;
  /** Words a minute. */
  readonly rate: number;
  session: Session | undefined;
  notices: Notices;
  /** The moment, in milliseconds, until which the count flashes. */
  flashUntil: number;
  /** When, on the session's clock, the words end that are being spoken. */
  busyUntil: number;
  /** How many failures were reported. */
  reported: number;
}

/** Creates a narrator on a terminal, speaking at a rate in words a minute. */
export function createNarrator(host: Host, terminal: SessionTerminal, rate: number): Narrator {
  const state: NarratorState = {
    host,
    terminal,
    rate,
    session: undefined,
    notices: NO_NOTICES,
    flashUntil: 0,
    busyUntil: 0,
    reported: 0,
  };
  return {
    play: (outcome) => play(state, outcome),
    show: (announcement) => show(state, announcement),
    writeLine: (text) => writeLine(state, text),
    notify: (text) => notify(state, text),
    notice: () => {
      const now = host.clock.monotonic();
      const notice = shownNotice(state, now);
      return notice && { text: notice.text, age: now - notice.since };
    },
    isFlashing: () => state.flashUntil > host.clock.monotonic(),
  };
}

function play(state: NarratorState, outcome: Outcome): void {
  state.session = outcome.state;
  if (startsAnew(outcome)) state.notices = { ...state.notices, announced: undefined };
  sound(state, outcome);
  expectNext(state.terminal.sound, outcome.state);
  reportProblems(state);
}

function show(state: NarratorState, announcement: Announcement): void {
  const text = announcementLine(announcement);
  writeLine(state, text);
  if (isNotice(announcement)) notify(state, text);
}

function notify(state: NarratorState, text: string): void {
  const announced = announcedNotice(text, state.host.clock.monotonic());
  state.notices = { ...state.notices, announced };
}

function writeLine({ host, terminal }: NarratorState, text: string): void {
  if (!terminal.isFullScreen) terminal.print(`${timeWithSeconds(host.clock.stamp())} ${text}\n`);
}

function shownNotice(state: NarratorState, now: number): Notice | undefined {
  state.notices = startProblem(state.notices, state.session, now);
  return currentNotice(state.notices, state.session, now);
}

function sound(state: NarratorState, outcome: Outcome): void {
  const { host, terminal, rate, busyUntil } = state;
  const { state: session, effects } = outcome;
  const announcements = effects.flatMap((effect) => announcementIn(effect) ?? []);
  const cue = soundCueOf(announcements);
  if (cue !== undefined && (session.muted || !terminal.sound.isSure())) {
    state.flashUntil = host.clock.monotonic() + FLASH_MS;
  }
  if (session.muted) {
    if (announcements.some(({ kind }) => kind === 'muted')) sleep(state);
    return;
  }
  const leadMs = terminal.sound.leadMs();
  const utterance = utteranceFor(announcements, session, { rate, leadMs, busyUntil });
  if (utterance !== undefined) state.busyUntil = session.now + leadMs + utterance.ms;
  else if (startsAnew(outcome)) silence(state);
  const pace = paceOf(announcements, session);
  if (cue !== undefined || utterance !== undefined) terminal.sound.play({ cue, utterance, pace });
}

function silence(state: NarratorState): void {
  state.busyUntil = 0;
  state.terminal.sound.silence();
}

function sleep(state: NarratorState): void {
  state.busyUntil = 0;
  state.terminal.sound.sleep();
}

/** Tells the sound when the next thing is due, so that it is heard from its beginning. */
function expectNext(sound: SessionSound, session: Session): void {
  const deadline = nextDeadline(session);
  if (!session.muted && deadline !== undefined) sound.expectIn(deadline - session.now);
}

function reportProblems(state: NarratorState): void {
  const { isFullScreen, sound: output } = state.terminal;
  const news = output.news();
  if (news.length === state.reported) return;
  for (const problem of news.slice(state.reported)) {
    // It may quote another program.
    const text = plainLine(problem);
    writeLine(state, text);
    state.notices = { ...state.notices, problem: problemNotice(text) };
  }
  state.reported = news.length;
  // On the full screen it may go unseen, so it is told of at the end.
  if (!isFullScreen) output.told();
}

function announcementIn(effect: Effect): Announcement | undefined {
  return effect.kind === 'announce' ? effect.announcement : undefined;
}

/** Whether something begins, so that what was said before no longer applies. */
function startsAnew({ effects }: Outcome): boolean {
  return effects.some(
    (effect) =>
      effect.kind === 'announce' &&
      ['explain', 'lead', 'set-began'].includes(effect.announcement.kind),
  );
}

/** Whether nothing else on the full screen shows this. */
function isNotice({ kind }: Announcement): boolean {
  return ['instruction', 'added', 'nothing-easier', 'muted', 'enough', 'slept'].includes(kind);
}
