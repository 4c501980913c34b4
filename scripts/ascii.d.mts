/** Returns code that does the same, with escapes for all but ASCII. Throws if there is another character in a raw template. */
export function asciiOnly(code: string): string;
