import { Fault } from '../../core/base/fault.ts';
import { type Check, fine, note } from '../../core/base/health-check.ts';
import { slotsFrom } from '../../core/schedule/schedule.ts';
import { slotClashes } from '../../core/schedule/slot-clash.ts';
import { quantity } from '../../core/text/quantity.ts';
import type { Host } from '../../host/host.ts';
import { clashHint, clashWords, MOST_CLASHES } from '../../view/report/slot-clash.ts';
import { readPlanFacts } from '../reminders/current-plan.ts';

const [ID, NAME] = ['plan.slots', 'slots'];

/** Checks that no two slots are at the same time, as they may be once two computers' plans are put together. */
export function planChecks(host: Host): readonly Check[] {
  try {
    const facts = readPlanFacts(host);
    const clashes = slotClashes(facts.history.schedules, facts.today);
    if (clashes.length === 0)
      return [
        fine(ID, NAME, quantity(slotsFrom(facts.history.schedules, facts.today).length, 'slot')),
      ];
    return clashes.slice(0, MOST_CLASHES).map((clash) => {
      const { advice, command } = clashHint(clash, host.shell);
      return note(ID, NAME, clashWords(clash, facts.today), advice, command);
    });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    // The checks of the files say why there is no plan to look at.
    return [];
  }
}
