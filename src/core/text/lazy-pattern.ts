import { once } from '../base/once.ts';

/**
 * A pattern with properties of Unicode, compiled when it is first asked for. As a literal it would be compiled with its
 * file: on a start that never needs it, a millisecond for four of them.
 */
export function lazyPattern(source: string, flags: string): () => RegExp {
  return once(() => new RegExp(source, flags));
}
