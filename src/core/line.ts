import type { EndReason } from './announcement.ts';
import type { Day, Stamp } from './day.ts';
import type { SetDose } from './dose.ts';
import type { Done } from './record.ts';
import type { Slot } from './schedule.ts';
import type { AffectedSide, SetSide } from './side.ts';

/** The format version that this program writes, and the newest it reads. */
export const LINE_VERSION = 1;

/** Why something was left out. */
export const SKIP_REASONS = ['pain', 'time', 'ill', 'travel', 'advised', 'other'] as const;

/** One of the six reasons. */
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Whether a skip for this reason leaves both sides of the fraction. */
export function isExcused(reason: SkipReason): boolean {
  return reason !== 'time' && reason !== 'other';
}

/** One set as planned when the session started. */
export interface SetLine {
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
  | {
      readonly type: 'session-started';
      readonly routine: string;
      readonly name: string;
      readonly slot: string | null;
      readonly affected: AffectedSide;
      readonly pain: number | null;
      readonly planned: readonly SetLine[];
    }
  | {
      readonly type: 'set-done';
      readonly session: string;
      readonly step: number;
      readonly exercise: string;
      readonly side: SetSide;
      readonly set: number;
      readonly planned: SetDose;
      /** Repetitions or seconds that keys added to the plan. */
      readonly added: number;
      readonly done: Done;
      readonly complete: boolean;
      /** Seconds from the start of the set to its end, pauses included. */
      readonly seconds: number;
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
      readonly sets?: readonly Pick<SetLine, 'step' | 'exercise' | 'side' | 'set'>[] | undefined;
      readonly slot?: string | undefined;
      readonly reason: SkipReason;
    }
  | { readonly type: 'schedule'; readonly from: Day; readonly slots: readonly Slot[] }
  | {
      readonly type: 'amend';
      readonly target: string;
      readonly values: Readonly<Record<string, unknown>>;
    }
  | { readonly type: 'remove'; readonly target: string };

/** One line of the journal: what happened, when by the local clock, on which training day, on which device. */
export type Line = Payload & LineHead;

/** What every line has. */
export interface LineHead {
  readonly v: number;
  readonly id: string;
  readonly at: Stamp;
  readonly day: Day;
  readonly device: string;
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
