import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeLine, type Line } from '../../../src/core/journal/line.ts';
import { importNdjson } from '../../../src/formats/import/ndjson.ts';
import { exported, ndjson } from '../../support/exported.ts';
import { journal } from '../../support/journal-arbitrary.ts';
import { skipped } from '../../support/sample-journal.ts';
import { LINES, rawOf, recordOf, sourceOf } from './sample-record.ts';
import { anyCharacter } from '../../support/any-character.ts';

const TEXTS = LINES.map((line) => encodeLine(line));

describe('lines of a journal', () => {
  it.each<[string, string]>([
    ['as the journal has them', `${TEXTS.join('\n')}\n`],
    ['without an end of the last', TEXTS.join('\n')],
    ['with line ends of another system', `${TEXTS.join('\r\n')}\r\n`],
    ['behind a byte order mark', `\uFEFF${TEXTS.join('\n')}\n`],
    ['with byte order marks where files were put together', TEXTS.join('\n\uFEFF')],
    ['with empty lines and spaces', `\n\n  ${TEXTS.join('  \n \t\n')}\n\n`],
  ])('are read %s', async (_, text) => {
    expect(await importNdjson(sourceOf(text))).toEqual({
      lines: rawOf(LINES),
      problems: [],
      problemCount: 0,
    });
  });

  it('are read even if there is only one', async () => {
    expect(await importNdjson(sourceOf(TEXTS[0] ?? ''))).toMatchObject({
      lines: [{}],
      problems: [],
    });
  });

  it.each(['', '\n', ' \r\n\r\n', '\uFEFF', '\uFEFF\n'])('are not found in %j', async (text) => {
    expect(await importNdjson(sourceOf(text))).toEqual({
      lines: [],
      problems: [],
      problemCount: 0,
    });
  });

  it('of unknown types are kept as they are, and so are unknown fields', async () => {
    const head = { v: 1, at: '2026-10-27T07:00:00.000+00:00', day: '2026-10-27', device: 'desk' };
    const breath = JSON.stringify({ id: 'b', type: 'breath', ...head, deep: { in: 4, out: [6] } });
    const run = JSON.stringify({ ...LINES[0], shoes: 'worn' });
    const { lines, problems } = await importNdjson(sourceOf(`${breath}\n${run}\n`));
    expect(problems).toEqual([]);
    expect(lines.map(({ text }) => text)).toEqual([breath, run]);
  });

  it.each<[string, string, string]>([
    ['garbage', 'stretch', 'not a complete JSON object'],
    ['a line that was cut off', (TEXTS[1] ?? '').slice(0, -9), 'not a complete JSON object'],
    ['a list', '[1, 2]', 'not a complete JSON object'],
    ['a number', '7', 'not a complete JSON object'],
    ['an object that is no line', '{}', 'no format version'],
    ['a line of a newer version', changed({ v: 2 }), 'written by a newer version of stretch'],
    ['a line without an id', changed({ id: undefined }), 'no id'],
    ['a line with an empty id', changed({ id: '' }), 'no valid id'],
    ['a day that is none', changed({ day: '2026-02-30' }), 'no valid day'],
    ['a day that is a path', changed({ day: '../../etc' }), 'no valid day'],
    ['a time that is none', changed({ at: 'noon' }), 'no valid time'],
    ['a device that is a path', changed({ device: '../../x' }), 'no valid device name'],
    ['a device that is a name with a NUL', changed({ device: 'x\0' }), 'no valid device name'],
    ['a device with a dot', changed({ device: 'a.b' }), 'no valid device name'],
    ['an empty device', changed({ device: '' }), 'no valid device name'],
    ['a device that is too long', changed({ device: 'x'.repeat(65) }), 'no valid device name'],
    ['a line that lacks what its type has', changed({ slots: undefined }), 'no valid slots'],
    ['a note of 1 MB', noted(1 << 20), 'longer than 1 MB'],
    ['a note of 1 MB in other scripts', noted(360_000, '運'), 'longer than 1 MB'],
  ])('with %s are read except for that one, which is reported', async (_, bad, why) => {
    const [first = '', ...rest] = TEXTS;
    const read = await importNdjson(sourceOf([first, '', bad, ...rest].join('\n')));
    expect(read.problems).toEqual([{ where: 'line 3', why }]);
    expect(read.lines).toEqual(rawOf(LINES));
  });

  it('of exactly 1 MB are imported', async () => {
    const empty = noted(0).length;
    expect((await importNdjson(sourceOf(noted((1 << 20) - empty)))).problems).toEqual([]);
    expect((await importNdjson(sourceOf(noted((1 << 20) - empty + 1)))).problems).toHaveLength(1);
  });

  it('are all reported if all are unreadable', async () => {
    const { lines, problems } = await importNdjson(sourceOf('a\nb\nc'));
    expect([lines, problems.map(({ where }) => where)]).toEqual([
      [],
      ['line 1', 'line 2', 'line 3'],
    ]);
  });
});

describe('a file of garbage', () => {
  it('is counted whole, but only its first problems are kept', async () => {
    const read = await importNdjson(sourceOf(`${TEXTS.join('\n')}\n${'garbage\n'.repeat(5000)}`));
    expect([read.lines.length, read.problems.length, read.problemCount]).toEqual([
      TEXTS.length,
      20,
      5000,
    ]);
  });

  it('may have lines that have no text', async () => {
    const why = 'not valid UTF-8';
    const { problems } = await importNdjson({
      eachLine: async (take) => take({ number: 7, text: undefined, why }),
    });
    expect(problems).toEqual([{ where: 'line 7', why }]);
  });
});

describe('any record', () => {
  it('is the same after writing it as lines and reading it back', async () => {
    await fc.assert(
      fc.asyncProperty(journal, fc.string({ unit: anyCharacter }), async (steps, note) => {
        const lines = recordOf(steps, note);
        const read = await importNdjson(
          sourceOf(ndjson(exported(lines, { lines: () => rawOf(lines) }))),
        );
        expect(read.problems).toEqual([]);
        expect(read.lines.map(({ line }) => line)).toEqual(parsed(lines));
      }),
      { numRuns: 150 },
    );
  });
});

function parsed(lines: readonly Line[]): unknown {
  return lines.map((line) => JSON.parse(encodeLine(line)) as unknown);
}

/** The first sample, a plan, with other fields. */
function changed(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...LINES[0], ...fields });
}

/** A skip with a long note. */
function noted(length: number, character = 'x'): string {
  return JSON.stringify({
    ...skipped('2026-10-29', 'evening', 'time'),
    id: 'n',
    note: character.repeat(length),
  });
}
