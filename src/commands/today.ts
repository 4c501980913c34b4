import { plainLine } from '../core/text/plain-text.ts';
import { dayRecord, type SlotRecord } from '../core/adherence/day-record.ts';
import { Fault } from '../core/base/fault.ts';
import { DEFAULT_ROUTINE, type Slot } from '../core/schedule/slot.ts';
import { slotsOf } from '../core/experiment/coming.ts';
import type { Host } from '../host/host.ts';
import { experimentLine } from '../view/words/experiment-today.ts';
import { offWords, slotStateWords } from '../view/words/slot.ts';
import {
  readContext,
  type RecordSnapshot,
  type CommandContext,
  currentSlot,
} from '../app/record/read-record.ts';
import { experimentsToday } from '../app/record/experiments.ts';
import { type SessionOptions, sessionRequest } from '../app/options/session-options.ts';
import { sessionExitCode } from '../app/session/exit-code.ts';
import { isFirstRun } from '../app/record/first-use.ts';
import { refuseLostRoutine } from '../app/session/lost-routine.ts';
import { offSlot } from '../app/session/off-slot.ts';
import { canAsk, type SessionRequest } from '../app/session/request.ts';
import { saidUnattended } from '../app/session/said-unattended.ts';
import { runSession } from '../app/session/run-session.ts';
import { saidBefore } from '../app/session/said-before.ts';
import { sayTooSoon } from '../app/session/too-soon.ts';
import { slotOfDay } from '../app/options/slot-option.ts';

/** Flags of `stretch today`. */
export interface TodayOptions extends SessionOptions {
  readonly slot?: string;
  readonly routine?: string;
  readonly continue?: boolean;
  readonly fresh?: boolean;
}

/** Coaches the routine of the slot that is open, or goes on with an interrupted session. */
export async function today(host: Host, options: TodayOptions): Promise<number> {
  if (options.continue === true && options.fresh === true) {
    throw new Fault('usage', '--continue and --fresh cannot be combined', 'use one of them');
  }
  const cannot = ['from', 'speed', 'dryRun'] as const;
  const other = cannot.find((name) => options[name] !== undefined);
  if (options.continue === true && other !== undefined) {
    const flag = other === 'dryRun' ? '--dry-run' : `--${other}`;
    throw new Fault('usage', `--continue and ${flag} cannot be combined`, 'use one of them');
  }
  const said = saidBefore(host.err);
  const context = await readContext(host, said.warn);
  const slot = options.slot === undefined ? currentSlot(context) : slotNamed(context, options.slot);
  if (options.routine === undefined) refuseLostRoutine(context, slot, context.today);
  const routine = options.routine ?? slot?.routine ?? DEFAULT_ROUTINE;
  const goOn = options.continue === true ? 'yes' : options.fresh === true ? 'no' : 'ask';
  const request = sessionRequest(options, {
    routine,
    slot: slot?.name ?? null,
    goOn,
    mayPlan: true,
  });
  const off = isLeftAlone(host, request) ? offSlot(context, request) : undefined;
  if (off !== undefined) {
    const again = `stretch start ${request.routine}`;
    host.out.print(`${offWords(off.name)}. To do a session all the same: ${again}\n`);
    return 0;
  }
  for (const line of introduction(host, context, slot, request)) said.print(line);
  sayTooSoon(context, request, said);
  host.err.print(await saidUnattended(host, context, request, said));
  const end = await runSession(host, context, request, said);
  if (end.text !== '') host.out.print(end.text);
  if (end.problems !== '') host.err.print(end.problems);
  if (end.unsaved !== '') host.err.write(end.unsaved);
  return sessionExitCode(end);
}

/** Returns today's slot of that name. Throws a `missing` fault that lists today's slots. */
function slotNamed(context: RecordSnapshot, name: string): Slot {
  return slotOfDay(slotsToday(context), name).slot;
}

function slotsToday({ history, settings, now, today }: RecordSnapshot): readonly SlotRecord[] {
  return dayRecord(history, today, now, settings.dayStart).slots;
}

/** Whether nothing is begun that has to be asked for first, as nobody can be asked. */
function isLeftAlone(host: Host, request: SessionRequest): boolean {
  const { isDryRun, speed, goOn } = request;
  return !isDryRun && speed === undefined && goOn !== 'yes' && !canAsk({ host, request });
}

function introduction(
  host: Host,
  context: CommandContext,
  slot: Slot | undefined,
  { isDryRun, speed }: SessionRequest,
): readonly string[] {
  if (isFirstRun(host, context)) {
    // A session says more, and asks.
    return isDryRun || speed !== undefined
      ? ['Starting with the defaults; to change them: stretch setup']
      : [];
  }
  const now = slotsToday(context).find((one) => one.slot.name === slot?.name);
  if (slot === undefined || now === undefined)
    return ['No slot is planned today; this is an extra.', ...besideSlots(context)];
  return [
    `This is the ${plainLine(slot.name)} slot (${slot.time})${slotStateWords(now)}.`,
    ...besideSlots(context),
  ];
}

/** Of an experiment that leaves slots and routines alone nothing else says what its arm of today is. */
function besideSlots(context: CommandContext): readonly string[] {
  return experimentsToday(context)
    .filter(({ kind, experiment }) => kind === 'under-way' && slotsOf(experiment).length === 0)
    .map((one) => experimentLine(one, false));
}
