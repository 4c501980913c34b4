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

/** A terminal whose sound is busy for `busyMs` and ready after `readyMs`, in milliseconds. */
function open(busyMs: number, readyMs = 0) {
  const host = fakeHost();
  let handler: InputHandler | undefined;
  const terminal = {
    sound: {
      isBusy: () => host.clock.monotonic() < busyMs,
      prepare: () =>
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
    host.advance(ms);
    await vi.advanceTimersByTimeAsync(ms);
  };
  return { host, terminal, pass, handler: () => handler };
}

/** The state of a promise. */
function watch(promise: Promise<unknown>) {
  const state: { isOver: boolean; value?: unknown } = { isOver: false };
  void promise.then((value) => {
    state.isOver = true;
    state.value = value;
  });
  return state;
}

describe('waiting for the last words of a session', () => {
  it('takes as long as the words', async () => {
    const { host, terminal, pass } = open(3000);
    const words = watch(waitForSound(host, terminal));
    await pass(2900);
    expect(words.isOver).toBe(false);
    await pass(150);
    expect(words.isOver).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes no time if nothing is said, and six seconds at most', async () => {
    const quiet = open(0);
    await waitForSound(quiet.host, quiet.terminal);
    expect(quiet.handler()).toBeUndefined();
    const { host, terminal, pass } = open(Infinity);
    const words = watch(waitForSound(host, terminal));
    await pass(5900);
    expect(words.isOver).toBe(false);
    await pass(200);
    expect(words.isOver).toBe(true);
  });

  it('ends at once on a signal', async () => {
    const { host, terminal, handler } = open(3000);
    const words = watch(waitForSound(host, terminal));
    handler()?.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(words.isOver).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('waiting for the sound to be ready', () => {
  it.each([
    [1000, 1000],
    [60_000, 2550],
  ])('if that takes %i ms, takes %i ms', async (readyMs, waitedMs) => {
    const { host, terminal, pass } = open(0, readyMs);
    const ready = watch(waitUntilReady(host, terminal, terminal.sound.prepare()));
    await pass(waitedMs - 60);
    expect(ready.isOver).toBe(false);
    await pass(60);
    expect(ready).toEqual({ isOver: true, value: true });
  });

  it.each([
    ['q', (handler?: InputHandler) => handler?.key('q')],
    ['Q', (handler?: InputHandler) => handler?.key('Q')],
    ['Escape', (handler?: InputHandler) => handler?.key('escape')],
    ['Ctrl-C', (handler?: InputHandler) => handler?.key('ctrl-c')],
    ['a signal', (handler?: InputHandler) => handler?.end()],
  ])('ends with %s, and nothing begins', async (_, stop) => {
    const { host, terminal, handler } = open(0, 60_000);
    const ready = watch(waitUntilReady(host, terminal, terminal.sound.prepare()));
    stop(handler());
    await vi.advanceTimersByTimeAsync(0);
    expect(ready).toEqual({ isOver: true, value: false });
  });

  it('goes on whatever else is pressed', async () => {
    const { host, terminal, handler } = open(0, 60_000);
    const ready = watch(waitUntilReady(host, terminal, terminal.sound.prepare()));
    handler()?.key('space');
    await vi.advanceTimersByTimeAsync(0);
    expect(ready.isOver).toBe(false);
  });
});
