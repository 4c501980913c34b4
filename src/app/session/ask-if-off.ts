import { isEasierNext } from '../../core/journal/pain.ts';
import { nextSlot } from '../../core/adherence/next-slot.ts';
import { nextWords } from '../../view/words/easier.ts';
import { askYesNo } from './ask-key.ts';
import type { SessionContext } from './request.ts';

/** Seconds until the slot is left out. */
const QUESTION_SECONDS = 30;

/** Asks whether to do a session of a slot that is off all the same; no answer leaves it out. */
export function askIfOff({ host, terminal, said }: SessionContext): Promise<boolean | 'end'> {
  const text = 'Do a session all the same?';
  const help = 'n, or no answer, leaves it out, as planned; what is done all the same is an extra';
  const question = { text, help, seconds: QUESTION_SECONDS, above: said.lines() };
  return askYesNo(host, terminal, question, false);
}

const LEFT_OUT = 'Left out, as planned.';

/** Returns what to print if it is left out. */
export function leftOutText({ snapshot }: SessionContext): string {
  const { history, now, settings } = snapshot;
  const next = nextWords(nextSlot(history, now, settings.dayStart), isEasierNext(history));
  return `${next === undefined ? LEFT_OUT : `${LEFT_OUT} ${next}`}\n`;
}
