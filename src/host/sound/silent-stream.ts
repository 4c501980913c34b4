import { type ChildResult, startChild } from '../process/child.ts';
import {
  silenceFile,
  SILENT_SECOND,
  type SilenceSource,
  type SilentPlayer,
} from './silent-players.ts';

/** Silence that plays next to everything else, so that the sound device does not fall asleep. */
export interface SilentStream {
  /** Starts it unless it is playing, or there is no player left that works. */
  readonly start: () => void;
  /** Ends it at once; it may be started again. */
  readonly stop: () => void;
  /** Ends it for good. */
  readonly close: () => void;
  /** Milliseconds for which it has been playing; undefined if it is not. */
  readonly age: () => number | undefined;
}

/** Where silence comes from. */
export interface StreamPlace {
  readonly cache: string;
  /** Folder of the installed package. */
  readonly packageFolder: string;
}

/** A player with the path of its program. */
type Player = SilentPlayer & { readonly program: string };

/** Returns a stream that has not been started. A player that fails is replaced with the next one; nobody is told. */
export function openSilentStream(players: readonly Player[], place: StreamPlace): SilentStream {
  return new PlayedStream(players, place);
}

/** Milliseconds between two portions of samples. */
const PORTION_MS = 1000;
/** A player that ends sooner has not played a file to its end. */
const SHORTEST_MS = 5000;

class PlayedStream implements SilentStream {
  readonly #place: StreamPlace;
  #players: readonly Player[];
  #kill: (() => void) | undefined;
  #feeding: NodeJS.Timeout | undefined;
  /** When it began to play, in milliseconds; undefined if it does not. */
  #since: number | undefined;

  constructor(players: readonly Player[], place: StreamPlace) {
    this.#players = players;
    this.#place = place;
  }

  start = (): void => {
    if (this.#kill === undefined) this.#play();
  };

  stop = (): void => {
    clearInterval(this.#feeding);
    this.#kill?.();
    this.#kill = undefined;
    this.#since = undefined;
  };

  close = (): void => {
    this.stop();
    this.#players = [];
  };

  age = (): number | undefined =>
    this.#since === undefined ? undefined : performance.now() - this.#since;

  #play(): void {
    const [player] = this.#players;
    const source = player && this.#source(player);
    if (player === undefined || source === undefined) return;
    const { program, plays, args } = player;
    const ended = (result: ChildResult) => this.#ended(player, result);
    const child = startChild({ program, args: args(source) }, ended);
    this.#kill = child.kill;
    this.#since ??= performance.now();
    if (plays === 'samples') this.#feed(child.write);
    if (plays === 'repeated file') child.write(`${Buffer.from(source.file).toString('base64')}\n`);
  }

  /** What a player plays from; undefined, and no player is left, if that cannot be written. */
  #source({ plays }: Player): SilenceSource | undefined {
    const { cache, packageFolder } = this.#place;
    try {
      return { file: plays === 'samples' ? '' : silenceFile(cache), packageFolder };
    } catch {
      this.close();
      return undefined;
    }
  }

  /** Writes samples as fast as they are played, two seconds ahead, so that the player ends soon after this process. */
  #feed(write: (samples: string) => boolean): void {
    write(SILENT_SECOND.repeat(2));
    this.#feeding = setInterval(() => {
      // A player that takes no more hangs.
      if (!write(SILENT_SECOND)) this.#replace();
    }, PORTION_MS).unref();
  }

  #ended({ plays }: Player, result: ChildResult): void {
    clearInterval(this.#feeding);
    const isOver = plays === 'file' && result.kind === 'ended' && result.ms > SHORTEST_MS;
    if (isOver) this.#play();
    else this.#replace();
  }

  #replace(): void {
    this.stop();
    this.#players = this.#players.slice(1);
    this.#play();
  }
}
