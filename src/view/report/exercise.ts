import { plainLine } from '../../core/text/plain-text.ts';
import { cautionWords, STOP_ALWAYS } from '../../core/library/caution.ts';
import { type Dose, isReps, repsWords, tempoWords } from '../../core/library/dose.ts';
import type { Source } from '../../core/library/evidence.ts';
import { type Exercise, KINDS } from '../../core/library/exercise.ts';
import { cueText } from '../../core/library/exercise-cue.ts';
import { type Variant, variantName, variantsOf, LEVELS } from '../../core/library/variant.ts';
import { exerciseById, type Library } from '../../core/library/library.ts';
import type { MovementMatch } from '../../core/library/find-movement.ts';
import { positionWords } from '../../core/library/position.ts';
import { withSide } from '../../core/library/side.ts';
import { quantity } from '../../core/text/quantity.ts';
import { cut, hang, pad, wrap } from '../terminal/text.ts';
import type { Theme } from '../terminal/theme.ts';

/** Columns of a line, at most: longer ones are hard to read. */
const MAX_WIDTH = 96;

/** Returns a line for each exercise, by kind, with its easier and harder variants below it. */
export function exerciseListText(library: Library, theme: Theme, columns: number): string {
  const exercises = Object.values(library.exercises).toSorted((a, b) =>
    a.name.localeCompare(b.name),
  );
  const groups = KINDS.map((kind) => {
    const rows = exercises.flatMap((one) =>
      one.kind === kind ? [listRow(one, library, columns), ...variantRows(one, columns)] : [],
    );
    return rows.length === 0 ? '' : `${theme.strong(kind)}\n${rows.join('\n')}\n`;
  });
  return `${groups.filter((group) => group !== '').join('\n')}\n${theme.dim('For more about one of them: stretch exercise show ID')}\n`;
}

/** Returns all there is to know about an exercise or a variant, with the source and evidence for each number. */
export function exerciseText(
  match: MovementMatch,
  library: Library,
  theme: Theme,
  columns: number,
): string {
  const room = Math.min(columns, MAX_WIDTH);
  const said = (text: string) => plainLine(withSide(text, 'both'));
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', theme.strong(title), ...lines];
  const bullets = (texts: readonly string[]) => texts.map((text) => hang('  • ', said(text), room));
  const { exercise, movement, dose, variant } = match;
  const { muscles } = exercise;
  // How a form differs stands at its head; in a session, which has none, it comes before the exercise's own cues.
  const { start = exercise.start, cues = exercise.cues } = variant?.inline ?? {};
  const lines = [
    `${theme.strong(plainLine(movement.name))} ${theme.dim(`(${movement.id})`)}`,
    ...(variant === undefined ? aliasLines(exercise, room) : variantHeading(variant, room)),
    ...ownLines(exercise, library, theme, room),
    ...wrap(said(movement.alt), room),
    '',
    `${exercise.kind}, ${positionWords(movement.position)}, ${sidesWords(exercise)}`,
    hang('dose: ', doseLine(dose, exercise.side === 'alternate'), room),
    ...section('How', [
      hang('  1. ', said(start), room),
      ...numbered(
        cues.map((cue) => said(cueText(cue))),
        room,
      ),
    ]),
    ...section('Muscles', [
      ...muscleLine('stretched', muscles.stretched, room),
      ...muscleLine('worked', muscles.worked, room),
    ]),
    ...section('Mistakes', bullets(exercise.mistakes)),
    ...section(
      'Easier and harder',
      variant === undefined
        ? LEVELS.flatMap((level) => variantLine(level, exercise, library, room))
        : [],
    ),
    ...section('Leave it out if', bullets(exercise.skip.map((caution) => cautionWords(caution)))),
    ...section('Stop if', bullets([...STOP_ALWAYS, ...exercise.stop])),
    ...section(
      'Sources',
      exercise.sources.flatMap((source) => sourceLines(source, theme, room)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Returns a source in lines: what it is for, its evidence, what it says, and who says it. */
export function sourceLines(source: Source, theme: Theme, room: number): readonly string[] {
  const about = `${source.for.join(', ')} [${source.evidence}]`;
  const who = [source.source, source.where].filter((part) => part !== undefined).join(', ');
  const said = hang('    ', plainLine(source.says), room);
  return [
    `  ${theme.accent(about)}`,
    said,
    ...(who === '' ? [] : [theme.dim(hang('    ', plainLine(who), room))]),
  ];
}

/** Returns a dose in words, with all its numbers. */
export function doseLine(dose: Dose, isAlternating: boolean): string {
  const sets = quantity(dose.sets, 'set');
  const rest = dose.sets === 1 ? '' : `, ${dose.rest} s rest between sets`;
  if (!isReps(dose)) return `${sets} of a ${dose.hold} s hold${rest}`;
  const each = isAlternating ? ' each side' : '';
  return `${sets} of ${repsWords(dose.reps)} repetitions${each} at ${tempoWords(dose.tempo)} (seconds up-hold-down)${rest}`;
}

function listRow(exercise: Exercise, library: Library, columns: number): string {
  const own = library.origins[`exercise/${exercise.id}`]?.own === true ? ' (your own)' : '';
  const row = `  ${pad(exercise.id, 22)} ${pad(plainLine(exercise.name), 22)} ${positionWords(exercise.position)}${own}`;
  return cut(row, columns);
}

/** The forms described in an exercise, by the ids they are shown and played by. */
function variantRows(exercise: Exercise, columns: number): readonly string[] {
  return variantsOf(exercise).map((variant) =>
    cut(
      `    ${pad(variant.inline.id, 30)} ${variant.level}: ${plainLine(variantName(variant))}`,
      columns,
    ),
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

function sidesWords({ side }: Exercise): string {
  if (side === 'both') return 'both sides together';
  return side === 'each' ? 'one side after the other' : 'sides in turn';
}

function numbered(texts: readonly string[], room: number): readonly string[] {
  return texts.map((text, index) => hang(`  ${index + 2}. `, text, room));
}

function muscleLine(verb: string, muscles: readonly string[], room: number): readonly string[] {
  return muscles.length === 0
    ? []
    : [hang(`  ${verb}: `, muscles.map((one) => plainLine(one)).join(', '), room)];
}

/** Of which exercise it is a form, and how it differs from it. */
function variantHeading({ exercise, level, inline }: Variant, room: number): readonly string[] {
  const of = `the ${level} form of ${plainLine(exercise.name)} (${exercise.id})`;
  return [...wrap(of, room), ...wrap(plainLine(withSide(inline.how, 'both')), room), ''];
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
    return [hang(`  ${level}: `, `${name}: ${plainLine(withSide(variant.how, 'both'))}`, room)];
  }
  const name = exerciseById(library, variant.exercise)?.name ?? variant.exercise;
  return [hang(`  ${level}: `, `${plainLine(name)} (${variant.exercise})`, room)];
}
