import type { TooLittle } from '../../core/insight/answer.ts';
import type { Compared, Need } from '../../core/insight/question.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import { capitalise, uncapitalise } from '../../core/text/capitalise.ts';
import { quantity } from '../../core/text/quantity.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import type { Told } from './told.ts';

/** Returns what is missing for a comparison, when it would be there, and what to do to get it. */
export function comparisonNeeds(
  question: Compared,
  standing: TooLittle,
  unit: DistanceUnit,
): Pick<Told, 'brief' | 'says' | 'notes'> {
  const { needs, by } = standing;
  const isOnlyPattern = needs.every(({ of }) => of === 'off-pattern');
  const short = needs.map((need) => needWords(question, need)).join(', ');
  const says = isOnlyPattern
    ? patternWords(question, needs)
    : `Too little to tell yet. It takes ${short}.`;
  const notes = isOnlyPattern
    ? [patternTodo(question), by === null ? '' : byWords(standing)]
    : [byWords(standing), todoWords(question, needs, unit)];
  const brief = isOnlyPattern ? 'cannot be told from the weekday yet' : tooLittleBrief(by);
  return { brief, says, notes: notes.filter((note) => note !== '') };
}

/** Returns the same in a clause. */
export function tooLittleBrief(by: TooLittle['by']): string {
  const when = by === null ? '' : `; at the pace so far there is enough by ${fullDayWords(by)}`;
  return `too little to tell yet${when}`;
}

/** Returns when there would be enough. */
export function byWords({ by, isEarly }: Pick<TooLittle, 'by' | 'isEarly'>): string {
  if (by === null && isEarly) return 'It is too early to say when that will be.';
  return by === null
    ? 'From your usual weeks that is not likely within half a year.'
    : `At the pace so far that is by ${fullDayWords(by)}.`;
}

function needWords(question: Compared, { of, have, wanted }: Need): string {
  const [yes, no] = KIND_WORDS[question];
  const more = quantity(wanted - have, 'more morning');
  const kind = of === 'yes' ? ` ${yes}` : of === 'no' ? ` ${no}` : '';
  const broken = of === 'off-pattern' ? ` ${offPatternWords(question)}` : '';
  return `${more}${kind}${broken} (${have} of ${wanted} so far)`;
}

/** Returns what mornings off the weekly pattern are after. */
export function offPatternWords(question: Compared): string {
  return OFF_PATTERN[question === 'distance' ? 'runs' : question];
}

const OFF_PATTERN: Readonly<Record<Exclude<Compared, 'distance'>, string>> = {
  runs: 'after a run on a weekday you mostly rest, or the other way round',
  surface: 'after a road run on a weekday you mostly run trails, or the other way round',
  evening: 'after an evening session on a weekday you mostly do none, or the other way round',
};

/** What the mornings of both kinds are after; of distances, all are after runs. */
export const KIND_WORDS: Readonly<Record<Compared, readonly [string, string]>> = {
  runs: ['after runs', 'after rest days'],
  distance: ['after runs', 'after runs'],
  surface: ['after runs on roads', 'after runs on trails'],
  evening: ['after an evening session', 'after an evening without one'],
};

const HABITS: Readonly<Record<Exclude<Compared, 'distance'>, readonly [string, string]>> = {
  runs: ['You run on the same weekdays', 'Move a run now and then'],
  surface: ['You run on roads on the same weekdays', 'Swap road and trail now and then'],
  evening: [
    'You do the evening session on the same weekdays',
    'Move one now and then, or leave one out',
  ],
};

function patternWords(question: Compared, needs: readonly Need[]): string {
  const [habit] = habitOf(question);
  const { have, wanted } = needs[0] ?? { have: 0, wanted: 0 };
  const broke = have === 0 ? 'no morning' : `only ${quantity(have, 'morning')}`;
  return `Cannot be told from the weekday yet. ${habit}; ${broke} broke the pattern, and it takes ${wanted}.`;
}

function patternTodo(question: Compared): string {
  const [, change] = habitOf(question);
  return `${change}, or use an experiment: ${EXPERIMENTS[question]}.`;
}

/** The command that plans an experiment on what a question is about. */
export const EXPERIMENTS: Readonly<Record<Compared, string>> = {
  runs: 'stretch experiment start "run or rest"',
  distance: 'stretch experiment start "a short run or a long one"',
  surface: 'stretch experiment start "road or trail"',
  evening: 'stretch experiment start "stretch in the evening or not"',
};

/** With two of each weekday, and both kinds, one can see a habit: this project's own rule. */
function isPatternKnown(needs: readonly Need[]): boolean {
  return needs.every(({ of, have }) => (of === 'mornings' ? have >= 14 : of === 'off-pattern'));
}

function habitOf(question: Compared): readonly [habit: string, change: string] {
  return HABITS[question === 'distance' ? 'runs' : question];
}

/** Returns what to do so that there is more of what is short. */
function todoWords(question: Compared, needs: readonly Need[], unit: DistanceUnit): string {
  const isAny = (...of: readonly Need['of'][]) => needs.some((need) => of.includes(need.of));
  const far = unit === 'km' ? '8km' : '5mi';
  const parts = [isAny('mornings') ? 'score each morning: stretch pain' : ''];
  if (question === 'runs' && isAny('yes'))
    parts.push(`each run that you record adds to it: stretch run ${far}`);
  if (question === 'runs' && isAny('no'))
    parts.push('days without a run add to it; score the mornings after them: stretch pain');
  if (question === 'distance')
    parts.push(`each run with its distance adds to it: stretch run ${far}`);
  if (question === 'surface') {
    parts.push(`each run with road or trail adds to it: stretch run ${far} --surface road`);
  }
  if (question === 'evening' && isAny('yes')) {
    parts.push('do a session after 15:00: stretch today');
  }
  if (isAny('off-pattern') && isPatternKnown(needs)) parts.push(uncapitalise(habitOf(question)[1]));
  const todo = parts
    .filter((part) => part !== '')
    .slice(-2)
    .join('; ');
  return todo === '' ? '' : `${capitalise(todo)}.`;
}
