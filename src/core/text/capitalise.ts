/** The text with a capital first letter. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name for the middle of a sentence; abbreviations such as `TRX strap` stay as they are. */
export function uncapitalise(name: string): string {
  const [first = '', second = ''] = name;
  const isWord = first !== first.toLowerCase() && second !== second.toUpperCase();
  return isWord ? first.toLowerCase() + name.slice(first.length) : name;
}
