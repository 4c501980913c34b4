import type { ChalkInstance, ForegroundColorName } from 'chalk';
import type { Background, Rgb } from '../../core/figure/colours.ts';

/** How many colours a terminal has: none, 16, 256, or all. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** The meanings that have a colour in printed text. Words or shapes say the same to those who do not see it. */
type Role = 'dim' | 'accent' | 'good' | 'warn' | 'bad';

/** The styles of printed text, by meaning. */
export type Theme = Readonly<Record<Role | 'strong', (text: string) => string>>;

/** A colour where there are all, the one of 256, and the one of 16 or a style in its place; undefined for no style. */
type Ink = readonly [
  all: Rgb,
  of256: number,
  of16: ForegroundColorName | 'bold' | 'underline' | undefined,
];

/*
 * Each has a contrast of at least 4.5 to 1 with its background (WCAG 2.2, 1.4.3): if that is unknown, with white and with
 * black, which leaves a narrow band of middle tones. What the 16 colours look like differs from terminal to terminal, so
 * there only those are used that are far enough from the background in all of them.
 */
const INKS: Readonly<Record<Background | 'unknown', Readonly<Record<Role, Ink>>>> = {
  unknown: {
    dim: [[118, 118, 118], 243, undefined],
    accent: [[0, 130, 140], 63, 'bold'],
    good: [[0, 135, 60], 29, undefined],
    warn: [[170, 100, 0], 131, 'underline'],
    bad: [[220, 50, 50], 163, 'bold'],
  },
  dark: {
    dim: [[158, 158, 158], 247, undefined],
    accent: [[80, 210, 190], 79, 'cyanBright'],
    good: [[135, 215, 135], 114, 'greenBright'],
    warn: [[255, 214, 74], 221, 'yellowBright'],
    bad: [[255, 84, 84], 203, 'redBright'],
  },
  light: {
    dim: [[98, 98, 98], 241, undefined],
    accent: [[0, 108, 100], 23, 'blue'],
    good: [[0, 105, 40], 22, undefined],
    warn: [[144, 96, 0], 94, 'magenta'],
    bad: [[186, 16, 16], 124, 'red'],
  },
};

const same = (text: string) => text;

/** No styles at all. */
const PLAIN: Theme = { strong: same, dim: same, accent: same, good: same, warn: same, bad: same };

/**
 * Returns the styles for a level of colours, readable on a background; on any if it is unknown. Loads the library that
 * makes them only if there are colours.
 */
export async function themeFor(level: ColourLevel, on: Background | undefined): Promise<Theme> {
  if (level === 0) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  const inks = INKS[on ?? 'unknown'];
  const style = (role: Role) => styleOf(chalk, inks[role]);
  return {
    strong: chalk.bold,
    dim: style('dim'),
    accent: style('accent'),
    good: style('good'),
    warn: style('warn'),
    bad: style('bad'),
  };
}

function styleOf(chalk: ChalkInstance, [all, of256, of16]: Ink): (text: string) => string {
  if (chalk.level === 3) return chalk.rgb(...all);
  if (chalk.level === 2) return chalk.ansi256(of256);
  return of16 === undefined ? same : chalk[of16];
}
