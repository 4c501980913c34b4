import { shortIdWord } from '../../core/text/shell-quote.ts';
import { slotOpenAt } from '../../core/journal/day-windows.ts';
import { Fault } from '../../core/base/fault.ts';
import { type Stamp, trainingDay } from '../../core/time/day.ts';
import { completionAmount } from '../../core/session/set-result.ts';
import { isForSlot } from '../../core/schedule/schedule.ts';
import { type SessionRecord, sessionSets } from '../../core/journal/session-record.ts';
import { parseDoneSets } from '../../core/journal/logged-session.ts';
import { isReps } from '../../core/library/dose.ts';
import type { Host } from '../../host/host.ts';
import { recordedDays, type RecordSnapshot } from '../record/read-record.ts';
import { typedMoment } from '../record/typed-moment.ts';
import { slotOfDay } from '../options/slot-option.ts';
import { answerFrom } from '../options/record-options.ts';
import { refuseOtherFlags } from '../options/other-flags.ts';
import { type Correction, type EditOptions, noteValues, type Values } from './correction.ts';

/** Returns new values of a session. Throws a `usage` fault. */
export function ofSession(
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
export function ofSet(
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

function slotName(record: RecordSnapshot, day: string, typed: string): string | null {
  if (typed.toLowerCase() === 'none') return null;
  const [dayRecord] = recordedDays(record, day, day);
  return slotOfDay(dayRecord?.slots ?? [], typed).slot.name;
}
