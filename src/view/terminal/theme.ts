/** How many colours there are: none, 16, 256, or all. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** The styles of lines of text, by what they mean. */
export interface Theme {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
}

const same = (text: string) => text;

/** No styles: only the texts are left. */
const PLAIN: Theme = { strong: same, dim: same, accent: same, good: same, warn: same, bad: same };

/** The styles for so many colours. The library that makes them is loaded only where there is a colour. */
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
