import { Fault } from '../../core/base/fault.ts';
import { CHECK_ITEMS } from '../../core/safety/check-list.ts';

/** What a list of ids is called if there are none. */
const NONE = 'none';

/** Returns the ids in a list such as `u1,h3`, in the order of the safety list; none for `none`. Throws a `usage` fault. */
export function checkIdsFrom(flag: string, typed: string): readonly string[] {
  const words = typed
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length === 1 && words[0] === NONE) return [];
  const known = CHECK_ITEMS.map(({ id }) => id);
  const wrong = words.find((word) => !known.includes(word));
  if (words.length > 0 && wrong === undefined) return known.filter((id) => words.includes(id));
  const message =
    wrong === undefined ? `${flag} takes ids` : `${flag} takes ids, and \`${wrong}\` is none`;
  throw new Fault('usage', message, `they are ${known.join(', ')}`);
}
