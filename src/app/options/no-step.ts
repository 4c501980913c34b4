import { Fault } from '../../core/base/fault.ts';
import type { Library } from '../../core/library/library.ts';
import { commonWaits } from '../../core/progression/common-waits.ts';
import type { DoseStanding, WaitsFor } from '../../core/progression/offer.ts';
import { placeName, waitWords } from '../../view/words/dose-step.ts';
import { shortDose } from '../../view/words/own-dose.ts';

const SEE_ALL = 'to see what comes next: stretch progress';

/** Nothing is offered: what every step up waits for, if there is such a thing. */
export function nothingOffered(standings: readonly DoseStanding[], library: Library): Fault {
  const why = waitsWords(commonWaits(standings), library);
  return new Fault('missing', `nothing is offered now${why === '' ? '' : `: ${why}`}`, SEE_ALL);
}

/** No step up of an exercise is offered: what it waits for. */
export function notOffered(
  { exercise, side, present, waitsFor }: DoseStanding,
  library: Library,
): Fault {
  const name = placeName({ exercise, sides: [side] }, library);
  const hint = waitsFor.some(({ kind }) => kind === 'unpin')
    ? `to have steps offered again: stretch progress unpin ${exercise}`
    : SEE_ALL;
  const why = waitsWords(waitsFor, library);
  return new Fault(
    'usage',
    `no step up of ${name} from ${shortDose(present)} is offered: ${why}`,
    hint,
  );
}

function waitsWords(waits: readonly WaitsFor[], library: Library): string {
  return waits.map((one) => waitWords(one, library)).join('; ');
}

/** There is no dose below the present one of an exercise, or nothing that was raised. */
export function nothingBelow(standing: DoseStanding | undefined): Fault {
  if (standing === undefined) {
    return new Fault('missing', 'nothing was raised: every dose is as its routine has it', SEE_ALL);
  }
  const { exercise, present } = standing;
  return new Fault(
    'missing',
    `there is no step back from ${shortDose(present)} of ${exercise}: it is the lowest dose there is`,
    'to make it easier in a session, press e; to leave it out, n',
  );
}

/** A dose stays as it is already, or is offered steps already. */
export function pinnedAlready({ exercise }: DoseStanding, change: 'pin' | 'unpin'): Fault {
  return change === 'pin'
    ? new Fault(
        'missing',
        `${exercise} stays as it is already`,
        `to have steps offered again: stretch progress unpin ${exercise}`,
      )
    : new Fault(
        'missing',
        `${exercise} is not pinned`,
        `to keep it as it is: stretch progress pin ${exercise}`,
      );
}
