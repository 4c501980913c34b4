import { unusablePathFault } from '../../core/reminders/scheduler-plan.ts';

/** A text inside an XML element. Throws an `input` fault for characters that XML cannot hold. */
export function xmlText(text: string): string {
  // Control characters other than white space, lone surrogates, and non-characters.
  if (/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u.test(text)) {
    throw unusablePathFault('a path has characters that XML cannot hold');
  }
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (space) => `&#${space.codePointAt(0)};`);
}
