import type { Week, WeekDiary } from '../../core/adherence/week.ts';
import type { WeekLook } from '../../core/adherence/week-look.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import { countJson } from './adherence.ts';
import { entryJson } from './entry.ts';
import { jsonText } from './json.ts';

/** A week with what changed in it and the one thing to look at. */
interface WholeWeek extends Week {
  readonly changes: readonly HistoryEntry[];
  readonly look: WeekLook;
}

/** A week as JSON; the keys are stable and documented in docs/formats.md. */
export function weekJson(week: WholeWeek): string {
  const { monday, sunday, days, sessions, whole, partly, left, slots, extras } = week;
  const { before, changes, look } = week;
  return jsonText({
    version: 1,
    from: monday,
    to: sunday,
    days,
    sessions: { ...countJson(sessions), whole, partly, left },
    slots: slots.map(({ name, done, ...rest }) => ({ slot: name, ...countJson(done), ...rest })),
    extras,
    ...diaryJson(week),
    before: diaryJson(before),
    changes: changes.map((entry) => entryJson(entry)),
    look: lookJson(look),
  });
}

function diaryJson({ mornings, runs, longest }: WeekDiary) {
  return { mornings, runs: runs === null ? null : { ...runs, longest } };
}

/** What it is about, without what is elsewhere. */
function lookJson(look: WeekLook) {
  switch (look.kind) {
    case 'left-out':
      return { kind: look.kind, exercise: look.exercise, sessions: look.sessions };
    case 'long-run': {
      const { day, metres, longest, more } = look.run;
      return {
        kind: look.kind,
        day,
        metres,
        longest,
        more: Math.round(more * 1000) / 1000,
      };
    }
    case 'sore-morning':
      return look;
    case 'weekday':
      return { kind: look.kind, slot: look.slot.name, weekday: look.weekday };
    case 'mornings':
      return { kind: look.kind, noted: look.noted, days: look.days };
    // Why there is no session is nobody's business who did not ask for it.
    case 'stopped':
    // The step is in `progress --json`.
    case 'step':
    case 'nothing':
      return { kind: look.kind };
  }
}
