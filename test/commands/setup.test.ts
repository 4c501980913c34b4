import { describe, expect, it, vi } from 'vitest';
import { configGet, configList, configPath, configSet } from '../../src/commands/config.ts';
import { setup } from '../../src/commands/setup.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import type { Line } from '../../src/core/journal/line.ts';
import { SETTING_NAMES } from '../../src/core/settings/settings.ts';
import { DEFAULT_SLOTS, type Slot } from '../../src/core/schedule/slot.ts';
import type { Host } from '../../src/host/host.ts';
import { schedule } from '../support/sample-journal.ts';
import { DEFAULT_TIMES, type FakeHost, fakeHost } from '../support/fake-host.ts';

const LUNCH: Slot = { name: 'lunch', time: '12:00', days: [1, 2, 3], routine: 'lower-back' };
const ALL = { side: 'left', morning: '6:30', evening: '21:00', units: 'mi', sound: 'off' };

describe('setup with flags', () => {
  it('saves every answer and asks nothing', async () => {
    const host = fakeHost();
    expect(await setup(host, ALL)).toBe(0);
    expect(host.settings.read().settings).toMatchObject({
      affected: 'left',
      units: 'mi',
      sound: 'off',
    });
    expect(times(host)).toEqual({ morning: '06:30', evening: '21:00' });
    expect(host.written.err).toContain('/fake/journal');
  });

  it('changes only what is given', async () => {
    const host = fakeHost({ settings: { affected: 'right' }, lines: [schedule('2026-11-01')] });
    expect(await setup(host, { yes: true, morning: '08:00' })).toBe(0);
    expect(host.settings.read().settings.affected).toBe('right');
    expect(times(host)).toEqual({ ...DEFAULT_TIMES, morning: '08:00' });
  });

  it('leaves an invalid value in the file until an answer takes its place', async () => {
    const write = vi.fn<Host['settings']['write']>(async () => undefined);
    const host = fakeHost({ settings: { affected: 'lft' }, lines: [schedule('2026-11-01')] });
    const settings = { ...host.settings, write };
    await setup({ ...host, settings }, { yes: true });
    expect(write).toHaveBeenLastCalledWith({ leaveOut: 'none', sound: 'speech' });
    await setup({ ...host, settings }, { yes: true, side: 'left' });
    expect(write).toHaveBeenLastCalledWith({
      affected: 'left',
      leaveOut: 'none',
      sound: 'speech',
    });
  });

  it('makes a schedule the first time, even from the default times, and none if nothing changes', async () => {
    const host = fakeHost();
    await setup(host, { yes: true });
    expect(times(host)).toEqual(DEFAULT_TIMES);
    expect(host.lines).toHaveLength(1);
    expect(host.written.out).toContain('The morning routine leaves bending for later in the day.');
    host.written.out = '';
    await setup(host, { yes: true });
    expect(host.lines).toHaveLength(1);
    expect(host.written.out).not.toContain('bending');
  });

  it('moves a slot that is on every second day, and leaves its days alone', async () => {
    const every = { days: 2, from: '2026-11-02' };
    const slots = DEFAULT_SLOTS.map((slot) => ({ ...slot, every }));
    const host = fakeHost({ lines: [schedule('2026-11-01', slots)] });
    await setup(host, { yes: true, morning: '06:45' });
    const [morning] = foldLines(host.lines).schedules.at(-1)?.slots ?? [];
    expect(morning).toMatchObject({ name: 'morning', time: '06:45', every });
  });

  it('plans a routine without bending in the morning, and leaves that of a plan alone', async () => {
    const routines = async (lines: readonly Line[]) => {
      const host = fakeHost({ lines });
      await setup(host, { yes: true, morning: '06:45' });
      const { schedules } = foldLines(host.lines);
      return schedules.at(-1)?.slots.map(({ name, routine }) => `${name} ${routine}`);
    };
    expect(await routines([])).toEqual(['morning gentle-morning', 'evening lower-back']);
    expect(await routines([schedule('2026-11-01')])).toEqual([
      'morning lower-back',
      'evening lower-back',
    ]);
    const later = schedule('2026-12-10', []);
    expect((await routines([later]))?.toSorted()).toEqual([
      'evening lower-back',
      'morning lower-back',
    ]);
  });

  it('is a usage fault without a terminal and without all answers, and saves nothing', async () => {
    const host = fakeHost();
    await expect(setup(host, { side: 'left' })).rejects.toMatchObject({ kind: 'usage' });
    expect(host.lines).toEqual([]);
    expect(host.settings.exists()).toBe(false);
  });

  it.each([
    { ...ALL, side: 'middle' },
    { ...ALL, morning: '25:00' },
    { ...ALL, units: 'leagues' },
    { ...ALL, sound: 'loud' },
  ])('%j is a usage fault, and saves nothing', async (options) => {
    const host = fakeHost();
    await expect(setup(host, options)).rejects.toMatchObject({ kind: 'usage' });
    expect([host.lines, host.settings.exists()]).toEqual([[], false]);
  });

  it('with a morning before the start of the day says so, and what to type', async () => {
    const problem = 'the morning slot (00:01) must come before the evening slot (20:30)';
    await expect(setup(fakeHost(), { ...ALL, morning: '00:01', evening: '20:30' })).rejects.toEqual(
      expect.objectContaining({
        kind: 'usage',
        message: `${problem}; the day starts at 04:00, so 00:01 is at its end`,
        hint: 'give the morning a time from 04:00 on, or first start the day earlier: stretch config set dayStart 00:00',
      }),
    );
    const early = fakeHost({ settings: { dayStart: '00:00' } });
    expect(await setup(early, { ...ALL, morning: '00:01', evening: '20:30' })).toBe(0);
    await expect(
      setup(fakeHost(), { ...ALL, morning: '21:00', evening: '20:30' }),
    ).rejects.toMatchObject({ hint: 'for example: stretch setup --morning 07:00 --evening 20:30' });
  });

  it.each<[string, readonly Line[], string]>([
    ['today', [schedule('2026-11-01', [...DEFAULT_SLOTS, LUNCH])], ''],
    [
      'in a later plan',
      [schedule('2026-11-01'), schedule('2026-12-01', [...DEFAULT_SLOTS, LUNCH])],
      ' from Tue 1 Dec',
    ],
  ])(
    'that would put two slots at the same time %s is refused, and saves nothing',
    async (_, lines, when) => {
      const host = fakeHost({ lines });
      await expect(setup(host, { ...ALL, morning: '12:00' })).rejects.toMatchObject({
        kind: 'usage',
        message: `the morning and lunch slots would both be at 12:00${when}`,
        hint: expect.stringContaining('stretch schedule remove lunch') as unknown,
      });
      expect([host.lines, host.settings.exists(), host.written.out]).toEqual([lines, false, '']);
    },
  );
});

describe('config', () => {
  it('lists every setting, as text and as JSON', async () => {
    const host = fakeHost({ settings: { affected: 'left' } });
    await configList(host, {});
    expect(host.written.out).toMatch(/^affected +left +the sore side/);
    expect(host.written.out.trimEnd().split('\n')).toHaveLength(SETTING_NAMES.length);
    const other = fakeHost({ settings: { affected: 'left' } });
    await configList(other, { json: true });
    expect(JSON.parse(other.written.out)).toEqual(host.settings.read().settings);
  });

  it('gets and sets one setting', async () => {
    const host = fakeHost();
    await configSet(host, 'Units', 'mi');
    await configGet(host, 'units');
    expect(host.written.out.split('\n').at(-2)).toBe('mi');
    await expect(configSet(host, 'units', 'leagues')).rejects.toMatchObject({ kind: 'usage' });
    await expect(configGet(host, 'unit')).rejects.toMatchObject({ hint: 'did you mean `units`?' });
  });

  it('shows where everything is', async () => {
    const host = fakeHost();
    await configPath(host);
    expect(host.written.out).toBe(
      'settings  /fake/settings.json\njournal   /fake/journal\nroutines  /fake/routines\ncache     /fake/cache\n',
    );
  });

  it('shows it to programs as it is, whatever is changed for people', async () => {
    const host = fakeHost({ out: { print: () => expect.fail('printed') } });
    await configPath(host);
    expect(host.written.out).toContain('/fake/journal\n');
  });
});

function times(host: FakeHost): object {
  const { schedules } = foldLines(host.lines);
  return Object.fromEntries((schedules.at(-1)?.slots ?? []).map(({ name, time }) => [name, time]));
}
