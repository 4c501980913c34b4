/** Characters in a part: many enough that a part costs little, and few enough to hold. */
const PART = 1 << 16;

/** Joins texts to parts of a text that are worth writing, one after another; none is empty. */
export function* inParts(texts: Iterable<string>): Generator<string> {
  let part = '';
  for (const text of texts) {
    part += text;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}
