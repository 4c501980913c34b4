import { Fault } from '../../core/base/fault.ts';
import type { Library } from '../../core/library/library.ts';
import { commonWaits } from '../../core/progression/common-waits.ts';
import type { DoseStanding, WaitsFor } from '../../core/progression/offer.ts';
import { placeName, shortOwnDose, waitWords } from '../../view/words/dose-step.ts';
import { shortDose } from '../../core/library/own-dose-words.ts';

const SEE_ALL = 'to see what comes next: stretch progress';
const SAY_PAIN = 'to say the pain of a session: stretch history edit ID --pain-after 1';

/** Nothing is offered: what every step up waits for, if there is such a thing. */
export function nothingOffered(standings: readonly DoseStanding[], library: Library): Fault {
  const why = waitsWords(commonWaits(standings), library);
  return new Fault('missing', `no step is offered now${why === '' ? '' : `: ${why}`}`, SEE_ALL);
}

/** No step up of an exercise is offered: what it waits for. */
export function notOffered(
  { exercise, side, present, waitsFor }: DoseStanding,
  library: Library,
): Fault {
  const name = placeName({ exercise, sides: [side] }, library);
  const now = `${name} (now ${shortOwnDose(present, library)})`;
  // What else it would wait for does not matter then.
  if (waitsFor.some(({ kind }) => kind === 'unpin')) {
    const hint = `to have steps offered again: stretch progress unpin ${exercise}`;
    return new Fault('usage', `no step up is offered of ${now}: it is pinned`, hint);
  }
  const isPainUnsaid = waitsFor.some((one) => one.kind === 'good-days' && one.isPainUnsaid);
  const message = `no step up is offered of ${now}: ${waitsWords(waitsFor, library)}`;
  return new Fault('usage', message, isPainUnsaid ? SAY_PAIN : SEE_ALL);
}

function waitsWords(waits: readonly WaitsFor[], library: Library): string {
  const words = waits.map((one) => {
    const own = waitWords(one, library);
    return one.kind === 'good-days' ? `it takes ${own}` : own;
  });
  return words.join('; ');
}

/** There is no dose below the present one of an exercise, or nothing that was raised. */
export function nothingBelow(standing: DoseStanding | undefined): Fault {
  if (standing === undefined) {
    return new Fault('missing', 'nothing is raised: no dose is above its routine’s', SEE_ALL);
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
