import { dayRecord } from '../../core/adherence/day-record.ts';
import { isEasierNext, strongPainDaysInWeek } from '../../core/journal/pain.ts';
import type { PayloadOf } from '../../core/journal/line.ts';
import { isStrongPain, painBand, shouldBeSeen } from '../../core/safety/pain-scale.ts';
import { anyKey, notTodayPage, notTodayText } from '../../view/session/not-today.ts';
import type { Question } from '../../view/session/question.ts';
import { stopInForce } from '../record/safety.ts';
import { writeLine } from '../record/write-line.ts';
import { askYesNo } from './ask-key.ts';
import { askPage } from './ask-page.ts';
import { canAsk, type SessionContext } from './request.ts';
import type { SetsToDo } from './sets-to-do.ts';

/** How a session begins, by the pain before it: with which sets, or not today, and then what to print. */
export type Beginning =
  | { readonly kind: 'session'; readonly toDo: SetsToDo; readonly form: SessionForm }
  | { readonly kind: 'not-today'; readonly text: string }
  | { readonly kind: 'end' };

/** In which form a session is done because of pain, and whether it is started on purpose against advice. */
export interface SessionForm {
  readonly isEasier: boolean;
  readonly isAnyway: boolean;
}

const AS_PLANNED: SessionForm = { isEasier: false, isAnyway: false };

/** Decides what is done after an answer to the pain before a session, 0–10; null if there was none. */
export async function beginningFor(
  context: SessionContext,
  toDo: SetsToDo,
  pain: number | null,
  eased: () => SetsToDo,
): Promise<Beginning> {
  const { snapshot, request } = context;
  const inForm = (isEasier: boolean, isAnyway = false): Beginning => ({
    kind: 'session',
    toDo: isEasier ? eased() : toDo,
    form: { isEasier, isAnyway },
  });
  // What was interrupted goes on as it was.
  if (toDo.earlier !== undefined) return { kind: 'session', toDo, form: AS_PLANNED };
  const isStopped = stopInForce(snapshot) !== undefined;
  if (request.isAnyway && (isStrongPain(pain) || isStopped)) return inForm(true, true);
  if (isStrongPain(pain)) return notToday(context, pain);
  const isNow = pain !== null && painBand(pain) === 'change';
  if (!isNow && !isEasierNext(snapshot.history)) return inForm(false);
  if (!canAsk(context)) return inForm(true);
  const answer = await askYesNo(
    context.host,
    context.terminal,
    { ...EASIER, help: isNow ? WHY_NOW : WHY_NEXT },
    true,
  );
  return answer === 'end' ? { kind: 'end' } : inForm(answer);
}

/** Offered first, and taken unless it is declined. */
const EASIER: Omit<Question, 'help'> = {
  text: 'In easier forms today, one set each?',
  seconds: 30,
};
const WHY_NOW = 'at 4 and 5 an exercise is changed; n does everything as planned';
const WHY_NEXT = 'because of last time; n does everything as planned';

/** Says what to do instead for as long as somebody reads it, and excuses the slot. */
async function notToday(context: SessionContext, pain: number): Promise<Beginning> {
  const { host, terminal, snapshot } = context;
  const { history, today } = snapshot;
  const skip = excuse(context, pain);
  if (skip !== undefined) writeLine(host, snapshot, skip, today);
  const facts = {
    slot: skip?.slot,
    isSeen: shouldBeSeen(pain, strongPainDaysInWeek(history, today)),
  };
  // What is on the full screen is printed as well, where it stays.
  if (terminal.isFullScreen) await askPage(terminal, notTodayPage(facts), anyKey);
  return { kind: 'not-today', text: notTodayText(facts, host.out.columns) };
}

/** The line that excuses the slot for pain; undefined if the session is an extra, or the slot is done or paused. */
function excuse(
  { snapshot, request }: SessionContext,
  pain: number,
): PayloadOf<'skip'> | undefined {
  const { history, today, now, settings } = snapshot;
  const { slots } = dayRecord(history, today, now, settings.dayStart);
  const found = slots.find(({ slot }) => slot.name === request.slot);
  if (found === undefined || !found.isPlanned) return undefined;
  if (found.state === 'done' || found.state === 'paused') return undefined;
  return { type: 'skip', slot: found.slot.name, reason: 'pain', pain };
}
