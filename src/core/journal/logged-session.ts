import { Fault } from '../base/fault.ts';
import { quantity } from '../text/quantity.ts';
import type { PayloadOf, PlannedSetRecord } from './line.ts';

/** A session done without the program, as the user reports it. Pain and effort are 0–10, null if not given. */
export interface LoggedSession {
  readonly slot: string | null;
  /** When it began, with offset. */
  readonly began: string;
  /** Positions of the planned sets that were done. */
  readonly did: readonly number[];
  readonly painBefore: number | null;
  readonly painDuring: number | null;
  readonly painAfter: number | null;
  readonly effort: number | null;
  readonly note: string | undefined;
}

/** Returns the payload of a logged session: a single line, so that it is kept whole or not at all. */
export function loggedSessionPayload(
  of: Pick<PayloadOf<'session-logged'>, 'routine' | 'name' | 'affected' | 'planned' | 'avoided'>,
  session: LoggedSession,
): PayloadOf<'session-logged'> {
  const { slot, began, did, painBefore, painDuring, painAfter, effort, note } = session;
  const { routine, name, affected, planned, avoided } = of;
  return {
    type: 'session-logged',
    routine,
    name,
    slot,
    affected,
    pain: painBefore,
    planned,
    ...(avoided === undefined ? {} : { avoided }),
    began,
    did,
    ...(effort === null ? {} : { effort }),
    ...(painDuring === null ? {} : { painDuring }),
    ...(painAfter === null ? {} : { painAfter }),
    ...(note === undefined ? {} : { note }),
  };
}

/**
 * Returns the positions of the planned sets that `all`, `none`, `3/5` (the first three of five exercises, or of five
 * sets) or `1,3,4` (exercises by their numbers in the routine, in which some may be left out) stands for. Throws a `usage`
 * fault with the counts of this routine.
 */
export function parseDoneSets(
  typed: string,
  planned: readonly PlannedSetRecord[],
): readonly number[] {
  const text = typed.trim().toLowerCase();
  const steps = [...new Set(planned.map(({ step }) => step))];
  const indices = planned.map((_, index) => index);
  if (text === 'all') return indices;
  if (text === 'none') return [];
  const [, part, whole] = /^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(text) ?? [];
  if (part !== undefined && Number(part) <= Number(whole)) {
    if (Number(whole) === steps.length) return setsOf(planned, steps.slice(0, Number(part)));
    if (Number(whole) === planned.length) return indices.slice(0, Number(part));
  }
  const numbers = /^\d{1,3}(\s*,\s*\d{1,3})*$/.test(text) ? text.split(',').map(Number) : [];
  const chosen = numbers.map((number) => number - 1).filter((step) => steps.includes(step));
  if (numbers.length > 0 && chosen.length === numbers.length) return setsOf(planned, chosen);
  throw doneSetsFault(typed, steps, planned.length);
}

function setsOf(planned: readonly PlannedSetRecord[], steps: readonly number[]): readonly number[] {
  return planned.flatMap(({ step }, index) => (steps.includes(step) ? [index] : []));
}

function doneSetsFault(typed: string, steps: readonly number[], sets: number): Fault {
  const exercises = steps.length;
  const message = `--done takes some of the ${quantity(exercises, 'exercise')} or ${quantity(sets, 'set')}, not \`${typed}\``;
  const few = Math.max(1, Math.floor(exercises / 2));
  const [first = 0, last = 0] = [steps[0], steps.at(-1)];
  const parts = `--done ${few}/${exercises} (the first ones), --done ${first + 1},${last + 1} (these two) or `;
  const hint = `for example: ${exercises > 1 ? parts : ''}--done all`;
  return new Fault('usage', message, hint);
}
