import { type Line, sessionIdOf } from '../journal/line.ts';

/**
 * Returns the ids that a line refers to: what it corrects, the session that it is a part of or is made a part of, and the
 * imports that it came with.
 */
export function referencesOf(line: Line): readonly string[] {
  const links = linksOf(line);
  return line.import === undefined ? links : [...links, ...line.import];
}

/** Returns what tells which lines belong together, by an id that is the same for all that do. */
export function linkedIds(lines: readonly Line[]): (id: string) => string {
  const above = new Map<string, string>();
  const topOf = (id: string) => {
    let top = id;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    // Shortens the way for the next time.
    if (top !== id) above.set(id, top);
    return top;
  };
  for (const line of lines) {
    const session = 'target' in line ? undefined : sessionIdOf(line);
    // Nearly all lines are the first with their id, and parts of a session: this takes a third of the time.
    if (
      session !== undefined &&
      !above.has(line.id) &&
      !above.has(session) &&
      session !== line.id
    ) {
      above.set(line.id, session);
      continue;
    }
    for (const link of linksOf(line)) {
      const [own, other] = [topOf(line.id), topOf(link)];
      if (own !== other) above.set(own, other);
    }
  }
  return topOf;
}

/** Those of an import stay as they are, whatever becomes of the import, so they do not belong together. */
function linksOf(line: Line): readonly string[] {
  if (line.type === 'remove') return [line.target];
  if (line.type === 'amend') {
    const { session } = line.values;
    return typeof session === 'string' ? [line.target, session] : [line.target];
  }
  const session = sessionIdOf(line);
  return session === undefined ? NO_LINKS : [session];
}

const NO_LINKS: readonly string[] = [];
