import type { DatedPart } from '../../core/schedule/program-changes.ts';
import type { Day } from '../../core/time/day.ts';
import { jsonText } from './json.ts';
import { slotJson } from './schedule.ts';

/** The programme as JSON, with its days if it began on `first`; the keys are stable and documented in docs/formats.md. */
export function programJson(
  parts: readonly DatedPart[],
  running: { readonly first: Day; readonly over: Day } | undefined,
): string {
  return jsonText({
    version: 1,
    running: running === undefined ? null : { from: running.first, over: running.over },
    parts: parts.map(({ weeks, from, until, slots }) => ({
      weeks: [weeks.from, weeks.to],
      from,
      until,
      slots: slots.map(({ slot, why }) => ({ ...slotJson(slot), why })),
    })),
  });
}
