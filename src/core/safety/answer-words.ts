import type { CheckRecord } from './check-record.ts';
import { checkWords } from './check-list.ts';

/** Says what was answered: `no to all`, or the items in words. A record, and nothing more. */
export function answersWords({ yes, seen }: Pick<CheckRecord, 'yes' | 'seen'>): string {
  const words = yes.map((id) => checkWords(id)).join('; ');
  if (seen !== undefined) {
    const about = words === '' ? '' : ` about: ${words}`;
    return `seen on ${seen}${about}; says: told I may exercise`;
  }
  return yes.length === 0 ? 'no to all' : `yes to: ${words}`;
}
