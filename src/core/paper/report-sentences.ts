import { BACK_SIDE_WORDS, KEPT_FROM_WORDS } from '../diary/morning.ts';
import { longerWords } from '../insight/longer-words.ts';
import { quantity } from '../text/quantity.ts';
import { distanceWords } from '../diary/distance.ts';
import type { ClinicianReport } from './clinician-report.ts';
import type { ReportMornings } from './report-mornings.ts';
import type { ReportRuns } from './report-runs.ts';
import type { ReportSafety, SafetyAnswer } from './report-safety.ts';
import type { ReportSessions } from './report-sessions.ts';
import {
  countedShare,
  paperDay,
  paperSpan,
  runDistance,
  spreadSentence,
  timesWords,
  yesWords,
} from './report-words.ts';

/** What a report is called. */
export function reportTitle({ from, to }: Pick<ClinicianReport, 'from' | 'to'>): string {
  return `Soreness, exercises and runs, ${paperSpan(from, to)}`;
}

/** What is said of a record that is made up, above everything else. */
export const MADE_UP =
  'This record is made up, to show what a report looks like. It is about nobody.';

/** How all of it came about. */
export const RECORDED_BY = 'Recorded by the person; a timer proves time, not quality.';

/** How sessions are counted: said once, beside them. */
export const HOW_COUNTED =
  'A session counts as done if at least 80 % of its planned sets were; less counts as the share done. Not counted: what was left out for pain, illness, travel or on advice (excused), paused days, what an experiment left out, and sessions outside the plan.';

/** What a flare is. */
export const WHAT_A_FLARE_IS =
  'Flare: 3 or more above the median of the 14 days before, or 2 or more on two mornings running.';

/** What a single long run is: information, and nothing that is made of it. */
export const WHAT_A_LONG_RUN_IS = 'Single runs longer than the longest of the 30 days before';

/** Returns how much was recorded: `71 mornings, 120 sessions (110 coached set by set, 10 logged afterwards), 34 runs`. */
export function recordedWords({ recorded }: Pick<ClinicianReport, 'recorded'>): string {
  const { mornings, coached, logged, runs } = recorded;
  const sessions = coached + logged;
  const how = logged === 0 ? '' : ` (${coached} coached set by set, ${logged} logged afterwards)`;
  return `${quantity(mornings, 'morning')}, ${quantity(sessions, 'session')}${how}, ${quantity(runs, 'run')}`;
}

/** Returns the same as a sentence. */
export function recordedSentence(report: Pick<ClinicianReport, 'recorded' | 'days'>): string {
  return `Recorded in ${quantity(report.days, 'day')}: ${recordedWords(report)}.`;
}

/** Returns what is said of the mornings besides their table, a sentence each. */
export function morningSentences(mornings: ReportMornings): readonly string[] {
  const { all, first, last, stiffness, sides, woke, medicine, days } = mornings;
  const ends =
    first === null || last === null
      ? []
      : [
          `First seven days (from ${paperDay(first.from)}): ${spreadSentence(first)}; last seven (to ${paperDay(last.to)}): ${spreadSentence(last)}.`,
        ];
  const said = sides.reduce((sum, { count }) => sum + count, 0);
  const kept = keptFromWords(mornings);
  return [
    `All: ${spreadSentence(all)} of ${quantity(days, 'day')}.`,
    ...ends,
    ...(stiffness === null ? [] : [`Minutes until it had loosened: ${spreadSentence(stiffness)}.`]),
    ...(said === 0
      ? []
      : [
          `Where, on the ${quantity(said, 'morning')} on which it was said: ${whereWords(mornings)}.`,
        ]),
    ...(woke === null ? [] : [`Woken by it: ${yesWords(woke)} answers.`]),
    ...(medicine === null ? [] : [`Medicine taken: ${yesWords(medicine)} answers.`]),
    ...(kept === '' ? [] : [`Days on which it kept them from: ${kept}.`]),
  ];
}

/** Returns where it was sore, and on how many mornings: `left side 12, both sides 3`; empty if that was never said. */
export function whereWords({ sides }: Pick<ReportMornings, 'sides'>): string {
  return sides.map(({ side, count }) => `${BACK_SIDE_WORDS[side]} ${count}`).join(', ');
}

/** Returns what it kept them from, and on how many days: `running 3, work 1`; empty if from nothing that was said. */
export function keptFromWords({ keptFrom }: Pick<ReportMornings, 'keptFrom'>): string {
  return keptFrom.map(({ what, count }) => `${KEPT_FROM_WORDS[what]} ${count}`).join(', ');
}

/** Returns the flares, newest first: `3 Nov 2026: 7, median before 3`. */
export function flareItems({ flares }: ReportMornings): readonly string[] {
  return flares.map(({ day, score, usual }) => {
    return `${paperDay(day)}: ${score}${usual === null ? '' : `, median before ${usual}`}`;
  });
}

/** Returns what was answered on a day, in the words of the list, and what was said to do. */
export function safetyItem({ day, words, advice }: SafetyAnswer): string {
  const said = advice.length === 0 ? '' : `. Said to them: ${advice.join(' ')}`;
  return `${paperDay(day)}: ${words}${said}`;
}

/** Returns what there is to say of the answers besides each of them; empty if nothing. */
export function safetySentence({ answers, isOlder, stop }: ReportSafety): string {
  if (answers.length === 0) return 'The safety list was not answered.';
  const older = isOlder ? 'Not answered in these days. The last time before:' : '';
  const stopped = stop === null ? '' : STOPPED[stop];
  return [stopped, older].filter((part) => part !== '').join(' ');
}

const STOPPED = {
  emergency: 'No sessions until they say that they have been seen.',
  urgent: 'No session on the last day, because of an answer.',
  age: 'No sessions: under 16.',
} as const;

/** Returns what is said of the sessions besides their table, a sentence each. */
export function sessionSentences(sessions: ReportSessions): readonly string[] {
  const [bySlot, apart, why] = [slotsWords(sessions), apartWords(sessions), reasonsWords(sessions)];
  return [
    `Sessions: ${countedShare(sessions.sessions)}; ${howDoneWords(sessions)}. Sets: ${countedShare(sessions.sets)}.`,
    ...(bySlot === '' ? [] : [`By time of day: ${bySlot}.`]),
    ...(apart === '' ? [] : [`Not counted: ${apart}.`]),
    ...(why === '' ? [] : [`Reasons given for what was left out: ${why}.`]),
  ];
}

/** Returns how sessions of the plan were done: `40 in full, 3 in part, 9 not done`. */
export function howDoneWords({ whole, partly, missed }: ReportSessions): string {
  return `${whole} in full, ${partly} in part, ${missed} not done`;
}

/** Returns the sessions by slot: `morning 77 % (60.3 of 78), evening …`; empty if there is only one, which is all of them. */
export function slotsWords({ slots }: ReportSessions): string {
  if (slots.length < 2) return '';
  return slots.map(({ name, done }) => `${name} ${countedShare(done)}`).join(', ');
}

/** Returns which sessions are not counted, and how many: `2 excused, 10 paused`; empty if all are. */
export function apartWords({ excused, paused, off, extras }: ReportSessions): string {
  return [
    excused === 0 ? '' : `${excused} excused`,
    paused === 0 ? '' : `${paused} paused`,
    off === 0 ? '' : `${off} left out by an experiment`,
    extras === 0 ? '' : `${extras} outside the plan`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Returns why sessions were left out, and how often: `travel 10, ill 2`; empty if no reason was given. */
export function reasonsWords({ reasons }: ReportSessions): string {
  return reasons.map(({ reason, count }) => `${reason} ${count}`).join(', ');
}

/** Returns the plans, newest first: `from 2 Nov 2026: morning 07:00, every day, Gentle morning; …`. */
export function planItems({ plans }: ReportSessions): readonly string[] {
  return plans.map(({ from, until, slots }) => {
    const when = until === null ? `from ${paperDay(from)}` : paperSpan(from, until);
    const all = slots.map(
      ({ name, time, days, routine }) => `${name} ${time}, ${days}, ${routine}`,
    );
    return `${when}: ${all.length === 0 ? 'nothing planned' : all.join('; ')}`;
  });
}

/** Returns what is said of the runs besides their table, a sentence each. */
export function runSentences(runs: ReportRuns, units: ClinicianReport['units']): readonly string[] {
  const { all, longest } = runs;
  const [surfaces, others] = [surfacesWords(runs, units), othersWords(runs)];
  return [
    ...(all === null ? [] : [`All: ${quantity(all.count, 'run')}, ${runDistance(all, units)}.`]),
    ...(longest === null
      ? []
      : [`Longest: ${distanceWords(longest.metres, units)} on ${paperDay(longest.day)}.`]),
    ...(surfaces === '' ? [] : [`Surface: ${surfaces}.`]),
    ...(others === '' ? [] : [`Besides: ${others}.`]),
  ];
}

/** Returns the runs by surface: `road 22 runs, 153 km; not said 1 run, 8.0 km`; empty if there was none. */
export function surfacesWords({ surfaces }: ReportRuns, units: ClinicianReport['units']): string {
  const each = surfaces.map((one) => {
    const how = one.surface ?? 'not said';
    return `${how} ${quantity(one.count, 'run')}, ${runDistance(one, units)}`;
  });
  return each.join('; ');
}

/** Returns what else was done, how often, and how long where that is known: `swim 4 times, 120 min`; empty if nothing. */
export function othersWords({ others }: ReportRuns): string {
  const each = others.map(({ kind, count, seconds }) => {
    const long = seconds === 0 ? '' : `, ${Math.round(seconds / 60)} min`;
    return `${kind === 'rest' ? 'rest day' : kind} ${timesWords(count)}${long}`;
  });
  return each.join('; ');
}

/** Returns the single long runs, newest first: `1 Nov 2026: 18.0 km, 32 % more than 13.6 km on 4 Oct 2026`. */
export function longRunItems(
  { longRuns }: ReportRuns,
  units: ClinicianReport['units'],
): readonly string[] {
  return longRuns.map(({ day, metres, longest, longestDay, more }) => {
    const before = `${distanceWords(longest, units)} on ${paperDay(longestDay)}`;
    return `${paperDay(day)}: ${distanceWords(metres, units)}, ${longerWords(more)} more than ${before}`;
  });
}
