import inquirer from 'inquirer';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { confirm } from '../../../src/app/options/confirm.ts';
import { undo } from '../../../src/commands/undo.ts';
import { schedule } from '../../support/sample-journal.ts';
import { fakeHost } from '../../support/fake-host.ts';

vi.mock('inquirer', () => ({ default: { prompt: vi.fn<() => Promise<unknown>>() } }));

const prompt = vi.mocked(inquirer.prompt);

beforeEach(() => prompt.mockReset());

describe('a confirmation', () => {
  it('is not asked if --yes was given, with or without a terminal', async () => {
    for (const hasKeys of [true, false]) {
      expect(await confirm(fakeHost({ hasKeys }), 'Go on?', true)).toBe(true);
    }
    expect(prompt).not.toHaveBeenCalled();
  });

  it('without a terminal is a usage fault that quotes the question', async () => {
    const host = fakeHost();
    await expect(confirm(host, 'Go on?', false)).rejects.toMatchObject({
      name: 'Fault',
      kind: 'usage',
      message: 'cannot ask for confirmation without a terminal: Go on?',
      hint: 'to go ahead without being asked: add --yes',
    });
    expect([prompt.mock.calls, host.written.out]).toEqual([[], '']);
  });

  it.each([true, false])('answered %s returns that', async (isConfirmed) => {
    const host = fakeHost({ hasKeys: true });
    prompt.mockResolvedValue({ isConfirmed });
    expect(await confirm(host, 'Go on?', false)).toBe(isConfirmed);
    expect(prompt).toHaveBeenCalledWith([
      { type: 'confirm', name: 'isConfirmed', message: 'Go on?', default: false },
    ]);
  });

  it('answered no leaves the record unchanged, and undo says so', async () => {
    const lines = [schedule('2026-11-01')];
    const host = fakeHost({ hasKeys: true, lines });
    prompt.mockResolvedValue({ isConfirmed: false });
    expect(await undo(host, {})).toBe(130);
    expect([host.lines, host.written.out]).toEqual([lines, 'Nothing was changed.\n']);
  });
});
