import type { ChangeAnswer, Judged, TooLittle, WeeksAnswer } from '../../core/insight/answer.ts';
import type { Need } from '../../core/insight/question.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import type { Day } from '../../core/time/day.ts';
import { intervalWords, differenceWords, isAllOnOneSide, probabilityWords } from './points.ts';
import { dayWordsFor } from '../../core/time/day-words.ts';
import { littleWords, matteringWords } from './size.ts';
import { LOOK_AGAIN, type Told } from './told.ts';
import { byWords, tooLittleBrief } from './too-little.ts';

/** Returns what is said about the trend of the weeks. */
export function weeksTold({ standing, span, slope, weeks, first }: WeeksAnswer): Told {
  const title = 'The weeks';
  const isPlanned = weeks.some(({ sessions }) => sessions.planned > 0);
  const beside = isPlanned ? [BESIDE] : [];
  const counted = weeks.filter(({ mean }) => mean !== null).length;
  const without = first === null ? '' : ', the first week of the diary left out';
  const have = `${quantity(counted, 'week')} with 3 mornings or more${without}`;
  if (standing.kind !== 'verdict' || slope === null) {
    const numbers = [have, ...beside];
    if (standing.kind !== 'too-little') return { title, ...NO_LINE, notes: [], numbers };
    const notes = [byWords(standing), SCORE];
    const says = weekNeedsWords(standing.needs, first !== null || weeks.length === 0);
    return { title, brief: tooLittleBrief(standing.by), says, notes, numbers };
  }
  const over = ` over ${quantity(span, 'week')}`;
  return {
    title,
    ...stepWords(
      standing,
      ['lower than at the start', 'higher than at the start', 'up or down'],
      over,
    ),
    notes: [...(first === null || !isSaid(standing) ? [] : [SECOND_WEEK]), WANDERING],
    numbers: [
      `a week: ${signed(slope.difference)} points (${signed(slope.low)} to ${signed(slope.high)}), ${probabilityWords(slope.p)}, below 0 is better`,
      have,
      'weekly means, counted back from today, with each week resembling the one before',
      ...beside,
    ],
  };
}

const SECOND_WEEK =
  'The start is the second week: the first is left out, since people begin a diary on bad days.';
const BESIDE = 'Beside the weeks is how much of the plan was done: to look at, and not tested.';
const WANDERING =
  'Why is not in a diary: slow ups and downs cannot be told from a trend. This cannot show cause.';
const NO_LINE = {
  brief: 'cannot be separated',
  says: 'Cannot be separated: the weeks are all alike.',
};
const SCORE = 'Score each morning: stretch pain.';

function weekNeedsWords(needs: readonly Need[], isWithoutFirst: boolean): string {
  const { have, wanted } = needs[0] ?? { have: 0, wanted: 0 };
  const without = isWithoutFirst ? ', without the first week' : '';
  return `Too little to tell yet. It takes ${quantity(wanted - have, 'more week')} with 3 mornings or more (${have} of ${wanted} so far${without}).`;
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
      ...stepWords(standing, words, ''),
      notes,
      numbers: [stepRow(standing), how],
    };
  }
  if (standing.kind !== 'too-little') return { title, ...NO_LINE, notes: [], numbers: [how] };
  return { title, ...sideNeeds(standing), numbers: [how] };
}

function sideNeeds(standing: TooLittle): Pick<Told, 'brief' | 'says' | 'notes'> {
  const { needs, by } = standing;
  const brief = by === null ? 'cannot be told' : tooLittleBrief(by);
  const before = needs.find(({ of }) => of === 'weeks-before');
  if (before !== undefined) {
    const there = before.have === 1 ? 'is 1' : `are ${before.have}`;
    const says = `Cannot be told: it takes ${before.wanted} weeks before it with 4 mornings or more, and there ${there}. They cannot be added later.`;
    return { brief: 'cannot be told', says, notes: [] };
  }
  const { have, wanted } = needs[0] ?? { have: 0, wanted: 0 };
  if (by === null) {
    const says = `Cannot be told: of the five weeks after it, too few have 4 mornings or more (${have} of ${wanted}).`;
    return { brief, says, notes: [] };
  }
  const more = quantity(wanted - have, 'more week');
  const says = `Too little to tell yet. It takes ${more} after it with 4 mornings or more (${have} of ${wanted} so far).`;
  return { brief, says, notes: [byWords(standing), SCORE] };
}

/** The words for lower and higher, and for not knowing which. */
type Steps = readonly [lower: string, higher: string, either: string];

function stepWords(
  { verdict, estimate }: Judged,
  [lower, higher, either]: Steps,
  over: string,
): Pick<Told, 'brief' | 'says'> {
  const found = `${littleWords(estimate)}${estimate.difference < 0 ? lower : higher} by ${differenceWords(estimate)}`;
  const between = intervalWords(estimate, 'lower', 'higher');
  switch (verdict) {
    case 'worse':
    case 'better':
      return { brief: found, says: `${capitalise(found)}${over}; ${matteringWords(estimate)}.` };
    case 'hint-worse':
    case 'hint-better':
      return {
        brief: `a hint: ${found}; ${LOOK_AGAIN}`,
        says: `A hint: ${found}${over}; ${LOOK_AGAIN}. ${capitalise(matteringWords(estimate))}.`,
      };
    case 'alike':
      return {
        brief: 'no change of 2 points or more',
        says: `No change of 2 points or more${over}: from ${between}.`,
      };
    case 'open':
      return {
        brief: 'cannot tell yet',
        // Only of a step is that said of an interval without 0.
        says: isAllOnOneSide(estimate)
          ? `Cannot tell yet whether it is a step: anything from ${between} fits, and none may fit as well, since a week resembles the one before.`
          : `Cannot tell yet whether it is ${either}: anything from ${between}${over} fits.`,
      };
  }
}

/** The p of a step is a little too small where a day resembles the one before (docs/statistics.md). */
const STEP_CHANCE =
  'In up to 2 of 100 diaries in which the change does nothing, a step like this would show.';

function notesOf(judged: Judged, chance: string, always: string): readonly string[] {
  return isSaid(judged) ? [chance, always] : [always];
}

function isSaid({ verdict }: Judged): boolean {
  return verdict !== 'alike' && verdict !== 'open';
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
    brief: 'none is marked',
    says: 'None is marked in this time. Mark one on its day: stretch log note "new shoes" --mark.',
    notes: [],
    numbers: [],
  };
}
