import { tableText } from './table.ts';

/** An object of JSON that has not been checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Returns the JSON in a file; undefined if it is none. Some programs write NaN, which is none, for what was not measured. */
export function jsonIn(bytes: Uint8Array): unknown {
  const text = tableText(bytes).replace(/^\uFEFF/, '');
  return (
    parsed(text) ??
    parsed(text.replaceAll(STRING_OR_NAN, (word) => (word.startsWith('"') ? word : 'null')))
  );
}

const STRING_OR_NAN = /"(?:[^"\\]|\\.)*"|\bNaN\b|-?\bInfinity\b/g;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns an object as a list, and a list without what is no object. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter(
    (one): one is JsonObject => typeof one === 'object' && one !== null && !Array.isArray(one),
  );
}

/** Returns an object, empty if it is none. */
export function objectIn(value: unknown): JsonObject {
  return objectsIn(value)[0] ?? {};
}

/** Returns a number; null if it is none. */
export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Returns a text, and a number as one; empty if it is neither. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
