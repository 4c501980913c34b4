import { describe, expect, it } from 'vitest';
import { foldLines } from '../../../src/core/journal/history.ts';
import { linesBetween } from '../../../src/core/journal/lines-between.ts';
import { encodeLine, type Line } from '../../../src/core/journal/line.ts';
import { calendarApp, eventsIn, type TakenEvent } from '../../support/calendar-app.ts';
import { exported, ics } from '../../support/exported.ts';
import {
  amend,
  ended,
  line,
  logged,
  plannedLine,
  remove,
  setDone,
  started,
} from '../../support/sample-journal.ts';

const AT = '2026-10-27T07:05:00.000+00:00';
const START = started({ note: 'It hurts.' }, { id: 's', at: AT });
const SET = setDone('s', plannedLine(0), {}, { at: AT });
const SESSION = [START, SET, ended('s', { pain: 3 }, { at: '2026-10-27T07:15:00.000+00:00' })];

describe('the event of a session that no longer counts', () => {
  it('is cancelled, and says nothing of how it went', () => {
    const lines = [...SESSION, remove(START, { at: '2026-10-27T09:00:00.000+00:00' })];
    expect(calendar(lines)).toMatchInlineSnapshot(`
      "BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//stretch//stretch//EN
      BEGIN:VEVENT
      UID:s@stretch
      DTSTAMP:20261027T090000Z
      LAST-MODIFIED:20261027T090000Z
      SEQUENCE:4
      DTSTART:20261027T070500
      DURATION:PT11M
      SUMMARY:Lower back
      STATUS:CANCELLED
      TRANSP:TRANSPARENT
      END:VEVENT
      END:VCALENDAR
      "
    `);
  });

  it('comes back under its id when the removal is undone, and is newer each time', () => {
    const at = '2026-10-27T07:15:00.000+00:00';
    const undo = remove(START, { at });
    const redo = remove(undo, { at });
    const app = calendarApp('LAST-MODIFIED');
    const states = [[], [undo], [undo, redo], [undo, redo, remove(redo, { at })]].map((more) => {
      app.take(calendar([...SESSION, ...more]));
      return app.events().map((event) => `${event.uid} ${event.status} ${event.sequence}`);
    });
    expect(states).toEqual([
      ['s@stretch CONFIRMED 3'],
      ['s@stretch CANCELLED 4'],
      ['s@stretch CONFIRMED 5'],
      ['s@stretch CANCELLED 6'],
    ]);
  });

  it.each<[string, readonly Line[]]>([
    ['nothing of it is done any more', [amend(START, { did: [] })]],
    ['its only set was removed', [remove(SET)]],
    ['its only set was not whole', [amend(SET, { complete: false, done: { hold: 1 } })]],
  ])('is cancelled if %s', (_, more) => {
    expect(statesOf([...SESSION, ...more])).toEqual(['s@stretch CANCELLED']);
  });

  it('is cancelled when the import that brought it is taken back', () => {
    const whole = line({ type: 'import', file: 'old.ndjson', lines: 3 });
    const lines = [...SESSION.map((one) => ({ ...one, import: [whole.id] })), whole];
    const [before] = eventsOf(lines);
    const [after] = eventsOf([...lines, remove(whole)]);
    expect([before?.status, after?.status]).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
  });

  it('is not there if it never had a set', () => {
    const empty = started({}, { id: 'none', at: AT });
    const missed = setDone('none', plannedLine(0), { complete: false }, { at: AT });
    const nothing = logged([], {}, { id: 'nothing', at: AT });
    const lines = [empty, missed, nothing];
    expect(statesOf([...lines, ...lines.map((one) => remove(one))])).toEqual([]);
    expect(statesOf([nothing, amend(nothing, { did: [0] }), remove(nothing)])).toEqual([
      'nothing@stretch CANCELLED',
    ]);
  });

  it('is in the past, also if the clock was ahead', () => {
    const ahead = logged([0], {}, { id: 'ahead', at: '2031-01-01T07:00:00.000+00:00' });
    const [event] = eventsOf([ahead, remove(ahead)]);
    expect(event?.component.getFirstPropertyValue('dtstart')?.toString()).toBe(
      '2026-11-20T07:00:00',
    );
  });
});

describe('a session that was edited', () => {
  it('is newer, also if that was undone', () => {
    const edit = amend(START, { note: 'Fine.' }, { at: '2026-10-28T08:00:00.000+00:00' });
    const undo = remove(edit, { at: '2026-10-28T08:00:00.000+00:00' });
    const app = calendarApp('LAST-MODIFIED');
    const notes = [[], [edit], [edit, undo]].map((more) => {
      app.take(calendar([...SESSION, ...more]));
      return app.events()[0]?.component.getFirstPropertyValue('description');
    });
    expect(notes).toEqual([
      'pain during 3 of 10\nIt hurts.',
      'pain during 3 of 10\nFine.',
      'pain during 3 of 10\nIt hurts.',
    ]);
  });

  it('is newer with every set while it goes on', () => {
    const app = calendarApp('LAST-MODIFIED');
    const more = setDone('s', plannedLine(1), {}, { at: AT });
    for (const lines of [
      [START, SET],
      [START, SET, more],
    ])
      app.take(calendar(lines));
    expect(app.events()[0]?.summary).toBe('Lower back: 2 of 5 sets');
  });

  it('and has no end is as new as what its length comes from', () => {
    const configuredAt = () => Date.parse('2026-11-01T08:00:00Z');
    const modified = (lines: readonly Line[]) =>
      eventsIn(ics(exported(lines, { configuredAt }), { runs: false })).map(
        (event) => event.modified,
      );
    expect(modified([START, SET])).toEqual(['2026-11-01T08:00:00Z']);
    expect(modified(SESSION)).toEqual(['2026-10-27T07:15:00Z']);
  });
});

describe('an export of some days', () => {
  const moved = amend(START, { day: '2026-09-01', began: '2026-09-01T07:05:00.000+00:00' });

  it('has the sessions of these days alone, and those removed from them', () => {
    const other = logged([0], {}, { id: 'other', at: '2026-12-01T07:00:00.000+00:00' });
    const gone = logged([0], {}, { id: 'gone', at: '2026-11-01T07:00:00.000+00:00' });
    const lines = [...SESSION, other, remove(other), gone, remove(gone)];
    expect(between(lines).map(stateOf)).toEqual(['s@stretch CONFIRMED', 'gone@stretch CANCELLED']);
  });

  it('has one that was moved to another day under its id, where it is now', () => {
    const [event, ...others] = between([...SESSION, moved]);
    expect(event && stateOf(event)).toBe('s@stretch CONFIRMED');
    expect(event?.component.getFirstPropertyValue('dtstart')?.toString()).toBe(
      '2026-09-01T07:05:00',
    );
    expect(others).toEqual([]);
    expect(between([...SESSION, moved, remove(START)]).map(stateOf)).toEqual([
      's@stretch CANCELLED',
    ]);
  });

  /** From the end of October to the end of November. */
  function between(lines: readonly Line[]): readonly TakenEvent[] {
    const [from, to] = ['2026-10-26', '2026-11-22'];
    const isIn = ({ day }: { readonly day: string }) => day >= from && day <= to;
    const history = foldLines(lines);
    const sessions = history.sessions.filter((one) => isIn(one));
    const raw = lines.map((one) => ({ line: one, text: encodeLine(one) }));
    const data = { from, to, history: { ...history, sessions } };
    return eventsIn(
      ics(exported(lines, { ...data, lines: () => linesBetween(raw, from, to) }), { runs: false }),
    );
  }
});

it('sessions with ids that a calendar cannot hold have an id each', () => {
  const lines = ['a b', 'a  b', 'a\tb'].map((id) => logged([0], {}, { id, at: AT }));
  expect(statesOf(lines).toSorted()).toEqual([
    'a b@stretch CONFIRMED',
    'a%20.%20.b@stretch CONFIRMED',
    'a%9.b@stretch CONFIRMED',
  ]);
});

/** The calendar of a record on the evening of 22 November. */
function calendar(lines: readonly Line[]): string {
  return ics(exported(lines), { runs: false });
}

function eventsOf(lines: readonly Line[]): readonly TakenEvent[] {
  return eventsIn(calendar(lines));
}

function statesOf(lines: readonly Line[]): readonly string[] {
  return eventsOf(lines).map((event) => stateOf(event));
}

function stateOf({ uid, status }: TakenEvent): string {
  return `${uid} ${status}`;
}
