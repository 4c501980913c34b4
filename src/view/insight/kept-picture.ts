import type { DayKept } from '../../core/insight/compliance.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { pad, width } from '../../core/text/width.ts';
import { shownWidth } from '../../core/text/wrap.ts';
import { legendLines, shownLines, textLines } from './canvas.ts';
import type { Kept, KeptSide, ShownKeptPair } from './kept.ts';
import type { PictureLook } from './picture-look.ts';

/**
 * Returns a sign for each day of an experiment that is over: whether it was as planned. Pairs are beside one another, as
 * many as fit, each with its sides in the order in which they came.
 */
export function keptLines({ names, pairs }: Kept, look: PictureLook): readonly string[] {
  if (pairs.length === 0) return [];
  const label = Math.max(...pairs.map(({ name }) => width(plainLine(name))));
  const cells = pairs.map((pair) => pairCell(pair, label, look));
  const widest = Math.max(...cells.map((cell) => shownWidth(cell)));
  const isBeside = widest <= look.columns;
  const beside = Math.max(1, Math.floor((look.columns + GAP.length) / (widest + GAP.length)));
  const rows = isBeside ? rowsOf(cells, beside, widest) : pairs.flatMap((pair) => tall(pair, look));
  const days = new Set(pairs.flatMap(({ sides }) => sides.flatMap((side) => side.days)));
  const shown = KEPT_ORDER.filter((kept) => days.has(kept));
  const legend = legendLines(
    shown.map((kept) => `${KEPT_SIGNS[kept].shape} ${KEPT_SIGNS[kept].words}`),
    look,
  );
  const lines = [
    ...textLines('A  ', plainLine(names.a), look),
    ...textLines('B  ', plainLine(names.b), look),
    ...rows,
    ...legend.map((line) => look.theme.dim(line)),
  ];
  return shownLines(lines, look);
}

/** In the order of a legend. */
const KEPT_ORDER: readonly DayKept[] = ['as-planned', 'not', 'paused', 'unknown'];

/** A shape, which differs even without colour, and words for each. */
export const KEPT_SIGNS: Readonly<
  Record<DayKept, { readonly shape: string; readonly words: string }>
> = {
  'as-planned': { shape: '●', words: 'as planned' },
  not: { shape: '○', words: 'not' },
  paused: { shape: '‖', words: 'paused' },
  unknown: { shape: '?', words: 'unknown' },
};

const GAP = '   ';

function pairCell({ name, sides }: ShownKeptPair, label: number, look: PictureLook): string {
  return [pad(plainLine(name), label), ...sides.map((side) => sideCell(side, look))].join('  ');
}

function sideCell({ side, days }: KeptSide, { theme }: PictureLook): string {
  const shapes = days.map((kept) => {
    const { shape } = KEPT_SIGNS[kept];
    if (kept === 'as-planned') return theme.good(shape);
    return kept === 'not' ? shape : theme.dim(shape);
  });
  return `${side} ${shapes.join('')}`;
}

function rowsOf(cells: readonly string[], beside: number, widest: number): readonly string[] {
  return Array.from({ length: Math.ceil(cells.length / beside) }, (_, row) =>
    cells
      .slice(row * beside, (row + 1) * beside)
      .map((cell) => `${cell}${' '.repeat(widest - shownWidth(cell))}`)
      .join(GAP)
      .trimEnd(),
  );
}

/** A pair below its name, where it is too wide. */
function tall({ name, sides }: ShownKeptPair, look: PictureLook): readonly string[] {
  return [plainLine(name), ...sides.map((side) => `  ${sideCell(side, look)}`)];
}
