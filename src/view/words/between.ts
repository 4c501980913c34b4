/** Returns the days there are to be between two sessions that are so many days apart. */
export function betweenWords(apart: number): string {
  return apart === 2 ? 'a day between' : `${apart - 1} days between`;
}
