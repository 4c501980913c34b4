import { Fault } from '../../core/base/fault.ts';

/** How a PDF is made of a page: only a browser can. */
const PDF_HINT = 'a PDF is made in the browser: show it with --open, and print it to a file';

/** Returns what to do instead if the extension, without its dot, is that of a PDF; undefined if it is another. */
export function pdfHint(extension: string): string | undefined {
  return extension.toLowerCase() === 'pdf' ? PDF_HINT : undefined;
}

/** Throws a `usage` fault if a page is to be written to a file whose name says that it is something else. */
export function refuseUnlessPage(output: string | undefined): void {
  const extension = /\.(\w+)$/.exec(output ?? '')?.[1];
  if (extension === undefined || /^html?$/i.test(extension)) return;
  const message = `unknown file extension: .${extension}; a sheet is written as html`;
  throw new Fault('usage', message, pdfHint(extension) ?? 'name a file that ends in .html');
}
