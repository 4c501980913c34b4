/** How many colours a terminal has: none, 16, 256, or all. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** The styles of printed text, by meaning. */
export interface Theme {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
}

const same = (text: string) => text;

/** No styles at all. */
const PLAIN: Theme = { strong: same, dim: same, accent: same, good: same, warn: same, bad: same };

/** Returns the styles for a level of colours. Loads the library that makes them only if there are colours. */
export async function themeFor(level: ColourLevel): Promise<Theme> {
  if (level === 0) return PLAIN;
  const { Chalk } = await import('chalk');
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
