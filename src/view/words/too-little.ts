import type { TooLittle } from '../../core/insight/answer.ts';
import type { Compared, Need } from '../../core/insight/question.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { quantity } from '../../core/text/quantity.ts';
import { fullDayWords } from './time.ts';

/** Returns what is missing for a comparison, when it would be there, and what to do to get it. */
export function comparisonNeedsWords(
  question: Compared,
  { needs, by }: TooLittle,
  unit: DistanceUnit,
): string {
  const pattern = needs.find(({ of }) => of === 'off-pattern');
  const others = needs.filter((need) => need !== pattern);
  if (pattern !== undefined && others.length === 0) return patternWords(question, pattern, by);
  const short = others.map((need) => needWords(question, need));
  const broken = pattern === undefined ? [] : [`${shortOf(pattern)} more off your weekly pattern`];
  return [
    `Too little to tell yet: it takes ${joined([...short, ...broken])}.`,
    byWords(by),
    todoWords(question, others, unit),
  ].join(' ');
}

/** Returns when there would be enough. */
export function byWords(by: TooLittle['by']): string {
  return by === null
    ? 'At the pace so far that is more than half a year away.'
    : `At the pace so far that is by ${fullDayWords(by)}.`;
}

function needWords(question: Compared, need: Need): string {
  const [yes, no] = KIND_WORDS[question];
  const { have, wanted } = need;
  const far = quantity(wanted - have, 'more morning');
  const kind = need.of === 'yes' ? ` ${yes}` : need.of === 'no' ? ` ${no}` : '';
  return `${far}${kind} (${have} of ${wanted} so far)`;
}

/** What the mornings of both kinds are after; of distances, all are after runs. */
export const KIND_WORDS: Readonly<Record<Compared, readonly [string, string]>> = {
  runs: ['after runs', 'after rest days'],
  distance: ['after runs', 'after runs'],
  surface: ['after runs on roads', 'after runs on trails'],
  evening: ['after an evening session', 'after an evening without'],
};

const HABITS: Readonly<Record<Exclude<Compared, 'distance'>, readonly [string, string]>> = {
  runs: ['You run on the same weekdays', 'Move a run now and then'],
  surface: ['You run on roads on the same weekdays', 'Swap road and trail now and then'],
  evening: [
    'You do the evening session on the same weekdays',
    'Move one now and then, or leave one out',
  ],
};

function patternWords(question: Compared, need: Need, by: TooLittle['by']): string {
  const [habit, change] = HABITS[question === 'distance' ? 'runs' : question];
  const { have, wanted } = need;
  const broke = have === 0 ? 'no morning' : `only ${quantity(have, 'morning')}`;
  const soon = by === null ? '' : ` ${byWords(by)}`;
  return `Cannot be told from the weekday yet. ${habit}; ${broke} broke the pattern, and it takes ${wanted}. ${change}, or use an experiment: stretch experiment.${soon}`;
}

/** Returns what to do so that there is more of what is short. */
function todoWords(question: Compared, needs: readonly Need[], unit: DistanceUnit): string {
  const isAny = (...of: readonly Need['of'][]) => needs.some((need) => of.includes(need.of));
  const far = unit === 'km' ? '8km' : '5mi';
  const parts = [isAny('mornings') ? 'score each morning: stretch pain' : ''];
  if (question === 'runs' && isAny('yes')) parts.push(`record your runs: stretch run ${far}`);
  if (question === 'runs' && isAny('no'))
    parts.push('score mornings after rest days, too: stretch pain');
  if (question === 'distance') parts.push(`record how far you run: stretch run ${far}`);
  if (question === 'surface') {
    parts.push(`record what you run on: stretch run ${far} --surface road, or trail`);
  }
  if (question === 'evening' && isAny('yes')) {
    parts.push('do a session after 15:00: stretch today');
  }
  const todo = parts
    .filter((part) => part !== '')
    .slice(-2)
    .join('; ');
  return todo === '' ? '' : `${capitalise(todo)}.`;
}

function shortOf({ have, wanted }: Need): string {
  return `${wanted - have}`;
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
