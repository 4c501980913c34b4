/** Fills a home's journal with ten years up to the day before `today`, in milliseconds since the epoch; `times` makes it longer. */
export function writeTenYears(
  home: string,
  today: number,
  options?: { readonly times?: number },
): Promise<void>;
