import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { owedReply } from '../../../src/host/terminal/owed-reply.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Waits for the reply; the result tells whether that is over. */
function waiting(owed: ReturnType<typeof owedReply>) {
  const state = { isOver: false };
  void owed.wait().then(() => {
    state.isOver = true;
  });
  return state;
}

describe('the reply of a terminal', () => {
  it('is not waited for if nothing was asked, or it has come', async () => {
    const owed = owedReply();
    const before = waiting(owed);
    await vi.advanceTimersByTimeAsync(0);
    owed.ask();
    owed.settle();
    const after = waiting(owed);
    await vi.advanceTimersByTimeAsync(0);
    expect([before.isOver, after.isOver]).toEqual([true, true]);
  });

  it('is waited for until it comes', async () => {
    const owed = owedReply();
    owed.ask();
    const state = waiting(owed);
    await vi.advanceTimersByTimeAsync(700);
    expect(state.isOver).toBe(false);
    owed.settle();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.isOver).toBe(true);
  });

  it('is waited for until a second and a half after the terminal was asked, however late the wait begins', async () => {
    const owed = owedReply();
    owed.ask();
    await vi.advanceTimersByTimeAsync(1400);
    const late = waiting(owed);
    await vi.advanceTimersByTimeAsync(99);
    expect(late.isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(late.isOver).toBe(true);
    const later = waiting(owed);
    await vi.advanceTimersByTimeAsync(0);
    expect(later.isOver).toBe(true);
  });
});
