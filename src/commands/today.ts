import { trainingDay } from '../core/day.ts';
import { Fault } from '../core/fault.ts';
import { DEFAULT_ROUTINE, DEFAULT_SLOTS, type Slot, slotAt, slotsOn } from '../core/schedule.ts';
import { dayRecord } from '../core/adherence.ts';
import type { Host } from '../host/host.ts';
import { safe } from '../view/text.ts';
import { gather, type Knowledge } from './knowledge.ts';
import { type SessionOptions, sessionRequest } from './session-options.ts';
import { runSession } from './session.ts';

/** What `stretch today` takes. */
export interface TodayOptions extends SessionOptions {
  readonly routine?: string;
  readonly continue?: boolean;
  readonly fresh?: boolean;
}

/** Coaches the routine of the slot that is due, or goes on with an interrupted session. */
export async function today(host: Host, options: TodayOptions): Promise<number> {
  if (options.continue === true && options.fresh === true) {
    throw new Fault('usage', '--continue and --fresh exclude each other', 'use one of them');
  }
  const cannot = ['from', 'speed', 'dryRun'] as const;
  const other = cannot.find((name) => options[name] !== undefined);
  if (options.continue === true && other !== undefined) {
    const flag = other === 'dryRun' ? '--dry-run' : `--${other}`;
    throw new Fault('usage', `--continue and ${flag} exclude each other`, 'use one of them');
  }
  const known = await gather(host);
  const slot = slotNow(host, known);
  const routine = options.routine ?? slot?.routine ?? DEFAULT_ROUTINE;
  const goOn = options.continue === true ? 'yes' : options.fresh === true ? 'no' : 'ask';
  const request = sessionRequest(options, { routine, slot: slot?.name ?? null, goOn });
  for (const line of introduction(host, known, slot)) host.err.write(`${line}\n`);
  return runSession(host, known, request);
}

/** The slot whose window it is now, by the plan in force today; without a plan, by the default times. */
export function slotNow(
  host: Host,
  { settings, history }: Omit<Knowledge, 'library'>,
): Slot | undefined {
  const now = host.clock.stamp();
  const day = trainingDay(now, settings.dayStart);
  return slotAt(slotsOn(history.schedules, day) ?? DEFAULT_SLOTS, now, settings.dayStart);
}

function introduction(host: Host, known: Knowledge, slot: Slot | undefined): readonly string[] {
  const { history, settings } = known;
  const isNew = history.sessions.length === 0 && history.schedules.length === 0;
  if (isNew && !host.settings.exists()) {
    return ['Starting with the defaults; to change them: stretch setup'];
  }
  if (slot === undefined) return [];
  const now = host.clock.stamp();
  const day = trainingDay(now, settings.dayStart);
  const standing = dayRecord(history, day, now, settings.dayStart).slots.find(
    (one) => one.slot.name === slot.name,
  )?.standing;
  if (standing === 'done')
    return [`The ${safe(slot.name)} slot is done already; this session is an extra.`];
  return [`This is the ${safe(slot.name)} slot (${slot.time}).`];
}
