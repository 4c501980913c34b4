import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isReady, lastWords } from '../../../src/app/session/wait-for-sound.ts';
import type { Act, Stage } from '../../../src/app/session/terminal.ts';
import { fakeHost } from '../../support/fake-host.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A stage with a sound that is busy for so long and is ready after so long, in milliseconds. */
function staged(busyMs: number, readyMs = 0) {
  const host = fakeHost();
  let act: Act | undefined;
  const stage = {
    sounding: {
      isBusy: () => host.clock.monotonic() < busyMs,
      warm: () =>
        new Promise<void>((resolve) => {
          setTimeout(resolve, readyMs);
        }),
    },
    play: (begin: (over: (value: unknown) => void) => Act) =>
      new Promise<unknown>((resolve) => {
        act = begin(resolve);
      }),
  } as unknown as Stage;
  const pass = async (ms: number) => {
    host.pass(ms);
    await vi.advanceTimersByTimeAsync(ms);
  };
  return { host, stage, pass, act: () => act };
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
    const { host, stage, pass } = staged(3000);
    const words = watch(lastWords(host, stage));
    await pass(2900);
    expect(words.isOver).toBe(false);
    await pass(150);
    expect(words.isOver).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are not waited for where nothing is said, nor longer than six seconds', async () => {
    const quiet = staged(0);
    await lastWords(quiet.host, quiet.stage);
    expect(quiet.act()).toBeUndefined();
    const { host, stage, pass } = staged(Infinity);
    const words = watch(lastWords(host, stage));
    await pass(5900);
    expect(words.isOver).toBe(false);
    await pass(200);
    expect(words.isOver).toBe(true);
  });

  it('are over at once when somebody asks for it', async () => {
    const { host, stage, act } = staged(3000);
    const words = watch(lastWords(host, stage));
    act()?.end();
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
    const { host, stage, pass } = staged(0, readyMs);
    const ready = watch(isReady(host, stage, stage.sounding.warm()));
    await pass(waitedMs - 60);
    expect(ready.isOver).toBe(false);
    await pass(60);
    expect(ready).toEqual({ isOver: true, value: true });
  });

  it.each([
    ['q', (act?: Act) => act?.key('q')],
    ['Ctrl-C', (act?: Act) => act?.key('ctrl-c')],
    ['a signal', (act?: Act) => act?.end()],
  ])('is not waited for after %s, and nothing begins', async (_, stop) => {
    const { host, stage, act } = staged(0, 60_000);
    const ready = watch(isReady(host, stage, stage.sounding.warm()));
    stop(act());
    await vi.advanceTimersByTimeAsync(0);
    expect(ready).toEqual({ isOver: true, value: false });
  });

  it('is waited for whatever else is pressed', async () => {
    const { host, stage, act } = staged(0, 60_000);
    const ready = watch(isReady(host, stage, stage.sounding.warm()));
    act()?.key('space');
    await vi.advanceTimersByTimeAsync(0);
    expect(ready.isOver).toBe(false);
  });
});
