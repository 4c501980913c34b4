import { describe, expect, it, vi } from 'vitest';
import { confirm } from '../../../src/app/options/confirm.ts';
import { undo } from '../../../src/commands/undo.ts';
import { schedule } from '../../support/sample-journal.ts';
import { fakeHost } from '../../support/fake-host.ts';

/** A host with a terminal, and somebody in front of it who gives this answer. */
function hostWith(answer: boolean, options: Parameters<typeof fakeHost>[0] = {}) {
  const ask = vi.fn<(question: unknown) => Promise<never>>(async () => answer as never);
  return { ...fakeHost({ hasKeys: true, ...options }), ask };
}

describe('a confirmation', () => {
  it('is not asked if --yes was given, with or without a terminal', async () => {
    for (const hasKeys of [true, false]) {
      const host = hostWith(false, { hasKeys });
      expect(await confirm(host, 'Go on?', true)).toBe(true);
      expect(host.ask).not.toHaveBeenCalled();
    }
  });

  it('without a terminal is a usage fault that quotes the question', async () => {
    const host = hostWith(true, { hasKeys: false });
    await expect(confirm(host, 'Go on?', false)).rejects.toMatchObject({
      name: 'Fault',
      kind: 'usage',
      message: 'cannot ask for confirmation without a terminal: Go on?',
      hint: 'to go ahead without being asked: add --yes',
    });
    expect([host.ask.mock.calls, host.written.out]).toEqual([[], '']);
  });

  it.each([true, false])('answered %s returns that', async (answer) => {
    const host = hostWith(answer);
    expect(await confirm(host, 'Go on?', false)).toBe(answer);
    expect(host.ask).toHaveBeenCalledWith(
      { type: 'confirm', message: 'Go on?', default: false },
      { isInLines: false },
    );
  });

  it('answered no leaves the record unchanged, and undo says so', async () => {
    const lines = [schedule('2026-11-01')];
    const host = hostWith(false, { lines });
    expect(await undo(host, {})).toBe(130);
    expect([host.lines, host.written.out]).toEqual([lines, 'Nothing was changed.\n']);
  });
});
