import type { Reference } from 'fhir/r4.js';
import { digest } from '../../core/base/digest.ts';
import { remembered } from '../../core/base/remembered.ts';

/** What a resource is: of one line of the journal, each of these can be made once. */
export const ID_KINDS = [
  'person',
  'terminology',
  'plan',
  'days',
  'week',
  'session',
  'skip',
  'sets-done',
  'pain-before',
  'pain-during',
  'pain-after',
  'pain-in-set',
  'effort',
  'soreness',
  'stiffness',
  'activity',
  'duration',
  'distance',
  'note',
] as const;

/** One of them. */
export type IdKind = (typeof ID_KINDS)[number];

/** What an id is made of: a kind, and most often the id of a line of the journal. */
export type IdOf = readonly [kind: IdKind, of: string];

/**
 * Returns a UUID (RFC 9562, version 8) that is the same in every export: its first group is that of a kind, and 90 bits are
 * of what it is made of.
 */
export function uuidOf([kind, of]: IdOf): string {
  const hex = digits(of);
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(7), 16) % 4);
  const groups = [hex.slice(0, 4), `8${hex.slice(4, 7)}`, `${variant}${hex.slice(8, 11)}`];
  return [FIRST_GROUPS.get(kind), ...groups, hex.slice(11, 23)].join('-');
}

/** Two digests, of which a single one could come twice in a large collection. What comes of one line is made in a row. */
const digits = remembered((text: string) => `${digest(text)}${digest(`uuid${text}`)}`);

const FIRST_GROUPS: ReadonlyMap<IdKind, string> = new Map(
  ID_KINDS.map((kind) => [kind, digest(kind).slice(0, 8)]),
);

/** Returns a reference to the resource with the id that is made of something. */
export function referenceTo(of: IdOf): Reference {
  return { reference: urlOf(uuidOf(of)) };
}

/** Returns the URL of an entry of the bundle by its id. */
export function urlOf(id: string): string {
  return `urn:uuid:${id}`;
}
