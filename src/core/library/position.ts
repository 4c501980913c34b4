/** The positions of the body, from upright to the floor. */
export const POSITIONS = [
  'standing',
  'kneeling',
  'all-fours',
  'sitting',
  'side-lying',
  'supine',
  'prone',
] as const;

/** One of the seven positions. */
export type Position = (typeof POSITIONS)[number];

/** Every session starts standing. */
export const STARTING_POSITION: Position = 'standing';

const WORDS: Record<Position, string> = {
  standing: 'standing',
  kneeling: 'half kneeling',
  'all-fours': 'on hands and knees',
  sitting: 'sitting',
  'side-lying': 'lying on your side',
  supine: 'lying on your back',
  prone: 'lying face down',
};

/** The position in words. */
export function positionWords(position: Position): string {
  return WORDS[position];
}

/** Seconds to read the next instruction and settle without a change of position. */
const SETTLE_SECONDS = 5;

/**
 * Seconds from the row's position to the column's, in the order of `POSITIONS`; the diagonal is settling. The table is
 * symmetrical. The values are the project's own (common practice), as no source gives times.
 */
const CHANGE_SECONDS: Record<Position, Record<Position, number>> = table([
  [SETTLE_SECONDS, 8, 10, 10, 12, 15, 15],
  [8, SETTLE_SECONDS, 6, 8, 10, 12, 10],
  [10, 6, SETTLE_SECONDS, 8, 8, 10, 8],
  [10, 8, 8, SETTLE_SECONDS, 8, 8, 10],
  [12, 10, 8, 8, SETTLE_SECONDS, 6, 6],
  [15, 12, 10, 8, 6, SETTLE_SECONDS, 8],
  [15, 10, 8, 10, 6, 8, SETTLE_SECONDS],
]);

/** Seconds to change sides in a position (common practice, the project's own values). */
const SWITCH_SECONDS: Record<Position, number> = {
  standing: 5,
  kneeling: 8,
  'all-fours': 4,
  sitting: 8,
  'side-lying': 10,
  supine: 5,
  prone: 4,
};

/** Seconds from one position into another, ready to start. */
export function changeSeconds(from: Position, to: Position): number {
  return CHANGE_SECONDS[from][to];
}

/** Seconds to change from one side to the other in a position. */
export function switchSeconds(position: Position): number {
  return SWITCH_SECONDS[position];
}

function table(rows: readonly (readonly number[])[]): Record<Position, Record<Position, number>> {
  const row = (values: readonly number[]) =>
    Object.fromEntries(POSITIONS.map((to, column) => [to, values[column] ?? SETTLE_SECONDS]));
  return Object.fromEntries(
    POSITIONS.map((from, index) => [from, row(rows[index] ?? [])]),
  ) as Record<Position, Record<Position, number>>;
}
