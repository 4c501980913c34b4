import type { Settings } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import { bell, type SoundEvent, SILENCE, type SoundOutput } from '../../host/sound/output.ts';

/** What a session is heard through. */
export interface SessionSound extends SoundOutput {
  /** Gets ready, so that the first cue is not late; resolves when it is. */
  readonly warm: () => Promise<void>;
  /** The last thing that turned out not to work, in a sentence. */
  readonly problem: () => string | undefined;
}

/**
 * The sound of a session `speed` times as fast as life. Without a terminal there is none; a rehearsal that is faster or
 * slower than life has the bell alone, since no voice could keep up with it.
 */
export function sessionSound(host: Host, settings: Settings, speed: number): SessionSound {
  const write = (text: string) => host.out.write(text);
  if (!host.out.isTerminal) return always(SILENCE);
  if (speed !== 1 || settings.sound === 'bell') return always(bell(write));
  let problem: string | undefined;
  const onFallback = (text: string) => {
    problem = text;
  };
  // Turned on by key, it is as it would be if nothing were set.
  const top = settings.sound === 'off' ? 'speech' : settings.sound;
  const volume = Number(settings.volume);
  const open = () =>
    host.openSounds({ top, volume, write, onFallback }).catch((error: unknown) => {
      onFallback(`Sound does not work here (${String(error)}). Using the bell instead.`);
      return bell(write);
    });
  const sound = whenNeeded(host, open, bell(write));
  const warm = settings.sound === 'off' ? () => Promise.resolve() : sound.warm;
  return { ...sound, warm, problem: () => problem };
}

function always(sound: SoundOutput): SessionSound {
  return { ...sound, warm: () => Promise.resolve(), problem: () => undefined };
}

/** Milliseconds a moment may wait for what is being opened: later it would be taken for another. */
const LATEST_MS = 200;

/**
 * A sound that is opened when it is first played. Of what is played meanwhile the last is heard, by the stand-in where
 * opening takes too long.
 */
function whenNeeded(
  { clock }: Host,
  open: () => Promise<SoundOutput>,
  standIn: SoundOutput,
): Omit<SessionSound, 'problem'> {
  let sound: SoundOutput | undefined;
  let opening: Promise<void> | undefined;
  let waiting: { readonly moment: SoundEvent; readonly at: number } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const playWaiting = (on: SoundOutput) => {
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
