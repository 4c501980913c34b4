import type { Announcement } from '../core/announcement.ts';
import type { Effect } from '../core/session.ts';
import type { Host } from '../host/host.ts';
import type { Cue } from '../host/sound.ts';
import { announcementLine } from '../view/session-lines.ts';
import { timeOfDay } from '../view/time.ts';
import type { Stage } from './stage.ts';

/** Milliseconds a notice stays on the screen. */
const NOTICE_MS = 5000;

/** Passes on what happens in a session: as a sound, and as a line or a notice on the screen. */
export interface Teller {
  /** Takes note of effects that are about to be performed: what was said before may no longer fit. */
  readonly listen: (effects: readonly Effect[]) => void;
  readonly tell: (announcement: Announcement, muted: boolean) => void;
  /** Writes a line with the time of day, where lines are written. */
  readonly line: (text: string) => void;
  /** What the full screen is to say in words now. */
  readonly notice: () => string | undefined;
}

/** A teller on this stage. */
export function createTeller(host: Host, stage: Stage): Teller {
  let notice: { readonly text: string; readonly until: number } | undefined;
  const now = () => host.clock.monotonic();
  const line = (text: string) => {
    if (!stage.isFullScreen) stage.write(`${timeOfDay(host.clock.stamp())} ${text}\n`);
  };
  return {
    line,
    listen: (effects) => {
      if (effects.some((effect) => startsAnew(effect))) notice = undefined;
    },
    tell: (announcement, muted) => {
      const cue = cueOf(announcement);
      if (cue !== undefined && !muted) stage.ring(cue);
      const text = announcementLine(announcement);
      line(text);
      if (isNotice(announcement)) notice = { text, until: now() + NOTICE_MS };
    },
    notice: () => (notice !== undefined && notice.until > now() ? notice.text : undefined),
  };
}

/** Whether what was said before no longer fits. */
function startsAnew(effect: Effect): boolean {
  return effect.kind === 'announce' && ['lead', 'set-began'].includes(effect.announcement.kind);
}

/** What can be heard of an announcement. */
function cueOf(announcement: Announcement): Cue | undefined {
  switch (announcement.kind) {
    case 'countdown':
    case 'rep':
      return 'tick';
    case 'set-began':
      return 'start';
    case 'half-way':
    case 'enough':
      return 'half-way';
    case 'lead':
      return announcement.phase.kind === 'switch' ? 'switch' : undefined;
    case 'set-ended':
    case 'ended':
      return 'end';
    case 'set-skipped':
    case 'instruction':
    case 'paused':
    case 'resuming':
    case 'slept':
    case 'added':
    case 'easier':
    case 'nothing-easier':
    case 'hurt':
    case 'muted':
      return undefined;
  }
}

/** What the full screen says in words because nothing else on it shows it. */
function isNotice({ kind }: Announcement): boolean {
  return ['instruction', 'added', 'easier', 'nothing-easier', 'muted', 'enough', 'slept'].includes(
    kind,
  );
}
