import type { DayRecord } from '../../core/adherence/day-record.ts';

/** A day as JSON; the keys are stable and documented in docs/formats.md. */
export function dayJson({ day, slots, extras }: DayRecord) {
  return {
    day,
    slots: slots.map(({ slot, state, share, session, reason }) => ({
      slot: slot.name,
      time: slot.time,
      routine: slot.routine,
      state,
      share: Math.round(share * 1000) / 1000,
      session,
      reason,
    })),
    extras: extras.map(({ id, at, routine }) => ({ session: id, at, routine })),
  };
}
