import { describe, expect, it } from 'vitest';
import { createRecorder } from '../../../src/app/session/recorder.ts';
import { StorageFault } from '../../../src/core/base/fault.ts';
import { decodeLine } from '../../../src/core/journal/decode-line.ts';
import type { Payload } from '../../../src/core/journal/line.ts';
import { readSettings } from '../../../src/core/settings/settings.ts';
import { plannedLine, plannedLines } from '../../support/sample-journal.ts';
import { fakeHost } from '../../support/fake-host.ts';

const { settings } = readSettings({ device: 'desk' });
const OPTIONS = { settings, isRehearsal: false };
const FULL = new StorageFault('save to', '/j', 'the disk is full', 'free some space');
const START: Payload = {
  type: 'session-started',
  routine: 'lower-back',
  name: 'Lower back',
  slot: 'morning',
  affected: 'unknown',
  pain: null,
  planned: plannedLines(5),
};

describe('a recorder', () => {
  it('writes every line to the journal before it returns', () => {
    const host = fakeHost();
    const recorder = createRecorder(host, OPTIONS);
    recorder.begin(START);
    expect(host.lines.map(({ id, type, day, device }) => [id, type, day, device])).toEqual([
      ['id-1', 'session-started', '2026-11-24', 'desk'],
    ]);
    recorder.add(done(recorder.session(), 0));
    expect(host.lines).toHaveLength(2);
    expect(recorder.record().done).toHaveLength(1);
  });

  it('takes back the last skip with another line, so that its sets are open again', () => {
    const host = fakeHost();
    const recorder = createRecorder(host, OPTIONS);
    recorder.begin(START);
    const [, , , , last] = plannedLines(5);
    if (last === undefined) throw new Error('no set');
    const { step, exercise, side, set } = last;
    const sets = [{ step, exercise, side, set }];
    recorder.add({ type: 'skip', session: recorder.session(), sets, reason: 'pain' });
    expect(recorder.record().counts).toEqual({ planned: 4, done: 0 });
    recorder.unskip();
    expect(host.lines.at(-1)).toMatchObject({ type: 'remove', target: host.lines.at(-2)?.id });
    expect(recorder.record().counts).toEqual({ planned: 5, done: 0 });
  });

  it('keeps all lines on the day the session began', () => {
    const host = fakeHost();
    const recorder = createRecorder(host, {
      ...OPTIONS,
      settings: { ...settings, dayStart: '07:45' },
    });
    recorder.begin(START);
    host.advance(3_600_000);
    recorder.add(done(recorder.session(), 0));
    expect(host.lines.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-23']);
  });

  it('stays in one file when the device gets another name meanwhile', () => {
    const host = fakeHost();
    let name = 'desk';
    const renamed = {
      ...settings,
      get device() {
        return name;
      },
    };
    const recorder = createRecorder(host, { settings: renamed, isRehearsal: false });
    recorder.begin(START);
    name = 'desk-2';
    recorder.add(done(recorder.session(), 0));
    expect(host.lines.map(({ device }) => device)).toEqual(['desk', 'desk']);
    expect(recorder.file()).toBe(`${host.journal.folder}/2026-11.desk.ndjson`);
  });

  it('orders its lines after the last one of the journal if the clock is behind that', () => {
    const host = fakeHost();
    const recorder = createRecorder(host, { ...OPTIONS, last: Date.parse('2026-11-24T08:00:00Z') });
    recorder.begin(START);
    host.advance(60_000);
    recorder.add(done(recorder.session(), 0));
    host.advance(3_600_000);
    recorder.add(done(recorder.session(), 1));
    expect(host.lines.map(({ at, order }) => [at, order])).toEqual([
      ['2026-11-24T07:30:00.000Z', '2026-11-24T08:00:00.001Z'],
      ['2026-11-24T07:31:00.000Z', '2026-11-24T08:00:00.002Z'],
      ['2026-11-24T08:31:00.000Z', undefined],
    ]);
  });

  it('orders its lines as written if the clock is set back between them', () => {
    const host = fakeHost();
    const recorder = createRecorder(host, OPTIONS);
    recorder.begin(START);
    host.advance(-60_000);
    recorder.add(done(recorder.session(), 0));
    expect(host.lines.map(({ order }) => order)).toEqual([undefined, '2026-11-24T07:30:00.001Z']);
    expect(recorder.record().done).toHaveLength(1);
  });

  it('does not begin a session that cannot be saved', () => {
    const host = fakeHost();
    host.appendError = FULL;
    expect(() => createRecorder(host, OPTIONS).begin(START)).toThrow(FULL);
  });

  it('goes on and reports the problem when the disk is full, and saves everything in order once it can', () => {
    const host = fakeHost();
    const recorder = createRecorder(host, OPTIONS);
    recorder.begin(START);
    host.appendError = FULL;
    recorder.add(done(recorder.session(), 0));
    recorder.add(done(recorder.session(), 1));
    expect(recorder.problem()).toBe('NOT SAVING: the disk is full (/j)');
    expect(recorder.record().done).toHaveLength(2);
    const unsaved = recorder.unsaved().trimEnd().split('\n');
    expect(unsaved.map((text) => decodeLine(text).ok)).toEqual([true, true]);
    host.appendError = undefined;
    recorder.retry();
    expect(recorder.problem()).toBeUndefined();
    expect(recorder.unsaved()).toBe('');
    expect(host.lines.map(({ id }) => id)).toEqual(['id-1', 'id-2', 'id-3']);
  });

  it('does not take a bug for a full disk', () => {
    const host = fakeHost();
    const recorder = createRecorder(host, OPTIONS);
    recorder.begin(START);
    host.appendError = new TypeError('a bug');
    expect(() => recorder.add(done(recorder.session(), 0))).toThrow('a bug');
  });

  it('writes nothing in a rehearsal but has its record', () => {
    const host = fakeHost();
    const recorder = createRecorder(host, { ...OPTIONS, isRehearsal: true });
    recorder.begin(START);
    recorder.add(done(recorder.session(), 0));
    expect(host.lines).toEqual([]);
    expect(recorder.record().done).toHaveLength(1);
  });

  it('adds to the session that it continues, on the day of that session', () => {
    const host = fakeHost();
    const earlier = createRecorder(host, OPTIONS);
    earlier.begin(START);
    const session = { ...earlier.record(), day: '2026-11-22' };
    const recorder = createRecorder(host, { ...OPTIONS, earlier: { session, lines: host.lines } });
    recorder.add(done(recorder.session(), 0));
    expect(host.lines.at(-1)).toMatchObject({ session: 'id-1', day: '2026-11-22' });
    expect(recorder.record().done).toHaveLength(1);
  });
});

function done(session: string, index: number): Payload {
  const { step, exercise, side, set, dose: planned } = plannedLine(index);
  const done = { hold: 30 };
  const counted = { added: 0, done, complete: true, seconds: 30 };
  return { type: 'set-done', session, step, exercise, side, set, planned, ...counted };
}
