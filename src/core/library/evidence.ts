/** How well a number or a choice is supported: a patient sheet or paper, the runners' thread alone, or common practice. */
export const EVIDENCE = ['sheet', 'thread', 'common practice'] as const;

/** One of the three evidence tags. */
export type Evidence = (typeof EVIDENCE)[number];

/** What a source can vouch for. */
export const SOURCED_FIELDS = [
  'choice',
  'order',
  'cues',
  'sets',
  'reps',
  'hold',
  'tempo',
  'rest',
  'skip',
] as const;

/** One field of an exercise or a routine that has a source. */
export type SourcedField = (typeof SOURCED_FIELDS)[number];

/** Where numbers come from: what they are about, how sure, who says it, what they say, and where to read it. */
export interface Source {
  readonly for: readonly SourcedField[];
  readonly evidence: Evidence;
  /** Who says it; absent for common practice. */
  readonly source?: string | undefined;
  /** What it says, in our words, with its numbers. */
  readonly says: string;
  /** An address or identifier. */
  readonly where?: string | undefined;
}
