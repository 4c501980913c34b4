import { capitalise } from '../../core/text/capitalise.ts';
import type { PlayResult } from '../process/clip-player.ts';
import type { SoundEvent, SoundOutput } from './output.ts';

/** One way of being heard. */
export interface SoundChannel {
  /** As it is said: `speech`, `the bell`. */
  readonly name: string;
  /** The program it goes through, where it is one. */
  readonly through?: string;
  /** Plays a moment and tells later how that went; a moment it has nothing to play of is left out. */
  readonly play: (moment: SoundEvent, done: (verdict: PlayResult) => void) => void;
  /** Gets ready, where that takes time; resolves when it is, or cannot be. */
  readonly warm: () => Promise<void>;
  readonly isBusy: () => boolean;
  readonly hush: () => void;
  readonly close: () => void;
  /** Whether it is told when it was not heard. */
  readonly isSure: boolean;
}

/** Failures in a row after which a channel is given up. */
const MOST_FAILURES = 2;
/** Milliseconds for which it is not too late to play a moment on the next channel. */
const STILL_NEWS_MS = 1000;

/** Plays on the highest channel that works; a channel that fails is stood in for by the one below, and soon given up. */
export function withFallback(
  channels: readonly SoundChannel[],
  onFallback: (text: string) => void,
): SoundOutput {
  const failures = channels.map(() => 0);
  const isUp = (index: number) => (failures[index] ?? 0) < MOST_FAILURES;
  const nextUp = (after: number) => channels.findIndex((_, index) => index > after && isUp(index));
  const top = () => nextUp(-1);
  const fail = (index: number, why: string) => {
    failures[index] = (failures[index] ?? 0) + 1;
    if (isUp(index)) return;
    channels[index]?.close();
    void channels[nextUp(index)]?.warm();
    onFallback(fallbackWords(channels[index], channels[nextUp(index)], why));
  };
  let latest: { readonly moment: SoundEvent; readonly at: number } | undefined;
  const isNews = () => latest !== undefined && performance.now() - latest.at < STILL_NEWS_MS;
  const playOn = (index: number, moment: SoundEvent) =>
    channels[index]?.play(moment, (verdict) => {
      if (verdict.ok) failures[index] = 0;
      if (verdict.ok || !isUp(index)) return;
      if (verdict.isStarting !== true) fail(index, verdict.why);
      // A newer moment is under way by itself, unless its channel was given up just now.
      if (!isNews() || latest === undefined) return;
      if (latest.moment === moment || !isUp(index)) playOn(nextUp(index), latest.moment);
    });
  const each = (act: (channel: SoundChannel) => void) => {
    for (const channel of channels) act(channel);
  };
  return {
    play: (moment) => {
      latest = { moment, at: performance.now() };
      playOn(top(), moment);
    },
    isBusy: () => channels.some((channel) => channel.isBusy()),
    hush: () => each((channel) => channel.hush()),
    close: () => each((channel) => channel.close()),
    isSure: () => channels[top()]?.isSure === true,
  };
}

function fallbackWords(
  channel: SoundChannel | undefined,
  next: SoundChannel | undefined,
  why: string,
): string {
  const { name = 'sound', through } = channel ?? {};
  const instead = next === undefined ? 'Nothing is left to hear' : `Using ${next.name} instead`;
  const program = through === undefined ? '' : `${through} `;
  return `${capitalise(name)} does not work here: ${program}${why}. ${instead}; \`stretch doctor\` tells more.`;
}
