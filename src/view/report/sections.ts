import { EVIDENCE, evidenceWords, type Source } from '../../core/library/evidence.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { hang } from '../../core/text/wrap.ts';
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

/** Returns the section of sources, each once: what each is for, its evidence, what it says, and who says it; then what the kinds of evidence mean. */
export function sourcesSection(
  sources: readonly Source[],
  theme: Theme,
  columns: number,
): readonly string[] {
  const once = new Map(sources.map((source) => [JSON.stringify(source), source]));
  const lines = [...once.values()].flatMap((source) => sourceLines(source, theme, columns));
  return section('Sources', [...lines, ...kindLines(sources, theme, columns)], theme);
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
