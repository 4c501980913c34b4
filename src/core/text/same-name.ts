/** Whether two words are the same to a person: case, spaces and hyphens make no difference. */
export function isSameName(word: string, typed: string): boolean {
  return folded(word) === folded(typed);
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, ' ');
}
