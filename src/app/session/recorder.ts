import { join } from 'node:path';
import { type Day, trainingDay } from '../../core/time/day.ts';
import { Fault } from '../../core/base/fault.ts';
import { writtenAt } from '../../core/journal/corrections.ts';
import { foldLines } from '../../core/journal/history.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { encodeLine, type Line, makeLine, type Payload } from '../../core/journal/line.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import { deviceName } from '../../host/files/settings.ts';
import { orderAfter } from '../record/write-line.ts';

/** Keeps one session's record: every line on disk before the session goes on. */
export interface Recorder {
  /** The session's id once `begin` has been called. */
  readonly session: () => string;
  /** Writes the first line. Throws a `storage` fault: a session that cannot be saved does not start. */
  readonly begin: (payload: Payload) => void;
  /** Writes a line, or keeps it to try again; a session under way is never stopped by a disk. */
  readonly add: (payload: Payload) => void;
  /** Takes back the last skip: a line that says it no longer counts. */
  readonly unskip: () => void;
  /** Tries again to write what is waiting. */
  readonly retry: () => void;
  /** What is wrong with saving, while something is. */
  readonly problem: () => string | undefined;
  /** The session as the journal has it, with what is still waiting. */
  readonly record: () => SessionRecord;
  /** Lines that could never be written, as text. */
  readonly unsaved: () => string;
}

/** What a recorder is for. */
export interface RecorderOptions {
  readonly settings: Settings;
  /** When the last line before it counts as written, in milliseconds since the epoch. */
  readonly last?: number | undefined;
  /** A rehearsal writes nothing. */
  readonly isRehearsal: boolean;
  /** The session that goes on, with its lines. */
  readonly earlier?:
    | { readonly session: SessionRecord; readonly lines: readonly Line[] }
    | undefined;
}

/** A recorder on the host's journal. */
export function createRecorder(host: Host, wishes: RecorderOptions): Recorder {
  const device = deviceName(wishes.settings);
  const lines: Line[] = [...(wishes.earlier?.lines ?? [])];
  let last = wishes.last;
  let waiting: Line[] = [];
  let fault: Fault | undefined;
  let session = wishes.earlier?.session.id ?? '';
  let day: Day | undefined = wishes.earlier?.session.day;
  const make = (payload: Payload): Line => {
    const at = host.clock.stamp();
    // A session belongs to the day it started on, also when it runs past the turn of the day.
    day ??= trainingDay(at, wishes.settings.dayStart);
    const order = orderAfter(host, last, at);
    const line = makeLine(payload, { id: host.newId(), at, day, device, ...order });
    last = writtenAt(line);
    lines.push(line);
    return line;
  };
  const save = (line: Line) => {
    if (!wishes.isRehearsal) host.journal.append(line);
  };
  const retry = () => {
    try {
      for (let line = waiting[0]; line !== undefined; line = waiting[0]) {
        save(line);
        waiting = waiting.slice(1);
      }
      fault = undefined;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      fault = error;
    }
  };
  const add = (payload: Payload) => {
    waiting.push(make(payload));
    retry();
  };
  return {
    session: () => session,
    begin: (payload) => {
      const line = make(payload);
      session = line.id;
      save(line);
    },
    add,
    unskip: () => {
      const skip = lines.findLast(({ type }) => type === 'skip');
      if (skip !== undefined) add({ type: 'remove', target: skip.id });
    },
    retry,
    problem: () => (fault === undefined ? undefined : `NOT SAVING: ${fault.message}`),
    record: () => onlySession(lines, session),
    unsaved: () => waiting.map((line) => `${encodeLine(line)}\n`).join(''),
  };
}

/** Where the journal's lines of this month go; for the advice that goes with unsaved lines. */
export function journalFile(host: Host, record: SessionRecord, settings: Settings): string {
  return join(host.journal.folder, `${record.day.slice(0, 7)}.${deviceName(settings)}.ndjson`);
}

function onlySession(lines: readonly Line[], id: string): SessionRecord {
  const found = foldLines(lines).sessions.find((one) => one.id === id);
  if (found === undefined) throw new RangeError('the session has not begun');
  return found;
}
