/** The smallest terminal that gets the full screen; a smaller one gets three lines, or plain lines from the start. */
export const MINIMUM_SIZE = { columns: 40, rows: 15 } as const;

/** Says how large a window must be, in as many words as fit into one of this size. */
export function tooSmallWords(columns: number, rows: number): string {
  const needed = `${MINIMUM_SIZE.columns}×${MINIMUM_SIZE.rows}`;
  const words = [
    `enlarge the window: ${columns}×${rows}, needs ${needed}`,
    `${columns}×${rows}, needs ${needed}`,
  ];
  return words.find((line) => line.length <= columns) ?? `needs ${needed}`;
}
