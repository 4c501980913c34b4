import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeLine } from '../../../src/core/journal/line.ts';
import { IMPORT_FORMATS, importFormatOf } from '../../../src/formats/import/importers.ts';
import { skipped } from '../../support/sample-journal.ts';
import { jsonOf, LINES, rawOf, sourceOf } from './sample-record.ts';
import { anyCharacter } from '../../support/any-character.ts';

const JOURNAL = LINES.map((line) => encodeLine(line)).join('\n');
const JSON_EXPORT = jsonOf(rawOf(LINES));
const FUTURE = JSON.stringify({
  v: 1,
  id: 'b',
  at: '2026-11-20T07:00:00.000Z',
  day: '2026-11-20',
  device: 'x',
  type: 'future',
  x: { format: 'stretch-history' },
});

describe('the format of a text', () => {
  it.each<[string, string, string]>([
    ['the JSON of a record', JSON_EXPORT, 'json'],
    ['JSON behind a byte order mark', `\uFEFF \n${JSON_EXPORT}`, 'json'],
    ['JSON whose keys are in another order', reversedKeys(JSON_EXPORT), 'json'],
    ['JSON that was cut off', JSON_EXPORT.slice(0, -100), 'json'],
    ['the lines of a journal', JOURNAL, 'ndjson'],
    ['one line of it', encodeLine(skipped('2026-10-29', 'evening', 'time')), 'ndjson'],
    ['lines behind a byte order mark', `\uFEFF${JOURNAL}`, 'ndjson'],
    ['lines with line ends of another system', JOURNAL.replaceAll('\n', '\r\n'), 'ndjson'],
    ['lines whose first is garbage', `garbage\n\n  ${JOURNAL}`, 'ndjson'],
    ['a line with a note that looks like JSON', noted('{"format":"stretch-history"'), 'ndjson'],
    ['a line with a field that looks like JSON', FUTURE, 'ndjson'],
    ['lines of which a later one has such a field', `${JOURNAL}\n${FUTURE}`, 'ndjson'],
    ['JSON on one line', JSON.stringify(JSON.parse(JSON_EXPORT)), 'json'],
  ])('is recognised in %s', (_, text, format) => {
    expect(importFormatOf(text)).toBe(format);
  });

  it.each(['', '\n', '\uFEFF\r\n', 'id,day\n1,2026-01-01\n', '[1, 2]', '\0\0', 'BEGIN:VCALENDAR'])(
    'is unknown for %j',
    (text) => {
      expect(importFormatOf(text)).toBeUndefined();
    },
  );

  // A pattern that starts over at each character would take minutes.
  it.each([' ', '\n', '\r', '\u2028', '\uFEFF'])('is unknown for a megabyte of %j', (blank) => {
    expect(importFormatOf(blank.repeat(1 << 20))).toBeUndefined();
  });
});

describe('a line of a later version', () => {
  it('is imported even if it has a field that looks like JSON', async () => {
    const read = await IMPORT_FORMATS[importFormatOf(FUTURE) ?? 'json'].load();
    expect(await read(sourceOf(FUTURE))).toMatchObject({ lines: [{ text: FUTURE }], problems: [] });
  });
});

describe('any text', () => {
  it.each(['json', 'ndjson'] as const)('can be read as %s without throwing', async (format) => {
    const read = await IMPORT_FORMATS[format].load();
    const anything = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.json(),
      fc.json().map(asExport),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const { lines, problems } = await read(sourceOf(text));
        expect(lines).toEqual([]);
        expect(problems.every(({ where, why }) => where !== '' && why !== '')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

function reversedKeys(json: string): string {
  const value = JSON.parse(json) as object;
  return JSON.stringify(Object.fromEntries(Object.entries(value).toReversed()), null, 2);
}

function noted(note: string): string {
  return JSON.stringify({ ...skipped('2026-10-29', 'evening', 'time'), note });
}

function asExport(json: string): string {
  return JSON.stringify({ format: 'stretch-history', version: 1, sessions: [JSON.parse(json)] });
}
