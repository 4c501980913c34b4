import {
  canFollow,
  type Caution,
  cautionList,
  cautionsIn,
  cautionWords,
} from '../../core/library/caution.ts';
import { impliedCautions, suggestedCautions } from '../../core/safety/check-list.ts';
import { stopKind } from '../../core/safety/stop.ts';
import { adviceFor } from '../../core/safety/where-to-go.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Page, PageLine } from '../../view/session/page.ts';
import { askCheck } from './ask-check.ts';
import { GO_ON, readingOf, YES_OR_NO } from './answers.ts';
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
  const said = impliedCautions(yes).filter((caution) => !before.includes(caution));
  const known = new Set([...before, ...said]);
  const more = suggestedCautions(yes).filter((caution) => !known.has(caution));
  const lines = [
    ...adviceFor(yes).map(strong),
    ...said.map((caution) => strong(saidText(caution))),
  ];
  const { isTrue, isLeaving } = await askCautions(terminal, lines, more, [...known]);
  const left = [...said, ...isTrue];
  const leaveOut = left.length === 0 ? undefined : cautionList([...before, ...left]);
  return { yes, leaveOut, isLeaving };
}

function strong(text: string): PageLine {
  return { text, style: 'strong' };
}

/** What an answer left out without another question. */
function saidText(caution: Caution): string {
  return `As ${cautionWords(caution)}, exercises that this rules out are left out or changed. To choose for yourself: stretch setup`;
}

/**
 * Shows what is advised, and asks of each caution that an answer suggests whether it is true as well, in its own words:
 * that says more than what was answered. Only what is true is left out.
 */
async function askCautions(
  terminal: SessionTerminal,
  advice: readonly PageLine[],
  more: readonly Caution[],
  known: readonly Caution[],
): Promise<{ readonly isTrue: readonly Caution[]; readonly isLeaving: boolean }> {
  const isTrue: Caution[] = [];
  if (more.length === 0) {
    const page = {
      lines: advice,
      keys: 'Enter goes on   q quit',
      prompt: 'Enter goes on; q quits ',
    };
    return { isTrue, isLeaving: (await askPage(terminal, page, readingOf(GO_ON))) === 'end' };
  }
  for (const [index, caution] of more.entries()) {
    if (!canFollow(caution, [...known, ...isTrue])) continue;
    const page = cautionPage(index === 0 ? advice : [], caution);
    const answer = await askPage(terminal, page, readingOf(YES_OR_NO));
    if (answer === 'end') return { isTrue, isLeaving: true };
    if (answer) isTrue.push(caution);
  }
  return { isTrue, isLeaving: false };
}

function cautionPage(advice: readonly PageLine[], caution: Caution): Page {
  const gap: readonly PageLine[] = advice.length === 0 ? [] : [{ text: '', style: 'plain' }];
  return {
    lines: [
      ...advice,
      ...gap,
      { text: `Is this true of you as well: ${cautionWords(caution)}?`, style: 'strong' },
      { text: 'If so, exercises that it rules out are left out or changed.', style: 'plain' },
      { text: 'To choose for yourself: stretch setup', style: 'dim' },
    ],
    keys: 'y yes   n no   q quit',
    prompt: 'Type yes or no; q quits ',
  };
}

/** The rest of the answers, if they change nothing. */
export const AS_BEFORE = { leaveOut: undefined, isLeaving: false } as const;
