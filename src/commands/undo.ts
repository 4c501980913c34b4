import { lastChange, lastUndoing, lineCalled, undoPayload } from '../core/journal/undo.ts';
import { corrected, inOrder } from '../core/journal/corrections.ts';
import { entriesOf } from '../core/journal/entry.ts';
import { Fault } from '../core/base/fault.ts';
import type { Line } from '../core/journal/line.ts';
import type { Host } from '../host/host.ts';
import { lineWords } from '../view/report/journal-line.ts';
import { confirm } from '../app/options/confirm.ts';
import { readFullRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { refuseRunning } from '../app/record/refuse-running.ts';
import { writeLine } from '../app/record/write-line.ts';

/** What `stretch undo` takes. */
export interface UndoOptions {
  readonly yes?: boolean;
  readonly redo?: boolean;
}

/** Takes back the last change, whatever it was and whichever device made it; or brings back what that took. */
export async function undo(host: Host, options: UndoOptions): Promise<number> {
  const kept = readFullRecord(host);
  host.err.warn(...kept.warnings);
  return options.redo === true ? redo(host, kept, options) : takeBack(host, kept, options);
}

async function takeBack(host: Host, kept: RecordSnapshot, options: UndoOptions): Promise<number> {
  const change = lastChange(kept.lines());
  if (change === undefined) {
    throw new Fault(
      'missing',
      'there is nothing to undo',
      'see what is recorded: stretch history list',
    );
  }
  refuseRunning(host, change.id);
  const find = finder(kept, change);
  const words = lineWords(find(change.id) ?? change, find);
  if (!(await confirm(host, `Undo ${words}?`, options.yes))) return 130;
  writeLine(host, kept, undoPayload(change));
  host.out.write(`Undone: ${words}.\nTo bring it back: stretch undo --redo\n`);
  return 0;
}

async function redo(host: Host, kept: RecordSnapshot, options: UndoOptions): Promise<number> {
  const last = lastUndoing(kept.lines());
  if (last === undefined) {
    throw new Fault(
      'missing',
      'nothing was undone since the last change',
      'to undo that: stretch undo',
    );
  }
  const find = finder(kept);
  const words = lineWords(find(last.target.id) ?? last.target, find);
  if (!(await confirm(host, `Bring back ${words}?`, options.yes))) return 130;
  // Two devices may have taken it back before they knew of each other.
  for (const undoing of last.undoings) writeLine(host, kept, undoPayload(undoing));
  host.out.write(`Brought back: ${words}.\n`);
  return 0;
}

/** Takes a session, a skipped slot or a pause out of the record; its lines stay, and undo brings it back. */
export async function historyRemove(
  host: Host,
  typed: string,
  options: { readonly yes?: boolean },
): Promise<number> {
  const kept = readFullRecord(host);
  host.err.warn(...kept.warnings);
  const { id } = lineCalled(entriesOf(kept.history), typed);
  refuseRunning(host, id);
  const find = finder(kept);
  const line = find(id);
  const words = line === undefined ? 'it' : lineWords(line, find);
  if (!(await confirm(host, `Remove ${words}?`, options.yes))) return 130;
  writeLine(host, kept, { type: 'remove', target: id });
  host.out.write(`Removed: ${words}.\nTo bring it back: stretch undo\n`);
  return 0;
}

/** Finds a line by its id, with its corrections, as the record shows or showed it: as it was before the change. */
function finder({ lines }: RecordSnapshot, change?: Line): (id: string) => Line | undefined {
  const all = inOrder(lines());
  const raw = new Map(all.map((line) => [line.id, line]));
  // What was removed has its corrections too: only removals of corrections take any away.
  const standing = all.filter(
    (line) =>
      line.id !== change?.id && (line.type !== 'remove' || raw.get(line.target)?.type === 'amend'),
  );
  const shown = new Map(corrected(standing).map((line) => [line.id, line]));
  return (id) => shown.get(id) ?? raw.get(id);
}
