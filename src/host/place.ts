import type { Stamp } from '../core/time/day.ts';
import type { Folders } from './files/folders.ts';
import type { Output } from './terminal/output.ts';

/** The two streams that a command writes to. */
export interface Streams {
  readonly out: () => Output;
  readonly err: () => Output;
}

/** Whose record a host is about: the user's own, or one that is made up. */
export interface Place {
  /** What is said above everything that is shown; empty for the user's own. */
  readonly label: string;
  readonly folders: (own: Folders, now: Stamp) => Folders;
  readonly streams: (own: Streams) => Streams;
}

/** The user's own record. */
export const OWN_PLACE: Place = {
  label: '',
  folders: (own) => own,
  streams: (own) => own,
};
