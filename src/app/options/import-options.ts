import { Fault } from '../../core/base/fault.ts';
import { unitNamed } from '../../core/diary/distance.ts';
import type { Sport } from '../../core/diary/sport.ts';
import { TABLE_COLUMNS, type TableColumn } from '../../formats/activities/table-context.ts';
import type { ReadingContext } from '../import/files-read.ts';

/** Flags of `stretch import`. */
export interface ImportFlags {
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly yes?: boolean;
  readonly sports?: string;
  readonly as?: string;
  readonly odd?: boolean;
  readonly same?: string;
  readonly units?: string;
  readonly dateOrder?: string;
  readonly columns?: string;
}

/** What was typed about an import. */
export interface TypedImport {
  /** The sports that are added. */
  readonly sports: ReadonlySet<Sport>;
  /** Which sport it was, where a file does not say; undefined if that was not said. */
  readonly as: Sport | undefined;
  /** Whether runs are added that are too short, too fast or too slow to be any. */
  readonly isOddWanted: boolean;
  /** Whether what may be recorded already is; undefined if that was not said. */
  readonly isSame: boolean | undefined;
  /** What was said about tables. */
  readonly tables: Omit<ReadingContext, 'zone'>;
}

/** Every sport that a file can have. */
const SPORTS: readonly Sport[] = ['run', 'walk', 'swim', 'cycle', 'yoga', 'pilates', 'other'];

/** Reads the flags of an import. Throws a `usage` fault. */
export function typedImport(flags: ImportFlags): TypedImport {
  const { sports, same, json, dryRun } = flags;
  if (json === true && dryRun !== true) {
    throw new Fault('usage', '--json shows what would be added', 'add --dry-run');
  }
  return {
    sports: new Set(typedSports(sports)),
    as: oneOf('--as', SPORTS, flags.as),
    isOddWanted: flags.odd === true,
    isSame: yesOrNo(same),
    tables: {
      unit: oneOf('--units', ['km', 'mi'], unitNamed(flags.units) ?? flags.units),
      order: oneOf('--date-order', ['dmy', 'mdy'], flags.dateOrder),
      columns: typedColumns(flags.columns),
    },
  };
}

function oneOf<T extends string>(
  flag: string,
  values: readonly T[],
  typed: string | undefined,
): T | undefined {
  const known = values.find((value) => value === typed?.toLowerCase());
  if (typed === undefined || known !== undefined) return known;
  throw new Fault(
    'usage',
    `${flag} takes ${values.slice(0, -1).join(', ')} or ${values.at(-1)}, not \`${typed}\``,
    UNSAID_HINT,
  );
}

const UNSAID_HINT = 'it is for files that do not say it themselves';

/** Reads `date=Datum,distance=Strecke`. */
function typedColumns(typed: string | undefined): Partial<Record<TableColumn, string>> {
  const pairs = (typed ?? '').split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(pairs.map((pair) => columnIn(pair)));
}

function columnIn(pair: string): readonly [TableColumn, string] {
  const [, word = '', name = ''] = /^\s*(\w+)\s*=\s*(.+?)\s*$/.exec(pair) ?? [];
  const column = TABLE_COLUMNS.find((one) => one === word.toLowerCase());
  if (column !== undefined) return [column, name];
  const message = `--columns takes names of columns, as in date=Datum,distance=Strecke, not \`${pair.trim()}\``;
  throw new Fault('usage', message, `what can be named: ${TABLE_COLUMNS.join(', ')}`);
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
