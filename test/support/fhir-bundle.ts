import type { Bundle, CarePlan, Coding, FhirResource, Observation, Procedure } from 'fhir/r4.js';
import { SaxesParser } from 'saxes';
import type { ExportedRecord } from '../../src/formats/export/exported-record.ts';
import { fhir } from './exported.ts';

/** A bundle with resources of known types. */
export type ExportedBundle = Bundle<FhirResource>;

/** The resources of a bundle that are about somebody, by type. */
export interface FhirParts {
  readonly plans: readonly CarePlan[];
  readonly procedures: readonly Procedure[];
  readonly observations: readonly Observation[];
}

/** Returns a record as an exported bundle. */
export function bundleOf(data: ExportedRecord): ExportedBundle {
  return JSON.parse(fhir(data)) as ExportedBundle;
}

/** Returns the parts of a bundle. */
export function partsOf({ entry = [] }: ExportedBundle): FhirParts {
  const resources = entry.map(({ resource }) => resource);
  return {
    plans: resources.filter((one) => one?.resourceType === 'CarePlan'),
    procedures: resources.filter((one) => one?.resourceType === 'Procedure'),
    observations: resources.filter((one) => one?.resourceType === 'Observation'),
  };
}

/** Returns the observations with a code, of any system. */
export function withCode(
  { observations }: Pick<FhirParts, 'observations'>,
  code: string,
): readonly Observation[] {
  return observations.filter(({ code: { coding = [] } }) =>
    coding.some((one) => one.code === code),
  );
}

/** The types of resources that each element may lead to. */
const TARGETS: ReadonlyMap<string, string> = new Map([
  ['subject', 'Patient'],
  ['performer', 'Patient'],
  ['author', 'Patient'],
  ['asserter', 'Patient'],
  ['authorReference', 'Patient'],
  ['basedOn', 'CarePlan'],
  ['partOf', 'Procedure'],
  ['hasMember', 'Observation'],
]);

/** Returns what is wrong with a bundle that no validator of single elements looks at. */
export function bundleProblems(bundle: ExportedBundle): readonly string[] {
  const entries = bundle.entry ?? [];
  const typeOf = new Map(entries.map(({ fullUrl, resource }) => [fullUrl, resource?.resourceType]));
  const codes = definedCodes(bundle);
  const problems = entries.length === typeOf.size ? [] : ['two entries have one URL'];
  for (const { fullUrl, resource } of entries) {
    if (fullUrl !== `urn:uuid:${resource?.id}`) problems.push(`${fullUrl} is not its id`);
    for (const { name, value } of elementsOf(resource, '')) {
      const problem =
        referenceProblem(name, value, typeOf) ??
        periodProblem(value) ??
        codingProblem(value, codes) ??
        valueProblem(value) ??
        narrativeProblem(value);
      if (problem !== undefined) problems.push(`${resource?.resourceType} ${name}: ${problem}`);
    }
  }
  return problems;
}

/** Every object in a value, with the name of the element that it is in. */
function* elementsOf(value: unknown, name: string): Generator<{ name: string; value: object }> {
  if (Array.isArray(value)) for (const one of value) yield* elementsOf(one, name);
  else if (typeof value === 'object' && value !== null) {
    yield { name, value };
    for (const [key, one] of Object.entries(value)) yield* elementsOf(one, key);
  }
}

function referenceProblem(
  name: string,
  value: object,
  typeOf: ReadonlyMap<string | undefined, string | undefined>,
): string | undefined {
  if (!('reference' in value)) return undefined;
  const found = typeOf.get(String(value.reference));
  return found !== undefined && found === TARGETS.get(name) ? undefined : `leads to ${found}`;
}

/** per-1: if there are both, the start is not later than the end. */
function periodProblem(value: object): string | undefined {
  if (!('start' in value) || !('end' in value)) return undefined;
  const { start, end } = value;
  return Date.parse(String(start)) <= Date.parse(String(end)) ? undefined : JSON.stringify(value);
}

/** The names of the codes that the bundle itself defines or lists, by system and code. */
function definedCodes({ entry = [] }: ExportedBundle): ReadonlyMap<string, string | undefined> {
  return new Map(
    entry.flatMap(({ resource }) => {
      if (resource?.resourceType === 'CodeSystem')
        return (resource.concept ?? []).map(({ code, display }) => {
          return [`${resource.url} ${code}`, display] as const;
        });
      if (resource?.resourceType !== 'ValueSet') return [];
      return (resource.compose?.include ?? []).flatMap(({ system, concept = [] }) =>
        concept.map(({ code, display }) => [`${system} ${code}`, display] as const),
      );
    }),
  );
}

function codingProblem(
  value: object,
  codes: ReadonlyMap<string, string | undefined>,
): string | undefined {
  if (!('coding' in value)) return undefined;
  const wrong = (value.coding as readonly Coding[]).filter(({ system, code, display }) =>
    system?.startsWith('http://terminology.hl7.org/') === true
      ? display === undefined
      : display === undefined || codes.get(`${system} ${code}`) !== display,
  );
  return wrong.length === 0 ? undefined : JSON.stringify(wrong);
}

/** One value at most (value[x]), and a reason for its absence only without one (obs-6). */
function valueProblem(value: object): string | undefined {
  const names = Object.keys(value).filter((key) => /^value[A-Z]|^dataAbsentReason$/.test(key));
  return names.length < 2 ? undefined : names.join(', ');
}

/** txt-1 and txt-2: well-formed, nothing but text, and not empty. */
function narrativeProblem(value: object): string | undefined {
  if (!('div' in value)) return undefined;
  const problems: string[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => problems.push(message));
  parser.on('opentag', ({ name, attributes }) => {
    const other = Object.keys(attributes).filter((one) => one !== 'xmlns');
    if (!['div', 'p'].includes(name) || other.length > 0)
      problems.push(`<${name} ${other.join()}>`);
  });
  parser.on('text', (part) => (text += part));
  parser.write(String(value.div)).close();
  if (text.trim() === '') problems.push('it says nothing');
  return problems[0];
}
