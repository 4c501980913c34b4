import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MORNING_DETAILS } from '../../../src/app/session/morning-details.ts';
import { onlyScored } from '../../../src/core/diary/morning.ts';
import { fakeSessionTimers } from '../../support/driven-terminal.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { keyedTerminal } from '../../support/keyed-terminal.ts';

beforeEach(fakeSessionTimers);
afterEach(() => void vi.useRealTimers());

/** The question for minutes on the full screen, and a way to let time pass. */
function askingMinutes() {
  const host = fakeHost({});
  const terminal = keyedTerminal({ columns: 80, rows: 24 }, false);
  const state = { next: 'still asking' };
  void MORNING_DETAILS[0]?.(host, terminal, onlyScored(4)).then(({ next }) => {
    state.next = next;
  });
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 100) {
      host.advance(100);
      await vi.advanceTimersByTimeAsync(100);
    }
  };
  return { terminal, pass, state };
}

it('says that a key is no answer, and which are; that keeps it open no longer', async () => {
  const { terminal, pass, state } = askingMinutes();
  expect(terminal.text()).toContain('Esc or q no more');
  await pass(20_000);
  terminal.press('n');
  await pass(100);
  expect(terminal.text()).toContain('“n” is no answer here.');
  expect(state.next).toBe('still asking');
  terminal.press('space');
  await pass(10_000);
  expect(state.next).toBe('enough');
});

it('waits longer for somebody who types', async () => {
  const { terminal, pass, state } = askingMinutes();
  await pass(20_000);
  terminal.press('3');
  await pass(20_000);
  expect(state.next).toBe('still asking');
  expect(terminal.text()).not.toContain('no answer here');
});
