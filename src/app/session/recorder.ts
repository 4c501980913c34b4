import { join } from 'node:path';
import { type Day, trainingDay } from '../../core/time/day.ts';
import { Fault, StorageFault } from '../../core/base/fault.ts';
import { writtenAt } from '../../core/journal/corrections.ts';
import { foldLines } from '../../core/journal/history.ts';
import { undoPayload } from '../../core/journal/undo.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { encodeLine, type Line, makeLine, type Payload } from '../../core/journal/line.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import { deviceName } from '../../host/files/settings.ts';
import { orderAfter } from '../record/write-line.ts';

/** Keeps the record of one session: every line is on disk before the session goes on. */
export interface Recorder {
  /** The session's id; empty before `begin`. */
  readonly session: () => string;
  /** Writes the first line. Throws a `storage` fault, so that a session that cannot be saved does not start. */
  readonly begin: (payload: Payload) => void;
  /** Writes a line. If that fails it is kept for `retry`, so that no disk stops a running session. */
  readonly add: (payload: Payload) => void;
  /** Adds a line that gives the last skip new values. */
  readonly changeSkip: (values: Readonly<Record<string, unknown>>) => void;
  /** Adds a line that takes back the last skip. */
  readonly unskip: () => void;
  /** Adds a line that takes back the session, because nothing was done: nobody is offered to bring it back. */
  readonly takeBack: () => void;
  readonly isTakenBack: () => boolean;
  /** Tries again to write the lines that failed. */
  readonly retry: () => void;
  /** Why saving fails; undefined while it works. */
  readonly problem: () => string | undefined;
  /** The session with every line, written or not. Throws a `RangeError` if there is none, or it is taken back. */
  readonly record: () => SessionRecord;
  /** The lines that could not be written, as text. */
  readonly unsaved: () => string;
  /** The path of the journal file that the session's lines belong in. */
  readonly file: () => string;
}

/** What a recorder writes, and for which session. */
export interface RecorderOptions {
  readonly settings: Settings;
  /** When the last line of the journal counts as written, in milliseconds since the epoch. */
  readonly last?: number | undefined;
  /** A rehearsal writes nothing. */
  readonly isRehearsal: boolean;
  /** The interrupted session to continue, with its lines. */
  readonly earlier?:
    | { readonly session: SessionRecord; readonly lines: readonly Line[] }
    | undefined;
}

interface Recording {
  readonly host: Host;
  readonly settings: Settings;
  /** Read once, so that a session stays in one file even if the computer's name changes meanwhile. */
  readonly device: string;
  readonly isRehearsal: boolean;
  session: string;
  /** The day the session belongs to; undefined before its first line. */
  day: Day | undefined;
  last: number | undefined;
  readonly lines: Line[];
  readonly waiting: Line[];
  fault: Fault | undefined;
  isTakenBack: boolean;
}

/** Creates a recorder that writes to the host's journal. */
export function createRecorder(host: Host, options: RecorderOptions): Recorder {
  const { settings, isRehearsal, last, earlier } = options;
  const recording: Recording = {
    host,
    settings,
    device: deviceName(settings),
    isRehearsal,
    session: earlier?.session.id ?? '',
    day: earlier?.session.day,
    last,
    lines: [...(earlier?.lines ?? [])],
    waiting: [],
    fault: undefined,
    isTakenBack: false,
  };
  return {
    session: () => recording.session,
    begin: (payload) => {
      const line = nextLine(recording, payload);
      recording.session = line.id;
      save(recording, line);
    },
    add: (payload) => add(recording, payload),
    changeSkip: (values) => changeSkip(recording, values),
    unskip: () => unskip(recording),
    takeBack: () => {
      add(recording, { ...undoPayload({ id: recording.session }), empty: true });
      recording.isTakenBack = true;
    },
    isTakenBack: () => recording.isTakenBack,
    retry: () => retry(recording),
    problem: () =>
      recording.fault === undefined ? undefined : `NOT SAVING: ${reasonFirst(recording.fault)}`,
    record: () => onlySession(recording.lines, recording.session),
    unsaved: () => recording.waiting.map((line) => `${encodeLine(line)}\n`).join(''),
    file: () => fileOf(recording),
  };
}

function nextLine(recording: Recording, payload: Payload): Line {
  const { host, settings, device } = recording;
  const at = host.clock.stamp();
  // A session belongs to the day it started on, even when it runs into the next one.
  recording.day ??= trainingDay(at, settings.dayStart);
  const head = { id: host.newId(), at, day: recording.day, device };
  const line = makeLine(payload, { ...head, ...orderAfter(host, recording.last, at) });
  recording.last = writtenAt(line);
  recording.lines.push(line);
  return line;
}

function save({ host, isRehearsal }: Recording, line: Line): void {
  if (!isRehearsal) host.journal.append(line);
}

function add(recording: Recording, payload: Payload): void {
  recording.waiting.push(nextLine(recording, payload));
  retry(recording);
}

function changeSkip(recording: Recording, values: Readonly<Record<string, unknown>>): void {
  const skip = recording.lines.findLast(({ type }) => type === 'skip');
  if (skip !== undefined) add(recording, { type: 'amend', target: skip.id, values });
}

function unskip(recording: Recording): void {
  const skip = recording.lines.findLast(({ type }) => type === 'skip');
  if (skip !== undefined) add(recording, { type: 'remove', target: skip.id });
}

function retry(recording: Recording): void {
  const { waiting } = recording;
  try {
    for (let line = waiting[0]; line !== undefined; line = waiting[0]) {
      save(recording, line);
      waiting.shift();
    }
    recording.fault = undefined;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    recording.fault = error;
  }
}

/** The reason before the path, which may take more room than there is. */
function reasonFirst(fault: Fault): string {
  return fault instanceof StorageFault ? `${fault.reason} (${fault.file})` : fault.message;
}

function fileOf({ host, device, day = '' }: Recording): string {
  return join(host.journal.folder, `${day.slice(0, 7)}.${device}.ndjson`);
}

function onlySession(lines: readonly Line[], id: string): SessionRecord {
  const found = foldLines(lines).sessions.find((one) => one.id === id);
  if (found === undefined) throw new RangeError('the session has not begun');
  return found;
}
