/** A question to ask in a terminal; its answer is of the type of its default. */
export type TerminalQuestion<Answer extends boolean | string> = {
  readonly message: string;
  readonly default: Answer;
} & (Answer extends boolean ? { readonly type: 'confirm' } : TextQuestion);

type TextQuestion =
  | { readonly type: 'select'; readonly choices: readonly (string | Choice)[] }
  /** Any number of choices; the answer has `, ` between them, or is `nothing`. */
  | {
      readonly type: 'checkbox';
      readonly choices: readonly Choice[];
      readonly nothing: string;
    }
  /** `validate` says what is wrong with what was typed. */
  | { readonly type: 'input'; readonly validate: (typed: string) => true | string };

/** One answer to choose. */
export interface Choice {
  readonly value: string;
  /** How it is shown. */
  readonly name: string;
}

/** How to ask a question. */
export interface AskOptions<Back> {
  /** Whether in lines that are written once, not redrawn. */
  readonly isInLines: boolean;
  /** The answer of somebody who goes back to the question before; undefined if there is none to go back to. */
  readonly back?: Back | undefined;
}
