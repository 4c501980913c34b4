import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { type DistanceUnit, distanceWords } from '../../../core/diary/distance.ts';
import type { ReportPeriod, ReportPeriods } from '../../../core/paper/report-periods.ts';
import type { ReportRuns } from '../../../core/paper/report-runs.ts';
import { isWithin } from '../../../core/paper/span.ts';
import { Chart } from './chart.tsx';
import { barWidth, type ChartFrame, type Column, round } from './chart-frame.ts';
import { ChartData, DataTable, periodNames } from './data-table.tsx';
import type { NumberRow } from './number-rows.tsx';

/** Height of the picture in points. */
const HEIGHT = 36;

/** What the chart is drawn from. */
interface Runs {
  readonly runs: ReportRuns;
  readonly periods: ReportPeriods;
  readonly units: DistanceUnit;
}

/** Distance of the runs of each period as bars; an arrow above those with a single run that was a jump. */
export function RunsChart({ runs, periods, units }: Runs) {
  const { unit, list } = periods;
  return (
    <>
      <Chart
        id="runs"
        title={`Distance run, by ${unit}`}
        description={descriptionOf({ runs, periods, units })}
        note={`A bar is the distance of a ${unit}; ↑ marks a single run longer than the longest of the 30 days before.`}
        periods={periods}
        height={HEIGHT}
        rows={() => rowsOf({ runs, periods, units })}
        draw={(frame, top, bottom) => {
          const most = max(list, (period) => period.runs?.metres ?? 0) ?? 0;
          const y = scaleLinear()
            .domain([0, Math.max(1, most)])
            .range([bottom, top]);
          return <Bars runs={runs} frame={frame} y={y} />;
        }}
      />
      <RunsTable runs={runs} periods={periods} units={units} />
    </>
  );
}

function descriptionOf({ runs, periods: { unit, list }, units }: Runs): string {
  const each = list.toReversed().map((period) => kilometresCell(period, units));
  return `The distance of each ${unit} in ${units}, oldest first: ${each.join(', ')}. Single runs longer than the longest of the 30 days before: ${runs.longRuns.length}.`;
}

function rowsOf({ runs, periods: { unit }, units }: Runs): readonly NumberRow[] {
  const jumps: NumberRow = { head: 'long runs', cell: (period) => `${jumpsIn(runs, period)}` };
  return [
    { head: units, cell: (period) => kilometresCell(period, units), isBold: true },
    { head: 'runs', cell: (period) => `${period.runs?.count ?? 0}` },
    { head: 'longest', cell: ({ longest }) => amountCell(longest, units) },
    ...(unit === 'week' ? [] : [jumps]),
  ];
}

/** Returns the distance of a period’s runs; a dash if there was none, or if it is not known. */
function kilometresCell({ runs }: ReportPeriod, units: DistanceUnit): string {
  const isKnown = runs !== null && runs.withoutDistance < runs.count;
  return amountCell(isKnown ? runs.metres : null, units);
}

function amountCell(metres: number | null, units: DistanceUnit): string {
  return metres === null ? '–' : distanceWords(metres, units).replace(/ \w+$/, '');
}

function jumpsIn({ longRuns }: ReportRuns, period: ReportPeriod): number {
  return longRuns.filter(({ day }) => isWithin(day, period)).length;
}

/** The same numbers, newest first. */
function RunsTable({ runs, periods: { unit, list }, units }: Runs) {
  return (
    <ChartData of="Runs">
      <DataTable
        caption={`Runs, ${unit} by ${unit}`}
        names={periodNames(unit)}
        columns={[
          { head: `Distance, ${units}`, cell: (period) => kilometresCell(period, units) },
          { head: 'Runs', cell: (period) => period.runs?.count ?? 0 },
          { head: 'Without a distance', cell: (period) => period.runs?.withoutDistance ?? 0 },
          { head: `Longest, ${units}`, cell: ({ longest }) => amountCell(longest, units) },
          { head: 'Longer than any of 30 days', cell: (period) => jumpsIn(runs, period) },
        ]}
        rows={list}
      />
    </ChartData>
  );
}

/** What is drawn in a frame, and at what height a number of metres is. */
interface Plot {
  readonly runs: ReportRuns;
  readonly frame: ChartFrame;
  readonly y: (metres: number) => number;
}

function Bars({ runs, frame: { columns, size, right }, y }: Plot) {
  const base = `M${size.gutter} ${round(y(0))}H${right}`;
  return (
    <>
      <g class="distance" fill="currentColor" fill-opacity="0.5">
        {columns.map((column) => (
          <Bar key={column.left} column={column} y={y} />
        ))}
      </g>
      <g class="jumps" fill="none" stroke="currentColor" stroke-width="1.1">
        {columns.flatMap(({ period, middle }) => {
          if (jumpsIn(runs, period) === 0) return [];
          const top = y(period.runs?.metres ?? 0);
          return [<path key={period.from} d={arrowAt(middle, top - 2)} />];
        })}
      </g>
      <path d={base} fill="none" stroke="currentColor" stroke-width="0.6" />
    </>
  );
}

function Bar({ column, y }: { readonly column: Column; readonly y: Plot['y'] }) {
  const { left, right, period } = column;
  const width = barWidth(right - left);
  const top = y(period.runs?.metres ?? 0);
  return (
    <rect
      x={round((left + right - width) / 2)}
      y={round(top)}
      width={round(width)}
      height={round(y(0) - top)}
    />
  );
}

/** An arrow up, whose foot is at a point. */
function arrowAt(x: number, foot: number): string {
  return `M${round(x)} ${round(foot)}v-8m-2.6 2.8l2.6 -2.8l2.6 2.8`;
}
