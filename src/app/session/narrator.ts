import { plainLine } from '../../core/text/plain-text.ts';
import type { Announcement } from '../../core/session/announcement.ts';
import { soundCueOf } from '../../core/audio/sound-cue.ts';
import type { Effect, Outcome, Session } from '../../core/session/session.ts';
import type { Host } from '../../host/host.ts';
import { announcementLine } from '../../view/session/plain-lines.ts';
import { utteranceFor } from '../../view/session/speech.ts';
import { timeWithSeconds } from '../../view/words/time.ts';
import type { SessionTerminal } from './terminal.ts';

/** Milliseconds a notice stays on the screen at least, and for each page of it on the smallest. */
const NOTICE_MS = { least: 5000, page: 4000 };
/** Characters of a page on the smallest screen, less what breaking lines costs. */
const PAGE = 66;
/** Milliseconds for which the count flashes. */
const FLASH_MS = 300;

/** Something to be read on the screen, between two moments of the clock in milliseconds. */
interface Notice {
  readonly text: string;
  readonly since: number;
  readonly until: number;
}

/** Passes on what happens in a session: aloud, and as a line or a notice on the screen. */
export interface Narrator {
  /** Says or sounds what is about to be performed; what was said before may no longer fit. */
  readonly play: (outcome: Outcome) => void;
  readonly show: (announcement: Announcement) => void;
  /** Writes a line with the time of day, where lines are written. */
  readonly writeLine: (text: string) => void;
  /** What the full screen is to say in words now. */
  readonly notice: () => string | undefined;
  /** Milliseconds for which it has been utterance so. */
  readonly noticeAge: () => number;
  /** Whether the count is to flash now: a cue was given that may not have been heard. */
  readonly isFlashing: () => boolean;
}

/** A narrator on this terminal, that speaks at a rate in words a minute. */
export function createNarrator(host: Host, terminal: SessionTerminal, rate: number): Narrator {
  const { sound } = terminal;
  let notice: Notice | undefined;
  let flashUntil = 0;
  let busyUntil = 0;
  let said = '';
  let problem: string | undefined;
  let admission: Notice | undefined;
  let session: Session | undefined;
  const now = () => host.clock.monotonic();
  const writeLine = (text: string) => {
    if (!terminal.isFullScreen) terminal.write(`${timeWithSeconds(host.clock.stamp())} ${text}\n`);
  };
  const note = (text: string) => {
    notice = { text, since: now(), until: now() + longEnough(text) };
  };
  const hush = () => {
    busyUntil = 0;
    said = '';
    sound.hush();
  };
  const playOutcome = ({ state, effects }: Outcome) => {
    const announcements = effects.flatMap((effect) => announcementIn(effect) ?? []);
    const cue = soundCueOf(announcements);
    if (cue !== undefined && (state.muted || !sound.isSure())) flashUntil = now() + FLASH_MS;
    if (state.muted) {
      if (announcements.some(({ kind }) => kind === 'muted')) hush();
      return;
    }
    const utterance = utteranceFor(announcements, state, { rate, busyUntil, said });
    if (utterance?.weight === 'words') {
      busyUntil = state.now + utterance.ms;
      said = utterance.text;
    } else if (utterance === undefined && effects.some((effect) => startsAnew(effect))) {
      hush();
    }
    if (cue !== undefined || utterance !== undefined) sound.play({ cue, utterance });
  };
  const reportProblem = () => {
    const found = sound.problem();
    if (found === undefined || found === problem) return;
    problem = found;
    // It may quote what another program said.
    writeLine(plainLine(found));
    admission = { text: plainLine(found), since: Infinity, until: Infinity };
  };
  const isShown = (some: Notice | undefined): some is Notice =>
    some !== undefined && some.until > now();
  /** What does not work is shown where nothing that is needed stands, from the moment that is so. */
  const admitted = () => {
    if (!isShown(admission) || session === undefined || !isAtLeisure(session)) return undefined;
    const since = Math.min(admission.since, now());
    const until = Math.min(admission.until, now() + longEnough(admission.text));
    admission = { ...admission, since, until };
    return admission;
  };
  const shown = () => (isShown(notice) ? notice : admitted());
  return {
    writeLine,
    play: (outcome) => {
      session = outcome.state;
      if (outcome.effects.some((effect) => startsAnew(effect))) notice = undefined;
      playOutcome(outcome);
      reportProblem();
    },
    show: (announcement) => {
      const text = announcementLine(announcement);
      writeLine(text);
      if (isNotice(announcement)) note(text);
    },
    notice: () => shown()?.text,
    noticeAge: () => now() - (shown()?.since ?? now()),
    isFlashing: () => flashUntil > now(),
  };
}

function longEnough(text: string): number {
  return Math.max(NOTICE_MS.least, NOTICE_MS.page * Math.ceil(text.length / PAGE));
}

/** Whether only a reminder stands where a notice would: not how to start, nor what to choose. */
function isAtLeisure({ pause, isLead, phase, showsHelp }: Session): boolean {
  return pause === undefined && !showsHelp && (!isLead || phase.kind === 'rest');
}

function announcementIn(effect: Effect): Announcement | undefined {
  return effect.kind === 'announce' ? effect.announcement : undefined;
}

/** Whether what was said before no longer fits. */
function startsAnew(effect: Effect): boolean {
  return effect.kind === 'announce' && ['lead', 'set-began'].includes(effect.announcement.kind);
}

/** What the full screen says in words because nothing else on it shows it. */
function isNotice({ kind }: Announcement): boolean {
  return ['instruction', 'added', 'nothing-easier', 'muted', 'enough', 'slept'].includes(kind);
}
