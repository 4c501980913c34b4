import { hurtChoices } from '../../core/session/hurt.ts';
import { currentSet, hurtPause, type Session } from '../../core/session/session.ts';
import { blankGrid, type Grid, put } from '../terminal/grid.ts';
import { drawWord } from '../figure/large-word.ts';
import type { SessionFrame } from './frame.ts';
import { wrapCells } from '../../core/text/wrap.ts';
import {
  choiceWords,
  HOW_MUCH,
  HOW_TO_CHANGE,
  hurtAdvice,
  type HurtKey,
  painHeading,
} from './hurt-words.ts';
import { warningWords } from './screen-words.ts';
import { exerciseName } from '../../core/library/set-words.ts';

/** How to answer. */
const HOW_TO_SAY = '0–9, t for 10, or choose at once:';

/** Draws the question how much it hurts, the choices after "it hurts" and when to stop for good; nothing else matters then. */
export function drawHurt(frame: SessionFrame): Grid {
  const { columns, rows, session, notice, warning } = frame;
  const grid = blankGrid(columns, rows);
  const room = columns - 2;
  let top = drawStopped(grid, frame);
  const write = (text: string, style: 'plain' | 'strong' | 'dim', indent = 0) => {
    for (const line of wrapCells(text, room - indent)) put(grid, 1 + indent, top++, line, style);
  };
  const pain = hurtPause(session)?.pain;
  const heading =
    pain === undefined ? `: it hurts. ${HOW_MUCH}` : `, ${painHeading(pain, hurtChoices(session))}`;
  write(`${exerciseName(currentSet(session))}${heading}`, 'strong');
  write(pain === undefined ? HOW_TO_SAY : HOW_TO_CHANGE, 'dim');
  const shownChoices = choices(session);
  const indent = Math.max(...shownChoices.map(({ key }) => key.length), 0) + 3;
  for (const { key, does } of shownChoices) {
    put(grid, 2, top, key, 'accent');
    write(does, 'plain', indent);
  }
  const stop = wrapCells(hurtAdvice(pain), room);
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

/** The keys to choose with, and what each does here. */
function choices(session: Session): readonly HurtKey[] {
  const { step } = currentSet(session);
  const next = session.sets.find((set, index) => index > session.cursor && set.step !== step);
  const onward =
    next === undefined ? 'finishes: that was the last one' : `next: ${exerciseName(next)}`;
  const pain = hurtPause(session)?.pain;
  return choiceWords(hurtChoices(session), pain).map((choice) =>
    choice.key === 'n' ? { ...choice, does: onward } : choice,
  );
}
