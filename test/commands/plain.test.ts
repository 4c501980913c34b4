import { describe, expect, it } from 'vitest';
import { exercisePlay } from '../../src/commands/exercise-play.ts';
import { exerciseShow } from '../../src/commands/exercise.ts';
import { historyCalendar, historyList, historyShow } from '../../src/commands/history.ts';
import { status } from '../../src/commands/status.ts';
import type { Host } from '../../src/host/host.ts';
import { fakeHost } from '../support/fake-host.ts';
import { logged, pause, schedule } from '../support/sample-journal.ts';

/** Nearly three months of mornings, a terminal, and somebody in front of it who wants words. */
const SESSION = logged([0, 2], {}, { id: 'a1b2c3d4-1111-4222-8333-444455556666' });
const LINES = [schedule('2026-09-01'), SESSION, pause('2026-11-26', '2026-11-30')];
const TERMINAL = { out: { isTerminal: true }, hasKeys: true, lines: LINES } as const;
const ASKS = [
  ['the variable', { env: { ACCESSIBLE: '1' } }],
  ['the setting', { settings: { face: 'plain' } }],
] as const;
const COMMANDS: readonly (readonly [string, (host: Host) => Promise<number>])[] = [
  ['status', (host) => status(host, {})],
  ['history', (host) => historyCalendar(host, {})],
  ['history list', (host) => historyList(host, {})],
  ['history show', (host) => historyShow(host, 'a1b2', {})],
  ['exercise show', (host) => exerciseShow(host, 'piriformis', {})],
  ['exercise play', (host) => exercisePlay(host, 'piriformis', {})],
];

describe.each(ASKS)('with %s that asks for words', (_, asked) => {
  it.each(COMMANDS)('%s has no blocks, signs of states or sequences', async (_name, run) => {
    const host = fakeHost({ ...TERMINAL, ...asked });
    expect(await run(host)).toBe(0);
    expect(host.written.out).not.toMatch(/[\u2580-\u259f●◐○‖▸▹∙✓\u001b]/);
    expect(host.written.out).not.toBe('');
  });
});

describe('words instead of pictures', () => {
  const env = { ACCESSIBLE: '1' };

  it('of a movement are of the side that was asked for', async () => {
    const host = fakeHost({ ...TERMINAL, env });
    await exercisePlay(host, 'piriformis', { side: 'left' });
    expect(host.written.out).toMatch(/^Piriformis stretch, left side\n.* the left ankle /);
    expect(host.written.out).toContain('For more: stretch exercise show piriformis\n');
  });

  it('do not replace a picture that is asked for by its glyphs', async () => {
    const host = fakeHost({ ...TERMINAL, env });
    await exerciseShow(host, 'piriformis', { glyphs: 'half' });
    expect(host.written.out).toContain('▄');
  });

  it('are there without a terminal, too', async () => {
    const host = fakeHost({ lines: LINES, env });
    expect(await exercisePlay(host, 'piriformis', {})).toBe(0);
  });

  it('of the history are of the weeks of the calendar, unless others are asked for', async () => {
    const days = /^ {2}\w{3} \d+ \w{3} 2026: /gm;
    const wide = fakeHost({ ...TERMINAL, env });
    await historyCalendar(wide, {});
    expect(wide.written.out.match(days)).toHaveLength(85);
    expect(wide.written.err).toBe('');
    const host = fakeHost({ ...TERMINAL, out: { isTerminal: false, columns: 12 }, env });
    await historyCalendar(host, {});
    // It has room for three weeks, the last of which has begun on Monday.
    expect(host.written.out.match(days)).toHaveLength(16);
    expect(host.written.err).toContain(
      'Only the last 3 weeks are listed; for more: stretch history --from "100 weeks ago"',
    );
    const range = fakeHost({ ...TERMINAL, env });
    await historyCalendar(range, { from: '2026-09-01', to: '2026-09-30' });
    expect(range.written.out.match(days)).toHaveLength(30);
    expect(range.written.err).toBe('');
  });

  it('leave JSON as it is', async () => {
    const [plain, usual] = [fakeHost({ ...TERMINAL, env }), fakeHost(TERMINAL)];
    for (const host of [plain, usual]) await historyCalendar(host, { json: true });
    expect(plain.written).toEqual(usual.written);
  });
});
