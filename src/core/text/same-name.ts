/** Whether two names are the same, ignoring case, spaces, underscores and hyphens. */
export function isSameName(word: string, typed: string): boolean {
  return folded(word) === folded(typed);
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, ' ');
}
