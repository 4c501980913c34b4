import { type Library, routineById } from '../../core/library/library.ts';
import type { DoseStanding, Offers } from '../../core/progression/offer.ts';
import type { Candidate } from '../../core/shell/completion.ts';
import type { Host } from '../../host/host.ts';
import { movementName } from '../../view/words/movement-name.ts';
import { offersNow } from '../record/offers.ts';
import { readRecord } from '../record/read-record.ts';

/** What can be done with a dose: the commands of `progress` that take an exercise. */
export type DoseVerb = 'show' | 'accept' | 'back' | 'pin' | 'unpin';

/** Returns the exercises whose doses a command of `progress` can change now, with their names; to show, routines as well. */
export async function doseCandidates(host: Host, verb: DoseVerb): Promise<readonly Candidate[]> {
  const library = await host.library();
  const offers = offersNow(readRecord(host), library);
  const ids = new Set(dosesFor(offers, verb).map(({ exercise }) => exercise));
  const routines = verb === 'show' ? new Set(offers.standings.map(({ routine }) => routine)) : [];
  return [
    ...[...ids].map((id) => ({ word: id, says: movementName(library, id) })),
    ...[...routines].map((id) => ({ word: id, says: routineName(library, id) })),
  ];
}

function routineName(library: Library, id: string): string {
  return routineById(library, id)?.name ?? id;
}

function dosesFor(
  { standings, ups, back }: Offers,
  verb: DoseVerb,
): readonly Pick<DoseStanding, 'exercise'>[] {
  switch (verb) {
    case 'show':
      return standings;
    case 'accept':
      return back === undefined ? ups : [back];
    case 'back':
      return standings.filter(({ below }) => below !== undefined);
    case 'pin':
      return standings.filter(({ isPinned }) => !isPinned);
    case 'unpin':
      return standings.filter(({ isPinned }) => isPinned);
  }
}
