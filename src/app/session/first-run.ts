import { schedulePayload } from '../../core/journal/make-payload.ts';
import type { PayloadOf } from '../../core/journal/line.ts';
import type { AffectedSide } from '../../core/library/side.ts';
import { NEW_PLAN_SLOTS } from '../../core/schedule/slot.ts';
import { FIRST_WORDS } from '../../view/words/first-words.ts';
import { MORNING_ADVICE, MORNING_REASON, newPlanWords } from '../../view/words/new-plan.ts';
import type { Page } from '../../view/session/page.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { type Answer, readingOf, YES_BY_ENTER } from './answers.ts';
import { askPage } from './ask-page.ts';
import type { SessionTerminal } from './terminal.ts';

/** Asks for the sore side; Enter does not know. */
export function askSide(terminal: SessionTerminal): Promise<AffectedSide | 'end'> {
  const page: Page = {
    lines: [
      { text: FIRST_WORDS, style: 'plain' },
      { text: '', style: 'plain' },
      { text: 'Which side of your back is sore?', style: 'strong' },
      { text: 'Exercises for one side begin with it.', style: 'plain' },
    ],
    keys: 'l left   r right   b both   Enter not sure   q quit',
    prompt: 'Type left, right or both; Enter: not sure; q quits ',
  };
  return askPage(terminal, page, readingOf(SIDES));
}

const SIDES: readonly Answer<AffectedSide>[] = [
  { key: 'l', words: ['left'], answer: 'left' },
  { key: 'r', words: ['right'], answer: 'right' },
  { key: 'b', words: ['both'], answer: 'both' },
  { key: 'enter', words: ['not sure', 'unsure', 'unknown'], answer: 'unknown' },
];

/** Asks whether to plan the default times. */
export function askTimes(terminal: SessionTerminal): Promise<boolean | 'end'> {
  const page: Page = {
    lines: [
      { text: `Plan two sessions a day: ${NEW_PLAN}?`, style: 'strong' },
      { text: MORNING_REASON, style: 'plain' },
      {
        text: 'What you do counts towards it. For other times, later: stretch setup',
        style: 'plain',
      },
    ],
    keys: 'y or Enter yes   n no plan for now   q quit',
    prompt: 'Type yes, or no for no plan now; Enter means yes; q quits ',
  };
  return askPage(terminal, page, readingOf(YES_BY_ENTER));
}

/** Says what was planned without asking. */
export function plannedWords(): string {
  return `Planned: ${NEW_PLAN} every day, from today. ${MORNING_ADVICE}\nTo change that, and to say which side is sore: stretch setup`;
}

const NEW_PLAN = newPlanWords(NEW_PLAN_SLOTS);

/** Returns the line that plans the slots of a new plan from today on. */
export function defaultPlanPayload({
  history,
  today,
}: Pick<RecordSnapshot, 'history' | 'today'>): PayloadOf<'schedule'> {
  const changes = NEW_PLAN_SLOTS.map((slot) => ({ set: slot }));
  return schedulePayload(history, today, changes);
}
