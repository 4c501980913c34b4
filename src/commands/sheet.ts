import { withProgress } from '../app/display/progress.ts';
import { refuseUnlessPage } from '../app/options/page-file.ts';
import { paperText } from '../app/options/paper-text.ts';
import { makeHandout } from '../app/paper/handout.ts';
import { type PaperTarget, showPaper, writePaper } from '../app/paper/write-paper.ts';
import { readContext, shippedInsteadWarnings } from '../app/record/read-record.ts';
import { typedDay } from '../app/record/typed-moment.ts';
import { findRoutine } from '../core/library/library.ts';
import type { Handout } from '../core/paper/handout.ts';
import { plainLine } from '../core/text/plain-text.ts';
import { quantity } from '../core/text/quantity.ts';
import { fullDayWords } from '../core/time/day-words.ts';
import type { Host } from '../host/host.ts';

/** Flags of `stretch sheet`. */
export interface SheetOptions extends PaperTarget {
  readonly name?: string;
  readonly by?: string;
  readonly review?: string;
  readonly large?: boolean;
}

/**
 * Makes the sheet of a routine for somebody to take home, and writes it or shows it in the browser. On a terminal that would
 * be a page of markup, so there it only says how to get the sheet.
 */
export async function sheet(host: Host, typed: string, options: SheetOptions): Promise<number> {
  refuseUnlessPage(options.output);
  const name = paperText('--name', options.name);
  const by = paperText('--by', options.by);
  const { library, ...record } = await readContext(host, host.err.warn);
  const { id } = findRoutine(library, typed);
  host.err.warn(...shippedInsteadWarnings(library, 'routine', id));
  const review =
    options.review === undefined
      ? undefined
      : typedDay(record, '--review', options.review, 'future');
  const made = makeHandout(host, record, library, { routine: id, name, by, review });
  if (isForTerminal(host, options)) {
    host.out.print(`${howToGet(made, id)}\n`);
    return 0;
  }
  const text = await withProgress(host, 'writing', async () => {
    const { handoutHtml } = await import('../formats/paper/handout-page.tsx');
    return handoutHtml(made, { isLarge: options.large === true });
  });
  const file = writePaper(host, { text, fileName: `${id}.html` }, options);
  if (file === undefined) {
    host.out.write(text);
    return 0;
  }
  host.err.print(`${plainLine(file)}: ${contentWords(made)}\n`);
  await showPaper(host, file, options);
  return 0;
}

function isForTerminal(host: Host, { output, open }: SheetOptions): boolean {
  return host.out.isTerminal && output === undefined && open !== true;
}

function howToGet(made: Handout, id: string): string {
  const lines = [
    `${contentWords(made)}: a page to print.`,
    'To see it in the browser, and print it there, add: --open',
    `To write it to a file, add: -o ${id}.html`,
  ];
  return lines.join('\n');
}

function contentWords({ title, exercises, diary }: Handout): string {
  const [first] = diary.days;
  const length = diary.days.length;
  const from = first === undefined ? '' : `, a diary of ${length} days from ${fullDayWords(first)}`;
  return `${title}, ${quantity(exercises.length, 'exercise')}${from}`;
}
