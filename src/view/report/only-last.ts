/** Says that a list has only its last days, and what to type for all of them. */
export function onlyLastWords(days: number, command: string): string {
  return `Only the last ${days} days are listed; for more: ${command}\n`;
}

/** Says that the history has only the weeks that a calendar has room for. */
export function onlyLastWeeksWords(weeks: number): string {
  return `Only the last ${weeks} weeks are listed; for more: stretch history --from "100 weeks ago"\n`;
}
