import { type StrainFinder, strainFinder } from '../figure/figure-strains.ts';
import type { FigureLookup } from '../figure/resolve-like.ts';
import type { Exercise } from './exercise.ts';
import {
  type CheckContext,
  exerciseFigureProblems,
  exerciseProblems,
  problemsIn,
  routineProblems,
  unknownExercises,
} from './find-problems.ts';
import type { Library, Origin } from './library.ts';
import {
  type DataFile,
  entryOf,
  entryOfUnread,
  figureNames,
  type LibraryEntry,
  type ParsedFile,
  parseFile,
  type ValidatedTexts,
  variantIds,
} from './parse-file.ts';
import { MOST_PROBLEMS, type Problem } from './problem.ts';
import type { Routine } from './routine.ts';
import { figureFinder, withResolvedFigures } from './shared-figures.ts';

/**
 * Builds the library of these files. If two have the same id, the user's own wins. A file with a problem is rejected;
 * the problems of all files are in `problems`. Texts in `validated` are not parsed again.
 */
export function buildLibrary(
  files: readonly DataFile[],
  validated: ValidatedTexts = new Map(),
): Library {
  const parsed = files.flatMap((file) =>
    'text' in file ? [parseFile(file, file.text, validated)] : [],
  );
  const unread = files.flatMap((file) =>
    'problem' in file ? [{ ...file.problem, entry: entryOfUnread(file) }] : [],
  );
  const facts: FileFacts = {
    variantParents: new Map(parsed.flatMap((one) => variantIds(one))),
    validFigures: validFigures(parsed, validated),
    strainsOf: strainFinder(),
  };
  const { accepted, problems } = settled(firstState(parsed, unread), facts);
  const { find: _, ...library } = collect(accepted);
  return { ...library, problems };
}

/** The entries of these files by their texts, for a later `buildLibrary`. */
export function validatedTexts(files: readonly DataFile[]): ValidatedTexts {
  return new Map(
    files.flatMap((file): readonly (readonly [string, LibraryEntry])[] => {
      if (!('text' in file)) return [];
      const { kind, read } = parseFile(file, file.text, new Map());
      return read.ok ? [[file.text, { kind, value: read.value } as LibraryEntry]] : [];
    }),
  );
}

/** What stays the same while files are rejected. */
interface FileFacts extends Pick<CheckContext, 'variantParents'> {
  /** Files whose figures are known to be valid. */
  readonly validFigures: ReadonlySet<DataFile>;
  readonly strainsOf: StrainFinder;
}

/** How far the files have been checked. */
interface BuildState {
  readonly accepted: readonly ParsedFile[];
  readonly rejected: ReadonlyMap<string, Problem>;
  readonly problems: readonly Problem[];
}

function firstState(
  parsed: readonly ParsedFile[],
  unread: readonly (Problem & { readonly entry: string })[],
): BuildState {
  const rejected = new Map<string, Problem>(unread.map((problem) => [problem.entry, problem]));
  for (const one of parsed) {
    const [first] = one.read.ok ? [] : one.read.problems;
    if (first !== undefined) rejected.set(entryOf(one), first);
  }
  return { accepted: parsed, rejected, problems: unread };
}

/** Rejects files until none is left with a problem: each one can take others with it that refer to it. */
function settled(state: BuildState, facts: FileFacts): BuildState {
  const next = withoutFaulty(state, facts);
  return next.accepted.length === state.accepted.length ? next : settled(next, facts);
}

function withoutFaulty(state: BuildState, facts: FileFacts): BuildState {
  const context = { ...collect(state.accepted), rejected: state.rejected, ...facts };
  const checked = state.accepted.map((file) => ({ file, problems: problemsOf(file, context) }));
  const rejected = new Map(state.rejected);
  for (const { file, problems } of checked) {
    const first = problems.find(({ causedBy }) => causedBy === undefined) ?? problems[0];
    if (first === undefined) continue;
    // A file that depends on another dependent one names the original problem.
    rejected.set(entryOf(file), rejected.get(first.causedBy ?? '') ?? first);
  }
  return {
    accepted: checked.filter(({ problems }) => problems.length === 0).map(({ file }) => file),
    rejected,
    problems: [...state.problems, ...checked.flatMap(({ problems }) => problems)],
  };
}

/**
 * The files whose figures need no check: all validated ones, unless one of the validated texts is missing or another
 * file gives the id of one of their figures to something else.
 */
function validFigures(
  parsed: readonly ParsedFile[],
  validated: ValidatedTexts,
): ReadonlySet<DataFile> {
  const known = parsed.filter(
    ({ kind, from }) => 'text' in from && validated.get(from.text)?.kind === kind,
  );
  const texts = new Set(known.flatMap(({ from }) => ('text' in from ? [from.text] : [])));
  const names = new Set(known.flatMap((one) => figureNames(one)));
  const others = parsed.filter((one) => !known.includes(one)).flatMap((one) => figureNames(one));
  const isUnchanged = texts.size === validated.size && !others.some((name) => names.has(name));
  return new Set(isUnchanged ? known.map(({ from }) => from) : []);
}

interface LibraryDraft extends Pick<Library, 'exercises' | 'routines' | 'origins'> {
  /** Finds figures as their files have them. */
  readonly find: FigureLookup;
}

function collect(parsed: readonly ParsedFile[]): LibraryDraft {
  const exercises: Record<string, Exercise> = {};
  const routines: Record<string, Routine> = {};
  const origins: Record<string, Origin> = {};
  for (const { kind, from, read } of parsed) {
    if (!read.ok) continue;
    const name = `${kind}/${read.value.id}`;
    const before = Object.hasOwn(origins, name) ? origins[name] : undefined;
    // Shipped files come first, so the user's own replace them.
    if (kind === 'exercise') exercises[read.value.id] = read.value;
    else routines[read.value.id] = read.value;
    const overrides = from.own && before !== undefined && (!before.own || before.overrides);
    origins[name] = { file: from.file, own: from.own, overrides };
  }
  return {
    exercises: withResolvedFigures(exercises),
    routines,
    origins,
    find: figureFinder(exercises),
  };
}

type FileContext = CheckContext & FileFacts & Pick<LibraryDraft, 'origins'>;

/** The problems of a file from its top to its bottom, the last with the number of those that are only counted. */
function problemsOf(parsed: ParsedFile, context: FileContext): readonly Problem[] {
  const entry = entryOf(parsed);
  const found = findProblems(parsed, context);
  const told = found
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, MOST_PROBLEMS);
  const more = found.length - told.length + (parsed.read.ok ? 0 : parsed.read.more);
  return told.map((problem, index) => {
    const isLast = index === told.length - 1;
    return { ...problem, entry, ...(isLast && more > 0 ? { more } : {}) };
  });
}

function findProblems(parsed: ParsedFile, context: FileContext): readonly Problem[] {
  const { read, from } = parsed;
  if (!read.ok) {
    if (read.raw === undefined) return read.problems;
    const at = problemsIn(from.file, read.raw.locate);
    return [...read.problems, ...unknownExercises(read.raw.value, context, at)];
  }
  const at = problemsIn(from.file, read.locate);
  const twin = context.origins[`${parsed.kind}/${read.value.id}`];
  const isTwice = twin !== undefined && twin.own === from.own && twin.file !== from.file;
  const id = `\`${read.value.id}\``;
  const twice = isTwice ? [at(['id'], 'a unique id', id, `also in ${twin.file}`)] : [];
  if (parsed.kind === 'routine') {
    return [...twice, ...routineProblems(read.value as Routine, context, at)];
  }
  const exercise = read.value as Exercise;
  // An overridden figure is never drawn, and its variants would refer to the figure that overrides it.
  const isDrawn = twin?.file === from.file && !context.validFigures.has(from);
  const figures = isDrawn ? exerciseFigureProblems(exercise, context, at) : [];
  return [...twice, ...exerciseProblems(exercise, context, at), ...figures];
}
