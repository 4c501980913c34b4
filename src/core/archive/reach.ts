import { digest } from '../base/digest.ts';
import { groupBy } from '../base/group.ts';
import { applyCorrections, copiesInWrittenOrder } from '../journal/corrections.ts';
import type { Line } from '../journal/line.ts';
import { concerns, isLasting } from '../journal/lines-between.ts';
import { addDays } from '../time/day.ts';
import { linkedIds } from './linked-ids.ts';
import { firstDayOfMonth, lastDayOfMonth, type Month, monthOf } from './month.ts';

/** What the outward lines of all files mean for single months. */
export interface Reach {
  /** The months of which these lines have days, in order. */
  readonly months: readonly Month[];
  /** Returns those that the days of a month depend on, whose own lines came with some imports. */
  readonly on: (month: Month, imports: readonly string[]) => MonthReach;
}

/** The outward lines that the days of a month depend on. */
export interface MonthReach {
  /** Differs whenever these lines do. */
  readonly mark: string;
  readonly lines: () => readonly Line[];
}

/** Lines that belong together, such as a plan with its corrections: a month depends on all of them or on none. */
interface Bundle {
  readonly lines: readonly Line[];
  readonly imports: ReadonlySet<string>;
  readonly hash: readonly [number, number];
}

/** Finds out which months depend on which of these lines. */
export function reachOf(outward: readonly Line[]): Reach {
  const topOf = linkedIds(outward);
  const groups = groupBy(outward, ({ id }) => topOf(id));
  const bundles = new Map([...groups].map(([top, lines]) => [top, bundleOf(lines)]));
  const bundleOfId = (id: string) => bundles.get(topOf(id));
  const ordered = copiesInWrittenOrder(outward);
  const corrected = applyCorrections(ordered);
  const versions = corrected === ordered ? ordered : [...ordered, ...corrected];
  const dated = groupBy(
    // A pause that was given a slot by hand counts as a skip of its day, too.
    versions.filter((line) => !isSpread(line) || line.type === 'skip'),
    ({ day }) => monthOf(day),
  );
  const spread = versions.filter((line) => isSpread(line) && !isLasting(line));
  const lasting = [ordered, corrected].map((lines) => lines.filter((line) => isLasting(line)));
  return {
    months: [...dated.keys()].toSorted(),
    on: (month, imports) => {
      const [from, to] = [firstDayOfMonth(month), lastDayOfMonth(month)];
      // Its last window may close on the day after it.
      const written = addDays(to, 2);
      const found = new Set<Bundle>();
      const take = (bundle: Bundle | undefined) => {
        if (bundle === undefined || found.has(bundle)) return;
        found.add(bundle);
        for (const id of bundle.imports) take(bundleOfId(id));
      };
      for (const { id } of dated.get(month) ?? []) take(bundleOfId(id));
      for (const line of spread) if (concerns(line, from, to)) take(bundleOfId(line.id));
      for (const lines of lasting) {
        // Written by then counts as well: of two copies, that of the later day may be the one that holds.
        const count = lines.findLastIndex(({ day, at }) => day <= to || at < written) + 1;
        for (let at = 0; at < count; at++) take(bundleOfId(lines[at]?.id ?? ''));
      }
      for (const id of imports) take(bundleOfId(id));
      return { mark: markOf(found), lines: () => linesOf(outward, found) };
    },
  };
}

/** Whether a line is about more than its own day, or about other days. */
function isSpread(line: Line): boolean {
  if (line.type === 'skip') return line.from !== undefined && line.until !== undefined;
  return isLasting(line) || SPREAD.has(line.type);
}

const SPREAD: ReadonlySet<Line['type']> = new Set(['schedule', 'amend', 'remove', 'import']);

function bundleOf(lines: readonly Line[]): Bundle {
  const hash = digest(JSON.stringify(lines));
  return {
    lines,
    imports: new Set(lines.flatMap((line) => line.import ?? [])),
    hash: [Number.parseInt(hash.slice(0, 8), 16), Number.parseInt(hash.slice(8), 16)],
  };
}

/** The sum of the bundles' hashes: putting a hundred lists of them in order would take longer than reading them. */
function markOf(bundles: ReadonlySet<Bundle>): string {
  let [one, other] = [0, 0];
  for (const { hash } of bundles) {
    one = (one + hash[0]) >>> 0;
    other = (other + hash[1]) >>> 0;
  }
  return `${bundles.size} ${one.toString(16)} ${other.toString(16)}`;
}

/** In the order of their files: of two copies the first counts. */
function linesOf(outward: readonly Line[], bundles: ReadonlySet<Bundle>): readonly Line[] {
  const found = new Set([...bundles].flatMap(({ lines }) => lines));
  return outward.filter((line) => found.has(line));
}
