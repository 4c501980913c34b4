import { expect } from 'vitest';
import { Fault } from '../../src/core/base/fault.ts';

/** Returns the fault that `act` throws. Fails if it throws none. */
export function faultOf(act: () => unknown): Fault {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('no fault was thrown');
}

/** Returns what the `usage` fault says that `act` throws. Fails if it throws none. */
export function refusal(act: () => unknown): { readonly message: string; readonly hint: string } {
  const { kind, message, hint } = faultOf(act);
  expect(kind).toBe('usage');
  return { message, hint };
}

/** Returns the result of a parse; undefined if it refuses. */
export function understood<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof Fault && error.kind === 'usage') return undefined;
    throw error;
  }
}

/** Matches a fault of a kind, or of any, by parts of its message and hint. */
export function faultLike(
  kind: string | undefined,
  message: string,
  hint: string,
): Readonly<Record<string, unknown>> {
  return {
    name: 'Fault',
    ...(kind === undefined ? {} : { kind }),
    message: expect.stringContaining(message) as unknown,
    hint: expect.stringContaining(hint) as unknown,
  };
}
