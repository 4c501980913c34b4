/** Fills a home's journal with ten years, or as many `days`, up to the day before `today`, in milliseconds since the epoch. */
export function writeTenYears(
  home: string,
  today: number,
  options?: { readonly times?: number; readonly days?: number },
): Promise<void>;
