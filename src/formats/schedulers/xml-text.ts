import { unusablePathFault } from '../../core/reminders/scheduler-plan.ts';

/** A text inside an XML element. Throws an `input` fault for characters that XML cannot hold at all. */
export function xmlText(text: string): string {
  // Control characters that are no spaces, halves of characters, and what is none.
  if (/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u.test(text)) {
    throw unusablePathFault('a path has characters that the scheduler cannot be told');
  }
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (space) => `&#${space.codePointAt(0)};`);
}
