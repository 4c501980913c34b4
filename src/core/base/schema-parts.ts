import * as v from 'valibot';
import { ID, LONGEST_ID } from './id.ts';

/*
 * Every message is the "expected" part of a problem, so it names what is wanted. `record` replaces valibot's
 * `strictObject`, which stops at the first unknown field.
 */
const UNKNOWN = v.never('no such field');

/** A mapping of exactly these fields; each unknown one is a separate problem. */
export function recordSchema<const Entries extends v.ObjectEntries>(
  entries: Entries,
  expected = 'a mapping of fields',
): v.ObjectSchema<Entries, string> {
  return v.objectWithRest(entries, UNKNOWN, expected) as unknown as v.ObjectSchema<Entries, string>;
}

/** A text that is not blank. */
export const textSchema = v.pipe(
  v.string('text'),
  v.check((value) => value.trim() !== '', 'text that is not empty'),
  v.maxLength(600, 'text of at most 600 characters'),
  v.check(
    (value) => !/\{(?!side\}|other\})[a-z]+\}/i.test(value),
    'text with no braces except {side} and {other}',
  ),
);
/** An id. */
export const idSchema = v.pipe(
  v.string('an id'),
  v.regex(ID, 'an id of lower-case letters, digits and single hyphens'),
  v.maxLength(LONGEST_ID, `an id of at most ${LONGEST_ID} characters`),
);
/** A list of these items. */
export const listSchema = <Item extends v.GenericSchema>(item: Item) => v.array(item, 'a list');
