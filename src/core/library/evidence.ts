/** What supports a number or a choice: a patient sheet or paper, only the runners' thread, or common practice. */
export const EVIDENCE = ['sheet', 'thread', 'common practice'] as const;

/** One of the three evidence tags. */
export type Evidence = (typeof EVIDENCE)[number];

/** The fields that a source can support. */
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
  'settle',
] as const;

/** One field that a source can support. */
export type SourcedField = (typeof SOURCED_FIELDS)[number];

/** Where the numbers of some fields come from. */
export interface Source {
  readonly for: readonly SourcedField[];
  readonly evidence: Evidence;
  /** The author or title; absent for common practice. */
  readonly source?: string | undefined;
  /** What the source says, paraphrased, with its numbers. */
  readonly says: string;
  /** A web address or an identifier such as a DOI. */
  readonly where?: string | undefined;
}
