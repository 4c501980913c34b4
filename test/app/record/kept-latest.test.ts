import { describe, expect, it } from 'vitest';
import { fullHistory, readFullRecord, readRecord } from '../../../src/app/record/read-record.ts';
import { writeLine } from '../../../src/app/record/write-line.ts';
import type { Line, Payload } from '../../../src/core/journal/line.ts';
import { LATEST_ORDER } from '../../../src/core/journal/value-fields.ts';
import { type FakeHost, fakeHost } from '../../support/fake-host.ts';
import { amend, schedule, sessionOf } from '../../support/sample-journal.ts';

const NOW = '2026-05-05T12:00:00.000+01:00';
const PLAN = schedule('2026-04-01');
const APRIL = sessionOf('2026-04-10', 'morning', 5);
const MAY = sessionOf('2026-05-01', 'morning', 2);
const SCORE: Payload = { type: 'soreness', score: 3 };

function hostWith(...lines: readonly Line[]): FakeHost {
  const settings = { device: PLAN.device };
  const host = fakeHost({ lines: [PLAN, ...APRIL, ...MAY, ...lines], now: NOW, settings });
  readRecord(host);
  return host;
}

/** The files that the next command reads line by line; what it finds is compared with what all lines come to. */
function readAgain(host: FakeHost): readonly string[] {
  host.filesRead.length = 0;
  const record = readRecord(host);
  const read = [...host.filesRead];
  const { history, journal } = readFullRecord(host);
  expect(fullHistory(record)).toEqual(history);
  expect(record.journal.lastWritten()).toBe(journal.lastWritten());
  return read;
}

describe('what the last months come to', () => {
  it.each<Payload>([
    SCORE,
    { type: 'run', distance: 5000, seconds: 1800 },
    { type: 'note', text: 'New shoes', mark: true },
    { type: 'skip', slot: 'evening', reason: 'travel' },
  ])('is kept with a line that a command writes, so that no file is read: $type', (payload) => {
    const host = hostWith();
    const record = readRecord(host);
    writeLine(host, record, payload, record.today);
    expect(readAgain(host)).toEqual([]);
  });

  it('is kept with one line after another, and worked out again once there are many', () => {
    const host = hostWith();
    const read = Array.from({ length: 26 }, () => {
      const record = readRecord(host);
      host.advance(1000);
      writeLine(host, record, SCORE, record.today);
      return readAgain(host);
    });
    expect(read.map((files) => files.length)).toEqual([...Array<number>(24).fill(0), 1, 0]);
  });

  it.each<[string, Payload, string]>([
    ['is of an ended month', SCORE, '2026-04-20'],
    [
      'is about other days',
      { type: 'skip', from: '2026-05-05', until: '2026-05-07', reason: 'ill' },
      '',
    ],
    ['changes another', { type: 'remove', target: MAY[0]?.id ?? '' }, ''],
  ])('is worked out again after a line that %s', (_, payload, day) => {
    const host = hostWith();
    const record = readRecord(host);
    writeLine(host, record, payload, day === '' ? record.today : day);
    expect(readAgain(host)).toContain('2026-05.desk.ndjson');
  });

  it('is worked out again if other lines came to the file in between', () => {
    const host = hostWith();
    const record = readRecord(host);
    host.lines.push(...sessionOf('2026-05-03', 'morning', 5));
    writeLine(host, record, SCORE, record.today);
    expect(readAgain(host)).toContain('2026-05.desk.ndjson');
  });

  it('is worked out again if others came to another file in between', () => {
    const host = hostWith();
    const record = readRecord(host);
    host.lines.push(...sessionOf('2026-04-12', 'evening', 5));
    writeLine(host, record, SCORE, record.today);
    expect(readAgain(host)).toContain('2026-05.desk.ndjson');
  });

  it('is worked out again after a line that need not be the last', () => {
    const [begun] = MAY;
    const last = { ...amend(begun as Line, { note: 'x' }, { at: NOW }), order: LATEST_ORDER };
    const host = hostWith(last);
    const record = readRecord(host);
    writeLine(host, record, SCORE, record.today);
    expect(readAgain(host)).toContain('2026-05.desk.ndjson');
  });

  it('is worked out again if it is not known what came to the file', () => {
    const host = hostWith();
    const record = readRecord(host);
    const append = (line: Line) => {
      host.journal.append(line);
      return undefined;
    };
    writeLine({ ...host, journal: { ...host.journal, append } }, record, SCORE, record.today);
    expect(readAgain(host)).toContain('2026-05.desk.ndjson');
  });
});
