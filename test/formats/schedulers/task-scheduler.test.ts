import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../../src/core/time/day.ts';
import type { ReminderPlan } from '../../../src/core/reminders/scheduler-plan.ts';
import {
  taskEnvironment,
  tasks,
  windowsWords,
} from '../../../src/formats/schedulers/task-scheduler.ts';
import { HOME, join, reminderPlan, times } from '../../support/reminder-plan.ts';

const PLACES = { folder: '/tasks', windows: 'C:\\Windows', join };

interface TaskXml {
  readonly Task: {
    readonly Triggers: {
      readonly CalendarTrigger: readonly {
        readonly StartBoundary: string;
        readonly ScheduleByWeek: { readonly DaysOfWeek: object };
      }[];
      readonly TimeTrigger?: readonly { readonly StartBoundary: string }[];
    };
    readonly Settings: { readonly StartWhenAvailable: boolean };
    readonly Actions: {
      readonly Exec: { readonly Command: string; readonly Arguments: string };
    };
  };
}

describe('a task, read by an XML parser', () => {
  it('starts node with the program and the slot, without a window', () => {
    const [lunch] = read(reminderPlan());
    const { Command, Arguments } = lunch?.xml.Task.Actions.Exec ?? { Command: '', Arguments: '' };
    expect(Command).toBe('C:\\Windows/System32/conhost.exe');
    expect(taken(Arguments)).toEqual([
      '--headless',
      `${HOME}/node`,
      '--env-file=/tasks/environment',
      `${HOME}/stretch.cjs`,
      'remind',
      'lunch-break',
    ]);
  });

  it('has the times, the weekdays and the one-time reminder, and catches up after sleep', () => {
    const [lunch, morning] = read(reminderPlan());
    const { CalendarTrigger } = lunch?.xml.Task.Triggers ?? { CalendarTrigger: [] };
    expect(
      CalendarTrigger.map((one) => [one.StartBoundary, Object.keys(one.ScheduleByWeek.DaysOfWeek)]),
    ).toEqual([
      ['2026-01-01T12:30:00', ['Monday', 'Wednesday', 'Sunday']],
      ['2026-01-01T13:30:00', ['Monday', 'Wednesday', 'Sunday']],
    ]);
    expect(lunch?.xml.Task.Settings.StartWhenAvailable).toBe(true);
    expect(morning?.xml.Task.Triggers.TimeTrigger).toEqual([
      { StartBoundary: '2026-11-24T08:05:00' },
    ]);
  });

  it('is split if there are more times than a task can have', () => {
    const minutes = Array.from({ length: 60 }, (_, index) => String(index).padStart(2, '0'));
    const triggers = minutes.map((minute) => times('noon', `12:${minute}`, WEEKDAYS));
    const all = read(reminderPlan({ triggers, once: [] }));
    expect(all.map(({ name }) => name)).toEqual([
      'stretch-remind-noon',
      'stretch-remind-noon-part-2',
    ]);
    expect(all.map(({ xml }) => xml.Task.Triggers.CalendarTrigger.length)).toEqual([48, 12]);
  });

  it('has the UTF-16 encoding that its first line names', () => {
    const [task] = tasks(reminderPlan(), PLACES);
    expect(task?.file.encoding).toBe('utf16le');
    expect(task?.file.text).toMatch(/^<\?xml version="1.0" encoding="UTF-16"\?>\r\n/);
  });
});

describe('the environment file', () => {
  it('does not exist if it would be empty', () => {
    expect(taskEnvironment(reminderPlan({ env: {} }), PLACES)).toBeUndefined();
    const [task] = read(reminderPlan({ env: {} }));
    expect(task?.xml.Task.Actions.Exec.Arguments).not.toContain('--env-file');
  });

  it('refuses a path with every kind of quote', () => {
    const env = { STRETCH_HOME: '/a\'b"c`d' };
    expect(() => taskEnvironment(reminderPlan({ env }), PLACES)).toThrow('cannot pass on');
  });
});

describe('a Windows command line', () => {
  it('is split into the same words again', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', ' ', '"', '\\', "'", '%', 'é', '\t'),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        expect(taken(windowsWords(words))).toEqual(words);
      }),
    );
  });
});

function read(plan: ReminderPlan) {
  const parser = new XMLParser({
    ignoreDeclaration: true,
    isArray: (name) => name.endsWith('Trigger'),
  });
  return tasks(plan, PLACES).map(({ name, file }) => ({
    name,
    xml: parser.parse(file.text) as TaskXml,
  }));
}

/** A command line taken apart by the rules of CommandLineToArgvW, for words after the first. */
function taken(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0;
    const next = line[at + slashes];
    if (slashes > 0) {
      const isBefore = next === '"';
      word = (word ?? '') + '\\'.repeat(isBefore ? Math.floor(slashes / 2) : slashes);
      at += slashes - 1;
      if (isBefore && slashes % 2 === 1) {
        word += '"';
        at += 1;
      }
    } else if (next === '"') {
      isQuoted = !isQuoted;
      word ??= '';
    } else if (!isQuoted && (next === ' ' || next === '\t')) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + (next ?? '');
  }
  return word === undefined ? words : [...words, word];
}
