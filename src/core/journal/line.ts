import type { Read, Written } from './field.ts';
import type { HEAD_FIELDS, LINE_FIELDS, PLANNED_SET_FIELDS } from './line-fields.ts';

/** The format version that this program writes and the newest that it reads. */
export const LINE_VERSION = 1;

/** The most characters a note may have. */
export const MAX_NOTE_LENGTH = 2000;

/** One set as planned when the session started. */
export type PlannedSetRecord = Written<typeof PLANNED_SET_FIELDS>;

type LineFields = typeof LINE_FIELDS;

/** What a line says, by type. Pain and effort are 0–10, null if not answered. */
export type Payload = {
  [T in keyof LineFields]: { readonly type: T } & Written<LineFields[T]>;
}[keyof LineFields];

/** The payload of one type. */
export type PayloadOf<T extends Payload['type']> = Extract<Payload, { readonly type: T }>;

/** The fields that every line has. */
export type LineHead = { readonly v: number } & Omit<Read<typeof HEAD_FIELDS>, 'type'>;

/** One line of the journal: what happened, when by the local clock, on which training day, on which device. */
export type Line = {
  [T in keyof LineFields]: LineHead & { readonly type: T } & Read<LineFields[T]>;
}[keyof LineFields];

/** The line of one type. */
export type LineOf<T extends Line['type']> = Extract<Line, { readonly type: T }>;

/** A line of a type that this program does not know; it is kept but never shown. */
export type UnknownLine = LineHead & { readonly type: string };

/** Returns the id of the session that a line is a part of; undefined if none. */
export function sessionIdOf(line: Line): string | undefined {
  const id = 'session' in line ? line.session : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Returns a payload with its head, ready to be written. */
export function makeLine(payload: Payload, head: Omit<LineHead, 'v'>): Line {
  return { v: LINE_VERSION, ...head, ...payload };
}

/** Returns the text of a line without the line end; JSON escapes any line break inside. */
export function encodeLine(line: Line): string {
  return JSON.stringify(line);
}
