import { exerciseById, type Library, routineById } from '../library/library.ts';
import { movementById } from '../library/movement.ts';
import { allVariants } from '../library/variant.ts';
import { plainLine } from '../text/plain-text.ts';

/** Returns what something with an id is called, on one line; its id if it is no longer in the library. */
export type NameOf = (id: string) => string;

/** Names of what is recorded by its id. */
export interface ReportNames {
  readonly routine: NameOf;
  /** Of an exercise or a form of one. */
  readonly movement: NameOf;
  /** Returns the id of the exercise that a form is one of; the same id for anything else. */
  readonly exerciseOf: (id: string) => string;
}

/** Returns the names in a library; each is looked up once. */
export function namesIn(library: Library): ReportNames {
  return {
    routine: kept((id) => plainLine(routineById(library, id)?.name ?? id)),
    movement: kept((id) => plainLine(movementById(library, id)?.name ?? id)),
    exerciseOf: kept((id) => {
      if (exerciseById(library, id) !== undefined) return id;
      return allVariants(library).find(({ inline }) => inline.id === id)?.exercise.id ?? id;
    }),
  };
}

function kept(look: (id: string) => string): (id: string) => string {
  const found = new Map<string, string>();
  return (id) => {
    const name = found.get(id) ?? look(id);
    found.set(id, name);
    return name;
  };
}
