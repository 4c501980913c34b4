import { MAX_NOTE_LENGTH } from '../core/journal/line.ts';
import type { HistoryEntry } from '../core/journal/history-entry.ts';
import { Fault } from '../core/base/fault.ts';
import type { Host } from '../host/host.ts';
import { entryUnit, valuesWords } from '../view/report/journal-line.ts';
import type { Correction, EditOptions } from '../app/corrections/correction.ts';
import { ofMorning } from '../app/corrections/morning.ts';
import { ofNote } from '../app/corrections/note.ts';
import { ofPause, ofSkip } from '../app/corrections/planned.ts';
import { ofActivity, ofRun } from '../app/corrections/recorded.ts';
import { ofSession, ofSet } from '../app/corrections/session.ts';
import { readFullRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { notEdited } from '../app/record/not-edited.ts';
import { refuseRunning } from '../app/record/refuse-running.ts';
import { findEntry } from '../app/record/find-entry.ts';
import { writeLine } from '../app/record/write-line.ts';

/** Corrects an entry, or a set of a session, by appending a line; nothing is overwritten. */
export async function historyEdit(
  host: Host,
  typed: string,
  options: EditOptions,
): Promise<number> {
  const record = readFullRecord(host);
  host.err.warn(...record.warnings);
  const { entry, said } = findEntry(record, typed);
  host.err.print(said);
  refuseRunning(host, entry.id);
  const { target, values } = correctionOf(host, record, entry, options);
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  if (given.length === 0) {
    const hint = 'to see what can be changed: stretch history edit --help';
    throw new Fault('usage', 'say what to change', hint);
  }
  const changed = Object.fromEntries(given);
  writeLine(host, record, { type: 'amend', target, values: changed }, record.today);
  const words = valuesWords(changed, MAX_NOTE_LENGTH, entryUnit(entry, record.settings.units));
  host.out.print(`Corrected: ${words}.\nTo undo it: stretch undo\n`);
  return 0;
}

function correctionOf(
  host: Host,
  record: RecordSnapshot,
  entry: HistoryEntry,
  options: EditOptions,
): Correction {
  const target = entry.id;
  switch (entry.kind) {
    case 'session':
      if (options.set !== undefined) return ofSet(record, entry.session, options);
      return { target, values: ofSession(host, record, entry.session, options) };
    case 'skip':
      return { target, values: ofSkip(record, entry.skip, options) };
    case 'pause':
      return { target, values: ofPause(record, entry.pause, options) };
    case 'run':
      return { target, values: ofRun(host, record, entry.run, options) };
    case 'activity':
      return { target, values: ofActivity(host, record, entry.activity, options) };
    case 'note':
      return { target, values: ofNote(host, record, entry.note, options) };
    case 'morning':
      return { target, values: ofMorning(record, entry.morning, options) };
    case 'plan':
    case 'check':
    case 'import':
    case 'experiment':
    case 'experiment-end':
    case 'dose':
      throw notEdited(entry.kind, target, record.shell);
  }
}
