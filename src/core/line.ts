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

/** What a line of text turned out to be. */
export type Decoded =
  | { readonly ok: true; readonly line: Line | UnknownLine }
  | { readonly ok: false; readonly why: string };

/** Reads one line of text; never throws. */
export function decodeLine(text: string): Decoded {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'not a whole JSON object' };
  }
  if (!isFields(value)) return { ok: false, why: 'not a JSON object' };
  if (typeof value['v'] !== 'number') return { ok: false, why: 'no format version' };
  if (value['v'] > LINE_VERSION) return { ok: false, why: 'written by a newer version of stretch' };
  const missing = ['id', 'at', 'day', 'device', 'type'].find(
    (name) => typeof value[name] !== 'string',
  );
  if (missing !== undefined) return { ok: false, why: `no ${missing}` };
  if (!Number.isFinite(Date.parse(String(value['at'])))) return { ok: false, why: 'no valid time' };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(value['day']))) return { ok: false, why: 'no valid day' };
  const lacking = lackingField(value);
  if (lacking !== undefined) return { ok: false, why: `no valid ${lacking}` };
  return { ok: true, line: value as unknown as Line | UnknownLine };
}

/** Whether the line is of a type this program knows. */
export function isKnown(line: Line | UnknownLine): line is Line {
  return Object.hasOwn(NEEDED, line.type);
}

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isList: Check = (value) => Array.isArray(value) && value.every((item) => isFields(item));
const isAmount: Check = (value) =>
  isFields(value) && (isNumber(value['reps']) || isNumber(value['hold']));

/** The fields without which the fold could not use a line of the type. */
const NEEDED: Record<Payload['type'], Readonly<Record<string, Check>>> = {
  'session-started': { routine: isText, name: isText, planned: isList },
  'set-done': {
    session: isText,
    step: isNumber,
    exercise: isText,
    side: isText,
    set: isNumber,
    done: isAmount,
  },
  'session-ended': { session: isText, reason: isText },
  skip: { reason: isText },
  schedule: { from: isText, slots: isList },
  amend: { target: isText, values: (value) => isFields(value) },
  remove: { target: isText },
};

function lackingField(value: Fields): string | undefined {
  const type = String(value['type']);
  const needed = Object.hasOwn(NEEDED, type) ? NEEDED[type as Payload['type']] : {};
  return Object.entries(needed).find(([name, check]) => !check(value[name]))?.[0];
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
