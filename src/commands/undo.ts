import { lastUndo, lastUndoableLine, undoneTogether, undoPayload } from '../core/journal/undo.ts';
import { applyCorrections, inWrittenOrder, removedBy } from '../core/journal/corrections.ts';
import { Fault } from '../core/base/fault.ts';
import type { DistanceUnit } from '../core/diary/distance.ts';
import type { Line } from '../core/journal/line.ts';
import type { Host } from '../host/host.ts';
import { slipWords } from '../view/report/check.ts';
import { doseChangesWords } from '../view/report/dose-changes.ts';
import { lineWords } from '../view/report/journal-line.ts';
import { programWords } from '../view/report/program.ts';
import { restDaysWords } from '../view/report/activity.ts';
import { skippedSlotsWords } from '../view/report/skipped.ts';
import { confirm } from '../app/options/confirm.ts';
import { findEntry } from '../app/record/find-entry.ts';
import { readFullRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { refuseRunning } from '../app/record/refuse-running.ts';
import { refuseUnknownZone } from '../app/record/refuse-unknown-zone.ts';
import { commitChange } from '../app/record/commit-change.ts';

/** Flags of `stretch undo`. */
export interface UndoOptions {
  readonly yes?: boolean;
  readonly redo?: boolean;
}

/** Undoes the last change, whatever it was and whichever device made it; or redoes what was undone. */
export async function undo(host: Host, options: UndoOptions): Promise<number> {
  refuseUnknownZone(host);
  const record = readFullRecord(host);
  host.err.warn(...record.warnings);
  return options.redo === true ? redoLast(host, record, options) : undoLast(host, record, options);
}

async function undoLast(host: Host, record: RecordSnapshot, options: UndoOptions): Promise<number> {
  const change = lastUndoableLine(record.lines());
  if (change === undefined) {
    throw new Fault(
      'missing',
      'there is nothing to undo',
      'to see what is recorded: stretch history list',
    );
  }
  refuseRunning(host, change.id);
  const find = finder(record, change);
  const together = undoneTogether(record.lines(), change);
  const words = changeWords(together, find(change.id) ?? change, find, record.settings.units);
  if (!(await confirm(host, `Undo ${words}?${slipWords(change)}`, options.yes === true)))
    return unchanged(host);
  const payloads = together.map((line) => undoPayload(line));
  await commitChange(host, record, { settings: {}, payloads });
  host.out.print(`Undone: ${words}.\nTo bring it back: stretch undo --redo\n`);
  return 0;
}

async function redoLast(host: Host, record: RecordSnapshot, options: UndoOptions): Promise<number> {
  const last = lastUndo(record.lines());
  if (last === undefined) {
    throw new Fault(
      'missing',
      'nothing has been undone since the last change',
      'to undo that change: stretch undo',
    );
  }
  const find = finder(record);
  const targets = last.undos.flatMap((one) => find(one.target) ?? []);
  const { question, done } = redoWords(last.target, targets, find, record.settings.units);
  if (!(await confirm(host, question, options.yes === true))) return unchanged(host);
  // Two devices may have undone it independently.
  const payloads = last.undos.map((one) => undoPayload(one));
  await commitChange(host, record, { settings: {}, payloads });
  host.out.print(`${done}.\n`);
  return 0;
}

/** What a redo asks and says: a removal is not brought back, what it removes is removed again. */
function redoWords(target: Line, targets: readonly Line[], find: FindLine, unit: DistanceUnit) {
  const removed = target.type === 'remove' ? find(target.target) : undefined;
  const together = removed === undefined ? targets : removedIn(targets, find);
  const words = changeWords(together, removed ?? find(target.id) ?? target, find, unit);
  return removed === undefined
    ? { question: `Bring back ${words}?`, done: `Brought back: ${words}` }
    : { question: `Remove ${words} again?`, done: `Removed again: ${words}` };
}

/**
 * Removes a session, a skipped slot, a pause, a change of the plan with those made together with it, or an import from the
 * record; its lines stay, so undo brings it back.
 */
export async function historyRemove(
  host: Host,
  typed: string,
  options: { readonly yes?: boolean },
): Promise<number> {
  refuseUnknownZone(host);
  const record = readFullRecord(host);
  host.err.warn(...record.warnings);
  const { entry, said } = findEntry(record, typed);
  host.err.print(said);
  const { id } = entry;
  refuseRunning(host, id);
  const find = finder(record);
  const line = find(id);
  const together = line === undefined ? [] : removedTogether(record, line);
  const words =
    line === undefined ? 'it' : changeWords(together, line, find, record.settings.units);
  if (!(await confirm(host, `Remove ${words}?${slipWords(line)}`, options.yes === true)))
    return unchanged(host);
  const ids = new Set([id, ...together.map((one) => one.id)]);
  const payloads = [...ids].map((target) => ({ type: 'remove', target }) as const);
  await commitChange(host, record, { settings: {}, payloads });
  host.out.print(`Removed: ${words}.\nTo bring it back: stretch undo\n`);
  return 0;
}

/** Of what one command made, such as skips and rest days, each can be removed on its own. */
const ALONE: ReadonlySet<Line['type']> = new Set(['skip', 'activity', 'dose-change']);

/** What goes with a line that is removed. */
function removedTogether({ lines }: RecordSnapshot, line: Line): readonly Line[] {
  return ALONE.has(line.type) ? [line] : undoneTogether(lines(), line);
}

type FindLine = (id: string) => Line | undefined;

/** A change in words; the lines of a programme are one change, and so are their removals, and the skips of one command. */
function changeWords(
  together: readonly Line[],
  line: Line,
  find: FindLine,
  unit: DistanceUnit,
): string {
  const removed = programWords(removedIn(together, find));
  if (removed !== undefined) return `the removal of ${removed}`;
  return (
    programWords(together) ??
    skippedSlotsWords(together) ??
    restDaysWords(together) ??
    doseChangesWords(together) ??
    lineWords(line, find, unit)
  );
}

/** What the removals among some lines remove. */
function removedIn(lines: readonly Line[], find: FindLine): readonly Line[] {
  return lines.flatMap((line) => (line.type === 'remove' ? (find(line.target) ?? []) : []));
}

function unchanged(host: Host): number {
  host.out.print('Nothing was changed.\n');
  return 130;
}

/** Returns a lookup of lines by id, with their corrections, as the record showed them before `change`. */
function finder({ lines }: RecordSnapshot, change?: Line): (id: string) => Line | undefined {
  const all = inWrittenOrder(lines());
  const raw = new Map(all.map((line) => [line.id, line]));
  const before = all.filter(({ id }) => id !== change?.id);
  const isRemoved = removedBy(before);
  // Removed lines keep their corrections; only removing a correction takes it away, unless that was undone.
  const applied = before.filter(
    ({ type, id }) => type !== 'remove' && !(type === 'amend' && isRemoved(id)),
  );
  const shown = new Map(applyCorrections(applied).map((line) => [line.id, line]));
  return (id) => shown.get(id) ?? raw.get(id);
}
