import { describe, expect, it } from 'vitest';
import { linesBetween } from '../../../src/core/journal/lines-between.ts';
import { encodeLine, type Line } from '../../../src/core/journal/line.ts';
import { calendarApp, eventsIn } from '../../support/calendar-app.ts';
import { amend, line, remove } from '../../support/sample-journal.ts';
import { exported, ics } from '../../support/exported.ts';

const AT = { id: 'r', at: '2026-10-27T20:00:00.000+01:00' };
const RUN = line(
  {
    type: 'run',
    began: '2026-10-27T18:00:00.000+01:00',
    distance: 8000,
    seconds: 2710,
    elapsed: 2820,
    surface: 'road',
    effort: 6,
    note: 'Along the river\u001b',
  },
  AT,
);

describe('the runs of a calendar', () => {
  it('are only there if asked for, and mornings never', () => {
    const lines = [RUN, line({ type: 'soreness', score: 7, note: 'sore' }, { at: AT.at })];
    expect(eventsIn(ics(exported(lines), { runs: false }))).toEqual([]);
    const text = calendar(lines);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).not.toMatch(/sore/);
  });

  it('are where and as long as they were, with what is known of them', () => {
    expect(calendar([RUN])).toMatchInlineSnapshot(`
      "BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//stretch//stretch//EN
      BEGIN:VEVENT
      UID:r@stretch
      DTSTAMP:20261027T190000Z
      LAST-MODIFIED:20261027T190000Z
      SEQUENCE:1
      DTSTART:20261027T180000
      DURATION:PT47M
      SUMMARY:Run: 8.0 km\\, 45 min
      DESCRIPTION:road\\, effort 6 of 10\\nAlong the river 
      STATUS:CONFIRMED
      TRANSP:TRANSPARENT
      END:VEVENT
      END:VCALENDAR
      "
    `);
  });

  it('last all day if only the day is known', () => {
    const text = calendar([line({ type: 'run', distance: 8000 }, AT)]);
    expect(text).toMatch(/DTSTART;VALUE=DATE:20261027\n/);
    expect(text).not.toMatch(/DURATION/);
  });

  it('are taken back under their ids once they are removed, and come back', () => {
    const app = calendarApp('SEQUENCE');
    const undo = remove(RUN, { at: '2026-10-28T07:00:00.000+00:00' });
    const redo = remove(undo, { at: '2026-10-28T08:00:00.000+00:00' });
    const states = [[RUN], [RUN, undo], [RUN, undo, redo]].map((lines) => {
      app.take(calendar(lines));
      return app.events().map(({ uid, status }) => `${uid} ${status}`);
    });
    expect(states).toEqual([
      ['r@stretch CONFIRMED'],
      ['r@stretch CANCELLED'],
      ['r@stretch CONFIRMED'],
    ]);
  });

  it('stay under their ids if they are moved out of the days exported', () => {
    const moved = amend(
      RUN,
      { day: '2026-09-01', began: '2026-09-01T18:00:00.000+02:00' },
      { at: '2026-10-28T07:00:00.000+00:00' },
    );
    const raw = [RUN, moved].map((one) => ({ line: one, text: encodeLine(one) }));
    const range = { from: '2026-10-26', to: '2026-10-29' };
    const inRange = exported([RUN, moved], {
      ...range,
      lines: () => linesBetween(raw, range.from, range.to),
    });
    expect(ics(inRange, { runs: true })).toContain('DTSTART:20260901T180000');
  });
});

function calendar(lines: readonly Line[]): string {
  return ics(exported(lines), { runs: true }).replaceAll('\r\n', '\n');
}
