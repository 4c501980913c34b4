/** The smallest terminal that gets the full screen; a smaller one gets three lines, or plain lines from the start. */
export const MINIMUM_SIZE = { columns: 40, rows: 15 } as const;

/** How large a window of so many columns and rows would have to be, in as many words as fit into it. */
export function tooSmallWords(columns: number, rows: number): string {
  const needed = `${MINIMUM_SIZE.columns}×${MINIMUM_SIZE.rows}`;
  const words = [
    `enlarge the window: ${columns}×${rows}, needs ${needed}`,
    `${columns}×${rows}, needs ${needed}`,
  ];
  return words.find((line) => line.length <= columns) ?? `needs ${needed}`;
}
