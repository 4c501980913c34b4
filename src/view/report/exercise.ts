import { plainLine } from '../../core/text/plain-text.ts';
import { type Caution, cautionWords, STOP_ALWAYS } from '../../core/library/caution.ts';
import {
  type Dose,
  halfReps,
  isReps,
  repsWords,
  type Tempo,
  tempoWords,
} from '../../core/library/dose.ts';
import { tempoParts } from '../../core/library/amount-words.ts';
import type { Beats } from '../../core/library/exercise-cue.ts';
import { type Exercise, KINDS } from '../../core/library/exercise.ts';
import { cueText } from '../../core/library/exercise-cue.ts';
import { type Variant, variantName, variantsOf, LEVELS } from '../../core/library/variant.ts';
import { exerciseById, type Library } from '../../core/library/library.ts';
import type { MovementMatch } from '../../core/library/find-movement.ts';
import { positionWords } from '../../core/library/position.ts';
import { withSide } from '../../core/library/side.ts';
import { quantity } from '../../core/text/quantity.ts';
import { hang, wrap } from '../../core/text/wrap.ts';
import { bulletLines, MAX_WIDTH, section, sourcesPart, type SourcesShown } from './sections.ts';
import { tableLines } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';

/** Returns a line for each exercise, by kind, with its easier and harder variants below it. */
export function exerciseListText(library: Library, theme: Theme, columns: number): string {
  const exercises = Object.values(library.exercises).toSorted((a, b) =>
    a.name.localeCompare(b.name),
  );
  const lines = tableLines(
    exercises.map((one) => exerciseCells(one, library)),
    { columns, indent: 2, below: 2 },
  );
  const variants = exercises.map((one) => variantsOf(one));
  const variantRows = [
    ...tableLines(
      variants.flat().map((one) => variantCells(one)),
      { columns, indent: 4, below: 2 },
    ),
  ];
  const below = variants.map((own) => variantRows.splice(0, own.length));
  const groups = KINDS.map((kind) => {
    const rows = exercises.flatMap((one, index) =>
      one.kind === kind ? [lines[index] ?? '', ...(below[index] ?? [])] : [],
    );
    return rows.length === 0 ? '' : `${theme.strong(kind)}\n${rows.join('\n')}\n`;
  });
  return `${groups.filter((group) => group !== '').join('\n')}\n${theme.dim('For more: stretch exercise show ID')}\n`;
}

/** What a text about an exercise depends on besides the exercise. */
export interface ExerciseTextContext {
  readonly theme: Theme;
  readonly columns: number;
  /** The cautions that the user said apply. */
  readonly said: readonly Caution[];
  readonly sources: SourcesShown;
}

/** Returns everything about an exercise or a variant, with the source and evidence for each number if they are wanted. */
export function exerciseText(
  match: MovementMatch,
  library: Library,
  { theme, columns, said, sources }: ExerciseTextContext,
): string {
  const room = Math.min(columns, MAX_WIDTH);
  const { exercise, movement, skip } = match;
  const lines = [
    ...headLines(match, library, theme, room),
    ...section('How', howLines(match, room), theme),
    ...section('Muscles', muscleLines(exercise, room), theme),
    ...section('What it should feel like', feelLines(movement.feel, room), theme),
    ...section('Mistakes to avoid', sidedBullets(movement.mistakes, room), theme),
    ...section('Easier and harder', variantLines(match, library, room), theme),
    ...section('Skip it if', bulletLines(skipTexts(skip, said), room), theme),
    ...section('Stop if', sidedBullets([...STOP_ALWAYS, ...exercise.stop], room), theme),
    ...sourcesPart(exercise.sources, sources, theme, room),
  ];
  return `${lines.join('\n')}\n`;
}

function skipTexts(skip: readonly Caution[], said: readonly Caution[]): readonly string[] {
  return skip.map((caution) => {
    const words = cautionWords(caution);
    return said.includes(caution) ? `${words} (you said: ${caution})` : words;
  });
}

/** Returns a dose in words, with all its numbers; `beats` are what is done in the parts of a repetition, or in a hold. */
export function doseLine(dose: Dose, isAlternating: boolean, beats: Beats): string {
  const sets = quantity(dose.sets, 'set');
  const rest = dose.sets === 1 ? '' : `, ${dose.rest} s rest between sets`;
  if (!isReps(dose)) {
    const held = plainLine(beats.hold);
    const amount = held === 'hold' ? ` of a ${dose.hold} s hold` : `, ${held} for ${dose.hold} s`;
    return `${sets}${amount}${rest}`;
  }
  const each = isAlternating ? ' each side' : '';
  const half = halfReps(dose) === 0 ? '' : `, the first ${halfReps(dose)} half way`;
  return `${sets} of ${repsWords(dose.reps)} repetitions${each} at ${tempoWords(dose.tempo)} (${partsWords(dose.tempo, beats)})${half}${rest}`;
}

/** The parts of a repetition with the seconds of each: `sit back 3 s, touch 1 s, stand up 2 s`. */
function partsWords(tempo: Tempo, beats: Beats): string {
  return tempoParts(tempo, beats)
    .map(({ words, seconds }) => `${words} ${seconds} s`)
    .join(', ');
}

function exerciseCells({ id, name, position }: Exercise, library: Library): readonly string[] {
  const own = library.origins[`exercise/${id}`]?.own === true ? ' (your own)' : '';
  return [id, plainLine(name), `${positionWords(position)}${own}`];
}

/** The id of a variant, to show or play it by, and its name. */
function variantCells(variant: Variant): readonly string[] {
  return [variant.inline.id, `${variant.level}: ${plainLine(variantName(variant))}`];
}

function headLines(
  { exercise, movement, dose, side, variant }: MovementMatch,
  library: Library,
  theme: Theme,
  room: number,
): readonly string[] {
  return [
    `${theme.strong(plainLine(movement.name))} ${theme.dim(`(${movement.id})`)}`,
    ...(variant === undefined ? aliasLines(exercise, room) : variantHeading(variant, room)),
    ...ownLines(exercise, library, theme, room),
    ...wrap(bothSides(movement.alt), room),
    '',
    `${exercise.kind}, ${positionWords(movement.position)}, ${sidesWords(side)}`,
    hang('dose: ', doseLine(dose, side === 'alternate', movement.beats), room),
  ];
}

/** How to begin, then the cues. */
function howLines({ exercise, movement, variant }: MovementMatch, room: number): readonly string[] {
  // A session adds how a variant differs to how to start; here that is part of the heading.
  const { start = exercise.start } = variant?.inline ?? {};
  const { cues } = movement;
  const texts = [start, ...cues.map((cue) => cueText(cue))];
  return texts.map((text, index) => hang(`  ${index + 1}. `, bothSides(text), room));
}

function muscleLines({ muscles }: Exercise, room: number): readonly string[] {
  return [
    ...muscleLine('stretched', muscles.stretched, room),
    ...muscleLine('worked', muscles.worked, room),
  ];
}

function variantLines(
  { exercise, variant }: MovementMatch,
  library: Library,
  room: number,
): readonly string[] {
  if (variant !== undefined) return [];
  return LEVELS.flatMap((level) => variantLine(level, exercise, library, room));
}

function feelLines(feel: string | undefined, room: number): readonly string[] {
  return feel === undefined ? [] : [hang('  ', bothSides(feel), room)];
}

/** A text with the words for both sides filled in. */
function bothSides(text: string): string {
  return plainLine(withSide(text, 'both'));
}

function sidedBullets(texts: readonly string[], room: number): readonly string[] {
  return bulletLines(
    texts.map((text) => bothSides(text)),
    room,
  );
}

function aliasLines({ aliases }: Exercise, room: number): readonly string[] {
  return aliases.length === 0
    ? []
    : [hang('also: ', aliases.map((alias) => plainLine(alias)).join(', '), room)];
}

function ownLines(
  { id }: Exercise,
  library: Library,
  theme: Theme,
  room: number,
): readonly string[] {
  const origin = library.origins[`exercise/${id}`];
  if (origin?.own !== true) return [];
  const words = origin.overrides ? 'your own, instead of the built-in one' : 'your own';
  return [theme.warn(hang('', `${words}: ${plainLine(origin.file)}`, room))];
}

function sidesWords(side: Exercise['side']): string {
  if (side === 'both') return 'both sides together';
  return side === 'each' ? 'one side at a time' : 'sides in turn';
}

function muscleLine(verb: string, muscles: readonly string[], room: number): readonly string[] {
  return muscles.length === 0
    ? []
    : [hang(`  ${verb}: `, muscles.map((one) => plainLine(one)).join(', '), room)];
}

/** The exercise that it is a variant of, and how it differs. */
function variantHeading({ exercise, level, inline }: Variant, room: number): readonly string[] {
  const of = `the ${level} variant of ${plainLine(exercise.name)} (${exercise.id})`;
  return [...wrap(of, room), ...wrap(bothSides(inline.how), room), ''];
}

function variantLine(
  level: Variant['level'],
  exercise: Exercise,
  library: Library,
  room: number,
): readonly string[] {
  const variant = exercise[level];
  if (variant === undefined) return [];
  if ('how' in variant) {
    const name = `${plainLine(variantName({ exercise, level, inline: variant }))} (${variant.id})`;
    return [hang(`  ${level}: `, `${name}: ${bothSides(variant.how)}`, room)];
  }
  const name = exerciseById(library, variant.exercise)?.name ?? variant.exercise;
  return [hang(`  ${level}: `, `${plainLine(name)} (${variant.exercise})`, room)];
}
