/** What to do in place of exercises, after pain of 6 or more. */
export const INSTEAD_WORDS =
  'For now: a short walk, lying in any way that is comfortable, or calm breathing. Try again later, or tomorrow, with the easier forms.';

/** What to do about pain that is severe, or strong on more than one day. */
export const LOOKED_AT_WORDS =
  'Please have it looked at: a doctor or a physiotherapist can tell you more than a program can.';
