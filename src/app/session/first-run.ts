import { schedulePayload } from '../../core/journal/make-payload.ts';
import type { PayloadOf } from '../../core/journal/line.ts';
import type { AffectedSide } from '../../core/library/side.ts';
import { DEFAULT_SLOTS } from '../../core/schedule/slot.ts';
import type { Page } from '../../view/session/page.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { askPage } from './ask-page.ts';
import { yesOrNo } from './ask-safety.ts';
import type { SessionTerminal } from './terminal.ts';

/** What this program is, for somebody who starts it for the first time. */
export const FIRST_WORDS =
  'stretch coaches exercises for a sore lower back: it says what to do, counts and keeps a record on this computer.';

/** Asks for the sore side with one key; Enter does not know. */
export function askSide(terminal: SessionTerminal): Promise<AffectedSide | 'end'> {
  const page: Page = {
    lines: [
      { text: FIRST_WORDS, style: 'plain' },
      { text: '', style: 'plain' },
      { text: 'Which side of your back is sore?', style: 'strong' },
      { text: 'Exercises for one side begin with it.', style: 'plain' },
    ],
    keys: 'l left   r right   b both   Enter not sure   q quit',
  };
  return askPage(terminal, page, sideFor);
}

function sideFor(key: string): AffectedSide | undefined {
  switch (key) {
    case 'l':
      return 'left';
    case 'r':
      return 'right';
    case 'b':
      return 'both';
    case 'enter':
      return 'unknown';
    default:
      return undefined;
  }
}

/** Asks with one key whether to plan the default times. */
export function askTimes(terminal: SessionTerminal): Promise<boolean | 'end'> {
  const page: Page = {
    lines: [
      { text: `${defaultTimes()} every day, from today?`, style: 'strong' },
      {
        text: 'What you do counts towards this plan. For other times, afterwards: stretch setup',
        style: 'plain',
      },
    ],
    keys: 'y or Enter yes   n no plan for now   q quit',
  };
  return askPage(terminal, page, yesOrNo);
}

/** Says what was planned without asking. */
export function plannedWords(): string {
  return `Planned: ${defaultTimes()} every day, from today. To change that, and to say which side is sore: stretch setup`;
}

function defaultTimes(): string {
  return DEFAULT_SLOTS.map(({ time }) => time).join(' and ');
}

/** Returns the line that plans the default slots from today on. */
export function defaultPlanPayload({
  history,
  today,
}: Pick<RecordSnapshot, 'history' | 'today'>): PayloadOf<'schedule'> {
  const changes = DEFAULT_SLOTS.map((slot) => ({ set: slot }));
  return schedulePayload(history, today, changes);
}
