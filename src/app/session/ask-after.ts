import type { Answers } from '../../core/journal/make-payload.ts';
import { worstHurt } from '../../core/journal/pain.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { INSTEAD_WORDS } from '../../core/safety/pain-words.ts';
import { isStrongPain } from '../../core/safety/pain-scale.ts';
import type { EndReason } from '../../core/session/announcement.ts';
import type { Question } from '../../view/session/question.ts';
import { askNumber, type NumberAnswer } from './ask-number.ts';
import { EFFORT, PAIN_AFTER, PAIN_DURING } from './number-questions.ts';
import { canAsk, type SessionContext } from './request.ts';

/** Seconds for a question with something to read above it. */
const READING_SECONDS = 120;

/**
 * Asks how a session was: all of it if its last set was done, and only about the pain now if it was ended for pain. What
 * was said of pain in it is the worst pain there was, so that is not asked again.
 */
export async function askAfter(
  context: SessionContext,
  session: SessionRecord,
  reason: EndReason,
): Promise<Answers> {
  const said = worstHurt(session);
  const none = { effort: null, pain: said, after: null };
  if (reason === 'pain') return { ...none, after: given(await ask(context, afterPain(said))) };
  if (reason !== 'finished') return none;
  const effort = await ask(context, EFFORT);
  if (effort === 'end') return none;
  const pain = said ?? (await ask(context, PAIN_DURING));
  if (pain === 'end') return { ...none, effort };
  return { effort, pain, after: given(await ask(context, PAIN_AFTER)) };
}

function afterPain(said: number | null): Question {
  if (!isStrongPain(said)) return PAIN_AFTER;
  return {
    ...PAIN_AFTER,
    before: `The session is over. ${INSTEAD_WORDS}`,
    seconds: READING_SECONDS,
  };
}

function given(answer: NumberAnswer): number | null {
  return answer === 'end' ? null : answer;
}

/** Asks for a number from 0 to 10; null if nobody can be asked. */
export async function ask(
  context: SessionContext,
  question: Question,
  when: 'before' | 'after' = 'after',
): Promise<NumberAnswer> {
  return canAsk(context) ? askNumber(context.host, context.terminal, question, when) : null;
}
