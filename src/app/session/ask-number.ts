import type { Host } from '../../host/host.ts';
import type { Question } from '../../view/session/question.ts';
import { smallKey } from './answers.ts';
import type { DetailAnswer } from './ask-detail.ts';
import { ask } from './ask-key.ts';
import type { SessionTerminal } from './terminal.ts';

/** A number, `null` for no answer, or `end` if the user wants to end the program. */
export type NumberAnswer = number | null | 'end';

/**
 * Asks for a number from 0 to 10 with one key; `null` if nobody answers in time. Escape leaves before a session, as it does
 * at every question then; after one it skips the question, or goes on with the number that was given.
 */
export async function askNumber(
  host: Host,
  terminal: SessionTerminal,
  question: Question,
  when: 'before' | 'after',
): Promise<NumberAnswer> {
  const isWritten = !terminal.isFullScreen;
  const { answer } = await ask<number | null>(host, terminal, {
    question,
    keys: when === 'before' ? '0–10, Enter skips, q quits' : '0–10, Enter skips',
    read: (key, before) => numberFor(key, before, when, isWritten),
    timedOut: null,
  });
  return answer;
}

/**
 * Asks for a number from 0 to 10 of which more is asked. Whatever ends the question, a number that was given stays: Escape
 * after it means no more, as at the questions that follow. `leave` is what `q` does, in words.
 */
export async function askScore(
  host: Host,
  terminal: SessionTerminal,
  question: Question,
  leave: string,
): Promise<DetailAnswer<number>> {
  const isWritten = !terminal.isFullScreen;
  let isEnough = false;
  const { answer, given } = await ask<number | null>(host, terminal, {
    question,
    keys: `0–10, Enter skips, q ${leave}`,
    read: (key, before) => {
      isEnough = key === 'escape' && typeof before === 'number';
      return numberFor(key, before, 'before', isWritten);
    },
    timedOut: null,
  });
  if (answer !== 'end') return { answer, next: 'go-on' };
  return { answer: given ?? null, next: isEnough ? 'enough' : 'end' };
}

/**
 * Where it is written, somebody may type a word, so that no letter answers. After a number, no other one counts: whoever
 * types ahead means the next question by it.
 */
function numberFor(
  typed: string,
  before: number | null | undefined,
  when: 'before' | 'after',
  isWritten: boolean,
): NumberAnswer | undefined {
  const key = smallKey(typed);
  if (key === '0' && before === 1) return 10;
  if (key === 'ctrl-c' || key === 'q') return 'end';
  if (key === 'escape') return when === 'before' ? 'end' : (before ?? null);
  if (before !== undefined) return undefined;
  if (/^\d$/.test(key)) return Number(key);
  if (key === 'enter') return null;
  if (isWritten) return undefined;
  if (key === 't') return 10;
  return key === 'space' || key === 's' ? null : undefined;
}
