/** Returns a text as a sentence: with a full stop, unless what somebody wrote ends it already. */
export function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
