import inquirer from 'inquirer';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { confirm } from '../../../src/app/options/confirm.ts';
import { undo } from '../../../src/commands/undo.ts';
import { schedule } from '../../support/sample-journal.ts';
import { fakeHost } from '../../support/fake-host.ts';

vi.mock('inquirer', () => ({ default: { prompt: vi.fn<() => Promise<unknown>>() } }));

const prompt = vi.mocked(inquirer.prompt);

beforeEach(() => prompt.mockReset());

describe('a question', () => {
  it('is not asked where it was answered beforehand, whether anybody is there or not', async () => {
    for (const hasKeys of [true, false]) {
      expect(await confirm(fakeHost({ hasKeys }), 'Go on?', true)).toBe(true);
    }
    expect(prompt).not.toHaveBeenCalled();
  });

  it('where nobody can answer is a usage fault with the question in it', async () => {
    const host = fakeHost();
    await expect(confirm(host, 'Go on?')).rejects.toMatchObject({
      name: 'Fault',
      kind: 'usage',
      message: 'nobody is here to answer: Go on?',
      hint: 'to do it without asking: add --yes',
    });
    expect([prompt.mock.calls, host.written.out]).toEqual([[], '']);
  });

  it.each([
    [true, ''],
    [false, 'Nothing was changed.\n'],
  ])('answered %s is that, and a no says what it came to', async (answer, out) => {
    const host = fakeHost({ hasKeys: true });
    prompt.mockResolvedValue({ answer });
    expect(await confirm(host, 'Go on?')).toBe(answer);
    expect(host.written.out).toBe(out);
    expect(prompt).toHaveBeenCalledWith([
      { type: 'confirm', name: 'answer', message: 'Go on?', default: false },
    ]);
  });

  it('answered no leaves the record as it was', async () => {
    const lines = [schedule('2026-11-01')];
    const host = fakeHost({ hasKeys: true, lines });
    prompt.mockResolvedValue({ answer: false });
    expect(await undo(host, {})).toBe(130);
    expect([host.lines, host.written.out]).toEqual([lines, 'Nothing was changed.\n']);
  });
});
