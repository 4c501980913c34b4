import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { DoneOfPlanned } from '../../../core/adherence/adherence.ts';
import { GAP } from '../../../core/paper/report-words.ts';
import type { ReportPeriod, ReportPeriods } from '../../../core/paper/report-periods.ts';
import { doneOfPlanned, doneWords, shareWords } from '../../../core/text/quantity.ts';
import type { ReportSessions } from '../../../core/paper/report-sessions.ts';
import { Chart } from './chart.tsx';
import { barWidth, type ChartFrame, type Column, round } from './chart-frame.ts';
import { ChartData, DataTable, periodNames } from './data-table.tsx';
import { haveRoom, type NumberRow } from './number-rows.tsx';

/** Height of the picture in points. */
const HEIGHT = 36;

/** What the chart is drawn from. */
interface Planned {
  readonly sessions: ReportSessions;
  readonly periods: ReportPeriods;
}

/** Sessions planned as outlines, and what was done of them as what is filled. */
export function SessionsChart({ sessions, periods }: Planned) {
  const { unit, list } = periods;
  return (
    <>
      <Chart
        id="sessions"
        title={`Sessions planned and done, by ${unit}`}
        description={descriptionOf({ sessions, periods })}
        note="An outline is what was planned, and what is filled was done, of a session in part its share; below it, done/planned."
        periods={periods}
        height={HEIGHT}
        rows={(frame) => rowsOf(list, frame)}
        draw={(frame, top, bottom) => {
          const most = max(list, (period) => period.sessions.planned) ?? 0;
          const y = scaleLinear()
            .domain([0, Math.max(1, most)])
            .range([bottom, top]);
          return <Bars frame={frame} y={y} />;
        }}
      />
      <SessionsTable {...periods} />
    </>
  );
}

function descriptionOf({ sessions: { sessions }, periods: { unit, list } }: Planned): string {
  const each = list.toReversed().map((period) => doneOfPlanned(period.sessions));
  return `${doneOfPlanned(sessions)} planned sessions were done, ${shareWords(sessions)}. Each ${unit}, oldest first: ${each.join(', ')}.`;
}

/** How many planned sessions of a period are not counted. */
function apart({ excused, paused, off }: ReportPeriod): number {
  return excused + paused + off;
}

function rowsOf(list: readonly ReportPeriod[], frame: ChartFrame): readonly NumberRow[] {
  const others: NumberRow = { head: 'not counted', cell: (period) => `${apart(period)}` };
  return [
    ...countRows('sessions', ({ sessions }) => sessions, frame),
    {
      head: 'in %',
      cell: ({ sessions }) => shareWords(sessions).replace(/ %$/, ''),
      isBold: true,
    },
    ...(list.some((period) => apart(period) > 0) ? [others] : []),
    ...countRows('sets', ({ sets }) => sets, frame),
  ];
}

/** What was done of what was planned in a row, or in two where that is too long. */
function countRows(
  head: string,
  of: (period: ReportPeriod) => DoneOfPlanned,
  frame: ChartFrame,
): readonly NumberRow[] {
  const ifAny = (words: (count: DoneOfPlanned) => string) => (period: ReportPeriod) =>
    of(period).planned === 0 ? GAP : words(of(period));
  const both = ifAny((count) => `${doneWords(count)}/${count.planned}`);
  if (haveRoom([{ head, cell: both }], frame)) return [{ head, cell: both }];
  return [
    { head, cell: ifAny(doneWords) },
    { head: 'of planned', cell: ifAny(({ planned }) => `${planned}`) },
  ];
}

/** The same numbers, newest first. */
function SessionsTable({ unit, list }: ReportPeriods) {
  return (
    <ChartData of="Sessions">
      <DataTable
        caption={`Sessions and sets, ${unit} by ${unit}`}
        names={periodNames(unit)}
        columns={[
          { head: 'Sessions done', cell: ({ sessions }) => doneWords(sessions) },
          { head: 'Planned', cell: ({ sessions }) => sessions.planned },
          { head: 'Share', cell: ({ sessions }) => shareWords(sessions) },
          { head: 'Excused', cell: ({ excused }) => excused },
          { head: 'Paused', cell: ({ paused }) => paused },
          { head: 'Left out by an experiment', cell: ({ off }) => off },
          { head: 'Outside the plan', cell: ({ extras }) => extras },
          { head: 'Sets done', cell: ({ sets }) => doneWords(sets) },
          { head: 'Sets planned', cell: ({ sets }) => sets.planned },
          { head: 'Share of sets', cell: ({ sets }) => shareWords(sets) },
        ]}
        rows={list}
      />
    </ChartData>
  );
}

/** What is drawn in a frame, and at what height a number of sessions is. */
interface Plot {
  readonly frame: ChartFrame;
  readonly y: (sessions: number) => number;
}

function Bars({ frame: { columns, size, right }, y }: Plot) {
  const box = ({ left, right: end }: Column, count: number) => {
    const width = barWidth(end - left);
    const [x, top] = [left + (end - left - width) / 2, y(count)];
    return { x: round(x), y: round(top), width: round(width), height: round(y(0) - top) };
  };
  const base = `M${size.gutter} ${round(y(0))}H${right}`;
  return (
    <>
      <g class="done" fill="currentColor" fill-opacity="0.5">
        {columns.map((column) => (
          <rect key={column.left} {...box(column, column.period.sessions.done)} />
        ))}
      </g>
      <g class="planned" fill="none" stroke="currentColor" stroke-width="0.8">
        {columns.map((column) => (
          <rect key={column.left} {...box(column, column.period.sessions.planned)} />
        ))}
      </g>
      <path d={base} fill="none" stroke="currentColor" stroke-width="0.6" />
    </>
  );
}
