/**
 * Returns the style sheet of a handout, on top of the one that papers share. It is meant to fit all shipped routines on the two
 * sides of a sheet; no text but its sources is smaller than the rest.
 */
export function handoutStyle({ isLarge, isDense }: HandoutLook): string {
  return [SHEET, NARROW, PRINT, ...(isLarge ? [LARGE] : []), ...(isDense ? [DENSE] : [])].join(
    '\n',
  );
}

interface HandoutLook {
  /** In letters of 18 points. */
  readonly isLarge: boolean;
  /** Closer together in print, with cues side by side where they are short: for six exercises or more. */
  readonly isDense: boolean;
}

const SHEET = `
.sheet h1 { font-size: 1.6rem; margin-bottom: 0.2rem; }
.sheet p, .sheet ul, .sheet dl { margin-bottom: 0.15rem; }
.sheet li { margin: 0.05rem 0; }
header { display: grid; grid-template-columns: minmax(0, 1fr) 13rem; column-gap: 1.5rem; align-items: baseline; }
header > p { margin-top: 0.35rem; }
header > p, .facts div:last-child { grid-column: 1 / -1; }
.facts { display: contents; }
.facts div { display: flex; gap: 0.6rem; align-items: baseline; }
.facts dt { font-weight: bold; white-space: nowrap; }
.facts dd { margin: 0; flex: 1; min-width: 0; border-bottom: 1px solid var(--grey); min-height: 1.3rem; }
.scale { list-style: none; padding: 0; display: grid; grid-template-columns: 1fr 2fr 2fr; column-gap: 1.2rem; }
.exercise { display: grid; grid-template-columns: 13.1rem minmax(0, 1fr); column-gap: 0.9rem; align-items: start; }
.exercise h2, .exercise .wide { grid-column: 1 / -1; }
.exercise h2 { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 1rem; }
.exercise h2 span { min-width: 0; overflow-wrap: anywhere; }
.amount { margin-left: auto; text-align: right; }
.pictures { display: flex; flex-direction: column; gap: 0.3rem; }
.above { flex-flow: row wrap; gap: 0.3rem 1rem; }
.pictures figure { display: flex; gap: 0.2rem; align-items: end; margin: 0; }
.pictures figcaption { width: 2.3rem; }
.pictures svg { width: 100%; }
.beside { flex-direction: row; gap: 0.6rem; }
.beside figure { flex-direction: column-reverse; align-items: start; gap: 0; }
.box { border: 2px solid CanvasText; padding: 0.35rem 0.7rem; margin: 0.6rem 0; }
.sheet .box h2 { border: 0; margin: 0 0 0.2rem; padding: 0; }
.box ul { columns: 2; column-gap: 1.5rem; padding-left: 1em; }
.box li { break-inside: avoid; }
/* Half of a border that is collapsed is outside, where it would be cut off. */
.grid { width: calc(100% - 1px); font-size: 1rem; line-height: 1.15; table-layout: fixed; }
.grid th, .grid td { border: 1px solid CanvasText; padding: 0.1rem; text-align: center; vertical-align: middle; }
.grid th:first-child { width: 8.6rem; text-align: left; padding: 0.1rem 0.3rem; }
.grid tbody td { height: 1.75rem; }
.sheet .grid h2 { font-size: 1rem; border: 0; margin: 0; padding: 0; }
.sheet .table { margin: 0 0 0.6rem; }
.grid thead th { font-weight: normal; white-space: nowrap; font-size: 1rem; border: 1px solid CanvasText; }
.sources { font-size: 0.62rem; line-height: 1.25; margin-top: 0.4rem; }`;

const NARROW = `
@media screen and (max-width: 40rem) {
  header, .exercise, .scale { grid-template-columns: minmax(0, 1fr); }
  .box ul { columns: 1; }
  .grid { min-width: 46rem; }
}`;

const PRINT = `
@page { margin: 9mm 12mm; }
@media print {
  html { line-height: 1.19; }
  .sheet h2 { font-size: 1.1rem; margin-top: 0.5rem; margin-bottom: 0.15rem; padding-top: 0.2rem; }
}`;

const DENSE = `
@media print {
  html { line-height: 1.15; }
  .exercise ul { display: flex; flex-wrap: wrap; column-gap: 2.2em; }
  .sheet h2 { margin-top: 0.3rem; margin-bottom: 0.05rem; padding-top: 0.12rem; }
  .sheet p, .sheet ul { margin-bottom: 0.1rem; }
  .sheet li { margin: 0; }
  .box { margin: 0.35rem 0; }
}`;

const LARGE = `
.exercise { grid-template-columns: 1fr; }
@media print {
  html { line-height: 1.14; }
  .sheet h2 { font-size: 1.05rem; margin-top: 0.35rem; margin-bottom: 0; }
  .sheet p, .sheet ul { margin-bottom: 0.1rem; }
  .sheet li { margin: 0; }
}`;
