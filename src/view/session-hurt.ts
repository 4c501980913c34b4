import { STOP_ALWAYS } from '../core/caution.ts';
import { hasEasier } from '../core/command.ts';
import { current, type Session } from '../core/session.ts';
import { blankGrid, type Grid, put } from './grid.ts';
import { drawWord } from './large-word.ts';
import type { SessionFrame } from './session-frame.ts';
import { cut, wrap } from './text.ts';
import { nameOf } from './words.ts';

/** What may follow after "it hurts", and when to stop for good: nothing else matters on this screen. */
export function drawHurt(frame: SessionFrame): Grid {
  const { columns, rows, session, notice, warning } = frame;
  const grid = blankGrid(columns, rows);
  const room = columns - 2;
  let top = drawStopped(grid, frame);
  const write = (text: string, style: 'plain' | 'strong' | 'dim', indent = 0) => {
    for (const line of wrap(text, room - indent)) put(grid, 1 + indent, top++, line, style);
  };
  write(`${nameOf(current(session))}: it hurts. What now?`, 'strong');
  for (const { key, says } of choices(session)) {
    put(grid, 2, top, key, 'accent');
    write(says, 'plain', 4);
  }
  const stop = wrap(notice ?? stopWords(), room);
  if (warning !== undefined) put(grid, 1, rows - 1, cut(warning, room), 'alarm');
  const free = rows - top - (warning === undefined ? 0 : 1);
  const isSpaced = free > stop.length;
  for (const [index, line] of stop.slice(0, Math.max(0, free)).entries()) {
    put(grid, 1, top + (isSpaced ? 1 : 0) + index, line, 'dim');
  }
  return grid;
}

/** Writes STOPPED as large as there is room for beside the choices; returns the first row below it. */
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
  readonly says: string;
}

/** The keys that decide, with what each leads to. */
function choices(session: Session): readonly Choice[] {
  const { step } = current(session);
  const next = session.sets.find((set, index) => index > session.cursor && set.step !== step);
  const easier = { key: 'e', says: 'do the easier form' };
  return [
    ...(hasEasier(session) ? [easier] : []),
    { key: 'n', says: next === undefined ? 'finish: this was the last' : `go on: ${nameOf(next)}` },
    { key: 'b', says: 'back to it, if p was a mistake' },
    { key: 'q', says: 'end the session' },
  ];
}

function stopWords(): string {
  const last = STOP_ALWAYS.at(-1) ?? '';
  return `End it if ${STOP_ALWAYS.slice(0, -1).join(', ')}, or ${last}.`;
}
