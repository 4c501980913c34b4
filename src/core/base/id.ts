/** The pattern of an id: lower-case letters, digits and single hyphens. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The longest id, in characters. */
export const LONGEST_ID = 60;

/** Whether a text can be the id of an exercise or routine. */
export function isId(text: string): boolean {
  return ID.test(text) && text.length <= LONGEST_ID;
}
