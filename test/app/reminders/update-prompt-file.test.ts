import { describe, expect, it } from 'vitest';
import {
  rewritePromptFile,
  updatePromptFile,
} from '../../../src/app/reminders/update-prompt-file.ts';
import { Fault } from '../../../src/core/base/fault.ts';
import { logSkip } from '../../../src/commands/log-skip.ts';
import { status } from '../../../src/commands/status.ts';
import { schedule, skipped } from '../../support/sample-journal.ts';
import { fakeHost } from '../../support/fake-host.ts';

const PLAN = schedule('2026-11-01');
const HOUR = 3_600_000;

describe('the prompt file', () => {
  it('is written once, and again when the record changes', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await updatePromptFile(host);
    await updatePromptFile(host);
    expect(host.prompts).toHaveLength(1);
    expect(firstLine(host.prompts[0])).toMatch(/ stretch: morning is due, \d+ min; type: /);
    await logSkip(host, 'morning', { reason: 'ill' });
    await updatePromptFile(host);
    expect(host.prompts).toHaveLength(2);
    expect(firstLine(host.prompts[1])).toContain(' stretch: evening is due');
  });

  it('is brought up to date by `status`, which lists the record once if nothing has changed, unless what it shows is made up', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await status(host, {});
    await logSkip(host, 'morning', { reason: 'ill' });
    let listings = 0;
    const files = () => {
      listings++;
      return host.journal.files();
    };
    const journal = { ...host.journal, files };
    await status({ ...host, journal, label: 'made up' }, {});
    expect([host.prompts.length, listings]).toEqual([1, 1]);
    await status({ ...host, journal }, { json: true });
    // The file that is written is about the record as it is by then.
    expect([host.prompts.length, listings]).toEqual([2, 3]);
    await status({ ...host, journal }, {});
    expect([host.prompts.length, listings]).toEqual([2, 4]);
  });

  it('written by `status` is about what another program recorded after `status` had read', async () => {
    const host = fakeHost({ lines: [PLAN] });
    let listings = 0;
    const files = () => {
      listings++;
      // The first one is read, and the second is what the file is about.
      if (listings === 2) host.journal.append(skipped('2026-11-24', 'morning', 'ill'));
      return host.journal.files();
    };
    await status({ ...host, journal: { ...host.journal, files } }, {});
    expect(host.prompts).toHaveLength(1);
    expect(firstLine(host.prompts[0])).toContain(' stretch: evening is due');
    await updatePromptFile(host);
    expect(host.prompts).toHaveLength(1);
  });

  it('is written again on another day, and for another start of the day', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await updatePromptFile(host);
    host.advance(24 * HOUR);
    await updatePromptFile(host);
    expect(host.prompts).toHaveLength(2);
    await host.settings.write({ dayStart: '03:00' });
    await updatePromptFile(host);
    expect(host.prompts).toHaveLength(3);
    await host.settings.write({ volume: '10' });
    await updatePromptFile(host);
    expect(host.prompts).toHaveLength(3);
  });

  it('is not written without a record', async () => {
    const host = fakeHost();
    await updatePromptFile(host);
    expect(host.prompts).toEqual([]);
  });

  it('stays as it is while the time zone is unknown', async () => {
    const zoneFault = new Fault('input', 'TZ is no zone', 'set TZ');
    const host = fakeHost({ lines: [PLAN], zoneFault });
    await updatePromptFile(host);
    await rewritePromptFile(host);
    expect(host.prompts).toEqual([]);
  });

  it('is silently skipped if it cannot be written', async () => {
    const host = fakeHost({ lines: [PLAN] });
    const prompt = {
      ...host.prompt,
      write: () => {
        throw new Error('the disk is full');
      },
    };
    await updatePromptFile({ ...host, prompt });
    expect(host.written).toEqual({ out: '', err: '' });
  });
});

function firstLine(text = ''): string {
  return text.split('\n')[0] ?? '';
}
