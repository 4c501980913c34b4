/** What to do for now in place of exercises, after pain of 6 or more. */
export const FOR_NOW_WORDS =
  'For now: a short walk, lying in any way that is comfortable, or calm breathing.';

/** The same, and when to go on with exercises. */
export const INSTEAD_WORDS = `${FOR_NOW_WORDS} Try again later, or tomorrow, with the easier forms.`;

/** What to do about pain that is severe, or strong on more than one day. */
export const LOOKED_AT_WORDS = 'Please have it looked at, by a doctor or a physiotherapist.';
