import type { SoundCue } from '../audio/sound-cue.ts';
import type { Announcement } from './announcement.ts';

/** Returns the one cue for announcements made together: the last one wins, so what comes next beats what is over. */
export function soundCueOf(announcements: readonly Announcement[]): SoundCue | undefined {
  return announcements.flatMap((one) => cueFor(one) ?? []).at(-1);
}

function cueFor(announcement: Announcement): SoundCue | undefined {
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
    case 'hurt':
      return announcement.pain === undefined ? 'end' : undefined;
    case 'cue':
    case 'explain':
    case 'lesson':
    case 'set-skipped':
    case 'instruction':
    case 'paused':
    case 'resuming':
    case 'slept':
    case 'added':
    case 'easier':
    case 'nothing-easier':
    case 'not-hurt':
    case 'muted':
      return undefined;
  }
}
