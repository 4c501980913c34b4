import { scaleLinear } from 'd3-scale';
import { line, symbol, symbolTriangle } from 'd3-shape';
import { medianOf, rangeOf } from '../report/spread-cells.ts';
import type { ReportMornings } from '../../../core/paper/report-mornings.ts';
import type { PeriodUnit, ReportPeriods } from '../../../core/paper/report-periods.ts';
import { amountWords } from '../../../core/text/quantity.ts';
import { Chart } from './chart.tsx';
import { barWidth, type ChartFrame, type Column, round } from './chart-frame.ts';
import type { NumberRow } from './number-rows.tsx';
import { SorenessTables } from './soreness-tables.tsx';

/** Height of the picture in points. */
const HEIGHT = 86;

/** The least width of a day in points at which each morning has a dot; below that, each period has its range instead. */
const LEAST_DAY = 0.6;

/** The most flares that have their score written above them; more would cover one another. */
const MOST_WRITTEN = 12;

/** What the chart is drawn from. */
interface Soreness {
  readonly mornings: ReportMornings;
  readonly periods: ReportPeriods;
}

/** Soreness on waking: a dot a morning, a triangle a flare, and the median of each period as a line. */
export function SorenessChart({ mornings, periods }: Soreness) {
  return (
    <>
      <Chart
        id="soreness"
        title="Soreness on waking, 0 to 10"
        description={descriptionOf({ mornings, periods })}
        note={noteOf(periods.unit, isDaily(mornings))}
        periods={periods}
        height={HEIGHT}
        rows={() => rowsOf({ mornings, periods })}
        draw={(frame, top, bottom) => {
          const y = scaleLinear().domain([0, 10]).range([bottom, top]);
          return (
            <>
              <ScoreAxis frame={frame} y={y} />
              {isDaily(mornings) ? null : <Ranges frame={frame} y={y} />}
              <MedianLine frame={frame} y={y} />
              {isDaily(mornings) ? <Mornings mornings={mornings} frame={frame} y={y} /> : null}
            </>
          );
        }}
      />
      <SorenessTables mornings={mornings} periods={periods} isDaily={isDaily(mornings)} />
    </>
  );
}

/** Whether each morning is drawn by itself, as on A4; a narrow screen has the same, however small. */
function isDaily({ days }: ReportMornings): boolean {
  return 455 / days >= LEAST_DAY;
}

function noteOf(unit: PeriodUnit, daily: boolean): string {
  const scale = '0 is none, 10 the worst imaginable.';
  return daily
    ? `A dot is a morning, ▲ a flare; the line joins the medians of each ${unit}. ${scale}`
    : `A bar is the range of a ${unit}; the line joins the medians. ${scale}`;
}

function descriptionOf({ mornings, periods: { unit, list } }: Soreness): string {
  const { all, days, flares } = mornings;
  const medians = list.toReversed().map(({ soreness }) => medianOf(soreness));
  return [
    `${all.count} of ${days} mornings have a score: median ${amountWords(all.median)}, lowest ${all.lowest}, highest ${all.highest}.`,
    `The median of each ${unit}, oldest first: ${medians.join(', ')}.`,
    `Flares: ${flares.length}.`,
  ].join(' ');
}

function rowsOf({ mornings, periods: { list } }: Soreness): readonly NumberRow[] {
  const hasStiffness = list.some(({ stiffness }) => stiffness !== null);
  return [
    { head: 'median', cell: ({ soreness }) => medianOf(soreness), isBold: true },
    { head: 'range', cell: ({ soreness }) => rangeOf(soreness) },
    { head: 'n', cell: ({ soreness }) => `${soreness?.count ?? 0}` },
    ...(isDaily(mornings)
      ? []
      : [{ head: 'flares', cell: ({ flares }) => `${flares.length}` } satisfies NumberRow]),
    ...(hasStiffness
      ? [{ head: 'stiff, min', cell: ({ stiffness }) => medianOf(stiffness) } satisfies NumberRow]
      : []),
  ];
}

/** What is drawn in a frame, and at what height a score is. */
interface Plot {
  readonly frame: ChartFrame;
  readonly y: (score: number) => number;
}

/** Lines at 0, 5 and 10. */
function ScoreAxis({ frame: { size, right }, y }: Plot) {
  const scores = [0, 5, 10];
  const d = scores.map((score) => `M${size.gutter} ${round(y(score))}H${right}`).join('');
  return (
    <>
      <path d={d} fill="none" stroke="currentColor" stroke-opacity="0.5" stroke-width="0.4" />
      <g font-size={size.font} fill="currentColor" text-anchor="end">
        {scores.map((score) => (
          <text key={score} x={size.gutter - 8} y={round(y(score) + size.font * 0.35)}>
            {score}
          </text>
        ))}
      </g>
    </>
  );
}

/** A dot for each morning; flares as triangles with their score. */
function Mornings({ mornings, frame, y }: Plot & Pick<Soreness, 'mornings'>) {
  const { scores } = mornings;
  const flares = scores.filter(({ isFlare }) => isFlare);
  // A line of no length with round ends is a dot: the shortest way to write thousands.
  const dots = scores
    .filter(({ isFlare }) => !isFlare)
    .map(({ day, score }) => `M${round(frame.dayX(day))} ${round(y(score))}h0`);
  const { font } = frame.size;
  return (
    <>
      <path
        class="dots"
        d={dots.join('')}
        fill="none"
        stroke="currentColor"
        stroke-opacity="0.5"
        stroke-width={round(Math.min(3.4, Math.max(1.4, frame.dayWidth)))}
        stroke-linecap="round"
      />
      {flares.map(({ day, score }) => {
        const [x, top] = [round(frame.dayX(day)), round(y(score))];
        return (
          <g key={day} class="flare" fill="currentColor">
            <path d={TRIANGLE} transform={`translate(${x} ${top})`} />
            {flares.length > MOST_WRITTEN ? null : (
              <text x={x} y={round(top - 4.5)} font-size={font} text-anchor="middle">
                {amountWords(score)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

const TRIANGLE = symbol(symbolTriangle, 24).digits(2)() ?? '';

/** From the lowest to the highest score of each period, as a bar. */
function Ranges({ frame, y }: Plot) {
  return (
    <g class="ranges" fill="currentColor" fill-opacity="0.25">
      {frame.columns.flatMap(({ period: { from, soreness }, left, right }) => {
        if (soreness === null) return [];
        const width = barWidth(right - left) / 2;
        const [top, bottom] = [y(soreness.highest), y(soreness.lowest)];
        return [
          <rect
            key={from}
            x={round((left + right - width) / 2)}
            y={round(top - 0.5)}
            width={round(width)}
            height={round(bottom - top + 1)}
          />,
        ];
      })}
    </g>
  );
}

/** The medians, joined from one period to the next; a period without a neighbour has a dash. */
function MedianLine({ frame: { columns }, y }: Plot) {
  const path = line<Column>()
    .defined(({ period }) => period.soreness !== null)
    .x(({ middle }) => middle)
    .y(({ period }) => y(period.soreness?.median ?? 0))
    .digits(2);
  const dashes = columns.flatMap(({ period: { soreness }, middle }, index) => {
    const isAlone = [columns[index - 1], columns[index + 1]].every(
      (next) => (next?.period.soreness ?? null) === null,
    );
    return soreness === null || !isAlone
      ? []
      : [`M${round(middle - 5)} ${round(y(soreness.median))}h10`];
  });
  return (
    <path
      class="medians"
      d={`${path(columns) ?? ''}${dashes.join('')}`}
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linejoin="round"
    />
  );
}
