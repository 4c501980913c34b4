import type { ChannelFailure, ChannelName } from '../../core/audio/sound-channel.ts';
import type { PlayResult } from '../process/clip-player.ts';
import type { SoundEvent } from './output.ts';

/** One way to be heard. */
export interface SoundChannel {
  readonly name: ChannelName;
  /** The program it plays with; undefined if there is none. */
  readonly through?: string;
  /** Plays an event and reports later how that went; ignores an event that it has nothing to play for. */
  readonly play: (event: SoundEvent, done: (result: PlayResult) => void) => void;
  /** How many milliseconds it sounds when it plays an event. */
  readonly lengthMs: (event: SoundEvent) => number;
  /** Plays something short and inaudible, so that a sleeping device wakes up. */
  readonly wakeUp: () => void;
  /** Gets ready; resolves when ready, or when that failed. */
  readonly prepare: () => Promise<void>;
  readonly isBusy: () => boolean;
  readonly silence: () => void;
  readonly close: () => void;
  /** Whether it reports when it could not be heard. */
  readonly isSure: boolean;
}

/** The channels as one. */
export interface FallbackOutput extends Pick<
  SoundChannel,
  'lengthMs' | 'wakeUp' | 'isBusy' | 'silence' | 'close'
> {
  readonly play: (event: SoundEvent) => void;
  /** Whether the channel in use reports when it could not be heard. */
  readonly isSure: () => boolean;
}

/** Failures in a row after which a channel is given up. */
const MAX_FAILURES = 2;
/** How many milliseconds late an event may still be played on the next channel. */
const LATEST_MS = 1000;

/** Who is told how channels do. */
export interface ChannelReports {
  /** A channel is given up because it does not work. */
  readonly onFailure: (failure: ChannelFailure) => void;
  /** A channel that can tell was heard. */
  readonly onHeard: (channel: ChannelName) => void;
}

interface Fallback {
  readonly channels: readonly SoundChannel[];
  readonly reports: ChannelReports;
  /** Failures in a row of each channel. */
  readonly failures: number[];
  latest: { readonly event: SoundEvent; readonly at: number } | undefined;
}

/**
 * Plays on the first channel that works. If one fails, the next plays the event instead; after two failures in a row it
 * is given up and reported.
 */
export function withFallback(
  channels: readonly SoundChannel[],
  reports: ChannelReports,
): FallbackOutput {
  const failures = channels.map(() => 0);
  const fallback: Fallback = { channels, reports, failures, latest: undefined };
  const each = (act: (channel: SoundChannel) => void) => {
    for (const channel of channels) act(channel);
  };
  return {
    play: (event) => {
      fallback.latest = { event, at: performance.now() };
      playOn(fallback, nextUp(fallback), event);
    },
    lengthMs: (event) => channels[nextUp(fallback)]?.lengthMs(event) ?? 0,
    wakeUp: () => channels[nextUp(fallback)]?.wakeUp(),
    isBusy: () => channels.some((channel) => channel.isBusy()),
    silence: () => each((channel) => channel.silence()),
    close: () => each((channel) => channel.close()),
    isSure: () => channels[nextUp(fallback)]?.isSure === true,
  };
}

function playOn(fallback: Fallback, index: number, event: SoundEvent): void {
  fallback.channels[index]?.play(event, (result) => {
    if (result.ok) countSuccess(fallback, index);
    if (result.ok || !isUp(fallback, index)) return;
    if (result.isStarting !== true) countFailure(fallback, index, result.why);
    const { latest } = fallback;
    if (latest === undefined || performance.now() - latest.at >= LATEST_MS) return;
    // A newer event is already playing, unless its channel has just been given up.
    if (latest.event === event || !isUp(fallback, index)) {
      playOn(fallback, nextUp(fallback, index), latest.event);
    }
  });
}

function countSuccess({ channels, failures, reports }: Fallback, index: number): void {
  failures[index] = 0;
  const channel = channels[index];
  if (channel?.isSure === true) reports.onHeard(channel.name);
}

function countFailure(fallback: Fallback, index: number, why: string): void {
  const { channels, failures, reports } = fallback;
  failures[index] = (failures[index] ?? 0) + 1;
  if (isUp(fallback, index)) return;
  const next = channels[nextUp(fallback, index)];
  const { name: channel, through, close } = channels[index] ?? {};
  close?.();
  void next?.prepare();
  reports.onFailure({ channel, through, why, instead: next?.name });
}

/** The first channel after one, or of all, that was not given up; -1 if there is none. */
function nextUp(fallback: Fallback, after = -1): number {
  return fallback.channels.findIndex((_, index) => index > after && isUp(fallback, index));
}

function isUp({ failures }: Fallback, index: number): boolean {
  return (failures[index] ?? 0) < MAX_FAILURES;
}
