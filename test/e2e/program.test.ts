import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { clockAt } from '../support/fake-clock.ts';
import { makeFolder } from '../support/home.ts';
import { journalFiles } from '../support/journal-on-disk.ts';
import { runHere } from '../support/run-here.ts';

/** Monday, 30 November 2026. */
const env = clockAt('2026-11-30T12:00:00Z');

function inHome(home: string) {
  return {
    does: async (command: string) => {
      const result = await runHere(command.split(' '), { home, env });
      expect(result, command).toMatchObject({ code: 0 });
      return result.stdout;
    },
    fails: async (command: string) => runHere(command.split(' '), { home, env }),
  };
}

describe('stretch program', () => {
  it('shows twelve weeks, plans them once, ends by itself, and is undone and redone as a whole', async () => {
    const home = makeFolder();
    const { does, fails } = inHome(home);
    await does('schedule set morning 06:30 core');
    const before = await does('schedule --json');
    expect(await does('program')).toMatch(/Weeks 1–4\n[^]*Weeks 5–12\n[^]*It is not running/);
    const unasked = await fails('program start');
    expect(unasked).toMatchObject({ code: 2 });
    expect(unasked.stdout).toContain('Weeks 1–4, Mon 30 Nov to Sun 27 Dec 2026');
    expect(unasked.stderr).toContain('--yes');
    expect(await does('schedule --json')).toBe(before);

    const lines = linesOnDisk(home);
    const told = await does('program start --yes');
    expect(told).toContain('From Mon 22 Feb 2027 on, the plan is as without the programme');
    expect(told.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(linesOnDisk(home)).toBe(lines + 3);
    expect(await does('program')).toContain(
      'Week 1 of 12; its last day is Sun 21 Feb, and it ends by itself',
    );
    const second = await fails('program start --yes');
    expect(second).toMatchObject({ code: 2 });
    expect(second.stderr).toContain('stretch program stop');

    expect(await does('undo --yes')).toContain(
      'Undone: the programme from Mon 30 Nov 2026 (3 changes of the plan)',
    );
    expect(await does('schedule --json')).toBe(before);
    expect(await does('program')).toContain('It is not running');
    await does('undo --redo --yes');
    expect(await does('program')).toContain('Week 1 of 12');
    await does('undo --yes');
    expect(await does('schedule --json')).toBe(before);
  });

  it('is in a calendar until it ends, and then the plan from before is', async () => {
    const { does } = inHome(makeFolder());
    await does('schedule set morning 06:30 core');
    await does('program start --from 2026-12-02 --at 17:45 --yes');
    const text = await does('schedule ics');
    const of = (day: string) => ringsOn(text, day);
    expect(of('2026-12-01')).toEqual(['06:30 core', '20:30 lower-back']);
    expect(of('2026-12-03')).toEqual(['06:30 gentle-morning', '17:45 core', '20:30 lower-back']);
    expect(of('2026-12-04')).toEqual(['06:30 gentle-morning', '20:30 lower-back']);
    expect(of('2026-12-31')).toEqual(['17:45 runner-strength', '20:30 lower-back']);
    expect(of('2027-02-20')).toEqual(['17:45 pilates-start', '20:30 lower-back']);
    expect(of('2027-02-24')).toEqual(['06:30 core', '20:30 lower-back']);
  });

  it('can be ended early, which undo takes back', async () => {
    const { does, fails } = inHome(makeFolder());
    const none = await fails('program stop --yes');
    expect(none).toMatchObject({ code: 1 });
    await does('schedule set morning 06:30 core');
    await does('program start --yes');
    const running = await does('schedule --json');
    const stopped = await does('program stop --yes');
    expect(stopped.replaceAll('\n', ' ')).toContain('morning at 06:30, every day, core');
    expect(await does('program')).toContain('It is not running');
    for (const day of ['2026-11-30', '2027-01-15', '2027-03-01']) {
      expect(ringsOn(await does('schedule ics'), day)).toContain('06:30 core');
      expect(ringsOn(await does('schedule ics'), day)).toHaveLength(2);
    }
    expect(await does('undo --yes')).toContain(
      'Undone: the early end of the programme on Mon 30 Nov 2026 (1 change of the plan)',
    );
    expect(await does('schedule --json')).toBe(running);
    expect(await does('program')).toContain('Week 1 of 12');
  });

  it('is shown as it is planned by now', async () => {
    const { does } = inHome(makeFolder());
    await does('program start --at 19:30 --yes');
    const shown = await does('program');
    expect(shown).toMatch(/ core +19:30 /);
    expect(shown).toMatch(/ strength +19:30 +Mon, Thu /);
    expect(shown).toContain('stretch schedule set strength 19:30 --days mon,wed,fri');
    await does('schedule remove morning');
    await does('schedule set strength 17:15 --days mon,wed,fri --from 2026-12-28');
    await does('schedule set pilates 18:45 --every 3 --from 2027-02-21');
    const changed = await does('program');
    expect(changed).not.toContain('gentle-morning');
    expect(changed).toMatch(/ strength +17:15 +Mon, Wed, Fri /);
    expect(changed).toMatch(/ pilates +19:30 +Tue, Sat /);
    const { parts } = JSON.parse(await does('program --json'));
    const [, { slots }] = parts;
    expect(slots.slice(1)).toMatchObject([
      { slot: 'strength', time: '17:15', days: [1, 3, 5], every: null },
      { slot: 'pilates', time: '19:30', days: [2, 6] },
    ]);
  });

  it('warns of slots of the plan that come too close to its strength', async () => {
    const { does, fails } = inHome(makeFolder());
    await does('schedule set own 12:30 core --days wed');
    const started = await fails('program start --yes');
    expect(started.code).toBe(0);
    expect(started.stderr).toContain('the own and core slots both have core on two days in a row');
    expect(started.stderr).toContain('own and strength slots have core and runner-strength');
  });

  it('is removed whole by any of its lines, which undo takes back and redo does again', async () => {
    const { does } = inHome(makeFolder());
    await does('schedule set morning 06:30 core');
    const before = await does('schedule --json');
    await does('program start --yes');
    const running = await does('schedule --json');
    const last = (await does('history list')).trimEnd().split('\n').at(-1) ?? '';
    const whole = 'the programme from Mon 30 Nov 2026 (3 changes of the plan)';
    const id = last.slice(0, 8);
    expect(await does(`history remove ${id} --yes`)).toContain(`Removed: ${whole}.`);
    expect(await does('schedule --json')).toBe(before);
    expect(await does('undo --yes')).toContain(`Undone: the removal of ${whole}.`);
    expect(await does('schedule --json')).toBe(running);
    expect(await does('undo --redo --yes')).toContain(`Removed again: ${whole}.`);
    expect(await does('schedule --json')).toBe(before);
  });

  it('leaves the plans that begin later as they were, when it ends and when it is stopped', async () => {
    const { does } = inHome(makeFolder());
    const evening = async (day: string) => {
      const { slots } = JSON.parse(await does(`schedule --json --from ${day}`));
      return slots.find(({ slot }: { slot: string }) => slot === 'evening').time;
    };
    const days = ['2026-12-31', '2027-01-31', '2027-02-28', '2027-04-30'];
    const evenings = async () => {
      const times = [];
      for (const day of days) times.push(await evening(day));
      return times;
    };
    await does('schedule set evening 21:00');
    await does('schedule set evening 21:30 --from 2027-01-15');
    await does('schedule set evening 22:00 --from 2027-04-01');
    expect(await evenings()).toEqual(['21:00', '21:30', '21:30', '22:00']);
    await does('program start --yes');
    expect(await evenings()).toEqual(['21:00', '21:00', '21:30', '22:00']);
    expect(await does('program')).toContain('its last day is Sun 21 Feb');
    await does('program stop --yes');
    expect(await evenings()).toEqual(['21:00', '21:30', '21:30', '22:00']);
    expect(await does('undo --yes')).toContain('(3 changes of the plan)');
    expect(await evenings()).toEqual(['21:00', '21:00', '21:30', '22:00']);
    await does('undo --redo --yes');
    expect(await does('program')).toContain('It is not running');
    expect(await evenings()).toEqual(['21:00', '21:30', '21:30', '22:00']);
  });

  it('does not begin at the time of another slot', async () => {
    const home = makeFolder();
    const { does, fails } = inHome(home);
    await does('schedule set lunch 18:00 core --days mon');
    const clash = await fails('program start --yes');
    expect(clash).toMatchObject({ code: 2 });
    expect(clash.stderr).toMatch(/lunch.*18:00/);
    expect(clash.stderr).toContain('stretch program start --at TIME');
    const evening = await fails('program start --at 20:30 --yes');
    expect(evening.stderr).toMatch(/evening.*20:30[^]*--at TIME/);
    await does('schedule remove evening');
    await does('schedule set night 20:30');
    const own = await fails('program start --at 17:00 --yes');
    expect(own.stderr).toMatch(/night.*20:30[^]*stretch schedule remove night/);
    await does('schedule remove night');
    await does('program start --at 17:00 --yes');
  });

  it('comes back to the usual plan where there was none, and says when it ended', async () => {
    const home = makeFolder();
    const { does } = inHome(home);
    await does('program start --from thursday --yes');
    const usual = ['07:00 gentle-morning', '20:30 lower-back'];
    const text = await does('schedule ics');
    for (const day of ['2026-12-01', '2027-02-25', '2027-02-26'])
      expect(ringsOn(text, day), day).toEqual(usual);
    const after = clockAt('2027-03-01T12:00:00Z');
    const { stdout } = await runHere(['program'], { home, env: after });
    expect(stdout).toContain('the last one ended on Wed 24 Feb 2027');
    expect(await does('undo --yes')).toContain('the programme from Thu 3 Dec 2026 (4 changes');
    expect(await does('program')).toContain('It is not running. To begin');
  });
});

/** What a calendar shows on a day, read by a parser that is not ours: `20:30 lower-back`. */
function ringsOn(text: string, day: string): readonly string[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .flatMap((component) => {
      const event = new ICAL.Event(component);
      const times = event.iterator();
      for (let at = times.next(); at !== null && at !== undefined; at = times.next()) {
        const [date, time = ''] = at.toString().split('T');
        if (date === day) return [`${time.slice(0, 5)} ${routineOf(event)}`];
        if ((date ?? '') > day) return [];
      }
      return [];
    })
    .toSorted();
}

/** The id of the routine that an event names in brackets. */
function routineOf({ summary }: ICAL.Event): string {
  const [, name = ''] = /\((.*)\)$/.exec(summary) ?? [];
  return name.toLowerCase().replaceAll(' ', '-');
}

function linesOnDisk(home: string): number {
  const texts = journalFiles(home).map((file) => readFileSync(file, 'utf8'));
  return texts.join('').split('\n').length - 1;
}
