import { shortIdWord } from '../core/text/shell-quote.ts';
import { slotOpenAt } from '../core/journal/day-windows.ts';
import { PAUSE_REASONS, SKIP_REASONS } from '../core/schedule/skip-reason.ts';
import { MAX_NOTE_LENGTH } from '../core/journal/line.ts';
import type { HistoryEntry } from '../core/journal/history-entry.ts';
import { Fault } from '../core/base/fault.ts';
import { type Stamp, trainingDay } from '../core/time/day.ts';
import type { SkippedSlot } from '../core/journal/history.ts';
import { completionAmount } from '../core/session/set-result.ts';
import { isForSlot, type Pause } from '../core/schedule/schedule.ts';
import { type SessionRecord, sessionSets } from '../core/journal/session-record.ts';
import { parseDoneSets } from '../core/journal/logged-session.ts';
import { isReps } from '../core/library/dose.ts';
import type { Host } from '../host/host.ts';
import { valuesWords } from '../view/report/journal-line.ts';
import { recordedDays, readFullRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { typedDay, typedMoment } from '../app/record/typed-moment.ts';
import { notEdited } from '../app/record/not-edited.ts';
import { refuseSpan } from '../app/record/refuse-pause.ts';
import { refuseRunning } from '../app/record/refuse-running.ts';
import { refuseSkip } from '../app/record/refuse-skip.ts';
import { findEntry } from '../app/record/find-entry.ts';
import { slotOfDay } from '../app/options/slot-option.ts';
import { answerFrom, noteFrom, reasonFrom } from '../app/options/record-options.ts';
import { refuseOtherFlags } from '../app/options/other-flags.ts';
import { writeLine } from '../app/record/write-line.ts';

/** Flags of `stretch history edit`. */
export interface EditOptions {
  readonly at?: string;
  readonly slot?: string;
  readonly done?: string;
  readonly set?: string;
  readonly reps?: string;
  readonly hold?: string;
  readonly pain?: string;
  readonly painDuring?: string;
  readonly painAfter?: string;
  readonly effort?: string;
  readonly reason?: string;
  readonly until?: string;
  readonly note?: string;
}

type Values = Readonly<Record<string, unknown>>;

/** Corrects a session, one of its sets, a skipped slot or a pause by appending a line; nothing is overwritten. */
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
  host.out.print(
    `Corrected: ${valuesWords(changed, MAX_NOTE_LENGTH)}.\nTo undo it: stretch undo\n`,
  );
  return 0;
}

interface Correction {
  readonly target: string;
  readonly values: Values;
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
    case 'plan':
    case 'check':
    case 'import':
    case 'morning':
    case 'run':
    case 'activity':
    case 'note':
      throw notEdited(entry.kind, target, record.shell);
  }
}

function ofSession(
  host: Host,
  record: RecordSnapshot,
  session: SessionRecord,
  options: EditOptions,
): Values {
  refuseOtherFlags('a session', options, [
    'at',
    'slot',
    'done',
    'pain',
    'painDuring',
    'painAfter',
    'effort',
    'note',
  ]);
  const { at, slot, done, pain, painDuring, painAfter, effort, note } = options;
  const moved = at === undefined ? undefined : typedMoment(host, record, '--at', at);
  const day = moved?.day ?? session.day;
  const did = done === undefined ? undefined : parseDoneSets(done, session.planned);
  if (did?.length === 0) {
    const hint = `to remove it: stretch history remove ${shortIdWord(session.id, record.shell)}`;
    throw new Fault('usage', 'nothing was done, so there would be no session left', hint);
  }
  return {
    began: moved?.at,
    day: moved?.day,
    slot: slot === undefined ? movedSlot(record, session, moved?.at) : slotName(record, day, slot),
    did,
    pain: pain === undefined ? undefined : answerFrom('--pain', pain),
    painDuring: painDuring === undefined ? undefined : answerFrom('--pain-during', painDuring),
    painAfter: painAfter === undefined ? undefined : answerFrom('--pain-after', painAfter),
    effort: effort === undefined ? undefined : answerFrom('--effort', effort),
    ...noteValues(note),
  };
}

/** Returns the slot open at the new time if it plans the session's routine; undefined if the slot stays the same. */
function movedSlot(
  { history, settings }: RecordSnapshot,
  { routine, slot, day, at: before }: SessionRecord,
  at: Stamp | undefined,
): string | null | undefined {
  if (at === undefined) return undefined;
  const { dayStart } = settings;
  // A slot chosen by hand, against the time of the session, is kept within the same day.
  const isChosen = slotOpenAt(history, before, dayStart)?.name !== (slot ?? undefined);
  if (isChosen && trainingDay(at, dayStart) === day) return undefined;
  const open = slotOpenAt(history, at, dayStart);
  const isFor = open !== undefined && isForSlot(history.schedules, open, routine);
  const now = isFor ? open.name : null;
  return now === slot ? undefined : now;
}

/** Corrects one set, named by its number in `stretch history show`. */
function ofSet(
  { shell }: RecordSnapshot,
  session: SessionRecord,
  options: EditOptions,
): Correction {
  const id = shortIdWord(session.id, shell);
  refuseOtherFlags('a set', options, ['set', 'reps', 'hold']);
  const sets = sessionSets(session);
  const set = /^\d{1,3}$/.test(options.set ?? '') ? sets[Number(options.set) - 1] : undefined;
  const hint = `to see their numbers: stretch history show ${id}`;
  if (set === undefined) {
    throw new Fault(
      'usage',
      `--set takes a number from 1 to ${sets.length}, not \`${options.set}\``,
      hint,
    );
  }
  const { record } = set;
  if (session.hasReportedSets || record?.id == null) {
    const message = session.hasReportedSets
      ? 'the sets of that session were logged together, not one by one'
      : `set ${options.set} was not recorded`;
    const how = `to say which exercises were done: stretch history edit ${id} --done 3/5`;
    throw new Fault('usage', message, how);
  }
  const unit = isReps(record.planned) ? 'reps' : 'hold';
  const typed = options[unit];
  if (typed === undefined || !/^\d{1,4}$/.test(typed) || Number(typed) > 10_000) {
    const message = `set ${options.set} takes --${unit} and a whole number`;
    throw new Fault('usage', message, `for example: --set ${options.set} --${unit} 12`);
  }
  const amount = Number(typed);
  const values = { done: { [unit]: amount }, complete: amount >= completionAmount(record.planned) };
  return { target: record.id, values };
}

function ofSkip(record: RecordSnapshot, skip: SkippedSlot, options: EditOptions): Values {
  refuseOtherFlags('a skipped slot', options, ['slot', 'reason', 'note']);
  const { slot, reason, note } = options;
  if (slot?.toLowerCase() === 'none') {
    const hint = 'to remove the skip itself: stretch history remove, or stretch undo';
    throw new Fault('usage', 'a skip needs a slot', hint);
  }
  return {
    slot: slot === undefined ? undefined : skippedSlot(record, skip, slot),
    reason: reason === undefined ? undefined : reasonFrom(reason, SKIP_REASONS),
    ...noteValues(note),
  };
}

function ofPause(
  record: RecordSnapshot,
  { id, from, until: before, ended, late }: Pause,
  options: EditOptions,
): Values {
  refuseOtherFlags('a pause', options, ['reason', 'until', 'note']);
  const { reason, until, note } = options;
  const wish = late === true ? 'either' : 'future';
  const last = until === undefined ? undefined : typedDay(record, '--until', until, wish);
  const isOver = ended !== undefined || (before < record.today && late !== true);
  if (last !== undefined && isOver) {
    const hint = 'to add another: stretch schedule pause --until "in a week" --reason travel';
    throw new Fault('usage', 'that pause is already over', hint);
  }
  if (last !== undefined) refuseSpan(record, from, last, id);
  return {
    reason: reason === undefined ? undefined : reasonFrom(reason, PAUSE_REASONS),
    until: last,
    ...noteValues(note),
  };
}

/** An empty note removes the note. */
function noteValues(note: string | undefined): Values {
  return note === undefined ? {} : { note: noteFrom(note) ?? '' };
}

/** Returns another slot of the day. Throws a `usage` fault if that cannot be skipped. */
function skippedSlot(record: RecordSnapshot, { day, reason }: SkippedSlot, typed: string): string {
  const [dayRecord] = recordedDays(record, day, day);
  const found = slotOfDay(dayRecord?.slots ?? [], typed);
  refuseSkip(record, found, day, reason);
  return found.slot.name;
}

function slotName(record: RecordSnapshot, day: string, typed: string): string | null {
  if (typed.toLowerCase() === 'none') return null;
  const [dayRecord] = recordedDays(record, day, day);
  return slotOfDay(dayRecord?.slots ?? [], typed).slot.name;
}
