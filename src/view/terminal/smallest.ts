/** The smallest terminal that gets the full screen; a smaller one gets three lines, or plain lines from the start. */
export const SMALLEST = { columns: 40, rows: 15 } as const;

/** How large a window of so many columns and rows would have to be, in as many words as fit into it. */
export function enlargeWords(columns: number, rows: number): string {
  const needed = `${SMALLEST.columns}×${SMALLEST.rows}`;
  const words = [
    `enlarge the window: ${columns}×${rows}, needs ${needed}`,
    `${columns}×${rows}, needs ${needed}`,
  ];
  return words.find((line) => line.length <= columns) ?? `needs ${needed}`;
}
