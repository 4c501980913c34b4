import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import { WEEKDAYS } from '../../../src/core/time/day.ts';
import { eventsIn, timesOf } from '../../support/calendar-app.ts';
import { exported, ics, planIcs } from '../../support/exported.ts';
import { makeFolder } from '../../support/home.ts';
import { pathOf } from '../../support/shells.ts';
import {
  ended,
  pause,
  plannedLine,
  remove,
  scheduleChange,
  setDone,
  started,
} from '../../support/sample-journal.ts';

const AT = '2026-10-27T08:00:00.000+00:00';
const NOON = { name: 'noon', time: '12:30', days: WEEKDAYS, routine: 'core' } as const;
const NIGHT = { ...NOON, name: 'night', time: '01:30', days: [2, 6] } as const;
const SETUP = scheduleChange('2026-10-27', [{ set: NOON }, { set: NIGHT }], AT);
const STRENGTH = { ...NOON, name: 'strength', every: { days: 2, from: '2026-10-26' } } as const;
const LATE = { ...STRENGTH, name: 'late', time: '02:15', every: { days: 3, from: '2026-10-28' } };
const CHANGED = scheduleChange('2026-10-27', [{ set: { ...NOON, time: '13:15' } }], AT);
const REMOVED = scheduleChange('2026-10-27', [{ remove: 'noon' }], AT);
const UNDO = remove(REMOVED, { at: AT });

/** Every kind of event. */
const LINES: readonly Line[] = [
  SETUP,
  CHANGED,
  REMOVED,
  scheduleChange('2026-11-10', [{ set: { ...NIGHT, time: '22:00' } }], AT),
  scheduleChange('2026-10-27', [{ set: STRENGTH }, { set: LATE }], AT),
  scheduleChange('2026-11-20', [{ set: { ...STRENGTH, time: '17:45' } }], AT),
  scheduleChange('2026-11-30', [{ set: { ...STRENGTH, days: [1, 6] } }], AT),
  pause('2026-11-03', '2026-11-07'),
  pause('2026-12-01', '2028-12-01', {}, AT),
  ...sessionOf('s', 'Stiff; then, "better"\n– 👍'.repeat(9)),
  ...sessionOf('gone', ''),
  remove({ id: 'gone' }, { at: AT }),
];

/** What a calendar is asked for; Python counts the times itself. */
const [FROM, TO] = ['2026-10-01T00:00:00', '2029-01-01T00:00:00'];
const READER = `
import icalendar, json, sys
from datetime import datetime
from dateutil.rrule import rrulestr
first, last = (datetime.fromisoformat(word) for word in sys.argv[1:])
def times(event):
    start = event['DTSTART'].dt
    if 'RRULE' not in event: return [start]
    left = event.get('EXDATE', [])
    left = [one.dt for all in (left if isinstance(left, list) else [left]) for one in all.dts]
    rule = rrulestr(event['RRULE'].to_ical().decode(), dtstart=start)
    return [time for time in rule.between(first, last, inc=True) if time not in left]
def read(event):
    assert not event.errors, event.errors
    return {
        'uid': str(event['UID']), 'status': str(event['STATUS']), 'sequence': int(event['SEQUENCE']),
        'modified': event['LAST-MODIFIED'].dt.strftime('%Y-%m-%dT%H:%M:%SZ'),
        'summary': str(event['SUMMARY']), 'description': str(event.get('DESCRIPTION', '')),
        'alarms': len(event.subcomponents), 'times': [time.isoformat() for time in times(event)],
    }
text = sys.stdin.buffer.read()
print(json.dumps([read(event) for event in icalendar.Calendar.from_ical(text).walk('VEVENT')]))
`;

const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import icalendar, dateutil']).status === 0,
);

describe.skipIf(python === undefined)(`Python’s icalendar${missing(python, 'icalendar')}`, () => {
  it('reads every event as it was meant', () => {
    const text = ics(exported(LINES), { runs: false });
    const { stdout, stderr } = spawnSync(python ?? '', ['-c', READER, FROM, TO], {
      input: text,
      encoding: 'utf8',
      env: { ...process.env, PYTHONUTF8: '1' },
    });
    expect(stderr).toBe('');
    const wanted = eventsIn(text).map((event) => {
      const { uid, status, sequence, modified, summary, component } = event;
      const description = component.getFirstPropertyValue('description') ?? '';
      const alarms = component.getAllSubcomponents('valarm').length;
      const times = timesOf(event, FROM, TO);
      return { uid, status, sequence, modified, summary, description, alarms, times };
    });
    expect(JSON.parse(stdout)).toEqual(wanted);
    expect(new Set(wanted.map(({ status }) => status)).size).toBe(2);
  });
});

const khal = pathOf('khal');

describe.skipIf(khal === undefined)(`khal${missing(khal, 'khal')}`, () => {
  it('shows the plan after each import, and nothing that was removed', () => {
    const shown = khalCalendar();
    const changed = ['01:30 Stretch: night (core)', '13:15 Stretch: noon (core)'];
    expect(shown([SETUP, CHANGED])).toEqual(changed);
    expect(shown([SETUP, CHANGED, REMOVED])).toEqual(['01:30 Stretch: night (core)']);
    expect(shown([SETUP, CHANGED, REMOVED, UNDO])).toEqual(changed);
  });
});

/** Returns a function that imports a plan into khal and lists a Wednesday, without the default slots. */
function khalCalendar(): (lines: readonly Line[]) => readonly string[] {
  const home = makeFolder();
  const [calendar, config] = [join(home, 'calendar'), join(home, 'config')];
  mkdirSync(calendar);
  const locale = 'timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d';
  const zones = 'local_timezone = UTC\ndefault_timezone = UTC';
  writeFileSync(
    config,
    `[calendars]\n[[plan]]\npath = ${calendar}\n[locale]\n${zones}\n${locale}\n[sqlite]\npath = ${home}/khal.db\n`,
  );
  const run = (...args: readonly string[]) => {
    const env = { ...process.env, HOME: home, LC_ALL: 'C.UTF-8' };
    const { status, stdout, stderr } = spawnSync(khal ?? '', ['-c', config, ...args], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  return (lines) => {
    const file = join(home, 'plan.ics');
    writeFileSync(file, planIcs(exported(lines)));
    run('import', '--batch', file);
    return run('list', '--format', '{start-time} {title}', '2026-11-11', '1d')
      .split('\n')
      .filter((text) => /(?:noon|night)/.test(text));
  };
}

/** Why a group of tests is skipped; empty if it is not. */
function missing(program: string | undefined, name: string): string {
  return program === undefined ? ` (skipped: ${name} is missing)` : '';
}

function sessionOf(id: string, note: string): readonly Line[] {
  const start = started({ note }, { id, at: AT });
  return [start, setDone(id, plannedLine(0), {}, { at: AT }), ended(id, { pain: 3 }, { at: AT })];
}
