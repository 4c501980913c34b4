import { type ExperimentDesign, weeksOf } from '../../core/experiment/design.ts';
import { lastPlanned } from '../../core/experiment/span.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { hang, wrap } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';
import { armWords } from '../words/experiment-arms.ts';
import { fullDayWords } from '../words/time.ts';
import { bulletLines, MAX_WIDTH, section } from './sections.ts';

/** What is known about an experiment before it begins. */
export interface ExperimentPlan {
  readonly design: ExperimentDesign;
  /** What it finds in 8 of 10 cases, as a share of the spread of the mornings; undefined if hardly anything. */
  readonly foundShare: number | undefined;
  /** The spread of the user's own mornings, 0 to 10; undefined if there are too few. */
  readonly spread: number | undefined;
  /** The smallest p that its pairs can give. */
  readonly smallestP: number;
}

/** Returns what an experiment is, what one does, and what it can and cannot find. */
export function experimentPlanText(
  plan: ExperimentPlan,
  { theme, columns }: { readonly theme: Theme; readonly columns: number },
): string {
  const { design } = plan;
  const room = Math.min(columns, MAX_WIDTH);
  const lines = [
    theme.strong(wrap(`An experiment: ${plainLine(design.title)}`, room).join('\n')),
    hang('  either ', armWords(design, 0), room),
    hang('  or     ', armWords(design, 1), room),
    ...wrap(whenWords(design), room),
    ...section('What you do', bulletLines(doingWords(design), room), theme),
    ...section('What it can find', bulletLines(findingWords(plan), room), theme),
    ...section('What it cannot find', bulletLines(limitWords(design), room), theme),
    ...section('Until the end', bulletLines(RULES, room), theme),
  ];
  return `${lines.join('\n')}\n`;
}

function whenWords(design: ExperimentDesign): string {
  const { from, pairs, layout } = design;
  if (layout === 'runs') {
    return `${quantity(2 * pairs, 'run')} from ${fullDayWords(from)} on, two to a pair.`;
  }
  const weeks = quantity(weeksOf(design) ?? 0, 'week');
  const last = fullDayWords(lastPlanned(design, []));
  return `${weeks}, ${fullDayWords(from)} to ${last}, in ${quantity(pairs, 'pair')}.`;
}

const SHARED: Readonly<Record<ExperimentDesign['layout'], string>> = {
  'half-weeks':
    'Each week, a coin decides which of the two is from Monday to Wednesday; the other is from Thursday to Saturday. Sundays are free, and the mornings after them are not counted.',
  weeks: 'Of every two weeks, a coin decides which of the two comes first.',
  runs: 'Of every two days with a run, a coin decides which of the two comes first. A run counts if it is recorded by the day after.',
};

function doingWords(design: ExperimentDesign): readonly string[] {
  const { slots, routines } = design;
  const offs = slots.map(
    (slot) =>
      `On days without it, the ${slot} slot is off: it counts as neither done nor left out.`,
  );
  const compared =
    routines === null
      ? []
      : [`The ${plainLine(routines.slot)} slot has one routine or the other; the plan stays.`];
  return [
    SHARED[design.layout],
    ...offs,
    ...compared,
    'Which it is: stretch today, or stretch experiment show.',
    'Write down each morning how your back is: stretch pain. Do the rest as ever.',
  ];
}

function findingWords({
  design,
  foundShare,
  spread,
  smallestP,
}: ExperimentPlan): readonly string[] {
  const { pairs } = design;
  const many = quantity(pairs, 'pair');
  const length = weeksOf(design);
  const all = length === undefined ? many : `${length} weeks`;
  const share =
    foundShare === undefined
      ? `${all} find hardly any difference in 8 of 10 cases: add pairs.`
      : `${all} find a difference of about ${foundShare} × the standard deviation of your mornings in 8 of 10 cases${ownWords(foundShare, spread)}.`;
  return [
    share,
    `The smallest p of ${many} is ${pWords(smallestP)}: how often coins alone would set the two as far apart as can be.`,
  ];
}

function ownWords(share: number, spread: number | undefined): string {
  if (spread === undefined) {
    return (
      '; for yours, there are too few mornings yet, and at 1.5 points that would be ' +
      `${(share * 1.5).toFixed(1)} points of 10`
    );
  }
  return `: yours was ${spread.toFixed(1)} points lately, so about ${(share * spread).toFixed(1)} points of 10`;
}

/** A p with as many digits as it needs. */
export function pWords(p: number): string {
  return p >= 0.01 ? p.toFixed(2) : p.toPrecision(1);
}

/* What six pairs of weeks find is in docs/insights.md: measured with this program's own code, and by an earlier simulation. */
const SLOW =
  'What builds up over days is mostly not found, since the two follow one another within days. Weeks (--layout weeks) find a little more of it, but in 12 weeks they make only six pairs, which find even a difference of 2 points that comes overnight in about two of three cases.';
const WEEKS =
  'Six pairs of weeks find a difference of 2 points in about two of three cases, and of 1 point in about one of five; half-weeks find nearly all, and more than half. Weeks are only for what takes days to show, and find little of that, too.';
const UNBLINDED =
  'You know which of the two it is, and what one expects can be part of what is found. That cannot be hidden here.';
const ONE_PERSON = 'It is about your mornings in these weeks, not about other people.';

function limitWords({ layout }: ExperimentDesign): readonly string[] {
  return [layout === 'weeks' ? WEEKS : SLOW, UNBLINDED, ONE_PERSON];
}

const RULES: readonly string[] = [
  'Only what was done is shown, no scores: what one has seen, one expects.',
  'It does not end because one of the two seems better: differences come and go by chance, and an end at such a moment would make one of nothing.',
  'If one of the two does you harm, end it at once: stretch experiment stop --harm',
];
