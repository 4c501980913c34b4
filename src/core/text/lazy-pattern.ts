import { once } from '../base/once.ts';

/**
 * A pattern with Unicode properties that is compiled on first use. As a literal it would be compiled when its file is
 * loaded: four of them take a millisecond of every start.
 */
export function lazyPattern(source: string, flags: string): () => RegExp {
  return once(() => new RegExp(source, flags));
}
