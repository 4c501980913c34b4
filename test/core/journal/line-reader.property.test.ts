import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLine } from '../../../src/core/journal/decode-line.ts';
import { encodeLine, type Line, type UnknownLine } from '../../../src/core/journal/line.ts';
import { lineReader, type LineReader } from '../../../src/core/journal/line-reader.ts';
import { line, plannedLine, setDone, started } from '../../support/sample-journal.ts';
import { SAMPLE_LINES } from '../../support/sample-lines.ts';

const REPS = { reps: { from: 8, to: 12 }, tempo: { up: 2, hold: 1, down: 2 } };
const SET = setDone('s', plannedLine(1));
const WRITTEN: readonly Line[] = [
  ...SAMPLE_LINES,
  SET,
  { ...SET, device: 'other', order: '2026-11-25T07:00:00.000+00:00' },
  { ...SET, import: ['i'] },
  setDone('other', { ...plannedLine(2), dose: REPS }, { done: { reps: 0 }, complete: false }),
  setDone('s', plannedLine(0), { added: 10_000, seconds: 61.2 }),
  setDone('s', plannedLine(0), { added: 0.5, seconds: 1e-7 }),
  { ...SET, device: 'x'.repeat(1001) },
  started({ planned: [] }),
  line({ type: 'amend', target: 's', values: { pain: 3, planned: [plannedLine(0)] } }),
];
const TEXTS = WRITTEN.map((line) => encodeLine(line));

/** What may stand in the texts of lines if somebody edits them. */
const ODD = [
  '"',
  '\\',
  '\\"',
  '\\u0070',
  '\n',
  '\u0001',
  ' ',
  '\uFEFF',
  'ö',
  '😀',
  ',',
  '{',
  '}',
  '[',
  ']',
  ':',
  '0',
  '00',
  '-1',
  '1.50',
  '1e3',
  '9999',
  '10000',
  '10001',
  '1e11',
  'null',
  'true',
  '"x"',
  '"\u0001"',
  '012',
  '{}',
  '2026-02-29',
  '2026-02-28',
  '1899-12-31',
  '2300-01-01',
  '2026-11-24T24:00:00.000+00:00',
  '"v":1',
  '"v":2',
  '"id":""',
  '"id":"other"',
  `"id":"${'x'.repeat(1001)}"`,
  '"order":"x"',
  '"planned":[]',
  '"planned":{"hold":30}',
  '"plann\\u0065d":[]',
  '"planned":[{"step":0}]',
  '"type":"set-done"',
  '"type":"session-started"',
  '"type":"new"',
  '"__proto__":{"hold":1}',
  '"side":"left"',
  '"side":"middle"',
  '"set":1',
  '"done":{"reps":1}',
  '"done":{"hold":1,"reps":2}',
  `"x":${'{"x":'.repeat(99)}1${'}'.repeat(99)}`,
  `"x":${'['.repeat(98)}${']'.repeat(98)}`,
];
/** The fields of all lines. */
const FIELDS = TEXTS.flatMap((text) => text.match(/"\w+":(?:\[.*?\]|\{.*?\}|[^,{}[\]]+)/g) ?? []);
const PIECES = [...ODD, ...new Set(FIELDS)];
/** Where a value, a field or a piece of a text begins or ends. */
const PLACES = /[,:{}[\]"\\.\dTe-]|$/g;

const place = fc.nat({ max: 10_000 });
const edit = fc.record({
  place,
  length: fc.constantFrom(0, 0, 1, 2, 8),
  piece: fc.constantFrom(...PIECES),
});
/** A text with some of it replaced. */
const edited = fc
  .tuple(fc.constantFrom(...TEXTS), fc.array(edit, { maxLength: 3 }))
  .map(([text, edits]) => edits.reduce((before, one) => withEdit(before, one), text));

type Edit = Readonly<{ place: number; length: number; piece: string }>;

function withEdit(text: string, { place, length, piece }: Edit): string {
  const places = [...text.matchAll(PLACES)].map(({ index }) => index);
  const at = places[place % places.length] ?? 0;
  // Fields are put where they would be, too.
  const isField = piece.startsWith('"') && piece.includes(':');
  const put = isField && text[at] === ',' ? `,${piece}` : piece;
  return text.slice(0, at) + put + text.slice(at + length);
}

describe('a reader of lines', () => {
  it('reads whatever is written, edited or damaged as it is read line by line, in any order', () => {
    fc.assert(
      fc.property(fc.array(edited, { minLength: 1, maxLength: 8 }), (texts) => {
        const read = lineReader();
        expect([...texts, ...texts].filter((text) => differs(read, text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads every line that is written, and sets and sessions with anything before a field or for a value', () => {
    const read = lineReader();
    expect(TEXTS.filter((text) => differs(read, text))).toEqual([]);
    for (const text of [SET, started({ taught: ['press-up'] })].map((one) => encodeLine(one))) {
      const fields = [...text.matchAll(/(?<=,)"/g)].flatMap(({ index }) =>
        ODD.map((piece) => `${text.slice(0, index)}${piece},${text.slice(index)}`),
      );
      const values = [...text.matchAll(/(?<=:)(?:"[^"]*"|[\d.]+|true)/g)].flatMap(
        ({ index, 0: value }) =>
          ODD.map((piece) => text.slice(0, index) + piece + text.slice(index + value.length)),
      );
      const edits = [...fields, ...values];
      expect(edits.filter((one) => differs(read, one))).toEqual([]);
    }
  });

  it('drops no field between two braces in texts', () => {
    const text = encodeLine(setDone('s', plannedLine(0)));
    const more = text.replace(
      /"planned":\{[^}]*\}/,
      '"planned":{"hold":5,"z":"{"},"more":{"w":"}"}',
    );
    expect(more).not.toBe(text);
    expect(lineOf(lineReader()(more))).toMatchObject({ more: { w: '}' } });
    expect(differs(lineReader(), more)).toBe(false);
  });

  it('shares the values that come again', () => {
    const read = lineReader();
    const plans = [1, 2].map((pain) => lineOf(read(encodeLine(started({ pain })))));
    expect(plans[0]).not.toBe(plans[1]);
    expect(fieldOf(plans[0], 'planned')).toBe(fieldOf(plans[1], 'planned'));
    const sets = ['a', 'b'].map((session) => setDone(session, { ...plannedLine(2), dose: REPS }));
    const doses = sets.map((set) => fieldOf(lineOf(read(encodeLine(set))), 'planned'));
    expect(doses[0]).toEqual(REPS);
    expect(doses[0]).toBe(doses[1]);
  });

  it('forgets them when there are many, and reads on', () => {
    const read = lineReader();
    const texts = Array.from({ length: 2000 }, (_, at) =>
      encodeLine(
        started({ planned: [{ ...plannedLine(0), exercise: `${at}${'x'.repeat(900)}` }] }),
      ),
    );
    expect(texts.filter((text) => differs(read, text))).toEqual([]);
  });
});

type Decoded = ReturnType<typeof decodeLine>;

/** Whether a text is read in another way than `decodeLine` does. */
function differs(read: LineReader, text: string): boolean {
  const [one, other] = [read(text), decodeLine(text)];
  // As texts, too: with their fields in the same order.
  return JSON.stringify(one) !== JSON.stringify(other) || !isDeepStrictEqual(one, other);
}

function lineOf(decoded: Decoded): Line | UnknownLine | undefined {
  return decoded.ok ? decoded.line : undefined;
}

function fieldOf(line: Line | UnknownLine | undefined, name: string): unknown {
  return Object.entries(line ?? {}).find(([key]) => key === name)?.[1];
}
