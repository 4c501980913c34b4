import { paperStyle } from '../paper-style.ts';

/** Returns the style sheet of the report: small, because it has to fit on two pages. */
export function reportStyle(): string {
  return `${paperStyle({ pt: 9 })}\n${OWN}`;
}

const OWN = `
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 0.35rem 1.4rem;
  margin: 0 0 0.6rem; }
.whole-width { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 0.7em; align-items: baseline; }
.whole-width dd { flex: 1 1 18rem; }
dt { font-size: 0.9rem; color: var(--grey); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.chart svg { width: 100%; }
.chart { margin-bottom: 0.4rem; }
.data { margin: 0 0 0.8rem; }
.day { white-space: nowrap; }
.exercises { min-width: 36rem; }
.exercise { width: 18%; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 2rem; }
.two h3 { margin-top: 0; }
.days > div { display: grid; grid-template-columns: 5.8em 1fr; gap: 0.5em; margin-bottom: 0.15rem; }
.kind { color: var(--grey); }
.made-up { border: 1.5px solid CanvasText; padding: 0.3rem 0.6rem; font-weight: bold; }
blockquote { margin-left: 0; padding-left: 0.8rem; border-left: 3px solid CanvasText; font-size: 1.05rem; }
footer { margin-top: 1.6rem; border-top: 1px solid var(--pale); padding-top: 0.4rem; }
@media screen and (max-width: 30rem) {
  .wide { display: none; }
  .narrow[hidden] { display: block; }
}
@media print {
  .exercises { min-width: 0; }
  h2 { margin: 0.7rem 0 0.25rem; padding-top: 0.2rem; }
  h3 { margin-bottom: 0.2rem; }
  th, td { padding-top: 0.09rem; padding-bottom: 0.09rem; }
  .facts { gap: 0.2rem 1.4rem; margin-bottom: 0.2rem; }
  .chart { margin-bottom: 0.2rem; }
  .facts:has(+ .chart) { break-after: avoid; }
  .table { margin-bottom: 0.4rem; }
  .data { display: none; }
  .two { grid-template-columns: 1fr 1fr; }
  table { line-height: 1.2; }
  .days > div { margin-bottom: 0.05rem; }
  .note { margin: 0.1rem 0 0.2rem; }
  footer { margin-top: 0.5rem; padding-top: 0.2rem; }
  footer p { margin: 0; }
}`;
