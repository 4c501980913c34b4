import * as v from 'valibot';
import { CAUTION_IDS } from './caution.ts';
import {
  DEFAULT_REST,
  SHORTEST_REP,
  type Dose,
  type DoseChange,
  type Reps,
  type Tempo,
} from './dose.ts';
import { EVIDENCE, SOURCED_FIELDS } from './evidence.ts';
import { type Exercise, KINDS, MOST_SETTLE } from './exercise.ts';
import type { Cue } from './exercise-cue.ts';
import { figureSchema } from '../figure/schema.ts';
import { POSITIONS } from './position.ts';
import { LONGEST_APART, MOST_STEPS, type Routine } from './routine.ts';
import { idSchema, listSchema, recordSchema, textSchema } from '../base/schema-parts.ts';
import { SIDES } from './side.ts';

const texts = listSchema(textSchema);

function whole(from: number, to: number) {
  const expected = `a whole number from ${from} to ${to}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(from, expected),
    v.maxValue(to, expected),
  );
}

const REPS = 'a number of repetitions from 1 to 100, or a range such as 12-15';
const REPS_PATTERN = /^(\d+)(?:\s*[-–]\s*(\d+))?$/;
const reps = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(REPS_PATTERN, REPS))], REPS),
  v.transform((value): Reps => readReps(String(value))),
  v.check(({ from, to }) => from >= 1 && to >= from && to <= 100, REPS),
);

const TEMPO = 'seconds up-hold-down such as 2-1-2, each from 0 to 60, together at least 0.1';
const TEMPO_PATTERN = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/;
const tempo = v.pipe(
  v.string(TEMPO),
  v.regex(TEMPO_PATTERN, TEMPO),
  v.transform((value): Tempo => readTempo(value)),
  v.check((value) => isTempo(value), TEMPO),
);

const sets = whole(1, 20);
const rest = whole(0, 600);
const hold = whole(1, 1800);
const half = whole(0, 20);

const repsDose = recordSchema({
  sets: v.optional(sets, 1),
  reps,
  tempo,
  rest: v.optional(rest, DEFAULT_REST.reps),
  half: v.optional(half),
});
const holdDose = recordSchema({
  sets: v.optional(sets, 1),
  hold,
  rest: v.optional(rest, DEFAULT_REST.hold),
});
const DOSE = 'a dose: either reps and tempo, or hold';
const doseFields = {
  sets: v.optional(sets),
  reps: v.optional(reps),
  tempo: v.optional(tempo),
  hold: v.optional(hold),
  rest: v.optional(rest),
  half: v.optional(half),
};
/* A union reports only that no branch fits; choosing the branch by the fields present lets the wrong one be named. */
const dose = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'hold' in input && !('reps' in input)
    ? holdDose
    : repsDose,
) as v.GenericSchema<unknown, Dose>;
const doseChange = v.pipe(
  recordSchema(doseFields, DOSE),
  v.check(
    ({ hold, reps, tempo, half }) => hold === undefined || (reps ?? tempo ?? half) === undefined,
    DOSE,
  ),
) as v.GenericSchema<unknown, DoseChange>;

const source = recordSchema({
  for: v.pipe(listSchema(v.picklist(SOURCED_FIELDS)), v.minLength(1, 'at least one field')),
  evidence: v.picklist(EVIDENCE),
  source: v.optional(textSchema),
  says: textSchema,
  where: v.optional(textSchema),
});
const sources = v.optional(listSchema(source), []);

const position = v.picklist(POSITIONS);
const ownSide = v.picklist(['both', 'each', 'alternate']);
const timedCue = v.pipe(
  recordSchema({
    setup: v.optional(textSchema),
    up: v.optional(textSchema),
    hold: v.optional(textSchema),
    down: v.optional(textSchema),
    between: v.optional(textSchema),
    after: v.optional(textSchema),
  }),
  v.check(
    (cue) => Object.keys(cue).length === 1,
    'one of setup, up, hold, down, between and after, with the cue',
  ),
);
const cue = v.lazy((input): v.GenericSchema<unknown, Cue> =>
  typeof input === 'object' && input !== null ? timedCue : textSchema,
);
const cues = v.pipe(
  listSchema(cue),
  v.minLength(1, 'one to eight cues'),
  v.maxLength(8, 'one to eight cues'),
);
const beats = v.optional(recordSchema({ up: textSchema, hold: textSchema, down: textSchema }));
const figure = v.optional(figureSchema);
const settle = whole(0, MOST_SETTLE);
const cautions = listSchema(v.picklist(CAUTION_IDS));

const PROGRESS = '`none`, or the most that a dose is raised to: reps, or hold';
const progress = v.optional(
  v.lazy((input): v.GenericSchema<unknown, NonNullable<Exercise['progress']>> =>
    typeof input === 'object' && input !== null
      ? recordSchema({ reps: v.optional(whole(1, 100)), hold: v.optional(hold) }, PROGRESS)
      : v.picklist(['none'], PROGRESS),
  ),
);

const inlineVariant = recordSchema({
  id: idSchema,
  name: textSchema,
  how: textSchema,
  dose: v.optional(doseChange),
  side: v.optional(ownSide),
  position: v.optional(position),
  start: v.optional(textSchema),
  alt: v.optional(textSchema),
  settle: v.optional(settle),
  cues: v.optional(cues),
  beats,
  feel: v.optional(textSchema),
  mistakes: v.optional(texts),
  figure,
  skip: v.optional(cautions),
});
const variant = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'exercise' in input
    ? recordSchema({ exercise: idSchema })
    : inlineVariant,
);

/** The schema of one exercise file. */
export const exerciseSchema = recordSchema({
  id: idSchema,
  name: textSchema,
  aliases: v.optional(texts, []),
  kind: v.picklist(KINDS),
  position,
  side: ownSide,
  start: textSchema,
  alt: textSchema,
  settle: v.optional(settle, 0),
  cues,
  beats,
  feel: v.optional(textSchema),
  dose,
  progress,
  muscles: v.optional(
    recordSchema({ stretched: v.optional(texts, []), worked: v.optional(texts, []) }),
    {
      stretched: [],
      worked: [],
    },
  ),
  mistakes: v.optional(texts, []),
  easier: v.optional(variant),
  harder: v.optional(variant),
  figure,
  skip: v.optional(cautions, []),
  stop: v.optional(texts, []),
  sources,
}) as v.GenericSchema<unknown, Exercise>;

const step = recordSchema({
  exercise: idSchema,
  dose: v.optional(doseChange, {}),
  side: v.optional(v.picklist(SIDES)),
  more: v.optional(whole(0, 5), 0),
  withPain: v.optional(v.picklist(['left-out'])),
  why: v.optional(textSchema),
  sources,
});

/** The schema of one routine file. */
export const routineSchema = recordSchema({
  id: idSchema,
  name: textSchema,
  purpose: textSchema,
  when: textSchema,
  notes: v.optional(texts, []),
  order: v.optional(v.picklist(['meant'])),
  apart: v.optional(whole(1, LONGEST_APART)),
  progress: v.optional(v.picklist(['none'])),
  steps: v.pipe(
    listSchema(step),
    v.minLength(1, 'one to forty steps'),
    v.maxLength(MOST_STEPS, 'one to forty steps'),
  ),
  sources,
}) as v.GenericSchema<unknown, Routine>;

function readReps(typed: string): Reps {
  const [, from, to] = REPS_PATTERN.exec(typed) ?? [];
  return { from: Number(from ?? Number.NaN), to: Number(to ?? from ?? Number.NaN) };
}

function readTempo(typed: string): Tempo {
  const [, up, hold, down] = TEMPO_PATTERN.exec(typed) ?? [];
  return { up: Number(up), hold: Number(hold), down: Number(down) };
}

function isTempo({ up, hold, down }: Tempo): boolean {
  return (
    [up, hold, down].every((part) => part >= 0 && part <= 60) && up + hold + down >= SHORTEST_REP
  );
}
