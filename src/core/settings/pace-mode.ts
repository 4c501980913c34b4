/** Whether the tempo is heard as tones: always, never, or where numbers are not spoken. */
export const PACE_MODES = ['auto', 'tones', 'off'] as const;

/** One of them. */
export type PaceMode = (typeof PACE_MODES)[number];
