import { monotonicMs } from '../time/monotonic.ts';

/** The reply that a terminal owes to the last query, which says that no other will come after it. */
export interface OwedReply {
  /** The terminal was asked. */
  readonly ask: () => void;
  /** The reply came, or none will come any more. */
  readonly settle: () => void;
  /** Resolves once nothing is owed, or a reply that has not come by now never will. */
  readonly wait: () => Promise<void>;
}

/** Milliseconds after which a terminal that was asked will not reply any more, however far away it is. */
const LATEST_MS = 1500;

/**
 * Keeps account of a terminal's reply. If nobody reads it because the program has ended, it is typed into the shell, so
 * a program that ends soon after it has asked waits for it.
 */
export function owedReply(): OwedReply {
  let latest: number | undefined;
  let release: () => void = () => undefined;
  return {
    ask: () => {
      latest = monotonicMs() + LATEST_MS;
    },
    settle: () => {
      latest = undefined;
      release();
    },
    wait: () => {
      const left = latest === undefined ? 0 : latest - monotonicMs();
      if (left <= 0) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, left);
        release = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
}
