import { findRoutine } from '../core/library/library.ts';
import type { Host } from '../host/host.ts';
import { readContext, currentSlot } from '../app/record/read-record.ts';
import { type SessionOptions, sessionRequest } from '../app/options/session-options.ts';
import { runSession } from '../app/session/run-session.ts';

/** Coaches any routine. It counts for the slot that is due when that slot plans this routine; else it is an extra. */
export async function start(host: Host, routine: string, options: SessionOptions): Promise<number> {
  const known = await readContext(host);
  host.err.warn(...known.warnings);
  const { id } = findRoutine(known.library, routine);
  const slot = currentSlot(known);
  const name = slot?.routine === id ? slot.name : null;
  return runSession(host, known, sessionRequest(options, { routine: id, slot: name, goOn: 'no' }));
}
