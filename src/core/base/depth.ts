/** The most levels of lists and objects in what is read as JSON, the outermost being the first; a line of the journal has six. */
export const DEEPEST = 100;

/** Whether a value has more levels: what goes through them all would run out of stack. `text` is the value as JSON. */
export function isDeep(text: string, value: unknown): boolean {
  return hasManyOpenings(text) && isDeeperThan(DEEPEST, value);
}

/** Whether a text has more brackets than levels are allowed, as only a long plan or session does. */
function hasManyOpenings(text: string): boolean {
  let left = DEEPEST;
  for (const opening of ['{', '[']) {
    for (let at = text.indexOf(opening); at !== -1; at = text.indexOf(opening, at + 1)) {
      if (left-- === 0) return true;
    }
  }
  return false;
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  // Without lists of the values, as every long line goes through here at every start.
  for (const key in value) {
    if (isDeeperThan(levels - 1, (value as Readonly<Record<string, unknown>>)[key])) return true;
  }
  return false;
}
