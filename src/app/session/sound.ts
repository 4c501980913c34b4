import type { Settings } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import { bell, type Moment, SILENCE, type Sound } from '../../host/sound/sound.ts';

/** What a session is heard through. */
export interface Sounding extends Sound {
  /** Gets ready, so that the first cue is not late; resolves when it is. */
  readonly warm: () => Promise<void>;
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
      onFall(`Sound does not work here (${String(error)}). Using the bell instead.`);
      return bell(write);
    });
  const sound = whenNeeded(host, open, bell(write));
  const warm = settings.sound === 'off' ? () => Promise.resolve() : sound.warm;
  return { ...sound, warm, trouble: () => trouble };
}

function always(sound: Sound): Sounding {
  return { ...sound, warm: () => Promise.resolve(), trouble: () => undefined };
}

/** Milliseconds a moment may wait for what is being opened: later it would be taken for another. */
const LATEST_MS = 200;

/**
 * A sound that is opened when it is first played. Of what is played meanwhile the last is heard, by the stand-in where
 * opening takes too long.
 */
function whenNeeded(
  { clock }: Host,
  open: () => Promise<Sound>,
  standIn: Sound,
): Omit<Sounding, 'trouble'> {
  let sound: Sound | undefined;
  let opening: Promise<void> | undefined;
  let waiting: { readonly moment: Moment; readonly at: number } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const playWaiting = (on: Sound) => {
    clearTimeout(timer);
    if (waiting !== undefined) on.play(waiting.moment);
    waiting = undefined;
  };
  const warm = () => {
    opening ??= open().then((opened) => {
      sound = isClosed ? SILENCE : opened;
      if (isClosed) opened.close();
      const isLate = waiting !== undefined && clock.monotonic() - waiting.at > LATEST_MS;
      playWaiting(isLate ? standIn : sound);
    });
    return opening;
  };
  const forget = () => {
    clearTimeout(timer);
    waiting = undefined;
    standIn.hush();
  };
  return {
    warm,
    play: (moment) => {
      if (sound !== undefined) return sound.play(moment);
      clearTimeout(timer);
      waiting = { moment, at: clock.monotonic() };
      timer = setTimeout(() => playWaiting(standIn), LATEST_MS).unref();
      void warm();
    },
    isBusy: () => waiting !== undefined || standIn.isBusy() || sound?.isBusy() === true,
    hush: () => {
      forget();
      sound?.hush();
    },
    close: () => {
      isClosed = true;
      forget();
      sound?.close();
    },
    isSure: () => sound?.isSure() === true,
  };
}
