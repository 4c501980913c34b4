import { Fault } from '../../core/base/fault.ts';
import { type Check, fine, note } from '../../core/base/health-check.ts';
import { missingSlots } from '../../core/experiment/missing-slot.ts';
import { isOpen, knownExperiments } from '../../core/experiment/phase.ts';
import { routineById } from '../../core/library/library.ts';
import { slotsFrom } from '../../core/schedule/schedule.ts';
import { slotClashes } from '../../core/schedule/slot-clash.ts';
import { slotsTooClose } from '../../core/schedule/too-close.ts';
import type { History } from '../../core/journal/history.ts';
import type { Day } from '../../core/time/day.ts';
import { quantity } from '../../core/text/quantity.ts';
import type { Host } from '../../host/host.ts';
import {
  LOST_ROUTINE_HINT,
  lostRoutineWords,
  MISSING_SLOT_HINT,
  missingSlotWords,
} from '../../view/report/missing-slot.ts';
import { clashHint, clashWords, MOST_CLASHES } from '../../view/report/slot-clash.ts';
import { MOST_TOO_CLOSE, tooCloseHint, tooCloseWords } from '../../view/report/too-close.ts';
import { readApart } from '../record/too-close-warnings.ts';
import { readPlanFacts } from '../reminders/current-plan.ts';

const [ID, NAME] = ['plan.slots', 'slots'];

/**
 * Checks that no two slots are at the same time, as they may be once two computers' plans are put together, and that those
 * whose routines ask for days between them have these, and that no slot and no routine is missing that an experiment is
 * about.
 */
export async function planChecks(host: Host): Promise<readonly Check[]> {
  try {
    const { history, today } = readPlanFacts(host);
    const checks = [
      ...clashChecks(host, history, today),
      ...(await closeChecks(host, history, today)),
      ...missingChecks(history, today),
      ...(await routineChecks(host, history, today)),
    ];
    if (checks.length > 0) return checks;
    return [fine(ID, NAME, quantity(slotsFrom(history.schedules, today).length, 'slot'))];
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    // The checks of the files say why there is no plan to look at.
    return [];
  }
}

function clashChecks({ shell }: Host, { schedules }: History, today: Day): readonly Check[] {
  return slotClashes(schedules, today)
    .slice(0, MOST_CLASHES)
    .map((clash) => {
      const { advice, command } = clashHint(clash, shell);
      return note(ID, NAME, clashWords(clash, today), advice, command);
    });
}

function missingChecks({ experiments, schedules }: History, today: Day): readonly Check[] {
  const { advice, command } = MISSING_SLOT_HINT;
  return missingSlots(experiments, schedules, today).map((one) =>
    note(ID, NAME, missingSlotWords(one, today), advice, command),
  );
}

async function routineChecks(
  host: Host,
  { experiments }: History,
  today: Day,
): Promise<readonly Check[]> {
  const open = knownExperiments(experiments, [], today).filter((one) => isOpen(one));
  const names = open.flatMap(({ experiment }) => experiment.routines?.names ?? []);
  if (names.length === 0) return [];
  const library = await host.library();
  const { advice, command } = LOST_ROUTINE_HINT;
  return names
    .filter((name) => routineById(library, name) === undefined)
    .map((name) => note(ID, NAME, lostRoutineWords(name), advice, command));
}

async function closeChecks(
  host: Host,
  { schedules }: History,
  today: Day,
): Promise<readonly Check[]> {
  const wanted = { about: undefined, most: MOST_TOO_CLOSE };
  return slotsTooClose(schedules, today, await readApart(host), wanted).map((one) => {
    const { advice, command } = tooCloseHint(one, today, host.shell, undefined);
    return note(ID, NAME, tooCloseWords(one, today), advice, command);
  });
}
