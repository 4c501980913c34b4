import type { Annotation, Narrative, Period, Quantity, Ratio, Reference } from 'fhir/r4.js';
import type { DoneOfPlanned } from '../../core/adherence/adherence.ts';
import { plainLine, plainText } from '../../core/text/plain-text.ts';
import { epochMs, type Stamp } from '../../core/time/day.ts';
import { countJson } from '../json/adherence.ts';
import { SYSTEMS } from './fhir-codes.ts';

/** Returns what is shown of a resource where only its text is: one paragraph of XHTML. */
export function narrative(words: string): Narrative {
  const text = escapedXml(plainLine(words));
  return {
    status: 'generated',
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${text}</p></div>`,
  };
}

/** XML has neither lone surrogates nor these two characters. */
function escapedXml(text: string): string {
  if (!/[&<>"\ufffe\uffff]|\p{Cs}/u.test(text)) return text;
  return text
    .replaceAll(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Returns a text that somebody wrote; undefined if nothing is left of it, as FHIR has no empty texts. */
export function saidText(text: string | null | undefined): string | undefined {
  const plain = plainText(text ?? '');
  return plain.trim() === '' ? undefined : plain;
}

/** Returns a moment with its offset; in UTC if the offset is one that FHIR does not have, beyond 14 hours. */
export function momentOf(at: Stamp): string {
  return /(?:Z|[+-](?:0\d|1[0-3]):\d\d|[+-]14:00)$/.test(at)
    ? at
    : new Date(epochMs(at)).toISOString();
}

/** Returns the moment some seconds later, by the clock of the same place. */
export function secondsLater(at: Stamp, seconds: number): string {
  const [, local = '', offset = 'Z'] = /^(.*?)(Z|[+-]\d\d:\d\d)$/.exec(momentOf(at)) ?? [];
  const later = new Date(epochMs(`${local}Z`) + Math.round(seconds * 1000)).toISOString();
  return `${later.slice(0, -1)}${offset}`;
}

/** Returns the time from one moment to another; undefined if that is before it, as after a clock was set back. */
export function periodOf(start: string, end: string | undefined): Period | undefined {
  return end === undefined || epochMs(end) < epochMs(start) ? undefined : { start, end };
}

/** What is counted or measured, with its unit in words and in UCUM. */
const UNITS = {
  score: ['score', '{score}'],
  minutes: ['min', 'min'],
  metres: ['m', 'm'],
  sessions: ['sessions', '{session}'],
  sets: ['sets', '{set}'],
  slots: ['planned times', '{slot}'],
} as const;

/** One of them. */
export type FhirUnit = keyof typeof UNITS;

/** Returns a number with its unit. */
export function quantityOf(value: number, of: FhirUnit): Quantity {
  const [unit, code] = UNITS[of];
  return { value, unit, system: SYSTEMS.ucum, code };
}

/** Returns how many of those planned were done, to a thousandth, as in all JSON. */
export function ratioOf(count: DoneOfPlanned, of: FhirUnit): Ratio {
  const { done, planned } = countJson(count);
  return { numerator: quantityOf(done, of), denominator: quantityOf(planned, of) };
}

/** Returns seconds as minutes, to a ten-thousandth, from which the second can be told. */
export function minutesIn(seconds: number): number {
  return Math.round((seconds / 60) * 1e4) / 1e4;
}

/** Returns what the person wrote about it; nothing if they did not. */
export function noteBy(
  author: Reference,
  note: string | null | undefined,
): { readonly note?: Annotation[] } {
  const text = saidText(note);
  return text === undefined ? {} : { note: [{ authorReference: author, text }] };
}
