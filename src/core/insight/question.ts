/** The questions in which mornings of two kinds, or of many distances, are compared. */
export const COMPARED = ['runs', 'distance', 'surface', 'evening'] as const;

/** One of them. */
export type Compared = (typeof COMPARED)[number];

/** Everything that a diary is asked. */
export const QUESTIONS = [...COMPARED, 'weeks', 'changes', 'long-runs'] as const;

/** One of them. */
export type Question = (typeof QUESTIONS)[number];

/** What can be short before a question has an answer; `weeks` are those with enough mornings, before and after a mark also. */
export type NeedOf =
  | 'mornings'
  | 'yes'
  | 'no'
  | 'off-pattern'
  | 'weeks'
  | 'weeks-before'
  | 'weeks-after';

/** Something of which there is too little. */
export interface Need {
  readonly of: NeedOf;
  readonly have: number;
  readonly wanted: number;
}
