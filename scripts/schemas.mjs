// Generates JSON Schemas from the code's own schemas: routines/schema/*.json, which let editors complete and check data
// files; docs/history.schema.json, which describes the output of `stretch export --format json`; and
// docs/journal.schema.json, which describes a line of the journal.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { loadSources } from './load-sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Returns the JSON Schemas by file. They describe a file as written, before the code turns strings into numbers. */
export async function schemas() {
  const { exerciseSchema, routineSchema, historySchema, lineSchema } = await loadSources(
    'schemas',
    {
      schema: 'src/core/library/schema.ts',
      history: 'src/formats/export/json-schema.ts',
      journal: 'src/core/journal/json-schema.ts',
    },
  );
  return {
    'routines/schema/exercise.json': described('Exercise', convert(exerciseSchema)),
    'routines/schema/routine.json': described('Routine', convert(routineSchema)),
    'docs/history.schema.json': described('Exported history', convert(historySchema)),
    'docs/journal.schema.json': described('Journal line', lineSchema()),
  };
}

function convert(schema) {
  const definitions = new Map();
  const whole = converted(schema, definitions);
  const $defs = Object.fromEntries([...definitions.values()].map(({ name, body }) => [name, body]));
  return definitions.size === 0 ? whole : { ...whole, $defs };
}

function converted(schema, definitions) {
  // `definitions` has the alternatives, so the definitions that lazy schemas leave behind are not needed.
  const { $defs: _, ...rest } = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: (context) => overrideSchema(context, definitions),
  });
  return rest;
}

/** Rejects unknown fields, and replaces a choice by a reference to its definition. */
function overrideSchema({ valibotSchema, jsonSchema }, definitions) {
  if (valibotSchema.type === 'lazy')
    return { $ref: `#/$defs/${defined(valibotSchema, definitions)}` };
  if (valibotSchema.type !== 'object_with_rest') return undefined;
  return { ...jsonSchema, additionalProperties: false };
}

/** Fields that decide which other fields the code accepts. */
const FIELDS = 'hold exercise flat palm toes via angles to joint strap stick chair step box'.split(
  ' ',
);

/** Defines a lazy schema as the branches its deciding fields lead to, once per schema, and returns its name. */
function defined(schema, definitions) {
  const known = definitions.get(schema);
  if (known !== undefined) return known.name;
  const entry = { name: `choice${definitions.size + 1}`, body: {} };
  definitions.set(schema, entry);
  const samples = [...FIELDS.map((name) => ({ [name]: 1 })), {}, [], ''];
  const branches = samples.map((sample) => {
    const { $schema: _, ...branch } = converted(schema.getter(sample), definitions);
    return JSON.stringify(branch);
  });
  entry.body = { anyOf: [...new Set(branches)].map((branch) => JSON.parse(branch)) };
  return entry.name;
}

function described(title, schema) {
  return { ...schema, title: `stretch: ${title}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, schema] of Object.entries(await schemas())) {
    const path = `${root}/${file}`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(schema, null, 2)}\n`);
  }
}
