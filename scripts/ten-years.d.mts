/** Fills a home's journal with ten years up to the day before `today`, in milliseconds since the epoch. */
export function writeTenYears(home: string, today: number): Promise<void>;
