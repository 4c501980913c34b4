import { groupOf } from './check-group.ts';
import { itemsOf } from './check-list.ts';

/** Where to get help now, in any country. */
export const EMERGENCY_HELP =
  'Stop and get help now: call 999, 112, 911 or your own emergency number, or go to A&E (the emergency department).';

/** Where to be seen soon, in any country. */
const URGENT_HELP =
  'Call 111, or ask for an urgent appointment with your GP, today; where there is no 111, call your own doctor.';

/** Where to ask before going on. */
const HISTORY_HELP = 'Have a word with your own doctor before you start; until then, go gently.';

/** What to do instead for somebody who is too young. */
const AGE_HELP =
  'This program does not coach anybody under 16. A doctor or a physiotherapist can say what suits you.';

/** Returns what to do about the answers of yes, a sentence or two a line; empty if there are none. */
export function adviceFor(yes: readonly string[]): readonly string[] {
  const has = (group: string) => yes.some((id) => groupOf(id) === group);
  // What is true of only one foot or leg has its own advice.
  const isOnlyFoot = yes.filter((id) => groupOf(id) === 'emergency').every((id) => id === 'e8');
  const own = itemsOf(yes).flatMap(({ advice }) => advice ?? []);
  const help = [
    ...(has('emergency') ? [isOnlyFoot ? FOOT_HELP : EMERGENCY_HELP] : []),
    ...(has('urgent') && !has('emergency') ? [URGENT_HELP] : []),
    ...(has('age') ? [AGE_HELP] : []),
    ...(has('history') && !has('emergency') && !has('urgent') ? [HISTORY_HELP] : []),
  ];
  return [...help, ...own];
}

const FOOT_HELP =
  'Be seen today: call 111 or your own doctor; in an emergency call 999, 112, 911 or your own emergency number.';
