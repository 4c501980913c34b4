import { isEasierNext, latestStrongPain } from '../../core/journal/pain.ts';
import { isStrongPain, painBand } from '../../core/safety/pain-scale.ts';
import type { Question } from '../../view/session/question.ts';
import { morningOf } from '../record/morning.ts';
import { stopInForce } from '../record/safety.ts';
import { askYesNo } from './ask-key.ts';
import { PAIN_BEFORE } from './number-questions.ts';
import { canAsk, type SessionContext } from './request.ts';
import type { ChosenSets, SetsToDo } from './sets-to-do.ts';

/** Returns the question for the pain before a session; it says how it differs from that of the morning, if there is one. */
export function painBefore(snapshot: SessionContext['snapshot']): Question {
  if (morningOf(snapshot, snapshot.today) === undefined) return PAIN_BEFORE;
  return { ...PAIN_BEFORE, help: `now, before the session; ${PAIN_BEFORE.help}` };
}

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
  { toDo, earlier }: ChosenSets,
  pain: number | null,
  eased: () => SetsToDo,
): Promise<Beginning> {
  const { snapshot, request } = context;
  const inForm = (isEasier: boolean, isAnyway = false): Beginning => ({
    kind: 'session',
    toDo: isEasier ? eased() : toDo(),
    form: { isEasier, isAnyway },
  });
  // What was interrupted goes on as it was.
  if (earlier !== undefined) return { kind: 'session', toDo: toDo(), form: AS_PLANNED };
  const isStopped = stopInForce(snapshot) !== undefined;
  if (request.isAnyway && (isStrongPain(pain) || isStopped)) return inForm(true, true);
  if (isStrongPain(pain)) {
    const { notToday } = await import('./not-today.ts');
    return { kind: 'not-today', text: await notToday(context, pain) };
  }
  const isNow = pain !== null && painBand(pain) === 'change';
  if (!isNow && !isEasierNext(snapshot.history)) return inForm(false);
  if (!canAsk(context)) return inForm(true);
  const answer = await askYesNo(
    context.host,
    context.terminal,
    { ...EASIER, help: WHY[isNow ? 'now' : lastPain(snapshot)] },
    true,
  );
  return answer === 'end' ? { kind: 'end' } : inForm(answer);
}

/** Whether the pain for which sessions are in easier forms was today, or before. */
function lastPain({ history, today }: SessionContext['snapshot']): 'today' | 'before' {
  return latestStrongPain(history)?.day === today ? 'today' : 'before';
}

/** Offered first, and taken unless it is declined. */
const EASIER: Omit<Question, 'help'> = {
  text: 'In easier forms today, one set each?',
  seconds: 30,
};
const AS_IT_WAS = 'n: everything as planned';
const WHY = {
  now: `They ask less of your back. ${AS_IT_WAS}`,
  today: `because it hurt earlier; ${AS_IT_WAS}`,
  before: `because of last time; ${AS_IT_WAS}`,
};
