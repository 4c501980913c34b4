import { scaleLinear } from 'd3-scale';
import type { ReportPeriod, ReportPeriods } from '../../../core/paper/report-periods.ts';
import { type Day, differenceInDays } from '../../../core/time/day.ts';

/** How wide a chart is drawn. All lengths in a chart are points on A4; on a screen they scale with its width. */
export interface ChartSize {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  /** Height of its letters. */
  readonly font: number;
  /** What is left free on the left, for the names of rows. */
  readonly gutter: number;
}

/** As wide as the text on A4, and as wide as a telephone’s screen: with the same letters, and fewer of them. */
export const CHART_SIZES: readonly ChartSize[] = [
  { name: 'wide', width: 510, font: 8.5, gutter: 54 },
  { name: 'narrow', width: 300, font: 11, gutter: 64 },
];

/** The days of a period in a chart, from left to right. */
export interface Column {
  readonly period: ReportPeriod;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** Where the days of a report are in a chart. All charts have them at the same places, so that they can be compared. */
export interface ChartFrame {
  readonly size: ChartSize;
  /** Oldest first. */
  readonly columns: readonly Column[];
  /** The middle of a day. */
  readonly dayX: (day: Day) => number;
  /** The width of a day. */
  readonly dayWidth: number;
  readonly right: number;
}

/** Returns where the days of some periods are in a chart of a size. */
export function chartFrame({ list }: ReportPeriods, size: ChartSize): ChartFrame {
  const periods = list.toReversed();
  const [first, last] = [periods[0]?.from ?? '', periods.at(-1)?.to ?? ''];
  const right = size.width - 1;
  const count = differenceInDays(first, last) + 1;
  const scale = scaleLinear().domain([0, count]).range([size.gutter, right]);
  const startX = (day: Day) => scale(differenceInDays(first, day));
  const dayWidth = (right - size.gutter) / count;
  const columns = periods.map((period) => {
    const [from, to] = [startX(period.from), startX(period.to) + dayWidth];
    return { period, left: from, right: to, middle: (from + to) / 2 };
  });
  return { size, columns, dayX: (day) => startX(day) + dayWidth / 2, dayWidth, right };
}

/** Widths of letters as shares of their height, in Helvetica and what takes its place, with a little to spare. */
const LETTER_WIDTHS = { digit: 0.57, thin: 0.3, other: 0.6 } as const;

/** Returns about how wide a text is drawn. */
export function textWidth(text: string, { font }: ChartSize): number {
  const widths = [...text].map((letter) => {
    if (/[\d–]/.test(letter)) return LETTER_WIDTHS.digit;
    return /[ .,:il]/.test(letter) ? LETTER_WIDTHS.thin : LETTER_WIDTHS.other;
  });
  return widths.reduce((sum, width) => sum + width, 0) * font;
}

/** Rounds a coordinate to hundredths of a point, which nobody sees. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
