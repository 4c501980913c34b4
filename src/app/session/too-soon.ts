import { tooSoonAfter } from '../../core/adherence/too-soon.ts';
import { findRoutine, routineById } from '../../core/library/library.ts';
import { tooSoonWords } from '../../view/words/too-soon.ts';
import type { CommandContext } from '../record/read-record.ts';
import type { SessionRequest } from './request.ts';
import type { SaidBefore } from './said-before.ts';

/** Says it if the routine was done too few days ago; a rehearsal is not for doing it. Throws a `missing` fault. */
export function sayTooSoon(
  { library, history, today }: CommandContext,
  { routine, speed }: SessionRequest,
  said: SaidBefore,
): void {
  if (speed !== undefined) return;
  const wanted = findRoutine(library, routine);
  const apartOf = (id: string) => routineById(library, id)?.apart;
  const found = tooSoonAfter(history.sessions, wanted, today, apartOf);
  if (found !== undefined) said.print(tooSoonWords(wanted, found));
}
