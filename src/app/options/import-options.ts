import { Fault } from '../../core/base/fault.ts';
import type { Sport } from '../../core/diary/sport.ts';

/** Flags of `stretch import`. */
export interface ImportFlags {
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly yes?: boolean;
  readonly sports?: string;
  readonly same?: string;
}

/** What was typed about an import. */
export interface TypedImport {
  /** The sports that are added. */
  readonly sports: ReadonlySet<Sport>;
  /** Whether what may be recorded already is; undefined if that was not said. */
  readonly isSame: boolean | undefined;
}

/** Every sport that a file can have. */
const SPORTS: readonly Sport[] = ['run', 'walk', 'swim', 'cycle', 'yoga', 'pilates', 'other'];

/** Reads the flags of an import. Throws a `usage` fault. */
export function typedImport({ sports, same, json, dryRun }: ImportFlags): TypedImport {
  if (json === true && dryRun !== true) {
    throw new Fault('usage', '--json shows what would be added', 'add --dry-run');
  }
  return { sports: new Set(typedSports(sports)), isSame: yesOrNo(same) };
}

function typedSports(typed: string | undefined): readonly Sport[] {
  if (typed === undefined) return ['run'];
  const words = typed
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length === 1 && words[0] === 'all') return SPORTS;
  const wrong = words.find((word) => !SPORTS.some((sport) => sport === word));
  if (words.length > 0 && wrong === undefined) {
    return SPORTS.filter((sport) => words.includes(sport));
  }
  const message =
    wrong === undefined
      ? '--sports takes sports'
      : `--sports takes sports, and \`${wrong}\` is none`;
  throw new Fault('usage', message, `they are ${SPORTS.join(', ')}; or all`);
}

function yesOrNo(typed: string | undefined): boolean | undefined {
  if (typed === undefined) return undefined;
  const word = typed.toLowerCase();
  if (word === 'yes' || word === 'no') return word === 'yes';
  throw new Fault('usage', `--same takes yes or no, not \`${typed}\``, SAME_HINT);
}

const SAME_HINT = 'yes: what may be recorded already is not added once more';
