import { describe, expect, it } from 'vitest';
import { avoidedWords } from '../../../src/core/library/avoided-words.ts';
import { changedDose } from '../../../src/core/library/dose.ts';
import { exerciseById, findRoutine, type Library } from '../../../src/core/library/library.ts';
import { movementOf } from '../../../src/core/library/movement.ts';
import { doseKey, NO_OWN_DOSES, type OwnDoses } from '../../../src/core/library/own-doses.ts';
import type { OwnDose } from '../../../src/core/library/own-dose.ts';
import type { Profile } from '../../../src/core/library/profile.ts';
import type { Routine } from '../../../src/core/library/routine.ts';
import type { SetSide } from '../../../src/core/library/side.ts';
import { type Handout, handout } from '../../../src/core/paper/handout.ts';
import type { HandoutExercise, HandoutHow } from '../../../src/core/paper/handout-exercise.ts';
import { CHECK_SECTIONS } from '../../../src/core/safety/check-list.ts';
import { painBand } from '../../../src/core/safety/pain-scale.ts';
import type { Schedule } from '../../../src/core/schedule/schedule.ts';
import type { Slot } from '../../../src/core/schedule/slot.ts';
import { lesson } from '../../../src/core/session/lesson.ts';
import { planRoutine } from '../../../src/core/session/plan.ts';
import { capitalise } from '../../../src/core/text/capitalise.ts';
import { numberWords } from '../../../src/core/text/number-words.ts';
import { WEEKDAYS } from '../../../src/core/time/day.ts';
import { doseLine } from '../../../src/view/report/exercise.ts';
import {
  exercise,
  libraryOf,
  routine,
  shippedLibrary,
  step,
} from '../../support/sample-library.ts';

const SHIPPED = shippedLibrary();
const NOBODY: Profile = { affected: 'unknown', cautions: [] };
const FACTS = {
  name: undefined,
  by: undefined,
  review: undefined,
  today: '2026-12-01',
  isDemo: false,
};

interface Of {
  readonly library: Library;
  readonly profile: Profile;
  readonly own: OwnDoses;
  readonly schedules: readonly Schedule[];
}

/** The handout of a routine, by default a shipped one by its id, for somebody of whom nothing is known. */
function handoutOf(of: string | Routine, change: Partial<Of> = {}): Handout {
  const { library = SHIPPED, profile = NOBODY, own = NO_OWN_DOSES, schedules = [] } = change;
  const found = typeof of === 'string' ? findRoutine(library, of) : of;
  const plan = planRoutine(library, found, profile, own);
  return handout({ library, routine: found, plan, schedules }, FACTS);
}

function affected(side: Profile['affected']): { readonly profile: Profile } {
  return { profile: { affected: side, cautions: [] } };
}

function howOf(of: HandoutExercise | undefined): HandoutHow {
  if (of === undefined || 'again' in of.how) throw new Error('no exercise with its details');
  return of.how;
}

/** Own doses of exercises of a routine, a side each. */
function dosesOf(
  routineId: string,
  doses: readonly (readonly [exercise: string, side: SetSide, dose: OwnDose])[],
): OwnDoses {
  return new Map(
    doses.map(([id, side, dose]) => [
      doseKey(routineId, id, side),
      { routine: routineId, exercise: id, side, dose, isPinned: false, last: undefined },
    ]),
  );
}

const SIDES = ['unknown', 'left', 'right', 'both'] as const;
const EVERY = Object.keys(SHIPPED.routines).flatMap((id) =>
  SIDES.map((side) => [id, side] as const),
);

describe('the handout of every shipped routine', () => {
  it.each(EVERY)('%s, sore side %s, has all that it should say of each exercise', (id, side) => {
    const { exercises } = handoutOf(id, affected(side));
    expect(exercises.length).toBe(findRoutine(SHIPPED, id).steps.length);
    for (const one of exercises) {
      if ('again' in one.how) continue;
      const { cues, mistake, feel, start, easier, pictures } = one.how;
      expect(cues.length, one.name).toBeGreaterThan(0);
      expect(cues.length, one.name).toBeLessThanOrEqual(3);
      for (const text of [mistake, feel, start, easier, ...one.pace, ...cues])
        expect(text, one.name).toMatch(/^\p{Lu}.*\.$/u);
      expect(JSON.stringify([one.how, one.amount]), one.name).not.toMatch(/\{(side|other)\}/);
      expect(pictures?.isMirrored, one.name).toBe(/^LEFT(,| side)/.test(one.sides));
    }
  });

  it.each(EVERY)('%s, sore side %s, says the doses that the session says', (id, side) => {
    const { profile } = affected(side);
    const { steps } = planRoutine(SHIPPED, findRoutine(SHIPPED, id), profile, NO_OWN_DOSES);
    const paper = handoutOf(id, { profile }).exercises.map(({ amount }) => amount.map(spoken));
    const said = steps.map(({ sets }) => {
      const firsts = sets.filter(({ set }) => set === 1);
      const lines = firsts.map((set) => lesson({ before: undefined, sets }, set, 160).lines);
      return [...new Set(lines.map((one) => one.at(-1)?.text))];
    });
    expect(paper).toEqual(said);
  });

  it.each(Object.keys(SHIPPED.routines))('%s has the tempo that `routine show` says', (id) => {
    const { steps } = findRoutine(SHIPPED, id);
    const { exercises } = handoutOf(id);
    for (const [index, { exercise: of, dose }] of steps.entries()) {
      const found = exerciseById(SHIPPED, of);
      if (found === undefined) throw new Error(`no ${of}`);
      const whole = changedDose(found.dose, dose);
      const shown = doseLine(whole, found.side === 'alternate', movementOf(found).beats);
      const [, tempo] = /\((.+)\)/.exec(shown) ?? [];
      const paper = exercises[index]?.pace.join(' ') ?? '';
      if (tempo === undefined) expect(paper).not.toMatch(/\d seconds?,/);
      else expect(paper).toContain(onPaper(tempo));
      if (whole.sets > 1) expect(paper).toContain(`Rest ${whole.rest} seconds`);
    }
  });
});

/** An amount as it is said aloud. */
function spoken(amount: string): string {
  return `${capitalise(amount.replaceAll(/\d+/g, (digits) => numberWords(Number(digits))))}.`;
}

/** `lift 1 s, hold 3 s` as on paper: `Lift 1 second, hold 3`. */
function onPaper(tempo: string): string {
  const [first = '', ...rest] = tempo.split(', ');
  const whole = first.replace(/ s$/, first.endsWith(' 1 s') ? ' second' : ' seconds');
  return `${capitalise([whole, ...rest.map((one) => one.replace(/ s$/, ''))].join(', '))}.`;
}

describe('an exercise on a handout', () => {
  it('begins with the sore side, and says what is more on it', () => {
    const [, lift] = handoutOf('physio-four', affected('right')).exercises;
    expect(lift?.sides).toBe('RIGHT, then the same on the LEFT');
    expect(lift?.amount).toEqual([
      '3 sets of 10 repetitions on the right',
      '2 sets of 10 repetitions on the left',
    ]);
    expect(howOf(lift).start).toContain('ready to lift the right leg');
  });

  it('is only for the sore side if the routine says so', () => {
    const mine = routine([step('hug', { side: 'affected' })]);
    const library = libraryOf([exercise('hug')], [mine]);
    const [hug] = handoutOf(mine, { library, ...affected('left') }).exercises;
    expect(hug?.sides).toBe('LEFT side only');
    expect(hug?.amount).toEqual(['Hold for 30 seconds, twice']);
    expect(howOf(hug).cues[0]).toBe('Draw the left knee in.');
  });

  it('is said to change sides in turn', () => {
    const [birdDog] = handoutOf('core').exercises;
    expect(birdDog?.sides).toBe('LEFT and RIGHT in turn');
    expect(birdDog?.amount).toEqual(['8 repetitions each side']);
  });

  it('that comes once more refers to the first time, and has a dose of its own', () => {
    const { exercises } = handoutOf('lower-back');
    const again = exercises.at(-1);
    expect(again).toMatchObject({ number: 7, amount: ['3 repetitions'], how: { again: 2 } });
    expect(again?.pace.join(' ')).not.toContain('half way');
    expect(exercises[1]?.pace).toContain('The first three only half way.');
    expect(exercises[1]?.pace).toContain('More than 12 only if it is comfortable.');
  });

  it('has the doses that are the person’s own', () => {
    const reps = { reps: { from: 15, to: 15 }, tempo: { up: 2, hold: 2, down: 2 } };
    const own = dosesOf('lower-back', [
      ['prone-press-up', 'both', { sets: 3, dose: reps, form: null }],
    ]);
    const [, pressUp] = handoutOf('lower-back', { own }).exercises;
    expect(pressUp?.amount).toEqual(['3 sets of 15 repetitions']);
    expect(pressUp?.pace.at(-1)).toBe('Rest 30 seconds between sets.');
  });

  it('that is done in another form on one side has a place for each', () => {
    const dose = { reps: { from: 10, to: 10 }, tempo: { up: 2, hold: 1, down: 2 } };
    const own = dosesOf('physio-four', [
      ['prone-hip-extension', 'left', { sets: 2, dose, form: 'prone-hip-extension-bent' }],
    ]);
    const { exercises } = handoutOf('physio-four', { own });
    expect(exercises.slice(1, 3)).toMatchObject([
      { number: 2, name: 'Prone hip extension, bent knee', sides: 'LEFT side' },
      { number: 3, name: 'Prone hip extension', sides: 'RIGHT side' },
    ]);
    // The exercise itself is no easier than its easier form.
    expect(howOf(exercises[1]).easier).toBe('');
  });

  it('has what to do among its cues, however late that comes', () => {
    const cues = [
      'One.',
      { setup: 'Before.' },
      'Two.',
      'Three.',
      { up: 'Lift.' },
      { after: 'End.' },
    ];
    const mine = routine([step('hug')]);
    const library = libraryOf([exercise('hug', { cues })], [mine]);
    const how = howOf(handoutOf(mine, { library }).exercises[0]);
    expect(how.cues).toEqual(['One.', 'Two.', 'Lift.']);
    expect(how.start).toBe('Lie on your back. Before.');
    expect(how.after).toBe('End.');
  });

  it('without a figure is described, and names muscles if nothing says what it should feel like', () => {
    const muscles = { stretched: ['calf'], worked: ['shin', 'foot'] };
    const mine = routine([step('hug')]);
    const library = libraryOf([exercise('hug', { muscles })], [mine]);
    const how = howOf(handoutOf(mine, { library }).exercises[0]);
    expect(how).toMatchObject({
      pictures: undefined,
      movement: 'The left knee is drawn in.',
      feel: 'Stretched: calf. Working: shin, foot.',
      mistake: '',
      easier: '',
    });
  });

  it('says when to stop, and when pain leaves it out', () => {
    const [, lunge] = handoutOf('before-run').exercises;
    expect(howOf(lunge).limits).toEqual(['Leave it out with pain of 4 or more.']);
    expect(howOf(handoutOf('after-run').exercises[3]).limits).toEqual(['Stop if the leg tingles.']);
  });

  it.each([
    // An exercise of its own is described, with as much as is meant to be done of it.
    ['core', 2, /^Abdominal brace\. Lying on the back .* Hold for 5 seconds, 10 times\.$/],
    // One that is on the sheet is there to be looked up.
    ['lower-back', 1, /^Prone lying, as in number 1\. Hold for 60 seconds\.$/],
    // A variant says how it differs, and no amount where that is the same.
    ['core', 4, /^Half bridge\. Lift only half way\.$/],
    ['runner-strength', 2, /^Lower and held\. .* 2 sets of 5 repetitions each side\.$/],
  ])('of %s, number %i from 0, has an easier form', (id, index, words) => {
    expect(howOf(handoutOf(id).exercises[index]).easier).toMatch(words);
  });
});

describe('what is left out', () => {
  it('is said with its reason, and what is done in its place has its number', () => {
    const profile: Profile = { affected: 'left', cautions: ['disc-bending', 'osteoporosis'] };
    const made = handoutOf('lower-back', { profile });
    const plan = planRoutine(SHIPPED, findRoutine(SHIPPED, 'lower-back'), profile, NO_OWN_DOSES);
    expect(made.leftOut).toEqual(plan.avoided.map((one) => `${avoidedWords(one, SHIPPED)}.`));
    expect(made.leftOut.length).toBeGreaterThan(0);
    expect(made.exercises.map(({ name }) => name)).not.toContain('Knees to chest');
    expect(made.exercises.map(({ number }) => number)).toEqual(
      made.exercises.map((_, at) => at + 1),
    );
  });
});

describe('the diary of a handout', () => {
  const slot = (name: string, id: string, days: Slot['days'] = WEEKDAYS): Slot => {
    return { name, time: name === 'evening' ? '20:30' : '07:00', days, routine: id };
  };
  const planOf = (from: string, ...slots: readonly Slot[]): Schedule => {
    return { from, at: `${from}T00:00:00.000+00:00`, slots };
  };
  const rows = (id: string, ...schedules: readonly Schedule[]) =>
    handoutOf(id, { schedules }).diary.ticks.map(
      ({ label, isOn }) => `${label} ${isOn.map((is) => (is ? 'x' : '-')).join('')}`,
    );
  const ALL = 'x'.repeat(14);

  it('has fourteen days from the day it is made', () => {
    const { days } = handoutOf('core').diary;
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-12-01', '2026-12-14', 14]);
  });

  it('has morning and evening if nothing is planned, or not this', () => {
    expect(rows('lower-back')).toEqual([`Morning ${ALL}`, `Evening ${ALL}`]);
    const other = planOf('2026-11-01', slot('evening', 'core'));
    expect(rows('lower-back', other)).toEqual([`Morning ${ALL}`, `Evening ${ALL}`]);
  });

  it('has one row for what is not for every day', () => {
    expect(rows('core')).toEqual([`Done ${ALL}`]);
  });

  it('has the slots of the plan on their days, also of one that begins meanwhile', () => {
    const before = planOf('2026-11-01', slot('evening', 'core', [2, 4]));
    const then = planOf('2026-12-08', slot('evening', 'core', [1]), slot('before work', 'core'));
    expect(rows('core', before, then)).toEqual([
      'Before work -------xxxxxxx',
      'Evening x-x----------x',
    ]);
  });
});

describe('when to ease off, and when to get help', () => {
  const { help } = handoutOf('lower-back');

  it('is at the same pain as in a session', () => {
    expect(help.pain.map(({ range }) => range)).toEqual(['0 to 3', '4 or 5', '6 or more']);
    expect([3, 4, 5, 6].map((pain) => painBand(pain))).toEqual([
      'go-on',
      'change',
      'change',
      'stop',
    ]);
    expect(help.signs).toBe(
      'Stop too if pain spreads further down a leg, there is new numbness or weakness, or you feel dizzy.',
    );
  });

  it('has every item of the emergency list in its words', () => {
    const items = CHECK_SECTIONS[0]?.items ?? [];
    expect(help.emergencies.map(({ words }) => words)).toEqual(items.map(({ words }) => words));
    expect(help.where.join(' ')).toMatch(/999, 112, 911.*foot that drops.*same day/);
  });
});

describe('the texts of a handout', () => {
  it('are plain, on one line each', () => {
    const nasty = 'A\u001b[31m\nB\u202eC';
    const mine = routine([step('hug')], { name: nasty, when: nasty });
    const change = { name: nasty, start: nasty, alt: nasty, cues: [nasty], mistakes: [nasty] };
    const library = libraryOf([exercise('hug', change)], [mine]);
    const plan = planRoutine(library, mine, NOBODY, NO_OWN_DOSES);
    const facts = { ...FACTS, name: nasty, by: nasty };
    const made = handout({ library, routine: mine, plan, schedules: [] }, facts);
    expect(JSON.stringify(made)).not.toMatch(/\\n|\\u001b|\u202e/);
    expect(made.name).toBe('A [31m B C');
  });

  it('name who says the numbers of doses, with the exercises', () => {
    const { sources } = handoutOf('physio-four');
    expect(sources[0]).toMatch(/^1(, \d)*: /);
    expect(sources.slice(-2)).toEqual([
      'pain from 0 to 10: AHP Suffolk',
      expect.stringMatching(/^when to get help: NHS/),
    ]);
    expect(new Set(sources).size).toBe(sources.length);
  });
});
