import type headless from '@xterm/headless';

/** A terminal in the emulator. */
type Emulator = InstanceType<typeof headless.Terminal>;

/** Returns every cell an emulator shows: its character, with the colours and weight that are visible on it. */
export function styledCells(terminal: Emulator): readonly string[] {
  const { active } = terminal.buffer;
  return Array.from({ length: terminal.cols * terminal.rows }, (_, index) => {
    const line = active.getLine(active.baseY + Math.floor(index / terminal.cols));
    const cell = line?.getCell(index % terminal.cols);
    if (cell === undefined) return '';
    const text = cell.getWidth() === 0 ? '' : cell.getChars() || ' ';
    const behind = `on ${cell.getBgColorMode()}:${cell.getBgColor()}`;
    if (text.trim() === '') return `${text} ${behind}`;
    const front = `${cell.getFgColorMode()}:${cell.getFgColor()}`;
    return `${text} ${front} ${behind} ${cell.isBold()} ${cell.isDim()}`;
  });
}
