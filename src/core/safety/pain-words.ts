/** What to do in place of exercises, after pain of 6 or more. */
export const INSTEAD_WORDS =
  'Instead: a short walk, lying in any way that is comfortable, or calm breathing. Try again later, or tomorrow, with the easier forms.';
