/** What differs between papers: everything else of their style is the same. */
export interface PaperType {
  /** Points of the running text in print; headings, tables and notes follow from it. */
  readonly pt: number;
}

/**
 * Returns the style sheet that papers share: A4 in print, a sheet as wide as a line may be on a screen, and nothing that
 * depends on colour. Sizes are in `rem`, so that they follow the size of the text in print and the reader’s own on a screen.
 *
 * - `.num` are numbers in a column, `.note` is small print, `.said` is what somebody wrote, which may be one long word.
 * - `.table` is around a table that may be wider than a narrow screen: it scrolls there, and the page does not.
 * - `.unseen` is only heard.
 * - `.whole` is not broken across pages.
 */
export function paperStyle({ pt }: PaperType): string {
  return `${SCREEN}\n${TABLES}\n${PRINT.replace('SIZE', `${pt}pt`)}`;
}

/* `Canvas` and `CanvasText` are white and black, unless somebody needs other colours. */
const SCREEN = `
:root { color-scheme: light; --grey: #595959; --pale: #bdbdbd; }
html { background: Canvas; color: CanvasText; font: 100%/1.45 Helvetica, Arial, "Liberation Sans", sans-serif;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { max-width: 52rem; margin: 0 auto; padding: 1.5rem clamp(0.9rem, 4vw, 2.5rem) 3rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: 1.7rem; margin: 0 0 0.4rem; letter-spacing: -0.01em; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; padding-top: 0.4rem; border-top: 1.5px solid CanvasText; }
h3 { font-size: 1rem; margin: 1.1rem 0 0.3rem; }
p, ul, ol, dl, figure, blockquote { margin: 0 0 0.6rem; }
ul, ol { padding-left: 1.2em; }
li { margin: 0.1rem 0; }
.note, small { font-size: 0.9rem; color: var(--grey); }
.said { overflow-wrap: anywhere; white-space: pre-line; }
/* For who hears a page, and does not see what it belongs to. */
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
svg { display: block; max-width: 100%; height: auto; }
summary { cursor: pointer; }
:focus-visible { outline: 2px solid CanvasText; outline-offset: 2px; }
@media (forced-colors: active) { :root { --grey: CanvasText; --pale: CanvasText; } }`;

const TABLES = `
.table { overflow-x: auto; margin: 0 0 0.8rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; line-height: 1.25; }
caption { text-align: left; font-weight: bold; padding: 0 0 0.25rem; }
th, td { text-align: left; vertical-align: baseline; padding: 0.22rem 0.9em 0.22rem 0; border-bottom: 1px solid var(--pale); }
th:last-child, td:last-child { padding-right: 0; }
thead th { vertical-align: bottom; font-size: 0.9rem; border-bottom: 1px solid CanvasText; }
tbody th { font-weight: normal; }
thead th.num { white-space: normal; }`;

const PRINT = `
@page { size: A4; margin: 10mm 15mm; }
@media print {
  html { font-size: SIZE; line-height: 1.3; }
  body { max-width: none; padding: 0; }
  h2 { margin-top: 1.2rem; border-top-width: 0.75pt; }
  th, td { padding-top: 0.14rem; padding-bottom: 0.14rem; border-bottom-width: 0.4pt; }
  thead th { border-bottom-width: 0.6pt; }
  h1, h2, h3, caption { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
  tr, figure, .whole { break-inside: avoid; }
  .table { overflow: visible; }
}`;
