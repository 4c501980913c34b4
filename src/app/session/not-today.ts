import { dayRecord } from '../../core/adherence/day-record.ts';
import { strongPainDaysInWeek } from '../../core/journal/pain.ts';
import { shouldBeSeen } from '../../core/safety/pain-scale.ts';
import { anyKey, notTodayPage, notTodayText } from '../../view/session/not-today.ts';
import { writeLine } from '../record/write-line.ts';
import { askPage } from './ask-page.ts';
import type { SessionContext } from './request.ts';

/**
 * Keeps the answer, excuses the slot, if there is one, and says what to do instead of a session for as long as somebody
 * reads it. Returns what to print when the terminal is given back.
 */
export async function notToday(context: SessionContext, pain: number): Promise<string> {
  const { host, terminal, snapshot } = context;
  const { history, today } = snapshot;
  const slot = slotToExcuse(context);
  const skip = { type: 'skip', reason: 'pain', pain } as const;
  writeLine(host, snapshot, slot === undefined ? skip : { ...skip, slot }, today);
  const facts = {
    slot,
    isSeen: shouldBeSeen(pain, strongPainDaysInWeek(history, today)),
  };
  // What is on the full screen is printed as well, where it stays.
  if (terminal.isFullScreen)
    await askPage(terminal, notTodayPage(facts), { key: anyKey, line: anyKey });
  return notTodayText(facts, host.out.columns);
}

/** The slot to excuse for pain; undefined if the session is an extra, or the slot is done or paused. */
function slotToExcuse({ snapshot, request }: SessionContext): string | undefined {
  const { history, today, now, settings } = snapshot;
  const { slots } = dayRecord(history, today, now, settings.dayStart);
  const found = slots.find(({ slot }) => slot.name === request.slot);
  if (found === undefined || !found.isPlanned) return undefined;
  if (found.state === 'done' || found.state === 'paused') return undefined;
  return found.slot.name;
}
