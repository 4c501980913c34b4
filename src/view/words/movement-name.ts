import { plainLine } from '../../core/text/plain-text.ts';
import type { Library } from '../../core/library/library.ts';
import { movementById } from '../../core/library/movement.ts';

/** Returns the name of an exercise or of a form of one; its id if it is no longer in the library. */
export function movementName(library: Library, id: string): string {
  return plainLine(movementById(library, id)?.name ?? id);
}
