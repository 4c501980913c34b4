import { withProgress } from '../app/display/progress.ts';
import { paperText } from '../app/options/paper-text.ts';
import { type ListedOptions, listedRange } from '../app/options/range-option.ts';
import { reportFormatFrom } from '../app/options/report-format.ts';
import { makeReport, REPORT_DAYS } from '../app/paper/clinician-report.ts';
import { type PaperTarget, showPaper, writePaper } from '../app/paper/write-paper.ts';
import { readContext } from '../app/record/read-record.ts';
import { recordedWords, reportTitle } from '../core/paper/report-sentences.ts';
import { plainLine } from '../core/text/plain-text.ts';
import { REPORT_FORMATS } from '../formats/paper/report-formats.ts';
import type { Host } from '../host/host.ts';

/** Flags of `stretch report`. */
export interface ReportOptions extends ListedOptions, PaperTarget {
  readonly format?: string;
  readonly name?: string;
  readonly question?: string;
}

/** Said after the Markdown on a terminal, to somebody who may have wanted the page. */
const HOW_TO_PRINT =
  'As a page to print or to send: add -o report.html, or --open to see it in the browser.';

/** Makes a page about some weeks for a physio or a doctor, and writes it, prints it or shows it in the browser. */
export async function report(host: Host, options: ReportOptions): Promise<number> {
  const format = reportFormatFrom(options, host.shell);
  const name = paperText('--name', options.name);
  const question = paperText('--question', options.question);
  const { made, text } = await withProgress(host, 'writing', async (breathe) => {
    const { library, ...record } = await readContext(host, host.err.warn);
    const range = listedRange(record, options, REPORT_DAYS);
    const isFromNamed = options.from !== undefined;
    await breathe();
    const values = makeReport(host, record, library, { range, isFromNamed, name, question });
    const write = await REPORT_FORMATS[format].load();
    return { made: values, text: write(values) };
  });
  const file = writePaper(host, { text, fileName: `report.${format}` }, options);
  if (file === undefined) {
    host.out.write(text);
    if (isReadHere(host, options)) host.err.print(`\n${HOW_TO_PRINT}\n`);
    return 0;
  }
  host.err.print(`${plainLine(file)}: ${reportTitle(made)}: ${recordedWords(made)}\n`);
  await showPaper(host, file, options);
  return 0;
}

/** Whether somebody reads it on a terminal who did not say in which format. */
function isReadHere(host: Host, { format, output }: ReportOptions): boolean {
  return host.out.isTerminal && format === undefined && output === undefined;
}
