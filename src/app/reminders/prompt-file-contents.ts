import { nextSeconds } from '../record/next-length.ts';
import { type DueSpan, dueSpans } from '../../core/reminders/due-spans.ts';
import { epochMs } from '../../core/time/day.ts';
import type { Snooze } from '../../core/reminders/decision.ts';
import type { Host } from '../../host/host.ts';
import { promptText } from '../../view/report/prompt.ts';
import type { PracticeRecord } from '../record/pacing.ts';

/** What shells show at their prompt in the two weeks after a record was read. Files with mistakes are ignored: commands warn of them. */
export async function promptFileText(host: Host, record: PracticeRecord): Promise<string> {
  const { history, now, settings } = record;
  const { dayStart } = settings;
  const spans = dueSpans(history, now, dayStart, (local) => host.clock.instantsOf(local));
  if (spans.length === 0) return '';
  const snooze = (await host.reminderLog()).snooze();
  const awake = spans.flatMap((span) => afterSnooze(span, snooze));
  const library = await host.library();
  return promptText(awake, nextSeconds(record, library));
}

/** The part of a span that is left after a snooze of its slot. */
function afterSnooze(span: DueSpan, snooze: Snooze | undefined): readonly DueSpan[] {
  if (snooze === undefined || snooze.slot !== span.slot.name) return [span];
  const from = Math.floor(epochMs(snooze.until) / 1000);
  if (from <= span.from || from > span.until) return [span];
  return from === span.until ? [] : [{ ...span, from }];
}
