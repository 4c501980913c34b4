import type { EndReason } from '../session/announcement.ts';
import type { Day, Stamp } from '../time/day.ts';
import type { SetDose } from '../library/dose.ts';
import type { SetAmount } from '../session/set-result.ts';
import type { SkipReason } from '../schedule/skip-reason.ts';
import type { Slot, SlotChange } from '../schedule/slot.ts';
import type { AffectedSide, SetSide } from '../library/side.ts';

/** The format version that this program writes, and the newest it reads. */
export const LINE_VERSION = 1;

/** Longest note, in characters, that is taken. */
export const MAX_NOTE_LENGTH = 2000;

/** One set as planned when the session started. */
export interface PlannedSetRecord {
  readonly step: number;
  readonly exercise: string;
  readonly side: SetSide;
  readonly set: number;
  readonly sets: number;
  readonly dose: SetDose;
  /** Seconds of rest after it. */
  readonly rest: number;
}

/** What a line says, by its type. Pain and effort are 0–10, `null` where not answered. */
export type Payload =
  | ({ readonly type: 'session-started' } & SessionFields & AmendableFields)
  // Done away from the program and told afterwards: one line, so that it is kept whole or not at all.
  | ({ readonly type: 'session-logged' } & SessionFields &
      AmendableFields &
      Required<Pick<AmendableFields, 'began' | 'did'>>)
  | {
      readonly type: 'set-done';
      readonly session: string;
      readonly step: number;
      readonly exercise: string;
      readonly side: SetSide;
      readonly set: number;
      readonly planned: SetDose;
      /** Repetitions or seconds that keys added to the plan. */
      readonly added?: number | undefined;
      readonly done: SetAmount;
      readonly complete: boolean;
      /** Seconds from the start of the set to its end, pauses included. */
      readonly seconds?: number | undefined;
    }
  | {
      readonly type: 'session-ended';
      readonly session: string;
      readonly reason: EndReason;
      readonly effort: number | null;
      readonly pain: number | null;
      readonly sets: { readonly planned: number; readonly done: number };
      /** Seconds in all, and of these standing still. */
      readonly seconds: number;
      readonly paused: number;
    }
  | {
      readonly type: 'skip';
      readonly session?: string | undefined;
      readonly sets?:
        | readonly Pick<PlannedSetRecord, 'step' | 'exercise' | 'side' | 'set'>[]
        | undefined;
      readonly slot?: string | undefined;
      readonly reason: SkipReason;
      readonly note?: string | undefined;
      /** Of a pause, which has neither session nor slot: its first and last day, and when it was broken off. */
      readonly from?: Day | undefined;
      readonly until?: Day | undefined;
      readonly ended?: Stamp | undefined;
    }
  | {
      readonly type: 'schedule';
      readonly from: Day;
      /** Every slot in force from then on. */
      readonly slots: readonly Slot[];
      /** What was changed; it holds also for plans that begin later and had been made before. */
      readonly changes?: readonly SlotChange[] | undefined;
    }
  | {
      readonly type: 'amend';
      readonly target: string;
      readonly values: Readonly<Record<string, unknown>>;
    }
  | {
      readonly type: 'remove';
      readonly target: string;
      /** Whether it takes back, or brings back, the last change: then it is no change of its own. */
      readonly undo?: true | undefined;
    };

/** What a session is of. */
interface SessionFields {
  readonly routine: string;
  readonly name: string;
  readonly slot: string | null;
  readonly affected: AffectedSide;
  readonly pain: number | null;
  readonly planned: readonly PlannedSetRecord[];
}

/** What may be added to a session afterwards, by an amendment; pain and effort are 0–10. */
interface AmendableFields {
  /** When it began, where that is not when the line was written. */
  readonly began?: Stamp | undefined;
  /** Indices of the planned sets that were done, in place of what was recorded set by set. */
  readonly did?: readonly number[] | undefined;
  readonly effort?: number | null | undefined;
  readonly painDuring?: number | null | undefined;
  readonly note?: string | undefined;
}

/** One line of the journal: what happened, when by the local clock, on which training day, on which device. */
export type Line = Payload & LineHead;

/** The lines of one type. */
export type LineOf<T extends Line['type']> = Extract<Line, { readonly type: T }>;

/** What every line has. */
export interface LineHead {
  readonly v: number;
  readonly id: string;
  readonly at: Stamp;
  readonly day: Day;
  readonly device: string;
  /** When it counts as written, where the clock was behind that of earlier lines. */
  readonly order?: Stamp | undefined;
}

/** A line of a type this program does not know: kept, shown to nobody. */
export interface UnknownLine extends LineHead {
  readonly type: string;
}

/** A payload with its head, ready to be written. */
export function makeLine(payload: Payload, head: Omit<LineHead, 'v'>): Line {
  return { v: LINE_VERSION, ...head, ...payload };
}

/** The line as it is written, without the line end. JSON escapes every line break inside it. */
export function encodeLine(line: Line): string {
  return JSON.stringify(line);
}
