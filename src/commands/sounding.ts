import type { Settings } from '../core/settings.ts';
import type { Host } from '../host/host.ts';
import { bell, type Moment, SILENCE, type Sound } from '../host/sound.ts';

/** What a session is heard through. */
export interface Sounding extends Sound {
  /** Gets ready, so that the first cue is not late. */
  readonly warm: () => void;
  /** The last thing that turned out not to work, in a sentence. */
  readonly trouble: () => string | undefined;
}

/**
 * The sound of a session `speed` times as fast as life. Without a terminal there is none; a rehearsal that is faster or
 * slower than life has the bell alone, since no voice could keep up with it.
 */
export function soundingFor(host: Host, settings: Settings, speed: number): Sounding {
  const write = (text: string) => host.out.write(text);
  if (!host.out.isTerminal) return always(SILENCE);
  if (speed !== 1 || settings.sound === 'bell') return always(bell(write));
  let trouble: string | undefined;
  const onFall = (text: string) => {
    trouble = text;
  };
  // Turned on by key, it is as it would be if nothing were set.
  const top = settings.sound === 'off' ? 'speech' : settings.sound;
  const volume = Number(settings.volume);
  const open = () =>
    host.openSounds({ top, volume, write, onFall }).catch((error: unknown) => {
      onFall(`Sound does not work (${String(error)}); the bell instead.`);
      return bell(write);
    });
  const sound = whenNeeded(open);
  const warm = settings.sound === 'off' ? () => undefined : sound.warm;
  return { ...sound, warm, trouble: () => trouble };
}

function always(sound: Sound): Sounding {
  return { ...sound, warm: () => undefined, trouble: () => undefined };
}

/** A sound that is opened when it is first played; of what is played meanwhile the last is heard. */
function whenNeeded(open: () => Promise<Sound>): Omit<Sounding, 'trouble'> {
  let sound: Sound | undefined;
  let opening: Promise<void> | undefined;
  let waiting: Moment | undefined;
  let isClosed = false;
  const warm = () => {
    opening ??= open().then((opened) => {
      sound = isClosed ? SILENCE : opened;
      if (isClosed) opened.close();
      if (waiting !== undefined) sound.play(waiting);
    });
  };
  return {
    warm,
    play: (moment) => {
      if (sound !== undefined) return sound.play(moment);
      waiting = moment;
      warm();
    },
    hush: () => {
      waiting = undefined;
      sound?.hush();
    },
    close: () => {
      isClosed = true;
      waiting = undefined;
      sound?.close();
    },
    isSure: () => sound?.isSure() === true,
  };
}
