import {
  sessionSets,
  type SessionRecord,
  type SessionSet,
} from '../../core/journal/session-record.ts';
import type { Library } from '../../core/library/library.ts';
import { movementById } from '../../core/library/movement.ts';
import { sideWords } from '../../core/library/set-words.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { pad, width } from '../../core/text/width.ts';
import { hang } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';
import { hurtWords, undoneWords } from '../words/set-outcome.ts';
import { doneWords, doseWords } from '../words/set.ts';
import { setLines } from './set-lines.ts';

/** How to show rows. */
export interface RowContext {
  readonly theme: Theme;
  readonly columns: number;
  /** Whether each row is to be read aloud: words instead of signs and columns. */
  readonly isPlain: boolean;
}

/** Returns a row for each set, planned and done; two lines for each if there is no room for one. */
export function setRows(
  session: SessionRecord,
  library: Library,
  { theme, columns, isPlain }: RowContext,
): readonly string[] {
  if (isPlain) return setLines(session, library);
  const rows = sessionSets(session).map((set) => setRow(library, set));
  const [titles, sides, plans] = (['title', 'side', 'planned'] as const).map((name) =>
    Math.max(...rows.map((row) => width(row[name]))),
  );
  const [title, side, planned] = [(titles ?? 0) + 2, (sides ?? 0) + 2, (plans ?? 0) + 2];
  const outcomes = Math.max(...rows.map((row) => width(row.outcome)));
  const isWide = 2 + title + side + planned + outcomes <= columns;
  return rows.map((row) => {
    const outcome = theme[row.style](row.outcome);
    return isWide
      ? `  ${pad(row.title, title)}${pad(row.side, side)}${theme.dim(pad(row.planned, planned))}${outcome}`
      : [
          hang('  ', [row.title, row.side].filter((part) => part !== '').join(', '), columns),
          hang('    ', `${outcome}${theme.dim(` (${row.planned})`)}`, columns),
        ].join('\n');
  });
}

interface SetRow {
  readonly title: string;
  readonly side: string;
  readonly planned: string;
  readonly outcome: string;
  readonly style: 'good' | 'warn' | 'dim';
}

function setRow(library: Library, one: SessionSet): SetRow {
  const { set, isPlanned, record, hurt } = one;
  const movement = movementById(library, set.exercise);
  const number = set.sets > 1 ? `${set.set}/${set.sets}` : '';
  const head = {
    title: plainLine(movement?.name ?? set.exercise),
    side: [sideWords(set.side), number].filter((part) => part !== '').join(' '),
    planned: doseWords(set.dose, set.side, movement?.beats.hold),
  };
  if (record === undefined) {
    return { ...head, outcome: undoneWords(one), style: 'dim' };
  }
  const pain = hurt === undefined ? '' : `, ${hurtWords(hurt)}`;
  const done = `${record.complete ? '✓' : '◐'} ${doneWords(record.done)}`;
  // The headline counts it as neither planned nor done.
  if (!isPlanned) return { ...head, outcome: `${done}, then easier${pain}`, style: 'dim' };
  return { ...head, outcome: `${done}${pain}`, style: record.complete ? 'good' : 'warn' };
}
