import { periodName } from '../../../core/paper/period-words.ts';
import type { ReportMornings, ScoredDay } from '../../../core/paper/report-mornings.ts';
import type { ReportPeriods } from '../../../core/paper/report-periods.ts';
import { amountWords } from '../../../core/text/quantity.ts';
import { addDays, type Day, eachDay, weekday } from '../../../core/time/day.ts';
import { weekdayWords } from '../../../core/time/weekday-words.ts';
import { medianOf, rangeOf } from '../report/spread-cells.ts';
import { ChartData, type DataColumn, DataTable, periodNames } from './data-table.tsx';

/** What the tables are made of. */
interface Soreness {
  readonly mornings: ReportMornings;
  readonly periods: ReportPeriods;
  /** Whether each morning is drawn. */
  readonly isDaily: boolean;
}

/** The numbers of the chart of soreness: of each period, and of each morning where it is drawn. Newest first. */
export function SorenessTables({ mornings, periods, isDaily }: Soreness) {
  const { unit, list } = periods;
  return (
    <ChartData of="Soreness">
      <DataTable
        caption={`Soreness on waking, ${unit} by ${unit}`}
        names={periodNames(unit)}
        columns={[
          { head: 'Median', cell: ({ soreness }) => medianOf(soreness) },
          { head: 'Range', cell: ({ soreness }) => rangeOf(soreness) },
          { head: 'Mornings', cell: ({ soreness }) => soreness?.count ?? 0 },
          { head: 'Flares', cell: ({ flares }) => flares.length },
          { head: 'Stiff, minutes', cell: ({ stiffness }) => medianOf(stiffness) },
        ]}
        rows={list}
      />
      {isDaily ? <MorningsTable mornings={mornings} periods={periods} /> : null}
    </ChartData>
  );
}

/** Each score, with a week in a row. */
function MorningsTable({ mornings, periods: { list } }: Omit<Soreness, 'isDaily'>) {
  const [first, last] = [list.at(-1)?.from, list[0]?.to];
  if (first === undefined || last === undefined) return null;
  const scores = new Map(mornings.scores.map((scored) => [scored.day, scored]));
  const weeks = eachDay(first, last)
    .toReversed()
    .filter((_, index) => index % 7 === 0)
    .map((to) => addDays(to, -6));
  const columns = [0, 1, 2, 3, 4, 5, 6].map((after): DataColumn<Day> => ({
    head: weekdayWords(weekday(addDays(last, after - 6))),
    cell: (from) => scoreCell(scores.get(addDays(from, after))),
  }));
  return (
    <DataTable
      caption="Soreness on waking, morning by morning"
      names={{ head: 'Week from', cell: (from) => periodName(from, 'week') }}
      columns={columns}
      rows={weeks}
    />
  );
}

function scoreCell(scored: ScoredDay | undefined): string {
  if (scored === undefined) return '–';
  return `${amountWords(scored.score)}${scored.isFlare ? ' (flare)' : ''}`;
}
