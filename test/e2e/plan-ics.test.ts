import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarApp } from '../support/calendar-app.ts';
import { clockAt } from '../support/fake-clock.ts';
import { makeFolder } from '../support/home.ts';
import { runHere } from '../support/run-here.ts';

/** Noon: before the day starts, `tomorrow` would be ambiguous. */
const env = clockAt('2026-11-24T12:00:00Z');

describe('stretch schedule ics', () => {
  it('writes the plan with later changes and pauses, and the same ids the next time', async () => {
    const home = makeFolder();
    const file = join(makeFolder(), `it's "my" plan é.ics`);
    const write = async (...more: readonly string[]) =>
      runHere(['schedule', 'ics', '-o', file, ...more], { home, env });
    const does = async (...args: readonly string[]) =>
      expect(await runHere(args, { home, env })).toMatchObject({ code: 0 });
    await does('schedule', 'set', 'morning', '06:45');
    await does('log', 'session', 'core');
    expect(await write()).toMatchObject({ code: 0, stdout: '' });
    const before = idsIn(file);
    expect(before).toHaveLength(2);
    await does('schedule', 'set', 'evening', '21:15', '--from', 'in 20 days');
    await does(
      'schedule',
      'pause',
      '--from',
      'tomorrow',
      '--until',
      'in 3 days',
      '--reason',
      'ill',
    );
    expect((await write()).stderr).toContain('already exists');
    expect(await write('--force')).toMatchObject({ code: 0 });
    expect(idsIn(file).slice(0, 2)).toEqual(before);
    const [morning, evening, later] = eventsIn(file);
    expect(later?.startDate.toString()).toMatch(/T21:15:00$/);
    expect(evening?.component.getFirstPropertyValue('rrule')?.toString()).toContain('UNTIL=');
    expect(morning?.component.getAllProperties('exdate')).toHaveLength(3);
    expect(morning?.component.getFirstSubcomponent('valarm')).not.toBeNull();
    const printed = await runHere(['schedule', 'ics'], { home, env });
    expect(printed.stdout).toBe(readFileSync(file, 'utf8'));
  });

  it('is taken again by a calendar that has what is newer alone, whatever was done and undone', async () => {
    const home = makeFolder();
    const app = calendarApp('LAST-MODIFIED');
    const ringsAfter = async (...commands: readonly string[]) => {
      for (const command of commands)
        expect(await runHere(command.split(' '), { home, env })).toMatchObject({ code: 0 });
      app.take((await runHere(['schedule', 'ics'], { home, env })).stdout);
      return app
        .rings('2026-11-24T12:00:00', '2026-11-26T00:00:00')
        .map((ring) => ring.slice(5, 16));
    };
    expect(await ringsAfter('schedule remove morning', 'schedule set evening 12:30')).toEqual([
      '11-24T12:30',
      '11-25T12:30',
    ]);
    expect(await ringsAfter('schedule set evening 13:15')).toEqual(['11-24T13:15', '11-25T13:15']);
    expect(await ringsAfter('schedule remove evening')).toEqual([]);
    expect(await ringsAfter('undo --yes')).toEqual(['11-24T13:15', '11-25T13:15']);
    expect(await ringsAfter('undo --yes', 'undo --yes', 'undo --yes')).toEqual([]);
    expect(new Set(app.events().map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
    expect(await ringsAfter('undo --redo --yes')).toEqual(['11-24T20:30', '11-25T20:30']);
  });

  it('has nothing to write without a plan', async () => {
    const result = await runHere(['schedule', 'ics'], { home: makeFolder() });
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain('stretch schedule set morning 07:00');
  });
});

function eventsIn(file: string): readonly ICAL.Event[] {
  const calendar = ICAL.Component.fromString(readFileSync(file, 'utf8'));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

function idsIn(file: string): readonly string[] {
  return eventsIn(file).map(({ uid }) => uid);
}
