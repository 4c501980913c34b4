/** What an id looks like: small letters, digits and single hyphens. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Longest id, in characters. */
export const LONGEST_ID = 60;

/** Whether a text can be the id of an exercise or a routine. */
export function isId(text: string): boolean {
  return ID.test(text) && text.length <= LONGEST_ID;
}
