const WORDS = {
  trial: 'people were given one thing or another, and compared',
  review: 'many trials or studies, taken together',
  sheet: 'a patient sheet, or the advice of a clinic or society',
  thread: 'what was written in the runners’ thread, and nothing else',
  'common practice': 'usually done, or the project’s own choice; no source gives it',
} as const;

/** What supports a number or a choice. */
export type Evidence = keyof typeof WORDS;

/** Every kind of evidence, those that weigh most first. */
export const EVIDENCE = Object.keys(WORDS) as readonly Evidence[];

/** What a kind of evidence is, in words that follow its name. */
export function evidenceWords(evidence: Evidence): string {
  return WORDS[evidence];
}

/** The fields that a source can support. */
export const SOURCED_FIELDS = [
  'choice',
  'order',
  'cues',
  'sets',
  'reps',
  'hold',
  'half',
  'tempo',
  'rest',
  'skip',
  'settle',
  'progress',
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
