import { plainLine } from '../../core/text/plain-text.ts';

/* What has a meaning in Markdown, or in the dialect that makes links of bare addresses and mentions of names. */
const SPECIAL = /[\\`*_<>[\]|~&@]/g;
const ADDRESS = /:(?=\/\/)|\.(?<=\bwww\.)/gi;

/** Returns a text on one line in which no character has a meaning in Markdown, and no address becomes a link. */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .replaceAll(SPECIAL, String.raw`\$&`)
    .replaceAll(ADDRESS, String.raw`\$&`)
    .replace(/^[#+-]/, String.raw`\$&`);
}

/** Returns a list with an item on each line; empty if there are no items. */
export function bulletList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/**
 * Returns a table that is readable as plain text: each column is as wide as its widest cell, and those from the index
 * `numbersFrom` on are aligned right. Empty if there are no rows.
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

/** Counts characters. Emoji and East Asian ones are wider, but rare enough to be off by a column. */
function characterCount(text = ''): number {
  return Array.from(text).length;
}
