import { vi } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import type { TerminalOptions } from '../../src/host/terminal/terminal.ts';
import { type FakeHost, fakeHost, type FakeHostOptions } from './fake-host.ts';

/** A command that runs in a terminal in memory: keys go in, time passes when told to, and all that it writes can be read. */
export interface DrivenCommand {
  readonly host: FakeHost;
  /** Presses keys, each of which is read before the next. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Waits until a text has been written, while as much time passes as it takes. */
  readonly waitFor: (text: string) => Promise<void>;
  /** Lets milliseconds pass. */
  readonly pass: (ms: number) => Promise<void>;
  /** What it has written, with line breaks as spaces. */
  readonly said: () => string;
  /** Waits until it ends, and returns its exit code. */
  readonly end: () => Promise<number>;
}

/** Milliseconds between two looks at the clock. */
const STEP_MS = 50;

/** The most steps until something is written: a session of minutes, or what a command loads. */
const MOST_STEPS = 20_000;

/** Fakes the timers that `drive` moves on; undo it with `vi.useRealTimers`. */
export function fakeSessionTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
}

/** Runs a command on a fake host with a terminal; `fakeSessionTimers` has to be in use. */
export async function drive(
  options: FakeHostOptions,
  command: (host: Host) => Promise<number>,
): Promise<DrivenCommand> {
  await loadSession();
  const host = fakeHost({
    out: { isTerminal: true },
    hasKeys: true,
    ...options,
    settings: { sound: 'off', guidance: 'brief', askMornings: 'no', ...options.settings },
  });
  const state: DrivenState = {};
  const nothing = () => undefined;
  const running = command({
    ...host,
    signals: async () => ({ stop: nothing, close: nothing }),
    openTerminal: async (wishes) => {
      state.device = wishes;
      const settle = async () => undefined;
      const size = () => ({ columns: host.out.columns, rows: host.out.rows });
      return { size, write: nothing, leave: nothing, enter: nothing, settle, close: nothing };
    },
  });
  running.then(
    (exitCode) => {
      state.exitCode = exitCode;
    },
    (error: unknown) => {
      state.failed = error;
    },
  );
  const pass = async (ms: number) => {
    if (state.failed !== undefined) throw state.failed;
    for (let left = ms; left > 0; left -= STEP_MS) {
      host.advance(STEP_MS);
      await vi.advanceTimersByTimeAsync(STEP_MS);
      await new Promise((resolve) => void setImmediate(resolve));
    }
  };
  const driven: DrivenCommand = {
    host,
    pass,
    waitFor: async (text) => {
      for (let steps = 0; steps < MOST_STEPS; steps++) {
        if (driven.said().includes(text)) return;
        await pass(STEP_MS);
      }
      throw new Error(`no ${text} in: ${driven.said()}`);
    },
    press: async (...keys) => {
      for (const key of keys) {
        await pass(STEP_MS);
        state.device?.onKey?.(key);
      }
      await pass(STEP_MS);
    },
    said: () => `${host.written.out} ${host.written.err}`.replaceAll(/\s+/g, ' '),
    end: async () => {
      for (let steps = 0; steps < MOST_STEPS; steps++) {
        if (state.exitCode !== undefined) return state.exitCode;
        await pass(STEP_MS);
      }
      throw new Error(`it does not end: ${driven.said()}`);
    },
  };
  while (state.device === undefined) await pass(STEP_MS);
  return driven;
}

interface DrivenState {
  device?: TerminalOptions;
  exitCode?: number;
  failed?: unknown;
}

/** Loads what a session loads only when it is needed, so that no time passes for it. */
async function loadSession(): Promise<void> {
  await Promise.all([
    import('../../src/app/session/before-session.ts'),
    import('../../src/app/session/coach.ts'),
    import('../../src/app/session/dry-run.ts'),
    import('../../src/app/session/finish.ts'),
    import('../../src/app/session/morning-first.ts'),
  ]);
}
