import { NO_OWN_DOSES } from '../src/core/library/own-doses.ts';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CAUTION_IDS, cautionWords } from '../src/core/library/caution.ts';
import { cueMoment, cuesDuring, cuesFor, cueText } from '../src/core/library/exercise-cue.ts';
import { movementOf, variantMovement } from '../src/core/library/movement.ts';
import {
  changedDose,
  type Dose,
  type DoseChange,
  isReps,
  repsWords,
  tempoWords,
} from '../src/core/library/dose.ts';
import { EVIDENCE, type Source, type SourcedField } from '../src/core/library/evidence.ts';
import { findRoutine } from '../src/core/library/library.ts';
import { findMovement } from '../src/core/library/find-movement.ts';
import { orderCost, orderHint } from '../src/core/library/routine-order.ts';
import { numberWords } from '../src/core/text/number-words.ts';
import { allSets, planRoutine, planSeconds } from '../src/core/session/plan.ts';
import { problemLine } from '../src/core/library/problem.ts';
import type { RoutineStep } from '../src/core/library/routine.ts';
import { variantSkip, variantsOf } from '../src/core/library/variant.ts';
import { CLINICAL, LEFT_OUT } from './support/clinical-doses.ts';
import { CLINICAL_RANGES, type DoseField } from './support/clinical-ranges.ts';
import {
  checkedLibrary,
  ROUTINES,
  shippedFiles,
  shippedLibrary,
} from './support/sample-library.ts';
import { briefPacing } from './support/sample-plan.ts';

const library = shippedLibrary();
const exercises = Object.values(library.exercises);
const routines = Object.values(library.routines);

/** Every exercise and every variant described in one. */
const movements = exercises.flatMap((exercise) => [
  movementOf(exercise),
  ...variantsOf(exercise).map((variant) => variantMovement(variant)),
]);

/** The order of the moments of cues; those for parts of a repetition are mixed with those for all of it. */
const ORDER = { setup: 0, up: 1, hold: 1, down: 1, between: 2, after: 2 };

describe('the shipped files', () => {
  it('have no problems', () => {
    expect(checkedLibrary().problems.map((problem) => problemLine(problem))).toEqual([]);
  });

  it('are named after the ids in them', () => {
    const ids = shippedFiles().map(({ text }) => /^id: (.*)$/m.exec(text)?.[1]);
    expect(ids).toEqual(shippedFiles().map(({ file }) => basename(file, '.yaml')));
  });

  it('start with the line that tells an editor where their schema is', () => {
    for (const { file, kind, text } of shippedFiles()) {
      const schema = kind === 'exercise' ? '../schema/exercise.json' : './schema/routine.json';
      expect(text.split('\n')[0], file).toBe(`# yaml-language-server: $schema=${schema}`);
    }
  });

  it('have schemas generated from the code', async () => {
    const { schemas } = (await import(new URL('../scripts/schemas.mjs', import.meta.url).href)) as {
      schemas: () => Promise<Record<string, unknown>>;
    };
    const made = await schemas();
    expect(Object.keys(made).toSorted()).toEqual([
      'docs/history.schema.json',
      'docs/journal.schema.json',
      'routines/schema/exercise.json',
      'routines/schema/routine.json',
    ]);
    for (const [name, schema] of Object.entries(made)) {
      const file = readFileSync(join(ROUTINES, '..', name), 'utf8');
      expect(JSON.parse(file), `${name}: npm run schemas`).toEqual(
        JSON.parse(JSON.stringify(schema)),
      );
    }
  });
});

describe('the exercises', () => {
  it('are those of the clinical sheet, with its positions, sides and starting doses', () => {
    const found = exercises.map(({ id, position, side, dose }) => {
      const amount = isReps(dose)
        ? `r${repsWords(dose.reps)} ${tempoWords(dose.tempo)}`
        : `h${dose.hold}`;
      return [id, `${position} ${side} ${amount} ×${dose.sets}`];
    });
    expect(Object.fromEntries(found)).toEqual(CLINICAL);
  });

  it.each(exercises.map((one) => [one.id, one] as const))(
    '%s has a source for every number of its dose, four to eight cues, and variants',
    (_, exercise) => {
      const { dose, sources } = exercise;
      expect(unsourced(dose, sources)).toEqual([]);
      expect(exercise.cues.length).toBeGreaterThanOrEqual(4);
      expect(exercise.cues.length).toBeLessThanOrEqual(8);
      expect(exercise.easier).toBeDefined();
      expect(exercise.harder).toBeDefined();
    },
  );

  it('name those whom the clinical sheet leaves out, in each form', () => {
    const found = exercises.map((one) => {
      const own = variantsOf(one).filter(({ inline }) => inline.skip !== undefined);
      const variants = own.map(
        (variant) => `${variant.inline.id}: ${listed(variantSkip(variant))}`,
      );
      return [one.id, [listed(one.skip), ...variants].join('; ')];
    });
    expect(Object.fromEntries(found)).toEqual(LEFT_OUT);
  });

  it('name every caution somewhere, so that none is asked about for nothing', () => {
    const named = new Set(exercises.flatMap(({ skip }) => skip));
    expect(CAUTION_IDS.filter((id) => !named.has(id))).toEqual([]);
  });

  it.each(exercises.filter(({ skip }) => skip.length > 0))(
    '$id has a source for whom it leaves out',
    ({ sources }) => {
      expect(sources.some((source) => source.for.includes('skip'))).toBe(true);
    },
  );

  it('name no diagnosis or verdict in what the user is asked', () => {
    const never =
      /\b(safe|cleared|slipped|worn|weak|unstable|damaged?|disc|stenosis|sciatica|caused|cure|bad back)\b/i;
    expect(CAUTION_IDS.map((id) => cautionWords(id)).filter((words) => never.test(words))).toEqual(
      [],
    );
  });

  it.each([
    ['back extension', 'prone-press-up'],
    ['piriformis', 'piriformis'],
    ['piriformis stretch', 'piriformis'],
    ['knees to chest', 'double-knees-to-chest'],
    ['seated twist', 'seated-twist'],
    ['hamstring', 'hamstring'],
    ['hamstrings', 'hamstring'],
    ['calves', 'calf-wall'],
    ['glutes', 'glute-cross-body'],
    ['abs', 'curl-up'],
  ])('are found by the thread’s name “%s”', (typed, id) => {
    expect(findMovement(library, typed).exercise.id).toBe(id);
  });

  it('share no id, name or alias with each other', () => {
    const words = exercises.flatMap(({ id, name, aliases }) => [
      ...new Set([id, name, ...aliases].map((word) => word.toLowerCase().replaceAll('-', ' '))),
    ]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it.each(movements.map((one) => [one.id, one] as const))(
    '%s has a feel, mistakes to avoid, and cues in the order in which people do them',
    (_, { feel, mistakes, cues }) => {
      expect(feel).toMatch(/^You should feel [^.:;]+\.$/);
      expect(mistakes.length).toBeGreaterThan(0);
      for (const mistake of mistakes) expect(mistake).toMatch(/^Don't [^.:;]+\.$/);
      for (const cue of cues) expect(cueText(cue)).toMatch(/^\p{Lu}[^.:;]+\.$/u);
      const places = cues.map((cue) => ORDER[cueMoment(cue) ?? 'up']);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(cuesDuring(cues).length).toBeGreaterThan(0);
    },
  );

  it.each(['curl-up', 'curl-up-elbows'])('%s changes legs between sets, not within one', (id) => {
    const { cues } = findMovement(library, id).movement;
    const changes = cues.filter((cue) => /\b(legs|other knee)\b/.test(cueText(cue)));
    expect(changes.map((cue) => cueMoment(cue))).toEqual([id === 'curl-up' ? 'between' : 'after']);
  });

  it('have no words of getting into position in the cues that follow', () => {
    const beginning = (text: string) => text.split(' ', 1)[0] ?? '';
    const getReady = new Set(
      movements.flatMap(({ start, cues }) =>
        [start, ...cuesFor(cues, 'setup')].map((text) => beginning(text)),
      ),
    );
    const late = movements.flatMap(({ id, cues }) =>
      cuesDuring(cues)
        .map((cue) => cueText(cue))
        .filter((text) => getReady.has(beginning(text)))
        .map((text) => `${id}: ${text}`),
    );
    expect(late).toEqual([]);
  });

  it.each(movements.map((one) => [one.id, one] as const))(
    '%s has a source for the seconds of its set-up',
    (id, { settle }) => {
      const { sources } = findMovement(library, id).exercise;
      const isSourced = sources.some((source) => source.for.includes('settle'));
      expect(isSourced || settle === 0).toBe(true);
    },
  );

  it('name no side in texts that are shown for both sides', () => {
    const sided = exercises
      .filter(({ side }) => side === 'each')
      .filter(({ start, alt, cues }) =>
        /\b(left|right)\b/i.test([start, alt, ...cues.map(cueText)].join(' ')),
      );
    expect(sided.map(({ id }) => id)).toEqual([]);
  });
});

describe('every dose', () => {
  const doses: readonly (readonly [string, string, Dose])[] = [
    ...movements.map(({ id }) => [id, id, findMovement(library, id).dose] as const),
    ...routines.flatMap(({ id, steps }) =>
      steps.map((one) => {
        const { dose } = findMovement(library, one.exercise);
        return [`${id}: ${one.exercise}`, one.exercise, changedDose(dose, one.dose)] as const;
      }),
    ),
  ];

  it.each(doses)('is inside what the clinical sheets give: %s', (_, id, dose) => {
    const { exercise } = findMovement(library, id);
    const bounds = { ...CLINICAL_RANGES[exercise.id], ...CLINICAL_RANGES[id] };
    const outside = Object.entries(numbersOf(dose)).filter(([field, numbers]) => {
      const [from, to] = bounds[field as DoseField] ?? [Infinity, -Infinity];
      return numbers.some((one) => one < from || one > to);
    });
    expect(outside).toEqual([]);
  });

  it('that is given is of a movement that there is, and says where it is from', () => {
    const ids = new Set(movements.map(({ id }) => id));
    expect(Object.keys(CLINICAL_RANGES).filter((id) => !ids.has(id))).toEqual([]);
    for (const [, , where] of Object.values(CLINICAL_RANGES).flatMap((one) => Object.values(one)))
      expect(where).not.toBe('');
  });

  it('of a form that only holds longer or moves slower is its own', () => {
    const inherited = exercises
      .flatMap((one) => variantsOf(one))
      .filter(({ inline: { how, dose } }) => /\bsecond|slow/.test(how) && dose === undefined);
    expect(inherited.map(({ inline }) => inline.id)).toEqual([]);
  });

  it('in words has the seconds that the timer counts', () => {
    for (const { id } of movements) {
      const { movement, variant, dose } = findMovement(library, id);
      const texts = [variant?.inline.how ?? '', ...movement.cues.map((one) => cueText(one))];
      const said = texts.flatMap((text) => [...text.matchAll(/(\d+) seconds/g)].map(([, n]) => n));
      const counted = new Set(Object.values(numbersOf(dose)).flat());
      expect(said.filter((n) => !counted.has(Number(n)))).toEqual([]);
    }
  });
});

describe('the sources', () => {
  const all: readonly Source[] = [
    ...exercises.flatMap(({ sources }) => sources),
    ...routines.flatMap(({ sources, steps }) => [
      ...sources,
      ...steps.flatMap((one) => one.sources),
    ]),
  ];

  it('with the same name are in the same place', () => {
    const places = new Map<string, Set<string>>();
    for (const { source = '', where = '' } of all) {
      places.set(source, (places.get(source) ?? new Set()).add(where));
    }
    const several = [...places].filter(([name, where]) => name !== '' && where.size > 1);
    expect(several.map(([name, where]) => [name, ...where])).toEqual([]);
  });

  it('are named unless they are common practice', () => {
    const nameless = all.filter(
      ({ evidence, source }) => (source === undefined) !== (evidence === 'common practice'),
    );
    expect(nameless.map(({ says }) => says)).toEqual([]);
  });

  it('have an address, or say that they were read second-hand and where', () => {
    const ADDRESS =
      /\b[\w-]+\.[a-z]{2,}\b|\b10\.\d{4,}\/\S|\b(PMC|CD)\d+|\bhdl \d|\d:\d|read second-hand in \w/;
    const lost = all
      .filter(({ evidence }) => evidence !== 'common practice' && evidence !== 'thread')
      .filter(({ where = '' }) => !ADDRESS.test(where));
    expect(lost.map(({ source, where }) => [source, where])).toEqual([]);
  });

  it('say nowhere else that they were not read themselves', () => {
    const wrong = all.filter(({ source = '', says }) =>
      /second-hand|mirror/.test(`${source} ${says}`),
    );
    expect(wrong.map(({ source, says }) => [source, says])).toEqual([]);
  });

  it('that are by authors in a year are trials or reviews, and no others are', () => {
    const wrong = all.filter(
      ({ evidence, source = '' }) =>
        /^\p{Lu}[\p{L}-]+ (19|20)\d\d\b/u.test(source) !==
        (evidence === 'trial' || evidence === 'review'),
    );
    expect(wrong.map(({ source, evidence }) => [source, evidence])).toEqual([]);
  });

  it('never say of all sheets what was seen in some', () => {
    const wrong = all.filter(({ says }) => /AAOS or CSP sheet/.test(says));
    expect(wrong.map(({ says }) => says)).toEqual([]);
  });

  const counts = EVIDENCE.map(
    (kind) => `${all.filter(({ evidence }) => evidence === kind).length} ${kind}`,
  );
  it(`are of every kind: ${counts.join(', ')}`, () => {
    expect(EVIDENCE.filter((kind) => !all.some(({ evidence }) => evidence === kind))).toEqual([]);
  });

  it('never give the thread as evidence for a tempo, a rest or a number of sets', () => {
    const fields = new Set<SourcedField>(['tempo', 'rest', 'sets']);
    const wrong = all.filter(
      (one) => one.evidence === 'thread' && one.for.some((field) => fields.has(field)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the routines', () => {
  it('are the thread’s, and those that go with them', () => {
    const steps = routines.map(({ id, steps: own }) => [
      id,
      own.map((one) => one.exercise).join(', '),
    ]);
    expect(Object.fromEntries(steps)).toEqual({
      'lower-back':
        'prone-lying, prone-press-up, prone-hip-extension, piriformis, double-knees-to-chest, seated-twist, prone-press-up',
      'physio-four': 'prone-press-up, prone-hip-extension, piriformis, double-knees-to-chest',
      'after-run': 'calf-wall, soleus-stretch, hip-flexor, hamstring, piriformis',
      'before-run': 'leg-swing, walking-lunge, heel-flick, high-knees',
      'five-minutes': 'prone-press-up, bridge, piriformis',
      'pilates-start': 'breathing, abdominal-brace, one-leg-slide, hundred-prep, clamshell',
      'runner-strength':
        'chair-squat, hip-hinge, step-down, calf-raise, side-leg-raise, bridge-one-leg',
      core: 'bird-dog, side-plank, curl-up, dead-bug, bridge',
      'gentle-morning': 'prone-lying, prone-press-up, abdominal-brace, bridge, hip-flexor',
    });
  });

  it.each(['lower-back', 'physio-four'])(
    '%s has 12 to 15 repetitions where the thread does',
    (id) => {
      const ranged = findRoutine(library, id).steps.filter(
        ({ dose }) => dose.reps !== undefined && dose.reps.from !== dose.reps.to,
      );
      expect(ranged.map(({ exercise, dose }) => [exercise, dose.reps])).toEqual([
        ['prone-press-up', { from: 12, to: 15 }],
        ['double-knees-to-chest', { from: 12, to: 15 }],
      ]);
    },
  );

  it('train both sides in every step, with more on the sore one where the thread has only that', () => {
    const steps = routines.flatMap(({ id, steps: own }) => own.map((one) => ({ id, ...one })));
    expect(steps.filter(({ side }) => side === 'affected')).toEqual([]);
    const more = steps.filter((one) => one.more > 0);
    expect(more.map((one) => [one.id, one.exercise, one.side, one.more])).toEqual([
      ['lower-back', 'prone-hip-extension', 'each', 1],
      ['physio-four', 'prone-hip-extension', 'each', 1],
    ]);
  });

  it('have a source for every number they change', () => {
    for (const { id, steps } of routines) {
      for (const step of steps)
        expect(unsourced(step.dose, step.sources), `${id} ${step.exercise}`).toEqual([]);
    }
  });

  it.each(routines)('$id could not save a turn by another order, or has a reason', (routine) => {
    expect(orderHint(library, routine)).toBeUndefined();
    const isNeeded = orderHint(library, { ...routine, order: undefined }) !== undefined;
    expect(routine.order, 'needs no `order: meant`').toBe(isNeeded ? 'meant' : undefined);
  });

  it.each(routines.filter(({ order }) => order === 'meant'))(
    '$id says why its order is meant',
    ({ sources }) => {
      expect(sources.some((source) => source.for.includes('order'))).toBe(true);
    },
  );

  it('have the thread’s begin and end face down, and in between in the quickest order', () => {
    const { steps } = findRoutine(library, 'lower-back');
    const positions = steps.map(
      ({ exercise }) => findMovement(library, exercise).exercise.position,
    );
    expect([positions[0], positions.at(-1)]).toEqual(['prone', 'prone']);
    expect(steps.at(-1)).toMatchObject({
      exercise: 'prone-press-up',
      dose: { reps: { from: 3, to: 3 } },
    });
    const inBetween = steps.slice(1, -1);
    const best = Math.min(...permutations(inBetween).map((order) => secondsChanging(order)));
    expect(secondsChanging(inBetween)).toBe(best);
  });

  it.each(['gentle-morning', 'five-minutes'])(
    '%s has nothing that bends or twists, for the early morning',
    (id) => {
      const bends = /osteoporosis|disc/;
      const { steps } = findRoutine(library, id);
      const bending = steps.filter(({ exercise }) =>
        bends.test(findMovement(library, exercise).exercise.skip.join(' ')),
      );
      expect(bending).toEqual([]);
      expect(findMovement(library, 'double-knees-to-chest').exercise.skip.join(' ')).toMatch(bends);
    },
  );

  it('leave a day between two of strength', () => {
    const apart = routines.filter((one) => one.apart !== undefined);
    expect(apart.map((one) => [one.id, one.apart])).toEqual([
      ['core', 2],
      ['runner-strength', 2],
    ]);
  });

  it('stay on the feet before a run', () => {
    const positions = findRoutine(library, 'before-run').steps.map(
      ({ exercise }) => findMovement(library, exercise).exercise.position,
    );
    expect(new Set(positions)).toEqual(new Set(['standing']));
  });

  it('take as long as their notes say', () => {
    const minutes = (id: string, taught: ReadonlySet<string>) => {
      const routine = findRoutine(library, id);
      const steps = routine.steps.map((one) => ({ ...one, dose: { ...one.dose, sets: 1 } }));
      const plan = planRoutine(
        library,
        { ...routine, steps },
        { affected: 'unknown', cautions: [] },
        NO_OWN_DOSES,
      );
      return Math.round(planSeconds(allSets(plan), { rate: 160, taught }) / 60);
    };
    const all = new Set(Object.keys(library.exercises));
    const notes = (id: string) => findRoutine(library, id).notes.join(' ');
    const lengths = (id: string) =>
      [new Set<string>(), all].map((taught) => numberWords(minutes(id, taught)));
    const [brief, explained] = lengths('runner-strength');
    expect(notes('runner-strength')).toContain(
      `One set of each takes about ${brief} minutes, ${explained} while each is still explained`,
    );
    const [short, first] = lengths('five-minutes');
    expect(notes('five-minutes')).toContain(
      `It takes ${short} to five minutes, and ${first} while each is still explained.`,
    );
  });

  it('take these times', () => {
    const times = routines.map((routine) => {
      const seconds = (affected: 'unknown' | 'left') =>
        planSeconds(
          allSets(planRoutine(library, routine, { affected, cautions: [] }, NO_OWN_DOSES)),
          briefPacing(160),
        );
      return `${routine.id}: ${seconds('unknown')} s, with a sore side ${seconds('left')} s`;
    });
    expect(times.join('\n')).toMatchInlineSnapshot(`
      "after-run: 733 s, with a sore side 733 s
      before-run: 404 s, with a sore side 404 s
      core: 869 s, with a sore side 869 s
      five-minutes: 257 s, with a sore side 257 s
      gentle-morning: 577 s, with a sore side 577 s
      lower-back: 932 s, with a sore side 1012 s
      physio-four: 664 s, with a sore side 744 s
      pilates-start: 740 s, with a sore side 740 s
      runner-strength: 1645 s, with a sore side 1645 s"
    `);
  });
});

function listed(cautions: readonly string[]): string {
  return cautions.toSorted().join(' ');
}

/** Returns the fields of a dose that have no source. */
function unsourced(dose: DoseChange, sources: readonly Source[]): readonly string[] {
  const sourced = new Set<string>(sources.flatMap((source) => source.for));
  return Object.entries(dose).flatMap(([field, value]) =>
    value === undefined || sourced.has(field) ? [] : [field],
  );
}

/** Returns the numbers of a dose, of a range both ends. */
function numbersOf(dose: Dose): Readonly<Partial<Record<DoseField, readonly number[]>>> {
  const { sets, rest } = dose;
  if (!isReps(dose)) return { sets: [sets], rest: [rest], hold: [dose.hold] };
  const { reps, tempo } = dose;
  const { up, hold, down } = tempo;
  const numbers = { reps: [reps.from, reps.to], up: [up], hold: [hold], down: [down] };
  return { sets: [sets], rest: [rest], ...numbers };
}

/** Returns the seconds spent changing positions, starting and ending standing. */
function secondsChanging(steps: readonly RoutineStep[]): number {
  return orderCost(steps.map(({ exercise }) => findMovement(library, exercise).exercise.position))
    .seconds;
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}
