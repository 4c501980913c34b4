import { DEEPEST } from '../base/depth.ts';
import { type Fields, type JsonSchema, objectSchema } from './field.ts';
import { LINE_VERSION } from './line.ts';
import { HEAD_FIELDS, LINE_FIELDS } from './line-fields.ts';

/**
 * Returns the JSON Schema of a line. It accepts what `decodeLine` accepts, except for rules on how numbers go together,
 * which it has in words.
 */
export function lineSchema(): JsonSchema {
  const { properties, required } = objectSchema(HEAD_FIELDS);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    description: `One line of the journal, of at most 1 MB and nested at most ${DEEPEST} deep. A line of a type that is not described here is kept as it is.`,
    type: 'object',
    properties: { v: VERSION, ...properties },
    required: ['v', ...required],
    allOf: Object.entries(LINE_FIELDS).map(([type, fields]) => ifOfType(type, fields)),
  };
}

const VERSION = { description: 'format version', type: 'number', maximum: LINE_VERSION };

function ifOfType(type: string, fields: Fields): JsonSchema {
  return {
    if: { properties: { type: { const: type } }, required: ['type'] },
    // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's own word
    then: objectSchema(fields),
  };
}
