import type { MonthRecord } from '../../core/archive/month-record.ts';
import { once } from '../../core/base/once.ts';
import type { PlannedSetRecord } from '../../core/journal/line.ts';
import type {
  DoneSet,
  HurtSet,
  RecordedEnd,
  SessionRecord,
} from '../../core/journal/session-record.ts';
import type { Day } from '../../core/time/day.ts';
import { lazyFields } from './lazy-fields.ts';
import { isSame, known, ValueTable } from './value-table.ts';

/** The part of an archive that commands need to list sessions. */
export type ArchivedSessions = Pick<MonthRecord, 'sessions' | 'skips'>;

/**
 * Writes sessions and skips as text that is quick to read: repeated values are in tables in the first line, and the sets
 * and the end of each session are in a line of their own, which is only read when they are needed.
 */
export function encodeSessions({ sessions, skips }: ArchivedSessions): string {
  const tables = {
    heads: new ValueTable<Head>(isSameHead),
    plans: new ValueTable<Plan>(),
    sets: new ValueTable<SetHead>(isSameSet),
  };
  const details = sessions.map((session) => JSON.stringify(detailsOf(session, tables)));
  const rows = sessions.map((session) => rowOf(session, tables));
  const head: SessionsText = {
    heads: tables.heads.items,
    plans: tables.plans.items,
    sets: tables.sets.items,
    rows,
    skips,
  };
  return [JSON.stringify(head), ...details].join('\n');
}

/** Reads sessions and skips from their text; with `since`, only from that day on. Throws if the text is damaged. */
export function decodeSessions(text: string, since?: Day): ArchivedSessions {
  const end = text.indexOf('\n');
  const head = JSON.parse(end === -1 ? text : text.slice(0, end)) as SessionsText;
  let lines: readonly string[] | undefined;
  const details = (index: number) => {
    lines ??= text.slice(end + 1).split('\n');
    return JSON.parse(lines[index] ?? '') as Details;
  };
  const { rows, skips } = head;
  const isWanted = (day: Day) => since === undefined || day >= since;
  const first = rows.findIndex(([, day]) => isWanted(day));
  const wanted = first === -1 ? [] : rows.slice(first);
  const sessions = wanted.map((row, index) => sessionOf(row, head, () => details(first + index)));
  return { sessions, skips: skips.filter(({ day }) => isWanted(day)) };
}

function sessionOf(row: Row, tables: SessionsText, read: () => Details): SessionRecord {
  const [id, day, at, head, answers, note, plan, excused, outcome, hurts] = row;
  const [painBefore, painDuring, painAfter, effort] = answers;
  const [reason, seconds, planned, done] = outcome;
  const { device, routine, name, slot, affected, avoided, taught } = known(tables.heads, head);
  const { isEasier, isAnyway, isLogged, hasReportedSets } = known(tables.heads, head);
  const fields = {
    id,
    day,
    at,
    device,
    routine,
    name,
    slot,
    affected,
    avoided,
    taught,
    isEasier,
    isAnyway,
    isLogged,
    hasReportedSets,
    painBefore,
    painDuring,
    painAfter,
    effort,
    note: note ?? undefined,
    planned: known(tables.plans, plan),
    hurts: hurts ?? [],
    excused,
    reason,
    seconds,
    counts: { planned, done },
  };
  return withDetails(fields, { details: once(read), sets: tables.sets });
}

/** The bulk of the text, and only needed for single sets. */
const withDetails = lazyFields<DetailsSource, Pick<SessionRecord, 'done' | 'ended'>>({
  done: ({ details, sets }) => doneSets(details()[0], sets),
  ended: ({ details }) => endOf(details()[1]),
});

interface DetailsSource {
  readonly details: () => Details;
  readonly sets: readonly SetHead[];
}

type Head = Pick<
  SessionRecord,
  | 'device'
  | 'routine'
  | 'name'
  | 'slot'
  | 'affected'
  | 'avoided'
  | 'isEasier'
  | 'isAnyway'
  | 'taught'
  | 'isLogged'
  | 'hasReportedSets'
>;
type Plan = readonly PlannedSetRecord[];
type SetHead = Pick<DoneSet, 'step' | 'exercise' | 'side' | 'set' | 'planned'> & {
  readonly isReps: boolean;
};

function isSameHead(a: Head, b: Head): boolean {
  return (
    a.device === b.device &&
    a.routine === b.routine &&
    a.name === b.name &&
    a.slot === b.slot &&
    a.affected === b.affected &&
    a.isEasier === b.isEasier &&
    a.isAnyway === b.isAnyway &&
    a.isLogged === b.isLogged &&
    a.hasReportedSets === b.hasReportedSets &&
    isSame(a.avoided, b.avoided) &&
    isSame(a.taught, b.taught)
  );
}

function isSameSet(a: SetHead, b: SetHead): boolean {
  return (
    a.step === b.step &&
    a.exercise === b.exercise &&
    a.side === b.side &&
    a.set === b.set &&
    a.isReps === b.isReps &&
    isSame(a.planned, b.planned)
  );
}

type Answer = number | null;
type DoneRow = readonly [
  id: string | null,
  at: string,
  set: number,
  added: number,
  amount: number,
  complete: number,
  seconds: number | null,
];
type EndRow = readonly [
  id: string,
  at: string,
  reason: RecordedEnd['reason'],
  seconds: number,
  paused: number,
  next: number | null,
];
type Row = readonly [
  id: string,
  day: string,
  at: string,
  head: number,
  answers: readonly [painBefore: Answer, painDuring: Answer, painAfter: Answer, effort: Answer],
  note: string | null,
  plan: number,
  excused: readonly string[],
  outcome: readonly [
    reason: SessionRecord['reason'],
    seconds: number | null,
    planned: number,
    done: number,
  ],
  hurts?: readonly HurtSet[],
];
type Details = readonly [done: readonly DoneRow[], ended: EndRow | null];

interface SessionsText {
  readonly heads: readonly Head[];
  readonly plans: readonly Plan[];
  readonly sets: readonly SetHead[];
  readonly rows: readonly Row[];
  readonly skips: ArchivedSessions['skips'];
}

interface Tables {
  readonly heads: ValueTable<Head>;
  readonly plans: ValueTable<Plan>;
  readonly sets: ValueTable<SetHead>;
}

function rowOf(session: SessionRecord, { heads, plans }: Tables): Row {
  const { id, day, at, device, routine, name, slot, affected, avoided, taught, note } = session;
  const { isEasier, isAnyway, isLogged, hasReportedSets } = session;
  const { painBefore, painDuring, painAfter, effort } = session;
  const { planned, hurts, excused, reason, seconds, counts } = session;
  const same = { device, routine, name, slot, affected, avoided, taught };
  const head = heads.index({ ...same, isEasier, isAnyway, isLogged, hasReportedSets });
  const answers = [painBefore, painDuring, painAfter, effort] as const;
  const outcome = [reason, seconds, counts.planned, counts.done] as const;
  const plan = plans.index(planned);
  const row = [id, day, at, head, answers, note ?? null, plan, excused, outcome] as const;
  return hurts.length === 0 ? row : [...row, hurts];
}

function detailsOf({ done, ended }: SessionRecord, tables: Tables): Details {
  const rows = done.map((one) => doneRow(one, tables));
  return [rows, ended === undefined ? null : endRow(ended)];
}

function doneRow(record: DoneSet, { sets }: Tables): DoneRow {
  const { step, exercise, side, set, planned, added, done, complete, seconds } = record;
  const isReps = 'reps' in done;
  const amount = isReps ? done.reps : done.hold;
  const head = sets.index({ step, exercise, side, set, planned, isReps });
  return [record.id, record.at, head, added, amount, Number(complete), seconds];
}

function doneSets(rows: readonly DoneRow[], sets: readonly SetHead[]): readonly DoneSet[] {
  // Each field by its name: copies of the rest would take most of the time for the sets of ten years.
  return rows.map(([id, at, head, added, amount, isComplete, seconds]) => {
    const { step, exercise, side, set, planned, isReps } = known(sets, head);
    const done = isReps ? { reps: amount } : { hold: amount };
    const complete = isComplete === 1;
    return { id, at, step, exercise, side, set, planned, added, done, complete, seconds };
  });
}

function endRow({ id, at, reason, seconds, paused, next }: RecordedEnd): EndRow {
  return [id, at, reason, seconds, paused, next ?? null];
}

function endOf(row: EndRow | null): RecordedEnd | undefined {
  if (row === null) return undefined;
  const [id, at, reason, seconds, paused, next] = row;
  return { id, at, reason, seconds, paused, ...(next === null ? {} : { next }) };
}
