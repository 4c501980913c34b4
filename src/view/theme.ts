import { Chalk, type ColorSupportLevel } from 'chalk';

/** How many colours there are: none, 16, 256, or all. */
export type ColourLevel = ColorSupportLevel;

/** The styles of lines of text, by what they mean. */
export interface Theme {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** The styles for so many colours; with none only the texts are left. */
export function themeFor(level: ColourLevel): Theme {
  const chalk = new Chalk({ level });
  return {
    strong: chalk.bold,
    dim: chalk.dim,
    accent: chalk.cyan,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
  };
}
