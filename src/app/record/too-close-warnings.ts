import { Fault } from '../../core/base/fault.ts';
import { routineById } from '../../core/library/library.ts';
import { type ApartOf, slotsTooClose } from '../../core/schedule/too-close.ts';
import type { Host } from '../../host/host.ts';
import { MOST_TOO_CLOSE, tooCloseHint, tooCloseWords } from '../../view/report/too-close.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Warns of slots that leave too few days between their sessions; of those with the slot `changed`, if one was. */
export async function tooCloseWarnings(
  host: Pick<Host, 'library' | 'shell'>,
  { history, today }: Pick<RecordSnapshot, 'history' | 'today'>,
  changed: string | undefined,
): Promise<readonly { readonly message: string; readonly hint: string }[]> {
  const wanted = { about: changed, most: MOST_TOO_CLOSE };
  const found = slotsTooClose(history.schedules, today, await readApart(host), wanted);
  return found.map((one) => {
    const { advice, command } = tooCloseHint(one, today, host.shell, changed);
    return { message: tooCloseWords(one, today), hint: `${advice}: ${command}` };
  });
}

/** Looks up how many days apart the sessions of a routine are to be; of one that cannot be read, nothing is known. */
export async function readApart(host: Pick<Host, 'library'>): Promise<ApartOf> {
  try {
    const library = await host.library();
    return (routine) => routineById(library, routine)?.apart;
  } catch (error) {
    // The commands that need the library say what is wrong with it.
    if (error instanceof Fault) return () => undefined;
    throw error;
  }
}
