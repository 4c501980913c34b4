import type { CarePlan, Observation, Procedure } from 'fhir/r4.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoLines } from '../../../src/core/demo/demo-lines.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { uuidOf } from '../../../src/formats/export/fhir-ids.ts';
import { exported } from '../../support/exported.ts';
import {
  bundleOf,
  bundleProblems,
  type ExportedBundle,
  partsOf,
} from '../../support/fhir-bundle.ts';
import { fhirProblems, libraryProblems, schemaProblems } from '../../support/fhir-checks.ts';
import { linesOfSteps, journal } from '../../support/journal-arbitrary.ts';
import { line, logged, schedule, sessionOf, skipped } from '../../support/sample-journal.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const TODAY = '2026-11-22';
const DEMO = demoLines({
  now: `${TODAY}T23:30:00.000+00:00`,
  today: TODAY,
  library: shippedLibrary(),
  profile: { affected: 'left', cautions: [] },
  instantOf: (day, at) => `${day}T${at}:00.000+00:00`,
  stampOf: (at) => at.replace('Z', '+00:00'),
});
const demo = () => exported(DEMO, { from: '2026-08-31', to: TODAY });

function problemsOf(bundle: ExportedBundle): readonly string[] {
  return [...fhirProblems(bundle), ...bundleProblems(bundle)];
}

describe('a bundle', () => {
  it('of nothing has the person and the codes alone, and nothing is wrong with it', () => {
    const bundle = bundleOf(exported([]));
    expect(bundle.entry?.map(({ resource }) => resource?.resourceType)).toEqual([
      'Patient',
      'CodeSystem',
      'ValueSet',
    ]);
    expect(problemsOf(bundle)).toEqual([]);
  });

  it('of twelve weeks has nothing wrong with it', () => {
    const bundle = bundleOf(demo());
    expect(bundle.entry?.length).toBeGreaterThan(500);
    expect(problemsOf(bundle)).toEqual([]);
  });

  it('of any journal has nothing wrong with it', () => {
    fc.assert(
      fc.property(journal, (steps) => {
        const data = exported(linesOfSteps(steps), { from: '2026-01-01', to: '2026-05-20' });
        expect(problemsOf(bundleOf(data))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has no names, no codes of SNOMED CT, no extensions and no contained resources', () => {
    const bundle = bundleOf(demo());
    expect(bundle.entry?.[0]?.resource).toEqual({
      resourceType: 'Patient',
      id: uuidOf(['person', DEMO[0]?.id ?? '']),
      text: expect.anything(),
    });
    expect(JSON.stringify(bundle)).not.toMatch(/snomed|"(?:extension|contained)"/i);
  });

  it('of a made-up record is marked as such, and so is all that is in it', () => {
    const bundle = bundleOf(exported(DEMO, { isDemo: true }));
    const all = [bundle, ...(bundle.entry ?? []).map(({ resource }) => resource)];
    expect(all.every((one) => one?.meta?.security?.[0]?.code === 'HTEST')).toBe(true);
    expect(problemsOf(bundle)).toEqual([]);
    expect(JSON.stringify(bundleOf(demo()))).not.toContain('HTEST');
  });

  it('has the notice that the licence of LOINC asks for', () => {
    const sets = bundleOf(exported([])).entry?.map(({ resource }) => resource);
    const found = sets?.find((one) => one?.resourceType === 'ValueSet');
    expect(found?.copyright).toMatch(/^This material contains content from LOINC .* trademark of/);
  });

  it('has the same ids in the next export, also of other days and after something was removed', () => {
    const before = idsOf(demo());
    const later = idsOf(exported(DEMO, { from: '2026-10-05', to: TODAY }));
    expect(later.length).toBeGreaterThan(100);
    // A sum over other days is another one.
    expect(later.filter((id) => !before.includes(id))).toEqual([
      expect.stringMatching(/^sessions-done/),
    ]);
  });

  it('differs in all ids from that of somebody else with the same plan', () => {
    const [mine, others] = ['a', 'b'].map((id) =>
      idsOf(
        exported([{ ...schedule('2026-10-26'), id }, ...sessionOf('2026-11-02', 'morning', 5)]),
      ),
    );
    expect(mine?.length).toBeGreaterThan(6);
    expect(mine?.filter((id) => others?.includes(id))).toEqual([]);
  });
});

/** The ids of what is about the person, with its code. */
function idsOf(data: Parameters<typeof bundleOf>[0]): readonly string[] {
  const { plans, procedures, observations } = partsOf(bundleOf(data));
  return [
    ...plans.map(({ id }) => `plan ${id}`),
    ...[...procedures, ...observations].map(
      ({ id, code }) => `${code?.coding?.at(-1)?.code} ${id}`,
    ),
  ];
}

/* What a validator does not find, it cannot vouch for. */
describe('what is broken is found', () => {
  const small = () => {
    const morning = line({ type: 'soreness', score: 3 }, { at: '2026-11-02T06:50:00.000+00:00' });
    return bundleOf(
      exported([schedule('2026-10-26'), sessionOf('2026-11-02', 'morning', 5), morning]),
    );
  };

  it('and this is whole', () => {
    expect(problemsOf(small())).toEqual([]);
  });

  type Broken = Record<string, unknown> & { id?: string };
  const first = (bundle: ExportedBundle, type: string): Broken =>
    bundle.entry?.find(({ resource }) => resource?.resourceType === type)
      ?.resource as unknown as Broken;

  it.each<[string, (bundle: ExportedBundle) => void]>([
    ['a status that does not exist', (all) => (first(all, 'Procedure')['status'] = 'done')],
    ['a status that is missing', (all) => delete first(all, 'Observation')['status']],
    ['a code that is missing', (all) => delete first(all, 'Observation')['code']],
    ['nobody whom it is about', (all) => delete first(all, 'CarePlan')['subject']],
    ['a list that is none', (all) => (first(all, 'Observation')['category'] = {})],
    ['an element that does not exist', (all) => (first(all, 'Procedure')['performed'] = 'x')],
    ['a type that does not exist', (all) => (first(all, 'Procedure')['resourceType'] = 'Deed')],
  ])('by FHIR.js: %s', (_, breakIt) => {
    const bundle = small();
    breakIt(bundle);
    expect(libraryProblems(bundle)).not.toEqual([]);
  });

  it.each<[string, (bundle: ExportedBundle) => void]>([
    ['a moment without an offset', (all) => (all.timestamp = '2026-11-22T23:59:00')],
    ['a month 13', (all) => (first(all, 'Observation')['effectiveDateTime'] = '2026-13-01')],
    ['an empty text', (all) => (first(all, 'CarePlan')['title'] = '')],
    ['an id with a space', (all) => (first(all, 'Patient').id = 'a b')],
    ['a number as a text', (all) => (first(all, 'Observation')['valueQuantity'] = { value: '3' })],
    ['a unit of time that does not exist', (all) => (repeatOf(all).periodUnit = 'day' as 'd')],
    ['an extension', (all) => (first(all, 'Patient')['extension'] = [])],
    ['a resource of another type', (all) => (first(all, 'Patient')['resourceType'] = 'Group')],
  ])('by the JSON Schema: %s', (_, breakIt) => {
    const bundle = small();
    breakIt(bundle);
    expect(schemaProblems(bundle)).not.toEqual([]);
  });

  it.each<[string, (bundle: ExportedBundle) => void]>([
    ['two entries with one URL', (all) => all.entry?.push(...(all.entry?.slice(0, 1) ?? []))],
    ['a reference to nothing', (all) => (procedure(all).subject.reference = 'urn:uuid:1')],
    ['a reference to another type', (all) => (procedure(all).basedOn = [procedure(all).subject])],
    ['an end before the beginning', (all) => (plan(all).period = { start: '2026', end: '2025' })],
    ['two values', (all) => (observation(all).valueString = 'more')],
    ['a code that is not defined', (all) => (plan(all).category = [{ coding: [{ code: 'x' }] }])],
    ['a tag that is not closed', (all) => (plan(all).text = { status: 'generated', div: '<p>' })],
  ])('here: %s', (_, breakIt) => {
    const bundle = small();
    breakIt(bundle);
    expect(bundleProblems(bundle)).not.toEqual([]);
  });

  const procedure = (bundle: ExportedBundle): Procedure => some(partsOf(bundle).procedures);
  const observation = (bundle: ExportedBundle): Observation => some(partsOf(bundle).observations);
  const plan = (bundle: ExportedBundle): CarePlan => some(partsOf(bundle).plans);
  function repeatOf(bundle: ExportedBundle) {
    return plan(bundle).activity?.[0]?.detail?.scheduledTiming?.repeat ?? {};
  }
  function some<T>(list: readonly T[]): T {
    const [one] = list;
    if (one === undefined) throw new Error('there is none');
    return one;
  }
});

describe('hostile names and notes', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '</div><img src="http://example.org/x.png" onerror="alert(1)">',
    ']]> &amp; &nbsp; "quoted" \u001b[31mred\u0007',
    'a\u0000b\ufffe\uffff\u202e',
    '\ud800 alone',
    ' \n\t ',
    `${'long '.repeat(5000)}👩🏽‍⚕️`,
    '__proto__',
  ];

  it.each(HOSTILE)('do no harm: %j', (text) => {
    const bundle = bundleOf(exported(linesWith(text), { routineName: () => text }));
    expect(problemsOf(bundle)).toEqual([]);
    expect(JSON.stringify(bundle)).not.toMatch(/\\u00[01]|\u202e/);
  });

  function linesWith(text: string): readonly Line[] {
    const slot = { name: text, time: '07:00', days: [1, 2, 3, 4, 5, 6, 7], routine: text } as const;
    const at = '2026-11-02T07:10:00.000+00:00';
    const id = (own: string) => ({ at, id: `${own} ${text}` });
    return [
      schedule('2026-10-26', [slot]),
      logged([0, 1], { name: text, slot: text, note: text }, id('session')),
      { ...skipped('2026-11-03', text, 'other'), note: text },
      line({ type: 'soreness', score: 3, note: text }, id('morning')),
      line({ type: 'run', distance: 8000, note: text }, id('run')),
      line({ type: 'activity', kind: 'other', note: text }, id('activity')),
      line({ type: 'note', text }, id('note')),
    ] as readonly Line[];
  }
});
