/** The smallest terminal that gets the full screen; a smaller one gets three lines, or plain lines from the start. */
export const SMALLEST = { columns: 40, rows: 15 } as const;
