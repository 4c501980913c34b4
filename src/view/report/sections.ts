import { EVIDENCE, evidenceWords, type Source } from '../../core/library/evidence.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { hang, wrap } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';

/** Columns of a line in a long text, at most: longer ones are hard to read. */
export const MAX_WIDTH = 96;

/** Returns an empty line, a heading and the lines below it; nothing if there are no lines. */
export function section(title: string, lines: readonly string[], theme: Theme): readonly string[] {
  return lines.length === 0 ? [] : ['', theme.strong(title), ...lines];
}

/** Returns a line with a bullet for each text; long ones are wrapped. */
export function bulletLines(texts: readonly string[], columns: number): readonly string[] {
  return texts.map((text) => hang('  • ', plainLine(text), columns));
}

/** How much is shown of the sources of something: all, or only how many there are, and the command that shows them. */
export type SourcesShown = 'all' | { readonly command: string };

/** Returns the section of sources, or a line that says how many there are and how to see them. */
export function sourcesPart(
  sources: readonly Source[],
  shown: SourcesShown,
  theme: Theme,
  columns: number,
): readonly string[] {
  if (shown === 'all') return sourcesSection(sources, theme, columns);
  const count = distinct(sources).length;
  if (count === 0) return [];
  const words = `${quantity(count, 'source')}; to see ${count === 1 ? 'it' : 'them'}: ${shown.command}`;
  return ['', ...wrap(words, columns).map((line) => theme.dim(line))];
}

/** Returns the section of sources, each once: what each is for, its evidence, what it says, and who says it; then what the kinds of evidence mean. */
function sourcesSection(
  sources: readonly Source[],
  theme: Theme,
  columns: number,
): readonly string[] {
  const lines = distinct(sources).flatMap((source) => sourceLines(source, theme, columns));
  return section('Sources', [...lines, ...kindLines(sources, theme, columns)], theme);
}

function distinct(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}

function sourceLines(source: Source, theme: Theme, columns: number): readonly string[] {
  const about = `${source.for.join(', ')} [${source.evidence}]`;
  const who = [source.source, source.where].filter((part) => part !== undefined).join(', ');
  return [
    theme.accent(hang('  ', about, columns)),
    hang('    ', plainLine(source.says), columns),
    ...(who === '' ? [] : [theme.dim(hang('    ', plainLine(who), columns))]),
  ];
}

/** What each kind of evidence among the sources means. */
function kindLines(sources: readonly Source[], theme: Theme, columns: number): readonly string[] {
  const kinds = EVIDENCE.filter((kind) => sources.some(({ evidence }) => evidence === kind));
  const lines = kinds.map((kind) => hang(`  [${kind}] `, evidenceWords(kind), columns));
  return lines.length === 0 ? [] : ['', ...lines.map((line) => theme.dim(line))];
}
