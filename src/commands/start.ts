import { findRoutine } from '../core/library/library.ts';
import { isForSlot } from '../core/schedule/schedule.ts';
import type { Host } from '../host/host.ts';
import { readContext, currentSlot } from '../app/record/read-record.ts';
import { type SessionOptions, sessionRequest } from '../app/options/session-options.ts';
import { sessionExitCode } from '../app/session/exit-code.ts';
import { saidUnattended } from '../app/session/said-unattended.ts';
import { runSession } from '../app/session/run-session.ts';
import { saidBefore } from '../app/session/said-before.ts';
import { sayOff } from '../app/session/off-slot.ts';
import { sayTooSoon } from '../app/session/too-soon.ts';

/** Coaches any routine. It counts for the slot that is open if that plans this routine, and is an extra otherwise. */
export async function start(host: Host, routine: string, options: SessionOptions): Promise<number> {
  const said = saidBefore(host.err);
  const context = await readContext(host, said.warn);
  const { id } = findRoutine(context.library, routine);
  const slot = currentSlot(context);
  const isFor = slot !== undefined && isForSlot(context.history.schedules, slot, id);
  const name = isFor ? slot.name : null;
  const request = sessionRequest(options, { routine: id, slot: name, goOn: 'no', mayPlan: false });
  sayOff(context, request, said);
  sayTooSoon(context, request, said);
  host.err.print(await saidUnattended(host, context, request, said));
  const end = await runSession(host, context, request, said);
  if (end.text !== '') host.out.print(end.text);
  if (end.problems !== '') host.err.print(end.problems);
  if (end.unsaved !== '') host.err.write(end.unsaved);
  return sessionExitCode(end);
}
