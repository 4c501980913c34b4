import type { ComponentChildren } from 'preact';
import { periodMark } from '../../../core/paper/period-words.ts';
import type { PeriodUnit, ReportPeriods } from '../../../core/paper/report-periods.ts';
import { CHART_SIZES, chartFrame, type ChartFrame, round } from './chart-frame.ts';
import { type NumberRow, NumberRows, rowsHeight } from './number-rows.tsx';

/** A chart over the days of a report: a picture, with rows of numbers below its columns. */
export interface ChartParts {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a few sentences for those who do not see it. */
  readonly description: string;
  /** What the signs in it mean, in a sentence. */
  readonly note: string;
  readonly periods: ReportPeriods;
  /** Height of the picture in points. */
  readonly height: number;
  /** The rows below the name of each period, for as much room as there is. */
  readonly rows: (frame: ChartFrame) => readonly NumberRow[];
  /** Draws the picture between `top` and `bottom`. */
  readonly draw: (frame: ChartFrame, top: number, bottom: number) => ComponentChildren;
}

/** Points above the picture, for what is written over its highest mark. */
const HEADROOM = 12;

/**
 * A chart as SVG, drawn for a wide page and once more for a narrow screen; only one of them is shown, the wide one also
 * where there is no style. It has no colours of its own: what is grey is the text’s colour made paler.
 */
export function Chart(parts: ChartParts) {
  return (
    <figure class="chart">
      {CHART_SIZES.map((size) => (
        <Drawing key={size.name} {...parts} frame={chartFrame(parts.periods, size)} />
      ))}
      <figcaption class="note">{parts.note}</figcaption>
    </figure>
  );
}

function Drawing({
  id,
  title,
  description,
  height,
  rows,
  draw,
  periods,
  frame,
}: ChartParts & { readonly frame: ChartFrame }) {
  const { name, width, font } = frame.size;
  const bottom = HEADROOM + height;
  const numbers = rows(frame);
  const all = round(bottom + rowsHeight(1 + numbers.length, frame) + font * 0.4);
  const labels = { title: `${id}-${name}-title`, desc: `${id}-${name}-desc` };
  const drawing = (
    <svg
      viewBox={`0 0 ${width} ${all}`}
      width={`${width}pt`}
      height={`${all}pt`}
      role="img"
      aria-labelledby={`${labels.title} ${labels.desc}`}
    >
      <title id={labels.title}>{title}</title>
      <desc id={labels.desc}>{description}</desc>
      <ColumnLines frame={frame} top={HEADROOM} bottom={all} />
      {draw(frame, HEADROOM, bottom)}
      <NumberRows rows={[periodRow(periods.unit)]} frame={frame} top={bottom} />
      <NumberRows
        rows={numbers}
        frame={frame}
        top={bottom + rowsHeight(1, frame) - rowsHeight(0, frame)}
      />
    </svg>
  );
  return (
    <div class={name} hidden={name === 'narrow'}>
      {drawing}
    </div>
  );
}

/** The row that says which period a column is. */
function periodRow(unit: PeriodUnit): NumberRow {
  const head = unit === 'week' ? 'week from' : unit;
  return { head, cell: ({ from }) => periodMark(from, unit) };
}

/** Hairlines between columns, and a line on which the picture stands. */
function ColumnLines({
  frame,
  top,
  bottom,
}: {
  readonly frame: ChartFrame;
  readonly top: number;
  readonly bottom: number;
}) {
  const edges = [...frame.columns.map(({ left }) => left), frame.right];
  const d = edges.map((x) => `M${round(x)} ${top}V${bottom}`).join('');
  return <path d={d} fill="none" stroke="currentColor" stroke-opacity="0.18" stroke-width="0.4" />;
}
