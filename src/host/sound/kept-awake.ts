import { START_MS } from '../../core/audio/utterance.ts';
import type { FallbackOutput } from './fallback.ts';
import type { SoundEvent, SoundOutput } from './output.ts';
import type { SilentStream } from './silent-stream.ts';

/*
 * PulseAudio and PipeWire let a device sleep 5 seconds after the last sound. The ends of sounds are estimated, so one may
 * have ended a second earlier.
 */
const STAYS_AWAKE_MS = 4000;
/** Milliseconds without a sound after which the device may sleep: longer than a hold or a rest, shorter than a chat. */
const IDLE_MS = 180_000;

interface Waking {
  readonly sound: FallbackOutput;
  readonly stream: SilentStream;
  readonly wakeMs: number;
  /** When sounds began to keep the device awake, and until when they do, in milliseconds. */
  awake: { readonly from: number; readonly until: number };
  /** What is played once the device is awake. */
  waiting: SoundEvent[];
  timer: NodeJS.Timeout | undefined;
  idle: NodeJS.Timeout | undefined;
}

/**
 * Returns the output with a device that loses nothing of it: kept awake by a silent stream or, where none works, woken
 * `wakeMs` milliseconds before it is needed; with 0, neither.
 */
export function keptAwake(
  sound: FallbackOutput,
  stream: SilentStream,
  wakeMs: number,
): SoundOutput {
  const waking: Waking = {
    sound,
    stream,
    wakeMs,
    awake: { from: 0, until: -Infinity },
    waiting: [],
    timer: undefined,
    idle: undefined,
  };
  keepAwake(waking);
  // The first words follow soon, at the latest when a question has been answered.
  expectIn(waking, 0);
  return {
    play: (event) => play(waking, event),
    leadMs: () => leadMs(waking),
    expectIn: (ms) => expectIn(waking, ms),
    isBusy: () => waking.waiting.length > 0 || sound.isBusy(),
    silence: () => silence(waking),
    sleep: () => sleep(waking),
    close: () => {
      sleep(waking);
      stream.close();
      sound.close();
    },
    isSure: sound.isSure,
  };
}

function play(waking: Waking, event: SoundEvent): void {
  keepAwake(waking);
  const lead = leadMs(waking);
  if (lead > 0 && performance.now() >= waking.awake.until) wakeUp(waking);
  extend(waking, lead + waking.sound.lengthMs(event));
  if (lead === 0 && waking.waiting.length === 0) {
    waking.sound.play(event);
    return;
  }
  // Whatever comes meanwhile is played with it, in order, and cuts it off or not as at any time.
  waking.waiting.push(event);
  waking.timer ??= setTimeout(() => playWaiting(waking), lead).unref();
}

function playWaiting(waking: Waking): void {
  waking.timer = undefined;
  for (const event of waking.waiting.splice(0)) waking.sound.play(event);
}

/** Starts the stream, which ends when nothing has been played for long; ends it if only the bell is left. */
function keepAwake(waking: Waking): void {
  const { sound, stream, wakeMs } = waking;
  clearTimeout(waking.idle);
  if (wakeMs === 0 || !sound.isSure()) return stream.stop();
  stream.start();
  waking.idle = setTimeout(stream.stop, IDLE_MS).unref();
}

/** The part of the time to wake up that is still to come: all of it if nothing keeps the device awake. */
function leadMs({ sound, stream, wakeMs, awake }: Waking): number {
  if (wakeMs === 0 || !sound.isSure()) return 0;
  const now = performance.now();
  const since = now < awake.until ? now - awake.from : 0;
  return Math.max(0, Math.ceil(wakeMs - Math.max(since, stream.age() ?? 0)));
}

/** Wakes the device before an event if it would be asleep by then. */
function expectIn(waking: Waking, ms: number): void {
  const { sound, wakeMs, awake } = waking;
  if (wakeMs === 0 || !sound.isSure() || ms > wakeMs + START_MS) return;
  if (performance.now() + ms >= awake.until) wakeUp(waking);
}

/** Plays something inaudible, unless the stream keeps the device awake or is waking it. */
function wakeUp(waking: Waking): void {
  if (waking.stream.age() !== undefined) return;
  waking.sound.wakeUp();
  extend(waking, 0);
}

/** Notes that something is heard for some milliseconds, which keeps the device awake for a while after. */
function extend(waking: Waking, ms: number): void {
  const now = performance.now();
  const { from, until } = waking.awake;
  waking.awake = { from: now < until ? from : now, until: now + ms + STAYS_AWAKE_MS };
}

function silence(waking: Waking): void {
  clearTimeout(waking.timer);
  waking.timer = undefined;
  waking.waiting = [];
  const { from, until } = waking.awake;
  waking.awake = { from, until: Math.min(until, performance.now() + STAYS_AWAKE_MS) };
  waking.sound.silence();
}

function sleep(waking: Waking): void {
  silence(waking);
  clearTimeout(waking.idle);
  waking.stream.stop();
}
