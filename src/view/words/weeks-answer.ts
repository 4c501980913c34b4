import type { ChangeAnswer, Judged, TooLittle, WeeksAnswer } from '../../core/insight/answer.ts';
import type { Need } from '../../core/insight/question.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import type { Day } from '../../core/time/day.ts';
import { betweenWords, chanceWords, differenceWords, probabilityWords } from './points.ts';
import { dayWordsFor } from './time.ts';
import { MATTERING, type Told } from './told.ts';
import { byWords } from './too-little.ts';

/** Returns what is said about the trend of the weeks. */
export function weeksTold({ standing, span, slope, weeks, first }: WeeksAnswer): Told {
  const title = 'The weeks';
  const beside = 'Beside the weeks is how much of the plan was done: to look at, and not tested.';
  const counted = weeks.filter(({ mean }) => mean !== null).length;
  const without = first === null ? '' : ', the first week of the diary left out';
  const have = `${quantity(counted, 'week')} with 3 mornings or more${without}`;
  if (standing.kind !== 'verdict' || slope === null) {
    const numbers = [have, beside];
    if (standing.kind !== 'too-little') return { title, says: NO_LINE, notes: [], numbers };
    const notes = [byWords(standing.by), SCORE];
    return { title, says: weekNeedsWords(standing.needs), notes, numbers };
  }
  const over = ` over ${quantity(span, 'week')}`;
  return {
    title,
    says: stepWords(
      standing,
      ['lower than at the start', 'higher than at the start', 'up or down'],
      over,
    ),
    notes: notesOf(standing, chanceWords(standing.estimate.p, 'nothing changes'), WANDERING),
    numbers: [
      `a week: ${signed(slope.difference)} points (${signed(slope.low)} to ${signed(slope.high)}), ${probabilityWords(slope.p)}, below 0 is better`,
      have,
      'weekly means, counted back from today, with each week resembling the one before',
      beside,
    ],
  };
}

const WANDERING =
  'Why is not in a diary: slow ups and downs cannot be told from a trend. This cannot show cause.';
const NO_LINE = 'Cannot be separated: the weeks are all alike.';
const SCORE = 'Score each morning: stretch pain.';

function weekNeedsWords(needs: readonly Need[]): string {
  const { have, wanted } = needs[0] ?? { have: 0, wanted: 0 };
  return `Too little to tell yet. It takes ${quantity(wanted - have, 'more week')} with 3 mornings or more (${have} of ${wanted} so far, without the first week).`;
}

/** Returns what is said about the weeks before and after a change that was marked. */
export function changeTold({ day, text, standing }: ChangeAnswer, today: Day): Told {
  const title = `Since ${plainLine(text)}, ${dayWordsFor([day], today)(day)}`;
  const how =
    'five weeks each side, with 4 mornings or more each; a step on top of a straight line';
  if (standing.kind === 'verdict') {
    const words = ['lower from then on', 'higher from then on', 'a step up or down'] as const;
    const note = 'Other things change at the same time. This cannot show cause.';
    const notes = notesOf(standing, STEP_CHANCE, note);
    return {
      title,
      says: stepWords(standing, words, ''),
      notes,
      numbers: [stepRow(standing), how],
    };
  }
  if (standing.kind !== 'too-little') return { title, says: NO_LINE, notes: [], numbers: [how] };
  return { title, ...sideNeeds(standing), numbers: [how] };
}

function sideNeeds({ needs, by }: TooLittle): Pick<Told, 'says' | 'notes'> {
  const before = needs.find(({ of }) => of === 'weeks-before');
  if (before !== undefined) {
    const there = before.have === 1 ? 'is 1' : `are ${before.have}`;
    const says = `Cannot be told: it takes ${before.wanted} weeks before it with 4 mornings or more, and there ${there}. They cannot be added later.`;
    return { says, notes: [] };
  }
  const { have, wanted } = needs[0] ?? { have: 0, wanted: 0 };
  if (by === null) {
    const says = `Cannot be told: of the five weeks after it, too few have 4 mornings or more (${have} of ${wanted}).`;
    return { says, notes: [] };
  }
  const more = quantity(wanted - have, 'more week');
  const says = `Too little to tell yet. It takes ${more} after it with 4 mornings or more (${have} of ${wanted} so far).`;
  return { says, notes: [byWords(by), SCORE] };
}

/** The words for lower and higher, and for not knowing which. */
type Steps = readonly [lower: string, higher: string, either: string];

function stepWords({ verdict, estimate }: Judged, [lower, higher, either]: Steps, over: string) {
  const found = `${estimate.difference < 0 ? lower : higher} by ${differenceWords(estimate)}${over}`;
  switch (verdict) {
    case 'worse':
    case 'better':
      return `${capitalise(found)}; ${MATTERING}.`;
    case 'hint-worse':
    case 'hint-better':
      return `A hint: ${found}; look again in four weeks. ${capitalise(MATTERING)}.`;
    case 'alike':
      return `No change of 2 points or more${over}: from ${betweenWords(estimate, 'lower', 'higher')}.`;
    case 'open':
      return `Cannot tell yet whether it is ${either}: anything from ${betweenWords(estimate, 'lower', 'higher')}${over} fits.`;
  }
}

/** The p of a step is a little too small where a day resembles the one before (docs/insights.md). */
const STEP_CHANCE =
  'In up to 2 of 100 diaries in which the change does nothing, a step like this would show.';

function notesOf({ verdict }: Judged, chance: string, always: string): readonly string[] {
  return verdict === 'alike' || verdict === 'open' ? [always] : [chance, always];
}

function stepRow({ estimate: { difference, low, high, p } }: Judged): string {
  return `step: ${signed(difference)} points (${signed(low)} to ${signed(high)}), ${probabilityWords(p)}, below 0 is better`;
}

function signed(points: number): string {
  const text = Math.abs(points).toFixed(2);
  return points < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** Returns what is said while no change is marked. */
export function noChangeTold(): Told {
  return {
    title: 'Changes you marked',
    says: 'None is marked in this time. Mark one on its day: stretch log note "new shoes" --mark.',
    notes: [],
    numbers: [],
  };
}
