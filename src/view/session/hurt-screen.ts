import { hasEasier } from '../../core/session/apply-command.ts';
import { currentSet, type Session } from '../../core/session/session.ts';
import { blankGrid, type Grid, put } from '../terminal/grid.ts';
import { drawWord } from '../figure/large-word.ts';
import type { SessionFrame } from './frame.ts';
import { wrapCells } from '../../core/text/wrap.ts';
import { warningWords } from './screen-words.ts';
import { exerciseName } from '../../core/library/set-words.ts';
import { stopWords } from '../words/set.ts';

/** Draws the choices after "it hurts" and when to stop for good; nothing else matters then. */
export function drawHurt(frame: SessionFrame): Grid {
  const { columns, rows, session, notice, warning } = frame;
  const grid = blankGrid(columns, rows);
  const room = columns - 2;
  let top = drawStopped(grid, frame);
  const write = (text: string, style: 'plain' | 'strong' | 'dim', indent = 0) => {
    for (const line of wrapCells(text, room - indent)) put(grid, 1 + indent, top++, line, style);
  };
  write(`${exerciseName(currentSet(session))}: it hurts. What now?`, 'strong');
  for (const { key, help } of choices(session)) {
    put(grid, 2, top, key, 'accent');
    write(help, 'plain', 4);
  }
  const stop = wrapCells(stopWords(), room);
  const message =
    warning === undefined ? wrapCells(notice ?? '', room) : [warningWords(warning, room)];
  // When to stop for good matters more than the message.
  const free = rows - top - stop.length;
  if (free > message.length) top++;
  for (const line of stop) put(grid, 1, top++, line, 'strong');
  const shown = message.slice(0, Math.max(0, rows - top));
  for (const [index, line] of shown.entries()) {
    put(grid, 1, rows - shown.length + index, line, warning === undefined ? 'dim' : 'alarm');
  }
  return grid;
}

/** Writes STOPPED as large as the choices leave room for. Returns the first row below it. */
function drawStopped(grid: Grid, { look }: SessionFrame): number {
  const { columns, rows } = grid;
  const area = { left: 1, top: 1, columns: columns - 2, rows: rows >= 30 ? 7 : rows >= 22 ? 5 : 3 };
  const isLarge =
    rows >= 19 && drawWord(grid, look, 'STOPPED', area, { style: 'alarm', align: 'left' });
  if (isLarge) return area.rows + 2;
  put(grid, 1, 0, 'STOPPED', 'alarm');
  return 1;
}

interface Choice {
  readonly key: string;
  readonly help: string;
}

/** The keys to choose with, and what each does. */
function choices(session: Session): readonly Choice[] {
  const { step } = currentSet(session);
  const next = session.sets.find((set, index) => index > session.cursor && set.step !== step);
  const easier = { key: 'e', help: 'do the easier variant' };
  return [
    ...(hasEasier(session) ? [easier] : []),
    {
      key: 'n',
      help:
        next === undefined ? 'finish: that was the last exercise' : `go on: ${exerciseName(next)}`,
    },
    { key: 'b', help: 'go back to it if p was a mistake' },
    { key: 'q', help: 'end the session; the rest is skipped for pain' },
  ];
}
