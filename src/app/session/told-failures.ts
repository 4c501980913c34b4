import type { ChannelFailure, ChannelName } from '../../core/audio/sound-channel.ts';
import type { Cache } from '../../host/files/cache.ts';

/**
 * The failures of sound that the user was told of, kept from session to session: each is news once, and again after the
 * channel has worked. In the cache, since all that is lost with it is that something is said twice.
 */
export interface ToldFailures {
  readonly isTold: (failure: ChannelFailure) => boolean;
  readonly add: (failures: readonly ChannelFailure[]) => void;
  readonly forget: (channel: ChannelName) => void;
}

/** The failures told of so far. */
export function openToldFailures(cache: Cache): ToldFailures {
  return {
    isTold: (failure) => (read(cache).get(keyOf(failure)) ?? []).includes(reasonOf(failure)),
    add: (failures) => {
      if (failures.length === 0) return;
      const told = read(cache);
      for (const failure of failures) {
        const reasons = new Set([...(told.get(keyOf(failure)) ?? []), reasonOf(failure)]);
        told.set(keyOf(failure), [...reasons].slice(-MOST_REASONS));
      }
      write(cache, told);
    },
    forget: (channel) => {
      const told = read(cache);
      if (told.delete(channel)) write(cache, told);
    },
  };
}

/** Reasons by channel. */
type Told = Map<string, readonly string[]>;

const NAME = 'sound-failures';
/** Changes with what is kept. */
const KEY = '1';
/** Different reasons of one channel that are kept; programs have a few. */
const MOST_REASONS = 20;

function keyOf({ channel }: ChannelFailure): string {
  return channel ?? 'sound';
}

/** Without numbers, which may be those of a process or a moment. */
function reasonOf({ through, why }: ChannelFailure): string {
  return `${through ?? ''} ${why}`.replaceAll(/\d+/g, '#');
}

function read(cache: Cache): Told {
  const text = cache.read(NAME, KEY);
  if (text === undefined) return new Map();
  try {
    const entries = Object.entries(JSON.parse(text) as object);
    return new Map(entries.filter((entry): entry is [string, string[]] => Array.isArray(entry[1])));
  } catch {
    return new Map();
  }
}

function write(cache: Cache, told: Told): void {
  cache.write(NAME, KEY, JSON.stringify(Object.fromEntries(told)));
}
