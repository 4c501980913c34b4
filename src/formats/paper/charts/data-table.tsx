import type { ComponentChildren } from 'preact';
import { periodName } from '../../../core/paper/period-words.ts';
import type { PeriodUnit, ReportPeriod } from '../../../core/paper/report-periods.ts';
import { capitalise } from '../../../core/text/capitalise.ts';

/** A column of a table of numbers. */
export interface DataColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
}

/** What a table of numbers is made of. */
interface DataTableParts<Row> {
  readonly caption: string;
  /** The column whose cells name the rows. */
  readonly names: DataColumn<Row>;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
}

/** Returns the column that says which period a row is. */
export function periodNames(unit: PeriodUnit): DataColumn<ReportPeriod> {
  const head = unit === 'week' ? 'Week from' : capitalise(unit);
  return { head, cell: ({ from }) => periodName(from, unit) };
}

/**
 * Holds the numbers of a chart as tables that are opened below it, for who does not see it or wants to copy them. On paper
 * they are below its columns already, so this is not printed.
 */
export function ChartData({
  of,
  children,
}: {
  readonly of: string;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="data">
      <summary>{of} as a table</summary>
      {children}
    </details>
  );
}

/** Numbers as a table that scrolls by itself where the screen is too narrow. */
export function DataTable<Row>({ caption, names, columns, rows }: DataTableParts<Row>) {
  return (
    <div class="table" role="region" tabindex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{names.head}</th>
            {columns.map(({ head }) => (
              <th key={head} scope="col" class="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{names.cell(row)}</th>
              {columns.map(({ head, cell }) => (
                <td key={head} class="num">
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
