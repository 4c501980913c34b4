import { plainLine } from '../../core/text/plain-text.ts';
import type { Announcement } from '../../core/session/announcement.ts';
import { cueOf } from '../../core/audio/sound-cue.ts';
import type { Effect, Outcome, Session } from '../../core/session/session.ts';
import type { Host } from '../../host/host.ts';
import { announcementLine } from '../../view/session/plain-lines.ts';
import { spoken } from '../../view/session/speech.ts';
import { timeOfDay } from '../../view/words/time.ts';
import type { Stage } from './terminal.ts';

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
export interface Teller {
  /** Says or sounds what is about to be performed; what was said before may no longer fit. */
  readonly listen: (outcome: Outcome) => void;
  readonly tell: (announcement: Announcement) => void;
  /** Writes a line with the time of day, where lines are written. */
  readonly line: (text: string) => void;
  /** What the full screen is to say in words now. */
  readonly notice: () => string | undefined;
  /** Milliseconds for which it has been saying so. */
  readonly noticeAge: () => number;
  /** Whether the count is to flash now: a cue was given that may not have been heard. */
  readonly flash: () => boolean;
}

/** A teller on this stage, that speaks at a rate in words a minute. */
export function createTeller(host: Host, stage: Stage, rate: number): Teller {
  const { sounding } = stage;
  let notice: Notice | undefined;
  let flashUntil = 0;
  let busyUntil = 0;
  let said = '';
  let trouble: string | undefined;
  let admission: Notice | undefined;
  let session: Session | undefined;
  const now = () => host.clock.monotonic();
  const line = (text: string) => {
    if (!stage.isFullScreen) stage.write(`${timeOfDay(host.clock.stamp())} ${text}\n`);
  };
  const note = (text: string) => {
    notice = { text, since: now(), until: now() + longEnough(text) };
  };
  const hush = () => {
    busyUntil = 0;
    said = '';
    sounding.hush();
  };
  const sound = ({ state, effects }: Outcome) => {
    const announcements = effects.flatMap((effect) => announcementIn(effect) ?? []);
    const cue = cueOf(announcements);
    if (cue !== undefined && (state.muted || !sounding.isSure())) flashUntil = now() + FLASH_MS;
    if (state.muted) {
      if (announcements.some(({ kind }) => kind === 'muted')) hush();
      return;
    }
    const saying = spoken(announcements, state, { rate, busyUntil, said });
    if (saying?.weight === 'words') {
      busyUntil = state.now + saying.ms;
      said = saying.text;
    } else if (saying === undefined && effects.some((effect) => startsAnew(effect))) {
      hush();
    }
    if (cue !== undefined || saying !== undefined) sounding.play({ cue, saying });
  };
  const admitTrouble = () => {
    const found = sounding.trouble();
    if (found === undefined || found === trouble) return;
    trouble = found;
    // It may quote what another program said.
    line(plainLine(found));
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
    line,
    listen: (outcome) => {
      session = outcome.state;
      if (outcome.effects.some((effect) => startsAnew(effect))) notice = undefined;
      sound(outcome);
      admitTrouble();
    },
    tell: (announcement) => {
      const text = announcementLine(announcement);
      line(text);
      if (isNotice(announcement)) note(text);
    },
    notice: () => shown()?.text,
    noticeAge: () => now() - (shown()?.since ?? now()),
    flash: () => flashUntil > now(),
  };
}

function longEnough(text: string): number {
  return Math.max(NOTICE_MS.least, NOTICE_MS.page * Math.ceil(text.length / PAGE));
}

/** Whether only a reminder stands where a notice would: not how to start, nor what to choose. */
function isAtLeisure({ halt, isLead, phase, showsHelp }: Session): boolean {
  return halt === undefined && !showsHelp && (!isLead || phase.kind === 'rest');
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
