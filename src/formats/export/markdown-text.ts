import { plainLine } from '../../core/text/plain-text.ts';

/** Text on one line in which no character means anything to Markdown. */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .replaceAll(/[\\`*_<>[\]|]/g, String.raw`\$&`)
    .replace(/^#/, String.raw`\#`);
}

/** A list of items, one a line; no text where there are none. */
export function bulletList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/**
 * A table with columns as wide as their widest cell, so that it can be read as it is; those from `numbersFrom` on are
 * set to the right. No text where there are no rows.
 */
export function alignedTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbersFrom = head.length,
): string {
  if (rows.length === 0) return '';
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => characterCount(row[column]))),
  );
  const line = (row: readonly string[]) => {
    const padded = widths.map((width, column) => {
      const space = ' '.repeat(width - characterCount(row[column]));
      return column < numbersFrom ? (row[column] ?? '') + space : space + (row[column] ?? '');
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) =>
    column < numbersFrom ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [head, rule, ...rows].map((row) => line(row)).join('\n');
}

/** Characters; emoji and East Asian ones, which are wider, are rare enough to stand out by one column. */
function characterCount(text = ''): number {
  return Array.from(text).length;
}
