import { type ExperimentDesign, weeksOf } from '../../core/experiment/design.ts';
import { lastPlanned } from '../../core/experiment/span.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { hang, wrap } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';
import { armWords } from '../words/experiment-arms.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import { bulletLines, MAX_WIDTH, section } from './sections.ts';

/** What is known about an experiment before it begins. */
export interface ExperimentPlan {
  readonly design: ExperimentDesign;
  /** What it finds in 8 of 10 cases, as a share of the spread of the mornings; undefined if hardly anything. */
  readonly foundShare: number | undefined;
  /** The standard deviation of the user's own mornings, in points of 10, and how many they are; undefined if too few. */
  readonly spread: { readonly points: number; readonly mornings: number } | undefined;
  /** By how many points the two differ in the diary, whichever way; undefined if it does not say. */
  readonly ownDifference: number | undefined;
  /** The smallest p that its pairs can give. */
  readonly smallestP: number;
  /** How many of the last mornings are recorded, if these are few; undefined if not. */
  readonly fewMornings: { readonly recorded: number; readonly of: number } | undefined;
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
    ...section('What you do', bulletLines(doingWords(plan), room), theme),
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
    'For each week the program throws a coin: it says which of the two is from Monday to Wednesday; the other is from Thursday to Saturday. Sundays are free, and the mornings after them are not counted.',
  weeks: 'For every two weeks the program throws a coin: it says which of the two comes first.',
  runs: 'For every two days with a run the program throws a coin: it says which of the two comes first. A run counts if it is recorded by the day after.',
};

function doingWords({ design, fewMornings }: ExperimentPlan): readonly string[] {
  const { kind, slots, routines } = design;
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
    ...(kind === 'after-run' ? [RUN_TIMES] : []),
    'Which it is: stretch today, or stretch experiment show.',
    'Write down each morning how your back is: stretch pain. Do the rest as ever.',
    ...(fewMornings === undefined ? [] : [fewWords(fewMornings)]),
  ];
}

/* Without its time nobody can tell a session after a run from one before it. */
const RUN_TIMES =
  'Say when you ran, so that it shows whether a session followed: --at 07:00 of stretch run.';

function fewWords({ recorded, of }: NonNullable<ExperimentPlan['fewMornings']>): string {
  const count = recorded === 0 ? 'None' : `Only ${recorded}`;
  return `${count} of the last ${of} mornings ${recorded > 1 ? 'are' : 'is'} recorded so far. A pair counts with at least one morning of each of the two.`;
}

function findingWords(plan: ExperimentPlan): readonly string[] {
  const { design, smallestP } = plan;
  const once = `${Math.round(1 / smallestP)}`.replace(/(?=\d{3}$)/, ',');
  const many = quantity(design.pairs, 'pair');
  return [
    foundWords(plan),
    'It is told as a difference if coins alone would set the two as far apart in at most 5 of 100 such experiments (p up to .05).',
    `Coins alone set ${many} as far apart as can be in 1 of ${once} (the smallest p, ${pWords(smallestP)}).`,
    keptWords(design),
  ];
}

function foundWords({ design, foundShare, spread, ownDifference }: ExperimentPlan): string {
  const length = weeksOf(design);
  const all = length === undefined ? quantity(design.pairs, 'pair') : `${length} weeks`;
  if (foundShare === undefined) {
    return `${all} find hardly any difference in 8 of 10 cases: add pairs.`;
  }
  const found = foundShare * (spread?.points ?? USUAL_SPREAD);
  const finds = `${all} would find a difference of about ${found.toFixed(1)} points in 8 of 10 cases`;
  if (spread === undefined) {
    return `There are too few mornings yet to say what it would find of yours. With mornings as they often are, ${finds} (${foundShare} × a standard deviation of ${USUAL_SPREAD}).`;
  }
  const how = `${foundShare} × the standard deviation of your ${spread.mornings} mornings of the last eight weeks, ${spread.points.toFixed(1)}`;
  return `With your mornings, ${finds} (${how}).${ownWords(ownDifference, found)}`;
}

/** The standard deviation of mornings in this project's simulations, in points. */
const USUAL_SPREAD = 1.5;

function ownWords(own: number | undefined, found: number): string {
  if (own === undefined) return '';
  const would = own < found ? 'not find one that small' : 'find one that large';
  return ` Your diary’s own difference is ${own.toFixed(1)} points: it would probably ${would}.`;
}

/** How much keeping to it matters (this project's own simulation, docs/statistics.md). */
function keptWords({ layout }: ExperimentDesign): string {
  const smaller = 'What is not kept to looks smaller than it is';
  return layout === 'half-weeks'
    ? `${smaller}: kept to on 8 days of 10, twelve half-weeks find a difference of 2 points in 68 of 100 cases instead of 99.`
    : `${smaller}.`;
}

/** A p with as many digits as it needs. */
export function pWords(p: number): string {
  return p >= 0.01 ? p.toFixed(2) : p.toPrecision(1);
}

/* What is found of what builds up, and by six pairs of weeks, is in docs/statistics.md: measured with this program's own code. */
const SLOW: Readonly<Record<ExperimentDesign['layout'], readonly string[]>> = {
  'half-weeks': [
    'An effect that builds up over a week is in effect never found by half-weeks: even one of 3 points shows in 7 of 100 cases, and where there is none at all, a difference shows in 4. Six pairs of weeks (--layout weeks) find 17 of 100 then.',
  ],
  weeks: [
    'Weeks are only for what takes days to show, and find little of that, too: six pairs find an effect that builds up over a week in 17 of 100 cases if it is 3 points, in 10 if it is 2.',
    'Of a difference that comes overnight they find less than half-weeks: six pairs find 2 points in about two of three cases, and 1 point in about one of five; 12 half-weeks find nearly all, and more than half.',
  ],
  runs: [
    'An effect that builds up from run to run is in effect never found, since the two follow one another. Only what shows on the morning after the run is compared.',
  ],
};
const UNBLINDED =
  'You know which of the two it is, and what one expects can be part of what is found. That cannot be hidden here.';
const ONE_PERSON = 'It is about your mornings in these weeks, not about other people.';

function limitWords({ layout }: ExperimentDesign): readonly string[] {
  return [...SLOW[layout], UNBLINDED, ONE_PERSON];
}

const RULES: readonly string[] = [
  'Its pages show only what was done, no scores: what one has seen, one expects. Your diary stays as it is.',
  'It does not end because one of the two seems better: differences come and go by chance, and an end at such a moment would make one of nothing.',
  'If one of the two does you harm, end it at once: stretch experiment stop --harm',
];
