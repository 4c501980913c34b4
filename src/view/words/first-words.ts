/** What this program is, for somebody who starts it for the first time. */
export const FIRST_WORDS =
  'stretch coaches stretching and strengthening for runners, from a runners’ thread: it says what to do, counts, and keeps a record on this computer.';
