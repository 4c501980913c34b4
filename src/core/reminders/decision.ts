import type { SkipReason } from '../schedule/skip-reason.ts';
import { dayRecord, isStoppedForPain, type SlotRecord } from '../adherence/day-record.ts';
import { resumableSession } from '../journal/resumable-session.ts';
import { type Day, epochMs, type Stamp, trainingDay } from '../time/day.ts';
import type { History } from '../journal/history.ts';
import type { SessionRecord } from '../journal/session-record.ts';

/** A reminder that was sent, with its slot and training day. */
export interface SentReminder {
  readonly day: Day;
  readonly slot: string;
  readonly at: Stamp;
}

/** A slot whose next reminder waits until a moment. */
export interface Snooze {
  readonly day: Day;
  readonly slot: string;
  readonly until: Stamp;
}

/** The title of a notification and the line below it. */
export interface NotificationText {
  readonly title: string;
  readonly text: string;
}

/** What decides whether a slot needs a reminder. */
export interface ReminderFacts {
  readonly history: History;
  readonly now: Stamp;
  readonly dayStart: string;
  /** Minutes between two reminders. */
  readonly everyMinutes: number;
  /** The reminders sent, possibly of other slots and days too. */
  readonly sent: readonly SentReminder[];
  readonly snooze: Snooze | undefined;
  /** Ids of the sessions being coached now. */
  readonly running: readonly string[];
}

/** Why there is no reminder. */
export type SilenceReason =
  | { readonly why: 'done' | 'hurt' | 'unplanned' | 'off' | 'closed' | 'running' | 'enough' }
  | { readonly why: 'excused' | 'skipped' | 'paused'; readonly reason: SkipReason | null }
  | { readonly why: 'early'; readonly time: string }
  | { readonly why: 'snoozed'; readonly until: Stamp }
  | { readonly why: 'lately'; readonly at: Stamp };

/** The sets of a slot done so far, and whether its session can be continued. */
export interface SlotProgress {
  /** The name of its routine. */
  readonly routine: string;
  readonly done: number;
  readonly planned: number;
  readonly canContinue: boolean;
}

/** Whether to remind: how many times today, from 1, or why not. */
export type ReminderDecision =
  | {
      readonly kind: 'remind';
      readonly slot: SlotRecord['slot'];
      readonly day: Day;
      readonly number: number;
      readonly begun: SlotProgress | undefined;
    }
  | ({ readonly kind: 'nothing'; readonly slot: string; readonly day: Day } & SilenceReason);

/** The most reminders for a slot in a day: this project's own number, so that it never nags. */
const MOST = 3;

/** Minutes by which a timer may come early after one that came late. */
const TOLERANCE = 5;

/**
 * Decides whether a slot of today needs a reminder. At most three a day are sent, at the set interval, plus one after a
 * snooze, which the user asked for.
 */
export function decideReminder(name: string, facts: ReminderFacts): ReminderDecision {
  const { history, now, dayStart } = facts;
  const day = trainingDay(now, dayStart);
  const found = dayRecord(history, day, now, dayStart).slots.find(({ slot }) => slot.name === name);
  const nothing = (silence: SilenceReason): ReminderDecision => ({
    kind: 'nothing',
    slot: name,
    day,
    ...silence,
  });
  if (found === undefined) return nothing({ why: 'unplanned' });
  const sessions = history.sessions.filter((one) => one.day === day && one.slot === name);
  const sent = facts.sent.filter((one) => one.day === day && one.slot === name);
  const silence =
    stateSilence(found) ??
    runningSilence(sessions, facts) ??
    sentSilence(sent, snoozeOf(facts, day, name), facts);
  if (silence !== undefined) return nothing(silence);
  const begun = progressOf(found, facts);
  return { kind: 'remind', slot: found.slot, day, number: sent.length + 1, begun };
}

function stateSilence(record: SlotRecord): SilenceReason | undefined {
  const { slot, state, reason } = record;
  if (isStoppedForPain(record)) return { why: 'hurt' };
  switch (state) {
    case 'done':
    case 'unplanned':
    case 'off':
      return { why: state };
    case 'excused':
    case 'paused':
      return { why: state, reason };
    case 'partial':
    case 'missed':
      return reason === null ? { why: 'closed' } : { why: 'skipped', reason };
    case 'later':
    case 'open':
      return { why: 'early', time: slot.time };
    case 'due':
      return undefined;
  }
}

function runningSilence(
  sessions: readonly SessionRecord[],
  { history, running }: ReminderFacts,
): SilenceReason | undefined {
  // A session that is not recorded yet is still asking its first question.
  const isOfSlot = (id: string) =>
    sessions.some((one) => one.id === id) || history.sessions.every((one) => one.id !== id);
  return running.some((id) => isOfSlot(id)) ? { why: 'running' } : undefined;
}

function snoozeOf({ snooze }: ReminderFacts, day: Day, name: string): Snooze | undefined {
  return snooze?.day === day && snooze.slot === name ? snooze : undefined;
}

function sentSilence(
  sent: readonly SentReminder[],
  snooze: Snooze | undefined,
  { now, everyMinutes }: ReminderFacts,
): SilenceReason | undefined {
  const minutesTo = (at: Stamp) => (epochMs(now) - epochMs(at)) / 60_000;
  if (snooze !== undefined) {
    const { until } = snooze;
    if (minutesTo(until) < 0) return { why: 'snoozed', until };
    if (sent.every(({ at }) => epochMs(at) < epochMs(until))) return undefined;
  }
  // Another process may have sent one just after this one read the clock.
  const near = sent
    .filter(({ at }) => Math.abs(minutesTo(at)) < everyMinutes - TOLERANCE)
    .toSorted((a, b) => epochMs(a.at) - epochMs(b.at))
    .at(-1);
  if (near !== undefined) return { why: 'lately', at: near.at };
  return sent.length >= MOST ? { why: 'enough' } : undefined;
}

function progressOf(
  { session, share }: SlotRecord,
  { history, now }: ReminderFacts,
): SlotProgress | undefined {
  const begun = history.sessions.find(({ id }) => id === session);
  if (begun === undefined || share === 0) return undefined;
  const { name, counts } = begun;
  return {
    routine: name,
    ...counts,
    canContinue: resumableSession(history, now)?.session.id === session,
  };
}
