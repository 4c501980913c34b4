/** The ways to be heard, the best first. If none works, the screen flashes instead. */
export const SOUND_CHANNELS = ['speech', 'tones', 'bell'] as const;

/** The name of a channel. */
export type ChannelName = (typeof SOUND_CHANNELS)[number];

/** A channel that was given up in a session because it does not work. */
export interface ChannelFailure {
  /** `undefined` if sound as a whole could not be opened. */
  readonly channel: ChannelName | undefined;
  /** The program it plays with; `undefined` if there is none. */
  readonly through: string | undefined;
  /** A verb phrase if it follows a program's name. */
  readonly why: string;
  /** What is heard instead; `undefined` if nothing is. */
  readonly instead: ChannelName | undefined;
}
