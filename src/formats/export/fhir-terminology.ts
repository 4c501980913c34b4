import type { CodeSystem, ValueSet } from 'fhir/r4.js';
import { LOCAL, LOINC, SYSTEMS } from './fhir-codes.ts';
import { uuidOf } from './fhir-ids.ts';
import { narrative } from './fhir-values.ts';

/** The notice that the LOINC licence asks for, which FHIR wants in the `copyright` of a value set with LOINC codes. */
const LOINC_NOTICE =
  'This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.';

/** Returns the project’s own codes with their meanings, so that a file explains itself. */
export function localCodes(): CodeSystem {
  return {
    resourceType: 'CodeSystem',
    id: uuidOf(['terminology', SYSTEMS.local]),
    text: narrative(
      'The codes that this file uses where no public code fits, with their meanings.',
    ),
    url: SYSTEMS.local,
    name: 'StretchCoachCodes',
    title: 'Codes of stretch-coach',
    status: 'active',
    caseSensitive: true,
    content: 'complete',
    concept: Object.entries(LOCAL).map(([code, [display, definition]]) => ({
      code,
      display,
      definition,
    })),
  };
}

/** Returns the LOINC codes that a file may use, with their notice. */
export function loincCodes(): ValueSet {
  const url = 'urn:stretch-coach:loinc';
  const concept = Object.entries(LOINC).map(([code, display]) => ({ code, display }));
  return {
    resourceType: 'ValueSet',
    id: uuidOf(['terminology', url]),
    text: narrative(`The LOINC codes that this file uses. ${LOINC_NOTICE}`),
    url,
    name: 'StretchCoachLoincCodes',
    title: 'LOINC codes that stretch-coach uses',
    status: 'active',
    copyright: LOINC_NOTICE,
    compose: { include: [{ system: SYSTEMS.loinc, concept }] },
  };
}
