import { Fault } from '../../core/base/fault.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';
import { shellPath, type ShellKind } from '../../core/text/shell-quote.ts';
import { pdfHint } from './page-file.ts';
import {
  REPORT_FORMAT_NAMES,
  type ReportFormatName,
  reportFormatNamed,
} from '../../formats/paper/report-formats.ts';

/** What decides the format of a report. */
export interface ReportFormatFlags {
  readonly format?: string;
  readonly output?: string;
  readonly open?: boolean;
}

/**
 * Returns the format that was named, or else that of the file's extension; without either a page for a file or a browser,
 * and Markdown, which reads well as it stands, for standard output. Throws a `usage` fault.
 */
export function reportFormatFrom(flags: ReportFormatFlags, shell: ShellKind): ReportFormatName {
  const format = named(flags, shell);
  if (flags.open !== true || format === 'html') return format;
  const message = `--open shows a page in the browser, and ${format} is none`;
  throw new Fault('usage', message, 'leave out --open, or name a file that ends in .html');
}

function named({ format, output, open }: ReportFormatFlags, shell: ShellKind): ReportFormatName {
  const isFile = output !== undefined && output !== '-';
  const extension = isFile ? /\.(\w+)$/.exec(output)?.[1] : undefined;
  const word = format ?? extension;
  if (word === undefined) return isFile || open === true ? 'html' : 'md';
  const found = reportFormatNamed(word);
  if (found !== undefined) return found;
  const names = REPORT_FORMAT_NAMES.join(', ');
  if (format !== undefined) {
    const hint = pdfHint(format) ?? didYouMean(format.toLowerCase(), REPORT_FORMAT_NAMES);
    const message = `--format takes one of ${names}, not \`${format}\``;
    throw new Fault('usage', message, hint ?? 'for example: stretch report --format md');
  }
  const message = `unknown file extension: .${word}; the formats are ${names}`;
  const file = shellPath(output ?? '', shell);
  const hint = pdfHint(word) ?? `name the format: stretch report --format html -o ${file}`;
  throw new Fault('usage', message, hint);
}
