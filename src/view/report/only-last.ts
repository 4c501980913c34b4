/** Says that a list has only its last days, and what to type for all of them. */
export function onlyLastWords(days: number, command: string): string {
  return `Only the last ${days} days are listed; for more: ${command}\n`;
}
