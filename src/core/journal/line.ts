import type { Read, Written } from './field.ts';
import type { HEAD_FIELDS, LINE_FIELDS, PLANNED_SET_FIELDS } from './line-fields.ts';

/** The format version that this program writes, and the newest it reads. */
export const LINE_VERSION = 1;

/** Longest note, in characters, that is taken. */
export const MAX_NOTE_LENGTH = 2000;

/** One set as planned when the session started. */
export type PlannedSetRecord = Written<typeof PLANNED_SET_FIELDS>;

type LineFields = typeof LINE_FIELDS;

/** What a line says, by its type. Pain and effort are 0–10, `null` if not answered. */
export type Payload = {
  [T in keyof LineFields]: { readonly type: T } & Written<LineFields[T]>;
}[keyof LineFields];

/** The payloads of one type. */
export type PayloadOf<T extends Payload['type']> = Extract<Payload, { readonly type: T }>;

/** What every line has. */
export type LineHead = { readonly v: number } & Omit<Read<typeof HEAD_FIELDS>, 'type'>;

/** One line of the journal: what happened, when by the local clock, on which training day, on which device. */
export type Line = {
  [T in keyof LineFields]: LineHead & { readonly type: T } & Read<LineFields[T]>;
}[keyof LineFields];

/** The lines of one type. */
export type LineOf<T extends Line['type']> = Extract<Line, { readonly type: T }>;

/** A line of a type this program does not know: kept, shown to nobody. */
export type UnknownLine = LineHead & { readonly type: string };

/** A payload with its head, ready to be written. */
export function makeLine(payload: Payload, head: Omit<LineHead, 'v'>): Line {
  return { v: LINE_VERSION, ...head, ...payload };
}

/** The line as it is written, without the line end. JSON escapes every line break inside it. */
export function encodeLine(line: Line): string {
  return JSON.stringify(line);
}
