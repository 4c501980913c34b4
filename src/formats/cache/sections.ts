/**
 * Returns as many parts of a text as asked for, divided by line ends; the last has the rest. Throws if there are zeros in it,
 * as a power cut leaves them where something had not been written yet: parts that are read later would fail then.
 */
export function sections(text: string, count: number): readonly string[] {
  if (text.includes('\0')) throw new Error('the text is not whole');
  const parts: string[] = [];
  let start = 0;
  while (parts.length < count - 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) break;
    parts.push(text.slice(start, end));
    start = end + 1;
  }
  parts.push(text.slice(start));
  return parts;
}
