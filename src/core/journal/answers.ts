import type { SessionRecord } from './session-record.ts';

/** The questions about a session, each answered from 0 to 10: the name, and the field of the record. */
export const ANSWERS = [
  ['pain before', 'painBefore'],
  ['pain during', 'painDuring'],
  ['pain after', 'painAfter'],
  ['effort', 'effort'],
] as const satisfies readonly (readonly [string, keyof SessionRecord])[];

/** An answer from 0 to 10, with the name of its question. */
export interface NamedAnswer {
  readonly name: string;
  readonly value: number;
}

/** The answers that were given about a session. */
export function answersOf(
  session: Pick<SessionRecord, (typeof ANSWERS)[number][1]>,
): readonly NamedAnswer[] {
  return ANSWERS.flatMap(([name, key]) => {
    const value = session[key];
    return value === null ? [] : [{ name, value }];
  });
}
