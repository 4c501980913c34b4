import { Fault } from '../../core/base/fault.ts';
import { type Settings, SETTINGS } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import type { Choice, TerminalQuestion } from '../../host/terminal/question.ts';
import { isWrittenOnce } from '../display/presentation.ts';
import { leaveOutQuestion, soundChoices } from './setup-choices.ts';
import { nightProblem, orderProblem, type SlotTimes } from './slot-order.ts';
import { asTime } from './time-option.ts';

/** What `stretch setup` asks for. */
export interface SetupAnswers {
  readonly affected: string;
  readonly leaveOut: string;
  readonly morning: string;
  readonly evening: string;
  readonly units: string;
  readonly sound: string;
}

/** Asks for the answers that no flag gave, one after another and back again. */
export async function askForAnswers(
  host: Host,
  before: SetupAnswers,
  given: Partial<SetupAnswers>,
  settings: Settings,
): Promise<SetupAnswers> {
  const answers = { ...before, ...given };
  // The evening slot is asked for last, so that is where the two are compared, unless a flag gave it.
  const slotProblem = (name: keyof SlotTimes, typed: string) =>
    name === 'morning' && given.evening === undefined
      ? nightProblem(asTime(name, typed), settings.dayStart)
      : orderProblem({ ...answers, [name]: asTime(name, typed) }, settings.dayStart);
  const isInLines = isWrittenOnce(host);
  // What was answered stands as the default if the question is asked again.
  const open = () =>
    questionsFor(answers, slotProblem).filter(([name]) => given[name] === undefined);
  for (let index = 0; ;) {
    const [name, question] = open()[index] ?? [];
    if (name === undefined || question === undefined) return answers;
    const back = index === 0 ? undefined : BACK;
    const answer = await host.ask<string, typeof BACK>(question, { isInLines, back });
    if (answer === BACK) index--;
    else {
      answers[name] = question.type === 'input' ? asTime(name, answer) : answer;
      index++;
    }
  }
}

/** The answer of somebody who wants the question before. */
const BACK = Symbol('back');

type NamedQuestion = readonly [name: keyof SetupAnswers, question: TerminalQuestion<string>];

function questionsFor(
  before: SetupAnswers,
  slotProblem: (name: keyof SlotTimes, typed: string) => string | undefined,
): readonly NamedQuestion[] {
  const choice = (
    name: 'affected' | 'sound',
    message: string,
    choices: readonly (string | Choice)[],
  ) => ({
    type: 'select' as const,
    message: `${message} (${SETTINGS[name].says})`,
    choices,
    default: before[name],
  });
  const time = (name: 'morning' | 'evening', message: string) => ({
    type: 'input' as const,
    message,
    default: before[name],
    validate: (typed: string) => timeProblem(typed) ?? slotProblem(name, typed) ?? true,
  });
  return [
    ['affected', choice('affected', 'Which side is sore?', ['left', 'right', 'both', 'unknown'])],
    ['leaveOut', leaveOutQuestion(before.leaveOut)],
    ['morning', time('morning', 'Morning slot (its window opens when the day starts)')],
    ['evening', time('evening', 'Evening slot (its window opens half-way between the two)')],
    ['sound', choice('sound', 'Sound?', soundChoices())],
  ];
}

/** Says what a time should look like; undefined if the typed one is valid. */
function timeProblem(typed: string): string | undefined {
  try {
    asTime('this', typed);
    return undefined;
  } catch (error) {
    return error instanceof Fault ? 'type a time such as 07:00' : String(error);
  }
}
