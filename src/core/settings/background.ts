import type { Background, Rgb } from '../figure/colours.ts';

/** Whether the terminal's background is dark or light, and how that is known. */
export interface BackgroundTheme {
  readonly theme: Background;
  readonly from: 'setting' | 'terminal' | 'COLORFGBG' | 'default';
}

/** The background from the setting, the terminal's answer or its environment, in this order; otherwise dark, like most. */
export function backgroundTheme(
  setting: 'auto' | Background,
  answered: Rgb | undefined,
  env: Readonly<Record<string, string | undefined>>,
): BackgroundTheme {
  if (setting !== 'auto') return { theme: setting, from: 'setting' };
  if (answered !== undefined) return { theme: themeOf(answered), from: 'terminal' };
  const colour = /(?:^|;)(\d{1,2})$/.exec(env['COLORFGBG'] ?? '')?.[1];
  if (colour === undefined) return { theme: 'dark', from: 'default' };
  // Of the sixteen colours, the first seven and dark grey are dark.
  const isDark = Number(colour) < 7 || Number(colour) === 8;
  return { theme: isDark ? 'dark' : 'light', from: 'COLORFGBG' };
}

/** The relative luminance at which black and white text have the same contrast (WCAG 2: 1.05 / x = x / 0.05). */
const MIDDLE = Math.sqrt(1.05 * 0.05) - 0.05;

function themeOf([red, green, blue]: Rgb): Background {
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return luminance > MIDDLE ? 'light' : 'dark';
}

/** The linear light, 0 to 1, of one part of an sRGB colour (WCAG 2, "relative luminance"). */
function linear(part: number): number {
  const value = part / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The shape of a cell: its width as a share of its height, and whether the terminal reported it. */
export interface CellShape {
  readonly aspect: number;
  readonly isKnown: boolean;
}

/** The aspect of most fonts. */
const USUAL_ASPECT = 0.5;

/** The shape of a cell of this size in pixels; the usual one if the size is unknown or impossible. */
export function cellShape(
  cell: { readonly width: number; readonly height: number } | undefined,
): CellShape {
  const aspect = cell === undefined ? 0 : cell.width / cell.height;
  const isKnown = aspect >= 0.3 && aspect <= 0.8;
  return { aspect: isKnown ? aspect : USUAL_ASPECT, isKnown };
}
