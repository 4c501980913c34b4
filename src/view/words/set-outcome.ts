import type { SessionSet } from '../../core/journal/session-record.ts';

/** Says why a set of a session has no result: `not done`, `left out for pain`, `not reached`. */
export function undoneWords({ state, hurt }: Pick<SessionSet, 'state' | 'hurt'>): string {
  switch (state) {
    case 'excused':
      return hurt === undefined ? 'left out for pain' : hurtWords(hurt);
    case 'not-reached':
      return 'not reached';
    case 'done':
    case 'open':
      return hurt === undefined ? 'not done' : `not done, ${hurtWords(hurt)}`;
  }
}

/** Says that a set hurt, and how much: `it hurt (7 of 10)`. */
export function hurtWords({ pain }: { readonly pain: number | null }): string {
  return pain === null ? 'it hurt' : `it hurt (${pain} of 10)`;
}
