import type { NextSlot } from '../../core/adherence/next-slot.ts';
import type { AvoidedNotice } from './avoided.ts';
import { nextSlotWords } from './slot.ts';
import { durationWords } from './time.ts';

/** Says how a session is done because of pain, without a word of that. */
export const EASIER_FORMS = 'In easier forms, one set each';

/** Returns what is said as a session starts, with that it is in easier forms, if it is. */
export function easierNotice(isEasier: boolean, { lines, text }: AvoidedNotice): AvoidedNotice {
  if (!isEasier) return { lines, text };
  const said = `${EASIER_FORMS}.`;
  return { lines: [said, ...lines], text: text === '' ? said : `${said} ${text}` };
}

/**
 * Says when the next slot is, how many seconds it takes if that is known, and in which form it is done; after strong pain
 * nothing is urged on anybody now.
 */
export function nextWords(
  next: NextSlot | undefined,
  isEasier: boolean,
  seconds?: number,
): string | undefined {
  const length = seconds === undefined ? '' : `, ${durationWords(seconds)}`;
  if (!isEasier) return next === undefined ? undefined : `Next: ${nextSlotWords(next)}${length}.`;
  if (next === undefined || next.isDue || next.isOpen) return `Next time in easier forms${length}.`;
  return `Next: ${nextSlotWords(next)}${length}, in easier forms.`;
}
