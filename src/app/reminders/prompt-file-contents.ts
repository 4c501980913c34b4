import { nextSeconds } from '../record/next-length.ts';
import { type DueSpan, dueSpans } from '../../core/reminders/due-spans.ts';
import { epochMs, trainingDay } from '../../core/time/day.ts';
import type { Snooze } from '../../core/reminders/decision.ts';
import type { Host } from '../../host/host.ts';
import { promptText } from '../../view/report/prompt.ts';
import { readJournal } from '../record/journal-reader.ts';

/** What shells show at their prompt in the next two weeks. Files with mistakes are ignored: commands warn of them. */
export async function promptFileText(host: Host): Promise<string> {
  const { settings } = host.settings.read();
  const { dayStart } = settings;
  const now = host.clock.stamp();
  const today = trainingDay(now, dayStart);
  const journal = readJournal(host, today, dayStart);
  const { history } = journal;
  const spans = dueSpans(history, now, dayStart, (local) => host.clock.instantsOf(local));
  if (spans.length === 0) return '';
  const snooze = (await host.reminderLog()).snooze();
  const awake = spans.flatMap((span) => afterSnooze(span, snooze));
  const library = await host.library();
  return promptText(awake, nextSeconds({ settings, now, today, history, journal }, library));
}

/** The part of a span that is left after a snooze of its slot. */
function afterSnooze(span: DueSpan, snooze: Snooze | undefined): readonly DueSpan[] {
  if (snooze === undefined || snooze.slot !== span.slot.name) return [span];
  const from = Math.floor(epochMs(snooze.until) / 1000);
  if (from <= span.from || from > span.until) return [span];
  return from === span.until ? [] : [{ ...span, from }];
}
