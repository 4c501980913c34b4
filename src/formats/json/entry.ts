import type { Experiment } from '../../core/experiment/experiment.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import type { SkippedSlot } from '../../core/journal/history.ts';
import type { LineOf } from '../../core/journal/line.ts';
import type { PlanChange } from '../../core/schedule/plan-change.ts';
import type { Pause } from '../../core/schedule/schedule.ts';
import type { CheckRecord } from '../../core/safety/check-record.ts';
import { type SessionRecord, sessionSets, doneShare } from '../../core/journal/session-record.ts';
import { activityJson, morningJson, noteJson, runJson } from './diary.ts';

/** An entry as JSON, without the sets of a session; the keys are stable and documented in docs/formats.md. */
export function entryJson(entry: HistoryEntry) {
  switch (entry.kind) {
    case 'session':
      return sessionJson(entry.session);
    case 'skip':
      return skipJson(entry.skip);
    case 'pause':
      return pauseJson(entry.pause);
    case 'plan':
      return planJson(entry.plan);
    case 'check':
      return checkJson(entry.check);
    case 'import':
      return importJson(entry.import);
    case 'morning':
      return morningJson(entry.morning);
    case 'run':
      return runJson(entry.run);
    case 'activity':
      return activityJson(entry.activity);
    case 'note':
      return noteJson(entry.note);
    case 'experiment':
      return experimentJson(entry.experiment);
    case 'experiment-end':
      return { kind: entry.kind, ...entry.end, note: entry.end.note ?? null };
    case 'dose':
      return { ...entry.dose, kind: entry.kind };
  }
}

/** An entry as JSON, with every set of a session, planned and done. */
export function wholeEntryJson(entry: HistoryEntry) {
  return entry.kind === 'session' ? wholeSessionJson(entry.session) : entryJson(entry);
}

function sessionJson(session: SessionRecord) {
  const { id, day, at, slot, routine, isLogged, note, seconds } = session;
  const { painBefore, painDuring, painAfter, effort, isEasier, isAnyway } = session;
  const { planned, done } = session.counts;
  const part = doneShare(session);
  return {
    id,
    kind: isLogged ? 'logged' : 'coached',
    day,
    at,
    slot,
    routine,
    setsPlanned: planned,
    setsDone: done,
    share: part === undefined ? null : Math.round(part * 1000) / 1000,
    seconds,
    painBefore,
    painDuring,
    painAfter,
    effort,
    easier: isEasier,
    anyway: isAnyway,
    note: note ?? null,
  };
}

function skipJson({ id, day, at, slot, reason, pain, note }: SkippedSlot) {
  return { id, kind: 'skipped', day, at, slot, reason, pain, note: note ?? null };
}

function wholeSessionJson(session: SessionRecord) {
  return {
    ...sessionJson(session),
    hurts: session.hurts.map(({ exercise, side, set, pain }) => ({ exercise, side, set, pain })),
    sets: sessionSets(session).map(({ set, isPlanned, record, state, hurt }) => {
      const { exercise, side, set: number, sets, dose } = set;
      return {
        id: record?.id ?? null,
        exercise,
        side,
        set: number,
        sets,
        planned: isPlanned ? dose : null,
        done: record?.done ?? null,
        state,
        hurt: hurt === undefined ? null : { pain: hurt.pain },
      };
    }),
  };
}

function pauseJson({ id, at, from, until, ended, reason, note }: Pause) {
  const rest = { ended: ended ?? null, reason, note: note ?? null };
  return { id, kind: 'pause', day: from, at, from, until, ...rest };
}

function checkJson({ id, day, at, yes, list, seen }: CheckRecord) {
  return { id, kind: 'check', day, at, yes, list, seen: seen ?? null };
}

function importJson({ id, day, at, device, file, lines, runs }: LineOf<'import'>) {
  return { id, kind: 'import', day, at, device, file, lines, runs: runs ?? null };
}

/** Without its coins: what comes later is not shown. An export has them. */
function experimentJson({ kind: about, first: _first, seed: _seed, ended, ...plan }: Experiment) {
  return { ...plan, kind: 'experiment', about, ended: ended?.id ?? null };
}

function planJson({ id, at, from, device, slots, changes, replaced }: PlanChange) {
  return {
    id,
    kind: 'plan',
    day: from,
    at,
    device,
    from,
    changes: changes ?? slots.map((slot) => ({ set: slot })),
    replaced: replaced.map((one) => ({ slot: one.slot, from: one.from, by: one.by })),
  };
}
