import { cautionList, cautionsIn, cautionWords } from '../../core/library/caution.ts';
import { suggestedCautions } from '../../core/safety/check-list.ts';
import { stopKind } from '../../core/safety/stop.ts';
import { adviceFor } from '../../core/safety/where-to-go.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Page, PageLine } from '../../view/session/page.ts';
import { askCheck } from './ask-check.ts';
import { askPage } from './ask-page.ts';
import type { SessionTerminal } from './terminal.ts';

/** What was answered to the safety list. */
export interface SafetyAnswers {
  readonly yes: readonly string[];
  /** What sessions leave out from now on, as the setting says it; undefined if that stays as it is. */
  readonly leaveOut: string | undefined;
  /** Whether the user left after having answered. */
  readonly isLeaving: boolean;
}

/** Asks the safety list and shows what is advised about the answers; `end` if the user leaves without an answer. */
export async function askSafety(
  terminal: SessionTerminal,
  settings: Pick<Settings, 'leaveOut'>,
): Promise<SafetyAnswers | 'end'> {
  const yes = await askCheck(terminal);
  if (yes === 'end') return 'end';
  // What stops sessions is said when the terminal is given back, where it stays.
  if (yes.length === 0 || stopKind(yes) !== undefined) return { yes, ...AS_BEFORE };
  const before = cautionsIn(settings.leaveOut);
  const more = suggestedCautions(yes).filter((caution) => !before.includes(caution));
  const lines: readonly PageLine[] = adviceFor(yes).map((text) => ({ text, style: 'strong' }));
  if (more.length === 0) {
    const read = await askPage(terminal, { lines, keys: 'Enter goes on   q quit' }, goesOn);
    return { yes, ...AS_BEFORE, isLeaving: read === 'end' };
  }
  const page: Page = {
    lines: [
      ...lines,
      { text: '', style: 'plain' },
      { text: 'Some exercises do not go with what you said:', style: 'plain' },
      ...more.map((caution): PageLine => ({
        text: `- ${cautionWords(caution)}`,
        style: 'plain',
        hang: 2,
      })),
      { text: 'To choose one by one: stretch setup', style: 'dim' },
    ],
    keys: 'Leave them out, or do them in another form?   y or Enter yes   n no   q quit',
  };
  const answer = await askPage(terminal, page, yesOrNo);
  const leaveOut = answer === true ? cautionList([...before, ...more]) : undefined;
  return { yes, leaveOut, isLeaving: answer === 'end' };
}

/** The rest of the answers, if they change nothing. */
export const AS_BEFORE = { leaveOut: undefined, isLeaving: false } as const;

function goesOn(key: string): true | undefined {
  return key === 'enter' || key === 'space' ? true : undefined;
}

/** Enter means yes. */
export function yesOrNo(key: string): boolean | undefined {
  if (key === 'y' || key === 'enter') return true;
  return key === 'n' ? false : undefined;
}
