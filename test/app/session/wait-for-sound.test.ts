import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitUntilReady, waitForSound } from '../../../src/app/session/wait-for-sound.ts';
import type { InputHandler, SessionTerminal } from '../../../src/app/session/terminal.ts';
import { fakeHost } from '../../support/fake-host.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A terminal with a sound that is busy for so long and is ready after so long, in milliseconds. */
function staged(busyMs: number, readyMs = 0) {
  const host = fakeHost();
  let handler: InputHandler | undefined;
  const terminal = {
    sound: {
      isBusy: () => host.clock.monotonic() < busyMs,
      warm: () =>
        new Promise<void>((resolve) => {
          setTimeout(resolve, readyMs);
        }),
    },
    handleInput: (begin: (over: (value: unknown) => void) => InputHandler) =>
      new Promise<unknown>((resolve) => {
        handler = begin(resolve);
      }),
  } as unknown as SessionTerminal;
  const pass = async (ms: number) => {
    host.pass(ms);
    await vi.advanceTimersByTimeAsync(ms);
  };
  return { host, terminal, pass, handler: () => handler };
}

/** Whether something has come to its end by now. */
function watch(promise: Promise<unknown>) {
  const state: { isOver: boolean; value?: unknown } = { isOver: false };
  void promise.then((value) => {
    state.isOver = true;
    state.value = value;
  });
  return state;
}

describe('the last words of a session', () => {
  it('are waited for as long as they take', async () => {
    const { host, terminal, pass } = staged(3000);
    const words = watch(waitForSound(host, terminal));
    await pass(2900);
    expect(words.isOver).toBe(false);
    await pass(150);
    expect(words.isOver).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are not waited for where nothing is said, nor longer than six seconds', async () => {
    const quiet = staged(0);
    await waitForSound(quiet.host, quiet.terminal);
    expect(quiet.handler()).toBeUndefined();
    const { host, terminal, pass } = staged(Infinity);
    const words = watch(waitForSound(host, terminal));
    await pass(5900);
    expect(words.isOver).toBe(false);
    await pass(200);
    expect(words.isOver).toBe(true);
  });

  it('are over at once when somebody asks for it', async () => {
    const { host, terminal, handler } = staged(3000);
    const words = watch(waitForSound(host, terminal));
    handler()?.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(words.isOver).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('what a session is heard through', () => {
  it.each([
    [1000, 1000],
    [60_000, 2550],
  ])('that is ready after %i ms is waited for for %i', async (readyMs, waitedMs) => {
    const { host, terminal, pass } = staged(0, readyMs);
    const ready = watch(waitUntilReady(host, terminal, terminal.sound.warm()));
    await pass(waitedMs - 60);
    expect(ready.isOver).toBe(false);
    await pass(60);
    expect(ready).toEqual({ isOver: true, value: true });
  });

  it.each([
    ['q', (handler?: InputHandler) => handler?.key('q')],
    ['Ctrl-C', (handler?: InputHandler) => handler?.key('ctrl-c')],
    ['a signal', (handler?: InputHandler) => handler?.end()],
  ])('is not waited for after %s, and nothing begins', async (_, stop) => {
    const { host, terminal, handler } = staged(0, 60_000);
    const ready = watch(waitUntilReady(host, terminal, terminal.sound.warm()));
    stop(handler());
    await vi.advanceTimersByTimeAsync(0);
    expect(ready).toEqual({ isOver: true, value: false });
  });

  it('is waited for whatever else is pressed', async () => {
    const { host, terminal, handler } = staged(0, 60_000);
    const ready = watch(waitUntilReady(host, terminal, terminal.sound.warm()));
    handler()?.key('space');
    await vi.advanceTimersByTimeAsync(0);
    expect(ready.isOver).toBe(false);
  });
});
