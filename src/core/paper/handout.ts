import type { Library } from '../library/library.ts';
import { avoidedWords } from '../library/avoided-words.ts';
import { apartWords, type Routine } from '../library/routine.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { RoutinePlan } from '../session/plan.ts';
import { capitalise } from '../text/capitalise.ts';
import { plainLine } from '../text/plain-text.ts';
import type { Day } from '../time/day.ts';
import { type HandoutDiary, handoutDiary } from './handout-diary.ts';
import { type HandoutExercise, handoutExercises } from './handout-exercise.ts';
import { type HandoutHelp, handoutHelp } from './handout-help.ts';
import { handoutSources } from './handout-sources.ts';

/** What is said of a handout and is in no file: who it is for, who gives it and how to reach them, when it is looked at again. */
export interface HandoutFacts {
  readonly name: string | undefined;
  readonly by: string | undefined;
  readonly review: Day | undefined;
  /** The training day on which it is made. */
  readonly today: Day;
  /** Whether the settings and doses are those of a made-up record, which has to be said on the paper. */
  readonly isDemo: boolean;
}

/** A routine as it is planned for somebody, to be made a handout. */
export interface HandedOut {
  readonly library: Library;
  readonly routine: Routine;
  readonly plan: RoutinePlan;
  /** The plans that say at what times of which days it is done; none if nothing is planned. */
  readonly schedules: readonly Schedule[];
}

/** The sheet of a routine that somebody takes home, as values. All texts are plain text on one line; none is escaped. */
export interface Handout extends HandoutFacts {
  readonly title: string;
  /** When to do it, in sentences. */
  readonly when: readonly string[];
  /** In the order in which they are done; none if all of them are left out. */
  readonly exercises: readonly HandoutExercise[];
  /** What is left out, or done in another form, and why, as `routine show` says it. */
  readonly leftOut: readonly string[];
  readonly help: HandoutHelp;
  readonly diary: HandoutDiary;
  /** Where the numbers come from, a source each. */
  readonly sources: readonly string[];
}

/** Returns the handout of a routine. */
export function handout(
  { library, routine, plan, schedules }: HandedOut,
  { name, by, review, today, isDemo }: HandoutFacts,
): Handout {
  return {
    title: plainLine(routine.name),
    name: name === undefined ? undefined : plainLine(name),
    by: by === undefined ? undefined : plainLine(by),
    review,
    today,
    isDemo,
    when: [plainLine(routine.when), ...apartSentence(routine)],
    exercises: handoutExercises(library, plan.steps),
    leftOut: plan.avoided.map((one) => `${avoidedWords(one, library)}.`),
    help: handoutHelp(),
    diary: handoutDiary(routine, schedules, today),
    sources: handoutSources(library, routine, plan.steps),
  };
}

function apartSentence(routine: Routine): readonly string[] {
  const words = apartWords(routine);
  return words === '' ? [] : [`${capitalise(words)}.`];
}
