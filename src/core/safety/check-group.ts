/**
 * What an answer of yes means: get help now; be seen soon, and leave today's sessions out; too young to be coached; or
 * something a doctor should know of.
 */
export type CheckGroup = 'emergency' | 'urgent' | 'age' | 'history';

const GROUP_LETTERS: ReadonlyMap<string, CheckGroup> = new Map([
  ['e', 'emergency'],
  ['u', 'urgent'],
  ['a', 'age'],
  ['h', 'history'],
]);

/** Returns the group of an item, also of one that a later version of the list adds. */
export function groupOf(id: string): CheckGroup {
  return GROUP_LETTERS.get(id.charAt(0)) ?? 'urgent';
}
