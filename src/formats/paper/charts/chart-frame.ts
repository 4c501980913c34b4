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
  { name: 'wide', width: 510, font: 8, gutter: 52 },
  { name: 'narrow', width: 300, font: 11, gutter: 66 },
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

/** Returns the width of a bar in a column; a few wide columns do not make wide bars. */
export function barWidth(column: number): number {
  return Math.min(36, column * 0.62);
}

/** Widths of letters as shares of their height, in Helvetica and the fonts that take its place. */
const LETTER_WIDTHS = { digit: 0.556, narrow: 0.278, other: 0.58 } as const;

/** Returns about how wide a text is drawn. */
export function textWidth(text: string, { font }: ChartSize): number {
  const digits = text.match(/[\d–]/g)?.length ?? 0;
  const thin = text.match(/[ .,:/il]/g)?.length ?? 0;
  const others = text.length - digits - thin;
  const { digit, narrow, other } = LETTER_WIDTHS;
  return (digits * digit + thin * narrow + others * other) * font;
}

/** Rounds a coordinate to hundredths of a point, which nobody sees. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
