import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { decodeLine } from '../../../src/core/journal/decode-line.ts';
import { lineSchema } from '../../../src/core/journal/json-schema.ts';
import { LINE_FIELDS } from '../../../src/core/journal/line-fields.ts';
import { SAMPLE_LINES } from '../../support/sample-lines.ts';

const ajv = new Ajv({ strict: true, strictRequired: false });
addFormats.default(ajv);
const isValid = ajv.compile(lineSchema());

describe('the JSON Schema of a journal line', () => {
  it('is tested with samples of every type and field', () => {
    for (const [type, fields] of Object.entries(LINE_FIELDS)) {
      const used = SAMPLE_LINES.filter((line) => line.type === type).flatMap(Object.keys);
      expect(used, type).toEqual(expect.arrayContaining(Object.keys(fields)));
    }
  });

  it('accepts a line of every type', () => {
    for (const line of SAMPLE_LINES) {
      expect(isValid(json(line)), JSON.stringify([line, isValid.errors])).toBe(true);
    }
  });

  it.each([
    ['no version', { v: undefined }],
    ['the version of a later program', { v: 2 }],
    ['no id', { id: '' }],
    ['no offset', { at: '2026-11-24T07:00:00' }],
    ['a day that does not exist', { day: '2026-02-30' }],
    ['a side nobody has', { side: 'front' }],
    ['a hold of nothing', { planned: { hold: 0 } }],
    ['a negative amount', { done: { reps: -1 } }],
    ['no answer to whether it was completed', { complete: null }],
  ])('refuses a set with %s', (_, change) => {
    const set = SAMPLE_LINES.find(({ type }) => type === 'set-done');
    expect(isValid(json({ ...set, ...change }))).toBe(false);
  });

  it('accepts a line of a future type', () => {
    expect(isValid(json({ ...SAMPLE_LINES[0], type: 'breath', planned: 3 }))).toBe(true);
  });

  it('accepts exactly what the program reads, whatever one value is changed to', () => {
    const changes = SAMPLE_LINES.flatMap((line) =>
      pathsOf(line).flatMap((path) =>
        VALUES.map((value) => ({ path, value, line: json(withValue(line, path, value)) })),
      ),
    );
    expect(changes.length).toBeGreaterThan(5000);
    const differences = changes.filter(({ path, line }) => {
      const { ok } = decodeLine(JSON.stringify(line));
      // How the ends of a range or the parts of a tempo go together is beyond the schema.
      return path.includes('reps') || path.includes('tempo')
        ? ok && !isValid(line)
        : ok !== isValid(line);
    });
    expect(differences.map(({ path, value }) => ({ path, value }))).toEqual([]);
  });
});

/** Values that are wrong in most places; `undefined` takes the field away. */
// oxfmt-ignore
const VALUES: readonly unknown[] = [
  undefined, null, true, [], [null], {}, { hold: 0 }, { hold: 30 }, { reps: 3 },
  -1, 0, 0.5, 1, 3, 8, 10_000, 10_001, 1e10, 1e11, Array(8).fill(1), Array.from({ length: 201 }, () => ({ remove: 'x' })),
  '1899-12-31', '2299-12-31', '2300-01-01', '0000-01-01', '9999-12-31T23:59:59Z', '2299-12-31T23:59:59-23:59',
  'x'.repeat(1000), '🏃'.repeat(1000), '🏃'.repeat(1001),
  '', 'x', 'left', 'front', 'pain', 'later', '07:00', '24:00',
  '2026-02-28', '2026-02-30', '2028-02-29', '2026-11-24 07:00:00Z',
  '2026-11-24T07:00:00Z', '2026-02-30T07:00:00Z', '2026-11-24T24:00:00Z', '2026-11-24T07:00:00.1234Z',
];

type Path = readonly (string | number)[];

/** Where there is a value in a line, at any depth. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
}

function withValue(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.map((one: unknown, index) =>
      index === Number(key) ? withValue(one, rest, value) : one,
    );
  }
  const fields = whole as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: withValue(fields[key], rest, value) };
}

/** The value as it comes back from text. */
function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
